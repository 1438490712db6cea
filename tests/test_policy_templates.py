"""The templates for group policy say the same as the program's one table of keys, in both languages."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from counsellor_app.desktop.policy import REGISTRY_KEY
from counsellor_app.domain.this_pc.policy import KEYS, PolicyKind
from tools import policy_templates
from tools.environment import ROOT
from tools.policy_templates import FOLDER, LANGUAGES, NAME, main

SPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"


@pytest.fixture
def admx() -> ElementTree.Element:
    return ElementTree.parse(FOLDER / f"{NAME}.admx").getroot()  # noqa: S314 - our own file


def adml(language: str) -> ElementTree.Element:
    return ElementTree.parse(FOLDER / language / f"{NAME}.adml").getroot()  # noqa: S314 - our own file


def test_the_templates_in_the_repository_are_what_the_table_makes() -> None:
    assert main(["check"]) == 0


def test_templates_out_of_date_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old = {FOLDER / f"{NAME}.admx": "<changed/>"}
    monkeypatch.setattr(policy_templates, "templates", lambda: old)
    assert main(["check"]) == 1
    assert f"{NAME}.admx" in capsys.readouterr().out


def test_every_key_is_a_policy_of_the_machine_where_the_program_looks(admx: ElementTree.Element) -> None:
    policies = list(admx.iter(f"{SPACE}policy"))
    assert [each.get("name") for each in policies] == [key.name for key in KEYS]
    assert {(each.get("class"), each.get("key")) for each in policies} == {("Machine", REGISTRY_KEY)}
    for key, policy in zip(KEYS, policies, strict=True):
        values = [each.get("valueName") for each in policy.iter() if each.get("valueName")]
        assert values == [key.name]


def test_limits_and_choices_are_those_of_the_table(admx: ElementTree.Element) -> None:
    for key, policy in zip(KEYS, admx.iter(f"{SPACE}policy"), strict=True):
        bounds = [
            (each.get("minValue"), each.get("maxValue"))
            for each in policy.iter(f"{SPACE}decimal")
            if each.get("id")
        ]
        assert bounds == ([(str(key.least), str(key.most))] if key.kind is PolicyKind.WHOLE else [])
        offered = [each.text for each in policy.iter(f"{SPACE}string")]
        assert offered == list(key.choices)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_is_asked_for_is_there_and_no_other(admx: ElementTree.Element, language: str) -> None:
    text = ElementTree.tostring(admx, encoding="unicode")
    root = adml(language)
    strings = {each.get("id"): each.text for each in root.iter(f"{SPACE}string")}
    assert set(strings) == set(re.findall(r"\$\(string\.(\w+)\)", text))
    assert all(strings.values())
    shown = {each.get("id") for each in root.iter(f"{SPACE}presentation")}
    assert shown == set(re.findall(r"\$\(presentation\.(\w+)\)", text))
    refs = {each.get("refId") for each in root.iter() if each.get("refId")}
    assert refs == {each.get("id") for each in admx.iter() if each.get("id")}


def test_the_japanese_words_are_japanese() -> None:
    english = {each.get("id"): each.text for each in adml("en-US").iter(f"{SPACE}string")}
    for each in adml("ja-JP").iter(f"{SPACE}string"):
        assert each.text is not None
        assert not each.text.isascii()
        assert each.text != english[each.get("id")]
    for text in english.values():
        assert text is not None
        assert text.isascii()


@pytest.mark.parametrize("page", ["deployment.ja.md", "deployment.md"])
def test_the_pages_for_it_tell_every_key(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert re.findall(r"^\| `([A-Z]\w+)` \|", text, re.MULTILINE) == [key.name for key in KEYS]
