"""The Windows program built, installed and tested on Debian, under Wine: see packaging/README.md."""
