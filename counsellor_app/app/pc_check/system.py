"""Checks of what the system gives: secure lines, clock, time zone; and of the data that came with us."""

import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from counsellor_app.domain.this_pc.pc_check import CheckVerdict, Found, Remedy

_WRITTEN = datetime(2026, 11, 1, tzinfo=UTC)
"""Before this day the program did not exist, so a clock that shows an earlier one is wrong."""
_LATEST = datetime(2060, 1, 1, tzinfo=UTC)
_WATCHED_S = 0.3
_MOST_APART_S = 0.1
_LANDLINE, _MOBILE = "+81312345678", "+819012345678"


def secure_lines() -> Found:
    """Qt's and Python's TLS are there and know whom to trust; nothing is connected."""
    import ssl

    from PySide6.QtNetwork import QSslConfiguration, QSslSocket

    if not QSslSocket.supportsSsl():
        return Found(CheckVerdict.FAILED, "Qt has no TLS", Remedy.INSTALL_AGAIN)
    trusted = len(QSslConfiguration.systemCaCertificates())
    known = ssl.create_default_context().cert_store_stats()["x509_ca"]
    detail = (
        f"Qt: {QSslSocket.activeBackend()}, {trusted} authorities; {ssl.OPENSSL_VERSION}: {known} authorities"
    )
    if not trusted:
        return Found(CheckVerdict.FAILED, detail, Remedy.ADD_CERTIFICATES)
    return Found(CheckVerdict.OK, detail)


def clock() -> Found:
    """The PC's clock shows a possible day, and moves with the clock that nobody can set."""
    from counsellor_app.desktop.clock_sources import system_sources

    sources = system_sources()
    first = sources.read()
    time.sleep(_WATCHED_S)
    second = sources.read()
    ran = second.boot - first.boot
    apart = abs((second.wall - first.wall).total_seconds() - ran)
    if not _WATCHED_S / 2 < ran < 100 * _WATCHED_S or first.boot <= 0:
        return Found(CheckVerdict.FAILED, f"boot clock ran {ran:.3f} s", Remedy.LOOK_AGAIN)
    if not _WRITTEN < second.wall < _LATEST:
        return Found(CheckVerdict.FAILED, f"year {second.wall.year}", Remedy.SET_CLOCK)
    if apart > _MOST_APART_S:
        return Found(CheckVerdict.WARNING, f"set by {apart:.1f} s just now", Remedy.LOOK_AGAIN)
    return Found(CheckVerdict.OK, f"{second.wall:%Y-%m-%d}")


def time_zone() -> Found:
    """Japan's time is known; a PC that shows another one confuses people, not the program."""
    from zoneinfo import ZoneInfo

    noon = datetime(2026, 11, 1, 12, tzinfo=UTC)
    japan = noon.astimezone(ZoneInfo("Asia/Tokyo")).utcoffset()
    here = noon.astimezone().utcoffset()
    if japan != timedelta(hours=9):
        return Found(CheckVerdict.FAILED, "Asia/Tokyo", Remedy.INSTALL_AGAIN)
    if here != japan:
        minutes = int((here or timedelta()).total_seconds()) // 60
        return Found(CheckVerdict.WARNING, f"PC: UTC{minutes:+} min", Remedy.SET_CLOCK)
    return Found(CheckVerdict.OK, "Asia/Tokyo")


def holidays() -> Found:
    """The holidays of Japan are reckoned."""
    from datetime import date

    from counsellor_app.domain.business_days import OfficeCalendar, national_holidays

    count = len(national_holidays(2027))
    new_year, monday = date(2027, 1, 1), date(2027, 1, 4)
    if new_year not in national_holidays(2027) or OfficeCalendar().next(new_year) != monday:
        return Found(CheckVerdict.FAILED, f"{count} days", Remedy.INSTALL_AGAIN)
    return Found(CheckVerdict.OK, f"{count} days in 2027")


def phone_numbers() -> Found:
    """The number plan knows a landline and a mobile of Japan."""
    from counsellor_app.domain.people.phone import format_phone

    shown = (format_phone(_LANDLINE), format_phone(_MOBILE))
    if shown != ("03-1234-5678", "090-1234-5678"):
        return Found(CheckVerdict.FAILED, "number plan", Remedy.INSTALL_AGAIN)
    return Found(CheckVerdict.OK, "Japan")


def single_window() -> Found:
    """A folder can be claimed once and not twice."""
    from counsellor_app.desktop.single_instance import lock_of

    with tempfile.TemporaryDirectory(prefix="desk-check-") as folder:
        first, second = lock_of(Path(folder)), lock_of(Path(folder))
        claims = (first.tryLock(0), second.tryLock(0))
        first.unlock()
    if claims != (True, False):
        return Found(CheckVerdict.FAILED, f"claims {claims}", Remedy.INSTALL_AGAIN)
    return Found(CheckVerdict.OK, "claimed once")


def policy() -> Found:
    """What IT has fixed on this PC can be read and used; values are not told."""
    from counsellor_app.desktop.policy import read_policy

    read = read_policy()
    if read.refused:
        return Found(CheckVerdict.WARNING, f"refused: {', '.join(read.refused)}", Remedy.CORRECT_POLICY)
    return Found(CheckVerdict.OK, f"{len(read.values)} value(s)")
