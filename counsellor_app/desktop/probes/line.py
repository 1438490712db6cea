"""Is this PC connected to any network?"""

from collections.abc import Iterable

from PySide6.QtNetwork import QHostAddress, QNetworkInterface

from counsellor_app.domain.failure import Finding, ProbeStep, Verdict

_CARRIES = QNetworkInterface.InterfaceFlag.IsUp | QNetworkInterface.InterfaceFlag.IsRunning
_NOT_A_LINE = (QNetworkInterface.InterfaceType.Loopback, QNetworkInterface.InterfaceType.Virtual)


def look_at_line() -> Finding:
    """``connected``; ``no_address``: plugged in, but no router gave an address; ``not_connected``."""
    lines = [each for each in QNetworkInterface.allInterfaces() if _is_line(each)]
    if not lines:
        return Finding(ProbeStep.LINE, Verdict.BAD, "not_connected")
    addresses = [entry.ip() for each in lines for entry in each.addressEntries()]
    if not _reach_beyond(addresses):
        return Finding(ProbeStep.LINE, Verdict.BAD, "no_address")
    return Finding(ProbeStep.LINE, Verdict.GOOD, "connected")


def _is_line(interface: QNetworkInterface) -> bool:
    flags = interface.flags()
    is_loopback = bool(flags & QNetworkInterface.InterfaceFlag.IsLoopBack)
    return flags & _CARRIES == _CARRIES and not is_loopback and interface.type() not in _NOT_A_LINE


def _reach_beyond(addresses: Iterable[QHostAddress]) -> bool:
    return any(not each.isLinkLocal() and not each.isLoopback() for each in addresses)
