"""Before a session starts: terms that have to be accepted on screen are asked for (S 6の3(2)).

The switch to the telephone never passes here: it asks nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Appointment
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.today.faces.person import MASK
from counsellor_app.ui.today.presenter import TodayPresenter

if TYPE_CHECKING:
    from counsellor_app.domain.rules.parts import OfficeTerms
    from counsellor_app.services.booking.reception import Reception

Go = Callable[[], None]


@dataclass(frozen=True, slots=True)
class ConsentFace:
    """What the panel asks: which terms, in force since when, and who accepts them."""

    title: str
    version: str
    effective: date | None
    accepted_by: str


@dataclass(frozen=True, slots=True)
class _Asking:
    appointment: Appointment
    terms: "OfficeTerms"
    go: Go


class ConsentGate(QObject):
    """Lets a session begin, or asks first. ``changed``: the question came or went."""

    changed = Signal()

    def __init__(
        self, presenter: TodayPresenter, jobs: Jobs, reception: "Callable[[], Reception | None]"
    ) -> None:
        """``reception`` is called in the worker; None for an office without rules."""
        super().__init__()
        self._presenter = presenter
        self._jobs = jobs
        self._reception = reception
        self._kinds: frozenset[str] | None = None
        self._asking: _Asking | None = None
        self._is_accepting = False

    def load(self) -> None:
        """Read which kinds ask at all, so that all others start without a look into the file."""

        def read() -> frozenset[str]:
            reception = self._reception()
            return reception.kinds_asking_on_screen() if reception else frozenset()

        self._jobs.submit(read, self._take_kinds)

    def _take_kinds(self, kinds: frozenset[str]) -> None:
        self._kinds = kinds

    def pass_through(self, appointment: Appointment, go: Go) -> None:
        """Do ``go`` now, or once the terms are accepted."""
        if self._kinds is not None and appointment.kind.key not in self._kinds:
            go()
            return
        self._jobs.submit(
            lambda: self._needed(appointment),
            lambda terms: self._judge(appointment, terms, go),
            self._presenter.load_failed.emit,
        )

    def face(self) -> ConsentFace | None:
        """The question for the session on the panel; None when nothing is asked."""
        asking, shown = self._asking, self._presenter.shown
        if asking is None or shown is None or shown.id != asking.appointment.id:
            return None
        client, terms = asking.appointment.client, asking.terms
        who = f"{client.company} {client.name}".strip()
        masked = self._presenter.looking.masked
        return ConsentFace(terms.title, terms.version, terms.effective, MASK if masked else who)

    def accept(self) -> None:
        """Keep that the terms were accepted on screen, then go on."""
        asking = self._asking
        if asking is None or self._is_accepting:
            return
        self._is_accepting = True
        now, by = self._presenter.now(), self._presenter.actor

        def keep() -> None:
            from counsellor_app.domain.rules.choices import ConsentBasis

            reception = self._reception()
            if reception is not None:
                reception.accept_terms(asking.appointment, ConsentBasis.ON_SCREEN, by, now)

        self._jobs.submit(keep, lambda _nothing: self._accepted(asking), self._not_kept)

    def put_off(self) -> None:
        """Do not begin now."""
        self._asking = None
        self.changed.emit()

    def _needed(self, appointment: Appointment) -> "OfficeTerms | None":
        reception = self._reception()
        if reception is None:
            return None
        try:
            return reception.consent_needed(appointment)
        except KeyError:  # a kind that the office no longer has
            return None

    def _judge(self, appointment: Appointment, terms: "OfficeTerms | None", go: Go) -> None:
        if terms is None:
            go()
            return
        self._asking = _Asking(appointment, terms, go)
        self.changed.emit()

    def _accepted(self, asking: _Asking) -> None:
        self._is_accepting = False
        self._asking = None
        self.changed.emit()
        asking.go()

    def _not_kept(self, error: Exception) -> None:
        self._is_accepting = False
        self._presenter.load_failed.emit(error)
