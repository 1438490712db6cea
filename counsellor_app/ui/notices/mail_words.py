"""What came of a mail, and what to do about it."""

from counsellor_app.domain.notices.mail_server import MailCode
from counsellor_app.ui.wording import translate


def mail_word(code: MailCode) -> str:
    """A plain sentence."""
    return {
        MailCode.SENT: translate("Mail", "✓ The mail server has taken the mail."),
        MailCode.NO_PASSWORD: translate(
            "Mail", "✕ The password could not be read. Type it again in the settings, Mail server."
        ),
        MailCode.UNREACHABLE: translate(
            "Mail", "✕ The mail server cannot be reached. Look at its name and port, or try again later."
        ),
        MailCode.TOO_SLOW: translate("Mail", "✕ The mail server did not answer in time. Try again later."),
        MailCode.CERTIFICATE: translate(
            "Mail", "✕ The mail server's certificate is not trusted by this PC. Ask IT; nothing was sent."
        ),
        MailCode.NO_TLS: translate(
            "Mail", "✕ The mail server offers no encryption here. Look at the port and the encryption."
        ),
        MailCode.WRONG_PASSWORD: translate(
            "Mail", "✕ The mail server refuses account or password. Type the password again."
        ),
        MailCode.SENDER_REFUSED: translate(
            "Mail", "✕ The mail server refuses the office's own address. Ask IT which one may send."
        ),
        MailCode.RECIPIENT_REFUSED: translate(
            "Mail", "✕ The mail server does not know this address. Ask the person for it again."
        ),
        MailCode.MAIL_REFUSED: translate(
            "Mail", "✕ The mail server refused this mail. Copy the text, or telephone instead."
        ),
        MailCode.SERVER: translate("Mail", "✕ What answered is no mail server. Look at its name and port."),
        MailCode.UNCERTAIN: translate(
            "Mail",
            "⚠ The line broke at the end: the mail may have gone. Ask the person before you send it again.",
        ),
    }[code]


def test_word(code: MailCode) -> str:
    """What the test of the connection found."""
    if code is MailCode.SENT:
        return translate("Mail", "✓ Server, certificate, account and password are right. Nothing was sent.")
    return mail_word(code)
