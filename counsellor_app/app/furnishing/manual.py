"""The manual's page, and F1 that opens it where it speaks of the control that has the focus."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from counsellor_app.app.desk import Desk
from counsellor_app.ui.manual.page import ManualPage
from counsellor_app.ui.manual.printing import ask_and_print
from counsellor_app.ui.manual.topics import topic_of
from counsellor_app.ui.shell.desk_screen import MANUAL, TODAY


def add_manual(desk: Desk) -> None:
    """Offer the manual; leaving it goes back to the page and the control one came from."""
    screen = desk.screen
    came_from = [TODAY]

    def make() -> ManualPage:
        language = "ja" if QLocale().language() is QLocale.Language.Japanese else "en"
        page = ManualPage(language)
        page.print_asked.connect(lambda chapter: ask_and_print(chapter, page))
        page.left.connect(lambda: screen.show_page(came_from[0]))
        return page

    def ask() -> None:
        topic = topic_of(QApplication.focusWidget())
        if screen.page() != MANUAL:
            came_from[0] = screen.page()
        page = screen.made_page(MANUAL)
        screen.show_page(MANUAL)
        assert isinstance(page, ManualPage)  # noqa: S101 - made above
        page.open(topic)

    screen.add_page(MANUAL, make)
    screen.header.help.clicked.connect(ask)
