"""A desk of Hello Work Sasebo for journeys that book: its rules, its rooms, people on file, keys counted."""

from dataclasses import dataclass, field

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app.domain.appointment import Appointment, Client
from counsellor_app.domain.staff import MeetingRoom, Office
from counsellor_app.ui.booking.page import BookingPage
from tests.builders import ACTOR, NOW
from tests.journeys.desk_run import DeskFile, DeskRun
from tests.journeys.hand import press


class OfficeFile(DeskFile):
    """A desk file of an office that has rules."""

    office = "sasebo"

    def fill(self, *appointments: Appointment) -> None:
        """As every journey's file, with the office's rules and two rooms of its tool."""
        super().fill(*appointments)
        with self.opened() as store:
            store.set_office(Office(self.office, "ハローワーク佐世保"), ACTOR, NOW)
            store.put_room(MeetingRoom("teleoffice-2", "TeleOffice 2", "teleoffice"), ACTOR, NOW)

    def put(self, *people: Client) -> None:
        """Put people on file."""
        with self.opened() as store:
            for each in people:
                store.put_client(each, ACTOR, NOW)


@dataclass
class Typist:
    """Counts every key that is struck."""

    run: DeskRun
    struck: int = 0
    log: list[str] = field(default_factory=list)

    def key(self, keys: str, times: int = 1) -> None:
        """Strike a key or a combination; held modifiers count with their key."""
        for _ in range(times):
            press(keys, self.run.window)
            self.struck += 1
            self.log.append(keys)
        self.run.settle()

    def type(self, text: str) -> None:
        """Type Latin letters and digits, a stroke each."""
        target = QApplication.focusWidget()
        assert target is not None, "nothing has the focus"
        QTest.keyClicks(target, text)
        self.struck += len(text)
        self.log.append(text)
        self.run.settle()

    def kana(self, text: str, romaji: str) -> None:
        """Type by the input method: the strokes of the romaji, and Enter that hands the text over."""
        target = QApplication.focusWidget()
        assert target is not None, "nothing has the focus"
        handed_over = QInputMethodEvent()
        handed_over.setCommitString(text)
        QApplication.sendEvent(target, handed_over)
        self.struck += len(romaji) + 1
        self.log.append(text)
        self.run.settle()


def booking_page(run: DeskRun) -> BookingPage:
    """The booking page of the desk."""
    found = run.window.findChild(BookingPage)
    assert isinstance(found, BookingPage)
    return found


def focused() -> QWidget:
    """What has the focus."""
    found = QApplication.focusWidget()
    assert found is not None
    return found
