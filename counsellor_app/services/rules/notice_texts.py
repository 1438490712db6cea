"""The office's own texts: read with their versions, tried on an example, kept, and taken back."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from counsellor_app.domain.appointment import Appointment, Client, ClientPhone, JoinDetails, State
from counsellor_app.domain.japan import japan_date, start_of_day
from counsellor_app.domain.notices.notice import NoticeKind, Template, TemplateFault, faults_of
from counsellor_app.domain.notices.notice_values import values_of
from counsellor_app.domain.notices.template_places import TemplatePlace, in_force, placed
from counsellor_app.domain.own_versions import OwnText
from counsellor_app.domain.rules.profile import OfficeProfile, kind_rules, office_calendar
from counsellor_app.domain.staff import Actor
from counsellor_app.services.notices import Prepared, prepared, templates_of

if TYPE_CHECKING:
    from counsellor_app.storage.store import Store

LONGEST = 4000
"""Characters of a text; those that ship are held to the same."""

_EXAMPLE = UUID(int=0)
_TEN = timedelta(hours=10)


@dataclass(frozen=True, slots=True)
class OfficeText:
    """One place: the text that ships, the text in force, and the office's versions, the first first."""

    place: TemplatePlace
    shipped: Template
    template: Template
    versions: tuple[OwnText, ...] = field(default=())

    @property
    def is_own(self) -> bool:
        """Whether the office uses a text of its own."""
        return bool(self.versions) and self.versions[-1].text is not None


class NoticeTexts:
    """Blocking, for a worker thread. Every method raises Problem when the store cannot do it."""

    def __init__(self, store: "Store", office: OfficeProfile) -> None:
        self._store = store
        self._office = office

    def read(self) -> tuple[OfficeText, ...]:
        """Every place of the office, by kind of consultation."""
        shipped = templates_of(self._office.office)
        own = self._store.own.texts(self._office.office)
        used = in_force(shipped, own)
        return tuple(
            OfficeText(place, each, used[place], tuple(one for one in own if one.place == place.key))
            for place, each in placed(shipped).items()
        )

    def keep(self, place: TemplatePlace, notice: tuple[str, str], by: Actor, at: datetime) -> OwnText:
        """Keep subject and text as the office's own. Raises ValueError for a text with faults."""
        subject, text = notice
        if faults(Template(place.notice, frozenset({place.kind}), text, subject)):
            raise ValueError("faults")
        new = OwnText(place.key, 0, subject, text, at, by.staff_id)
        return self._store.own.add_text(self._office.office, new, by)

    def use_shipped(self, place: TemplatePlace, by: Actor, at: datetime) -> OwnText:
        """Go back to the text that ships; the office's own stays among the versions."""
        new = OwnText(place.key, 0, "", None, at, by.staff_id)
        return self._store.own.add_text(self._office.office, new, by)


def faults(template: Template) -> tuple[TemplateFault, ...]:
    """As `domain.notice.faults_of`, and ``too_long``."""
    found = faults_of(template, "")
    return (*found, TemplateFault("", "too_long")) if len(template.text) > LONGEST else found


def preview(office: OfficeProfile, template: Template, now: datetime) -> Prepared:
    """The text for an example person on the next business day; it must have no fault."""
    session = example_session(office, template, now)
    return prepared(template, values_of(session, office, "見本 太郎"), session)


def example_session(office: OfficeProfile, template: Template, now: datetime) -> Appointment:
    """A session of nobody, with everything that a text may name."""
    profile = office.kind(next(iter(template.kinds)))
    start = start_of_day(office_calendar(office).next(japan_date(now))) + _TEN
    is_off = template.kind is NoticeKind.CANCELLATION
    state = State.CANCELLED if is_off else State.TENTATIVE if template.tentative else State.CONFIRMED
    return Appointment(
        id=_EXAMPLE,
        kind=kind_rules(profile),
        client=Client(
            id=_EXAMPLE,
            name="見本 花子",
            kana="ミホン ハナコ",
            number="00000-0001234",
            email="mihon@example.jp",
            company="見本商事",
            phones=(ClientPhone("+819000000000", "携帯"),),
        ),
        counsellor_id="",
        start=start,
        end=start + timedelta(minutes=profile.length.minutes),
        state=state,
        expires_at=start_of_day(japan_date(start)) if template.tentative else None,
        join=JoinDetails(profile.tools[0].service, "https://example.jp/j/1", "12345678901", "Ab3-9"),
    )
