"""What docs/architecture.md promises about the shape of the source, held by reading the source."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "counsellor_app"
FILES = sorted(PROGRAM.rglob("*.py"))
PLAIN_TEXT_FACTORY = "ui/parts/text.py"
MANUAL_READER = "ui/manual/browser.py"  # shows shipped texts only
CLOCKS = ("desktop/clock.py", "desktop/clock_sources.py", "cli/now.py")
WALL_CLOCKS = re.compile(
    r"(datetime\.)?datetime\.(now|utcnow|today)|(datetime\.)?date\.today|time\.(time|time_ns|localtime|gmtime)"
    r"|Q(DateTime|Date|Time)\.current\w+"
)
HEAVY = {
    *("sqlalchemy", "alembic", "sqlcipher3", "pydantic", "phonenumbers", "holidays", "icalendar"),
    *("email_validator", "keyring", "openpyxl"),
}
MACHINE = re.compile(
    "|".join(
        [
            "pypi" + r"\.org|python" + "hosted|registry" + r"\.npm|pkg" + r"\.dev",
            r"--(extra-)?index" + "-url [^N]|--find" + "-links [^N]",
            "/wo" + r"rk/|/ro" + r"ot/|/opt" + "/(pypi|wheels)|farm-" + "(studio|bench)",
        ]
    )
)


def floor_path(path: Path) -> str:
    return path.relative_to(PROGRAM).as_posix()


def below(*floors: str) -> list[Path]:
    return [path for path in FILES if floor_path(path).split("/")[0] in floors]


@cache
def parsed(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def nodes(paths: list[Path]) -> Iterator[tuple[str, ast.AST]]:
    for path in paths:
        for node in parsed(path):
            yield f"{floor_path(path)}:{getattr(node, 'lineno', 0)}", node


def calls(paths: list[Path], wanted: Callable[[str], object]) -> list[str]:
    """Where a call is made whose dotted name is wanted."""
    return [
        f"{where} {ast.unparse(node.func)}"
        for where, node in nodes(paths)
        if isinstance(node, ast.Call) and wanted(ast.unparse(node.func))
    ]


def imports(paths: list[Path]) -> list[tuple[str, str]]:
    """Where a module, or a name in one, is imported, by its full dotted name."""
    found = []
    for where, node in nodes(paths):
        if isinstance(node, ast.Import):
            found += [(where, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found += [(where, f"{node.module}.{alias.name}") for alias in node.names]
    return found


def tracked() -> list[Path]:
    """The files of the repository: what git knows, or all that is no build product without git."""
    if shutil.which("git") and (ROOT / ".git").exists():
        listing = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
        )
        return [path for name in listing.stdout.split("\0") if name and (path := ROOT / name).is_file()]
    apart = {".venv", "build", "dist", "__pycache__", ".git", ".mypy_cache", ".ruff_cache", ".hypothesis"}
    return [
        path for path in ROOT.rglob("*") if path.is_file() and apart.isdisjoint(path.relative_to(ROOT).parts)
    ]


def test_each_floor_imports_only_what_lies_below_it() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_widgets_are_known_to_the_screens_only() -> None:
    without = [path for path in FILES if floor_path(path).split("/")[0] not in {"ui", "app"}]
    assert [where for where, name in imports(without) if "PySide6.QtWidgets" in name] == []


def test_no_two_modules_import_each_other_even_by_a_detour() -> None:
    graph = grimp.build_graph("counsellor_app", cache_dir=None, exclude_type_checking_imports=True)
    left = {module: set(graph.find_modules_directly_imported_by(module)) for module in graph.modules}
    while left:
        imported = {name for imports in left.values() for name in imports}
        ends = {module for module, imports in left.items() if not imports or module not in imported}
        if not ends:
            break
        left = {module: imports - ends for module, imports in left.items() if module not in ends}
    assert left == {}


def test_no_file_is_longer_than_400_lines_and_half_of_them_are_short() -> None:
    lengths = {floor_path(path): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert [name for name, length in lengths.items() if length > 400] == []
    assert sorted(lengths.values())[len(lengths) // 2] <= 90


def test_no_function_is_longer_than_60_lines_or_takes_more_than_five_positions() -> None:
    faults = []
    for where, node in nodes(FILES):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            names = [argument.arg for argument in node.args.posonlyargs + node.args.args]
            if length > 60 or len([name for name in names if name not in {"self", "cls"}]) > 5:
                faults.append(f"{where} {node.name}")
    assert faults == []


def test_the_wall_clock_is_read_in_one_place() -> None:
    elsewhere = [path for path in FILES if floor_path(path) not in CLOCKS]
    assert calls(elsewhere, WALL_CLOCKS.fullmatch) == []


def test_the_domain_has_no_clock_at_all() -> None:
    assert [where for where, name in imports(below("domain")) if name.split(".")[0] == "time"] == []


def test_nothing_nests_an_event_loop() -> None:
    assert calls(FILES, lambda name: name.split(".")[-1] == "processEvents") == []
    assert calls(below("ui"), lambda name: name.split(".")[-1] in {"exec", "exec_", "QEventLoop"}) == []


def test_text_from_people_reaches_the_screen_only_through_the_plain_text_parts() -> None:
    rich = {"QLabel", "QMessageBox", "QTextEdit", "QTextBrowser", "setToolTip", "setWhatsThis"}
    elsewhere = [path for path in below("ui") if floor_path(path) not in (PLAIN_TEXT_FACTORY, MANUAL_READER)]
    assert calls(elsewhere, lambda name: name.split(".")[-1] in rich) == []
    heirs = [
        f"{where} {node.name}"
        for where, node in nodes(elsewhere)
        if isinstance(node, ast.ClassDef) and rich & {ast.unparse(base).split(".")[-1] for base in node.bases}
    ]
    assert heirs == []


def test_only_the_command_line_prints() -> None:
    quiet = below("ui", "services", "domain", "storage", "desktop")
    assert calls(quiet, lambda name: name in {"print", "sys.stdout.write", "pprint"}) == []


def test_nothing_read_is_ever_executed() -> None:
    assert [
        x for x in imports(FILES) if x[1].split(".")[0] in {"pickle", "shelve", "marshal", "dill", "yaml"}
    ] == []
    assert calls(FILES, lambda name: name in {"eval", "exec", "compile", "__import__", "os.system"}) == []


def test_no_file_names_a_package_host_or_a_folder_of_one_machine() -> None:
    faults = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found = MACHINE.search(text)
        if found or (path.parent.name == "requirements" and "://" in text):
            faults.append(f"{path.relative_to(ROOT)}: {found and found[0]}")
    assert faults == []


def loaded_by(module: str) -> set[str]:
    """The top-level packages that are in memory after importing `module` in a fresh Python."""
    ask = f"import sys; before = set(sys.modules); import {module}; print(*(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {name.split(".")[0] for name in done.stdout.split()}


def test_starting_the_window_imports_nothing_heavy() -> None:
    there = loaded_by("counsellor_app.app")
    assert there & HEAVY == set()
    known = sys.stdlib_module_names | {"PySide6", "shiboken6", "counsellor_app", "resources"}
    assert {name for name in there if not name.startswith("_")} - known == set()


@pytest.mark.parametrize("module", ["appointment", "countdown", "day", "commands", "failure"])
def test_what_is_true_of_a_session_needs_only_the_standard_library(module: str) -> None:
    assert loaded_by(f"counsellor_app.domain.{module}") <= sys.stdlib_module_names | {"counsellor_app"}
