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


def test_a_zoom_link_goes_to_the_program_itself_where_the_person_wants_that() -> None:
    opened: list[str] = []

    def take(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    launcher = Launcher(lambda _link: None, take)
    assert launcher.join_in_app("https://us02web.zoom.us/j/84150297613?pwd=a%2Bb").code is LaunchCode.OPENED
    assert launcher.join_in_app("https://demo.to.ideep.com/Join/GuestJoinMeeting?accesscode=x").code
    assert opened == [
        "zoommtg://us02web.zoom.us/join?action=join&confno=84150297613&pwd=a%2Bb",
        "https://demo.to.ideep.com/Join/GuestJoinMeeting?accesscode=x",
    ]


def test_without_the_zoom_program_the_browser_takes_the_link() -> None:
    opened: list[str] = []

    def only_browser(url: QUrl) -> bool:
        opened.append(url.scheme())
        return url.scheme() == "https"

    result = Launcher(lambda _link: None, only_browser).join_in_app("https://zoom.us.zoom.us/j/84150297613")
    assert (result.code, opened) == (LaunchCode.OPENED, ["zoommtg", "https"])


def test_a_refused_link_goes_to_no_program_at_all() -> None:
    def take(_url: QUrl) -> bool:
        raise AssertionError

    launcher = Launcher(lambda _link: "lookalike_host", take)
    assert launcher.join_in_app("https://us02web.zoom.us/j/84150297613").code is LaunchCode.REFUSED
