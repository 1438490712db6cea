"""Retention on the desk: its page, opened from the settings, and where this PC's backups lie."""

from functools import partial
from pathlib import Path

from counsellor_app.app.desk import Desk, Surroundings, masked_with
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.services.accounts.retention import DeskCopies, Retention
from counsellor_app.ui.retention.page import RetentionPage
from counsellor_app.ui.retention.presenter import RetentionPresenter
from counsellor_app.ui.shell.desk_screen import RETENTION, SETTINGS


def add_retention(desk: Desk, access: DeskAccess, around: Surroundings, settings: KeptSettings) -> None:
    """Offer the page."""

    def retention() -> Retention:
        from counsellor_app.storage.desk_file.location import BACKUP_FOLDER_NAME
        from counsellor_app.storage.store import DeskStore

        store, years = access.store(), settings.policy.retention_years
        if not isinstance(store, DeskStore):  # an office's database: its backups are not this PC's
            return Retention(store.retention, None, years)
        chosen = settings.now().backup_folder
        folder = Path(chosen) if chosen else access.path.parent / BACKUP_FOLDER_NAME
        return Retention(store.retention, DeskCopies(access.path, folder, access.key, access.now), years)

    presenter = RetentionPresenter(desk.presenter, retention, around.jobs)
    presenter.setParent(desk)
    presenter.erased.connect(desk.presenter.reload)
    desk.closed.connect(presenter.stop)

    def make() -> RetentionPage:
        page = RetentionPage(presenter)
        page.left.connect(partial(desk.screen.show_page, SETTINGS))
        return masked_with(desk, page)

    desk.screen.add_page(RETENTION, make)
