"""The office's settings on the real window: out of use, other work, terms announced, who may change what."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit

from counsellor_app.domain.appointment import ClientKind, State
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.retention import DataKind, RetentionRule
from counsellor_app.domain.rules.profile import kind_rules
from counsellor_app.domain.staff import Role
from counsellor_app.services.rules.office_rules import NewRules, OfficeRules, shipped_content
from counsellor_app.ui.booking.face import Choice
from counsellor_app.ui.rules.page import RulesPage
from counsellor_app.ui.settings.office_cards import OfficeCard
from counsellor_app.ui.shell.desk_screen import RETENTION, RULES
from counsellor_app.ui.terms.card import TermsCard
from tests.builders import ACTOR, ME, NOW, STAFF, a_client, an_appointment, minutes
from tests.domain.rules.profiles import kind
from tests.journeys import hand
from tests.journeys.bookings import OfficeFile, Typist, booking_page
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskFile, DeskRun
from tests.journeys.spoken import Spoken

OTHER = "tanaka"
DAY = timedelta(days=1)


class Sasebo(OfficeFile):
    office = "sasebo"


def section(run: DeskRun, name: str) -> None:
    hand.press("Ctrl+,", run.window)
    run.settle()
    hand.click_row(name)
    run.settle()


def office_card(run: DeskRun) -> OfficeCard:
    found = run.window.findChild(OfficeCard)
    assert isinstance(found, OfficeCard)
    return found


def terms_card(run: DeskRun) -> TermsCard:
    found = run.window.findChild(TermsCard)
    assert isinstance(found, TermsCard)
    return found


def at_desk(sit: Sit, desk_file: DeskFile, say: Spoken, *days: int) -> DeskRun:
    sessions = [
        an_appointment(start=NOW + each * DAY + minutes(30), counsellor_id=OTHER, room_id="teleoffice-1")
        for each in days
    ]
    return sit(*sessions, at=60, file=Sasebo(desk_file.path, desk_file.key), language=say.language)


def test_somebody_goes_out_of_use_with_the_sessions_named_and_comes_back(
    sit: Sit, desk_file: DeskFile, say: Spoken
) -> None:
    run = at_desk(sit, desk_file, say, 1, 8)
    section(run, say("Office", "Settings"))
    hand.click(say("Out of use: {name}").format(name="田中 健一"))
    run.settle()
    asked = office_card(run).asked
    assert len([each for each in hand.buttons() if _opens(each, say)]) == 2
    asked.day.setText("11/28")
    asked.day.textEdited.emit("11/28")
    run.settle()
    (way,) = [each for each in hand.buttons() if _opens(each, say)]
    with run.file.opened() as store:
        assert [each.retired_from for each in store.load_day(NOW.date()).staff] == [None] * len(STAFF)
    hand.click(way)
    run.settle()
    assert run.desk.presenter.shown is not None
    assert run.desk.presenter.shown.start == NOW + 8 * DAY + minutes(30)
    section(run, say("Office", "Settings"))
    hand.click(say("Take out of use"))
    run.settle()
    with run.file.opened() as store:
        member = store.load_day(NOW.date()).member(OTHER)
        assert member is not None
        assert member.retired_from == date(2026, 11, 28)
        assert len(store.load_range(NOW.date(), NOW.date() + 30 * DAY)) == 2, "no session is touched"
    hand.click(say("Back into use: {name}").format(name="田中 健一"))
    run.settle()
    with run.file.opened() as store:
        member = store.load_day(NOW.date()).member(OTHER)
    assert member is not None
    assert member.retired_from is None
    run.close()


def _opens(words: str, say: Spoken) -> bool:
    """Whether the button leads to a session."""
    before, after = say("Open {when}", "Use").split("{when}")
    return words.startswith(before) and words.endswith(after) and "–" in words


def test_who_is_out_of_use_is_chosen_for_nothing_new(sit: Sit, desk_file: DeskFile, say: Spoken) -> None:
    run = at_desk(sit, desk_file, say)
    section(run, say("Office", "Settings"))
    hand.click(say("Out of use: {name}").format(name="田中 健一"))
    run.settle()
    hand.click(say("Take out of use"))
    run.settle()
    Typist(run).key("Ctrl+B")
    box = booking_page(run).what.entries[Choice.COUNSELLOR]
    assert "田中 健一" not in [box.itemText(row) for row in range(box.count())]
    assert "佐藤 美咲" in " ".join(box.itemText(row) for row in range(box.count()))
    new = an_appointment(start=NOW + DAY, counsellor_id=OTHER)
    with run.file.opened() as store, pytest.raises(Problem) as caught:
        store.add_appointment(new, ACTOR, NOW)
    assert caught.value.code is ProblemCode.NOT_FOUND
    run.close()


def test_other_work_is_asked_about_and_can_be_left_as_it_was(
    sit: Sit, desk_file: DeskFile, say: Spoken
) -> None:
    run = at_desk(sit, desk_file, say, 1)
    section(run, say("Office", "Settings"))
    people = office_card(run).people
    assert people is not None
    row = next(each for each in people.rows if each.id == OTHER)
    _choose(row.choice, Role.RECEPTION)
    run.settle()
    with run.file.opened() as store:
        assert store.load_day(NOW.date()).member(OTHER) == STAFF[1]
    hand.click(say("Leave it as it was", "Use"))
    assert row.choice.currentData() == Role.COUNSELLOR
    _choose(row.choice, Role.RECEPTION)
    run.settle()
    hand.click(say("Change it all the same"))
    run.settle()
    with run.file.opened() as store:
        assert store.load_day(NOW.date()).member(OTHER) == replace(STAFF[1], role=Role.RECEPTION)
    run.close()


def _choose(box: QComboBox, role: Role) -> None:
    box.setCurrentIndex(box.findData(role))
    box.activated.emit(box.currentIndex())


def test_who_is_no_administrator_reads_and_the_file_refuses(
    sit: Sit, desk_file: DeskFile, say: Spoken
) -> None:
    file = Sasebo(desk_file.path, desk_file.key)
    run = sit(at=60, file=file, language=say.language)
    section(run, say("Office", "Settings"))
    chief = say("Administrator: {name}", "Use").format(name="森 由美子")
    hand.click(chief)
    run.settle()
    sentence = say("Only an administrator can change this: {names}.").format(names="森 由美子")
    assert sentence in hand.read()
    assert not hand.button(say("Out of use: {name}").format(name="田中 健一")).isEnabled()
    run.desk.screen.show_page(RULES)
    run.settle()
    assert sentence in hand.read()
    page = run.window.findChild(RulesPage)
    assert isinstance(page, RulesPage)
    field = page.rows["kinds.weekday.minutes"].field
    assert isinstance(field, QLineEdit)
    assert field.isReadOnly()
    assert not page.keep.isEnabled()
    run.desk.screen.show_page(RETENTION)
    run.settle()
    assert sentence in hand.read()
    section(run, say("Terms of use", "Terms"))
    assert sentence in hand.read()
    with run.file.opened() as store:
        rules = OfficeRules(store)
        with pytest.raises(Problem) as caught:
            rules.put("sasebo", NewRules(shipped_content("sasebo"), NOW.date()), ACTOR, NOW)
        assert caught.value.code is ProblemCode.NOT_ALLOWED
        with pytest.raises(Problem):
            store.retention.put_rule(RetentionRule(DataKind.PEOPLE, 36, "規程"), ACTOR, NOW)
        with pytest.raises(Problem):
            store.put_staff(replace(STAFF[0], is_admin=True), ACTOR, NOW)
        mori = replace(ACTOR, staff_id="mori")
        store.retention.put_rule(RetentionRule(DataKind.PEOPLE, 36, "規程"), mori, NOW)
        assert not isinstance(
            rules.put("sasebo", NewRules(shipped_content("sasebo"), NOW.date()), mori, NOW), tuple
        )
    assert ACTOR.staff_id == ME
    run.close()


def test_terms_are_announced_with_their_effect_and_withdrawn(
    sit: Sit, desk_file: DeskFile, say: Spoken
) -> None:
    employer = a_client(name="人事 一郎", number="", kind=ClientKind.EMPLOYER, company="見本造船")
    rules = kind_rules(kind("sasebo/employer"))
    sessions = [
        an_appointment(client=employer, kind=rules, start=NOW + each * DAY, state=State.CONFIRMED)
        for each in (6, 7, 8)
    ]
    file = Sasebo(desk_file.path, desk_file.key)
    run = sit(*sessions, at=60, file=file, language=say.language)
    section(run, say("Terms of use", "Terms"))
    card = terms_card(run)
    for name, text in (("version", "令和8年12月1日"), ("effective", "12/1")):
        card.fields[name].setText(text)
        card.fields[name].textEdited.emit(text)
    run.settle()
    assert say("Put in the text, or say where it can be read.") in hand.read()
    assert not card.keep.isEnabled()
    card.text.setPlainText("https://example.jp/kiyaku")
    card.text.flush()
    run.settle()
    told = say.either(
        "予約 2 件（1人）に改めて同意が要ります", "2 booked sessions need consent anew (people: 1)"
    )
    assert told in hand.read()
    assert "施行日: 令和8年12月1日（火）" in hand.read(), "the text to announce it with is Japanese"
    hand.click(say("Keep this version"))
    run.settle()
    assert say("✓ Kept. Tasks follow from its day on.") in hand.read()
    with run.file.opened() as store:
        profile = OfficeRules(store).in_force("sasebo", NOW.date())
    assert profile is not None
    assert profile.terms.on(date(2026, 12, 1)).version == "令和8年12月1日"
    hand.click(say("Withdraw {version}").format(version="令和8年12月1日"))
    run.settle()
    with run.file.opened() as store:
        profile = OfficeRules(store).in_force("sasebo", NOW.date())
    assert profile is not None
    assert profile.terms.later == ()
    run.close()
