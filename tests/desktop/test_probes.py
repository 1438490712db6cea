"""What single probes do where the whole diagnosis cannot be led."""

from collections.abc import Sequence
from threading import Event

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QAbstractSocket, QNetworkProxy, QSslError
from pytestqt.qtbot import QtBot

from counsellor_app.desktop.probes.proxy import ProxyProbe
from counsellor_app.desktop.probes.socket_errors import certificate_code, socket_code
from counsellor_app.domain.failure import Verdict


def test_proxy_settings_that_take_long_hold_nobody_up(qtbot: QtBot) -> None:
    release, returned = Event(), Event()

    def slow(_: QUrl) -> Sequence[QNetworkProxy]:
        release.wait(60)
        returned.set()
        return []

    probe = ProxyProbe(QUrl("https://tool.test"), find=slow)
    with qtbot.waitSignal(probe.found) as found:
        probe.start()
    assert not returned.is_set()
    release.set()
    assert found.args is not None
    assert (found.args[0].verdict, found.args[0].code) == (Verdict.NOT_CHECKED, "timeout")


def test_a_list_that_says_no_proxy_is_direct(qtbot: QtBot) -> None:
    none = QNetworkProxy(QNetworkProxy.ProxyType.NoProxy)
    probe = ProxyProbe(QUrl("https://tool.test"), find=lambda _: [none])
    with qtbot.waitSignal(probe.found) as found:
        probe.start()
    assert found.args is not None
    assert found.args[0].code == "direct"


@pytest.mark.parametrize(
    ("errors", "code"),
    [
        ([QSslError.SslError.CertificateNotYetValid], "certificate_not_yet_valid"),
        ([QSslError.SslError.SelfSignedCertificate], "certificate_untrusted"),
        ([QSslError.SslError.HostNameMismatch, QSslError.SslError.CertificateExpired], "certificate_expired"),
    ],
)
def test_of_several_certificate_faults_the_one_that_explains_most_is_named(
    errors: list[QSslError.SslError], code: str
) -> None:
    assert certificate_code(QSslError(each) for each in errors) == code


def test_every_socket_error_has_a_word() -> None:
    words = {socket_code(each) for each in QAbstractSocket.SocketError}
    assert {"refused", "unreachable", "proxy_not_found", "failed"} <= words
    assert all(word.replace("_", "").isalpha() for word in words)
