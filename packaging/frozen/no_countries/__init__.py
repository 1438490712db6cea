"""Stands in for the package `holidays.countries` in the frozen program: see tools/frozen_contents.py."""
