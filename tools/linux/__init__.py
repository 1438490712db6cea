"""The Debian package: made from the frozen program, and tried in a clean Debian."""
