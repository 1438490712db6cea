"""The verbs of the history: searched, and a change taken back as a new one."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from counsellor_app.domain.appointment import Client
from counsellor_app.domain.event import Event
from counsellor_app.domain.failure_reasons import FailureReasons
from counsellor_app.domain.history import REVERSIBLE, Entry, HistoryQuery
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import Actor, MeetingRoom, Office, Staff
from counsellor_app.services.rules.failure_reasons import OfficeReasons
from counsellor_app.services.rules.office_terms import OfficeTermsBook

if TYPE_CHECKING:
    from counsellor_app.storage.store import Store

T = TypeVar("T")


class History:
    """Blocking use cases for a worker thread. Every method raises Problem when the store cannot do it."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def search(self, query: HistoryQuery) -> tuple[Entry, ...]:
        """A page of the trail, the latest first."""
        return self._store.history_pages.search(query)

    def take_back(self, number: int, by: Actor, at: datetime) -> None:
        """Put back what stood before the change, as a new change; fields it did not touch stay.

        Raises Problem: NOT_FOUND where it cannot be taken back, CHANGED_MEANWHILE where a field has been
        changed again since.
        """
        event = self._store.history_pages.event(number)
        if event is None or event.what not in REVERSIBLE or not event.before:
            raise Problem(ProblemCode.NOT_FOUND)
        store = self._store
        match event.what:
            case "client":
                store.put_client(_earlier(Client, store.client(UUID(event.record_id)), event), by, at)
            case "office":
                store.set_office(_earlier(Office, store.office(), event), by, at)
            case "staff":
                store.put_staff(_earlier(Staff, self._placed(event, is_room=False), event), by, at)
            case "failure_reasons":
                self._take_back_reasons(event, by, at)
            case "office_terms":
                self._withdraw_terms(event, by, at)
            case _:
                store.put_room(_earlier(MeetingRoom, self._placed(event, is_room=True), event), by, at)

    def _withdraw_terms(self, event: Event, by: Actor, at: datetime) -> None:
        """Only an announcement is taken back, before its day; a withdrawn version is announced anew."""
        said = event.after.get("office_terms")
        if not isinstance(said, dict):
            raise Problem(ProblemCode.NOT_FOUND)
        OfficeTermsBook(self._store, event.record_id).withdraw(str(said["version"]), by, at)

    def _take_back_reasons(self, event: Event, by: Actor, at: datetime) -> None:
        """A further version; what has got a key since is retired, as always."""
        versions = self._store.own.reasons()
        present = versions[-1].reasons if versions else None
        earlier = _earlier(FailureReasons, present, event)
        OfficeReasons(self._store).keep(earlier, len(versions), by, at)

    def _placed(self, event: Event, *, is_room: bool) -> Staff | MeetingRoom | None:
        from counsellor_app.domain.japan import japan_date

        day = self._store.load_day(japan_date(event.at))
        known: tuple[Staff | MeetingRoom, ...] = day.rooms if is_room else day.staff
        return next((each for each in known if each.id == event.record_id), None)


def _earlier(kind: type[T], present: object, event: Event) -> T:
    """The record with the fields that the event changed as they were before it."""
    from counsellor_app.storage.codec import decode, encode

    if present is None:
        raise Problem(ProblemCode.NOT_FOUND)
    state: Mapping[str, object] = encode(present)
    if any(state.get(name) != value for name, value in event.after.items()):
        raise Problem(ProblemCode.CHANGED_MEANWHILE)
    return decode(kind, {**state, **event.before})
