import json
import time
from datetime import UTC, datetime

import pytest

from counsellor_app.cli.check_invitation import as_json
from counsellor_app.domain.invitation import read_invitation
from tests.domain.invitation.grading import Sample, bytes_of, faults, load_samples

SAMPLES = load_samples()


def answer(sample: Sample, data: bytes | str, filename: str) -> dict[str, object]:
    now = datetime.fromisoformat(sample.get("reference_now", "2026-11-01T00:00:00+09:00"))
    invitation = read_invitation(data, filename=filename, now=now.astimezone(UTC))
    got: dict[str, object] = json.loads(json.dumps(as_json(invitation)))
    return got


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample["id"] for sample in SAMPLES])
def test_every_sample_is_read_from_its_file_as_expected(sample: Sample) -> None:
    got = answer(sample, bytes_of(sample), sample.get("file") or f"{sample['id']}.txt")
    assert faults(sample, got) == []


PASTED = [one for one in SAMPLES if (one.get("file") or "").endswith((".txt", ".html"))]


@pytest.mark.parametrize("sample", PASTED, ids=[sample["id"] for sample in PASTED])
def test_every_text_is_read_the_same_when_pasted(sample: Sample) -> None:
    encoding = "cp932" if sample["encoding"] == "cp932" else "utf-8-sig"
    assert faults(sample, answer(sample, bytes_of(sample).decode(encoding), "")) == []


def test_the_grading_notices_a_wrong_answer() -> None:
    sample = next(one for one in SAMPLES if one["id"] == "zoom-ja-001")
    got = answer(sample, bytes_of(sample), sample["file"])
    for key in ("outcome", "service", "join_url", "meeting_id", "passcode", "start"):
        assert faults(sample, {**got, key: "2001-01-01T00:00:00+09:00"}), key


GROSS_S = 5.0
"""Of processor time: slow machines that count coverage take two, what grows with the square takes minutes."""

BAIT = [
    "> ",
    "1 ",
    "a.",
    "<a ",
    "<!--",
    "](",
    "2026/",
    "13:30 ",
    "\n",
    "https://",
    "パスコード:\n",
    "<",
    "午後",
    "%25",
]


@pytest.mark.parametrize("bait", BAIT)
@pytest.mark.parametrize("size", [90_000, 5 * 1024 * 1024])
@pytest.mark.parametrize("filename", ["bait.txt", "bait.html", "bait.eml", "bait.ics"])
def test_a_hostile_text_costs_seconds_of_processor_time_at_most(bait: str, size: int, filename: str) -> None:
    heads = {
        "bait.eml": "Content-Type: text/html\n\n",
        "bait.ics": "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDESCRIPTION:",
    }
    text = heads.get(filename, "") + bait * (size // len(bait.encode()))
    started = time.process_time()
    read_invitation(text.encode(), filename=filename, now=datetime(2026, 11, 1, tzinfo=UTC))
    assert time.process_time() - started < GROSS_S
