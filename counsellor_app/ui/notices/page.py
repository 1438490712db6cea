"""お知らせ: the texts for one session, to be read out, copied, mailed or saved."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app.domain.appointment import ClientKind
from counsellor_app.domain.event import Event
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.notices.notice import NoticeKind, NoticeWay
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.moments import hhmm, span
from counsellor_app.ui.notices.posting_row import PostingRow
from counsellor_app.ui.notices.presenter import BY_MAIL, Came, NoticesPresenter
from counsellor_app.ui.notices.words import notice_word, way_word
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import DeskButton, ghost, primary, secondary
from counsellor_app.ui.parts.empty_state import EmptyState
from counsellor_app.ui.parts.flow import FlowLayout, flow_of
from counsellor_app.ui.parts.text import elided_label, label, set_tone, wrapped
from counsellor_app.ui.wording import translate


class NoticesPage(QWidget):
    """Passive. What is typed into the text holds for this time only; the template stays.

    ``texts_asked``: the templates are to be changed.
    """

    texts_asked = Signal()

    def __init__(self, presenter: NoticesPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._drawn: object = None
        self._takes_focus = False
        self._kinds: dict[NoticeKind, DeskButton] = {}
        self._group = QButtonGroup(self)
        self._choice = FlowLayout()
        self._who = elided_label("", TextRole.STRONG)
        self._to = elided_label("")
        self._subject = elided_label("", TextRole.STRONG)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(translate("Notices", "Text of the notice"))
        self.text.setTabChangesFocus(True)
        self._lacking = wrapped("", TextRole.BODY, Tone.WARNING)
        self._result = wrapped("", TextRole.STRONG, Tone.SUCCESS)
        self._history = wrapped("", TextRole.CAPTION)
        self._empty = EmptyState("mail")
        self.copy_button = primary(translate("Notices", "Copy the text"), "", "copy")
        self.mail_button = secondary(translate("Notices", "Open in the mail program"), "", "mail")
        self.send_button = secondary(translate("Notices", "Send…"), "", "mail")
        self.posting = PostingRow(presenter.posting)
        self.given_button = secondary(translate("Notices", "Given to the person"), "", "check")
        self.save_button = secondary(translate("Notices", "Save a calendar file"), "", "calendar")
        self.texts_button = ghost(translate("Notices", "Change the texts…"), "", "edit")
        self.texts_button.clicked.connect(self.texts_asked)
        self._lay_out()
        self.copy_button.clicked.connect(lambda: presenter.copy(self.text.toPlainText()))
        self.mail_button.clicked.connect(
            lambda: presenter.mail(self._subject.text(), self.text.toPlainText())
        )
        self.send_button.clicked.connect(
            lambda: presenter.ask_to_send(self._subject.text(), self.text.toPlainText())
        )
        self.given_button.clicked.connect(presenter.give)
        self.save_button.clicked.connect(presenter.save)
        presenter.changed.connect(self.refresh)

    def _buttons(self) -> tuple[DeskButton, ...]:
        return (self.copy_button, self.mail_button, self.send_button, self.given_button, self.save_button)

    def _lay_out(self) -> None:
        self._body = QWidget()
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(self._who)
        inner.addLayout(self._choice)
        for part in (self._to, self._subject, self._lacking):
            inner.addWidget(part)
        inner.addWidget(self.text, 1)
        inner.addLayout(flow_of(*self._buttons()))
        inner.addWidget(self.posting)
        inner.addWidget(self._result)
        inner.addWidget(self._history)
        head = QHBoxLayout()
        head.addWidget(label(translate("Notices", "Notices"), TextRole.NAME))
        head.addStretch(1)
        head.addWidget(self.texts_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._body, 1)
        column.addWidget(self._empty, 1)

    def refresh(self) -> None:
        """Show the texts as they are; what was typed stays until another text is chosen."""
        presenter = self._presenter
        shows = presenter.current is not None and not presenter.masked
        self._body.setVisible(shows)
        self._empty.setVisible(not shows)
        if not shows:
            self._drawn = None
            self.text.clear()
            self._who.setText("")
            self._to.setText("")
            self._empty.show_message("mail", *self._why_empty())
            return
        self._show_kinds()
        self._show_text()
        self._show_send()
        self._show_result()
        if self._takes_focus:
            self._takes_focus = False
            self.text.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The keyboard goes to the text as soon as there is one."""
        super().showEvent(event)
        self._takes_focus = True
        self._presenter.refresh()
        self.refresh()

    def _why_empty(self) -> tuple[str, str]:
        if self._presenter.masked:
            hidden = translate("Notices", "Hidden while people's data are hidden")
            return hidden, translate("Notices", "Leave the screen-share mode (F9) to see the text.")
        if self._presenter.prepared is None:
            return translate("Notices", "Making the texts…"), ""
        return (
            translate("Notices", "No texts for this session"),
            translate("Notices", "The office's rules or templates name none for its kind and state."),
        )

    def _show_kinds(self) -> None:
        kinds = [each.kind for each in self._presenter.prepared or ()]
        if kinds != list(self._kinds):
            self._choice.clear()
            self._kinds = {}
            for kind in kinds:
                button = ghost(notice_word(kind))
                button.setCheckable(True)
                button.clicked.connect(lambda _checked=False, each=kind: self._presenter.choose(each))
                self._group.addButton(button)
                self._choice.addWidget(button)
                self._kinds[kind] = button
        current = self._presenter.current
        if current is not None:
            self._kinds[current.kind].setChecked(True)

    def _show_text(self) -> None:
        current, session = self._presenter.current, self._presenter.session
        if current is None or session is None or (session.id, current) == self._drawn:
            return
        self._drawn = (session.id, current)
        client = session.client
        second = client.company if client.kind is ClientKind.EMPLOYER else client.number
        day = long_date(japan_date(session.start))
        self._who.setText(f"{day} {span(session.start, session.end)}  {client.name}  {second}")
        by_mail = current.kind in BY_MAIL
        to = client.email or translate("Notices", "no mail address on the card")
        self._to.setText(translate("Notices", "To: {address}").format(address=to))
        self._to.setVisible(by_mail)
        self.mail_button.setVisible(by_mail)
        self.mail_button.setEnabled(bool(client.email))
        notice = current.notice
        self._subject.setText(notice.subject if notice else "")
        self._subject.setVisible(by_mail and notice is not None)
        self.text.setPlainText(notice.text if notice else "")
        self.text.setEnabled(notice is not None)
        for button in (self.copy_button, self.given_button):
            button.setEnabled(notice is not None)
        self.mail_button.setEnabled(notice is not None and bool(client.email))
        names = ", ".join(current.missing)
        lacking = translate("Notices", "This text cannot be made yet; missing: {names}")
        self._lacking.setText(lacking.format(names=names) if current.missing else "")
        self._lacking.setVisible(bool(current.missing))

    def _show_send(self) -> None:
        """Offered where the office has a mail server; one mail at a time."""
        current, session = self._presenter.current, self._presenter.session
        posting = self._presenter.posting
        self.send_button.setVisible(posting.is_set_up and current is not None and current.kind in BY_MAIL)
        has_all = current is not None and current.notice is not None and session is not None
        self.send_button.setEnabled(
            has_all and session is not None and bool(session.client.email) and not posting.is_sending
        )

    def _show_result(self) -> None:
        words, tone = self._came()
        if words != self._result.text():
            self._result.setText(words)
            announce(self, words)
        set_tone(self._result, tone)
        self._result.setVisible(bool(words))
        lines = [self._line(each) for each in self._presenter.noted[-3:]]
        self._history.setText("\n".join(lines))
        self._history.setVisible(bool(lines))

    def _line(self, event: Event) -> str:
        kind, way = NoticeKind(str(event.after["notice"])), NoticeWay(str(event.after["way"]))
        return translate("Notices", "{day} {time} {notice}: {way} ({who})").format(
            day=long_date(japan_date(event.at)),
            time=hhmm(event.at),
            notice=notice_word(kind),
            way=way_word(way),
            who=self._presenter.member(event.by.staff_id) or "–",
        )

    def _came(self) -> tuple[str, Tone]:
        came = self._presenter.came
        good = {
            Came.NOTHING: "",
            Came.COPIED: translate("Notices", "✓ Copied. It leaves the clipboard after 30 seconds."),
            Came.MAIL_OPENED: translate(
                "Notices", "✓ The mail program has it. Check address and person before you send."
            ),
            Came.MAIL_WITHOUT_TEXT: translate(
                "Notices",
                "✓ The text is too long for a mail link. It is on the clipboard for 30 seconds: paste it.",
            ),
            Came.SAVED: translate("Notices", "✓ Saved: {path}").format(path=self._presenter.saved or ""),
            Came.NOTED: translate("Notices", "✓ Recorded: given to the person."),
        }
        bad = {
            Came.NO_MAIL_PROGRAM: translate(
                "Notices", "✕ No mail program on this PC took it. Copy the text instead."
            ),
            Came.NO_ADDRESS: translate(
                "Notices", "✕ There is no usable mail address. Correct it on the person's card."
            ),
            Came.NOT_SAVED: translate(
                "Notices",
                "✕ The folder for downloads cannot be written. Ask IT for the right to write to it.",
            ),
        }
        return (bad[came], Tone.DANGER) if came in bad else (good[came], Tone.SUCCESS)
