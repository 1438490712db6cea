"""Pages of the desk file that was not opened: the refusal itself, a new passphrase, the backups."""

import unicodedata

from PySide6.QtWidgets import QRadioButton

from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.this_pc.desk_file import Backup
from counsellor_app.domain.this_pc.passphrase import strength
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.opening.calm_page import CalmPage
from counsellor_app.ui.opening.presenter import OpeningPresenter
from counsellor_app.ui.opening.secret_field import SecretField
from counsellor_app.ui.opening.situation import Situation
from counsellor_app.ui.opening.ways import Way
from counsellor_app.ui.opening.words import (
    fault_word,
    refusal_text,
    refusal_title,
    strength_word,
    way_word,
)
from counsellor_app.ui.opening.work_words import work_word
from counsellor_app.ui.parts.buttons import ButtonKind, DeskButton, primary, secondary
from counsellor_app.ui.parts.text import label, wrapped
from counsellor_app.ui.wording import translate


def _fault_of(now: Situation) -> str:
    return fault_word(now.fault, now.group) if now.fault else ""


class RefusedPage(CalmPage):
    """One refusal: its sentence, a field for a key where that helps, and a button for each way forward."""

    def __init__(self, presenter: OpeningPresenter) -> None:
        barred = presenter.now.barred
        assert barred is not None  # noqa: S101 - the page of a refusal
        reason = barred.why.reason
        text = refusal_text(reason, barred.why.facts, has_file=barred.has_file)
        if presenter.now.salvage_failed:
            text = translate(
                "Opening",
                "Not even the list of records can be read, so nothing could be saved from it. Restore a "
                "backup, or begin with an empty file. The damaged file is kept under another name.",
            )
        super().__init__("warning", refusal_title(reason), text)
        self._presenter = presenter
        self.field: SecretField | None = None
        self.buttons: dict[Way, DeskButton] = {}
        ways = presenter.now.ways
        if Way.TYPE_KEY in ways:
            self._add_field()
        self.fault = self.fault_line()
        self._working = wrapped("", TextRole.STRONG)
        self._working.hide()
        self.add(self._working)
        self._add_ways(ways)
        place = translate("Opening", "Folder: {folder}").format(folder=barred.folder)
        self.add(wrapped(place, TextRole.CAPTION))
        self.first = self.field or self.buttons[ways[0]]
        self.refresh()

    def _add_field(self) -> None:
        self.field = SecretField(translate("Opening", "Recovery code or passphrase"))
        self.field.entered.connect(self._try)
        self.add(self.field)
        hint = translate(
            "Opening", "Capitals, hyphens and spaces of the code do not matter. O is read as 0, I and L as 1."
        )
        self.add(wrapped(hint, TextRole.CAPTION))

    def _add_ways(self, ways: tuple[Way, ...]) -> None:
        for place, way in enumerate(ways):
            kind = ButtonKind.PRIMARY if place == 0 else ButtonKind.SECONDARY
            button = DeskButton(way_word(way), kind)
            if way is Way.TYPE_KEY:
                button.clicked.connect(self._try)
            else:
                button.clicked.connect(lambda _checked=False, chosen=way: self._presenter.go(chosen))
            self.buttons[way] = button
        self.add_row(*self.buttons.values())

    def _try(self) -> None:
        if self.field is not None:
            self._presenter.type_key(self.field.text())

    def refresh(self) -> None:
        """Show that work goes on, or what was wrong with what was typed."""
        now = self._presenter.now
        for way, button in self.buttons.items():
            button.setEnabled(now.work is None or way is Way.QUIT)
        self._working.setText(work_word(now.work) if now.work else "")
        self._working.setVisible(now.work is not None)
        self.fault.say(_fault_of(now))
        if self.field is not None:
            self.field.mark(wrong=now.fault is not None)


class PassphrasePage(CalmPage):
    """A new passphrase, typed twice, with a hint how good it is."""

    def __init__(self, presenter: OpeningPresenter) -> None:
        text = translate(
            "Opening",
            "The records on this PC are encrypted. As no key store can keep the key, this passphrase is the "
            "key: it is asked for at every start, and without it nobody can open the records, not even IT. "
            "Several words that belong together only for you are easy to keep in mind.",
        )
        super().__init__("info", translate("Opening", "Choose a passphrase"), text)
        self._presenter = presenter
        self.one = SecretField(translate("Opening", "Passphrase"))
        self.two = SecretField(translate("Opening", "The same passphrase again"))
        self.hint = wrapped("", TextRole.CAPTION)
        self.one.edited.connect(self._judge)
        self.one.entered.connect(self.two.field.setFocus)
        self.two.entered.connect(self._make)
        for part in (self.one, self.hint, self.two):
            self.add(part)
        self.fault = self.fault_line()
        self.make = primary(translate("Opening", "Make the desk file"))
        self.make.clicked.connect(self._make)
        back = secondary(translate("Opening", "Back"))
        back.clicked.connect(presenter.back)
        self.add_row(self.make, back)
        self.first = self.one
        self._judge("")

    def _judge(self, typed: str) -> None:
        length = len(unicodedata.normalize("NFKC", typed).strip())
        self.hint.setText(strength_word(strength(typed), length))

    def _make(self) -> None:
        self._presenter.choose_passphrase(self.one.text(), self.two.text())

    def refresh(self) -> None:
        """Show that work goes on, or what was wrong."""
        now = self._presenter.now
        self.make.setEnabled(now.work is None)
        self.fault.say(_fault_of(now))


def backup_word(backup: Backup) -> str:
    """When a backup was made, in Japan."""
    day = long_date(backup.made_at.astimezone(JAPAN).date())
    return translate("Opening", "{day}, {time}").format(day=day, time=hhmm(backup.made_at))


class BackupsPage(CalmPage):
    """The backups, the newest first and chosen; nothing is lost by restoring one."""

    def __init__(self, presenter: OpeningPresenter) -> None:
        text = translate(
            "Opening",
            "The records will be as they were at that moment. The present file is kept under another name.",
        )
        super().__init__("undo", translate("Opening", "Restore a backup"), text)
        self._presenter = presenter
        self.choices: list[QRadioButton] = []
        for backup in presenter.now.backups:
            choice = QRadioButton(backup_word(backup))
            self.choices.append(choice)
            self.add(choice)
        self.field = SecretField(translate("Opening", "Recovery code or passphrase of that time"))
        self.field.entered.connect(self._restore)
        self.add(self.field)
        self.field.hide()
        self.fault = self.fault_line()
        self._working = label("", TextRole.STRONG)
        self.add(self._working)
        self.restore = primary(translate("Opening", "Restore this backup"))
        self.restore.clicked.connect(self._restore)
        back = secondary(translate("Opening", "Back"))
        back.clicked.connect(presenter.back)
        self.add_row(self.restore, back)
        self.choices[0].setChecked(True)
        self.first = self.choices[0]
        self.refresh()

    def _restore(self) -> None:
        chosen = next(place for place, choice in enumerate(self.choices) if choice.isChecked())
        self._presenter.restore(self._presenter.now.backups[chosen], self.field.text())

    def refresh(self) -> None:
        """Show that work goes on, or ask for the key that the backup needs."""
        now = self._presenter.now
        self.restore.setEnabled(now.work is None)
        self._working.setText(work_word(now.work) if now.work else "")
        self._working.setVisible(now.work is not None)
        self.fault.say(_fault_of(now))
        if now.fault is not None:
            self.field.show()
            self.field.mark(wrong=True)
