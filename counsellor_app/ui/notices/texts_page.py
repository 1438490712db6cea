"""文面: the office changes the texts of its notices, and sees them for an example person while it types."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.notices.template_places import TemplatePlace
from counsellor_app.ui.admin_words import only_admins_word
from counsellor_app.ui.booking.words import kind_name
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.notices.placeholder_list import PlaceholderList
from counsellor_app.ui.notices.text_words import fault_word
from counsellor_app.ui.notices.texts_presenter import TextsPresenter
from counsellor_app.ui.notices.words import notice_word
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost, primary, secondary
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.kept_views import KEPT
from counsellor_app.ui.parts.text import field_label, label, wrapped
from counsellor_app.ui.wording import translate

_SUBJECT_LONGEST = 200
_NARROW = 620
"""Below this width, at a text scale of 1.0, the placeholders stand under the text."""
_HIGHEST_PREVIEW = 240
_LOWEST = 140
"""Height in which some lines can be read at once, at a text scale of 1.0; the page then scrolls."""


class TextsPage(QWidget):
    """Passive. ``left``: back to where one came from."""

    left = Signal()

    def __init__(self, presenter: TextsPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.choice = QComboBox()
        self.subject = QLineEdit(maxLength=_SUBJECT_LONGEST)
        self.text = QPlainTextEdit()
        self.preview = QPlainTextEdit(readOnly=True)
        self.placeholders = PlaceholderList()
        self._fault = wrapped("", TextRole.BODY, Tone.DANGER)
        self._state = wrapped("", TextRole.CAPTION)
        self.readers = wrapped("", TextRole.STRONG, Tone.WARNING)
        self.readers.hide()
        self.keep_button = primary(translate("Texts", "Keep as our own text"), "Ctrl+S", "check")
        self.undo_button = ghost(translate("Texts", "Undo"), "", "undo")
        self.shipped_button = secondary(translate("Texts", "Back to the text as delivered"), "", "refresh")
        self.back_button = ghost(translate("Texts", "Back"), "Esc", "chevron-left")
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(translate("Texts", "Texts of the notices"), TextRole.NAME))
        head.addStretch(1)
        head.addWidget(self.back_button)
        for field in (self.text, self.preview):
            field.setTabChangesFocus(True)
        self._subject_label = field_label(translate("Texts", "Subject"), self.subject)
        left = _column(
            self._subject_label,
            self.subject,
            field_label(translate("Texts", "Text"), self.text),
            self.text,
        )
        put_in = translate("Texts", "Placeholders (Enter puts one in)")
        right = _column(field_label(put_in, self.placeholders), self.placeholders)
        below = _column(
            field_label(translate("Texts", "As an example person gets it"), self.preview), self.preview
        )
        for part in (below, right):
            part.setMinimumHeight(scaled(_LOWEST))
        left.setMinimumHeight(scaled(_LOWEST + 60))  # the subject stands in it too
        below.setMaximumHeight(scaled(_HIGHEST_PREVIEW))
        self._upper = QSplitter()
        self._upper.setProperty(KEPT, "texts")
        self._upper.setChildrenCollapsible(False)
        for part in (left, right):
            self._upper.addWidget(part)
        self._upper.setStretchFactor(0, 1)
        middle = _column(
            field_label(translate("Texts", "Kind of consultation and notice"), self.choice),
            self.choice,
            self._upper,
            self._fault,
            below,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(_scrolled(middle), 1)
        column.addWidget(self.readers)
        column.addWidget(self._state)
        column.addLayout(flow_of(self.keep_button, self.undo_button, self.shipped_button))

    def _connect(self) -> None:
        presenter = self._presenter
        self.choice.activated.connect(lambda: presenter.choose(self.choice.currentData()))
        self.subject.textEdited.connect(lambda _text: self._type())
        self.text.textChanged.connect(self._type)
        self.placeholders.wanted.connect(self._put_in)
        self.keep_button.clicked.connect(presenter.keep)
        self.undo_button.clicked.connect(presenter.undo)
        self.shipped_button.clicked.connect(presenter.use_shipped)
        self.back_button.clicked.connect(self.left)
        presenter.changed.connect(self.refresh)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The texts are read anew: somebody else may have changed them."""
        super().showEvent(event)
        self._presenter.load()
        self.choice.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A narrow page, as large letters make it, has the placeholders under the text."""
        super().resizeEvent(event)
        narrow = self.width() < scaled(_NARROW)
        self._upper.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)

    def _type(self) -> None:
        self._presenter.type(self.subject.text(), self.text.toPlainText())

    def _put_in(self, placeholder: str) -> None:
        self.text.insertPlainText(placeholder)
        self.text.setFocus()

    def refresh(self) -> None:
        """Show the text as it stands, its faults and its example."""
        presenter = self._presenter
        self._show_choice()
        subject, text = presenter.text()
        if self.subject.text() != subject:
            self.subject.setText(subject)
        if self.text.toPlainText() != text:
            self.text.setPlainText(text)
        for part in (self._subject_label, self.subject):
            part.setVisible(presenter.has_subject)
        faults = presenter.faults()
        self._fault.setText("\n".join(fault_word(each) for each in faults))
        self._fault.setVisible(bool(faults))
        self.placeholders.show_examples(presenter.examples())
        made = presenter.preview()
        self.preview.setEnabled(made is not None)
        if made is not None and made.notice is not None:
            parts = (made.notice.subject, made.notice.text)
            self.preview.setPlainText("\n\n".join(part for part in parts if part))
        current = presenter.current
        may = presenter.administration.may_change
        for field in (self.subject, self.text):
            field.setReadOnly(not may)
        self.placeholders.setEnabled(may)
        self.keep_button.setEnabled(presenter.can_keep)
        self.undo_button.setVisible(presenter.can_undo)
        self.shipped_button.setEnabled(current is not None and current.is_own and may)
        self.readers.setText(only_admins_word(presenter.administration))
        self.readers.setVisible(not may)
        self._show_state()

    def _show_choice(self) -> None:
        places = [each.place for each in self._presenter.texts]
        if places != [self.choice.itemData(row) for row in range(self.choice.count())]:
            self.choice.clear()
            for place in places:
                self.choice.addItem(self._place_word(place), place)
        chosen = self._presenter.place
        self.choice.setCurrentIndex(places.index(chosen) if chosen in places else -1)

    def _place_word(self, place: TemplatePlace) -> str:
        office = self._presenter.office
        kind = office.kind(place.kind) if office else None
        name = kind_name(kind) if kind else place.kind
        tentative = (translate("Texts", "tentative"),) if place.tentative else ()
        return " · ".join((name, notice_word(place.notice), *tentative))

    def _show_state(self) -> None:
        words = self._state_word()
        if words != self._state.text():
            self._state.setText(words)
            if self._presenter.is_kept:
                announce(self, words)

    def _state_word(self) -> str:
        current = self._presenter.current
        if current is None:
            return translate("Texts", "The office's rules name no texts.")
        if self._presenter.is_changed:
            return translate("Texts", "Changed and not kept yet.")
        if not current.versions:
            return translate("Texts", "The text as delivered.")
        last = current.versions[-1]
        known = translate("Texts", "Version {number}, kept by {who} on {day} {time}.")
        back = translate("Texts", "The text as delivered again, since {day} {time}, by {who}.")
        return (known if last.text is not None else back).format(
            number=last.version,
            who=self._presenter.sources.member(last.staff_id) or last.staff_id,
            day=long_date(japan_date(last.at)),
            time=hhmm(last.at),
        )


def _column(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for part in parts:
        column.addWidget(part)
    return made


def _scrolled(content: QWidget) -> QScrollArea:
    content.setProperty("part", "page")
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
