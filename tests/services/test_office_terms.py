"""Versions of the terms: looked at, announced, in force from their day, withdrawn before it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from counsellor_app.domain.appointment import ClientKind
from counsellor_app.domain.history import ChangeKind, HistoryQuery
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.rules.profile import kind_rules
from counsellor_app.domain.staff import Staff
from counsellor_app.services.accounts.history import History
from counsellor_app.services.rules.office_rules import NewRules, OfficeRules
from counsellor_app.services.rules.office_terms import NewTerms, OfficeTermsBook, TermsFault, announcement
from counsellor_app.services.task_list import TaskList
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW, a_client, an_appointment
from tests.domain.rules.profiles import kind

DAY = timedelta(days=1)
TODAY = date(2026, 11, 24)
FIRST = date(2026, 12, 1)
NEW = NewTerms("オンライン職業相談等利用規約", "令和8年12月1日", TODAY, FIRST, "第1条 改定後の本文")
EMPLOYER = a_client(
    name="人事 一郎", kana="ジンジ イチロウ", number="", kind=ClientKind.EMPLOYER, company="見本造船"
)


@pytest.fixture
def book(store: DeskStore) -> OfficeTermsBook:
    return OfficeTermsBook(store, "sasebo")


def booked(store: DeskStore, days: int, key: str = "sasebo/employer", hour: int = 0) -> None:
    rules = kind_rules(kind(key))
    client = EMPLOYER if key.endswith("employer") else a_client(name="小林 さくら", number="42010-00000001")
    start = NOW + days * DAY + timedelta(hours=hour)
    store.add_appointment(an_appointment(kind=rules, client=client, start=start, room_id=None), ACTOR, NOW)


def version_on(book: OfficeTermsBook, on: date) -> str:
    profile = book.in_force(TODAY)
    assert profile is not None
    return profile.terms.on(on).version


def test_a_look_counts_sessions_and_people_from_the_day_on_and_keeps_nothing(
    store: DeskStore, book: OfficeTermsBook
) -> None:
    booked(store, 6)
    for number in (7, 8):
        booked(store, number)
    booked(store, 9, "sasebo/weekday")
    look = book.look(NEW, NOW)
    assert look.faults == ()
    assert len(look.anew) == 2, "the one on 30 November is held under the terms before"
    assert {each.client.id for each in look.anew} == {EMPLOYER.id}
    assert len(look.others) == 1
    assert version_on(book, FIRST) == "令和5年9月19日"


def test_an_announced_version_applies_from_its_day_and_not_before(book: OfficeTermsBook) -> None:
    assert book.announce(NEW, ACTOR, NOW) == ()
    assert version_on(book, FIRST - DAY) == "令和5年9月19日"
    assert version_on(book, FIRST) == NEW.version
    profile = book.in_force(TODAY)
    assert profile is not None
    assert profile.terms.later[0].text == NEW.text
    assert profile.terms.later[0].announced == TODAY


def test_tasks_follow_from_the_day_on_and_not_before(store: DeskStore, book: OfficeTermsBook) -> None:
    booked(store, 6)
    booked(store, 7)
    book.announce(NEW, ACTOR, NOW)
    profile = book.in_force(TODAY)
    assert profile is not None
    tasks = TaskList(store, profile)
    before, after = store.load_range(FIRST - DAY, FIRST)
    tasks.accept(before, next(iter(kind("sasebo/employer").consent)), ACTOR, NOW)
    given = store.people.consents(EMPLOYER.id)
    assert "令和5年9月19日" in {each.version for each in given}, "recorded against the version of its day"
    assert NEW.version not in {each.version for each in given}
    on_the_eve = tasks.read(NOW + 6 * DAY - timedelta(hours=2)).outlook.new_terms
    assert before.id not in on_the_eve
    assert after.id in on_the_eve


@pytest.mark.parametrize(
    ("new", "fault"),
    [
        (replace(NEW, title=""), TermsFault.TITLE),
        (replace(NEW, version=""), TermsFault.VERSION),
        (replace(NEW, version="令和5年9月19日"), TermsFault.KNOWN),
        (replace(NEW, effective=None), TermsFault.EFFECTIVE),
        (replace(NEW, effective=TODAY - DAY), TermsFault.PAST),
        (replace(NEW, effective=date(2023, 9, 19)), TermsFault.NOT_AFTER),
        (replace(NEW, announced=None), TermsFault.ANNOUNCED),
        (replace(NEW, announced=FIRST + DAY), TermsFault.LATE),
        (replace(NEW, text=""), TermsFault.TEXT),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_kept(
    book: OfficeTermsBook, new: NewTerms, fault: TermsFault
) -> None:
    """S 13: a change is announced with its text and the day from which it is in force."""
    assert fault in book.announce(new, ACTOR, NOW)
    profile = book.in_force(TODAY)
    assert profile is not None
    assert profile.terms.later == ()


def test_an_office_whose_terms_name_no_announcement_needs_none(store: DeskStore) -> None:
    """A 11."""
    book = OfficeTermsBook(store, "abashiri")
    assert book.announce(replace(NEW, announced=None, text=""), ACTOR, NOW) == ()


def test_a_version_is_withdrawn_before_its_day_and_never_after(book: OfficeTermsBook) -> None:
    book.announce(NEW, ACTOR, NOW)
    with pytest.raises(Problem) as caught:
        book.withdraw(NEW.version, ACTOR, NOW + 7 * DAY)
    assert caught.value.code is ProblemCode.NOT_FOUND
    book.withdraw(NEW.version, ACTOR, NOW)
    assert version_on(book, FIRST) == "令和5年9月19日"


def test_the_history_takes_an_announcement_back(store: DeskStore, book: OfficeTermsBook) -> None:
    book.announce(NEW, ACTOR, NOW)
    history = History(store)
    told = [each for each in history.search(HistoryQuery(kind=ChangeKind.SETTING)) if each.is_reversible]
    (entry,) = [each for each in told if each.event.what == "office_terms"]
    history.take_back(entry.event.number, ACTOR, NOW)
    assert version_on(book, FIRST) == "令和5年9月19日"
    with pytest.raises(Problem):
        history.take_back(entry.event.number, ACTOR, NOW)


def test_rules_that_take_effect_later_get_the_version_too(store: DeskStore, book: OfficeTermsBook) -> None:
    rules = OfficeRules(store)
    latest = rules.latest("sasebo")
    assert latest is not None
    in_january = date(2027, 1, 4)
    changed = {**latest, "closed_days": ["2027-01-05"]}
    assert not isinstance(rules.put("sasebo", NewRules(changed, in_january), ACTOR, NOW), tuple)
    book.announce(NEW, ACTOR, NOW)
    now, then = rules.in_force("sasebo", TODAY), rules.in_force("sasebo", in_january)
    assert now is not None
    assert then is not None
    assert now.closed_days == frozenset(), "what is for January does not come early"
    assert then.closed_days == {date(2027, 1, 5)}
    assert now.terms.on(FIRST).version == then.terms.on(in_january).version == NEW.version


def test_who_is_no_administrator_announces_nothing(store: DeskStore, book: OfficeTermsBook) -> None:
    store.put_staff(Staff("chief", "所長", is_admin=True), ACTOR, NOW)
    with pytest.raises(Problem) as caught:
        book.announce(NEW, ACTOR, NOW)
    assert caught.value.code is ProblemCode.NOT_ALLOWED
    assert book.announce(NEW, replace(ACTOR, staff_id="chief"), NOW) == ()


def test_the_announcement_names_office_version_and_day() -> None:
    text = announcement("ハローワーク佐世保", NEW)
    for words in ("ハローワーク佐世保", NEW.title, NEW.version, "令和8年12月1日（火）", NEW.text):
        assert words in text
    assert "{" not in text
