"""The first set-up by keyboard, left and resumed, on a real desk file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.services.pc.desk_opening import OpenDesk
from counsellor_app.services.rules.office_setup import OfficeSetup, step_of
from counsellor_app.ui.opening.setup_pages import (
    BackupPage,
    CheckPage,
    CodePage,
    OfficePage,
    PeoplePage,
    RoomsPage,
)
from counsellor_app.ui.opening.setup_presenter import SetUpPresenter, Step
from counsellor_app.ui.opening.who_page import WhoPage
from counsellor_app.ui.parts.text import PlainLabel
from tests.memory_keyring import MemoryKeyring
from tests.ui.opening_desks import Front, let_go, opening_in

Fronts = Callable[[], Front]


@pytest.fixture
def front(qtbot: QtBot, tmp_path: Path) -> Iterator[Fronts]:
    keys = MemoryKeyring()
    made: list[Front] = []

    def make() -> Front:
        made.append(Front(qtbot, opening_in(tmp_path, keys)))
        made[-1].start()
        return made[-1]

    yield make
    for each in made:
        each.close()


def set_up(here: Front) -> SetUpPresenter:
    assert here.presenter.set_up is not None
    return here.presenter.set_up


def pass_the_code(here: Front) -> None:
    steps = set_up(here)
    here.press(Qt.Key.Key_Return)
    here.type_in(steps.code_groups[steps.group - 1].lower())
    here.press(Qt.Key.Key_Return)
    here.until(lambda: steps.choices)


def choose_sasebo(here: Front) -> None:
    here.press(Qt.Key.Key_Space)
    page = here.screen.page
    assert isinstance(page, OfficePage)
    page.go_on.click()
    here.until(lambda: set_up(here).step is Step.PEOPLE)


def test_the_code_is_shown_large_and_one_group_is_typed_back(front: Fronts) -> None:
    here = front()
    steps = set_up(here)
    assert isinstance(here.screen.page, CodePage)
    shown = [each.text() for each in here.screen.findChildren(PlainLabel)]
    assert len(steps.code_groups) == 8
    assert set(steps.code_groups) <= set(shown)
    here.press(Qt.Key.Key_Return)
    page = here.screen.page
    assert isinstance(page, CheckPage)
    assert not set(steps.code_groups) & {each.text() for each in page.findChildren(PlainLabel)}
    here.type_in("WRONGONE")
    here.press(Qt.Key.Key_Return)
    assert page.fault.text()
    assert page.field.text() == "WRONGONE"
    steps.show_code_again()
    assert isinstance(here.screen.page, CodePage)
    pass_the_code(here)
    assert isinstance(here.screen.page, OfficePage)


def test_the_whole_set_up_by_keyboard_ends_with_a_furnished_desk(front: Fronts) -> None:
    here = front()
    pass_the_code(here)
    choose_sasebo(here)
    assert isinstance(here.screen.page, PeoplePage)
    assert not here.screen.page.go_on.isEnabled()
    here.type_in("佐藤 美咲")
    here.press(Qt.Key.Key_Return)
    here.type_in("木村 花")
    here.press(Qt.Key.Key_Tab)
    here.press(Qt.Key.Key_Down)
    page = here.screen.page
    assert page.rows.rows[1].choice.hasFocus()
    here.press(Qt.Key.Key_Return)
    assert page.rows.last().name.hasFocus(), "Enter goes on from the role too, as the page says"
    here.press(Qt.Key.Key_Return)
    here.press(Qt.Key.Key_Return)
    here.until(lambda: set_up(here).step is Step.ROOMS)
    assert isinstance(here.screen.page, RoomsPage)
    assert here.screen.page.rows.last().choice.currentData() == "teleoffice", "Sasebo's terms name it"
    here.type_in("部屋 1")
    for _ in range(3):
        here.press(Qt.Key.Key_Return)
    here.until(lambda: set_up(here).step is Step.BACKUP)
    assert isinstance(here.screen.page, BackupPage)
    here.screen.page.go_on.click()
    here.until(lambda: set_up(here).step is Step.WHO)
    assert isinstance(here.screen.page, WhoPage)
    here.press(Qt.Key.Key_Return)
    here.until(lambda: here.opened)
    (desk,) = here.opened
    assert desk.office is not None
    assert (desk.office.id, step_of(desk.office)) == ("sasebo", None)
    assert [(each.name, str(each.role)) for each in desk.day.staff] == [
        ("佐藤 美咲", "counsellor"),
        ("木村 花", "reception"),
    ]
    assert [(each.name, each.service) for each in desk.day.rooms] == [("部屋 1", "teleoffice")]
    assert desk.me == desk.day.staff[0]


def test_a_set_up_left_half_way_goes_on_with_what_was_typed(front: Fronts) -> None:
    here = front()
    pass_the_code(here)
    choose_sasebo(here)
    here.type_in("佐藤 美咲")
    here.press(Qt.Key.Key_Return)
    here.close()
    again = front()
    steps = set_up(again)
    assert steps.step is Step.PEOPLE
    assert [each.name for each in steps.people] == ["佐藤 美咲"]
    page = again.screen.page
    assert isinstance(page, PeoplePage)
    assert page.rows.rows[0].name.text() == "佐藤 美咲"
    assert page.go_on.isEnabled()
    page.rows.rows[0].name.setText("佐藤 三咲")
    page.rows.rows[0].name.editingFinished.emit()
    assert [each.name for each in steps.people] == ["佐藤 三咲"]


def test_a_code_that_was_not_yet_checked_is_shown_again_at_the_next_start(front: Fronts) -> None:
    here = front()
    code = set_up(here).code_groups
    here.close()
    assert set_up(front()).code_groups == code


def test_arrows_choose_the_office_and_nishinomiya_says_what_is_missing(front: Fronts) -> None:
    here = front()
    pass_the_code(here)
    page = here.screen.page
    assert isinstance(page, OfficePage)
    assert not page.go_on.isEnabled()
    here.press(Qt.Key.Key_Space)
    assert set_up(here).chosen == "sasebo"
    here.press(Qt.Key.Key_Down)
    here.press(Qt.Key.Key_Down)
    assert set_up(here).chosen == "nishinomiya"
    assert page.go_on.isEnabled()
    assert "blank" in page.choices["nishinomiya"].accessibleDescription()
    assert "blank" not in page.choices["sasebo"].accessibleDescription()
    assert isinstance(QApplication.focusWidget(), QRadioButton)


def test_going_back_loses_nothing(front: Fronts) -> None:
    here = front()
    pass_the_code(here)
    choose_sasebo(here)
    here.type_in("佐藤 美咲")
    here.press(Qt.Key.Key_Return)
    steps = set_up(here)
    steps.back()
    page = here.screen.page
    assert isinstance(page, OfficePage)
    assert page.choices["sasebo"].isChecked()
    steps.go_on()
    here.until(lambda: steps.step is Step.PEOPLE)
    assert isinstance(here.screen.page, PeoplePage)
    assert here.screen.page.rows.rows[0].name.text() == "佐藤 美咲"


def test_a_full_disk_keeps_the_names_and_they_are_written_later(
    front: Fronts, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = front()
    pass_the_code(here)
    choose_sasebo(here)

    def fail(*_: object) -> None:
        raise Problem(ProblemCode.DISK_FULL)

    with monkeypatch.context() as full:
        full.setattr(OfficeSetup, "put_person", fail)
        here.type_in("佐藤 美咲")
        here.press(Qt.Key.Key_Return)
        steps = set_up(here)
        here.until(lambda: steps.problem)
        page = here.screen.page
        assert isinstance(page, PeoplePage)
        assert "full" in page.fault.text()
    steps.go_on()
    here.until(lambda: steps.step is Step.ROOMS)
    assert steps.problem is None
    here.close()
    desk = opening_again(here)
    assert [each.name for each in desk.day.staff] == ["佐藤 美咲"]
    let_go(desk)


def opening_again(here: Front) -> OpenDesk:
    desk = here.presenter._opening.open()
    assert isinstance(desk, OpenDesk)
    return desk


def test_a_last_step_that_cannot_be_written_is_told_and_can_be_taken_again(
    front: Fronts, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = front()
    pass_the_code(here)
    choose_sasebo(here)
    here.type_in("佐藤 美咲")
    here.press(Qt.Key.Key_Return)
    steps = set_up(here)
    steps.go_on()
    here.until(lambda: steps.step is Step.ROOMS)
    steps.go_on()
    here.until(lambda: steps.step is Step.BACKUP)
    steps.go_on()
    here.until(lambda: steps.step is Step.WHO)

    def fail(*_: object) -> None:
        raise Problem(ProblemCode.READ_ONLY)

    page = here.screen.page
    assert isinstance(page, WhoPage)
    with monkeypatch.context() as broken:
        broken.setattr(OfficeSetup, "go_on_at", fail)
        page.buttons[0].click()
        here.until(page.fault.text)
    assert here.opened == []
    page.buttons[0].click()
    here.until(lambda: here.opened)


def at_backups(here: Front) -> BackupPage:
    pass_the_code(here)
    choose_sasebo(here)
    here.type_in("佐藤 美咲")
    here.press(Qt.Key.Key_Return)
    for step in (Step.ROOMS, Step.BACKUP):
        set_up(here).go_on()
        here.until(lambda step=step: set_up(here).step is step)  # type: ignore[misc]
    page = here.screen.page
    assert isinstance(page, BackupPage)
    return page


def test_a_folder_for_backups_that_is_not_there_is_made_when_one_says_so(
    front: Fronts, tmp_path: Path
) -> None:
    here = front()
    page = at_backups(here)
    kept: list[str] = []
    here.presenter.backup_chosen.connect(kept.append)
    page.elsewhere.click()
    here.type_in(str(tmp_path / "sever" / "desk"))
    page.go_on.click()
    here.until(page.fault.text)
    assert str(tmp_path / "sever" / "desk") in page.fault.text()
    assert not (tmp_path / "sever").exists()
    assert page.go_on.text() == "Make the folder and go on"
    page.folder.setFocus()
    page.folder.selectAll()
    here.type_in(str(tmp_path / "server" / "desk"))
    assert page.fault.text() == ""
    assert page.go_on.text() == "Go on"
    page.go_on.click()
    here.until(page.fault.text)
    page.go_on.click()
    here.until(lambda: set_up(here).step is Step.WHO)
    assert kept == [str(tmp_path / "server" / "desk")]
    assert list((tmp_path / "server" / "desk").iterdir()) == []


def test_a_room_gets_the_tool_of_the_offices_terms_also_when_the_set_up_goes_on_later(front: Fronts) -> None:
    here = front()
    pass_the_code(here)
    choose_sasebo(here)
    here.type_in("佐藤 美咲")
    here.press(Qt.Key.Key_Return)
    set_up(here).go_on()
    here.until(lambda: set_up(here).step is Step.ROOMS)
    here.close()
    again = front()
    page = again.screen.page
    assert isinstance(page, RoomsPage)
    again.until(lambda: page.rows.last().choice.currentData() == "teleoffice")
    page.rows.last().choice.setCurrentIndex(page.rows.last().choice.findData("zoom"))
    again.type_in("Zoom 1")
    again.press(Qt.Key.Key_Return)
    assert [each.service for each in set_up(again).rooms] == ["zoom"]
    assert page.rows.last().choice.currentData() == "zoom", "the next is like the one before"


def test_a_folder_that_cannot_be_written_is_told_and_stays_as_typed(front: Fronts, tmp_path: Path) -> None:
    here = front()
    page = at_backups(here)
    (tmp_path / "file").write_text("no folder")
    page.take(str(tmp_path / "file"))
    page.go_on.click()
    here.until(page.fault.text)
    assert set_up(here).step is Step.BACKUP
    assert page.folder.text() == str(tmp_path / "file")
    page.beside.click()
    page.go_on.click()
    here.until(lambda: set_up(here).step is Step.WHO)
    assert set_up(here).backup_folder == ""


def test_a_set_up_left_at_the_backups_goes_on_there(front: Fronts) -> None:
    here = front()
    at_backups(here)
    here.close()
    assert set_up(front()).step is Step.BACKUP
