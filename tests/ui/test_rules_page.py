"""運用規則 on the screen: typed, looked at, kept from a day on, taken back, on a real desk file."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from counsellor_app.domain.staff import Office
from counsellor_app.services.rules.office_rules import OfficeRules
from counsellor_app.services.rules.preview import look_at
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.rules.page import RulesPage
from counsellor_app.ui.rules.presenter import RulesPresenter, RulesSources
from tests.builders import ACTOR, NOW, TODAY

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


def test_a_narrow_page_has_what_it_does_under_the_form(page: RulesPage) -> None:
    from PySide6.QtCore import Qt

    page.resize(500, 700)
    assert page._split.orientation() is Qt.Orientation.Vertical
