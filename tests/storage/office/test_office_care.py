"""Days of failures, history and periods of retention in the office's database, as in a desk file."""

from dataclasses import replace

import pytest

from counsellor_app.domain.history import ChangeKind, HistoryQuery
from counsellor_app.domain.retention import DataKind, RetentionRule
from counsellor_app.domain.staff import Role
from counsellor_app.services.accounts.history import History
from counsellor_app.services.accounts.outage import Outages
from counsellor_app.services.accounts.retention import Retention
from counsellor_app.storage.accounts.outages import outages_between
from tests.builders import ACTOR, NOW, a_client, minutes
from tests.domain.test_outage import OTHER, an_outage
from tests.storage.office.conftest import OfficeDatabase

pytestmark = pytest.mark.postgres

ALL = (Role.ADMIN, Role.RECEPTION, Role.COUNSELLOR)


def test_the_first_press_of_the_office_counts(office: OfficeDatabase) -> None:
    store = office.store("sato", *ALL)
    outages = Outages(store.outages)
    first = outages.begin(an_outage())
    assert outages.begin(an_outage(by=OTHER, began_at=NOW + minutes(1))) == first
    ended = outages.end(first.id, ACTOR, NOW + minutes(5))
    assert outages.now(NOW + minutes(6)) is None
    with store._engine.connect() as connection:
        assert outages_between(connection, NOW, NOW + minutes(1)) == (ended,)


def test_the_trail_is_searched_and_a_correction_taken_back(office: OfficeDatabase) -> None:
    store = office.store("sato", *ALL)
    person = a_client()
    store.put_client(person, ACTOR, NOW)
    store.put_client(replace(person, name="山本 太郎"), ACTOR, NOW + minutes(1))
    history = History(store)
    queries = (
        HistoryQuery(people=(person.id,)),
        HistoryQuery(people=(person.id,), kind=ChangeKind.CARD),
        HistoryQuery(staff_id="sato", kind=ChangeKind.CARD),
    )
    for query in queries:
        assert [each.event.what for each in history.search(query)] == ["client", "client"]
    history.take_back(history.search(queries[0])[0].event.number, ACTOR, NOW + minutes(2))
    assert store.client(person.id) == person


def test_periods_are_set_and_counted(office: OfficeDatabase) -> None:
    retention = Retention(office.store("sato", *ALL).retention, None)
    rule = RetentionRule(DataKind.HELD, 36, "文書管理規程")
    retention.set_rule(rule, ACTOR, NOW)
    outlook = retention.look(NOW)
    assert rule in outlook.rules
    assert not any(each.count for each in outlook.due)
