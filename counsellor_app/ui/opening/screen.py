"""Everything before the working day, one page at a time."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.ui.opening.busy_page import BusyPage
from counsellor_app.ui.opening.calm_page import CalmPage
from counsellor_app.ui.opening.presenter import OpeningPresenter
from counsellor_app.ui.opening.situation import Page, Work

if TYPE_CHECKING:
    from counsellor_app.ui.opening.setup_presenter import SetUpPresenter

_STAYS_AT_WORK = (Page.REFUSED, Page.PASSPHRASE, Page.BACKUPS, Page.SIGN_IN)


class OpeningScreen(QWidget):
    """Passive. A page is made anew only when another one is due: what was typed in it stays."""

    def __init__(self, presenter: OpeningPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._key: object = None
        self._set_up: SetUpPresenter | None = None
        self.page: CalmPage | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        presenter.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the page that is due."""
        set_up = self._presenter.set_up
        if set_up is not None and set_up is not self._set_up:
            self._set_up = set_up
            set_up.changed.connect(self.refresh)
        key = self._due()
        if key == self._key and self.page is not None:
            self.page.refresh()
            return
        self._key = key
        self._put(self._make(key))

    def _due(self) -> object:
        """What stands for the page that is due, equal as long as it stays; work stands for itself."""
        now, set_up = self._presenter.now, self._presenter.set_up
        if now.page is Page.SET_UP and set_up is not None:
            return now.page, set_up.shown
        if now.page is Page.LOADING or (now.work is not None and not self._stays(now.work)):
            return now.work or Work.OPENING
        return now.page, now.barred if now.page is Page.REFUSED else None, now.salvage_failed

    def _stays(self, work: Work) -> bool:
        """Whether the page on screen waits for the work, because a person has typed something into it."""
        return work is not Work.SALVAGING and self._presenter.now.page in _STAYS_AT_WORK

    def _make(self, key: object) -> CalmPage:
        if isinstance(key, Work):
            return BusyPage(key)
        from counsellor_app.ui.opening.pages import page_for

        return page_for(self._presenter)

    def _put(self, page: CalmPage) -> None:
        before, self.page = self.page, page
        self._column.addWidget(page)
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()
        if self.isVisible():
            page.show()
            self._column.activate()  # keys that are already waiting find everything in its place
        page.speak()
