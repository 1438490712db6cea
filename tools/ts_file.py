"""Reading and writing Qt's .ts files, and what a translation must keep of its source."""

import re
import string
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tools.source_strings import Message

_MNEMONIC = re.compile(r"&(?=[^\s&])")


@dataclass
class Entry:
    """One message with its translation; `forms` has one text, or one for each plural form."""

    message: Message
    forms: tuple[str, ...]
    vanished: bool = False

    @property
    def context(self) -> str:
        return self.message.context

    @property
    def source(self) -> str:
        return self.message.source

    @property
    def plural(self) -> bool:
        return self.message.plural

    @property
    def key(self) -> tuple[str, str]:
        comment = f" // {self.message.comment}" if self.message.comment else ""
        return self.context, f"{self.source}{comment}"

    @property
    def finished(self) -> bool:
        return all(self.forms)

    def faults_of(self, forms: tuple[str, ...], language: str) -> list[str]:
        """What is wrong with `forms` as a translation of this message."""
        where = f"{self.context}: {self.source!r}"
        if len(forms) != len(self.forms):
            return [f"{where} needs {len(self.forms)} form(s), not {len(forms)}"]
        faults = []
        for form in filter(None, forms):
            if not _same_marks(self.source, form, plural=self.plural):
                faults.append(f"{where} and {form!r} differ in placeholders or in the access key (&)")
            if language != "en" and form == self.source and re.search(r"[a-z]{2} [a-z]{2}", form):
                faults.append(f"{where} is still English")
        return faults


def _same_marks(source: str, form: str, *, plural: bool) -> bool:
    first, second = _marks(source), _marks(form)
    if plural:  # "one minute" may leave the number out
        first.pop("%n", None)
        second.pop("%n", None)
    return first == second


def _marks(text: str) -> Counter[str]:
    try:
        fields = [
            f"{{{field}:{spec}}}" for _, field, spec, _ in string.Formatter().parse(text) if field is not None
        ]
    except ValueError:
        fields = ["unbalanced braces"]
    return Counter(fields + re.findall(r"%n|%L?\d|%\([a-z_]+\)", text) + _MNEMONIC.findall(text))


def read(path: Path) -> list[Entry]:
    """Every message of a .ts file, in its order."""
    entries = []
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None:
                raise ValueError(name)
            plural = message.get("numerus") == "yes"
            forms = (
                [form.text or "" for form in translation.iter("numerusform")]
                if plural
                else [translation.text or ""]
            )
            key = Message(name, message.findtext("source", ""), message.findtext("comment", ""), plural)
            entries.append(Entry(key, tuple(forms), translation.get("type") in {"vanished", "obsolete"}))
    return entries


def write(path: Path, entries: list[Entry], target: str) -> None:
    """Write the entries; lupdate brings the file into its own shape afterwards."""
    root = ET.Element("TS", version="2.1", language=target, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for entry in entries:
        if entry.context not in contexts:
            contexts[entry.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[entry.context], "name").text = entry.context
        _add(contexts[entry.context], entry)
    fresh = path.with_suffix(".new")
    ET.ElementTree(root).write(fresh, encoding="utf-8", xml_declaration=True)
    fresh.replace(path)


def _add(context: ET.Element, entry: Entry) -> None:
    message = ET.SubElement(context, "message", {"numerus": "yes"} if entry.plural else {})
    ET.SubElement(message, "source").text = entry.source
    if entry.message.comment:
        ET.SubElement(message, "comment").text = entry.message.comment
    state = "vanished" if entry.vanished else "" if entry.finished else "unfinished"
    translation = ET.SubElement(message, "translation", {"type": state} if state else {})
    if entry.plural:
        for form in entry.forms:
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = entry.forms[0]
