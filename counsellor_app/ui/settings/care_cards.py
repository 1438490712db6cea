"""Cards of the page "This PC": backups and the key of the desk file."""

from PySide6.QtWidgets import QLineEdit, QProgressBar, QVBoxLayout

from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.opening.code_grid import CodeGrid
from counsellor_app.ui.opening.words import refusal_text, refusal_title
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import heading, label, set_tone, wrapped
from counsellor_app.ui.phrases import two_sentences
from counsellor_app.ui.settings.presenter import Chore, SettingsPresenter
from counsellor_app.ui.settings.rows import field_row
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import problem_word


class CareCard(Card):
    """A card with chores that take a while: a bar while one runs, then a sentence of what came of it."""

    def __init__(self, presenter: SettingsPresenter, name: str, chores: tuple[Chore, ...]) -> None:
        super().__init__(name)
        self.presenter = presenter
        self._chores = chores
        self.add(heading(name))
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("Settings", "At work"))
        self.result = wrapped("", TextRole.STRONG)

    def end(self) -> None:
        """Put bar and result at the foot."""
        self.add(self.bar)
        self.add(self.result)
        self.bar.hide()
        self.result.hide()

    def refresh(self) -> None:
        """Show what runs and what came of the last chore of this card."""
        presenter = self.presenter
        self.bar.setVisible(presenter.chore in self._chores)
        mine = presenter.last_chore in self._chores and presenter.chore is None
        text, tone = _result(presenter) if mine else ("", Tone.NEUTRAL)
        if text != self.result.text():
            self.result.setText(text)
            announce(self, text, urgent=tone is Tone.DANGER)
        set_tone(self.result, tone)
        self.result.setVisible(bool(text))


def _result(presenter: SettingsPresenter) -> tuple[str, Tone]:
    if presenter.problem is not None:
        return "✕ " + problem_word(presenter.problem), Tone.DANGER
    if presenter.refused is not None:
        reason, facts = presenter.refused.reason, presenter.refused.facts
        said = two_sentences(refusal_title(reason), refusal_text(reason, facts, has_file=True))
        return f"✕ {said}", Tone.DANGER
    if presenter.backed_up is not None:
        made = translate("Settings", "✓ Backup made and read back whole: {path}")
        return made.format(path=presenter.backed_up.path), Tone.SUCCESS
    if presenter.verified is not None:
        if presenter.verified.is_sound:
            rows = presenter.verified.rows
            return translate("Settings", "✓ Every page is whole: %n record(s).", None, rows), Tone.SUCCESS
        damaged = translate(
            "Settings",
            "✕ Damage was found. Quit and start the program again: it offers to save what is whole.",
        )
        return damaged, Tone.DANGER
    return "", Tone.NEUTRAL


class BackupCard(CareCard):
    """Where backups go; one now; a look at every page."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        name = translate("Settings", "Backups")
        super().__init__(presenter, name, (Chore.BACK_UP, Chore.VERIFY))
        self.folder = QLineEdit(presenter.settings.backup_folder)
        self.folder.setPlaceholderText(translate("Settings", "Beside the desk file"))
        self.folder.editingFinished.connect(self._put_folder)
        self._place = presenter.backup_folder
        self._place.changed.connect(self._show_folder)
        effect = translate(
            "Settings",
            "One backup a day, encrypted with the key of the desk file. A folder on another disk or a file "
            "server also helps when this disk breaks.",
        )
        fixed = "backup_folder" in presenter.fixed
        self.add(field_row(translate("Settings", "Folder for backups"), self.folder, effect, fixed=fixed))
        self.folder_note = wrapped("")
        self.make_folder = secondary(translate("Settings", "Make this folder"))
        self.make_folder.clicked.connect(self._place.make)
        self.add(self.folder_note)
        self.add(flow_of(self.make_folder))
        self._show_folder()
        self.back_up = secondary(translate("Settings", "Back up now"))
        self.back_up.clicked.connect(presenter.back_up)
        self.verify = secondary(translate("Settings", "Check the desk file now"))
        self.verify.clicked.connect(presenter.verify)
        self.add(flow_of(self.back_up, self.verify))
        self.end()

    def _put_folder(self) -> None:
        """Leaving the field as it is, for a button beside it, asks nothing anew."""
        typed = self.folder.text().strip()
        if typed != self._place.asked or not (self._place.is_missing or self._place.problem):
            self._place.put(typed)

    def _show_folder(self) -> None:
        place, said = self._place, ""
        if place.is_missing:
            said = translate(
                "Settings",
                "This folder does not exist: {folder}. Correct it, or have it made. Until then {now}.",
            ).format(folder=place.asked, now=_folder_now(self.presenter.settings.backup_folder))
        elif place.problem is not None:
            said = translate("Settings", "Backups cannot be written there, it was not changed: {why}").format(
                why=problem_word(place.problem)
            )
        if said and f"✕ {said}" != self.folder_note.text():
            announce(self, said, urgent=True)
        self.folder_note.setText(f"✕ {said}" if said else "")
        set_tone(self.folder_note, Tone.DANGER)
        self.folder_note.setVisible(bool(said))
        self.make_folder.setVisible(place.is_missing)

    def refresh(self) -> None:
        """Show what runs and what came of it."""
        super().refresh()
        for button in (self.back_up, self.verify):
            button.setEnabled(self.presenter.chore is None)


def _folder_now(folder: str) -> str:
    if folder:
        return translate("Settings", "backups go to {folder}").format(folder=folder)
    return translate("Settings", "backups go beside the desk file")


class KeyCard(CareCard):
    """A new key, whose recovery code is shown once."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        name = translate("Settings", "Key of the desk file")
        super().__init__(presenter, name, (Chore.CHANGE_KEY,))
        self.about = wrapped()
        self.add(self.about)
        self.change = secondary(translate("Settings", "Change the key"))
        self.change.clicked.connect(presenter.change_key)
        self.add(flow_of(self.change))
        self.note = label("", TextRole.STRONG)
        self.written = secondary(translate("Settings", "I have written it down"))
        self.written.clicked.connect(presenter.forget_code)
        self.code: CodeGrid | None = None
        self.code_place = QVBoxLayout()
        self.add(self.note)
        self.add(self.code_place)
        self.add(flow_of(self.written))
        self.end()

    def refresh(self) -> None:
        """Show the new code until it is on paper."""
        super().refresh()
        presenter = self.presenter
        self.about.setText(_about_key(has_passphrase=presenter.has_passphrase))
        code = presenter.new_code
        self.change.setVisible(code is None and not presenter.has_passphrase)
        self.change.setEnabled(presenter.chore is None and presenter.is_loaded)
        self.note.setText(translate("Settings", "The key was changed. Write down the new recovery code:"))
        self._show_code(code)
        for part in (self.note, self.written):
            part.setVisible(code is not None)

    def _show_code(self, code: str | None) -> None:
        if code is None and self.code is not None:
            self.code.deleteLater()
            self.code = None
        elif code is not None and self.code is None:
            self.code = CodeGrid(code.split("-"))
            self.code_place.addWidget(self.code)


def _about_key(*, has_passphrase: bool) -> str:
    if has_passphrase:
        return translate(
            "Settings",
            "The desk file is locked with a passphrase, which this page cannot change.",
        )
    return translate(
        "Settings",
        "Change it when the paper with the recovery code was lost or seen by others. There will be a new "
        "code to write down; the old one opens older backups only.",
    )
