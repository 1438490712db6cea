"""An office that brings no rules: begun blank, its blanks filled on the screen, its first booking taken."""

from typing import TypeVar

from PySide6.QtWidgets import QLineEdit, QWidget

from counsellor_app.domain.appointment import State
from counsellor_app.storage.desk_file.keychain import Keychain, Slot
from counsellor_app.ui.rules.blanks_card import BlanksCard
from tests.builders import ACTOR, NOW
from tests.journeys import hand
from tests.journeys.bookings import Typist, booking_page
from tests.journeys.desk_run import DeskFile, DeskRun
from tests.journeys.spoken import Spoken
from tests.journeys.test_first_start import (
    _the_code_is_written_down_and_typed_back,
    enter,
    new_pc,
    reach,
    typed,
)
from tests.journeys.test_kinds_and_blanks import KNOWN, find, finish, stored

__all__ = ["new_pc"]
Found = TypeVar("Found", bound=QWidget)


def shown(run: DeskRun, kind: type[Found]) -> Found:
    found = run.window.findChild(kind)
    assert isinstance(found, kind)
    return found


def test_an_office_begins_blank_fills_its_blanks_and_books(new_pc: DeskRun, say: Spoken) -> None:
    run = new_pc
    reach(run, say("Where are the records kept?"))
    hand.click(say("On this PC only"))
    _the_code_is_written_down_and_typed_back(run, say)
    _another_office_is_entered(run, say)
    _people_room_and_backups(run, say)
    reach(run, say("Who is here?"))
    enter()
    run.wait_for_desk()
    key = Keychain().read(Slot.CURRENT)
    assert key is not None
    run.file = DeskFile(run.file.path, key)
    with run.file.opened() as store:
        store.put_client(KNOWN, ACTOR, NOW)
        (chief,) = store.load_day(NOW.date()).staff
    assert chief.is_admin, "the first who is set up is an administrator"
    typist = Typist(run)
    find(typist, "こばやし", "kobayashi")
    finish(typist)
    assert stored(run) == [], "nothing can be booked while a blank is left"
    _the_blanks_are_filled(run, say)
    hand.press("Ctrl+B", run.window)
    run.settle()
    find(typist, "こばやし", "kobayashi")
    assert booking_page(run).isVisible()
    finish(typist)
    assert stored(run) == [("consultation", KNOWN.name, State.CONFIRMED)], typist.log
    with run.file.opened() as store:
        given = store.people.consents(KNOWN.id)
    assert ("見本利用規約", "令和8年11月1日") in {(each.terms, each.version) for each in given}
    run.close()


def _another_office_is_entered(run: DeskRun, say: Spoken) -> None:
    reach(run, say("Which office is this?"))
    run.qtbot.waitUntil(lambda: say("Another office (blank)") in hand.buttons())
    hand.click(say("Another office (blank)"))
    typed("ハローワーク見本")
    hand.press("Tab", run.window)
    typed("sasebo")
    assert not hand.button(say("Go on", "SetUp")).isEnabled(), "that is another office's code"
    hand.field(say("Code of the office")).setFocus()
    hand.press("Ctrl+A", run.window)
    typed("mihon")
    hand.click(say("Go on", "SetUp"))


def _people_room_and_backups(run: DeskRun, say: Spoken) -> None:
    reach(run, say("Who works here?"))
    typed("佐藤 美咲")
    enter(3)
    reach(run, say("Which meeting rooms are there?"))
    typed("部屋1")
    enter(3)
    reach(run, say("Where do the backups go?"))
    hand.click(say("Go on", "SetUp"))


def _the_blanks_are_filled(run: DeskRun, say: Spoken) -> None:
    hand.press("Ctrl+,", run.window)
    run.settle()
    hand.click_row(say("Blanks of the office's rules"))
    run.settle()
    card = shown(run, BlanksCard)
    words = hand.read()
    for blank in ("Title of the terms of use", "Sessions from", "Length of a session (minutes)"):
        assert say(blank, "Blanks") in words
    lines = {name: each for name, each in card.entries.items() if isinstance(each, QLineEdit)}
    assert not any(each.text() for each in lines.values()), "nothing is filled in silently"
    hand.click(say("Put in the usual values"))
    assert lines["kinds.consultation.length"].text() == "30"
    with run.file.opened() as store:
        assert len(store.own.rules("mihon")) == 1, "what is only offered is not kept"
    lines["kinds.consultation.length"].setText("45")
    for name, text in (("terms.title", "見本利用規約"), ("terms.version", "令和8年11月1日")):
        lines[name].setFocus()
        typed(text)
    lines["phone"].setText("0798-00-0000")
    hand.click(say("Fill in"))
    run.settle()
    assert say("✓ Kept as version {number} of the rules.").format(number=2) in hand.read()
    with run.file.opened() as store:
        content = store.own.rules("mihon")[-1].content
    assert content["kinds"]["consultation"]["minutes"] == 45
