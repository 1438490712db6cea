"""Pages of the first set-up."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QLineEdit, QRadioButton, QVBoxLayout

from counsellor_app.services.rules.office_setup import ProfileChoice
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.opening.calm_page import CalmPage
from counsellor_app.ui.opening.code_grid import CodeGrid
from counsellor_app.ui.opening.own_draft import OTHER
from counsellor_app.ui.opening.own_office_part import OwnOfficePart
from counsellor_app.ui.opening.setup_presenter import SetUpPresenter
from counsellor_app.ui.opening.setup_words import missing_words, step_word
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import DeskButton, primary, secondary
from counsellor_app.ui.parts.text import field_label, label, wrapped
from counsellor_app.ui.settings.office_rows import people_rows, person_of, room_of, room_rows
from counsellor_app.ui.settings.record_rows import RecordRows
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import kind_word, problem_word


class CodePage(CalmPage):
    """The recovery code, once, large and in groups."""

    def __init__(self, presenter: SetUpPresenter) -> None:
        text = translate(
            "SetUp",
            "The records on this PC are encrypted. If the PC loses the key, only this code opens them. "
            "Write it on paper now and keep the paper where the office keeps its keys. It is not shown "
            "again.",
        )
        super().__init__(
            "warning", translate("SetUp", "Write down the recovery code"), text, step_word(presenter)
        )
        self.add(CodeGrid(presenter.code_groups))
        hint = translate("SetUp", "0 is the figure zero: the code has no letters O, I, L and U.")
        self.add(wrapped(hint, TextRole.CAPTION))
        done = primary(translate("SetUp", "I have written it down"))
        done.clicked.connect(presenter.written_down)
        self.add_row(done)
        self.first = done


class CheckPage(CalmPage):
    """One group typed back from the paper."""

    def __init__(self, presenter: SetUpPresenter) -> None:
        text = translate("SetUp", "Type group {number} of 8 from your paper, 8 characters.").format(
            number=presenter.group
        )
        super().__init__("edit", translate("SetUp", "Check what you wrote"), text, step_word(presenter))
        self._presenter = presenter
        self.field = QLineEdit()
        self.field.setMaxLength(20)
        self.field.returnPressed.connect(self._check)
        self.add(field_label(translate("SetUp", "Group {number}").format(number=presenter.group), self.field))
        self.add(self.field)
        self.fault = self.fault_line()
        check = primary(translate("SetUp", "Go on"))
        check.clicked.connect(self._check)
        again = secondary(translate("SetUp", "Show the code again"))
        again.clicked.connect(presenter.show_code_again)
        self.add_row(check, again)
        self.first = self.field

    def _check(self) -> None:
        self._presenter.check_group(self.field.text())

    def refresh(self) -> None:
        """Say that the group is not the same."""
        wrong = self._presenter.is_wrong
        self.fault.say(
            translate("SetUp", "This is not group {number} of the code. Compare it with the paper.").format(
                number=self._presenter.group
            )
            if wrong
            else ""
        )
        if wrong:
            self.field.setFocus()
            self.field.selectAll()


class StepPage(CalmPage):
    """A step that may be gone back from; its button waits until the step has what it needs."""

    def __init__(self, presenter: SetUpPresenter, icon: str, title: str, text: str) -> None:
        super().__init__(icon, title, text, step_word(presenter))
        self.presenter = presenter

    def end(self, *, back: bool = True) -> None:
        """The foot: what went wrong, and the buttons."""
        self.fault = self.fault_line()
        self.go_on: DeskButton = primary(translate("SetUp", "Go on"))
        self.go_on.clicked.connect(self.presenter.go_on)
        buttons = [self.go_on]
        if back:
            buttons.append(secondary(translate("SetUp", "Back")))
            buttons[-1].clicked.connect(self.presenter.back)
        self.add_row(*buttons)
        self.refresh()

    def refresh(self) -> None:
        """Whether one can go on, and what could not be written."""
        self.go_on.setEnabled(self.presenter.can_go_on)
        self.fault.say(problem_word(self.presenter.problem) if self.presenter.problem else "")


class OfficePage(StepPage):
    """The offices whose rules ship with the program; each says what its document leaves blank."""

    def __init__(self, presenter: SetUpPresenter) -> None:
        text = translate(
            "SetUp",
            "Its terms of use decide lengths, hours, deadlines and when a session is deemed cancelled.",
        )
        super().__init__(presenter, "room", translate("SetUp", "Which office is this?"), text)
        self.choices: dict[str, QRadioButton] = {}
        for choice in presenter.choices:
            self._add_choice(choice)
        self.own = OwnOfficePart(presenter.own)
        if presenter.choices:
            self._add_other()
        else:
            self.add(label(translate("SetUp", "Reading the rules…")))
            self.own.setParent(self)
            self.own.hide()
        self.first = next(iter(self.choices.values()), None)
        self.end(back=False)

    def _add_other(self) -> None:
        button = QRadioButton(translate("SetUp", "Another office (blank)"))
        button.setChecked(self.presenter.chosen == OTHER)
        button.clicked.connect(lambda: self.presenter.choose_office(OTHER))
        button.clicked.connect(self.own.name.setFocus)
        self.choices[OTHER] = button
        self.own.typed.connect(self.presenter.put_own)
        self.add(button)
        self.add(self.own)

    def refresh(self) -> None:
        """The fields of another office are there once it is chosen."""
        super().refresh()
        if self.presenter.choices:
            self.own.setVisible(self.presenter.chosen == OTHER)
            self.own.show_draft(self.presenter.own)

    def _add_choice(self, choice: ProfileChoice) -> None:
        button = QRadioButton(office_name(choice))
        button.setChecked(choice.key == self.presenter.chosen)
        button.clicked.connect(lambda: self.presenter.choose_office(choice.key))
        kinds = translate("SetUp", " · ").join(
            translate("SetUp", "{kind} {minutes} min").format(kind=kind_word(kind), minutes=kind.minutes)
            for kind in choice.kinds
        )
        self.choices[choice.key] = button
        part = QVBoxLayout()
        part.setSpacing(2)
        part.addWidget(button)
        notes = [(kinds, False), *missing_words(choice)]
        for words, blocks in notes:
            line = wrapped(words, TextRole.CAPTION, Tone.WARNING if blocks else None)
            line.setIndent(scaled(28))
            part.addWidget(line)
        button.setAccessibleDescription(" ".join(words for words, _ in notes))
        self.add(part)


def office_name(choice: ProfileChoice) -> str:
    """The office in the language on screen."""
    return choice.name_ja if QLocale().language() == QLocale.Language.Japanese else choice.name_en


class PeoplePage(StepPage):
    """Counsellors and reception; at least one."""

    def __init__(self, presenter: SetUpPresenter) -> None:
        text = translate(
            "SetUp",
            "Type a name, Tab, then the work; Enter goes to the next name. The first is an administrator, "
            "who may change the rules. All of it can be changed later in the settings.",
        )
        super().__init__(presenter, "people", translate("SetUp", "Who works here?"), text)
        self.rows: RecordRows = people_rows(presenter.people)
        self.rows.written.connect(lambda *row: presenter.put_person(person_of(*row)))
        self.add(self.rows)
        self.first = self.rows.last().name
        self.end()
        self.rows.ended.connect(self.go_on.setFocus)


class RoomsPage(StepPage):
    """Meeting rooms; an office may begin without one."""

    def __init__(self, presenter: SetUpPresenter) -> None:
        text = translate(
            "SetUp",
            "A meeting room is one Zoom or TeleOffice account: it holds one session at a time. "
            "You can go on without one and add it later.",
        )
        super().__init__(presenter, "video", translate("SetUp", "Which meeting rooms are there?"), text)
        self.rows: RecordRows = room_rows(presenter.rooms)
        self.rows.written.connect(lambda *row: presenter.put_room(room_of(*row)))
        self.add(self.rows)
        self.first = self.rows.last().name
        self.end()
        self.rows.ended.connect(self.go_on.setFocus)

    def refresh(self) -> None:
        """Offer the tool that the office's terms name."""
        super().refresh()
        self.rows.begin_with(self.presenter.usual_tool)


