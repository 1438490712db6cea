"""Pages without a choice: an unknown fault, and what came of salvaging or restoring."""

from counsellor_app.ui.opening.calm_page import CalmPage
from counsellor_app.ui.opening.presenter import OpeningPresenter
from counsellor_app.ui.opening.situation import Page
from counsellor_app.ui.opening.words import table_word
from counsellor_app.ui.parts.buttons import primary, secondary
from counsellor_app.ui.parts.text import wrapped
from counsellor_app.ui.wording import translate


class UnexpectedPage(CalmPage):
    """Something happened that no sentence is made for."""

    def __init__(self, presenter: OpeningPresenter) -> None:
        text = translate(
            "Opening",
            "The desk file could not be opened, and the program cannot tell why. Nothing was changed. "
            "Try again; if it stays so, call IT and name this PC.",
        )
        super().__init__("error", translate("Opening", "The desk file did not open"), text)
        again = primary(translate("Opening", "Try again"))
        again.clicked.connect(presenter.start)
        leave = secondary(translate("Opening", "Quit"))
        leave.clicked.connect(presenter.quit_asked)
        self.add_row(again, leave)
        self.first = again


class ResultPage(CalmPage):
    """What was saved, what was lost, and where the file from before lies."""

    def __init__(self, presenter: OpeningPresenter) -> None:
        super().__init__("check-circle", _title(presenter.now.page))
        for sentence in _sentences(presenter):
            self.add(wrapped(sentence))
        go_on = primary(translate("Opening", "Open the desk file"))
        go_on.clicked.connect(presenter.open_after_repair)
        self.add_row(go_on)
        self.first = go_on


def _title(page: Page) -> str:
    return {
        Page.SALVAGED: translate("Opening", "The readable records were saved"),
        Page.RESTORED: translate("Opening", "The backup is in place"),
        Page.SET_ASIDE: translate("Opening", "An empty desk file is ready"),
    }[page]


def _sentences(presenter: OpeningPresenter) -> list[str]:
    now = presenter.now
    kept = translate("Opening", "The file from before is kept: {path}")
    if now.salvaged is not None:
        found = [translate("Opening", "%n record(s) saved.", None, now.salvaged.rows_saved)]
        found += [translate("Opening", "%n record(s) lost.", None, now.salvaged.rows_lost)]
        if now.salvaged.tables_incomplete:
            names = ", ".join(table_word(each) for each in now.salvaged.tables_incomplete)
            unknown = translate(
                "Opening",
                "In these parts more may be missing, and nobody can tell: {tables}. "
                "Compare with the last backup or with your notes.",
            )
            found.append(unknown.format(tables=names))
        return [*found, kept.format(path=now.salvaged.quarantined_path)]
    if now.restored is not None:
        found = [translate("Opening", "%n record(s), every page checked.", None, now.restored.verified.rows)]
        aside = now.restored.kept_aside
        return [*found, kept.format(path=aside)] if aside else found
    return [kept.format(path=now.kept_aside)]
