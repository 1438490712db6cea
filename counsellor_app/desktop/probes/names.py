"""Does the name server know the tool's host?"""

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QDnsLookup, QHostAddress

from counsellor_app.desktop.probes.probe import Probe
from counsellor_app.domain.failure import ProbeStep, Verdict

LIMIT_MS = 2000
_CODES = {
    QDnsLookup.Error.NotFoundError: "not_found",
    QDnsLookup.Error.ServerFailureError: "server_failure",
    QDnsLookup.Error.ServerRefusedError: "server_refused",
    QDnsLookup.Error.TimeoutError: "timeout",
}


class NameProbe(Probe):
    """Asks the system's name server, or the one given as address and port, for an address of ``host``.

    Codes: ``resolved``, ``not_found``, ``server_failure``, ``server_refused``, ``timeout``, ``failed``.
    """

    step = ProbeStep.NAME_RESOLUTION

    def __init__(
        self, host: str, name_server: tuple[str, int] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent, LIMIT_MS)
        self.address = QHostAddress()
        self._lookup = QDnsLookup(QDnsLookup.Type.A, host, self)
        if name_server is not None:
            self._lookup.setNameserver(QHostAddress(name_server[0]), name_server[1])
        self._lookup.finished.connect(self._answered)

    def _begin(self) -> None:
        self._lookup.lookup()

    def _answered(self) -> None:
        error = self._lookup.error()
        records = self._lookup.hostAddressRecords()
        if error is not QDnsLookup.Error.NoError:
            self._report(Verdict.BAD, _CODES.get(error, "failed"))
        elif not records:
            self._report(Verdict.BAD, "not_found")
        else:
            self.address = records[0].value()
            self._report(Verdict.GOOD, "resolved")
