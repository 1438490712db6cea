"""The check of this PC on the screen: a real check in a process of its own, shown, and copied for IT."""

import getpass
import platform
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from counsellor_app.app.options import own_command
from counsellor_app.desktop.clipboard import Clipboard
from counsellor_app.desktop.own_check import OwnCheck
from counsellor_app.domain.this_pc.pc_check import (
    CheckName,
    CheckResult,
    CheckVerdict,
    Found,
    PcReport,
    Remedy,
)
from counsellor_app.services.pc.pc_report import report_as_json
from counsellor_app.ui.parts.text import PlainLabel
from counsellor_app.ui.settings.pc_check_card import PcCheckCard
from counsellor_app.ui.settings.pc_check_presenter import PcCheckPresenter
from counsellor_app.ui.settings.pc_check_words import check_word, remedy_text, verdict_word

CANARY = "hanako-sasebo"


class Shown:
    """The card on the screen, with the command that it starts."""

    def __init__(self, qtbot: QtBot, command: tuple[str, ...], limit_ms: int = 120_000) -> None:
        self.qtbot = qtbot
        self.presenter = PcCheckPresenter(OwnCheck(command, limit_ms=limit_ms), Clipboard())
        self.card = PcCheckCard(self.presenter)
        qtbot.addWidget(self.card)
        self.card.resize(700, 700)
        self.card.show()

    def check(self) -> None:
        self.card.start.click()
        self.qtbot.waitUntil(lambda: not self.presenter.is_running, timeout=120_000)

    def wait_for(self, texts: set[str]) -> None:
        """A line that is added to a layout is on the screen a turn later."""
        self.qtbot.waitUntil(lambda: texts <= set(self.texts()))

    def texts(self) -> list[str]:
        return [each.text() for each in self.card.findChildren(PlainLabel) if each.isVisible()]


@pytest.fixture
def canary(home: Path) -> Path:
    folder = home / CANARY
    folder.mkdir()
    return folder


def told(*results: CheckResult) -> tuple[str, ...]:
    """A command that writes such a report."""
    text = report_as_json(PcReport((("program", "1"),), results), {"en": dict.fromkeys(Remedy, "")})
    write = f"import sys; open(sys.argv[1], 'w', encoding='utf-8').write({text!r}); print('1'); print('2')"
    return (sys.executable, "-c", write)


def test_a_real_check_ends_with_a_line_for_each_thing_and_a_report_without_persons(
    qtbot: QtBot, canary: Path
) -> None:
    shown = Shown(qtbot, (*own_command(), "--folder", str(canary), "--self-test"))
    steps: list[int] = []
    shown.presenter.changed.connect(lambda: steps.append(shown.presenter.done))
    shown.check()
    assert shown.presenter.report is not None
    shown.wait_for(set(map(check_word, CheckName)))
    assert max(steps) == len(CheckName)
    shown.card.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert all(check_word(name) in copied for name in CheckName)
    for secret in (CANARY, str(canary), platform.node(), f" {getpass.getuser()}\n"):
        assert secret not in copied


def test_the_worst_verdict_stands_on_top_and_what_to_do_beneath_its_line(qtbot: QtBot) -> None:
    fine = CheckResult(CheckName.CIPHER, Found(CheckVerdict.OK, "SQLCipher"), 1)
    full = CheckResult(CheckName.DISK_SPACE, Found(CheckVerdict.FAILED, "3 MB", Remedy.FREE_DISK), 1)
    note = CheckResult(CheckName.PRINTING, Found(CheckVerdict.WARNING, "PDF", Remedy.ADD_PRINTER), 1)
    shown = Shown(qtbot, told(fine, full, note))
    assert not shown.card.copy.isVisible()
    shown.check()
    assert "✕" in shown.card.outcome.text()
    shown.wait_for({remedy_text(Remedy.FREE_DISK), remedy_text(Remedy.ADD_PRINTER)})
    assert [text for text in shown.texts() if text in set(map(verdict_word, CheckVerdict))] == [
        verdict_word(each) for each in (CheckVerdict.OK, CheckVerdict.FAILED, CheckVerdict.WARNING)
    ]


def test_only_one_check_runs_at_a_time_and_a_second_starts_anew(qtbot: QtBot) -> None:
    shown = Shown(qtbot, told(CheckResult(CheckName.CLOCK, Found(CheckVerdict.OK, "fine"), 1)))
    shown.card.start.click()
    assert not shown.card.start.isEnabled()
    assert shown.card.bar.isVisible()
    shown.presenter.start()
    qtbot.waitUntil(lambda: not shown.presenter.is_running, timeout=60_000)
    shown.check()
    shown.wait_for({"fine"})
    assert shown.texts().count("fine") == 1
    assert shown.card.start.isEnabled()


@pytest.mark.parametrize(
    "command",
    [
        (sys.executable, "-c", "import os; os._exit(134)"),
        (sys.executable, "-c", "import sys; open(sys.argv[1], 'w').write('{')"),
        ("no-such-program-on-this-pc",),
    ],
)
def test_a_check_that_breaks_off_is_told_and_can_be_begun_again(
    qtbot: QtBot, command: tuple[str, ...]
) -> None:
    shown = Shown(qtbot, command)
    shown.check()
    assert shown.presenter.is_broken
    assert "✕" in shown.card.outcome.text()
    assert shown.card.start.isEnabled()


def test_a_check_that_hangs_is_ended(qtbot: QtBot) -> None:
    shown = Shown(qtbot, (sys.executable, "-c", "import threading; threading.Event().wait()"), limit_ms=1500)
    shown.check()
    assert shown.presenter.is_broken


def test_a_closed_desk_leaves_no_check_behind(qtbot: QtBot) -> None:
    shown = Shown(qtbot, (sys.executable, "-c", "import threading; threading.Event().wait()"))
    shown.card.start.click()
    shown.presenter.close()
    assert not shown.presenter.is_broken
