"""`office create` for an office whose rules do not ship: blank or from a file, whole or not at all."""

from pathlib import Path

import pytest

from counsellor_app.cli.now import present
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.domain.rules.versions import missing
from counsellor_app.domain.this_pc.exit_code import ExitCode
from counsellor_app.services.rules.exchange import write_rules
from counsellor_app.services.rules.office_rules import OfficeRules, shipped_content
from counsellor_app.storage.link.address import OfficeAddress
from counsellor_app.storage.office.session import connecting, office_store
from counsellor_app.storage.office.store import OfficeStore
from tests.storage.office.servers import SUPERUSER, SUPERUSER_PASSWORD
from tests.storage.office.test_office_commands import Desk, desk

pytestmark = pytest.mark.postgres
__all__ = ["desk"]

OWN = ("--office", "mihon", "--name", "ハローワーク見本")


def store_of(desk: Desk, code: str) -> OfficeStore:
    return office_store(connecting(OfficeAddress.parse(desk.url), SUPERUSER_PASSWORD), code)


def rules_of(desk: Desk, code: str) -> OfficeProfile:
    store = store_of(desk, code)
    try:
        assert store.office() is not None
        profile = OfficeRules(store).in_force(code, japan_date(present()))
    finally:
        store.close()
    assert profile is not None
    return profile


def is_untouched(desk: Desk) -> bool:
    """Whether the database has not even a table."""
    with desk.server.connect(SUPERUSER, SUPERUSER_PASSWORD, desk.database) as connection:
        found = connection.execute("SELECT count(*) FROM pg_namespace WHERE nspname = 'app'").fetchone()
    return found == (0,)


def test_an_office_of_its_own_begins_blank_and_keeps_its_name(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk("create", *OWN, "--room", "zoom=Zoom 1") == ExitCode.OK
    assert "ハローワーク見本, 1 meeting rooms" in capsys.readouterr().out
    profile = rules_of(desk, "mihon")
    assert (profile.office, profile.name_ja, profile.version) == ("mihon", "ハローワーク見本", 1)
    assert any(each.blocks for each in missing(profile)), "nothing is booked before the blanks are filled"
    assert desk("create", *OWN, "--room", "zoom=Zoom 1") == ExitCode.OK
    assert rules_of(desk, "mihon").version == 1


def test_an_office_of_its_own_takes_the_rules_of_a_file(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "rules.json"
    write_rules(shipped_content("sasebo"), file)
    assert desk("create", *OWN, "--rules", str(file)) == ExitCode.OK
    profile = rules_of(desk, "mihon")
    assert profile.name_ja == "ハローワーク見本"
    assert {each.key for each in profile.kinds} == set(shipped_content("sasebo")["kinds"])
    capsys.readouterr()
    assert desk("create", *OWN, "--rules", str(file)) == ExitCode.OK
    assert "its rules were left as they are" in capsys.readouterr().out
    assert rules_of(desk, "mihon").version == profile.version


def test_the_faults_of_a_file_are_listed_in_plain_words_and_nothing_is_made(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "rules.json"
    content = {**shipped_content("sasebo"), "closd_days": [], "closed_days": ["2026-13-01"]}
    del content["attendants"]
    write_rules(content, file)
    assert desk("create", *OWN, "--rules", str(file)) == ExitCode.NOT_DONE
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "The file of rules has 3 faults. Nothing was made."
    assert sorted(each.strip().partition(" (")[0] for each in told[1:]) == [
        "attendants: is missing.",
        "closd_days: is not known here. Is it misspelt?",
        "closed_days.0: is not written as it has to be",
    ]
    assert is_untouched(desk)


@pytest.mark.parametrize(
    ("content", "said"),
    [("[1, 2]", "no file of rules"), ("= nonsense", "no file of rules"), (None, "cannot be read")],
)
def test_what_is_no_file_of_rules_makes_nothing(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | None, said: str
) -> None:
    file = tmp_path / "rules.toml"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    assert desk("create", *OWN, "--rules", str(file)) == ExitCode.NOT_DONE
    assert said in capsys.readouterr().out
    assert is_untouched(desk)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--office", "sasebo", "--name", "x"), "ship with the program"),
        (("--office", "mihon"), "with --name"),
        (("--office", "見本", "--name", "x"), "short word"),
        (("--office", "blank", "--name", "x"), "short word"),
    ],
)
def test_an_office_that_cannot_be_is_refused_before_anything_is_made(
    desk: Desk, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert desk("create", *words) == ExitCode.NOT_DONE
    assert said in capsys.readouterr().out
    assert is_untouched(desk)
