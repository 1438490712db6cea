"""The text that is read back to the caller: Japanese whatever the screen's language, for it is spoken."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from counsellor_app.domain.appointment import Appointment, Client, State
from counsellor_app.domain.notices.notice import NoticeKind, Placeholder, spoken_lines
from counsellor_app.domain.notices.notice_values import spoken_values, values_of
from counsellor_app.domain.notices.series_text import series_line
from counsellor_app.domain.notices.wish_text import WISHED
from counsellor_app.domain.rules.profile import RuleProfile, kind_rules
from counsellor_app.services.notices import SpokenTexts

Sentences = SpokenTexts
_NOT_YET = UUID(int=0)


@dataclass(frozen=True, slots=True, repr=False)
class Spoken:
    """What is read back; `tool` is the tool's name, `expires_at` None for a firm booking. `is_wish`: the
    office is away, and nothing can be promised. `further` are the other dates of a series.
    """

    client: Client
    start: datetime
    end: datetime
    tool: str
    expires_at: datetime | None = None
    is_moved: bool = False
    is_wish: bool = False
    further: tuple[datetime, ...] = ()


def read_back(profile: RuleProfile, spoken: Spoken, sentences: Sentences) -> tuple[str, ...]:
    """The sentences that this booking needs, in the order in which they are said."""
    promised = NoticeKind.READ_BACK_MOVED if spoken.is_moved else NoticeKind.READ_BACK
    wanted = WISHED[promised] if spoken.is_wish else promised
    fitting = (each for each in sentences.templates if each.kind is wanted and profile.key in each.kinds)
    template = next(fitting, None)
    if template is None:
        return ()
    session = Appointment(
        id=_NOT_YET,
        kind=kind_rules(profile),
        client=spoken.client,
        counsellor_id="",
        start=spoken.start,
        end=spoken.end,
        state=State.CONFIRMED if spoken.expires_at is None else State.TENTATIVE,
        expires_at=spoken.expires_at,
    )
    values = spoken_values(values_of(session, sentences.office, ""), session)
    first, *rest = spoken_lines(template, {**values, Placeholder.TOOL: spoken.tool}) or ("",)
    series = series_line(spoken.further, is_wish=spoken.is_wish)
    return tuple(each for each in (first, series, *rest) if each)
