"""Where the Windows build keeps what it makes, and where its sources lie."""

import sys

from tools.environment import ROOT

SOURCES = ROOT / "packaging" / "windows"
BUILD = ROOT / "build" / "windows"
PYTHON = BUILD / "python"
PREFIX = BUILD / "prefix"
FROZEN = BUILD / "frozen" / "counsellor-app"
DIST = ROOT / "dist"

MINOR = sys.version_info.minor
PYTHON_TAG = f"3{MINOR}"
