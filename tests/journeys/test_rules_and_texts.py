"""The office changes its own rules and texts on the real window, in both languages."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPlainTextEdit

from counsellor_app.services.rules.office_rules import OfficeRules
from counsellor_app.ui.notices.texts_page import TextsPage
from counsellor_app.ui.rules.page import RulesPage
from tests.builders import NOW
from tests.journeys.bookings import OfficeFile
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskFile, DeskRun
from tests.journeys.hand import (
    bring_into_sight,
    button,
    click,
    click_row,
    field,
    press,
    read,
    seen,
    type_text,
)
from tests.journeys.spoken import Spoken

DECEMBER = date(2026, 12, 1)


@pytest.fixture
def file(desk_file: DeskFile) -> OfficeFile:
    return OfficeFile(desk_file.path, desk_file.key)


def type_over(line: QLineEdit, text: str) -> None:
    """Put the cursor into a field, mark what is there, type."""
    bring_into_sight(line)
    line.setFocus()
    press("Ctrl+A")
    type_text(text)


def answer_with(run: DeskRun, path: Path) -> None:
    """Type a place into the dialog that asks for a file."""
    run.qtbot.waitUntil(lambda: bool(seen(QFileDialog)))
    dialog = seen(QFileDialog)[0]
    name = next(each for each in dialog.findChildren(QLineEdit) if each.isVisible())
    name.setText(str(path))
    QTest.keyClick(name, Qt.Key.Key_Return)
    run.qtbot.waitUntil(lambda: not seen(QFileDialog))
    run.window.activateWindow()
    run.qtbot.waitUntil(lambda: QApplication.activeWindow() is run.window)
    run.settle()


def minutes_on(file: OfficeFile, day: date) -> int:
    with file.opened() as store:
        rules = OfficeRules(store).in_force("sasebo", day)
    assert rules is not None
    return rules.kind("weekday").length.minutes


def test_a_rule_is_tried_kept_written_to_a_file_taken_back_and_read_again(
    sit: Sit, file: OfficeFile, tmp_path: Path, say: Spoken
) -> None:
    run = sit(at=60, file=file, language=say.language)
    press("Ctrl+,")
    click_row(say("Rules of the office"))
    click(say("Change the rules…"))
    run.settle()
    page = run.window.findChild(RulesPage)
    assert isinstance(page, RulesPage)
    assert say("Nothing is changed yet.") in read()
    assert say("These times could be booked") in read()
    minutes = page.rows["kinds.weekday.minutes"].field
    assert isinstance(minutes, QLineEdit)
    type_over(minutes, "ten")
    run.settle()
    assert not button(say("Keep as the next version")).isEnabled()
    assert say("Put the values in red right; then the times of the week are shown here.") in read()
    type_over(minutes, "45")
    first_day = field(say("In force from", "Rules"))
    assert isinstance(first_day, QLineEdit)
    type_over(first_day, "12/1")
    run.settle()
    run.qtbot.waitUntil(lambda: "30 → 45" in read())
    assert say("✓ Every booking to come still fits.") in read()
    assert minutes_on(file, DECEMBER) == 30, "nothing is kept before the press"
    click(say("Keep as the next version"))
    run.settle()
    assert say("✓ Kept. Bookings that are there keep their rules.") in read()
    assert (minutes_on(file, DECEMBER - timedelta(days=1)), minutes_on(file, DECEMBER)) == (30, 45)
    click(say("Save to a file…"))
    answer_with(run, tmp_path / "rules.json")
    run.qtbot.waitUntil((tmp_path / "rules.json").is_file)
    click(say("Back to the version before"))
    run.settle()
    assert minutes_on(file, DECEMBER) == 30
    click(say("Read from a file…"))
    answer_with(run, tmp_path / "rules.json")
    run.qtbot.waitUntil(lambda: say("Read from the file. Nothing is kept yet.") in read())
    type_over(first_day, "12/1")
    run.settle()
    click(say("Keep as the next version"))
    run.settle()
    assert minutes_on(file, NOW.date() + timedelta(days=30)) == 45
    run.close()


def test_a_text_is_checked_while_typed_kept_seen_and_given_back(
    sit: Sit, file: OfficeFile, say: Spoken
) -> None:
    run = sit(at=60, file=file, language=say.language)
    press("Ctrl+,")
    click_row(say("Texts of the notices"))
    click(say("Change the texts…", "Texts"))
    run.settle()
    page = run.window.findChild(TextsPage)
    assert isinstance(page, TextsPage)
    assert say("The text as delivered.") in read()
    assert isinstance(page.choice, QComboBox)
    before = page.text.toPlainText()
    page.text.setFocus()
    press("Ctrl+End")
    type_text("{nobody}")
    run.settle()
    unknown = say("✕ {name} is not known. Take a placeholder from the list, or leave out the braces.")
    assert unknown.format(name="{nobody}") in read()
    assert not button(say("Keep as our own text")).isEnabled()
    for _ in "{nobody}":
        press("Backspace")
    type_text("お待ちしております。")
    run.settle()
    assert say("Changed and not kept yet.") in read()
    assert isinstance(page.preview, QPlainTextEdit)
    assert page.preview.toPlainText().endswith("お待ちしております。")
    press("Ctrl+S")
    run.settle()
    assert say.either("第1版（令和8年11月24日（火） 10:00", "Version 1, kept by") in read()
    click(say("Back to the text as delivered"))
    run.settle()
    assert page.text.toPlainText() == before
    run.close()
