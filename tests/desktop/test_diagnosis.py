"""The whole diagnosis against real servers on loopback, each broken in its own way."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtNetwork import QSslCertificate, QSslConfiguration
from pytestqt.qtbot import QtBot

from counsellor_app.desktop.diagnosis import Diagnosis, Targets
from counsellor_app.domain.failure import Finding, ProbeStep, Verdict
from tests.desktop import servers
from tests.desktop.servers import LOOPBACK, Certificate, serving

HOST = "tool.test"
PAGE = b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\nConnection: close\r\n\r\nonline-desk\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("certificates")


@pytest.fixture(scope="module")
def authority(folder: Path) -> Certificate:
    return servers.authority(folder)


@pytest.fixture(autouse=True)
def surroundings(authority: Certificate, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The test authority is trusted, and no proxy of this machine is in the way."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    before = QSslConfiguration.defaultConfiguration()
    trusting = QSslConfiguration(before)
    trusting.addCaCertificates(QSslCertificate.fromPath(str(authority.file)))
    QSslConfiguration.setDefaultConfiguration(trusting)
    yield
    QSslConfiguration.setDefaultConfiguration(before)


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def targets(stack: ExitStack, folder: Path, authority: Certificate) -> Targets:
    """Where everything is well."""
    tool = stack.enter_context(serving(servers.tls(servers.certificate(folder, HOST, authority))))
    names = stack.enter_context(serving(servers.dns()))
    page = stack.enter_context(serving(servers.http(PAGE)))
    office = stack.enter_context(serving(servers.silent()))
    return Targets(HOST, tool[1], f"http://{LOOPBACK}:{page[1]}/", "online-desk", office, names)


def diagnose(qtbot: QtBot, targets: Targets, limit: float = 4.5) -> dict[ProbeStep, Finding]:
    diagnosis = Diagnosis(targets, limit=timedelta(seconds=limit))
    one_by_one: list[Finding] = []
    diagnosis.found.connect(one_by_one.append)
    with qtbot.waitSignal(diagnosis.finished) as finished:
        diagnosis.start()
    assert finished.args is not None
    findings: tuple[Finding, ...] = finished.args[0]
    assert [each.step for each in findings] == list(ProbeStep)
    assert sorted(one_by_one, key=lambda each: list(ProbeStep).index(each.step)) == list(findings)
    assert not diagnosis.is_running
    return {each.step: each for each in findings}


def result(findings: dict[ProbeStep, Finding], step: ProbeStep) -> tuple[Verdict, str]:
    return findings[step].verdict, findings[step].code


def test_where_all_is_well_everything_is_found_good(qtbot: QtBot, targets: Targets) -> None:
    findings = diagnose(qtbot, targets)
    findings.pop(ProbeStep.LINE)
    assert {step: each.code for step, each in findings.items()} == {
        ProbeStep.NAME_RESOLUTION: "resolved",
        ProbeStep.PROXY: "direct",
        ProbeStep.TOOL_HOST: "secure",
        ProbeStep.CAPTIVE_PORTAL: "none",
        ProbeStep.OFFICE_SERVER: "answers",
    }
    assert {each.verdict for each in findings.values()} == {Verdict.GOOD}
    assert all(each.milliseconds is not None and each.milliseconds < 4500 for each in findings.values())


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (servers.NOT_FOUND, "not_found"),
        (servers.SERVER_FAILURE, "server_failure"),
        (servers.REFUSED, "server_refused"),
    ],
)
def test_a_name_server_that_fails_is_found_and_the_tool_not_asked(
    qtbot: QtBot, targets: Targets, stack: ExitStack, fault: int, code: str
) -> None:
    names = stack.enter_context(serving(servers.dns(fault)))
    findings = diagnose(qtbot, replace(targets, name_server=names))
    assert result(findings, ProbeStep.NAME_RESOLUTION) == (Verdict.BAD, code)
    assert result(findings, ProbeStep.TOOL_HOST) == (Verdict.NOT_CHECKED, "no_address")


def test_a_name_server_that_says_nothing_is_given_two_seconds(
    qtbot: QtBot, targets: Targets, stack: ExitStack
) -> None:
    names = stack.enter_context(serving(servers.dns(answers=False)))
    findings = diagnose(qtbot, replace(targets, name_server=names), limit=15)
    assert result(findings, ProbeStep.NAME_RESOLUTION) == (Verdict.BAD, "timeout")
    assert findings[ProbeStep.NAME_RESOLUTION].milliseconds in range(1900, 12_000)


def test_a_tool_that_refuses_connections_is_found(qtbot: QtBot, targets: Targets, stack: ExitStack) -> None:
    _, port = stack.enter_context(servers.refusing())
    findings = diagnose(qtbot, replace(targets, tool_port=port))
    assert result(findings, ProbeStep.TOOL_HOST) == (Verdict.BAD, "refused")


def test_a_tool_that_never_answers_is_given_up_in_time(
    qtbot: QtBot, targets: Targets, stack: ExitStack
) -> None:
    _, port = stack.enter_context(serving(servers.silent()))
    findings = diagnose(qtbot, replace(targets, tool_port=port))
    assert result(findings, ProbeStep.TOOL_HOST) == (Verdict.BAD, "timeout")


def test_a_tool_that_hangs_up_is_found(qtbot: QtBot, targets: Targets, stack: ExitStack) -> None:
    _, port = stack.enter_context(serving(servers.closing()))
    findings = diagnose(qtbot, replace(targets, tool_port=port))
    assert result(findings, ProbeStep.TOOL_HOST) == (Verdict.BAD, "closed")


def test_something_that_is_not_tls_is_found(qtbot: QtBot, targets: Targets, stack: ExitStack) -> None:
    _, port = stack.enter_context(serving(servers.tcp(lambda connection: connection.sendall(PAGE))))
    findings = diagnose(qtbot, replace(targets, tool_port=port))
    assert result(findings, ProbeStep.TOOL_HOST) == (Verdict.BAD, "tls_failed")


@pytest.mark.parametrize(
    ("host", "days", "code"),
    [(HOST, -1, "certificate_expired"), ("other.test", 30, "certificate_other_host")],
)
def test_a_wrong_certificate_is_named(
    qtbot: QtBot,
    targets: Targets,
    stack: ExitStack,
    folder: Path,
    authority: Certificate,
    host: str,
    days: int,
    code: str,
) -> None:
    made = servers.certificate(folder, host, authority, days)
    _, port = stack.enter_context(serving(servers.tls(made)))
    findings = diagnose(qtbot, replace(targets, tool_port=port))
    assert result(findings, ProbeStep.TOOL_HOST) == (Verdict.BAD, code)


def test_a_certificate_of_an_unknown_authority_is_not_trusted(
    qtbot: QtBot, targets: Targets, stack: ExitStack, tmp_path: Path
) -> None:
    unknown = servers.certificate(tmp_path, HOST, servers.authority(tmp_path))
    _, port = stack.enter_context(serving(servers.tls(unknown)))
    findings = diagnose(qtbot, replace(targets, tool_port=port))
    assert result(findings, ProbeStep.TOOL_HOST) == (Verdict.BAD, "certificate_untrusted")


def test_through_a_proxy_the_tool_is_reached_by_name(
    qtbot: QtBot, targets: Targets, stack: ExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    _, port = stack.enter_context(serving(servers.proxy((LOOPBACK, targets.tool_port), asked)))
    monkeypatch.setenv("https_proxy", f"http://{LOOPBACK}:{port}")
    findings = diagnose(qtbot, replace(targets, portal_url=""))
    assert result(findings, ProbeStep.PROXY) == (Verdict.GOOD, "proxy")
    assert result(findings, ProbeStep.NAME_RESOLUTION) == (Verdict.NOT_CHECKED, "by_proxy")
    assert result(findings, ProbeStep.TOOL_HOST) == (Verdict.GOOD, "secure")
    assert asked == [f"CONNECT {HOST}:{targets.tool_port} HTTP/1.1"]


@pytest.mark.parametrize(
    ("status", "code"), [("407 Proxy Authentication Required", "proxy_sign_in"), ("403 Forbidden", "denied")]
)
def test_a_proxy_that_does_not_let_us_through_is_found(
    qtbot: QtBot, targets: Targets, stack: ExitStack, monkeypatch: pytest.MonkeyPatch, status: str, code: str
) -> None:
    _, port = stack.enter_context(serving(servers.proxy((LOOPBACK, targets.tool_port), [], status)))
    monkeypatch.setenv("https_proxy", f"http://{LOOPBACK}:{port}")
    findings = diagnose(qtbot, replace(targets, portal_url=""))
    assert result(findings, ProbeStep.TOOL_HOST) == (Verdict.BAD, code)


def test_a_proxy_that_is_not_there_is_found(
    qtbot: QtBot, targets: Targets, stack: ExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, port = stack.enter_context(servers.refusing())
    monkeypatch.setenv("https_proxy", f"http://{LOOPBACK}:{port}")
    findings = diagnose(qtbot, replace(targets, portal_url=""))
    assert result(findings, ProbeStep.TOOL_HOST) == (Verdict.BAD, "proxy_refused")


@pytest.mark.parametrize(
    ("answer", "verdict", "code"),
    [
        (
            b"HTTP/1.1 302 Found\r\nLocation: http://log.in/\r\nContent-Length: 0\r\n\r\n",
            Verdict.BAD,
            "redirected",
        ),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nlog in", Verdict.BAD, "changed"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n" + b"x" * 50_000, Verdict.BAD, "changed"),
        (b"HTTP/1.1 511 Log in\r\nContent-Length: 0\r\n\r\n", Verdict.BAD, "log_in_required"),
        (b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n", Verdict.NOT_CHECKED, "no_answer"),
        (b"", Verdict.NOT_CHECKED, "no_answer"),
        (b"no http at all", Verdict.NOT_CHECKED, "no_answer"),
    ],
)
def test_a_captive_portal_is_told_from_a_page_that_is_gone(
    qtbot: QtBot, targets: Targets, stack: ExitStack, answer: bytes, verdict: Verdict, code: str
) -> None:
    _, port = stack.enter_context(serving(servers.http(answer)))
    findings = diagnose(qtbot, replace(targets, portal_url=f"http://{LOOPBACK}:{port}/"))
    assert result(findings, ProbeStep.CAPTIVE_PORTAL) == (verdict, code)


def test_an_office_server_that_is_down_is_found(qtbot: QtBot, targets: Targets, stack: ExitStack) -> None:
    down = stack.enter_context(servers.refusing())
    findings = diagnose(qtbot, replace(targets, office_server=down))
    assert result(findings, ProbeStep.OFFICE_SERVER) == (Verdict.BAD, "refused")


def test_what_is_not_set_is_left_out(qtbot: QtBot) -> None:
    findings = diagnose(qtbot, Targets())
    findings.pop(ProbeStep.LINE)
    assert {(each.verdict, each.code) for each in findings.values()} == {(Verdict.NOT_CHECKED, "not_set")}


def test_a_host_given_as_an_address_needs_no_name_server(qtbot: QtBot, targets: Targets) -> None:
    findings = diagnose(qtbot, replace(targets, tool_host=LOOPBACK))
    assert result(findings, ProbeStep.NAME_RESOLUTION) == (Verdict.NOT_CHECKED, "is_address")
    assert result(findings, ProbeStep.TOOL_HOST) == (Verdict.BAD, "certificate_other_host")


def test_the_limit_ends_everything_that_is_open(qtbot: QtBot, targets: Targets, stack: ExitStack) -> None:
    _, port = stack.enter_context(serving(servers.silent()))
    silent = replace(targets, tool_port=port, portal_url=f"http://{LOOPBACK}:{port}/")
    began = time.monotonic()
    findings = diagnose(qtbot, silent, limit=1.0)
    assert time.monotonic() - began > 0.9
    assert result(findings, ProbeStep.TOOL_HOST) == (Verdict.BAD, "timeout")
    assert result(findings, ProbeStep.CAPTIVE_PORTAL) == (Verdict.NOT_CHECKED, "timeout")


def test_a_cancelled_diagnosis_says_nothing_more_and_can_begin_anew(
    qtbot: QtBot, targets: Targets, stack: ExitStack
) -> None:
    diagnosis = Diagnosis(targets)
    told: list[object] = []
    diagnosis.finished.connect(told.append)
    diagnosis.start()
    diagnosis.cancel()
    assert not diagnosis.is_running
    with qtbot.assertNotEmitted(diagnosis.found, wait=300):
        pass
    with qtbot.waitSignal(diagnosis.finished):
        diagnosis.start()
    assert len(told) == 1


def test_dropping_a_diagnosis_in_the_middle_is_safe(qtbot: QtBot, targets: Targets) -> None:
    for _ in range(20):
        diagnosis = Diagnosis(targets)
        with qtbot.waitSignal(diagnosis.found):
            diagnosis.start()
        del diagnosis
    assert len(diagnose(qtbot, targets)) == len(ProbeStep)


def test_cancelling_at_the_first_result_is_safe(qtbot: QtBot, targets: Targets) -> None:
    diagnosis = Diagnosis(targets)
    diagnosis.found.connect(diagnosis.cancel)
    with qtbot.assertNotEmitted(diagnosis.finished, wait=300):
        diagnosis.start()
    assert not diagnosis.is_running


def test_the_screen_stays_alive_while_servers_are_silent(
    qtbot: QtBot, targets: Targets, stack: ExitStack
) -> None:
    _, port = stack.enter_context(serving(servers.silent()))
    names = stack.enter_context(serving(servers.dns(answers=False)))
    beats = [time.monotonic()]
    heart = QTimer(interval=5)
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    heart.start()
    silent = replace(targets, tool_port=port, name_server=names, portal_url=f"http://{LOOPBACK}:{port}/")
    diagnose(qtbot, silent, limit=1.5)
    heart.stop()
    assert len(beats) > 20
    assert sorted(after - before for before, after in pairwise(beats))[-2] < 0.75, "a gross fault only"


_LINE_ALONE = """
from counsellor_app.desktop.probes.line import look_at_line
finding = look_at_line()
print(finding.verdict, finding.code)
"""


def test_a_pc_with_the_cable_pulled_is_told() -> None:
    namespace = ["unshare", "--map-root-user", "--net"]
    if (
        sys.platform != "linux"
        or subprocess.run([*namespace, "true"], check=False, capture_output=True).returncode
    ):
        pytest.skip("needs a network namespace of its own")
    found = subprocess.run(
        [*namespace, sys.executable, "-c", _LINE_ALONE], check=True, capture_output=True, text=True
    )
    assert found.stdout.split() == ["bad", "not_connected"]
