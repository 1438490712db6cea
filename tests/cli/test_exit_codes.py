"""Every exit code has one place: the enum, and the pages for IT tell the same."""

import ast
import re
from pathlib import Path

import pytest

from counsellor_app.cli.main import main
from counsellor_app.domain.this_pc.exit_code import ExitCode

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"^\| (\d) \| `(\w+)` \|", re.MULTILINE)


@pytest.mark.parametrize("page", ["deployment.ja.md", "deployment.md"])
def test_the_pages_for_it_tell_every_code_and_no_other(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert [(int(code), name) for code, name in ROW.findall(text)] == [(each, each.name) for each in ExitCode]


def test_no_command_returns_a_bare_number() -> None:
    bare = [
        f"{path.name}:{node.lineno}"
        for path in (ROOT / "counsellor_app" / "cli").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Return)
        and isinstance(node.value, ast.Constant)
        and type(node.value.value) is int
    ]
    assert bare == []


@pytest.mark.parametrize("line", [[], ["no-such-command"], ["self-test"], ["policy", "more"]])
def test_a_line_that_is_not_understood_ends_with_the_code_for_usage(line: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(line)
    assert ended.value.code == ExitCode.USAGE
