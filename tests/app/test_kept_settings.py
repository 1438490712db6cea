"""The person's settings beneath those that IT fixes."""

from dataclasses import replace

import pytest

from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.domain.this_pc.policy import judge


@pytest.fixture
def written() -> list[PcSettings]:
    return []


def test_what_it_fixes_is_in_force_and_never_written_as_the_persons_own(written: list[PcSettings]) -> None:
    kept = KeptSettings(PcSettings(language="ja"), written.append, judge({"Language": "en"}))
    heard: list[PcSettings] = []
    kept.changed.connect(heard.append)
    assert kept.now().language == "en"
    kept.keep(replace(kept.now(), sounds=False, language="ja"))
    assert written == [PcSettings(language="ja", sounds=False)]
    assert heard == [kept.now()] == [PcSettings(language="en", sounds=False)]


def test_a_change_of_nothing_but_what_is_fixed_is_no_change(written: list[PcSettings]) -> None:
    kept = KeptSettings(PcSettings(), written.append, judge({"MaskAfterMinutes": 3}))
    kept.keep(replace(kept.now(), idle_minutes=0))
    assert written == []
    assert kept.now().idle_minutes == 3


def test_the_persons_setting_is_back_when_it_fixes_it_no_more(written: list[PcSettings]) -> None:
    fixed = KeptSettings(PcSettings(idle_minutes=15), written.append, judge({"MaskAfterMinutes": 3}))
    fixed.keep(replace(fixed.now(), sounds=False))
    assert KeptSettings(written[-1], written.append).now().idle_minutes == 15
