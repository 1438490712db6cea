"""The report of a check of a PC as a file."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from counsellor_app.domain.this_pc.pc_check import PcReport, Remedy
from counsellor_app.services.pc.pc_report import report_as_json
from counsellor_app.ui.settings.pc_check_words import remedy_text
from counsellor_app.ui.wording import LANGUAGES, install_language


def write_report(out: Path, report: PcReport, app: QCoreApplication) -> None:
    """Write ``report`` with what to do in both languages; the file appears whole or not at all.

    The program is left in the last of the languages, so this is for a process of its own. Raises OSError.
    """
    advice: dict[str, dict[Remedy, str]] = {}
    for language in LANGUAGES:
        install_language(app, language)
        advice[language] = {remedy: remedy_text(remedy) for remedy in Remedy}
    fresh = out.with_name(f"{out.name}.new")
    fresh.write_text(report_as_json(report, advice), encoding="utf-8")
    fresh.replace(out)
