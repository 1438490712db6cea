"""A card of the page "This PC": is all there that the program needs, and what to do if not."""

from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from counsellor_app.domain.this_pc.pc_check import CheckName, CheckResult, CheckVerdict, PcReport
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import heading, label, set_tone, wrapped
from counsellor_app.ui.settings.pc_check_presenter import PcCheckPresenter
from counsellor_app.ui.settings.pc_check_words import (
    check_word,
    outcome_text,
    remedy_text,
    verdict_word,
)
from counsellor_app.ui.wording import translate

_TONES = {
    CheckVerdict.OK: Tone.SUCCESS,
    CheckVerdict.WARNING: Tone.WARNING,
    CheckVerdict.FAILED: Tone.DANGER,
}


class PcCheckCard(Card):
    """A button, a bar while the check runs, then one line for each check and what to do beneath it."""

    def __init__(self, presenter: PcCheckPresenter) -> None:
        name = translate("PcCheck", "Check this PC")
        super().__init__(name)
        self._presenter = presenter
        self._shown: PcReport | None = None
        about = translate(
            "PcCheck",
            "Encryption, key store, fonts, printing and all else that the program needs. Takes about half a "
            "minute at most; work goes on meanwhile. Nothing is sent anywhere.",
        )
        self.start = secondary(translate("PcCheck", "Check now"), icon="refresh")
        self.start.clicked.connect(presenter.start)
        self.copy = secondary(translate("PcCheck", "Copy the report"), icon="copy")
        self.copy.clicked.connect(presenter.copy)
        self.bar = QProgressBar()
        self.bar.setRange(0, len(CheckName))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("PcCheck", "Checking this PC"))
        self.outcome = wrapped("", TextRole.STRONG)
        self.list = QWidget()
        self.lines = QGridLayout(self.list)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setHorizontalSpacing(scaled(16))
        self.lines.setVerticalSpacing(scaled(4))
        self.lines.setColumnStretch(2, 1)
        parts = (
            heading(name),
            wrapped(about),
            flow_of(self.start, self.copy),
            self.bar,
            self.outcome,
            self.list,
        )
        for part in parts:
            self.add(part)
        presenter.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show how far it is, or what was found."""
        presenter = self._presenter
        self.start.setEnabled(not presenter.is_running)
        self.copy.setVisible(presenter.report is not None)
        self.bar.setVisible(presenter.is_running)
        self.bar.setValue(presenter.done)
        text, tone = self._outcome()
        if text != self.outcome.text():
            self.outcome.setText(text)
            announce(self, text, urgent=tone is Tone.DANGER)
        set_tone(self.outcome, tone)
        self.outcome.setVisible(bool(text))
        if presenter.report is not self._shown:
            self._shown = presenter.report
            self._show_lines(presenter.report.results if presenter.report else ())

    def _outcome(self) -> tuple[str, Tone]:
        presenter = self._presenter
        if presenter.is_broken:
            broken = translate(
                "PcCheck", "✕ The check itself broke off. Install the program again, or tell IT."
            )
            return broken, Tone.DANGER
        if presenter.report is None:
            return "", Tone.NEUTRAL
        if presenter.is_copied:
            return translate("PcCheck", "✓ The report is on the clipboard."), Tone.SUCCESS
        worst = max((each.found.verdict for each in presenter.report.results), key=list(CheckVerdict).index)
        return outcome_text(worst), _TONES[worst]

    def _show_lines(self, results: tuple[CheckResult, ...]) -> None:
        while (item := self.lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        row = 0
        for result in results:
            verdict = label(verdict_word(result.found.verdict), TextRole.STRONG)
            set_tone(verdict, _TONES[result.found.verdict])
            self.lines.addWidget(verdict, row, 0)
            self.lines.addWidget(label(check_word(result.name)), row, 1)
            self.lines.addWidget(wrapped(result.found.detail, TextRole.CAPTION), row, 2)
            row += 1
            if result.found.remedy is not None:
                self.lines.addWidget(
                    wrapped(remedy_text(result.found.remedy), TextRole.CAPTION), row, 1, 1, 2
                )
                row += 1
        self.list.setVisible(bool(results))
