"""Settings of this PC and this person's desk; nothing in them is personal data of a client."""

from dataclasses import dataclass
from enum import StrEnum


class Look(StrEnum):
    """Which palette the person wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class PcSettings:
    """``text_percent`` scales all type (100 to 150); ``idle_minutes`` until an idle desk is masked, 0 never.

    ``staff_id`` is the person at the desk, empty until they said who they are. ``mini_places`` holds the mini
    timer's place per screen, by the screen's name, in logical pixels from the screen's corner. ``office_url``
    is where the office database is, empty on a PC of its own; ``office_login`` who signed in to it last.
    ``views`` says, by name, how lists and pages were left: order, widths, choices.
    """

    language: str = "ja"
    look: Look = Look.SYSTEM
    text_percent: int = 100
    staff_id: str = ""
    sounds: bool = True
    tray_notices: bool = True
    idle_minutes: int = 5
    hide_from_capture: bool = True
    join_in_app: bool = False
    window: tuple[int, int, int, int] | None = None
    mini_shown: bool = False
    mini_places: tuple[tuple[str, int, int], ...] = ()
    backup_folder: str = ""
    probe_url: str = ""
    office_url: str = ""
    office_login: str = ""
    views: tuple[tuple[str, str], ...] = ()
