"""Finds every `translate(…)` call by Python's own parser, and every text that goes round it."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "counsellor_app"
_WORDING = PROGRAM / "ui" / "wording.py"
_LETTERS = re.compile(r"[^\W\d_]{2}|[\u3040-\u30ff\u3400-\u9fff]")
_JAPANESE = re.compile(r"[\u3040-\u30fa\u3400-\u9fff]")
DATA_MARK = "# i18n: data"
# Qt calls that put their text arguments before a person's eyes or ears.
_SHOWING_CALL = re.compile(
    r"set\w*(Text|Title|Tip|Labels|Prefix|Suffix|WhatsThis|AccessibleName|AccessibleDescription|DisplayName)"
    r"|(add|insert)(Tab|Action|Items?|Menu|Row)|showMessage|drawText"
    r"|Q(Label|PushButton|ToolButton|CheckBox|RadioButton|GroupBox|Action|Menu|MessageBox|DockWidget)"
    r"|QAccessibleAnnouncementEvent|QTableWidgetItem|QListWidgetItem|QStandardItem"
)


@dataclass(frozen=True, order=True)
class Message:
    """One text to translate, as lupdate keys it."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False


def program_files() -> list[Path]:
    return sorted(path for path in PROGRAM.rglob("*.py") if path != _WORDING)


def messages(path: Path) -> tuple[set[Message], list[str]]:
    """The messages of a file, and a sentence for every call that cannot be translated."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: set[Message] = set()
    faults = [f"{place(path, node)}: import translate under its own name" for node in _renamed_imports(tree)]
    inside = {id(node) for function in _functions(tree) for node in _body(function)}
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call) and _is_translate(node)):
        message = _message(call)
        if message is None:
            faults.append(f"{place(path, call)}: translate takes literals: context, text[, comment][, n]")
        elif id(call) not in inside:
            faults.append(f"{place(path, call)}: translated once at import, before the language is known")
        else:
            found.add(message)
    return found, faults


def bypasses(path: Path) -> list[str]:
    """A sentence for every text in a showing floor that a person would see untranslated."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    lines = text.splitlines()
    translated = {
        id(node)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and _is_translate(call)
        for node in ast.walk(call)
    }
    suspects = {id(node): node for call in ast.walk(tree) for node in _shown_literals(call)}
    documentation = _docstrings(tree)
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and _JAPANESE.search(_text(node) or "")
            and id(node) not in documentation
        ):
            suspects[id(node)] = node
    way_out = f"(no word on the screen? end the line with '{DATA_MARK}')"
    return [
        f"{place(path, node)}: {node.value!r} does not come from translate() {way_out}"
        for key, node in suspects.items()
        if key not in translated and DATA_MARK not in lines[(node.end_lineno or node.lineno) - 1]
    ]


def showing_files() -> list[Path]:
    """The files whose text a person sees in the window."""
    return [path for path in program_files() if "ui" in path.relative_to(PROGRAM).parts]


def place(path: Path, node: ast.expr | ast.stmt) -> str:
    return f"{path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name}:{node.lineno}"


def _text(node: ast.AST) -> str | None:
    """The value of a text literal, None for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _called_name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Name):
        return call.func.id
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _is_translate(call: ast.Call) -> bool:
    """Whether it is our `translate`, Qt's own, or `tr`; not that of a string or of a painter."""
    name = _called_name(call)
    if name == "translate" and isinstance(call.func, ast.Attribute):
        return len(call.args) > 1 and _text(call.args[0]) is not None
    return name in {"tr", "translate"}


def _renamed_imports(tree: ast.Module) -> Iterator[ast.stmt]:
    for node in (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)):
        if any(alias.name == "translate" and alias.asname for alias in node.names):
            yield node


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield node


def _body(function: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> Iterator[ast.AST]:
    """What runs when the function is called; its defaults and decorators run at import."""
    body = [function.body] if isinstance(function, ast.Lambda) else function.body
    for statement in body:
        yield from ast.walk(statement)


def _message(call: ast.Call) -> Message | None:
    if not isinstance(call.func, ast.Name) or not 2 <= len(call.args) <= 4:
        return None
    context, source = (_text(argument) for argument in call.args[:2])
    plural = len(call.args) == 4 or any(keyword.arg == "n" for keyword in call.keywords)
    comment = call.args[2] if len(call.args) > 2 else ast.Constant(None)
    literal = isinstance(comment, ast.Constant) and isinstance(comment.value, str | None)
    if context is None or source is None or not literal or {word.arg for word in call.keywords} - {"n"}:
        return None
    return Message(context, source, _text(comment) or "", plural)


def _shown_literals(node: ast.AST) -> Iterator[ast.Constant]:
    if isinstance(node, ast.Call) and _SHOWING_CALL.fullmatch(_called_name(node)):
        for argument in [*node.args, *(keyword.value for keyword in node.keywords)]:
            yield from _words(argument)


def _words(node: ast.expr) -> Iterator[ast.Constant]:
    """The literals with words in them that end up in the value of `node`."""
    if isinstance(node, ast.Constant) and _LETTERS.search(re.sub(r"\{[^{}]*\}", "", _text(node) or "")):
        yield node
    match node:
        case ast.JoinedStr(values=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts):
            inner = list(parts)
        case ast.BoolOp(values=parts):
            inner = list(parts)
        case ast.BinOp(left=left, right=right) | ast.IfExp(body=left, orelse=right):
            inner = [left, right]
        case ast.Call(func=ast.Attribute(value=value), args=arguments) if _text(value):
            inner = [value, *arguments]
        case _:
            inner = []
    for part in inner:
        yield from _words(part)


def _docstrings(tree: ast.Module) -> set[int]:
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    first = (node.body[0] for node in ast.walk(tree) if isinstance(node, owners) and node.body)
    return {id(statement.value) for statement in first if isinstance(statement, ast.Expr)}
