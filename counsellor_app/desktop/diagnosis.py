"""The diagnosis that runs beside a phone switch: where does the line to the meeting break?"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtNetwork import QHostAddress, QNetworkProxy

from counsellor_app.desktop.probes.hosts import SecureProbe, ServerProbe
from counsellor_app.desktop.probes.line import look_at_line
from counsellor_app.desktop.probes.names import NameProbe
from counsellor_app.desktop.probes.portal import PortalProbe
from counsellor_app.desktop.probes.probe import Probe
from counsellor_app.desktop.probes.proxy import ProxyProbe
from counsellor_app.domain.failure import Finding, ProbeStep, Verdict

LIMIT = timedelta(seconds=4.5)
_SILENCE_IS_BAD = {ProbeStep.NAME_RESOLUTION, ProbeStep.TOOL_HOST, ProbeStep.OFFICE_SERVER}


@dataclass(frozen=True, slots=True)
class Targets:
    """What to look at; an empty value leaves its probe out.

    ``portal_url`` is a plain-http page and ``portal_text`` all it says. ``office_server`` and ``name_server``
    are host or address, and port; without a name server the system's is asked.
    """

    tool_host: str = ""
    tool_port: int = 443
    portal_url: str = ""
    portal_text: str = ""
    office_server: tuple[str, int] | None = None
    name_server: tuple[str, int] | None = None


class Diagnosis(QObject):
    """Six probes, as far as possible at once, never longer than the limit, nothing of it blocking.

    ``found(Finding)`` comes with each result, ``finished(tuple[Finding, ...])`` once with all six in the
    order of `ProbeStep`. What is not set or could not be asked is NOT_CHECKED.
    """

    found = Signal(object)
    finished = Signal(object)
    _proxies: ProxyProbe
    _names: NameProbe

    def __init__(self, targets: Targets, parent: QObject | None = None, limit: timedelta = LIMIT) -> None:
        super().__init__(parent)
        self._targets = targets
        self._findings: dict[ProbeStep, Finding] = {}
        self._probes: list[Probe] = []
        self._is_running = False
        self._limit = QTimer(self, singleShot=True, interval=int(limit.total_seconds() * 1000))
        self._limit.timeout.connect(self._time_is_up)

    @property
    def is_running(self) -> bool:
        """Whether results are still to come."""
        return self._is_running

    def start(self) -> None:
        """Begin, or begin anew. Returns at once."""
        self.cancel()
        self._findings = {}
        self._is_running = True
        self._limit.start()
        self._note(look_at_line())
        self._ask_server()
        if self._targets.tool_host:
            self._proxies = ProxyProbe(QUrl(f"https://{self._targets.tool_host}"), self)
            self._run(self._proxies, self._proxy_known)
        else:
            self._leave_out(ProbeStep.PROXY, ProbeStep.NAME_RESOLUTION, ProbeStep.TOOL_HOST)
            self._ask_portal(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))

    def cancel(self) -> None:
        """Stop; nothing is emitted any more for this run."""
        self._is_running = False
        self._limit.stop()
        for probe in self._probes:
            probe.cancel()
            probe.deleteLater()
        self._probes = []

    def _ask_server(self) -> None:
        if self._targets.office_server is None:
            self._leave_out(ProbeStep.OFFICE_SERVER)
        else:
            self._run(ServerProbe(*self._targets.office_server, parent=self))

    def _ask_portal(self, proxy: QNetworkProxy) -> None:
        if self._targets.portal_url:
            self._run(PortalProbe(self._targets.portal_url, self._targets.portal_text, proxy, self))
        else:
            self._leave_out(ProbeStep.CAPTIVE_PORTAL)

    def _proxy_known(self) -> None:
        if not self._is_running:
            return
        proxy, host = self._proxies.proxy, self._targets.tool_host
        self._ask_portal(proxy)
        if proxy.type() is not QNetworkProxy.ProxyType.NoProxy:
            self._note(Finding(ProbeStep.NAME_RESOLUTION, Verdict.NOT_CHECKED, "by_proxy"))
            self._ask_tool(QHostAddress())
        elif not (address := QHostAddress(host)).isNull():
            self._note(Finding(ProbeStep.NAME_RESOLUTION, Verdict.NOT_CHECKED, "is_address"))
            self._ask_tool(address)
        else:
            self._names = NameProbe(host, self._targets.name_server, self)
            self._run(self._names, self._name_known)

    def _name_known(self) -> None:
        if self._names.address.isNull():
            self._note(Finding(ProbeStep.TOOL_HOST, Verdict.NOT_CHECKED, "no_address"))
        else:
            self._ask_tool(self._names.address)

    def _ask_tool(self, address: QHostAddress) -> None:
        if not self._is_running:
            return
        probe = SecureProbe(self._targets.tool_host, self._targets.tool_port, self._proxies.proxy, self)
        probe.address = address
        self._run(probe)

    def _run(self, probe: Probe, then: Callable[[], None] | None = None) -> None:
        """``then`` is a method: a lambda that holds this object, kept by its child, would free it twice."""
        self._probes.append(probe)
        probe.found.connect(self._note)
        if then is not None:
            probe.found.connect(then)
        probe.start()

    def _leave_out(self, *steps: ProbeStep) -> None:
        for step in steps:
            self._note(Finding(step, Verdict.NOT_CHECKED, "not_set"))

    def _note(self, finding: Finding) -> None:
        if not self._is_running:
            return
        self._findings[finding.step] = finding
        self.found.emit(finding)
        if self._is_running and len(self._findings) == len(ProbeStep):
            self.cancel()
            self.finished.emit(tuple(self._findings[step] for step in ProbeStep))

    def _time_is_up(self) -> None:
        asked = {probe.step for probe in self._probes} & _SILENCE_IS_BAD
        for step in ProbeStep:
            if step not in self._findings:
                verdict = Verdict.BAD if step in asked else Verdict.NOT_CHECKED
                self._note(Finding(step, verdict, "timeout"))
