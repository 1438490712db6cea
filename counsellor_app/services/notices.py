"""The texts for a session, made from the office's templates; calendar files saved for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.notices.notice import (
    SPOKEN,
    Notice,
    NoticeKind,
    Placeholder,
    Template,
    TemplateFault,
    offered,
    render,
    spoken_lines,
)
from counsellor_app.domain.notices.notice_values import spoken_values, values_of
from counsellor_app.domain.notices.template_places import in_force
from counsellor_app.domain.own_versions import OwnText
from resources import resource

if TYPE_CHECKING:
    from counsellor_app.domain.rules.profile import OfficeProfile


@dataclass(frozen=True, slots=True)
class Prepared:
    """A notice for a session: its text, or what is missing for it. ``lets_in``: it tells how to join."""

    kind: NoticeKind
    lets_in: bool
    notice: Notice | None = field(default=None, repr=False)
    missing: tuple[Placeholder, ...] = ()


@dataclass(frozen=True, slots=True)
class SpokenTexts:
    """What is read back to callers, and the office in whose name."""

    office: "OfficeProfile"
    templates: tuple[Template, ...]


class Notices:
    """Blocking, for a worker thread. Without a profile (``office`` is None) there are no texts."""

    def __init__(self, office: "OfficeProfile | None", own: tuple[OwnText, ...] = ()) -> None:
        """``own`` are the office's own texts, in every version."""
        self._office = office
        self._own = own

    def spoken_texts(self) -> "SpokenTexts | None":
        """What is read back to a caller."""
        if self._office is None:
            return None
        spoken = (each for each in self._templates(self._office) if each.kind in SPOKEN)
        return SpokenTexts(self._office, tuple(spoken))

    def _templates(self, office: "OfficeProfile") -> tuple[Template, ...]:
        return tuple(in_force(templates_of(office.office), self._own).values())

    def for_session(self, session: Appointment, counsellor: str) -> tuple[Prepared, ...]:
        """Every text that suits the session as it stands; ``counsellor`` is the name of who talks."""
        office = self._office
        if office is None:
            return ()
        values = values_of(session, office, counsellor)
        return tuple(prepared(each, values, session) for each in offered(self._templates(office), session))

    def save_calendar(self, session: Appointment, folder: Path, now: datetime) -> Path | None:
        """Write the session's calendar file; its name tells the time and no person. None without a profile.

        Raises OSError where the folder cannot be written.
        """
        from counsellor_app.domain.session_calendar import calendar_file

        if self._office is None:
            return None
        folder.mkdir(parents=True, exist_ok=True)
        local = session.start.astimezone(JAPAN)
        path = folder / f"soudan-{local:%Y%m%d-%H%M}-{str(session.id)[:8]}.ics"
        path.write_bytes(calendar_file(session, self._office, now))
        return path


@lru_cache(maxsize=8)
def templates_of(office: str) -> tuple[Template, ...]:
    """The templates that ship for an office, those of a blank one for another.

    Raises TypeError for faults, by name.
    """
    from counsellor_app.domain.notices.notice_file import load_templates
    from counsellor_app.domain.notices.wish_text import with_wished

    file = resource("templates", f"{office}.toml")
    if not file.is_file():
        file = resource("templates", "blank.toml")
    templates: list[Template] = []
    for each in load_templates(file.read_text(encoding="utf-8")):
        if isinstance(each, TemplateFault):
            raise TypeError(f"{each.where}: {each.code} {each.detail}")
        templates.append(each)
    return with_wished(templates)


def prepared(template: Template, values: Mapping[Placeholder, str], session: Appointment) -> Prepared:
    """The text of a session, or what is missing for it."""
    if template.kind in SPOKEN:
        lines = spoken_lines(template, spoken_values(values, session))
        made: Notice | tuple[Placeholder, ...] = Notice("", "\n".join(lines))
    else:
        made = render(template, values)
    if isinstance(made, Notice):
        return Prepared(template.kind, template.lets_in, made)
    return Prepared(template.kind, template.lets_in, missing=made)
