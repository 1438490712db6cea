"""The page "This PC" on a real desk file: every control keeps what it says at once."""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.desktop.clipboard import Clipboard
from counsellor_app.desktop.own_check import OwnCheck
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.this_pc import recovery_code
from counsellor_app.domain.this_pc.pc_settings import Look, PcSettings
from counsellor_app.domain.this_pc.policy import KEYS
from counsellor_app.services.pc.desk_care import DeskCare
from counsellor_app.services.pc.desk_opening import OpenDesk
from counsellor_app.services.rules.office_setup import OfficeSetup, own_hosts
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.keychain import Keychain
from counsellor_app.storage.settings_file import read_settings, write_settings
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.fonts import TextRole, font
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.palettes import DARK, HIGH_CONTRAST, LIGHT
from counsellor_app.ui.settings.look import apply_look
from counsellor_app.ui.settings.page import SettingsPage
from counsellor_app.ui.settings.pc_check_presenter import PcCheckPresenter
from counsellor_app.ui.settings.presenter import SettingsPresenter
from counsellor_app.ui.theme import apply_theme, theme_in_force
from tests.builders import ACTOR
from tests.memory_keyring import MemoryKeyring
from tests.ui.opening_desks import furnish, let_go, now, opening_in

_CENTRED = 4
"""Pixels by which the tops of controls in the middle of one line differ."""


class ThisPc:
    """The page with the settings file and the desk file behind it, as the program holds them."""

    def __init__(self, qtbot: QtBot, folder: Path, key_lost: bool = False) -> None:
        self.qtbot, self.folder, keys = qtbot, folder, MemoryKeyring()
        opening = opening_in(folder, keys)
        furnish(opening)
        desk = opening.open()
        assert isinstance(desk, OpenDesk)
        self.desk = desk
        self.jobs = Jobs()
        self.path = desk.opened.path
        self.rekeyed(desk.opened.key)
        self.care = DeskCare(self.path, desk.opened.key, now, self.at_rest, self.rekeyed, Keychain(keys))
        self.presenter = SettingsPresenter(
            lambda: read_settings(folder),
            lambda changed: write_settings(folder, changed),
            self.jobs,
            lambda: OfficeSetup(self.store, ACTOR, now),
            lambda: self.care,
        )
        self.page = SettingsPage(self.presenter, PcCheckPresenter(OwnCheck((sys.executable,)), Clipboard()))
        qtbot.addWidget(self.page)
        self.page.resize(800, 600)

    @contextmanager
    def at_rest(self) -> Iterator[None]:
        self.store.close()
        yield

    def rekeyed(self, key: DeskKey) -> None:
        self.store = DeskStore(self.path, key)

    def open(self) -> None:
        self.page.show()
        self.page.activateWindow()
        self.qtbot.waitUntil(lambda: self.presenter.is_loaded and self.page.isActiveWindow())

    def done(self) -> None:
        self.qtbot.waitUntil(lambda: self.presenter.chore is None)

    @property
    def kept(self) -> PcSettings:
        return read_settings(self.folder)

    def close(self) -> None:
        self.jobs.close()
        self.store.close()
        let_go(self.desk)


@pytest.fixture
def pc(qtbot: QtBot, tmp_path: Path) -> Iterator[ThisPc]:
    made = ThisPc(qtbot, tmp_path)
    yield made
    made.close()


def choose(box: QComboBox, value: object) -> None:
    at = box.findData(value)
    assert at >= 0
    box.setCurrentIndex(at)
    box.activated.emit(at)


