"""Who may change what an administrator decides, in one sentence."""

from counsellor_app.domain.staff import Administration
from counsellor_app.ui.wording import translate


def only_admins_word(administration: Administration) -> str:
    """Why a page can be read only, and who can change it; empty for who can."""
    if administration.may_change:
        return ""
    words = translate("Admins", "Only an administrator can change this: {names}.")
    return words.format(names=translate("Admins", ", ").join(administration.names))
