"""記録・統計: period, figures, charts with their tables, the sessions behind them, exports."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.statistics.facts import Names
from counsellor_app.domain.statistics.report import Selection
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost, secondary
from counsellor_app.ui.parts.empty_state import EmptyState
from counsellor_app.ui.parts.text import yielding_label
from counsellor_app.ui.phrases import named
from counsellor_app.ui.records.export_presenter import ExportPresenter
from counsellor_app.ui.records.export_view import AskPath, ExportView, ask_path
from counsellor_app.ui.records.overview import Overview
from counsellor_app.ui.records.period_bar import PeriodBar
from counsellor_app.ui.records.presenter import RecordsPresenter, RecordsState
from counsellor_app.ui.records.session_list import SessionList
from counsellor_app.ui.records.words import bar_word, dimension_word, period_word
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import problem_word


class RecordsPage(QWidget):
    """Reads the period when it is first opened, and anew each time it comes back."""

    def __init__(
        self, presenter: RecordsPresenter, exports: ExportPresenter, ask: AskPath = ask_path
    ) -> None:
        super().__init__()
        self._presenter = presenter
        self._masked = False
        self._is_exporting = False
        self._was_busy = False
        self.period = PeriodBar()
        self.overview = Overview()
        self.list = SessionList()
        self.message = EmptyState()
        self.export_view = ExportView(exports, ask)
        self.export = ghost(translate("Records", "Exports…"), "", "download")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(translate("Records", "How much is read"))
        self.cancel = ghost(translate("Records", "Cancel"), "", "close")
        self._work = QWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect(exports)
        self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(yielding_label(translate("Records", "Records and statistics"), TextRole.NAME))
        head.addStretch(1)
        head.addWidget(self.export)
        work = QHBoxLayout(self._work)
        work.setContentsMargins(0, 0, 0, 0)
        work.addWidget(self.bar, 1)
        work.addWidget(self.cancel)
        for each in (self.overview, self.list, self.message, self.export_view):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.period)
        column.addWidget(self._work)
        column.addWidget(self._stack, 1)

    def _connect(self, exports: ExportPresenter) -> None:
        presenter = self._presenter
        self.period.kind_chosen.connect(presenter.show_kind)
        self.period.stepped.connect(lambda forward: presenter.step(forward=forward))
        self.period.today_asked.connect(presenter.show_today)
        self.period.dates_chosen.connect(presenter.show_dates)
        self.cancel.clicked.connect(presenter.cancel)
        self.overview.subject_chosen.connect(presenter.choose)
        self.overview.picked.connect(presenter.open_list)
        self.list.left.connect(presenter.close_list)
        self.list.session_opened.connect(presenter.open_session)
        self.list.person_opened.connect(presenter.open_person)
        self.export.clicked.connect(lambda: self._show_exports(on=True))
        self.export_view.left.connect(lambda: self._show_exports(on=False))
        self.export.clicked.connect(exports.read_log)
        presenter.changed.connect(self.refresh)
        presenter.changed.connect(self.export_view.refresh)

    def set_masked(self, masked: bool) -> None:
        """Hide who is who in the list."""
        if masked != self._masked:
            self._masked = masked
            self.refresh()

    def _show_exports(self, *, on: bool) -> None:
        self._is_exporting = on
        self.refresh()
        if on:
            self.export_view.focus_first()
        else:
            self.export.setFocus()

    def refresh(self) -> None:
        """Show what the presenter knows."""
        state = self._presenter.state
        self.period.show_period(state.period)
        is_busy = state.progress is not None
        self._work.setVisible(is_busy and state.period.days > _SHORT)
        self.bar.setValue(round((state.progress or 0.0) * 100))
        if state.comparison is not None:
            self.overview.show_comparison(state.comparison, state.dimension, self._presenter.today.now())
        self._show_list(state)
        shown = self._shown(state)
        came, had_focus = shown is not self._stack.currentWidget(), self._stack.isAncestorOf(_focus())
        self._stack.setCurrentWidget(shown)
        self.export.setVisible(not self._is_exporting)
        if came and had_focus:
            _first_field(shown).setFocus()
        if self._was_busy and not is_busy:
            announce(self, translate("Records", "Read: {period}").format(period=period_word(state.period)))
        self._was_busy = is_busy

    def _shown(self, state: RecordsState) -> QWidget:
        if self._is_exporting:
            return self.export_view
        if state.error is not None:
            self._say_failed(state.error)
            return self.message
        if state.is_list_open:
            return self.list
        if state.comparison is None or state.comparison.now.is_empty or state.is_cancelled:
            self._say_nothing(state)
            return self.message
        return self.overview

    def _show_list(self, state: RecordsState) -> None:
        if state.is_list_open:
            names = state.comparison.now.names if state.comparison else Names()
            self.list.show_sessions(_title(state.of, names), state.listed, names, masked=self._masked)

    def _say_failed(self, error: Exception) -> None:
        code = error.code if isinstance(error, Problem) else ProblemCode.UNEXPECTED
        title = translate("Records", "The statistics could not be read")
        self.message.show_message("cloud-off", title, problem_word(code))
        self._offer_again()

    def _say_nothing(self, state: RecordsState) -> None:
        if state.is_cancelled:
            self.message.show_message("chart", translate("Records", "Cancelled; nothing was counted"))
            self._offer_again()
        elif state.comparison is None or state.progress is not None:
            self.message.show_message("loading", translate("Records", "Counting…"))
            self.message.offer(None)
        else:
            self.message.show_message(
                "chart",
                translate("Records", "No session in this period"),
                translate("Records", "Choose another period above, with Ctrl+PgUp for the one before."),
            )
            self.message.offer(None)

    def _offer_again(self) -> None:
        again = secondary(translate("Records", "Count again"), "", "refresh")
        again.clicked.connect(self._presenter.refresh)
        self.message.offer(again)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What was done meanwhile is counted too."""
        super().showEvent(event)
        if not self._presenter.state.is_list_open:
            self._presenter.refresh()
        self.period.kinds[self._presenter.state.period.kind].setFocus()


_SHORT = 31
"""Days that are read too quickly for a progress bar."""


def _title(of: Selection | None, names: Names) -> str:
    if of is None:
        return translate("Records", "All sessions")
    return named(dimension_word(of.dimension), bar_word(of.dimension, of.key, names))


def _focus() -> QWidget:
    from PySide6.QtWidgets import QApplication

    return QApplication.focusWidget() or QWidget()


def _first_field(page: QWidget) -> QWidget:
    if isinstance(page, SessionList):
        return page.table
    return page.table if isinstance(page, Overview) else page
