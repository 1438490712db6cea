"""The history on the desk: everything from the settings, one session by Ctrl+H, one person from the card."""

from collections.abc import Callable
from functools import partial

from counsellor_app.app.desk import Desk, Surroundings, masked_with
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.domain.history import ChangeKind, Entry
from counsellor_app.domain.japan import japan_date
from counsellor_app.services.accounts.history import History
from counsellor_app.ui.clients.page import ClientsPage
from counsellor_app.ui.history.page import HistoryPage
from counsellor_app.ui.history.presenter import HistoryPresenter, Sources
from counsellor_app.ui.parts.kept_views import KeptViews
from counsellor_app.ui.shell.desk_screen import CLIENTS, HISTORY, TODAY

_FILTERS = "history.filters"


def add_history(desk: Desk, access: DeskAccess, around: Surroundings) -> HistoryPresenter:
    """Offer the page and what it leads to."""
    screen, today = desk.screen, desk.presenter
    sources = Sources(lambda: History(access.store()), access.people)
    presenter = HistoryPresenter(today, sources, around.jobs)
    presenter.setParent(desk)
    presenter.took_back.connect(today.reload)

    def open_session(entry: Entry) -> None:
        if entry.start is not None and entry.event.appointment_id is not None:
            today.open_date(japan_date(entry.start))
            today.pick(entry.event.appointment_id)
            screen.show_page(TODAY)

    def open_person(entry: Entry) -> None:
        page = screen.made_page(CLIENTS)
        if isinstance(page, ClientsPage) and entry.client_id is not None:
            page.open_card(entry.client_id)
            screen.show_page(CLIENTS)

    def make() -> HistoryPage:
        page = HistoryPage(presenter)
        page.session_wanted.connect(open_session)
        page.person_wanted.connect(open_person)
        page.left.connect(partial(screen.show_page, TODAY))
        page.narrowed.connect(partial(_keep_filters, desk.views, presenter))
        return masked_with(desk, page)

    def connect_card(key: str) -> None:
        page = screen.made_page(key)
        if isinstance(page, ClientsPage):
            page.history_asked.connect(
                lambda card, name: _show(desk, partial(presenter.ask_person, card, name))
            )

    screen.add_page(HISTORY, make)
    screen.made.connect(connect_card)
    return presenter


def _keep_filters(views: KeptViews, presenter: HistoryPresenter) -> None:
    """What was chosen, never whom somebody looked for."""
    query = presenter.query
    views.put(_FILTERS, f"{query.kind or ''},{query.staff_id},{presenter.days}")


def _filters(views: KeptViews) -> tuple[ChangeKind | None, str, int]:
    kind, _, rest = views.text(_FILTERS).partition(",")
    staff_id, _, days = rest.partition(",")
    kinds = [each for each in ChangeKind if each.value == kind]
    return next(iter(kinds), None), staff_id, int(days) if days.isdecimal() else 0


def open_all(desk: Desk, presenter: HistoryPresenter) -> None:
    """The history of everything, narrowed as the page was left."""
    _show(desk, lambda: presenter.ask_as_left(*_filters(desk.views)))


def open_shown(desk: Desk, presenter: HistoryPresenter) -> None:
    """The history of the session on the panel, of everything where there is none."""
    shown = desk.presenter.shown
    _show(desk, presenter.ask_all if shown is None else partial(presenter.ask_session, shown.id))


def _show(desk: Desk, ask: Callable[[], None]) -> None:
    desk.screen.made_page(HISTORY)
    ask()
    desk.screen.show_page(HISTORY)
