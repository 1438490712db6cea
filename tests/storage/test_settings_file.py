"""The settings file survives whatever somebody wrote into it."""

import json
from pathlib import Path

import pytest

from counsellor_app.domain.this_pc.pc_settings import Look, PcSettings
from counsellor_app.storage.settings_file import NAME, read_settings, write_settings


def test_settings_come_back_as_they_were_kept(tmp_path: Path) -> None:
    kept = PcSettings(
        language="en",
        look=Look.DARK,
        text_percent=125,
        staff_id="sato",
        sounds=False,
        window=(1, 2, 1366, 768),
        mini_places=(("DP-1", 30, 40), ("HDMI-2", -5, 0)),
        views=(("history", "0d:120,90"), ("tasks.order", "start")),
    )
    write_settings(tmp_path, kept)
    assert read_settings(tmp_path) == kept
    assert [each.name for each in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"x"', "\x00"])
def test_a_file_that_is_no_settings_gives_those_of_a_new_installation(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    assert read_settings(tmp_path) == PcSettings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "fr"),
        ("look", "pink"),
        ("text_percent", "big"),
        ("sounds", 1),
        ("staff_id", 7),
        ("window", [1, 2]),
        ("mini_places", [["a", "b", 1]]),
        ("views", [["a", 1], "b", ["c", "d", "e"]]),
        ("unheard_of", True),
    ],
)
def test_a_value_of_the_wrong_kind_is_passed_over_and_the_others_stand(
    tmp_path: Path, name: str, value: object
) -> None:
    (tmp_path / NAME).write_text(json.dumps({"idle_minutes": 9, name: value}), encoding="utf-8")
    assert read_settings(tmp_path) == PcSettings(idle_minutes=9)


def test_the_text_size_stays_within_what_the_screens_are_made_for(tmp_path: Path) -> None:
    for asked, given in ((10, 100), (100, 100), (150, 150), (400, 150)):
        (tmp_path / NAME).write_text(json.dumps({"text_percent": asked}), encoding="utf-8")
        assert read_settings(tmp_path).text_percent == given
