"""The screens that the first paint did without; loaded in the worker, each made when it is first opened."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QKeySequence, QShortcut

from counsellor_app.app.desk import Desk, Surroundings, masked_with
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.app.options import own_command
from counsellor_app.desktop.launch import Launcher
from counsellor_app.desktop.own_check import OwnCheck
from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.kind import KindRules
from counsellor_app.ui.adding.faces import added_word
from counsellor_app.ui.adding.form import OfficeChoices, Records
from counsellor_app.ui.adding.page import AddingPage
from counsellor_app.ui.adding.presenter import AddingPresenter
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.notices.page import NoticesPage
from counsellor_app.ui.notices.presenter import NoticesPresenter, Sources
from counsellor_app.ui.settings.page import SettingsPage
from counsellor_app.ui.settings.pc_check_presenter import PcCheckPresenter
from counsellor_app.ui.settings.presenter import SettingsPresenter
from counsellor_app.ui.shell.desk_screen import ADDING, NOTICES, SETTINGS, TASKS, TODAY
from counsellor_app.ui.tasks.page import TasksPage
from counsellor_app.ui.tasks.presenter import TasksPresenter
from counsellor_app.ui.wording import translate


def add_adding(
    desk: Desk, access: DeskAccess, around: Surroundings, day: Day, kinds: tuple[KindRules, ...]
) -> AddingPresenter:
    """The page on which a session is added by its invitation."""
    presenter = AddingPresenter(
        Records(access.consultations, access.book, access.drafts),
        around.jobs,
        around.clock.now,
        desk.presenter.actor,
        OfficeChoices(kinds, day.present, day.rooms_in_use, access.hosts),
    )
    presenter.setParent(desk)
    desk.closed.connect(presenter.keeper.flush)
    presenter.added.connect(desk.show_added)
    presenter.added.connect(lambda stored: desk.messages.say_done(added_word(stored)))
    presenter.left.connect(lambda: desk.screen.show_page(TODAY))
    desk.screen.add_page(ADDING, lambda: masked_with(desk, AddingPage(presenter)))
    return presenter


def offer_office(adding: AddingPresenter, access: DeskAccess, around: Surroundings) -> None:
    """Read kinds, people and rooms anew, after the office has changed them."""

    def read() -> OfficeChoices:
        day = access.book().day(japan_date(around.clock.now()))
        return OfficeChoices(access.kinds(), day.present, day.rooms_in_use, access.hosts)

    around.jobs.submit(read, adding.set_office)


def add_tasks(desk: Desk, access: DeskAccess, around: Surroundings) -> None:
    """The list of what is to be done, and its count on the rail."""
    presenter = TasksPresenter(desk.presenter, access.task_list, around.jobs)
    presenter.setParent(desk)
    desk.screen.add_page(TASKS, lambda: TasksPage(presenter))

    def count() -> None:
        number = len(presenter.found)
        spoken = translate("Rail", "%n task(s) to do", None, number)
        desk.screen.rail.show_count(TASKS, number, spoken if number else "")

    presenter.changed.connect(count)
    around.ticker.ticked.connect(presenter.tick)
    presenter.refresh()


def add_notices(desk: Desk, access: DeskAccess, around: Surroundings, post: Jobs) -> None:
    """The texts for the session on the panel, and the key that opens them; mails are sent in ``post``."""
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    sources = Sources(
        access.notices,
        access.book,
        Launcher(lambda _link: "no_meeting", around.open_url),
        around.clipboard,
        Path(downloads),
        lambda: access.mailing(desk.presenter.actor),
        post,
    )
    presenter = NoticesPresenter(desk.presenter, sources, around.jobs)
    presenter.setParent(desk)
    desk.screen.add_page(NOTICES, lambda: NoticesPage(presenter))

    def show() -> None:
        shown = desk.presenter.shown
        if shown is not None:
            desk.screen.made_page(NOTICES)
            presenter.show(shown)
            desk.screen.show_page(NOTICES)

    desk.conductor.notices_wanted.connect(show)
    QShortcut(QKeySequence("Ctrl+L"), desk.screen).activated.connect(show)


def add_settings(
    desk: Desk, access: DeskAccess, around: Surroundings, settings: KeptSettings
) -> SettingsPresenter:
    """The page of this PC's settings; its presenter says when look, language or office have changed."""
    actor = desk.presenter.actor
    presenter = SettingsPresenter(
        settings.now,
        settings.keep,
        around.jobs,
        lambda: access.setup(actor),
        access.care,
        fixed=settings.policy.fixed,
    )
    presenter.setParent(desk)
    presenter.office_changed.connect(desk.presenter.reload)
    presenter.office.opened.connect(desk.show_added)
    command = (*own_command(), "--folder", str(access.path.parent), "--self-test")
    checking = PcCheckPresenter(OwnCheck(command), around.clipboard)
    checking.setParent(desk)
    desk.closed.connect(checking.close)
    desk.screen.add_page(SETTINGS, lambda: SettingsPage(presenter, checking))
    return presenter
