"""Dates as people read them: by era in Japanese, plainly in English."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from counsellor_app.domain.era import era_date_long


def long_date(day: date) -> str:
    """令和8年11月24日（火） in Japanese, ``Tue 24 Nov 2026`` in English."""
    locale = QLocale()
    if locale.language() == QLocale.Language.Japanese:
        return era_date_long(day)
    return locale.toString(QDate(day.year, day.month, day.day), "ddd d MMM yyyy")


def short_date(day: date) -> str:
    """11月24日（火） in Japanese, ``Tue 24 Nov`` in English."""
    locale = QLocale()
    if locale.language() == QLocale.Language.Japanese:
        return era_date_long(day).partition("年")[2]  # i18n: data
    return locale.toString(QDate(day.year, day.month, day.day), "ddd d MMM")
