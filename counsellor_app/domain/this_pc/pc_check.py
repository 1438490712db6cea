"""What the check of a PC finds out; nothing in it is about a person."""

from dataclasses import dataclass
from enum import StrEnum


class CheckName(StrEnum):
    """What is looked at, in this order."""

    CIPHER = "cipher"
    KEY_STORE = "key_store"
    OFFICE_DATABASE = "office_database"
    TRANSLATIONS = "translations"
    FONT = "font"
    ICONS = "icons"
    SECURE_LINES = "secure_lines"
    CLOCK = "clock"
    TIME_ZONE = "time_zone"
    FOLDERS = "folders"
    DISK_SPACE = "disk_space"
    PRINTING = "printing"
    HOLIDAYS = "holidays"
    PHONE_NUMBERS = "phone_numbers"
    SINGLE_WINDOW = "single_window"
    POLICY = "policy"


class CheckVerdict(StrEnum):
    """WARNING: the program works, with less than it could do. FAILED: it must not be relied on."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


class Remedy(StrEnum):
    """What the person, or the office's IT, can do."""

    INSTALL_AGAIN = "install_again"
    UNLOCK_KEY_STORE = "unlock_key_store"
    WITHOUT_KEY_STORE = "without_key_store"
    INSTALL_FONT = "install_font"
    ADD_CERTIFICATES = "add_certificates"
    SET_CLOCK = "set_clock"
    OTHER_FOLDER = "other_folder"
    ALLOW_WRITING = "allow_writing"
    FREE_DISK = "free_disk"
    ADD_PRINTER = "add_printer"
    CORRECT_POLICY = "correct_policy"
    LOOK_AGAIN = "look_again"


@dataclass(frozen=True, slots=True)
class Found:
    """What one check found. ``detail`` is for IT: versions, counts, codes; no path, name or address."""

    verdict: CheckVerdict
    detail: str
    remedy: Remedy | None = None


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A check's finding and how long it took."""

    name: CheckName
    found: Found
    milliseconds: int


@dataclass(frozen=True, slots=True)
class PcReport:
    """``about`` holds versions of the program, of Python, Qt and the system, by their names."""

    about: tuple[tuple[str, str], ...]
    results: tuple[CheckResult, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing failed; warnings may be there."""
        return all(each.found.verdict is not CheckVerdict.FAILED for each in self.results)
