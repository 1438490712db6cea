"""Translations of the program: English in the source, Japanese in resources/i18n/counsellor_ja.ts.

    python tools/translations.py update           take new source strings into the .ts files
    python tools/translations.py missing          print what is untranslated as JSON, ready to be filled in
    python tools/translations.py fill FILE.json   {context: {source: translation or [plural forms]}}
    python tools/translations.py prune            forget texts that the program no longer has
    python tools/translations.py check            every gate that CI holds
    python tools/translations.py release          compile .ts to .qm where it is out of date

`--language en` fills the English plural forms instead. A text with a comment has the key "source // comment".
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if not __package__:
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools.source_strings import ROOT, Message, bypasses, messages, program_files, showing_files
from tools.ts_file import read, write

FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = {"ja": "ja_JP", "en": "en_US"}
_MERGE = ("-locations", "none", "-sort-messages", "-source-language", "en", "-silent")
_NO_GUESSING = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")


def ts_path(language: str, folder: Path | None = None) -> Path:
    return (folder or FOLDER) / f"counsellor_{language}.ts"


def source_messages() -> tuple[set[Message], list[str]]:
    """Every message of the program, and the faults met on the way."""
    found: set[Message] = set()
    faults: list[str] = []
    for path in program_files():
        some, wrong = messages(path)
        found |= some
        faults += wrong
    return found, faults


def update(folder: Path | None = None, *, prune: bool = False) -> None:
    """Merge the program's messages into the .ts files; what is gone stays as vanished unless `prune`.

    lupdate reads a list that we make, because its own reading of Python misses some calls.
    """
    found, _ = source_messages()
    with tempfile.TemporaryDirectory() as name:
        listing = Path(name) / "strings.py"
        listing.write_text("".join(_call(message) for message in sorted(found)), encoding="utf-8")
        for language, target in LANGUAGES.items():
            extra = ["-no-obsolete"] if prune else []
            extra += ["-pluralonly"] if language == "en" else []
            path = ts_path(language, folder)
            _qt_tool(
                "lupdate", str(listing), "-ts", str(path), "-target-language", target,
                *_MERGE, *_NO_GUESSING, *extra,
            )  # fmt: skip


def fill(file: Path, language: str) -> list[str]:
    """Put the translations of a JSON file in; return a sentence for each that could not be."""
    wanted: dict[str, dict[str, str | list[str]]] = json.loads(file.read_text(encoding="utf-8"))
    with _alone():
        update()
        entries = read(ts_path(language))
        known = {entry.key: entry for entry in entries}
        refused: list[str] = []
        for context, texts in wanted.items():
            for key, given in texts.items():
                forms = (given,) if isinstance(given, str) else tuple(given)
                entry = known.get((context, key))
                if entry is None or entry.vanished:
                    refused.append(f"{context}: {key!r} is not in the program")
                elif faults := entry.faults_of(forms, language):
                    refused += faults
                elif any(forms):
                    entry.forms = forms
        write(ts_path(language), entries, LANGUAGES[language])
        update()
    return refused


def missing(language: str) -> dict[str, dict[str, str | list[str]]]:
    """What has no translation yet, in the form that `fill` takes."""
    with _alone():
        update()
    answer: dict[str, dict[str, str | list[str]]] = {}
    for entry in read(ts_path(language)):
        if not entry.vanished and not entry.finished:
            empty: str | list[str] = list(entry.forms) if entry.plural else ""
            answer.setdefault(entry.context, {})[entry.key[1]] = empty
    return answer


def check() -> list[str]:
    """A sentence for every broken gate."""
    found, faults = source_messages()
    for path in showing_files():
        faults += bypasses(path)
    for language in LANGUAGES:
        faults += [f"{ts_path(language).name}: {fault}" for fault in _file_faults(language, found)]
    return faults


def release(*, force: bool = False) -> list[Path]:
    """Compile the .ts files whose .qm is missing or older; a reader never sees half a file."""
    made = []
    for language in LANGUAGES:
        source = ts_path(language)
        target = source.with_suffix(".qm")
        if not force and target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        with tempfile.TemporaryDirectory(dir=FOLDER) as name:
            fresh = Path(name) / target.name
            _qt_tool("lrelease", "-silent", str(source), "-qm", str(fresh))
            fresh.replace(target)
        made.append(target)
    return made


def _file_faults(language: str, found: set[Message]) -> Iterator[str]:
    wanted = {message for message in found if message.plural or language != "en"}
    entries = read(ts_path(language))
    there = {entry.message for entry in entries if not entry.vanished}
    yield from (f"{m.context}: {m.source!r} is new; run update" for m in sorted(wanted - there))
    yield from (f"{m.context}: {m.source!r} is gone; run update and prune" for m in sorted(there - wanted))
    for entry in entries:
        if entry.vanished:
            yield f"{entry.context}: {entry.source!r} has vanished; run prune"
        elif not entry.finished:
            yield f"{entry.context}: {entry.source!r} is not translated"
        else:
            yield from entry.faults_of(entry.forms, language)
    with tempfile.TemporaryDirectory() as name:
        copy = ts_path(language, Path(name))
        copy.write_bytes(ts_path(language).read_bytes())
        update(Path(name), prune=True)
        if copy.read_bytes() != ts_path(language).read_bytes():
            yield "differs from what update and prune would write"


def _call(message: Message) -> str:
    arguments = [message.context, message.source] + [message.comment] * bool(
        message.comment or message.plural
    )
    written = [json.dumps(argument, ensure_ascii=False) for argument in arguments]
    return f"translate({', '.join(written)}{', 1' if message.plural else ''})\n"


def _qt_tool(name: str, *arguments: str) -> None:
    import PySide6

    suffix = ".exe" if sys.platform == "win32" else ""
    program = Path(PySide6.__path__[0]) / f"{name}{suffix}"
    done = subprocess.run([str(program), *arguments], capture_output=True, text=True, check=False)
    if done.returncode or done.stderr.strip():
        raise SystemExit(f"{name} failed ({done.returncode}): {done.stdout}{done.stderr}")


@contextmanager
def _alone() -> Iterator[None]:
    """One writer of the .ts files at a time on this machine."""
    (ROOT / "build").mkdir(exist_ok=True)
    with (ROOT / "build" / "translations.lock").open("w") as lock:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _fail(faults: list[str]) -> int:
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("verb", choices=["update", "missing", "fill", "prune", "check", "release"])
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--language", choices=list(LANGUAGES), default="ja")
    chosen = parser.parse_args(arguments)
    match chosen.verb:
        case "update" | "prune":
            with _alone():
                update(prune=chosen.verb == "prune")
        case "missing":
            print(json.dumps(missing(chosen.language), ensure_ascii=False, indent=1))
        case "fill":
            if chosen.file is None:
                parser.error("fill needs a file")
            return _fail(fill(chosen.file, chosen.language))
        case "check":
            return _fail(check())
        case "release":
            release()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
