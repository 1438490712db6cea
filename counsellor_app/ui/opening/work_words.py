"""What the program is at before the working day."""

from counsellor_app.ui.opening.situation import Work
from counsellor_app.ui.wording import translate


def work_word(work: Work) -> str:
    """What the program is at."""
    return {
        Work.OPENING: translate("Opening", "Opening the desk file…"),
        Work.SALVAGING: translate("Opening", "Saving every record that can be read… This may take minutes."),
        Work.RESTORING: translate("Opening", "Checking the backup and putting it in place…"),
        Work.SIGNING_IN: translate("SignIn", "Signing in …"),
    }[work]
