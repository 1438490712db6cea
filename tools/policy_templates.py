"""The administrative templates of Windows (ADMX, ADML), made from the one table of policy keys.

python -m tools.policy_templates          write packaging/policy/*.admx and *.adml
python -m tools.policy_templates check    say what is out of date; 1 if anything is
"""

import sys
import tomllib
from pathlib import Path
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent, tostring

from counsellor_app.desktop.policy import REGISTRY_KEY
from counsellor_app.domain.this_pc.policy import KEYS, PolicyKey, PolicyKind
from tools.environment import ROOT

FOLDER = ROOT / "packaging" / "policy"
NAME = "OnlineConsultationDesk"
_NAMESPACE = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
LANGUAGES = ("ja-JP", "en-US")
_REVISION = "1.0"
_LONGEST = "500"


def templates() -> dict[Path, str]:
    """Every file of the templates with its text."""
    files = {FOLDER / f"{NAME}.admx": _written(admx())}
    files |= {FOLDER / code / f"{NAME}.adml": _written(adml(code)) for code in LANGUAGES}
    return files


def admx() -> Element:
    """The policies: where each lies in the registry and what it may be."""
    root = Element("policyDefinitions", xmlns=_NAMESPACE, revision=_REVISION, schemaVersion="1.0")
    spaces = SubElement(root, "policyNamespaces")
    SubElement(spaces, "target", prefix="desk", namespace=f"{NAME}.Policies")
    SubElement(root, "resources", minRequiredRevision=_REVISION)
    supported = SubElement(SubElement(root, "supportedOn"), "definitions")
    SubElement(supported, "definition", name="Supported", displayName="$(string.Supported)")
    SubElement(SubElement(root, "categories"), "category", name="Desk", displayName="$(string.Category)")
    policies = SubElement(root, "policies")
    for key in KEYS:
        _add_policy(policies, key)
    return root


def _add_policy(policies: Element, key: PolicyKey) -> None:
    name = key.name
    about = {
        "name": name,
        "class": "Machine",
        "displayName": f"$(string.{name})",
        "explainText": f"$(string.{name}_Help)",
        "key": REGISTRY_KEY,
    }
    if key.kind is PolicyKind.SWITCH:
        about["valueName"] = name
    else:
        about["presentation"] = f"$(presentation.{name})"
    policy = SubElement(policies, "policy", about)
    SubElement(policy, "parentCategory", ref="Desk")
    SubElement(policy, "supportedOn", ref="Supported")
    if key.kind is PolicyKind.SWITCH:
        for state, value in (("enabledValue", "1"), ("disabledValue", "0")):
            SubElement(SubElement(policy, state), "decimal", value=value)
    else:
        _add_element(SubElement(policy, "elements"), key)


def _add_element(elements: Element, key: PolicyKey) -> None:
    value = {"id": f"{key.name}_Value", "valueName": key.name, "required": "true"}
    if key.kind is PolicyKind.WHOLE:
        SubElement(elements, "decimal", value, minValue=str(key.least), maxValue=str(key.most))
    elif key.kind is PolicyKind.CHOICE:
        listed = SubElement(elements, "enum", value)
        for choice in key.choices:
            item = SubElement(listed, "item", displayName=f"$(string.{key.name}_{choice})")
            SubElement(SubElement(item, "value"), "string").text = choice
    else:
        SubElement(elements, "text", value, maxLength=_LONGEST)


def adml(code: str) -> Element:
    """The words of the policies in one language."""
    words = tomllib.loads((FOLDER / "words.toml").read_text(encoding="utf-8"))[code]
    root = Element("policyDefinitionResources", xmlns=_NAMESPACE, revision=_REVISION, schemaVersion="1.0")
    SubElement(root, "displayName").text = words["Category"]
    SubElement(root, "description").text = words["Category"]
    resources = SubElement(root, "resources")
    table = SubElement(resources, "stringTable")
    choices = [f"{key.name}_{choice}" for key in KEYS for choice in key.choices]
    names = [name for key in KEYS for name in (key.name, f"{key.name}_Help")]
    for name in ("Category", "Supported", *names, *choices):
        SubElement(table, "string", id=name).text = words[name]
    presentations = SubElement(resources, "presentationTable")
    for key in KEYS:
        _add_presentation(presentations, key, words.get(f"label_{key.kind}", ""))
    return root


def _add_presentation(table: Element, key: PolicyKey, words: str) -> None:
    if key.kind is PolicyKind.SWITCH:
        return
    shown = SubElement(table, "presentation", id=key.name)
    ref = {"refId": f"{key.name}_Value"}
    if key.kind is PolicyKind.WHOLE:
        SubElement(shown, "decimalTextBox", ref, defaultValue=str(max(key.least, 5))).text = words
    elif key.kind is PolicyKind.CHOICE:
        SubElement(shown, "dropdownList", ref, noSort="true", defaultItem="0").text = words
    else:
        SubElement(SubElement(shown, "textBox", ref), "label").text = words


def _written(root: Element) -> str:
    indent(ElementTree(root), "  ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def main(arguments: list[str]) -> int:
    wanted = templates()
    if arguments == ["check"]:
        old = [path for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text]
        for path in old:
            print(f"out of date: {path.relative_to(ROOT)}; run python -m tools.policy_templates")
        return 1 if old else 0
    for path, text in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