def test_each_control_keeps_its_setting_at_once(pc: ThisPc) -> None:
    pc.open()
    choose(pc.page.look.look, "dark")
    choose(pc.page.look.text, 125)
    choose(pc.page.notices.idle, 15)
    for box in pc.page.notices.boxes.values():
        box.setEnabled(True)
        box.click()
    (pc.folder / "elsewhere").mkdir()
    pc.page.backups.folder.setText(f" {pc.folder / 'elsewhere'} ")
    pc.page.backups.folder.editingFinished.emit()
    pc.qtbot.waitUntil(lambda: bool(pc.kept.backup_folder))
    pc.page.line.url.setText("http://probe.example.jp/204")
    pc.page.line.url.editingFinished.emit()
    usual = PcSettings()
    assert pc.kept == PcSettings(
        look=Look.DARK,
        text_percent=125,
        idle_minutes=15,
        sounds=not usual.sounds,
        tray_notices=not usual.tray_notices,
        mini_shown=not usual.mini_shown,
        join_in_app=not usual.join_in_app,
        hide_from_capture=not usual.hide_from_capture,
        backup_folder=str(pc.folder / "elsewhere"),
        probe_url="http://probe.example.jp/204",
    )


def test_what_others_have_changed_meanwhile_is_not_undone(pc: ThisPc) -> None:
    pc.open()
    write_settings(pc.folder, PcSettings(mini_places=(("HDMI-1", 4, 5),), staff_id="sato"))
    choose(pc.page.look.text, 110)
    assert pc.kept.mini_places == (("HDMI-1", 4, 5),)
    assert pc.kept.staff_id == "sato"


def test_another_language_offers_to_restart_and_the_same_one_does_not(pc: ThisPc) -> None:
    pc.open()
    assert not pc.page.look.restart.isVisible()
    choose(pc.page.look.language, "en")
    assert pc.kept.language == "en"
    assert pc.page.look.restart.isVisible()
    with pc.qtbot.waitSignal(pc.presenter.restart_asked):
        pc.page.look.restart.click()
    choose(pc.page.look.language, "ja")
    assert not pc.page.look.restart.isVisible()


def test_palette_and_text_size_are_shown_at_once(pc: ThisPc, qapp: QApplication) -> None:
    pc.presenter.look_changed.connect(apply_look)
    pc.open()
    before = font(TextRole.BODY).pixelSize()
    choose(pc.page.look.look, "contrast")
    assert theme_in_force() is HIGH_CONTRAST
    choose(pc.page.look.look, "dark")
    choose(pc.page.look.text, 150)
    assert theme_in_force() is DARK
    assert font(TextRole.BODY).pixelSize() == round(before * 1.5)
    apply_theme(qapp, LIGHT)


def test_an_unusual_value_of_the_file_is_shown_and_kept(qtbot: QtBot, tmp_path: Path) -> None:
    write_settings(tmp_path, PcSettings(idle_minutes=7, text_percent=133))
    pc = ThisPc(qtbot, tmp_path)
    pc.open()
    assert pc.page.notices.idle.currentData() == 7
    assert pc.page.look.text.currentData() == 133
    assert pc.kept == PcSettings(idle_minutes=7, text_percent=133)
    pc.close()


def test_a_backup_and_a_look_at_every_page_say_what_came_of_them(pc: ThisPc) -> None:
    pc.open()
    pc.page.lead_to(pc.page.backups)
    pc.page.backups.back_up.click()
    assert pc.page.backups.bar.isVisible()
    assert not pc.page.backups.verify.isEnabled()
    pc.done()
    assert pc.presenter.backed_up is not None
    assert str(pc.presenter.backed_up.path) in pc.page.backups.result.text()
    assert not pc.page.key.result.isVisible()
    pc.page.backups.verify.click()
    pc.done()
    assert pc.presenter.verified is not None
    assert pc.presenter.verified.is_sound
    assert str(pc.presenter.verified.rows) in pc.page.backups.result.text()


def type_folder(pc: ThisPc, folder: object) -> None:
    pc.page.backups.folder.setText(str(folder))
    pc.page.backups.folder.editingFinished.emit()


