"""What came of a file of unsent records, in words."""

from pathlib import Path

from counsellor_app.domain.line.hand_over import HandOverFault, MistypedCode, SavedUnsent, TakenOver
from counsellor_app.domain.this_pc.desk_file import NotOpened, OpenRefusal
from counsellor_app.ui.office.hand_over import Came
from counsellor_app.ui.wording import translate


def unsent_here_word(count: int) -> str:
    """How much is on this PC alone."""
    if not count:
        return translate("Office", "The office has everything; nothing is waiting on this PC.")
    return translate("Office", "%n record(s) are on this PC alone.", None, count)


def came_word(came: Came) -> str:
    """One sentence, and where somebody has to do something what that is."""
    match came:
        case SavedUnsent():
            saved = translate("Office", "%n record(s) saved and read back", None, len(came.commands))
            code = translate(
                "Office",
                "The file opens with this code alone. Write it down and keep it apart from the file.",
            )
            return f"{saved}: {Path(came.path).name}\n{code}"
        case TakenOver(new=0):
            return translate("Office", "This PC had all records of this file already.")
        case TakenOver():
            return translate("Office", "%n record(s) taken. They are sent from here now.", None, came.new)
        case MistypedCode(group=None):
            return translate("Office", "This is no code of a file: 8 groups of 8 characters are expected.")
        case MistypedCode():
            words = translate("Office", "Group {number} of the code has a typing error.")
            return words.format(number=came.group)
        case NotOpened():
            return _not_opened_word(came.reason)
    return _fault_word(came)


def _fault_word(fault: HandOverFault) -> str:
    return {
        HandOverFault.OTHER_OFFICE: translate(
            "Office", "The file comes from another office. Nothing was taken."
        ),
        HandOverFault.NEWER: translate(
            "Office", "A newer version of the program made the file. Have this PC's program updated."
        ),
        HandOverFault.NO_SUCH_FILE: translate("Office", "This is no file of unsent records."),
        HandOverFault.NO_OFFICE: translate("Office", "This PC has never reached the office database."),
    }[fault]


def _not_opened_word(refusal: OpenRefusal) -> str:
    if refusal is OpenRefusal.WRONG_KEY:
        return translate("Office", "The code is whole, but of another file.")
    if refusal is OpenRefusal.DISK_FULL:
        return translate("Office", "No room is left there. Choose another place.")
    if refusal is OpenRefusal.NOT_WRITABLE:
        return translate("Office", "Nothing can be written there. Choose another place.")
    return translate("Office", "The file is damaged. Nothing was taken.")
