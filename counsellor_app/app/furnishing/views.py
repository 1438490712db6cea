"""Pages as they were left on this PC: their lists, splitters and choices."""

from counsellor_app.app.desk import Desk
from counsellor_app.domain.statistics.period import PeriodKind
from counsellor_app.domain.statistics.report import Dimension
from counsellor_app.ui.clients.page import ClientsPage
from counsellor_app.ui.importing.page import ImportingPage
from counsellor_app.ui.parts.restored import restore
from counsellor_app.ui.records.presenter import RecordsPresenter
from counsellor_app.ui.settings.page import SettingsPage

_PERIOD, _CHART = "records.period", "records.subject"


def keep_views(desk: Desk) -> None:
    """Restore every page when it is made; what is made anew after the screen was shared is restored again."""

    def take(key: str) -> None:
        page = desk.screen.made_page(key)
        restore(page, desk.views)
        if isinstance(page, (ClientsPage, ImportingPage)):
            page.made.connect(lambda: restore(page, desk.views))
        if isinstance(page, SettingsPage):
            page.office.furnished.connect(lambda: restore(page.office, desk.views))

    desk.screen.made.connect(take)


def keep_period(desk: Desk, presenter: RecordsPresenter) -> None:
    """The kind of period and the chart that were looked at; never other dates than those of today."""
    views = desk.views
    kinds = [each for each in PeriodKind if each.value == views.text(_PERIOD)]
    charts = [each for each in Dimension if each.value == views.text(_CHART)]
    presenter.begin_with(
        next(iter(kinds), presenter.state.period.kind), next(iter(charts), presenter.state.dimension)
    )

    def take() -> None:
        state = presenter.state
        if state.period.kind is not PeriodKind.FREE:
            views.put(_PERIOD, state.period.kind.value)
        views.put(_CHART, state.dimension.value)

    presenter.changed.connect(take)
