"""The first page of every start: it stands until the desk file is open."""

from PySide6.QtWidgets import QProgressBar

from counsellor_app.ui.opening.calm_page import CalmPage
from counsellor_app.ui.opening.situation import Work
from counsellor_app.ui.opening.work_words import work_word
from counsellor_app.ui.wording import translate


class BusyPage(CalmPage):
    """The program is at work; nothing can be pressed and nothing is lost by waiting."""

    def __init__(self, work: Work) -> None:
        text = ""
        if work is not Work.OPENING:
            text = translate("Opening", "If the PC is switched off now, nothing is lost: it begins again.")
        super().__init__("loading", work_word(work), text)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(work_word(work))
        self.add(bar)