def test_a_mistyped_backup_folder_is_not_made_but_said_and_made_when_asked_for(pc: ThisPc) -> None:
    pc.open()
    card, wanted = pc.page.backups, pc.folder / "bakcups" / "desk"
    pc.page.lead_to(card)
    type_folder(pc, wanted)
    pc.qtbot.waitUntil(card.make_folder.isVisible)
    assert str(wanted) in card.folder_note.text()
    assert "backups go beside the desk file" in card.folder_note.text()
    assert card.folder.text() == str(wanted)
    assert not wanted.parent.exists()
    assert pc.kept.backup_folder == ""
    card.folder.editingFinished.emit()  # the focus goes to the button
    assert card.make_folder.isVisible()
    card.make_folder.click()
    pc.qtbot.waitUntil(lambda: pc.kept.backup_folder == str(wanted))
    assert wanted.is_dir()
    pc.qtbot.waitUntil(lambda: not card.make_folder.isVisible())
    assert card.folder_note.text() == ""


def test_a_corrected_backup_folder_is_kept_and_an_emptied_one_is_the_usual_place(pc: ThisPc) -> None:
    pc.open()
    card, right = pc.page.backups, pc.folder / "backups2"
    right.mkdir()
    pc.page.lead_to(card)
    type_folder(pc, pc.folder / "bakcups2")
    pc.qtbot.waitUntil(card.make_folder.isVisible)
    type_folder(pc, right)
    pc.qtbot.waitUntil(lambda: pc.kept.backup_folder == str(right))
    pc.qtbot.waitUntil(lambda: not card.make_folder.isVisible())
    type_folder(pc, "")
    assert pc.kept.backup_folder == ""


def test_a_backup_folder_that_cannot_be_made_is_said_and_what_was_set_stays(pc: ThisPc) -> None:
    pc.open()
    card = pc.page.backups
    pc.page.lead_to(card)
    (pc.folder / "file").write_text("x")
    type_folder(pc, pc.folder / "file" / "below")
    pc.qtbot.waitUntil(card.make_folder.isVisible)
    card.make_folder.click()
    pc.qtbot.waitUntil(lambda: "cannot be written there" in card.folder_note.text())
    assert pc.kept.backup_folder == ""
    assert card.folder.text() == str(pc.folder / "file" / "below")


def test_a_backup_folder_that_cannot_be_used_is_told(pc: ThisPc) -> None:
    pc.open()
    (pc.folder / "file").write_text("x")
    pc.presenter.change(backup_folder=str(pc.folder / "file" / "below"))
    pc.presenter.back_up()
    pc.done()
    assert pc.presenter.refused is not None
    assert pc.page.backups.result.text().startswith("✕")


def test_a_new_key_shows_its_code_until_it_is_on_paper(pc: ThisPc) -> None:
    pc.open()
    pc.page.key.change.click()
    pc.done()
    code = pc.presenter.new_code
    assert code is not None
    assert recovery_code.decode(code) == pc.care.key.secret
    assert pc.page.key.code is not None
    assert not pc.page.key.change.isVisible()
    pc.page.key.written.click()
    pc.qtbot.waitUntil(lambda: pc.page.key.code is None)
    assert pc.store.office() is not None


def test_people_and_rooms_are_added_and_renamed(pc: ThisPc) -> None:
    pc.open()
    people, rooms = pc.page.office.people, pc.page.office.rooms
    assert people is not None
    assert rooms is not None
    assert [row.name.text() for row in people.rows][:2] == ["佐藤 美咲", "田中 健一"]
    people.rows[1].name.setText("田中 健二")
    people.rows[1].name.editingFinished.emit()
    new = people.last()
    new.name.setText("新人 一")
    choose(new.choice, "reception")
    rooms.last().name.setText("TeleOffice 2")
    with pc.qtbot.waitSignal(pc.presenter.office_changed):
        choose(rooms.last().choice, "teleoffice")
    pc.qtbot.waitUntil(lambda: len(pc.store.load_day(now().date()).rooms) == 4)
    day = pc.store.load_day(now().date())
    assert day.member("tanaka") is not None
    assert [each.name for each in day.staff][1] == "田中 健二"
    assert (day.staff[-1].name, str(day.staff[-1].role)) == ("新人 一", "reception")
    assert (day.rooms[-1].name, day.rooms[-1].service) == ("TeleOffice 2", "teleoffice")


