"""The deletion in two steps, with its progress; and the record of those before."""

from PySide6.QtWidgets import QProgressBar

from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.retention import DataKind, Erasure
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import danger, secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import heading, set_tone, wrapped
from counsellor_app.ui.retention.presenter import RetentionPresenter, Stage
from counsellor_app.ui.retention.words import data_kind_word
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import problem_word


class EraseCard(Card):
    """First what would go, then the press that deletes."""

    def __init__(self, presenter: RetentionPresenter) -> None:
        super().__init__(translate("Retention", "Delete what is due"), tone=Tone.DANGER, framed=True)
        self._presenter = presenter
        self._text = wrapped()
        self._result = wrapped("", TextRole.STRONG)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(translate("Retention", "Progress of the deletion"))
        self.ask = secondary(translate("Retention", "Delete what is due…"), "", "trash")
        self.erase = danger("", "", "trash")
        self.leave = secondary(translate("Retention", "Do not delete"))
        self.stop = secondary(translate("Retention", "Stop"))
        self.ask.clicked.connect(self._ask)
        self.erase.clicked.connect(presenter.erase)
        self.leave.clicked.connect(presenter.leave)
        self.stop.clicked.connect(presenter.stop)
        for part in (
            heading(translate("Retention", "Delete what is due")),
            self._text,
            self.bar,
            self._result,
            flow_of(self.ask, self.leave, self.erase, self.stop),
        ):
            self.add(part)

    def _ask(self) -> None:
        self._presenter.ask()
        self.leave.setFocus()

    def refresh(self) -> None:
        """Show the step that is next."""
        presenter, stage = self._presenter, self._presenter.stage
        is_asked, runs = stage is Stage.ASKED, stage is Stage.RUNNING
        self.ask.setVisible(not is_asked and not runs)
        self.ask.setEnabled(presenter.can_ask())
        for each in (self.erase, self.leave):
            each.setVisible(is_asked)
        number = presenter.total()
        finish = translate("Retention", "Finish the deletion")
        words = translate("Retention", "Delete %n record(s) for good", None, number) if number else finish
        self.erase.set_words(words)
        done, total = presenter.progress
        self.stop.setVisible(runs and done < total)
        self.bar.setVisible(runs)
        self.bar.setRange(0, total if done < total else 0)
        self.bar.setValue(done)
        self._text.setText(self._words())
        self._show_result()

    def _words(self) -> str:
        presenter = self._presenter
        done, total = presenter.progress
        if presenter.stage is Stage.RUNNING:
            if done >= total:
                return translate(
                    "Retention", "Rewriting the file and the backup without the deleted records…"
                )
            return translate("Retention", "Deleting: {done} of {total}").format(done=done, total=total)
        if presenter.stage is Stage.ASKED and presenter.outlook is not None:
            return asked_word(presenter)
        return "\n".join(filter(None, (_about_word(presenter), _awaits_word(presenter))))

    def _show_result(self) -> None:
        presenter = self._presenter
        text, tone = "", Tone.SUCCESS
        if presenter.stage is Stage.DONE and presenter.done is not None:
            text = "✓ " + erasure_word(presenter.done)
        elif presenter.stage is Stage.FAILED and presenter.error is not None:
            text, tone = "✕ " + _fault_word(presenter.error), Tone.DANGER
        set_tone(self._result, tone)
        self._result.setVisible(bool(text))
        if text and text != self._result.text():
            announce(self._result, text)
        self._result.setText(text)


def _about_word(presenter: RetentionPresenter) -> str:
    if presenter.outlook is not None and presenter.outlook.is_office:
        return translate(
            "Retention",
            "Deletes from the office's database, for everybody; only an administrator's login may. First you "
            "see once more how many.",
        )
    return translate(
        "Retention",
        "Deletes from the file, its search, its log and the backups in the backup folder. First you see "
        "once more how many.",
    )


def _awaits_word(presenter: RetentionPresenter) -> str:
    if presenter.outlook is None or not presenter.outlook.awaits_server:
        return ""
    return translate(
        "Retention",
        "Nobody sees what was deleted any more. Traces lie in the server's files until IT has them "
        "rewritten, outside of office hours: counsellor-app-admin office retention --rewrite",
    )


def _fault_word(error: Exception) -> str:
    from counsellor_app.ui.shell.messages import code_of

    again = translate(
        "Retention", "The deletion did not come to its end; what had gone is gone. Run it again."
    )
    return f"{problem_word(code_of(error))} {again}"


def asked_word(presenter: RetentionPresenter) -> str:
    """What is about to go, that there is no way back, and what lies out of reach."""
    outlook = presenter.outlook
    due = outlook.due if outlook else ()
    counts = "\n".join(f"・{data_kind_word(each.kind)}: {each.count}" for each in due if each.count)
    backups = translate(
        "Retention",
        "%n backup(s) in the backup folder hold these records too: one new backup takes their place.",
        None,
        outlook.backups if outlook else 0,
    )
    final = translate("Retention", "This cannot be undone, by nobody.")
    outside = _outside_word(is_office=outlook is not None and outlook.is_office)
    if outlook is not None and outlook.is_unfinished:
        unfinished = translate(
            "Retention", "An earlier deletion was cut short: file and backups are rewritten now."
        )
        counts = "\n".join(part for part in (counts, unfinished) if part)
    has_backups = outlook is not None and outlook.backups
    return "\n".join((counts, final, *((backups,) if has_backups else ()), outside))


def _outside_word(*, is_office: bool) -> str:
    if is_office:
        return translate(
            "Retention",
            "Out of reach: the server's own backups until their time is up, and files exported or printed.",
        )
    return translate(
        "Retention",
        "Out of reach: backups that were copied elsewhere, files exported or printed, and damaged files "
        "that were put aside.",
    )


def counts_word(counts: dict[DataKind, int]) -> str:
    """How many of each kind."""
    said = [f"{data_kind_word(kind)} {number}" for kind, number in counts.items() if number]
    return "、".join(said) or translate("Retention", "nothing")  # i18n: data


def erasure_word(erasure: Erasure) -> str:
    """What a deletion came to."""
    text = translate("Retention", "Deleted: {counts}").format(counts=counts_word(dict(erasure.counts)))
    if erasure.cancelled:
        text += " " + translate("Retention", "(stopped before the end)")
    if erasure.backups_replaced:
        text += " " + translate("Retention", "(%n backup(s) replaced)", None, erasure.backups_replaced)
    return text


class RecordsCard(Card):
    """Deletions carried out: when, what, on what ground."""

    def __init__(self) -> None:
        name = translate("Retention", "Deletions carried out")
        super().__init__(name)
        self._lines = wrapped()
        self.add(heading(name))
        self.add(self._lines)

    def render_records(self, erasures: tuple[Erasure, ...]) -> None:
        """Show them, the latest first."""
        none = translate("Retention", "none so far")
        self._lines.setText("\n".join(map(_record_line, erasures)) or none)


def _record_line(erasure: Erasure) -> str:
    when = f"{long_date(japan_date(erasure.started_at))} {hhmm(erasure.started_at)}"
    grounds = dict.fromkeys(each.ground for each in erasure.rules if each.ground)
    return f"{when}  {erasure_word(erasure)}  {'; '.join(grounds)}"  # i18n: data
