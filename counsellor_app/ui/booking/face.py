"""All that the booking page shows, as plain values."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from counsellor_app.ui.booking.form.asking import Place
from counsellor_app.ui.booking.form.draft import Companion, Field
from counsellor_app.ui.booking.when.grid_face import GridFace
from counsellor_app.ui.fields.faces import Choices, FieldFace, Notice, PersonFace
from counsellor_app.ui.palettes import Tone


class Deed(StrEnum):
    """What a button beside a notice does; its value is a `SlotTime`, or nothing."""

    TAKE_TIME = "take_time"
    TRY_AGAIN = "try_again"
    UNDO = "undo"
    UNDO_CHANGE = "undo_change"
    SHOW_BOOKED = "show_booked"
    RESTORE = "restore"
    DISCARD = "discard"
    TAKE_CARD = "take_card"


class Choice(StrEnum):
    """What is chosen from a few answers; each value is the name of a field of `Draft`."""

    KIND = "kind"
    SERVICE = "service"
    COUNSELLOR = "counsellor"
    CHANNEL = "channel"
    ATTENDANT = "attendant"
    LENGTH = "minutes"
    REPEAT = "repeat"
    TIMES = "times"


Chip = tuple[str, Tone]


@dataclass(frozen=True, slots=True, repr=False)
class HitFace:
    """A person whom the search found: name with reading, a second identifier, what happened before,
    and for the one chosen what was accepted when.

    `client_id` is None for the row that begins a new card.
    """

    client_id: UUID | None
    name: str
    identifier: str = ""
    consents: tuple[str, ...] = ()
    chips: tuple[Chip, ...] = ()

    @property
    def line(self) -> str:
        """All of it in one line, for the list and for a screen reader."""
        return "  ".join(
            each for each in (self.name, self.identifier, *(text for text, _ in self.chips)) if each
        )


@dataclass(frozen=True, slots=True, repr=False)
class WhoFace:
    """The first step: the search, or the person chosen. `caution` is about people of a similar name."""

    query: str
    hits: tuple[HitFace, ...]
    chosen: HitFace | None
    is_new: bool
    caution: str = ""


@dataclass(frozen=True, slots=True)
class QuestionFace:
    """A box to tick."""

    place: Place
    text: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A date of a series and what the diary says of it: in a word where it `is_free`, else in sentences. One
    that is not possible cannot be ticked.

    With ``asks_reason`` a field for the reason of an override is under it.
    """

    date: str
    verdict: str
    is_ticked: bool
    is_possible: bool
    is_free: bool = True
    asks_reason: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class StripFace:
    """What stands under the grid. With ``asks_reason`` a field for the reason of an override is beside it."""

    text: str = ""
    tone: Tone = Tone.WARNING
    asks_reason: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class SideFace:
    """What is read back, the booking in short as pairs of caption and value, and whether anything clashes.

    `is_read_back` is the tick that just this was spoken and heard.
    """

    read_back: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    clash: str
    clash_tone: Tone
    is_read_back: bool = False
    asks_read_back: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class BookingFace:
    """The whole page. ``answered`` says of the four steps whether nothing is open in them."""

    who: WhoFace
    choices: dict[Choice, Choices]
    chosen: dict[Choice, str]
    fields: dict[Field, FieldFace]
    captions: dict[Field, str]
    grid: GridFace
    is_loading: bool
    strip: StripFace
    questions: tuple[QuestionFace, ...]
    side: SideFace
    notices: tuple[Notice, ...]
    people: tuple[PersonFace, ...]
    answered: tuple[bool, bool, bool, bool]
    companions: tuple[Companion, ...]
    series: tuple[SeriesRow, ...]
    can_add_companion: bool
    is_moving: bool
    is_wish: bool
    is_saving: bool
    is_empty: bool
