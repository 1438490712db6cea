"""The server stays away: what is unsent is printed from the tray of the real window, by keyboard."""

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from counsellor_app.domain.commands import Start, SwitchToPhone
from counsellor_app.domain.failure import FailureReason
from counsellor_app.storage.office.store import OfficeStore
from counsellor_app.ui.office.tray_page import TrayPage
from counsellor_app.ui.paper.page import PaperPage
from counsellor_app.ui.shell.desk_screen import PAPER, TRAY
from tests.journeys import hand
from tests.office_desk.servers import Server
from tests.office_desk.windows import Sit, book

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("trusted_keyring"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not here"),
]


def test_what_is_unsent_goes_on_paper_while_the_server_is_gone(
    sit: Sit, server: Server, office: OfficeStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _which: str(tmp_path))
    window = sit("sato")
    session = book(window, "合成 花子")
    window.wait(lambda: window.session(session.id))
    server.kill()
    window.wait(lambda: window.chip().startswith("▲"))
    desk, screen = window.desk.presenter, window.desk.screen
    for kind, details in ((Start, {}), (SwitchToPhone, {"reason": FailureReason.DROPPED})):
        assert desk.give(kind, session.id, **details) is not None
    window.wait(lambda: "2" in window.chip())

    window.wait(lambda: PAPER in screen._makers)
    tray = window.open_page(TRAY)
    assert isinstance(tray, TrayPage)
    window.wait(tray.print.isEnabled)
    assert (tray.print.accessibleName(), tray.print.accessibleDescription()) == (
        "Print what is unsent…",
        "For a colleague, on one sheet of paper",
    )
    hand.press("Alt+P", window.program.window)
    paper = screen.made_page(PAPER)
    assert isinstance(paper, PaperPage)
    window.wait(lambda: paper.preview.views)
    assert paper.unsent.isChecked()
    (view,) = paper.preview.views
    window.wait(lambda: "合成 花子" in view.accessibleDescription())
    asked: list[object] = []
    paper.print_asked.disconnect()
    paper.print_asked.connect(asked.append)
    paper.print_button.click()
    assert len(asked) == 1
    window.wait(paper.save_button.isEnabled)
    paper.save_button.click()
    window.wait(lambda: list(tmp_path.glob("unsent-records-*.pdf")))
    (path,) = tmp_path.glob("unsent-records-*.pdf")
    window.wait(lambda: paper._presenter.saved)
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True)
    words = re.sub(r"\s", "", unicodedata.normalize("NFKC", done.stdout))
    assert words.count("合成花子") == 2
    assert desk.actor.workstation in words
    hand.press("Esc", window.program.window)
    assert screen.pages.currentWidget() is tray
