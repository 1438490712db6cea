"""The screens from the program's start to an open desk file: of this PC alone, or as an office's desk."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from counsellor_app.app.desk import this_actor
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.services.pc.desk_opening import DeskOpening
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.opening.presenter import OpeningPresenter
from counsellor_app.ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from counsellor_app.storage.desk_file.opening import Opened

_SOON = 400
"""Milliseconds after which a start says what it is doing."""
_DESK_FILE = "desk.db"


@dataclass(frozen=True, slots=True)
class Premises:
    """Where the desk file lies, and what the screens before the day work with."""

    window: MainWindow
    jobs: Jobs
    settings: KeptSettings
    folder: Path
    now: Callable[[], datetime]


class Entrance(QObject):
    """``opened`` carries an `OpenDesk` with somebody at it."""

    opened = Signal(object)

    def __init__(self, premises: Premises, parent: QObject) -> None:
        super().__init__(parent)
        self._premises = premises
        self._is_shown = self._is_over = False
        self.opened.connect(self._finish)

    def start(self) -> None:
        """Open what this PC has; a new PC is asked where its records are kept."""
        premises, settings = self._premises, self._premises.settings.now()
        if settings.office_url:
            self.open_office(ask=False)
        elif settings.staff_id or (premises.folder / _DESK_FILE).exists() or not premises.folder.is_dir():
            self._open_alone()  # a folder that could not be made is told by the opening
        else:
            self._ask_where()

    def _finish(self) -> None:
        self._is_over = True

    def _ask_where(self) -> None:
        from counsellor_app.ui.opening.choice_page import ChoicePage

        page = ChoicePage()
        page.this_pc.connect(self._open_alone)
        page.office.connect(lambda: self.open_office(ask=True))
        self._premises.window.show_page(page)
        self._premises.window.show()
        page.speak()

    def _open_alone(self) -> None:
        premises, settings = self._premises, self._premises.settings.now()
        opening = DeskOpening(premises.folder, premises.now, backup_folder=settings.backup_folder)
        self._begin(OpeningPresenter(opening, premises.jobs, this_actor(""), settings.staff_id))

    def open_office(self, *, ask: bool) -> None:
        """Sit down as who signed in last, or ask who signs in."""
        from counsellor_app.services.pc.office_opening import OfficeOpening
        from counsellor_app.ui.opening.office_presenter import OfficePresenter

        premises, settings = self._premises, self._premises.settings.now()
        presenter = OfficePresenter(
            OfficeOpening(premises.folder, premises.now),
            premises.jobs,
            this_actor(""),
            (settings.office_url, settings.office_login),
            self._keep_office,
        )
        if "office_url" in premises.settings.policy.fixed:
            presenter.fix_url()
        if ask:
            presenter.ask_again()
        self._begin(presenter)

    def _keep_office(self, url: str, login: str) -> None:
        settings = self._premises.settings
        settings.note(replace(settings.now(), office_url=url, office_login=login))

    def _keep_backup_folder(self, folder: str) -> None:
        settings = self._premises.settings
        settings.note(replace(settings.now(), backup_folder=folder))

    def _begin(self, presenter: OpeningPresenter) -> None:
        self._is_shown = self._is_over = False
        presenter.setParent(self._premises.window)
        presenter.opened.connect(self.opened)
        presenter.quit_asked.connect(self._premises.window.close)
        presenter.backup_chosen.connect(self._keep_backup_folder)
        presenter.changed.connect(lambda: self._show(presenter, has_waited=False))
        presenter.start()
        QTimer.singleShot(_SOON, presenter, lambda: self._show(presenter, has_waited=True))

    def _show(self, presenter: OpeningPresenter, *, has_waited: bool) -> None:
        """A day that opens soon comes first on the screen; what takes longer, or a person, has a page."""
        is_at_work = presenter.now.work is not None
        if self._is_over or self._is_shown or (is_at_work and not has_waited):
            return
        from counsellor_app.ui.opening.screen import OpeningScreen

        self._is_shown = True
        self._premises.window.show_page(OpeningScreen(presenter))
        self._premises.window.show()

    def access_to(self, opened: "Opened") -> DeskAccess:
        """How the open desk file is reached."""
        settings, now = self._premises.settings.now(), self._premises.now
        if not settings.office_url:
            return DeskAccess(opened.path, opened.key, now, opened)
        from counsellor_app.app.office.access import OfficeAccess

        url, login = settings.office_url, settings.office_login
        return OfficeAccess(opened.path, opened.key, now, opened, url=url, login=login)
