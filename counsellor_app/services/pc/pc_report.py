"""The report of a check of a PC as JSON text, written by one process of the program and read by another."""

import json
from collections.abc import Mapping
from typing import Any

from counsellor_app.domain.this_pc.pc_check import (
    CheckName,
    CheckResult,
    CheckVerdict,
    Found,
    PcReport,
    Remedy,
)

Advice = Mapping[str, Mapping[Remedy, str]]
"""What to do, by language and remedy."""


def report_as_json(report: PcReport, advice: Advice) -> str:
    """The report with what to do in each language."""
    value = {
        **dict(report.about),
        "passed": report.passed,
        "checks": [_as_value(result, advice) for result in report.results],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _as_value(result: CheckResult, advice: Advice) -> dict[str, Any]:
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
