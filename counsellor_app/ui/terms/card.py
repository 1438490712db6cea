"""A card of the settings: the versions of the office's terms, and a new one with its effect beside it."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.rules.parts import OfficeTerms
from counsellor_app.ui.admin_words import only_admins_word
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fields.columns import Columns
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.moments import span
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost, primary, secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.note_edit import NoteEdit
from counsellor_app.ui.parts.text import field_label, heading, wrapped
from counsellor_app.ui.terms.presenter import TermsPresenter
from counsellor_app.ui.terms.words import effect_words, fault_word, version_word
from counsellor_app.ui.wording import translate

MOST = 10
"""Sessions that are listed; of more the number is told."""


class TermsCard(Card):
    """Passive; read anew whenever it is shown."""

    def __init__(self, presenter: TermsPresenter) -> None:
        name = translate("Terms", "Terms of use")
        super().__init__(name)
        self._presenter = presenter
        self._drawn: object = None
        self.readers = wrapped("", TextRole.STRONG, Tone.WARNING)
        self._versions = QVBoxLayout()
        self._effects = QVBoxLayout()
        self.fields = {
            "title": QLineEdit(),
            "version": QLineEdit(),
            "announced": QLineEdit(),
            "effective": QLineEdit(),
        }
        self.fields["version"].setPlaceholderText("令和9年4月1日")  # i18n: data
        self.fields["announced"].setPlaceholderText(translate("Terms", "today, or 12/1"))
        self.fields["effective"].setPlaceholderText("4/1")
        hint = translate("Terms", "The text, or where it can be read")
        self.text = NoteEdit(hint, hint, 4)
        self.keep = primary(translate("Terms", "Keep this version"), icon="check")
        self.put_away = secondary(translate("Terms", "Put it away"), icon="close")
        self.copy = ghost(translate("Terms", "Copy the announcement"), icon="copy")
        self.notice = wrapped("", TextRole.CAPTION)
        self._said = wrapped("", TextRole.STRONG, Tone.SUCCESS)
        self._lay_out(name)
        self._connect()
        self.refresh()

    def _lay_out(self, name: str) -> None:
        about = translate(
            "Terms",
            "A change is announced with its text and the day from which it is in force. Until that day every "
            "session goes by the terms before it; all versions stay.",
        )
        labels = {
            "title": translate("Terms", "Title"),
            "version": translate("Terms", "Version"),
            "announced": translate("Terms", "Announced on"),
            "effective": translate("Terms", "In force from"),
        }
        columns = Columns(2, 150)
        for key, field in self.fields.items():
            columns.put(_labelled(labels[key], field))
        for part in (heading(name), wrapped(about), self.readers):
            self.add(part)
        self.add(self._versions)
        self.add(heading(translate("Terms", "A new version")))
        self.add(columns)
        self.add(field_label(translate("Terms", "Text"), self.text))
        self.add(self.text)
        self.add(self._effects)
        self.add(self.notice)
        self.add(flow_of(self.keep, self.put_away, self.copy))
        self.add(self._said)

    def _connect(self) -> None:
        presenter = self._presenter
        for key, field in self.fields.items():
            field.textEdited.connect(lambda text, of=key: presenter.put(**{of: text}))
        self.text.written.connect(lambda text: presenter.put(text=text))
        self.keep.clicked.connect(presenter.keep)
        self.put_away.clicked.connect(presenter.put_away)
        self.copy.clicked.connect(presenter.copy_announcement)
        presenter.changed.connect(self.refresh)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._presenter.load()

    def refresh(self) -> None:
        """Show the versions, what is typed, and what it would do."""
        presenter = self._presenter
        may = presenter.administration.may_change
        self.readers.setText(only_admins_word(presenter.administration))
        self.readers.setVisible(not may)
        for key, field in self.fields.items():
            text = getattr(presenter.draft, key)
            field.setReadOnly(not may)
            if field.text() != text:
                with QSignalBlocker(field):
                    field.setText(text)
                    field.setCursorPosition(0)
        self.text.setReadOnly(not may)
        self.text.show_note(presenter.draft.text)
        self.keep.setEnabled(presenter.can_keep)
        self.put_away.setEnabled(presenter.is_begun)
        self.copy.setEnabled(bool(presenter.announcement))
        self.notice.setText(presenter.announcement)
        self.notice.setVisible(bool(presenter.announcement))
        said = translate("Terms", "✓ Kept. Tasks follow from its day on.") if presenter.is_kept else ""
        if said and said != self._said.text():
            announce(self, said)
        self._said.setText(said)
        self._said.setVisible(bool(said))
        shown = (presenter.profile, presenter.look, presenter.is_begun, presenter.new.effective, may)
        if shown != self._drawn:
            self._drawn = shown
            self._draw()

    def _draw(self) -> None:
        presenter = self._presenter
        _clear(self._versions)
        _clear(self._effects)
        profile, today = presenter.profile, presenter.today
        for terms in profile.terms.versions if profile is not None else ():
            self._versions.addWidget(self._version(terms, profile.terms.on(today) if profile else terms))
        if not presenter.is_begun:
            return
        for fault in presenter.look.faults:
            self._effects.addWidget(wrapped(fault_word(fault), TextRole.BODY, Tone.WARNING))
        for words, tone in effect_words(presenter.look, presenter.new.effective):
            self._effects.addWidget(wrapped(words, TextRole.BODY, tone))
        for session in presenter.look.anew[:MOST]:
            self._effects.addWidget(self._session(session))

    def _version(self, terms: OfficeTerms, in_force: OfficeTerms) -> QWidget:
        presenter = self._presenter
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        words = version_word(terms, in_force, presenter.today)
        row.addWidget(wrapped(words), 1)
        if terms.effective is not None and terms.effective > presenter.today:
            back = ghost(translate("Terms", "Withdraw"), icon="undo")
            back.setAccessibleName(translate("Terms", "Withdraw {version}").format(version=terms.version))
            back.setEnabled(presenter.administration.may_change)
            back.clicked.connect(lambda: presenter.withdraw(terms.version))
            row.addWidget(back)
        return made

    def _session(self, session: Appointment) -> QWidget:
        when = f"{long_date(japan_date(session.start))} {span(session.start, session.end)}"
        opener = ghost(translate("Terms", "Open {when}").format(when=when))
        opener.clicked.connect(lambda: self._presenter.open(session))
        return opener


def _clear(place: QLayout) -> None:
    while (item := place.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()


def _labelled(words: str, entry: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(scaled(4))
    column.addWidget(field_label(words, entry))
    column.addWidget(entry)
    return made