def test_people_and_rooms_stand_in_the_order_that_is_chosen_and_the_empty_row_last(pc: ThisPc) -> None:
    pc.open()
    people = pc.page.office.people
    assert people is not None
    entered = [row.name.text() for row in people.rows]
    people.rows[0].name.setFocus()
    for order, expected in (
        ("0a", sorted(entered[:-1])),
        ("0d", sorted(entered[:-1], reverse=True)),
        ("", entered[:-1]),
    ):
        people.order.setCurrentIndex(people.order.findData(order))
        people.order.activated.emit(people.order.currentIndex())
        shown = sorted(people.rows, key=lambda row: people._column.indexOf(row))
        assert [row.name.text() for row in shown] == [*expected, ""], order
        assert shown == people.rows, order
    people.sort_by("1d")
    works = [row.choice.currentIndex() for row in people.rows[:-1]]
    assert works == sorted(works, reverse=True)
    assert people.rows[1].name in pc.page.office.controls()


def test_an_emptied_name_becomes_what_it_was(pc: ThisPc) -> None:
    pc.open()
    people = pc.page.office.people
    assert people is not None
    people.rows[0].name.setText("  ")
    people.rows[0].name.editingFinished.emit()
    assert people.rows[0].name.text() == "佐藤 美咲"


def test_a_pasted_teleoffice_link_becomes_a_host_and_nonsense_is_named(pc: ThisPc) -> None:
    pc.open()
    pc.page.office.hosts.setPlainText("https://city.example.jp/Join/x?accesscode=1\nnonsense!")
    pc.page.office.hosts.flush()
    pc.qtbot.waitUntil(lambda: bool(pc.presenter.unread_hosts))
    assert "nonsense!" in pc.page.office.fault.text()
    assert "nonsense!" in pc.page.office.hosts.toPlainText()
    assert own_hosts(pc.store.office()) == ("city.example.jp",)


