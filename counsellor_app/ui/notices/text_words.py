"""The words of the screen on which the office's texts are changed."""

from counsellor_app.domain.notices.notice import TemplateFault
from counsellor_app.ui.wording import translate


def fault_word(fault: TemplateFault) -> str:
    """Why a text cannot be kept, and what to do."""
    if fault.code == "unknown_placeholder":
        words = translate(
            "Texts", "✕ {name} is not known. Take a placeholder from the list, or leave out the braces."
        )
        return words.format(name="{" + fault.detail + "}")
    if fault.code == "placeholder_missing":
        words = translate("Texts", "✕ A text of this kind needs {name}. Put it in from the list.")
        return words.format(name="{" + fault.detail + "}")
    if fault.code == "brace":
        return translate("Texts", "✕ A brace stands alone. Braces are for placeholders only.")
    return translate("Texts", "✕ The text is too long: 4000 characters at most.")
