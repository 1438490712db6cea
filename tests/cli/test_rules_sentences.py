"""Every fault of sense has a sentence of its own, in both languages."""

import re

import pytest

from counsellor_app.cli.rules_sentences import say_fault
from counsellor_app.domain.profile_file import faults
from counsellor_app.domain.profile_file.faults import ProfileFault

SENSE = re.findall(r"``([a-z_]+)``", (faults.ProfileFault.__doc__ or "").partition("of sense")[2])


@pytest.mark.parametrize("code", [each for each in SENSE if each != "toml_syntax"])
def test_a_fault_of_sense_is_told_by_a_sentence_of_its_own(
    code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for lang in ("en", "ja"):
        say_fault(lang, ProfileFault("kinds.weekday", "never heard of", "8:30"))
        say_fault(lang, ProfileFault("kinds.weekday", code, "8:30"))
        other, own = capsys.readouterr().out.splitlines()
        assert own.startswith("  kinds.weekday: ")
        assert own != other


def test_the_sentences_cover_every_fault_that_the_program_names() -> None:
    assert len(SENSE) >= 15
