"""F1 in the middle of work: the chapter about the control in use, and back to it."""

from counsellor_app.ui.manual.page import ManualPage
from counsellor_app.ui.shell.desk_screen import MANUAL, TASKS, TODAY
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.people import a_session


def test_f1_opens_the_chapter_about_the_control_in_use_and_esc_goes_back(sit: Sit) -> None:
    run = sit(a_session(0), at=5)
    run.settle()
    switch = hand.button("Switch to the telephone: Cannot join")
    switch.setFocus()
    hand.press("F1", run.window)
    run.settle()
    page = run.desk.screen.pages.currentWidget()
    assert isinstance(page, ManualPage)
    assert "Switching to the telephone" in page.view.toPlainText()
    assert page.view.hasFocus()
    hand.press("Ctrl+1", run.window)
    run.settle()
    assert run.desk.presenter.shown is not None
    assert run.desk.presenter.shown.state.value == "phone", "the switch works from the manual too"
    hand.press("Escape", run.window)
    assert run.desk.screen.page() == TODAY


def test_the_way_back_leads_to_the_page_one_came_from(sit: Sit) -> None:
    run = sit(a_session(0), at=5)
    run.settle()
    hand.press("Ctrl+K", run.window)
    run.settle()
    hand.press("F1", run.window)
    run.settle()
    assert run.desk.screen.page() == MANUAL
    hand.click("Back to work")
    assert run.desk.screen.page() == TASKS
