"""Does the network answer web requests itself, as a hotel's log-in page does?"""

from PySide6.QtCore import QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxy, QNetworkReply, QNetworkRequest

from counsellor_app.desktop.probes.probe import Probe
from counsellor_app.domain.failure import ProbeStep, Verdict

_MOST_BYTES = 4096
_LOG_IN_REQUIRED = 511


class PortalProbe(Probe):
    """Fetches a plain-http page whose text the office knows.

    Codes: ``none``; ``redirected``, ``changed`` and ``log_in_required`` where something stands between;
    ``no_answer`` (not checked) where the page cannot be had, which other probes explain.
    """

    step = ProbeStep.CAPTIVE_PORTAL

    def __init__(self, url: str, text: str, proxy: QNetworkProxy, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = text.strip().encode()
        self._request = QNetworkRequest(QUrl(url))
        for attribute, value in (
            (
                QNetworkRequest.Attribute.RedirectPolicyAttribute,
                QNetworkRequest.RedirectPolicy.ManualRedirectPolicy,
            ),
            (
                QNetworkRequest.Attribute.CacheLoadControlAttribute,
                QNetworkRequest.CacheLoadControl.AlwaysNetwork,
            ),
            (QNetworkRequest.Attribute.CookieSaveControlAttribute, QNetworkRequest.LoadControl.Manual),
        ):
            self._request.setAttribute(attribute, value)
        self._network = QNetworkAccessManager(self)
        self._network.setProxy(proxy)
        self._reply: QNetworkReply | None = None

    def _begin(self) -> None:
        self._reply = self._network.get(self._request)
        self._reply.setReadBufferSize(_MOST_BYTES)
        self._reply.readyRead.connect(self._read)
        self._reply.finished.connect(self._judge)

    def _time_is_up(self) -> None:
        self._report(Verdict.NOT_CHECKED, "no_answer")

    def _read(self) -> None:
        if self._reply is not None and self._reply.bytesAvailable() >= _MOST_BYTES:
            self._judge()

    def _judge(self) -> None:
        if self._reply is None:
            return
        status = self._reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        if not isinstance(status, int):
            self._report(Verdict.NOT_CHECKED, "no_answer")
        elif 300 <= status < 400:
            self._report(Verdict.BAD, "redirected")
        elif status == _LOG_IN_REQUIRED:
            self._report(Verdict.BAD, "log_in_required")
        elif status >= 400:
            self._report(Verdict.NOT_CHECKED, "no_answer")
        else:
            same = bytes(self._reply.peek(_MOST_BYTES).data()).strip() == self._text
            self._report(Verdict.GOOD if same else Verdict.BAD, "none" if same else "changed")