def test_a_person_that_could_not_be_written_is_told(pc: ThisPc, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise Problem(ProblemCode.DISK_FULL)

    pc.open()
    monkeypatch.setattr(OfficeSetup, "put_person", fail)
    people = pc.page.office.people
    assert people is not None
    people.last().name.setText("新人 一")
    people.last().name.editingFinished.emit()
    pc.qtbot.waitUntil(lambda: bool(pc.page.office.fault.text()))
    assert people.rows[-2].name.text() == "新人 一"


@pytest.mark.parametrize("row", range(8))
def test_every_control_has_a_name_and_tab_reaches_it_in_the_order_of_its_card(pc: ThisPc, row: int) -> None:
    pc.open()
    page = pc.page
    page.sections.box.setCurrentIndex(row)
    shown = page.sections.current
    assert shown is not None
    controls = [
        each
        for each in shown.findChildren(QWidget)
        if isinstance(each, QAbstractButton | QComboBox | QLineEdit | QPlainTextEdit)
        and each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert controls
    assert [each.objectName() for each in controls if not each.accessibleName()] == []
    page.sections.list.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    for _ in controls:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        reached = QApplication.focusWidget()
        assert reached is not None
        seen.append(reached)
    heights = [each.mapTo(shown, each.rect().topLeft()).y() for each in seen]
    assert all(below >= above - _CENTRED for above, below in pairwise(heights)), heights
    assert {id(each) for each in controls} == {id(each) for each in seen}


def test_a_passphrase_is_not_offered_a_new_key(qtbot: QtBot, tmp_path: Path) -> None:
    pc = ThisPc(qtbot, tmp_path)
    with closing(DeskStore(tmp_path / "other.db", DeskKey("three blue bicycles", is_passphrase=True))):
        pc.care.key = DeskKey("three blue bicycles", is_passphrase=True)
    pc.open()
    assert not pc.page.key.change.isVisible()
    assert pc.page.key.about.text()
    pc.close()


FIXED: dict[str, Callable[[SettingsPage], QWidget]] = {
    "language": lambda page: page.look.language,
    "idle_minutes": lambda page: page.notices.idle,
    "hide_from_capture": lambda page: page.notices.boxes["hide_from_capture"],
    "backup_folder": lambda page: page.backups.folder,
    "probe_url": lambda page: page.line.url,
}


def test_what_it_has_fixed_can_be_read_and_not_changed(pc: ThisPc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")  # elsewhere hiding from capture cannot be set anyway
    asked_for_elsewhere = {"office_url"}
    assert set(FIXED) == {key.setting for key in KEYS if key.setting} - asked_for_elsewhere
    for name in FIXED:
        pc.presenter.fixed = frozenset({name})
        page = SettingsPage(pc.presenter, PcCheckPresenter(OwnCheck((sys.executable,)), Clipboard()))
        pc.qtbot.addWidget(page)
        page.refresh()
        told = {each: control(page) for each, control in FIXED.items()}
        assert [each for each, control in told.items() if not control.isEnabled()] == [name]
        assert "administrator" in told[name].accessibleDescription()
        assert (
            "administrator"
            not in told["language" if name != "language" else "probe_url"].accessibleDescription()
        )


def test_a_section_is_chosen_in_the_list_and_enter_leads_to_its_first_control(pc: ThisPc) -> None:
    pc.open()
    page = pc.page
    page.resize(900, 500)
    assert page.look.isVisible()
    page.sections.list.setFocus()
    for _ in range(3):
        QTest.keyClick(page.sections.list, Qt.Key.Key_Down)
    assert page.sections.current is page.key
    assert (page.key.isVisible(), page.look.isVisible()) == (True, False)
    QTest.keyClick(page.sections.list, Qt.Key.Key_Return)
    pc.qtbot.waitUntil(lambda: is_within(page.key))
    assert page.key.change.isEnabled(), "Enter went into the card and pressed nothing there"


def is_within(card: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and card.isAncestorOf(focused)


def test_arrow_keys_walk_over_the_head_of_the_next_group(pc: ThisPc) -> None:
    pc.open()
    pc.page.resize(900, 500)
    pc.page.lead_to(pc.page.pc_check)
    pc.page.sections.list.setFocus()
    QTest.keyClick(pc.page.sections.list, Qt.Key.Key_Down)
    assert pc.page.sections.current is pc.page.office


def test_where_it_is_narrow_a_choice_takes_the_place_of_the_list(pc: ThisPc) -> None:
    pc.open()
    page = pc.page
    page.resize(460, 500)
    assert (page.sections.list.isVisible(), page.sections.box.isVisible()) == (False, True)
    page.sections.box.setCurrentIndex(1)
    assert page.notices.isVisible()
    page.resize(900, 500)
    current = page.sections.list.currentItem()
    assert current is not None
    assert current.text() == page.notices.accessibleName()


def test_a_card_that_is_not_offered_has_no_section(pc: ThisPc) -> None:
    pc.open()
    pc.page.lead_to(pc.page.key)
    pc.page.key.hide()
    pc.page.refresh()
    assert pc.page.sections.current is pc.page.look
    named = [pc.page.sections.box.itemText(row) for row in range(pc.page.sections.box.count())]
    assert pc.page.key.accessibleName() not in named
    assert pc.page.look.accessibleName() in named


def stand_over_each_other(one: QWidget, other: QWidget) -> bool:
    return one.mapToGlobal(QPoint()).x() == other.mapToGlobal(QPoint()).x()


@pytest.mark.parametrize("width", [560, 800, 1100])
def test_each_head_of_people_and_rooms_stands_over_its_column(pc: ThisPc, width: int) -> None:
    pc.page.resize(width, 600)
    pc.open()
    pc.page.sections.box.setCurrentIndex(pc.page.sections.box.findText("Office"))
    for rows in (pc.page.office.people, pc.page.office.rooms):
        assert rows is not None
        pc.qtbot.waitUntil(partial(stand_over_each_other, rows._over_choices, rows.rows[0].choice))
