"""The report of a check of a PC as a JSON file."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from counsellor_app.domain.pc_check import CheckName, CheckResult, CheckVerdict, Found, PcReport, Remedy
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
    value = {
        **dict(report.about),
        "passed": report.passed,
        "checks": [_as_json(result, advice) for result in report.results],
    }
    fresh = out.with_name(f"{out.name}.new")
    fresh.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    fresh.replace(out)


def _as_json(result: CheckResult, advice: dict[str, dict[Remedy, str]]) -> dict[str, Any]:
    found = result.found
    remedy = found.remedy
    return {
        "name": str(result.name),
        "verdict": str(found.verdict),
        "detail": found.detail,
        "remedy": None if remedy is None else str(remedy),
        "what_to_do": {code: "" if remedy is None else texts[remedy] for code, texts in advice.items()},
        "milliseconds": result.milliseconds,
    }


def read_report(text: str) -> PcReport:
    """The report that was written. Raises ValueError for anything else."""
    value = json.loads(text)
    try:
        about = tuple((name, str(said)) for name, said in value.items() if name not in ("passed", "checks"))
        return PcReport(about, tuple(_result(each) for each in value["checks"]))
    except (AttributeError, KeyError, TypeError):
        raise ValueError("no report") from None


def _result(value: dict[str, Any]) -> CheckResult:
    remedy = value["remedy"]
    found = Found(CheckVerdict(value["verdict"]), str(value["detail"]), remedy and Remedy(remedy))
    return CheckResult(CheckName(value["name"]), found, int(value["milliseconds"]))
