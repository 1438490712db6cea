"""Every page of the desk, one after the other, as a person opens them."""

from collections.abc import Iterator

from counsellor_app.ui.settings.page import SettingsPage
from counsellor_app.ui.shell.desk_screen import (
    ADDING,
    BOOKING,
    CLIENTS,
    HISTORY,
    IMPORTING,
    MANUAL,
    NOTICES,
    PAPER,
    RECORDS,
    RETENTION,
    RULES,
    SETTINGS,
    TASKS,
    TEXTS,
)
from counsellor_app.ui.shell.scope import Scope
from tests.journeys import hand
from tests.journeys.desk_run import DeskRun

_BY_KEY = {
    BOOKING: "Ctrl+B",
    CLIENTS: "Ctrl+U",
    ADDING: "Ctrl+N",
    TASKS: "Ctrl+K",
    RECORDS: "Ctrl+R",
    SETTINGS: "Ctrl+,",
    NOTICES: "Ctrl+L",
    HISTORY: "Ctrl+H",
    PAPER: "Ctrl+P",
    MANUAL: "F1",
}
_FROM_ELSEWHERE = (RETENTION, RULES, TEXTS, IMPORTING)
"""Opened by a button of the settings."""


def every_page(run: DeskRun) -> Iterator[str]:
    """Open each page and tell its key once it has come to rest; the scopes of the calendar are first."""
    screen = run.desk.screen
    for scope in (Scope.WEEK, Scope.MONTH, Scope.DAY):
        run.desk.conductor.show_scope(scope)
        run.settle()
        yield f"today/{scope}"
    for key, keys in _BY_KEY.items():
        hand.press(keys, run.window)
        run.settle()
        assert screen.page() == key, f"{keys} opens {screen.page()}"
        yield key
        if key == SETTINGS:
            yield from _every_section(run)
    for key in _FROM_ELSEWHERE:
        screen.show_page(key)
        run.settle()
        yield key


def _every_section(run: DeskRun) -> Iterator[str]:
    page = run.desk.screen.made_page(SETTINGS)
    assert isinstance(page, SettingsPage)
    for row in range(1, page.sections.box.count()):
        page.sections.box.setCurrentIndex(row)
        run.settle()
        yield f"{SETTINGS}/{row}"
