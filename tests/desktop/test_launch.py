"""Links and numbers on their way to the operating system, which is recorded."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl

from counsellor_app.desktop.launch import LaunchCode, Launcher, LaunchRefusal, LaunchResult

LINK = "https://us02web.zoom.us/j/81234567890?pwd=Abc%2F123"


class Recorder:
    """The boundary to the operating system."""

    def __init__(self, answer: bool = True) -> None:
        self.opened: list[str] = []
        self.answer = answer

    def __call__(self, url: QUrl) -> bool:
        self.opened.append(bytes(url.toEncoded().data()).decode())
        return self.answer


def zoom_only(link: str) -> str | None:
    return None if QUrl(link).host().endswith(".zoom.us") else "host_not_allowed"


def test_an_allowed_link_is_opened_exactly_as_given() -> None:
    system = Recorder()
    assert Launcher(zoom_only, system).join(LINK) == LaunchResult(LaunchCode.OPENED)
    assert system.opened == [LINK]


def test_a_pc_without_a_browser_says_so() -> None:
    assert Launcher(zoom_only, Recorder(answer=False)).join(LINK).code is LaunchCode.NO_HANDLER


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("https://zoom.us.example.jp/j/1", "host_not_allowed"),
        ("http://us02web.zoom.us/j/1", LaunchRefusal.NOT_HTTPS),
        ("zoommtg://us02web.zoom.us/join?confno=1", LaunchRefusal.NOT_HTTPS),
        ("file://us02web.zoom.us/share/run.exe", LaunchRefusal.NOT_HTTPS),
        ("javascript:alert(1)", LaunchRefusal.NOT_A_LINK),
        ("ms-msdt:/id PCWDiagnostic", LaunchRefusal.NOT_A_LINK),
        (r"\\server\share\run.exe", LaunchRefusal.NOT_A_LINK),
        ("C:/Windows/System32/calc.exe", LaunchRefusal.NOT_A_LINK),
        ("https://us02web.zoom.us@evil.example/j/1", LaunchRefusal.USER_INFO),
        ("https://@us02web.zoom.us/j/1", LaunchRefusal.USER_INFO),
        ("https://evil.example\\@us02web.zoom.us/j/1", LaunchRefusal.NOT_A_LINK),
        ("https://us02web.zoom.us:8443/j/1", LaunchRefusal.PORT),
        ("https://us02web.zoom.us/j/1 2", LaunchRefusal.NOT_A_LINK),
        ("https:///j/1", LaunchRefusal.NOT_A_LINK),
        ("", LaunchRefusal.NOT_A_LINK),
        ("https://us02web.zoom.us/j/1?" + "x" * 3000, LaunchRefusal.TOO_LONG),
    ],
)
def test_a_hostile_link_reaches_no_program(link: str, reason: str) -> None:
    system = Recorder()
    assert Launcher(zoom_only, system).join(link) == LaunchResult(LaunchCode.REFUSED, reason)
    assert system.opened == []


def test_the_judge_sees_what_would_be_opened() -> None:
    judged: list[str] = []
    system = Recorder()

    def judge(link: str) -> str | None:
        judged.append(link)
        return None

    Launcher(judge, system).join("https://US02WEB.ZOOM.US/j/1?名=太郎")
    assert judged == system.opened
    assert judged[0].isascii()


@given(st.text(max_size=60))
def test_whatever_is_opened_is_https_on_an_allowed_host(text: str) -> None:
    system = Recorder()
    launcher = Launcher(zoom_only, system)
    for link in (
        text,
        f"https://{text}",
        f"https://us02web.zoom.us/{text}",
        f"https://us02web.zoom.us{text}",
    ):
        launcher.join(link)
    for opened in system.opened:
        assert opened.startswith("https://")
        assert (urlsplit(opened).hostname or "").endswith(".zoom.us")


def test_a_number_goes_to_the_dialler() -> None:
    system = Recorder()
    assert Launcher(zoom_only, system).dial("+81956221234").code is LaunchCode.OPENED
    assert system.opened == ["tel:+81956221234"]


@pytest.mark.parametrize(
    "number", ["0956221234", "+81956221234;ext=1", "+81 956", "", "+８１９５６２２１２３４", "+810\n"]
)
def test_anything_but_an_e164_number_is_not_dialled(number: str) -> None:
    system = Recorder()
    assert Launcher(zoom_only, system).dial(number).reason == LaunchRefusal.NOT_A_NUMBER
    assert system.opened == []
