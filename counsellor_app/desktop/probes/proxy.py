"""Does this PC reach the web through a proxy?"""

from collections.abc import Callable, Sequence
from threading import Thread

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

from counsellor_app.desktop.probes.probe import Probe
from counsellor_app.domain.failure import ProbeStep, Verdict

LIMIT_MS = 1500
_LOOK_EVERY_MS = 5


def _system_proxies(url: QUrl) -> Sequence[QNetworkProxy]:
    return QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(url))


class ProxyProbe(Probe):
    """Reads the system's proxy settings for ``url``; ``proxy`` is what to use afterwards.

    On Windows this may load and run a script of the network (WPAD), which blocks for seconds: so it is asked
    in a thread, the only one of the diagnosis. Codes: ``direct``, ``proxy``, ``timeout``.
    """

    step = ProbeStep.PROXY

    def __init__(
        self,
        url: QUrl,
        parent: QObject | None = None,
        find: Callable[[QUrl], Sequence[QNetworkProxy]] = _system_proxies,
    ) -> None:
        super().__init__(parent, LIMIT_MS)
        self.proxy = QNetworkProxy(QNetworkProxy.ProxyType.NoProxy)
        self._answers: list[Sequence[QNetworkProxy]] = []
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self._looked)
        answers = self._answers
        self._thread = Thread(target=lambda: answers.append(find(url)), name="proxy probe", daemon=True)

    def _begin(self) -> None:
        self._thread.start()
        self._look.start()

    def cancel(self) -> None:
        super().cancel()
        self._look.stop()

    def _time_is_up(self) -> None:
        self._report(Verdict.NOT_CHECKED, "timeout")

    def _looked(self) -> None:
        if not self._answers:
            return
        found = [each for each in self._answers[0] if each.type() is not QNetworkProxy.ProxyType.NoProxy]
        if found:
            self.proxy = found[0]
        self._report(Verdict.GOOD, "proxy" if found else "direct")