class BackupPage(StepPage):
    """Where the day's backup goes: beside the desk file, or a folder that outlives this PC's disk."""

    def __init__(self, presenter: SetUpPresenter) -> None:
        text = translate(
            "SetUp",
            "One backup a day, encrypted with the same key. In a folder on another disk or a file server it "
            "outlives this PC. The recovery code opens it.",
        )
        super().__init__(presenter, "download", translate("SetUp", "Where do the backups go?"), text)
        self.beside = QRadioButton(translate("SetUp", "Beside the desk file, on this PC"))
        self.elsewhere = QRadioButton(translate("SetUp", "Into another folder"))
        self.folder = QLineEdit(presenter.backup_folder)
        self.choose = secondary(translate("SetUp", "Choose a folder…"))
        self.choose.clicked.connect(self._ask)
        self.folder.textEdited.connect(self._type)
        self.beside.clicked.connect(self._tell)
        self.elsewhere.clicked.connect(self._turn_to_field)
        (self.elsewhere if presenter.backup_folder else self.beside).setChecked(True)
        for part in (self.beside, self.elsewhere, field_label(translate("SetUp", "Folder"), self.folder)):
            self.add(part)
        self.add(self.folder)
        self.add_row(self.choose)
        self.first = self.elsewhere if presenter.backup_folder else self.beside
        self.end()

    def _turn_to_field(self) -> None:
        self._tell()
        self.folder.setFocus()

    def _type(self) -> None:
        self.elsewhere.setChecked(True)
        self._tell()

    def _tell(self) -> None:
        self.presenter.put_backup_folder(self.folder.text() if self.elsewhere.isChecked() else "")

    def _ask(self) -> None:
        dialog = QFileDialog(self, translate("SetUp", "Folder for the backups"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, folder: str) -> None:
        """Use the folder that was chosen in the system's own dialog."""
        self.folder.setText(folder)
        self._type()

    def refresh(self) -> None:
        """A folder that is not there or cannot be written is told, and stays as typed."""
        super().refresh()
        missing = self.presenter.folder_to_make
        make = translate("SetUp", "Make the folder and go on")
        self.go_on.setText(make if missing else translate("SetUp", "Go on"))
        if missing:
            text = translate("SetUp", "There is no such folder yet: {folder}. Correct the name, or make it.")
            self.fault.say(text.format(folder=missing))
        elif self.presenter.problem is not None:
            self.fault.say(
                translate(
                    "SetUp",
                    "Nothing can be written there. Ask IT for the right to write, or choose another folder.",
                )
            )
