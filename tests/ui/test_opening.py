"""The opening screen on real desk files: every refusal has its sentence and a way forward by keyboard."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from counsellor_app.domain.this_pc.desk_file import NotOpened, OpenRefusal
from counsellor_app.services.pc.desk_opening import Barred, OpenDesk
from counsellor_app.storage.desk_file.backup import make_backup
from counsellor_app.ui.opening.busy_page import BusyPage
from counsellor_app.ui.opening.refusal_pages import BackupsPage, PassphrasePage, RefusedPage
from counsellor_app.ui.opening.result_pages import ResultPage, UnexpectedPage
from counsellor_app.ui.opening.situation import Fault, Page
from counsellor_app.ui.opening.ways import Way, ways_out
from counsellor_app.ui.opening.who_page import WhoPage
from counsellor_app.ui.opening.words import refusal_text, refusal_title, way_word
from counsellor_app.ui.parts.text import PlainLabel
from tests.builders import NOW
from tests.memory_keyring import MemoryKeyring
from tests.services.test_desk_opening import flip_pages
from tests.ui.opening_desks import Front, NoStore, furnish, let_go, opening_in

PASSPHRASE = "three blue bicycles go"
Fronts = Callable[..., Front]


@pytest.fixture
def front(qtbot: QtBot) -> Iterator[Fronts]:
    made: list[Front] = []

    def make(*arguments: object) -> Front:
        made.append(Front(qtbot, *arguments))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for each in made:
        each.close()


def a_barred(reason: OpenRefusal, *, has_file: bool = True, has_backups: bool = True) -> Barred:
    facts: dict[str, str | int] = {
        "needed_bytes": 9_000_000,
        "free_bytes": 1,
        "service": "OneDrive",
        "kind": "cifs",
    }
    return Barred(NotOpened(reason, facts), Path("folder"), has_file, has_backups)


def refused(screen: Front) -> RefusedPage:
    page = screen.screen.page
    assert isinstance(page, RefusedPage)
    return page


def texts(screen: Front) -> str:
    return "\n".join(each.text() for each in screen.screen.findChildren(PlainLabel))


@pytest.mark.parametrize("has_file", [True, False])
@pytest.mark.parametrize("reason", OpenRefusal)
def test_every_refusal_has_a_sentence_of_its_own_and_a_way_forward(
    reason: OpenRefusal, has_file: bool, front: Fronts, tmp_path: Path
) -> None:
    here = front(opening_in(tmp_path))
    here.presenter.show_barred(a_barred(reason, has_file=has_file))
    page = refused(here)
    title, text = refusal_title(reason), refusal_text(reason, {"service": "OneDrive"}, has_file=has_file)
    assert page.accessibleName() == title
    assert title in texts(here)
    others = {refusal_text(each, {}, has_file=has_file) for each in OpenRefusal if each is not reason}
    assert text not in others
    assert Way.QUIT in page.buttons
    assert {button.words() for button in page.buttons.values()} == {way_word(way) for way in page.buttons}
    assert QApplication.focusWidget() is not None


def test_facts_are_in_the_sentence() -> None:
    facts: dict[str, str | int] = {"service": "OneDrive", "kind": "cifs", "needed_bytes": 8 * 1024 * 1024}
    assert "OneDrive" in refusal_text(OpenRefusal.SYNC_FOLDER, facts, has_file=True)
    assert "cifs" in refusal_text(OpenRefusal.NETWORK_DRIVE, facts, has_file=True)
    assert "9 MB" in refusal_text(OpenRefusal.DISK_FULL, facts, has_file=True)


def test_a_passphrase_is_only_offered_where_no_file_would_be_shut_out_by_it() -> None:
    for reason in OpenRefusal:
        assert Way.NEW_PASSPHRASE not in ways_out(a_barred(reason))
        assert Way.TYPE_KEY not in ways_out(a_barred(reason, has_file=False))
    assert Way.NEW_PASSPHRASE in ways_out(a_barred(OpenRefusal.KEYRING_ABSENT, has_file=False))


def test_a_backup_is_only_offered_where_there_is_one() -> None:
    assert Way.RESTORE in ways_out(a_barred(OpenRefusal.DAMAGED))
    assert Way.RESTORE not in ways_out(a_barred(OpenRefusal.DAMAGED, has_backups=False))


def test_the_screen_says_that_it_opens_until_it_has(front: Fronts, tmp_path: Path) -> None:
    furnish_with = MemoryKeyring()
    furnish(opening_in(tmp_path, furnish_with))
    here = front(opening_in(tmp_path, furnish_with), "mori")
    assert isinstance(here.screen.page, BusyPage)
    here.start()
    (desk,) = here.opened
    assert desk.me is not None
    assert desk.me.name == "森 由美子"


def test_a_mistyped_code_keeps_what_was_typed_and_names_the_group(front: Fronts, tmp_path: Path) -> None:
    code = furnish(opening_in(tmp_path)) or ""
    here = front(opening_in(tmp_path), "sato")
    here.start()
    page = refused(here)
    assert here.presenter.now.barred is not None
    assert here.presenter.now.barred.why.reason is OpenRefusal.KEY_MISSING
    groups = code.split("-")
    groups[2] = groups[2][::-1] if groups[2] != groups[2][::-1] else "00000001"
    wrong = "-".join(groups)
    here.type_in(wrong)
    here.press(Qt.Key.Key_Return)
    here.until(lambda: page.fault.text())
    assert refused(here) is page
    assert "group 3" in page.fault.text()
    assert page.field is not None
    assert page.field.text() == wrong
    here.type_in(code.lower())
    here.press(Qt.Key.Key_Return)
    here.until(lambda: here.opened)


def test_a_wrong_code_says_that_it_does_not_open_the_file(front: Fronts, tmp_path: Path) -> None:
    furnish(opening_in(tmp_path / "mine"))
    other = furnish(opening_in(tmp_path / "other")) or ""
    here = front(opening_in(tmp_path / "mine"))
    here.start()
    page = refused(here)
    here.presenter.type_key(other)
    here.settle()
    assert here.fault() is Fault.DOES_NOT_OPEN
    assert refused(here) is page
    here.presenter.type_key("   ")
    assert here.fault() is Fault.KEY_NEEDED


def test_a_secret_is_hidden_until_the_person_asks_to_see_it(front: Fronts, tmp_path: Path) -> None:
    here = front(opening_in(tmp_path))
    here.presenter.show_barred(a_barred(OpenRefusal.WRONG_KEY))
    field = refused(here).field
    assert field is not None
    assert field.field.echoMode() is QLineEdit.EchoMode.Password
    field.show_button.click()
    assert field.field.echoMode() is QLineEdit.EchoMode.Normal
    field.show_button.click()
    assert field.field.echoMode() is QLineEdit.EchoMode.Password


def test_without_a_key_store_a_passphrase_is_chosen_by_keyboard(front: Fronts, tmp_path: Path) -> None:
    here = front(opening_in(tmp_path, NoStore()))
    here.start()
    here.press(Qt.Key.Key_Return)
    page = here.screen.page
    assert isinstance(page, PassphrasePage)
    here.type_in("short")
    assert "5" in page.hint.text()
    here.press(Qt.Key.Key_Return)
    here.press(Qt.Key.Key_Return)
    assert here.fault() is Fault.TOO_WEAK
    page.one.field.setText(PASSPHRASE)
    page.two.field.setText(PASSPHRASE.upper())
    page.make.click()
    assert here.fault() is Fault.DIFFERENT
    assert page.one.text() == PASSPHRASE
    page.two.field.setText(PASSPHRASE)
    page.make.click()
    here.until(lambda: here.presenter.now.page is Page.SET_UP)
    assert here.presenter.set_up is not None
    assert not here.presenter.set_up.has_code


def test_damage_is_salvaged_and_the_screen_tells_what_came_of_it(front: Fronts, tmp_path: Path) -> None:
    keys = MemoryKeyring()
    furnish(opening_in(tmp_path, keys))
    here = front(opening_in(tmp_path, keys), "sato")
    here.presenter.show_barred(a_barred(OpenRefusal.DAMAGED))
    here.press(Qt.Key.Key_Return)
    assert isinstance(here.screen.page, BusyPage)
    here.settle()
    assert isinstance(here.screen.page, ResultPage)
    salvaged = here.presenter.now.salvaged
    assert salvaged is not None
    assert str(salvaged.quarantined_path) in texts(here)
    assert str(salvaged.rows_saved) in texts(here)
    here.press(Qt.Key.Key_Return)
    here.until(lambda: here.opened)
    assert len(here.opened[0].day.staff) == 4


def test_where_salvage_finds_nothing_an_empty_file_is_the_way(front: Fronts, tmp_path: Path) -> None:
    keys = MemoryKeyring()
    furnish(opening_in(tmp_path, keys))
    flip_pages(tmp_path / "desk.db", range(1))
    here = front(opening_in(tmp_path, keys))
    here.start()
    refused(here).buttons[Way.SALVAGE].click()
    here.settle()
    page = refused(here)
    assert Way.SALVAGE not in page.buttons
    page.buttons[Way.BEGIN_EMPTY].click()
    here.settle()
    assert here.presenter.now.page is Page.SET_ASIDE
    assert here.presenter.now.kept_aside is not None
    assert here.presenter.now.kept_aside.exists()


def test_a_backup_is_restored_with_the_code_of_its_time(front: Fronts, tmp_path: Path) -> None:
    keys = MemoryKeyring()
    opening = opening_in(tmp_path, keys)
    code = furnish(opening) or ""
    desk = opening.open()
    assert isinstance(desk, OpenDesk)
    for days in (1, 2):
        make_backup(desk.opened.path, desk.opened.key, tmp_path / "backups", NOW - timedelta(days=days))
    let_go(desk)
    keys.entries.clear()
    here = front(opening, "sato")
    here.start()
    refused(here).buttons[Way.RESTORE].click()
    here.settle()
    page = here.screen.page
    assert isinstance(page, BackupsPage)
    assert len(page.choices) == 2
    here.press(Qt.Key.Key_Down)
    assert page.choices[1].isChecked()
    page.restore.click()
    here.settle()
    assert here.screen.page is page
    assert page.field.isVisible()
    page.field.field.setText(code)
    page.restore.click()
    here.settle()
    assert here.presenter.now.page is Page.RESTORED
    here.press(Qt.Key.Key_Return)
    here.until(lambda: here.opened)


def test_what_no_sentence_is_made_for_can_be_tried_again(
    front: Fronts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr("counsellor_app.storage.desk_file.opening.open_desk", fail)
        keys = MemoryKeyring()
        furnished = opening_in(tmp_path, keys)
        here = front(furnished, "sato")
        here.presenter.start()
        here.until(lambda: isinstance(here.screen.page, UnexpectedPage))
    furnish(furnished)
    here.press(Qt.Key.Key_Return)
    here.until(lambda: here.opened)


def test_quit_is_asked_from_every_refusal(front: Fronts, tmp_path: Path) -> None:
    here = front(opening_in(tmp_path))
    for reason in OpenRefusal:
        here.presenter.show_barred(a_barred(reason))
        with here.qtbot.waitSignal(here.presenter.quit_asked):
            refused(here).buttons[Way.QUIT].click()


def test_who_is_here_is_chosen_with_arrows_and_enter(front: Fronts, tmp_path: Path) -> None:
    keys = MemoryKeyring()
    furnish(opening_in(tmp_path, keys))
    here = front(opening_in(tmp_path, keys), "gone")
    here.start()
    page = here.screen.page
    assert isinstance(page, WhoPage)
    assert "os-sato" in texts(here)
    assert page.buttons[0].hasFocus()
    here.press(Qt.Key.Key_Right)
    assert page.buttons[1].hasFocus()
    here.press(Qt.Key.Key_Down)
    assert page.buttons[3].hasFocus()
    here.press(Qt.Key.Key_Up)
    here.press(Qt.Key.Key_Return)
    (desk,) = here.opened
    assert desk.me is not None
    assert desk.me.id == "tanaka"


def test_a_name_with_markup_in_it_is_shown_as_typed(qtbot: QtBot) -> None:
    from counsellor_app.domain.staff import Staff

    page = WhoPage([Staff("x", "<b>R&D</b>")], "<i>os</i>", me="x", back=True)
    qtbot.addWidget(page)
    assert "<b>R&D</b>" in page.buttons[0].words()
    assert any("<i>os</i>" in each.text() for each in page.findChildren(PlainLabel))
