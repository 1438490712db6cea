"""保存期間: periods, what would go, and a deletion in two steps that says it cannot be undone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.domain.retention import DataKind
from counsellor_app.ui.admin_words import only_admins_word
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import ghost
from counsellor_app.ui.parts.text import label, wrapped
from counsellor_app.ui.retention.erase_card import EraseCard, RecordsCard
from counsellor_app.ui.retention.presenter import RetentionPresenter, Stage
from counsellor_app.ui.retention.rule_row import RuleCard
from counsellor_app.ui.wording import translate


class RetentionPage(QScrollArea):
    """Passive. What is due is counted anew whenever the page is shown."""

    left = Signal()

    def __init__(self, presenter: RetentionPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("Retention", "Retention"))
        self.back = ghost(translate("Retention", "Back"), "Esc", "chevron-left")
        self.cards = {kind: RuleCard(kind) for kind in DataKind}
        self.erasing = EraseCard(presenter)
        self.records = RecordsCard()
        self.readers = wrapped("", TextRole.STRONG, Tone.WARNING)
        self.readers.hide()
        self._loading = label(translate("Retention", "Reading…"))
        self._lay_out()
        for kind, card in self.cards.items():
            card.written.connect(lambda months, ground, of=kind: self._write(of, months, ground))
        self.back.clicked.connect(self.left)
        presenter.changed.connect(self.refresh)
        presenter.erased.connect(self.back.setFocus)
        self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(translate("Retention", "Retention"), TextRole.NAME))
        head.addStretch(1)
        head.addWidget(self.back)
        about = translate(
            "Retention",
            "The office's documents name no period, so everything is kept until somebody who may sets one, "
            "with its ground. Nothing is ever deleted by itself.",
        )
        ground = QWidget()
        ground.setProperty("part", "page")
        column = QVBoxLayout(ground)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(wrapped(about))
        column.addWidget(self.readers)
        column.addWidget(self._loading)
        for card in (*self.cards.values(), self.erasing, self.records):
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(ground)

    def set_masked(self, _masked: bool) -> None:
        """Nothing here names a person."""

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._presenter.load()

    def _write(self, kind: DataKind, months: int | None, ground: str) -> None:
        fault = translate("Retention", "✕ Say on what ground: it stands in the record of every deletion.")
        is_set = self._presenter.set_rule(kind, months, ground)
        self.cards[kind].show_fault("" if is_set else fault)

    def refresh(self) -> None:
        """Show rules, counts and how far a deletion has come."""
        outlook = self._presenter.outlook
        self._loading.setVisible(outlook is None)
        for card in (*self.cards.values(), self.erasing, self.records):
            card.setVisible(outlook is not None)
        if outlook is None:
            return
        rights = self._presenter.administration
        self.readers.setText(only_admins_word(rights))
        self.readers.setVisible(not rights.may_change)
        can_change = rights.may_change and self._presenter.stage not in (Stage.ASKED, Stage.RUNNING)
        for rule, due in zip(outlook.rules, outlook.due, strict=True):
            self.cards[rule.kind].render_rule(
                rule, due, can_change=can_change, is_fixed=rule.kind in outlook.fixed
            )
        self.erasing.refresh()
        self.records.render_records(outlook.erasures)
