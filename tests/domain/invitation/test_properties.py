"""What holds for every input, however hostile."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

from hypothesis import example, given, settings
from hypothesis import strategies as st

from counsellor_app.domain.invitation import DEFAULT_HOSTS, JoinLink, Outcome, judge_link, read_invitation

NOW = datetime(2026, 11, 20, tzinfo=UTC)
PIECES = st.sampled_from(
    [
        "https://",
        "http:",
        "//",
        "\\",
        "zoom.us",
        "evil.example",
        "@",
        ":443",
        ":",
        "/j/81200001111",
        "?pwd=",
        "#",
        "%2f",
        "..",
        "xn--",
        "。",
        "\u202e",
        "\u200b",
        "\x00",
        "<a href='",
        "'>",
        "</a>",
        "[",
        "](",
        ")",
        "|",
        "<",
        ">",
        "\n",
        " ",
        "ミーティングID：",
        "812 0000 1111",
        "パスコード：",
        "2026年11月24日",
        "令和8年",
        "99/99",
        "25:61",
        "午後",
        "～",
        "BEGIN:VCALENDAR\n",
        "DTSTART:",
        "BEGIN:VEVENT\n",
        "20261124T133000Z",
        "99999999T999999",
        "Content-Type: text/html; charset=x\n\n",
        "=?x?b?",
        "meet.google.com/",
        "abc-defg-hij",
        "safelinks.protection.outlook.com/?url=",
        "https%3A%2F%2F",
        "https://urldefense.com/v3/__",
        "__;",
        "**A",
        "!",
    ]
)
HOSTILE_TEXT = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=24).map("".join)
NAMES = st.sampled_from(["", "a.txt", "a.html", "a.eml", "a.ics"])


@settings(max_examples=400, deadline=None)
@given(HOSTILE_TEXT, NAMES)
@example("\ud800https://zoom.us/j/81200001111", "a.eml")
def test_reading_never_raises_and_offers_only_allowed_hosts(text: str, name: str) -> None:
    found = read_invitation(text, filename=name, now=NOW)
    assert (found.join_url is not None) == (found.outcome is Outcome.ACCEPT)
    assert (found.reason is not None) == (found.outcome is Outcome.REJECT)
    if found.join_url:
        parts = urlsplit(found.join_url)
        assert parts.scheme == "https"
        assert parts.netloc == parts.hostname
        assert DEFAULT_HOSTS.service_of(parts.netloc) is found.service


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), NAMES)
def test_reading_any_bytes_never_raises(data: bytes, name: str) -> None:
    read_invitation(data, filename=name, now=NOW)


@settings(max_examples=400, deadline=None)
@given(HOSTILE_TEXT)
@example("https://us02web.zoom.us/s/81200001111?pwd=a#success")
@example("https://teams.microsoft.com/v2/?meetingjoin=true#/l/meetup-join/19:meeting_x@thread.v2/0")
@example("https://a.webex.com/a/j.php?MTID=3Dmed94e0e0db21d028")
def test_judging_an_accepted_link_again_returns_the_same_link(url: str) -> None:
    link = judge_link(url)
    if isinstance(link, JoinLink):
        assert judge_link(link.url) == link
