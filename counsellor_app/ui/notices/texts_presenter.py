"""The office's texts while somebody changes them; what was typed stays until it is kept or put away."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.notices.notice import SPOKEN, NoticeKind, Placeholder, Template, TemplateFault
from counsellor_app.domain.notices.notice_values import spoken_values, values_of
from counsellor_app.domain.notices.template_places import TemplatePlace
from counsellor_app.domain.own_versions import OwnText
from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.domain.staff import Actor, Administration, Staff, administration
from counsellor_app.services.notices import Prepared
from counsellor_app.services.rules.notice_texts import (
    NoticeTexts,
    OfficeText,
    example_session,
    faults,
    preview,
)
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.single_write import SingleWrite

Typed = tuple[str, str]
"""Subject and text."""
_Found = tuple[OfficeProfile | None, tuple[OfficeText, ...], Administration]


@dataclass(frozen=True, slots=True)
class TextSources:
    """What the texts are read from; `texts`, `office` and `staff` are called in the worker."""

    texts: Callable[[], NoticeTexts | None]
    office: Callable[[], OfficeProfile | None]
    now: Callable[[], datetime]
    member: Callable[[str], str]
    staff: Callable[[], tuple[Staff, ...]]


class TextsPresenter(QObject):
    """Knows no widgets. ``changed``: look again; ``kept``: texts in force are others now."""

    changed = Signal()
    kept = Signal()
    failed = Signal(object)

    def __init__(self, sources: TextSources, jobs: Jobs, actor: Actor) -> None:
        super().__init__()
        self.sources = sources
        self._jobs = jobs
        self._single = SingleWrite(jobs)
        self._actor = actor
        self._typed: dict[TemplatePlace, Typed] = {}
        self._before: tuple[TemplatePlace, OwnText | None] | None = None
        self.office: OfficeProfile | None = None
        self.texts: tuple[OfficeText, ...] = ()
        self.place: TemplatePlace | None = None
        self.is_kept = False
        self.administration = Administration()

    def load(self) -> None:
        """Read the office's texts."""

        me, today = self._actor.staff_id, japan_date(self.sources.now())

        def read() -> _Found:
            texts = self.sources.texts()
            rights = administration(self.sources.staff(), me, today)
            return self.sources.office(), texts.read() if texts else (), rights

        self._jobs.submit(read, self._take, self.failed.emit)

    def _take(self, found: _Found) -> None:
        if not isValid(self):
            return
        self.office, self.texts, self.administration = found
        if self.current is None and self.texts:
            self.place = self.texts[0].place
        self.changed.emit()

    @property
    def current(self) -> OfficeText | None:
        """The text that is looked at."""
        return next((each for each in self.texts if each.place == self.place), None)

    def choose(self, place: TemplatePlace) -> None:
        """Look at another text."""
        self.place, self.is_kept = place, False
        self.changed.emit()

    def text(self) -> Typed:
        """Subject and text as they stand on the screen."""
        current = self.current
        if current is None:
            return "", ""
        return self._typed.get(current.place, (current.template.subject, current.template.text))

    def type(self, subject: str, text: str) -> None:
        """Something was typed."""
        current = self.current
        if current is None or (subject, text) == self.text():
            return
        self._typed[current.place] = (subject, text)
        self.is_kept = False
        self.changed.emit()

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not kept."""
        current = self.current
        return current is not None and self.text() != (current.template.subject, current.template.text)

    def template(self) -> Template | None:
        """The text as it would be used."""
        current = self.current
        subject, text = self.text()
        return replace(current.template, subject=subject, text=text) if current else None

    def faults(self) -> tuple[TemplateFault, ...]:
        """Why the text cannot be kept."""
        template = self.template()
        return faults(template) if template else ()

    def preview(self) -> Prepared | None:
        """The text for an example person; None while it has faults."""
        template, office = self.template(), self.office
        if template is None or office is None or self.faults():
            return None
        return preview(office, template, self.sources.now())

    def examples(self) -> dict[Placeholder, str]:
        """Every placeholder with what it stands for in the example."""
        template, office = self.template(), self.office
        if template is None or office is None:
            return {}
        session = example_session(office, template, self.sources.now())
        values = values_of(session, office, "見本 太郎")  # i18n: data
        return dict(spoken_values(values, session) if template.kind in SPOKEN else values)

    @property
    def can_keep(self) -> bool:
        """Whether what was typed can be kept by who is here."""
        return self.is_changed and not self.faults() and self.administration.may_change

    @property
    def has_subject(self) -> bool:
        """Whether texts of this kind have a subject."""
        spoken = {*SPOKEN, NoticeKind.PHONE_SCRIPT}
        return self.place is not None and self.place.notice not in spoken

    def keep(self) -> None:
        """Keep the text as the office's own, if it has no fault."""
        place, typed = self.place, self.text()
        if place is not None and self.can_keep:
            self._write(lambda texts: texts.keep(place, typed, self._actor, self.sources.now()))

    def use_shipped(self) -> None:
        """Go back to the text that ships."""
        place = self.place
        if place is not None:
            self._write(lambda texts: texts.use_shipped(place, self._actor, self.sources.now()))

    @property
    def can_undo(self) -> bool:
        """Whether the last change was to the text that is looked at."""
        return self._before is not None and self._before[0] == self.place

    def undo(self) -> None:
        """Use what was used before the last change; that is a further version."""
        if self._before is None:
            return
        place, before = self._before
        by, now = self._actor, self.sources.now()
        if before is None or before.text is None:
            self._write(lambda texts: texts.use_shipped(place, by, now), is_undo=True)
        else:
            was = (before.subject, before.text)
            self._write(lambda texts: texts.keep(place, was, by, now), is_undo=True)

    def _write(self, change: Callable[[NoticeTexts], OwnText], *, is_undo: bool = False) -> None:
        current = self.current
        if current is None:
            return
        before = current.versions[-1] if current.versions else None
        place = current.place

        def write() -> None:
            texts = self.sources.texts()
            if texts is not None:
                change(texts)

        def done(_nothing: None) -> None:
            if isValid(self):
                self._typed.pop(place, None)
                self._before = None if is_undo else (place, before)
                self.is_kept = True
                self.kept.emit()
                self.load()

        self._single.submit(write, done, self.failed.emit)
