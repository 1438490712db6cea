"""The package for Windows Installer (group policy, Intune), made natively by wixl, in English and Japanese.

wixl 0.101 leaves out every text that is not ASCII, so the source is English, and the Japanese package is a
copy in which the texts are replaced. Both are the same product for Windows: one PC has one of them.
"""

import hashlib
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4, uuid5
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from tools.program_icon import write_ico
from tools.windows.guard import GUARD
from tools.windows.msi_texts import SAID
from tools.windows.names import COMPONENTS, FOLDER, NAMES, PROGRAM, PUBLISHER, UPGRADE_CODE
from tools.windows.places import BUILD

_LIMIT_S = 300
_OURS = r"Software\Online Consultation Desk"
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_WINDOWS = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion"
_OLDEST_BUILD = 17763
"""Windows 10 1809, the oldest that this Qt runs on; VersionNT says 603 for every Windows since."""
_VALUE = "OnlineConsultationDesk"
_AUTOSTART = "Autostart"
_AFTER_INITIALIZE = 1501
_LANGUAGES = {"en": (1033, 1252), "ja": (1041, 932)}


@dataclass(frozen=True)
class Package:
    """`program` is the folder to pack, `version` of at most three numbers."""

    program: Path
    version: str


def make_msi(package: Package, out: Path) -> None:
    """Make the English package `out`; wixl takes files only by names relative to where it runs."""
    icon = write_ico(BUILD / "setup.ico")
    with tempfile.TemporaryDirectory(dir=BUILD) as work:
        folder = Path(work)
        (folder / "program").symlink_to(package.program.resolve())
        for file in (icon, GUARD):
            shutil.copy(file, folder)
        source = folder / "product.wxs"
        tree = _product(package)
        indent(tree)
        ElementTree(tree).write(source, encoding="utf-8", xml_declaration=True)
        made = folder / "product.msi"
        subprocess.run(
            ["wixl", "-a", "x64", "-o", made.name, source.name], cwd=folder, check=True, timeout=_LIMIT_S
        )
        _finish(made)
        shutil.move(made, out)


def make_japanese(english: Path, out: Path) -> None:
    """A copy of the package whose texts are Japanese."""
    shutil.copy(english, out)
    language, codepage = _LANGUAGES["ja"]
    with tempfile.TemporaryDirectory() as work:
        table = Path(work) / "_ForceCodepage.idt"
        table.write_bytes(b"\r\n\r\n%d\t_ForceCodepage\r\n" % codepage)
        _msibuild(out, "-i", str(table))
    name = NAMES["ja"]
    texts = {id_: said for id_, (_, said) in SAID.items()}
    for id_, text in {"ProductName": name, "ProductLanguage": str(language), **texts}.items():
        _update(out, "Property", ("Value", text), ("Property", id_))
    _update(out, "Shortcut", ("Name", f"DESK|{name}"), ("Shortcut", "StartMenu"))
    _update(out, "Feature", ("Title", name), ("Feature", "Program"))
    for english_text, japanese in SAID.values():
        _update(out, "LaunchCondition", ("Description", japanese), ("Description", english_text))
    _summary(out, language)


def _finish(made: Path) -> None:
    """What wixl cannot say: a shortcut that is not advertised, when a component is installed, and that the
    old version goes before the new one comes, inside the same transaction."""
    early = ("Sequence", _AFTER_INITIALIZE)
    _update(made, "InstallExecuteSequence", early, ("Action", "RemoveExistingProducts"))
    _update(made, "Shortcut", ("Target", "[#Main]"), ("Shortcut", "StartMenu"))
    wanted = 'AUTOSTART = "1" OR (HADAUTOSTART AND NOT (AUTOSTART = "0"))'
    _update(made, "Component", ("Condition", wanted), ("Component", _AUTOSTART))
    _summary(made, _LANGUAGES["en"][0])


def _update(made: Path, table: str, new: tuple[str, str | int], where: tuple[str, str]) -> None:
    """Set a column in the rows of the package's table in which another column has a value."""
    value = new[1] if isinstance(new[1], int) else f"'{new[1]}'"
    row = f"WHERE `{where[0]}`='{where[1]}'"
    _msibuild(made, "-q", f"UPDATE `{table}` SET `{new[0]}`={value} {row}")  # noqa: S608 - our own words


def _summary(made: Path, language: int) -> None:
    name = NAMES["en"]
    _msibuild(made, "-s", name, PUBLISHER, f"x64;{language}", f"{{{str(uuid4()).upper()}}}")


def _msibuild(made: Path, *arguments: str) -> None:
    speaks_utf8 = os.environ | {"LC_ALL": "C.UTF-8"}
    subprocess.run(
        ["msibuild", str(made), *arguments],
        env=speaks_utf8,
        check=True,
        stdout=subprocess.DEVNULL,
        timeout=_LIMIT_S,
    )


def _guid(name: str) -> str:
    return str(uuid5(COMPONENTS, name)).upper()


def _id(kind: str, name: str) -> str:
    return kind + hashlib.sha256(name.encode()).hexdigest()[:20]


