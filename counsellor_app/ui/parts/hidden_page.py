"""What stands in the place of a page while the screen is shared."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.parts.empty_state import IconPicture
from counsellor_app.ui.parts.focus_ring import NO_RING
from counsellor_app.ui.parts.text import wrapped
from counsellor_app.ui.wording import translate


def hidden_page() -> QWidget:
    """Says that everything is hidden, and that nothing typed is lost."""
    page = QWidget()
    page.setProperty(NO_RING, True)
    page.setAccessibleName(translate("Adding", "Hidden while the screen is shared"))
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 24, 24, 24)
    column.addStretch(1)
    column.addWidget(IconPicture("eye-off", 40), 0, Qt.AlignmentFlag.AlignHCenter)
    title = wrapped(translate("Adding", "Hidden while the screen is shared"), TextRole.TITLE)
    text = wrapped(translate("Adding", "What you have typed is kept and comes back with the end of sharing."))
    for part in (title, text):
        part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(part)
    column.addStretch(2)
    return page
