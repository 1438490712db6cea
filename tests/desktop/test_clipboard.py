"""The clipboard, also in a program of its own that quits with a passcode copied."""

import subprocess
import sys
from datetime import timedelta

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication, QRasterWindow
from pytestqt.qtbot import QtBot

from counsellor_app.desktop.clipboard import Clipboard

SECRET = "Zx9-secret"


@pytest.fixture
def clipboard(qapp: object) -> Clipboard:
    return Clipboard()


def board() -> QClipboard:
    return QGuiApplication.clipboard()


def test_a_secret_is_copied_with_every_mark_that_keeps_it_out_of_histories(clipboard: Clipboard) -> None:
    clipboard.copy_secret(SECRET)
    data = board().mimeData()
    assert data is not None
    assert data.text() == SECRET
    for name in (
        "ExcludeClipboardContentFromMonitorProcessing",
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard",
    ):
        value = data.data(f'application/x-qt-windows-mime;value="{name}"')
        assert bytes(value.data()) == b"\0\0\0\0"
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    clipboard.close()


def test_a_secret_leaves_the_clipboard_by_itself(qtbot: QtBot) -> None:
    clipboard = Clipboard(kept_for=timedelta(milliseconds=50))
    clipboard.copy_secret(SECRET)
    assert clipboard.holds_secret
    qtbot.waitUntil(lambda: board().text() == "")
    assert not clipboard.holds_secret


def test_a_secret_stays_for_thirty_seconds_unless_told_otherwise(clipboard: Clipboard) -> None:
    clipboard.copy_secret(SECRET)
    timer = clipboard._timer
    assert (timer.isActive(), timer.interval()) == (True, 30_000)
    clipboard.forget()
    assert not timer.isActive()
    assert board().text() == ""


def test_what_was_copied_since_is_not_taken_away(clipboard: Clipboard) -> None:
    clipboard.copy_secret(SECRET)
    board().setText("from elsewhere")
    clipboard.forget()
    assert board().text() == "from elsewhere"


def test_ordinary_text_copied_after_a_secret_stays(clipboard: Clipboard) -> None:
    clipboard.copy_secret(SECRET)
    clipboard.copy("812 3456 7890")
    clipboard.forget()
    assert board().text() == "812 3456 7890"
    data = board().mimeData()
    assert data is not None
    assert not data.hasFormat("x-kde-passwordManagerHint")


def test_a_second_secret_starts_its_own_thirty_seconds(clipboard: Clipboard) -> None:
    clipboard.copy_secret("first")
    clipboard.copy_secret("second")
    assert clipboard.holds_secret
    assert board().text() == "second"
    clipboard.forget()
    assert board().text() == ""


_COPY_AND_QUIT = f"""
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QRasterWindow
from counsellor_app.desktop.clipboard import Clipboard
app = QGuiApplication(sys.argv)
window = QRasterWindow()
window.show()
clipboard = Clipboard()
clipboard.copy_secret({SECRET!r})
QTimer.singleShot(100, app.quit)
sys.exit(app.exec())
"""


_COPY_ELSEWHERE = """
import sys
from PySide6.QtGui import QGuiApplication, QRasterWindow
app = QGuiApplication(sys.argv)
window = QRasterWindow()
window.show()
app.clipboard().setText("from elsewhere")
app.exec()
"""


def copy_and_quit() -> int:
    return subprocess.run([sys.executable, "-c", _COPY_AND_QUIT], timeout=240, check=False).returncode


def test_a_program_that_quits_with_a_passcode_copied_ends_well() -> None:
    assert copy_and_quit() == 0


@pytest.mark.xcb
def test_a_program_on_a_real_screen_that_quits_with_a_passcode_copied_ends_well() -> None:
    assert copy_and_quit() == 0


@pytest.mark.xcb
def test_what_another_program_copied_since_is_left_alone(clipboard: Clipboard, qtbot: QtBot) -> None:
    window = QRasterWindow()
    window.show()
    clipboard.copy_secret(SECRET)
    with subprocess.Popen([sys.executable, "-c", _COPY_ELSEWHERE]) as other:
        try:
            qtbot.waitUntil(lambda: not clipboard.holds_secret)
            clipboard.forget()
            qtbot.waitUntil(lambda: board().text() == "from elsewhere")
        finally:
            other.kill()
