"""Runs a diagnosis beside each phone switch and writes down what it found."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject

from counsellor_app.desktop.diagnosis import Diagnosis, Targets
from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.commands import AddDiagnosis
from counsellor_app.domain.failure import Finding
from counsellor_app.ui.today.presenter import TodayPresenter


class Diagnoses(QObject):
    """``targets`` says what to look at for a session; it is asked at each switch."""

    def __init__(self, presenter: TodayPresenter, targets: Callable[[Appointment], Targets]) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._targets = targets

    def begin(self, appointment: Appointment, failure_id: UUID) -> None:
        """Look for where the line breaks; returns at once."""
        diagnosis = Diagnosis(self._targets(appointment), self)
        self._presenter.set_probing(failure_id, probing=True)
        diagnosis.finished.connect(lambda found: self._end(diagnosis, appointment.id, failure_id, found))
        diagnosis.start()

    def _end(
        self, diagnosis: Diagnosis, appointment_id: UUID, failure_id: UUID, found: tuple[Finding, ...]
    ) -> None:
        diagnosis.deleteLater()
        self._presenter.set_probing(failure_id, probing=False)
        self._presenter.give(AddDiagnosis, appointment_id, failure_id=failure_id, findings=found)
