"""What the parts of the booking page share: the form, what stands beside it, and where the call goes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.domain.staff import Actor
from counsellor_app.ui.booking.changes import new_draft
from counsellor_app.ui.booking.form.asking import Place, Stop, next_place
from counsellor_app.ui.booking.form.draft import Draft
from counsellor_app.ui.booking.ground import Ground
from counsellor_app.ui.booking.read_back import Sentences
from counsellor_app.ui.booking.records import BookingOffice, Records
from counsellor_app.ui.booking.side_face import side_face
from counsellor_app.ui.booking.standing import Standing
from counsellor_app.ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class Ways:
    """How the parts reach the worker; ``now`` is the one clock, ``records`` are called in the worker."""

    records: Records
    jobs: Jobs
    now: Callable[[], datetime]
    actor: Actor


class Sheet(QObject):
    """``changed`` asks the page to look again, ``place_wanted`` is the `Place` where the call goes on."""

    changed = Signal()
    place_wanted = Signal(object)

    def __init__(
        self, ways: Ways, office: BookingOffice, sentences: Sentences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.ways = ways
        self.office = office
        self.sentences = sentences
        self.draft: Draft = new_draft(office)
        self.standing = Standing()

    def ground(self) -> Ground:
        """What a face is derived from beside the form."""
        return Ground(self.office, self.sentences, self.ways.now())

    @property
    def profile(self) -> RuleProfile:
        """The rules of the kind on the form."""
        return self.office.profile.kind(self.draft.kind)

    def said(self) -> tuple[str, ...]:
        """What is read back to the caller as the form stands."""
        ground = self.ground()
        return side_face(self.draft, self.standing, ground).read_back

    def is_read_back(self) -> bool:
        """Whether just this was spoken and heard: what was read back before a change does not count."""
        return bool(self.draft.read_back) and self.draft.read_back == "\n".join(self.said())

    def stand(self, **changes: Any) -> None:  # noqa: ANN401 - the fields of Standing
        """Other things stand beside the form from now on."""
        self.standing = replace(self.standing, **changes)

    def go_on(self, after: Place | None) -> None:
        """Say where the call goes, once that place is answered."""
        self.changed.emit()
        if self.standing.moving is not None:
            self.place_wanted.emit(self._next_of_move(after))
        else:
            self.place_wanted.emit(next_place(self.draft, self.profile, after))

    def _next_of_move(self, after: Place | None) -> Place:
        if self.draft.start is None:
            return Place(Stop.GRID)
        is_asked = after is not None and after.what is Stop.READ_BACK
        return Place(Stop.CONFIRM if is_asked or self.is_read_back() else Stop.READ_BACK)

    def go_to(self, place: Place) -> None:
        """Send the cursor there."""
        self.changed.emit()
        self.place_wanted.emit(place)
