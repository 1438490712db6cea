"""Does the tool's host, or the office's server, answer?"""

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QHostAddress, QNetworkProxy, QSslSocket, QTcpSocket

from counsellor_app.desktop.probes.probe import Probe
from counsellor_app.desktop.probes.socket_errors import certificate_code, socket_code
from counsellor_app.domain.failure import ProbeStep, Verdict


class SecureProbe(Probe):
    """Connects to ``host`` over TLS and checks its certificate; sends nothing more.

    At ``address`` where the name is resolved already, else by name, which a proxy then resolves. Codes:
    ``secure``, those of `socket_code` and of `certificate_code`, ``no_tls`` where this PC has no TLS library.
    """

    step = ProbeStep.TOOL_HOST

    def __init__(self, host: str, port: int, proxy: QNetworkProxy, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.address = QHostAddress()
        self._host = host
        self._port = port
        self._socket = QSslSocket(self)
        self._socket.setProxy(proxy)
        self._socket.encrypted.connect(self._encrypted)
        self._socket.errorOccurred.connect(self._failed)

    def _begin(self) -> None:
        if not QSslSocket.supportsSsl():
            self._report(Verdict.NOT_CHECKED, "no_tls")
            return
        where = self._host if self.address.isNull() else self.address.toString()
        self._socket.connectToHostEncrypted(where, self._port, self._host)

    def _encrypted(self) -> None:
        self._report(Verdict.GOOD, "secure")

    def _failed(self) -> None:
        faults = self._socket.sslHandshakeErrors()
        self._report(Verdict.BAD, certificate_code(faults) if faults else socket_code(self._socket.error()))


class ServerProbe(Probe):
    """Opens a TCP connection to the office's server, past any proxy. Codes: ``answers``, `socket_code`."""

    step = ProbeStep.OFFICE_SERVER

    def __init__(self, host: str, port: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._where = (host, port)
        self._socket = QTcpSocket(self)
        self._socket.setProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
        self._socket.connected.connect(self._connected)
        self._socket.errorOccurred.connect(self._failed)

    def _begin(self) -> None:
        self._socket.connectToHost(*self._where)

    def _connected(self) -> None:
        self._report(Verdict.GOOD, "answers")

    def _failed(self) -> None:
        self._report(Verdict.BAD, socket_code(self._socket.error()))
