"""Stable words for the errors of sockets and certificates."""

from collections.abc import Iterable

from PySide6.QtNetwork import QAbstractSocket, QSslError

_SOCKET = {
    QAbstractSocket.SocketError.ConnectionRefusedError: "refused",
    QAbstractSocket.SocketError.RemoteHostClosedError: "closed",
    QAbstractSocket.SocketError.HostNotFoundError: "host_not_found",
    QAbstractSocket.SocketError.SocketAccessError: "denied",
    QAbstractSocket.SocketError.SocketTimeoutError: "timeout",
    QAbstractSocket.SocketError.NetworkError: "unreachable",
    QAbstractSocket.SocketError.SslHandshakeFailedError: "tls_failed",
    QAbstractSocket.SocketError.SslInternalError: "tls_failed",
    QAbstractSocket.SocketError.SslInvalidUserDataError: "tls_failed",
    QAbstractSocket.SocketError.ProxyAuthenticationRequiredError: "proxy_sign_in",
    QAbstractSocket.SocketError.ProxyConnectionRefusedError: "proxy_refused",
    QAbstractSocket.SocketError.ProxyConnectionClosedError: "proxy_closed",
    QAbstractSocket.SocketError.ProxyConnectionTimeoutError: "proxy_timeout",
    QAbstractSocket.SocketError.ProxyNotFoundError: "proxy_not_found",
    QAbstractSocket.SocketError.ProxyProtocolError: "proxy_failed",
}
_CERTIFICATE = {
    QSslError.SslError.CertificateNotYetValid: "certificate_not_yet_valid",
    QSslError.SslError.CertificateExpired: "certificate_expired",
    QSslError.SslError.HostNameMismatch: "certificate_other_host",
}


def socket_code(error: QAbstractSocket.SocketError) -> str:
    """``refused``, ``timeout``, ``proxy_refused`` …; ``denied``: by this PC's firewall or by the proxy."""
    return _SOCKET.get(error, "failed")


def certificate_code(errors: Iterable[QSslError]) -> str:
    """The fault that explains most: a wrong date before a wrong name before an unknown issuer."""
    kinds = {each.error() for each in errors}
    return next((code for kind, code in _CERTIFICATE.items() if kind in kinds), "certificate_untrusted")
