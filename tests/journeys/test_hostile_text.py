"""What people type is text: nothing of it is interpreted, opened or breaks a screen."""

import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import (
    Appointment,
    Attendant,
    AttendantKind,
    Client,
    ClientKind,
    ClientPhone,
    JoinDetails,
    Service,
    State,
)
from tests.builders import NOW, an_appointment, an_id, minutes
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskRun
from tests.journeys.opened_files import OpenedFiles
from tests.journeys.people import at

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="inotify")


@pytest.fixture
def bait(tmp_path: Path) -> Path:
    """A folder with files that nothing has a reason to open."""
    folder = tmp_path / "bait"
    folder.mkdir()
    for name in ("image.png", "style.css", "page.html"):
        (folder / name).write_bytes(b"x")
    return folder


@pytest.fixture
def opened(bait: Path) -> Iterator[OpenedFiles]:
    with closing(OpenedFiles(bait)) as watch:
        yield watch


def _hostile(bait: Path) -> tuple[str, ...]:
    return (
        f'<img src="file://{bait}/image.png">',
        f'<a href="file://{bait}/page.html">山田</a>',
        f'<link rel="stylesheet" href="file://{bait}/style.css"><b>太字</b>',
        f"![x](file://{bait}/image.png)",
        "\u202eyraunaj\u202c \u2066evil\u2069 \ufeff\u200b",
        "&lt;&amp;%1 {name} %n &Start\t\x01\x7f",
        f"<qt><img src='{bait}/image.png'/></qt>" * 60,
        "𠮷" * 5000,
        "\n\n<script>alert(1)</script>\n",
    )


def _day(bait: Path) -> list[Appointment]:
    texts = _hostile(bait)
    return [_hostile_session(number, text) for number, text in enumerate(texts)]


def _hostile_session(number: int, text: str) -> Appointment:
    client = Client(
        an_id(),
        name=text,
        kana=text,
        kind=(ClientKind.JOB_SEEKER, ClientKind.EMPLOYER)[number % 2],
        number=text[:200],
        email=text[:200],
        company=text,
        phones=(
            ClientPhone(f"+81900000{5000 + number}", text),
            ClientPhone(f"+81900000{6000 + number}", text),
        ),
    )
    start = NOW + minutes(35 * (number - 1))
    return an_appointment(
        client=client,
        start=start,
        note=text,
        attendants=(Attendant(AttendantKind.OTHER, text),),
        join=JoinDetails(Service.ZOOM, "https://us02web.zoom.us/j/84150297613", text[:64], text[:64]),
    )


def test_the_watch_notices_what_rich_text_opens(qtbot: QtBot, bait: Path, opened: OpenedFiles) -> None:
    careless = QLabel(_hostile(bait)[0])
    qtbot.addWidget(careless)
    careless.show()
    qtbot.waitUntil(lambda: "image.png" in opened.names())
    edit = QTextEdit(_hostile(bait)[0])
    qtbot.addWidget(edit)
    edit.show()
    qtbot.waitUntil(lambda: "image.png" in opened.names())


def test_no_file_named_in_any_field_is_opened_and_no_link_followed(
    sit: Sit, bait: Path, opened: OpenedFiles
) -> None:
    day = _day(bait)
    run = sit(*day, at=60)
    hand.press("F8")
    for session in day:
        run.desk.presenter.pick(session.id)
        run.settle()
        _point_at_everything(run)
        assert run.window.width() == 1366, "no text makes the window wider"
        assert run.panel.mapTo(run.window, run.panel.rect().topRight()).x() < 1366
        assert hand.wholly_seen(hand.button("Join"))
        assert hand.wholly_seen(hand.button("Copy the passcode"))
        assert hand.wholly_seen(hand.button("Switch to the telephone: Other"))
    for view in ("Week", "Month", "Day"):
        hand.click(view)
        run.settle()
        _point_at_everything(run)
    assert opened.names() == []
    assert run.opened == []
    _every_label_is_plain()
    run.close()


def _point_at_everything(run: DeskRun) -> None:
    """Rest the pointer over every widget that can be seen until its tooltip comes."""
    for each in hand.seen(QWidget):
        QApplication.sendEvent(
            each, QHelpEvent(QEvent.Type.ToolTip, each.rect().center(), hand.middle_of(each))
        )
        QToolTip.hideText()
    for pad in (each for each in hand.seen(QWidget) if " to " in each.accessibleName()):
        canvas = pad.parentWidget() or pad
        at_pad = pad.mapTo(canvas, QPoint(pad.width() // 2, pad.height() // 2))
        QApplication.sendEvent(canvas, QHelpEvent(QEvent.Type.ToolTip, at_pad, hand.middle_of(pad)))
    run.window.grab()


def _every_label_is_plain() -> None:
    labels = [each for top in QApplication.topLevelWidgets() for each in top.findChildren(QLabel)]
    rich = [each for each in labels if each.textFormat() != Qt.TextFormat.PlainText and each.text()]
    assert [each for each in rich if each.objectName() != "qtooltip_label"] == [], "tooltips are escaped"
    assert len(labels) > 30


@pytest.mark.parametrize("number", range(9))
def test_a_hostile_session_is_lived_through_and_kept_letter_by_letter(
    sit: Sit, bait: Path, opened: OpenedFiles, number: int
) -> None:
    session = replace(_hostile_session(1, _hostile(bait)[number]), state=State.ONLINE, started_at=NOW)
    run = sit(session, at=65)
    typed = _hostile(bait)[number].replace("\x01", "").replace("\r", "")[:900]
    hand.press("Ctrl+3")
    run.settle()
    hand.click(hand.field("Note"))
    hand.paste(typed)
    hand.press("Ctrl+E")
    hand.press("Alt+1")
    run.settle()
    _point_at_everything(run)
    run.close()
    kept = run.file.appointment(session)
    assert kept.client == session.client
    assert kept.note == session.note
    assert kept.attendants == session.attendants
    assert kept.last_failure is not None
    assert kept.last_failure.account.note == typed
    assert opened.names() == []


def test_a_hostile_link_is_refused_with_a_sentence(sit: Sit, bait: Path, opened: OpenedFiles) -> None:
    for_now = replace(
        _hostile_session(1, "山田"), join=JoinDetails(Service.ZOOM, f"file://{bait}/page.html", "1", "2")
    )
    run = sit(for_now, at=56)
    hand.press("Ctrl+J")
    run.settle()
    assert run.opened == []
    assert "This link was not opened" in hand.read()
    assert run.file.appointment(for_now).join_opened_at is None
    assert run.now() < at("10:00")
    assert opened.names() == []
    run.close()