def _product(package: Package) -> Element:
    """The source for wixl; what it is made of has the names of the WiX schema."""
    root = Element("Wix", xmlns="http://schemas.microsoft.com/wix/2006/wi")
    product = SubElement(
        root, "Product", Id=_guid(f"product {package.version}"), Name=NAMES["en"], Language="1033",
        Version=package.version, Manufacturer=PUBLISHER, UpgradeCode=str(UPGRADE_CODE).upper(),
    )  # fmt: skip
    SubElement(
        product, "Package", InstallerVersion="500", Compressed="yes", InstallScope="perMachine",
        Description=NAMES["en"], Manufacturer=PUBLISHER,
    )  # fmt: skip
    SubElement(product, "MajorUpgrade", DowngradeErrorMessage=SAID["NEWERTHERE"][0])
    SubElement(product, "Media", Id="1", Cabinet="program.cab", EmbedCab="yes")
    _properties(product)
    _guard(product)
    components = _folders(product, package.program)
    feature = SubElement(product, "Feature", Id="Program", Level="1", Title=NAMES["en"])
    for component in components:
        SubElement(feature, "ComponentRef", Id=component)
    return root


def _properties(product: Element) -> None:
    SubElement(product, "Icon", Id="desk.ico", SourceFile="setup.ico")
    for name, value in {"ARPPRODUCTICON": "desk.ico", "ARPNOMODIFY": "1"}.items():
        SubElement(product, "Property", Id=name, Value=value)
    for name, (english, _) in SAID.items():
        SubElement(product, "Property", Id=name, Value=english)
    _registry_search(product, "HADAUTOSTART", _RUN, _VALUE)
    _registry_search(product, "INSTALLEDBY", _OURS, "InstalledBy")
    _registry_search(product, "BUILD", _WINDOWS, "CurrentBuildNumber")
    old = SubElement(product, "Condition", Message=SAID["TOOOLD"][0])
    old.text = f"Installed OR BUILD >= {_OLDEST_BUILD}"
    condition = SubElement(product, "Condition", Message=SAID["BYSETUP"][0])
    condition.text = 'Installed OR NOT (INSTALLEDBY = "setup")'


def _registry_search(product: Element, name: str, key: str, value: str) -> None:
    found = SubElement(product, "Property", Id=name)
    SubElement(
        found, "RegistrySearch", Id=f"Find{name}", Root="HKLM", Key=key, Name=value, Type="raw", Win64="yes"
    )


def _guard(product: Element) -> None:
    """Asked before anything is changed; not by the old version while the new one replaces it."""
    SubElement(product, "Binary", Id="Guard", SourceFile=GUARD.name)
    SubElement(
        product, "CustomAction", Id="RefuseWhileInUse", BinaryKey="Guard", DllEntry="RefuseWhileInUse",
        Execute="immediate", Return="check",
    )  # fmt: skip
    sequence = SubElement(product, "InstallExecuteSequence")
    asked = SubElement(sequence, "Custom", Action="RefuseWhileInUse", After="LaunchConditions")
    asked.text = 'NOT UPGRADINGPRODUCTCODE AND NOT (FORCE = "1")'


def _folders(product: Element, program: Path) -> list[str]:
    """The folders with their files, the Start menu and the registry; returns the components' ids."""
    root = SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    files = SubElement(root, "Directory", Id="ProgramFiles64Folder")
    place = SubElement(files, "Directory", Id="INSTALLDIR", Name=FOLDER)
    SubElement(root, "Directory", Id="ProgramMenuFolder")
    components = _tree(place, program, program)
    ours = _registry(place, "Ours", (_OURS, "InstalledBy", "msi"))
    return [*components, ours, _registry(place, _AUTOSTART, (_RUN, _VALUE, f'"[INSTALLDIR]{PROGRAM}"'))]


def _tree(above: Element, folder: Path, program: Path) -> list[str]:
    components = []
    for path in sorted(folder.iterdir()):
        name = path.relative_to(program).as_posix()
        if path.is_dir():
            below = SubElement(above, "Directory", Id=_id("d", name), Name=path.name)
            components += _tree(below, path, program)
        else:
            components.append(_file(above, name))
    return components


def _file(above: Element, name: str) -> str:
    component = SubElement(above, "Component", Id=_id("c", name), Guid=_guid(name), Win64="yes")
    is_main = name == PROGRAM
    file = SubElement(
        component, "File", Id="Main" if is_main else _id("f", name), Name=Path(name).name,
        Source=f"program/{name}", KeyPath="yes",
    )  # fmt: skip
    if is_main:
        SubElement(
            file, "Shortcut", Id="StartMenu", Directory="ProgramMenuFolder", Name=NAMES["en"],
            WorkingDirectory="INSTALLDIR", Advertise="no", Icon="desk.ico",
        )  # fmt: skip
    return component.attrib["Id"]


def _registry(above: Element, id_: str, entry: tuple[str, str, str]) -> str:
    """A component with one value of the registry, as (key, name, value)."""
    key, name, value = entry
    component = SubElement(above, "Component", Id=id_, Guid=_guid(id_), Win64="yes")
    SubElement(
        component, "RegistryValue", Root="HKLM", Key=key, Name=name, Value=value, Type="string", KeyPath="yes"
    )
    return id_
