"""Grades an invitation as `how_to_grade` at the top of expected.json says."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).parents[2] / "data" / "invitations"
Sample = dict[str, Any]


def load_samples() -> list[Sample]:
    samples: list[Sample] = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))["samples"]
    return samples


def bytes_of(sample: Sample) -> bytes:
    if sample.get("file"):
        return (SAMPLES / str(sample["file"])).read_bytes()
    recipe = sample["generate"]
    size = int(recipe["until_bytes"])
    prefix, repeated = str(recipe.get("prefix", "")), str(recipe["repeat"])
    body = (
        (prefix + repeated * (size // len(repeated.encode()) + 1)).encode()[:size].decode("utf-8", "ignore")
    )
    return (body + str(recipe.get("suffix", ""))).encode()


def faults(sample: Sample, got: dict[str, Any]) -> list[str]:
    """What is wrong with the answer; empty when the expectation or an accepted alternative is met."""
    wanted = [sample["expected"], *([sample["alt_expected"]] if "alt_expected" in sample else [])]
    found = [_faults_against(sample, one, got) for one in wanted]
    return [] if [] in found else found[0]


def _faults_against(sample: Sample, expected: Sample, got: dict[str, Any]) -> list[str]:
    if got["outcome"] in sample.get("alt_outcomes", []) and got["outcome"] != expected["outcome"]:
        return []
    faults = [] if got["outcome"] == expected["outcome"] else [f"outcome {got['outcome']} ({got['reason']})"]
    if expected["outcome"] == "reject":
        faults += [f"{key} kept" for key in ("join_url", "meeting_id", "passcode") if got[key]]
        return faults + ([] if got["reason"] else ["no reason"])
    for key in ("service", "join_url", "meeting_id", "passcode", "start", "end"):
        if key in expected and not _meets(key, got[key], sample, expected):
            faults.append(f"{key}: {got[key]!r}")
    if "start_no_year" in expected and not _same_moment(got["start"], sample["start_inferred"]):
        faults.append(f"start: {got['start']!r}")
    faults += [f"no warning {one}" for one in expected.get("warnings", []) if one not in got["warnings"]]
    faults += [f"returns {one}" for one in expected.get("must_not_return", []) if one in json.dumps(got)]
    return faults


def _meets(key: str, value: str | None, sample: Sample, expected: Sample) -> bool:
    accepted = [expected[key], *expected.get(f"{key}_any", [])]
    if key == "start" and sample.get("start_optional"):
        accepted.append(None)
    same = {"join_url": _same_url, "start": _same_moment, "end": _same_moment}.get(key, lambda a, b: a == b)
    return any(same(value, one) for one in accepted)


def _same_url(one: str | None, other: str | None) -> bool:
    """Equal but for the case of scheme and host."""
    if one is None or other is None:
        return one is other
    left, right = one.split("/", 3), other.split("/", 3)
    return [part.lower() for part in left[:3]] == [part.lower() for part in right[:3]] and left[3:] == right[
        3:
    ]


def _same_moment(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return one is other
    return "T" in other and datetime.fromisoformat(one) == datetime.fromisoformat(other)
