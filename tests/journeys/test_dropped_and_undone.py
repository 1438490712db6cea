"""An invitation is dropped as a file; a press is taken back on the toast: in both languages."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app.domain.appointment import State
from counsellor_app.ui.adding.page import AddingPage
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.people import a_session, at
from tests.journeys.spoken import Spoken

INVITATION = Path(__file__).parents[1] / "data" / "invitations" / "hw-001.txt"
COPY, NONE = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier


def drop(file: Path, over: QWidget) -> bool:
    """Drag a file over a widget and let it go there; whether it was taken."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    middle = over.rect().center()
    left = Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(QPoint(middle), COPY, mime, left, NONE)
    QApplication.sendEvent(over, entering)
    if not entering.isAccepted():
        return False
    QApplication.sendEvent(over, QDropEvent(QPointF(middle), COPY, mime, left, NONE))
    return True


def test_an_invitation_is_dropped_as_a_file_and_read(sit: Sit, say: Spoken) -> None:
    run = sit(a_session(0), at=30, language=say.language)
    hand.press("Ctrl+N")
    run.settle()
    page = run.window.findChild(AddingPage)
    assert isinstance(page, AddingPage)
    assert say("Paste the invitation here, or drop a file (.txt .html .eml .ics)") == (
        page.paste.placeholderText()
    )
    assert drop(INVITATION, page)
    run.qtbot.waitUntil(lambda: "812 3456 7891" in hand.read())
    assert say("An invitation with a link that may be opened") in hand.read()
    run.close()


def test_a_press_is_taken_back_on_the_toast_while_its_seconds_run(sit: Sit, say: Spoken) -> None:
    session = a_session(0, at("10:00"))
    run = sit(session, at=60, language=say.language)
    hand.press("F5")
    run.settle()
    assert run.file.appointment(session).state is State.ONLINE
    assert say("The session has started.") in hand.read()
    hand.click(say("Undo ({seconds} s)", "Message").format(seconds=10))
    run.settle()
    assert run.file.appointment(session).state is State.CONFIRMED
    hand.press("F5")
    run.settle()
    run.pass_time(0.3)
    left = [each for each in hand.buttons() if each.startswith(say.either("元に戻す（", "Undo ("))]
    assert left == [], "after its seconds the toast offers nothing that would not work"
    assert run.file.appointment(session).state is State.ONLINE
    run.close()
