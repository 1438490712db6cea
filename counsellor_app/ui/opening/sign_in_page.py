"""Signing in to the office database."""

from PySide6.QtWidgets import QLineEdit, QProgressBar, QVBoxLayout

from counsellor_app.services.pc.office_opening import SignInFault
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.opening.calm_page import CalmPage
from counsellor_app.ui.opening.office_presenter import OfficePresenter
from counsellor_app.ui.opening.presenter import OpeningPresenter
from counsellor_app.ui.opening.secret_field import SecretField
from counsellor_app.ui.opening.situation import Work
from counsellor_app.ui.opening.work_words import work_word
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import primary, secondary
from counsellor_app.ui.parts.text import field_label, set_tip, wrapped
from counsellor_app.ui.wording import translate


class SignInPage(CalmPage):
    """Address, login, password. What was typed stays until it opens."""

    def __init__(self, presenter: OpeningPresenter) -> None:
        assert isinstance(presenter, OfficePresenter)  # noqa: S101 - nobody else has that page
        text = translate(
            "SignIn", "What you do is recorded under your login. The password is kept by this PC."
        )
        super().__init__("person", translate("SignIn", "Sign in to the office database"), text)
        self._presenter = presenter
        self.url = self._field(translate("SignIn", "Address (from IT)"), presenter.url)
        self.url.setPlaceholderText("postgresql://…")  # i18n: data
        if presenter.is_url_fixed:
            self._fix_url()
        self.login = self._field(translate("SignIn", "Login"), presenter.login)
        self.password = SecretField(translate("SignIn", "Password"))
        self.password.entered.connect(self._sign_in)
        self.add(self.password)
        self.fault = self.fault_line()
        self.working = wrapped("", TextRole.STRONG)
        self.add(self.working)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(work_word(Work.SIGNING_IN))
        self.add(self.bar)
        self.button = primary(translate("SignIn", "Sign in"))
        self.button.clicked.connect(self._sign_in)
        self.give_up = secondary(translate("SignIn", "Cancel"), "Esc")
        self.give_up.clicked.connect(presenter.give_up)
        self.add_row(self.button, self.give_up)
        self.first = self.password if presenter.url and presenter.login else self.url
        if presenter.url and not presenter.login:
            self.first = self.login
        self.refresh()

    def _fix_url(self) -> None:
        words = translate("SignIn", "IT has set the address for this PC. To change it, ask IT.")
        self.url.setEnabled(False)
        self.url.setAccessibleDescription(words)
        set_tip(self.url, words)
        self.add(wrapped(words, TextRole.CAPTION))

    def _field(self, name: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setMaxLength(500)
        field.returnPressed.connect(self._sign_in)
        both = QVBoxLayout()
        both.setSpacing(4)
        both.addWidget(field_label(name, field))
        both.addWidget(field)
        self.add(both)
        return field

    def _sign_in(self) -> None:
        self._presenter.sign_in(self.url.text(), self.login.text(), self.password.text())

    def refresh(self) -> None:
        """Say what is under way, or what was wrong."""
        working = self._presenter.now.work is Work.SIGNING_IN
        if self.button.hasFocus() or self.give_up.hasFocus():
            self.password.setFocus()  # not to the other button: a second press would undo the first
        self.button.setEnabled(not working)
        for part in (self.bar, self.give_up):
            part.setVisible(working)
        for field in (self.url, self.login, self.password.field):
            field.setReadOnly(working)
        self._say(self._words())
        fault = self._presenter.sign_in_fault
        self.fault.say("" if fault is None or working else fault_word(fault))
        self.password.mark(wrong=fault is SignInFault.REFUSED and not working)

    def _words(self) -> str:
        if self._presenter.now.work is Work.SIGNING_IN:
            return work_word(Work.SIGNING_IN)
        if self._presenter.is_given_up:
            return translate("SignIn", "Cancelled. Nobody was signed in.")
        return ""

    def _say(self, words: str) -> None:
        if words and words != self.working.text():
            announce(self.working, words)
        self.working.setText(words)
        self.working.setVisible(bool(words))


def fault_word(fault: SignInFault) -> str:
    """What was wrong, and what to do."""
    return {
        SignInFault.NO_ADDRESS: translate(
            "SignIn",
            "That is no address of an office database. It begins with postgresql:// and names a database.",
        ),
        SignInFault.UNREACHABLE: translate(
            "SignIn", "The office database does not answer. Check the cable and the address, or ask IT."
        ),
        SignInFault.REFUSED: translate(
            "SignIn", "Login or password are not right, or the login is closed. Nothing was changed."
        ),
        SignInFault.OTHER_OFFICE: translate(
            "SignIn", "That is the database of another office than the one this PC belongs to. Ask IT."
        ),
        SignInFault.NOT_STAFF: translate(
            "SignIn",
            "The login is right, but the office has no member of staff of that name. Ask the administrator.",
        ),
        SignInFault.NOT_KEPT: translate(
            "SignIn", "This PC's key store did not keep the password. Unlock it, or ask IT, then try again."
        ),
        **_distrust_words(),
    }[fault]


def _distrust_words() -> dict[SignInFault, str]:
    """Why the server was told nothing; in every case the password has stayed on this PC."""
    return {
        SignInFault.NO_TLS: translate(
            "SignIn",
            "What answers there is not protected (no TLS), so nothing was sent, no password either. It may "
            "not be the office's server: tell IT before you try again.",
        ),
        SignInFault.OTHER_AUTHORITY: translate(
            "SignIn",
            "The certificate of the server is not of the office's authority, so nothing was sent, no "
            "password either. It may not be the office's server: tell IT before you try again.",
        ),
        SignInFault.OTHER_NAME: translate(
            "SignIn",
            "The certificate is that of another server, so nothing was sent. Type the address exactly as IT "
            "gave it; if it is right, tell IT.",
        ),
        SignInFault.EXPIRED: translate(
            "SignIn",
            "The certificate of the server has expired, or this PC's date is too late. Check the date of "
            "this PC; if it is right, IT has to renew the certificate. Nothing was sent.",
        ),
        SignInFault.NOT_YET_VALID: translate(
            "SignIn",
            "By this PC's clock the certificate of the server is not valid yet. Put date and time of this PC "
            "right, then try again. Nothing was sent.",
        ),
        SignInFault.NO_AUTHORITY: translate(
            "SignIn",
            "This PC lacks the certificate of the office's authority (sslrootcert in the address). Ask IT to "
            "put it there. Nothing was sent.",
        ),
        SignInFault.WEAK_LOGIN: translate(
            "SignIn",
            "The server asks for the password in an unprotected way, so it was not sent. IT has to set "
            "scram-sha-256 in pg_hba.conf and make the login anew.",
        ),
    }
