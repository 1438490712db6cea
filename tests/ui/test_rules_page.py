"""運用規則 on the screen: typed, looked at, kept from a day on, taken back, on a real desk file."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.profile_file.entries import RuleEntry
from counsellor_app.domain.staff import Office
from counsellor_app.services.rules.exchange import write_rules
from counsellor_app.services.rules.office_rules import NewRules, OfficeRules, shipped_content
from counsellor_app.services.rules.preview import look_at
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.rules.page import RulesPage
from counsellor_app.ui.rules.presenter import RulesPresenter, RulesSources
from tests.builders import ACTOR, NOW, TODAY, an_appointment

MINUTES = "kinds.weekday.minutes"
CLOSES = "kinds.weekday.hours.windows.0.closes"


@pytest.fixture
def page(qtbot: QtBot, store: DeskStore) -> Iterator[RulesPage]:
    store.set_office(Office("sasebo", "ハローワーク佐世保"), ACTOR, NOW)
    jobs = Jobs()
    sources = RulesSources(
        lambda: OfficeRules(store),
        lambda: "sasebo",
        lambda content, texts, first, now: look_at(store, content, texts, first, now),
        lambda: NOW,
        lambda staff_id: staff_id,
        lambda: store.load_day(NOW.date()).staff,
    )
    presenter = RulesPresenter(sources, jobs, ACTOR)
    made = RulesPage(presenter)
    qtbot.addWidget(made)
    made.resize(830, 640)
    made.show()
    qtbot.waitUntil(lambda: bool(made.look.lines))
    yield made
    jobs.close()


def type_in(page: RulesPage, name: str, text: str) -> None:
    field = page.rows[name].field
    assert isinstance(field, QLineEdit)
    field.setText(text)
    field.textEdited.emit(text)


def minutes_on(store: DeskStore, days: int) -> int:
    found = OfficeRules(store).in_force("sasebo", TODAY + timedelta(days=days))
    assert found is not None
    return found.kind("weekday").length.minutes


def keep(qtbot: QtBot, page: RulesPage) -> None:
    qtbot.waitUntil(page.keep.isEnabled)
    with qtbot.waitSignal(page._presenter.kept):
        page.keep.click()


def test_each_value_names_its_article(page: RulesPage) -> None:
    from counsellor_app.ui.parts.text import PlainLabel

    labels = [each.text() for each in page.rows[MINUTES].findChildren(PlainLabel)]
    assert any("第6条(1)" in each for each in labels)


def test_a_change_is_shown_before_it_is_kept_and_holds_from_its_day(
    qtbot: QtBot, page: RulesPage, store: DeskStore
) -> None:
    assert not page.keep.isEnabled()
    type_in(page, MINUTES, "45")
    page.effective.setText("12/1")
    page.effective.textEdited.emit("12/1")
    qtbot.waitUntil(lambda: any("30 → 45" in line for line in page.look.lines))
    assert minutes_on(store, 30) == 30
    keep(qtbot, page)
    assert (minutes_on(store, 0), minutes_on(store, 30)) == (30, 45)
    qtbot.waitUntil(lambda: "Version 2" in page._versions.text())


def test_what_cannot_be_is_told_at_its_value_and_nothing_is_kept(qtbot: QtBot, page: RulesPage) -> None:
    type_in(page, MINUTES, "a while")
    qtbot.waitUntil(lambda: bool(page.rows[MINUTES].fault()))
    assert not page.keep.isEnabled()
    type_in(page, MINUTES, "30")
    type_in(page, CLOSES, "8:00")
    qtbot.waitUntil(lambda: bool(page.rows[CLOSES].fault()))
    assert not page.keep.isEnabled()
    assert page.rows[CLOSES].field.accessibleDescription()
    page.put_away.click()
    qtbot.waitUntil(lambda: not page.rows[CLOSES].fault())


def test_a_day_that_has_passed_cannot_be_the_first(qtbot: QtBot, page: RulesPage) -> None:
    type_in(page, MINUTES, "45")
    qtbot.waitUntil(page.keep.isEnabled)
    page.effective.setText("2026-01-01")
    page.effective.textEdited.emit("2026-01-01")
    assert not page.keep.isEnabled()


def test_the_version_before_comes_back_and_both_stay(qtbot: QtBot, page: RulesPage, store: DeskStore) -> None:
    assert not page.take_back.isEnabled()
    type_in(page, MINUTES, "45")
    keep(qtbot, page)
    assert minutes_on(store, 0) == 45
    qtbot.waitUntil(page.take_back.isEnabled)
    with qtbot.waitSignal(page._presenter.kept):
        page.take_back.click()
    assert minutes_on(store, 0) == 30
    assert len(OfficeRules(store).versions("sasebo")) == 3


def test_the_rules_go_through_a_file(qtbot: QtBot, page: RulesPage, store: DeskStore, tmp_path: Path) -> None:
    presenter = page._presenter
    type_in(page, MINUTES, "45")
    keep(qtbot, page)
    qtbot.waitUntil(lambda: presenter.content is not None and presenter.content["version"] == 2)
    presenter.export(tmp_path / "rules.json")
    qtbot.waitUntil((tmp_path / "rules.json").is_file)
    with qtbot.waitSignal(presenter.kept):
        page.take_back.click()
    presenter.take_over(tmp_path / "rules.json")
    qtbot.waitUntil(page.keep.isEnabled)
    assert minutes_on(store, 0) == 30, "nothing is kept before somebody says so"
    keep(qtbot, page)
    assert minutes_on(store, 0) == 45


def a_later_version(store: DeskStore, minutes: int, days: int) -> None:
    """Kept before: a session is that long from so many days from now on."""
    rules = OfficeRules(store)
    content = json.loads(json.dumps(rules.latest("sasebo")))
    content["kinds"]["weekday"]["minutes"] = minutes
    put = rules.put("sasebo", NewRules(content, TODAY + timedelta(days=days)), ACTOR, NOW)
    assert not isinstance(put, tuple)


def rules_file(folder: Path, minutes: int) -> Path:
    content = json.loads(json.dumps(shipped_content("sasebo")))
    content["kinds"]["weekday"]["minutes"] = minutes
    write_rules(content, folder / "rules.json")
    return folder / "rules.json"


def test_rules_from_a_file_ask_for_their_day_where_a_later_version_is_set(
    qtbot: QtBot, page: RulesPage, store: DeskStore, tmp_path: Path
) -> None:
    a_later_version(store, 45, 20)
    page._presenter.load()
    qtbot.waitUntil(lambda: bool(page._presenter.later))
    assert not page.later.isVisible(), "nothing was changed yet"
    page._presenter.take_over(rules_file(tmp_path, 20))
    qtbot.waitUntil(lambda: "Version 2 is set already and begins on" in page.later.note.text())
    assert page.later.isVisible()
    assert not page.keep.isEnabled()
    page._presenter.keep()
    assert len(OfficeRules(store).versions("sasebo")) == 2
    page.later.from_today.click()
    qtbot.waitUntil(lambda: "hold until version 2 begins on" in page.later.note.text())
    assert page.effective.text() == TODAY.isoformat()
    keep(qtbot, page)
    assert [minutes_on(store, days) for days in (0, 19, 20)] == [20, 20, 45]


def test_rules_from_a_file_can_take_the_place_of_the_later_version(
    qtbot: QtBot, page: RulesPage, store: DeskStore, tmp_path: Path
) -> None:
    a_later_version(store, 45, 20)
    page._presenter.load()
    page._presenter.take_over(rules_file(tmp_path, 20))
    qtbot.waitUntil(page.later.isVisible)
    page.later.instead.click()
    qtbot.waitUntil(lambda: "take the place of version 2" in page.later.note.text())
    keep(qtbot, page)
    assert [minutes_on(store, days) for days in (0, 19, 20)] == [30, 30, 20]


def test_a_typed_change_asks_for_its_day_too_and_without_a_later_version_nothing_is_asked(
    qtbot: QtBot, page: RulesPage, store: DeskStore
) -> None:
    type_in(page, MINUTES, "40")
    qtbot.waitUntil(page.keep.isEnabled)
    assert not page.later.isVisible()
    a_later_version(store, 45, 20)
    page._presenter.put_away()
    qtbot.waitUntil(lambda: bool(page._presenter.later) and page._presenter.text(_entry(page)) == "45")
    type_in(page, MINUTES, "40")
    qtbot.waitUntil(page.later.isVisible)
    assert not page.keep.isEnabled()
    page.effective.setText((TODAY + timedelta(days=30)).isoformat())
    page.effective.textEdited.emit(page.effective.text())
    qtbot.waitUntil(lambda: "Until then version 2 holds" in page.later.note.text())
    keep(qtbot, page)
    assert [minutes_on(store, days) for days in (0, 20, 30)] == [30, 45, 40]


def _entry(page: RulesPage) -> RuleEntry:
    return page.rows[MINUTES].entry


def test_a_narrow_page_has_what_it_does_under_the_form(page: RulesPage) -> None:
    from PySide6.QtCore import Qt

    page.resize(500, 700)
    assert page._split.orientation() is Qt.Orientation.Vertical


def test_a_booking_that_would_not_be_taken_any_more_is_opened_by_button_or_enter(
    qtbot: QtBot, page: RulesPage, store: DeskStore
) -> None:
    booked = an_appointment(start=NOW + timedelta(days=2, hours=6))
    store.add_appointment(booked, ACTOR, NOW)
    opened: list[Appointment] = []
    page.look.opened.connect(opened.append)
    type_in(page, CLOSES, "12:00")
    qtbot.waitUntil(lambda: len(page.look.openers) == 1)
    (opener,) = page.look.openers
    assert "16:00" in opener.words()
    opener.click()
    page.activateWindow()
    opener.setFocus()
    qtbot.waitUntil(opener.hasFocus)
    QTest.keyClick(opener, Qt.Key.Key_Return)
    assert [each.id for each in opened] == [booked.id, booked.id]
    type_in(page, CLOSES, "16:45")
    qtbot.waitUntil(lambda: page.look.openers == [])
