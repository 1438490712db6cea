"""Names of the checks of a PC, and what can be done about what they found."""

from counsellor_app.domain.this_pc.pc_check import CheckName, CheckVerdict, PcReport, Remedy
from counsellor_app.ui.wording import translate


def check_word(name: CheckName) -> str:
    """What is looked at."""
    return {
        CheckName.CIPHER: translate("PcCheck", "Encryption of the records"),
        CheckName.KEY_STORE: translate("PcCheck", "Key store of the system"),
        CheckName.OFFICE_DATABASE: translate("PcCheck", "Connection to an office database"),
        CheckName.TRANSLATIONS: translate("PcCheck", "Japanese and English texts"),
        CheckName.FONT: translate("PcCheck", "Japanese font"),
        CheckName.ICONS: translate("PcCheck", "Icons"),
        CheckName.SECURE_LINES: translate("PcCheck", "Secure connections (TLS)"),
        CheckName.CLOCK: translate("PcCheck", "Clock"),
        CheckName.TIME_ZONE: translate("PcCheck", "Japan's time"),
        CheckName.FOLDERS: translate("PcCheck", "Folders can be written"),
        CheckName.DISK_SPACE: translate("PcCheck", "Room on the disk"),
        CheckName.PRINTING: translate("PcCheck", "Printing and PDF"),
        CheckName.HOLIDAYS: translate("PcCheck", "National holidays"),
        CheckName.PHONE_NUMBERS: translate("PcCheck", "Telephone numbers"),
        CheckName.SINGLE_WINDOW: translate("PcCheck", "One window for each person"),
        CheckName.POLICY: translate("PcCheck", "Settings of the administrator"),
    }[name]


def verdict_word(verdict: CheckVerdict) -> str:
    """A sign and a word, so that nothing is told by colour alone."""
    return {
        CheckVerdict.OK: translate("PcCheck", "✓ In order"),
        CheckVerdict.WARNING: translate("PcCheck", "! Note"),
        CheckVerdict.FAILED: translate("PcCheck", "✕ Not in order"),
    }[verdict]


def remedy_text(remedy: Remedy) -> str:
    """What to do, in a sentence."""
    return {
        Remedy.INSTALL_AGAIN: translate(
            "PcCheck", "Install the program again. If it stays so, send the report to whoever maintains it."
        ),
        Remedy.UNLOCK_KEY_STORE: translate(
            "PcCheck", "Unlock the key store: sign out of this PC and in again, then check once more."
        ),
        Remedy.WITHOUT_KEY_STORE: translate(
            "PcCheck", "No key store can be used here: the desk file is opened with a passphrase instead."
        ),
        Remedy.INSTALL_FONT: translate(
            "PcCheck",
            "Install a Japanese font (Windows: optional feature “Japanese Supplemental Fonts”; Debian: "
            "fonts-noto-cjk), so that every name can be read.",
        ),
        Remedy.ADD_CERTIFICATES: translate(
            "PcCheck",
            "The system trusts no certificate authority, so nothing can be connected to safely. Ask IT "
            "(Debian: the package ca-certificates).",
        ),
        Remedy.SET_CLOCK: translate(
            "PcCheck", "Have date, time and time zone of this PC set right (Osaka, Sapporo, Tokyo)."
        ),
        Remedy.OTHER_FOLDER: translate(
            "PcCheck",
            "The folder of the desk file is on a network drive or in a cloud folder. Put it on this PC.",
        ),
        Remedy.ALLOW_WRITING: translate(
            "PcCheck", "This person may not write in the folder. Ask IT for the right to write in it."
        ),
        Remedy.FREE_DISK: translate(
            "PcCheck", "Make room on the disk: the records need it, and so do their backups."
        ),
        Remedy.ADD_PRINTER: translate(
            "PcCheck", "No printer is set up for this person. PDF files can be made all the same."
        ),
        Remedy.CORRECT_POLICY: translate(
            "PcCheck", "Settings that IT fixed for this PC were passed over: IT can put right the ones named."
        ),
        Remedy.LOOK_AGAIN: translate(
            "PcCheck", "The check could not be finished. Try again; if it stays so, send the report to IT."
        ),
    }[remedy]


def outcome_text(worst: CheckVerdict) -> str:
    """The whole check in a sentence, by the worst verdict in it."""
    return {
        CheckVerdict.OK: translate("PcCheck", "✓ All that the program needs is there and works."),
        CheckVerdict.WARNING: translate("PcCheck", "! The program works. Please read the notes below."),
        CheckVerdict.FAILED: translate(
            "PcCheck", "✕ Something is not in order. What to do stands beneath it; the report helps IT."
        ),
    }[worst]


def report_text(report: PcReport) -> str:
    """The report for a mail to IT: one line for each check, what to do beneath it."""
    lines = [f"counsellor-app: {', '.join(f'{name} {said}' for name, said in report.about)}"]
    for result in report.results:
        found = result.found
        lines.append(
            f"{verdict_word(found.verdict)}  {check_word(result.name)} ({result.name}): {found.detail}"
        )
        if found.remedy is not None:
            lines.append(f"    {remedy_text(found.remedy)}")
    return "\n".join(lines) + "\n"
