"""U3 and U4 on every page of the desk: no words are cut, and Tab walks through each without a trap."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QRadioButton,
    QWidget,
)

from counsellor_app.domain.appointment import State
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.ui.shell.desk_screen import (
    ADDING,
    BOOKING,
    HISTORY,
    IMPORTING,
    MANUAL,
    PAPER,
    RETENTION,
    RULES,
    SETTINGS,
    TEXTS,
)
from tests.builders import ME, NOW
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.every_page import every_page
from tests.journeys.fitting import cut_words, sideways
from tests.journeys.people import a_session, at

LEFT_BY_ESCAPE = {ADDING, BOOKING, HISTORY, IMPORTING, MANUAL, PAPER, RETENTION, RULES, TEXTS}

SIZES = [((1366, 768), 100), ((1366, 768), 150), ((911, 512), 100), ((1280, 1024), 100)]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(("size", "percent"), SIZES)
def test_no_words_are_cut_on_any_page(sit: Sit, language: str, size: tuple[int, int], percent: int) -> None:
    running = a_session(0, state=State.ONLINE, started_at=NOW)
    settings = PcSettings(staff_id=ME, text_percent=percent)
    run = sit(running, a_session(1, at("14:00")), at=65, language=language, size=size, settings=settings)
    faults = {page: found for page in every_page(run) if (found := cut_words() + sideways())}
    run.close()
    assert faults == {}


def test_tab_reaches_every_control_of_every_page_and_leaves_it_again(sit: Sit) -> None:
    run = sit(a_session(0, state=State.ONLINE, started_at=NOW), a_session(1, at("14:00")), at=65)
    faults = {}
    for page in every_page(run):
        shown = run.desk.screen.pages.currentWidget()
        assert shown is not None
        missed = _stops(shown) - _walked(run.window)
        if missed:
            faults[page] = sorted(f"{type(each).__name__} {each.accessibleName()}" for each in missed)
    run.close()
    assert faults == {}


def test_every_page_is_left_by_its_key(sit: Sit) -> None:
    run = sit(a_session(0, state=State.ONLINE, started_at=NOW), at=65)
    for page in (key for key in every_page(run) if not key.startswith(f"{SETTINGS}/")):
        for keys in ("Esc", "Ctrl+T"):
            if not page.startswith("today") and (keys == "Ctrl+T" or page in LEFT_BY_ESCAPE):
                run.desk.screen.show_page(page)
                hand.press(keys, run.window)
                run.settle()
                assert run.desk.screen.page() != page, f"{keys} does not leave {page}"
    run.close()


def _stops(page: QWidget) -> set[QWidget]:
    """What Tab must reach: of a group of exclusive choices only one has to be."""
    found = {each for each in page.findChildren(QWidget) if _is_stop(each)}
    return {each for each in found if not _is_one_of_several(each)}


def _is_one_of_several(widget: QWidget) -> bool:
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return isinstance(widget, QRadioButton) or (group is not None and group.exclusive())


def _is_stop(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    inner = isinstance(widget.parent(), (QComboBox, QAbstractSpinBox))
    return takes_tab and widget.isEnabled() and widget.isVisible() and not inner


def _walked(window: QWidget) -> set[QWidget]:
    """Where Tab stops until it is back where it began."""
    walked: set[QWidget] = set()
    for _ in range(400):
        hand.press("Tab", window)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in walked:
            return walked
        walked.add(focused)
    raise AssertionError("Tab never comes back")
