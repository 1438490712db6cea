"""Invitations nobody sent us: the neighbours of the samples, each with the one thing that it is about."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from counsellor_app.domain.invitation import (
    Caution,
    HostRules,
    Invitation,
    Outcome,
    Reason,
    Service,
    read_invitation,
)

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
URL = "https://zoom.us/j/81200001111"
LONG = "https://us02web.zoom.us/j/81200001111?pwd="
TOKEN = "QWxhZGRpbjpvcGVuIHNlc2FtZQQWxhZGRp"


def read(text: str | bytes, filename: str = "") -> Invitation:
    return read_invitation(text, filename=filename, now=NOW)


TIMES = [
    ("令和８年１１月２４日（火）午後１時半～２時", "2026-11-24T13:30+09:00", "2026-11-24T14:00+09:00"),
    ("R8.11.24 13時30分～14時", "2026-11-24T13:30+09:00", "2026-11-24T14:00+09:00"),
    (
        "日時 令和8年11月24日(火) 午前11時30分から午後0時30分まで",
        "2026-11-24T11:30+09:00",
        "2026-11-24T12:30+09:00",
    ),
    ("令和元年５月１日 10：00", "2019-05-01T10:00+09:00", None),
    ("2026.11.24(火) 13:30〜14:00", "2026-11-24T13:30+09:00", "2026-11-24T14:00+09:00"),
    ("時間：13:30～14:00 11月24日", "2026-11-24T13:30+09:00", "2026-11-24T14:00+09:00"),
    ("日付：11月24日\n時間：13:30～14:00", "2026-11-24T13:30+09:00", "2026-11-24T14:00+09:00"),
    ("11月24日（火）\n13:30から14:00まで", "2026-11-24T13:30+09:00", "2026-11-24T14:00+09:00"),
    ("23:30～0:30 2026/11/24", "2026-11-24T23:30+09:00", "2026-11-25T00:30+09:00"),
    ("11/24 PM1:30", "2026-11-24T13:30+09:00", None),
    ("日時：11月19日 10:00", "2027-11-19T10:00+09:00", None),
    ("受付：11/24 13:00\n開始：11/24 13:30", "2026-11-24T13:30+09:00", None),
    ("【変更前】11月24日 10:00\n【変更後】11月25日 11:00", "2026-11-25T11:00+09:00", None),
    ("11月24日13:30までにお申し込みください。面談は12月1日14時から。", "2026-12-01T14:00+09:00", None),
    ("送信日時: 2026年11月9日 10:00\n差出人: x\n\n11月25日（水）午前9時～", "2026-11-25T09:00+09:00", None),
    ("主题\n时间：2026年11月24日 下午01:30 北京，上海", "2026-11-24T13:30+08:00", None),
    ("시간: 2026년 11월 24일 오후 1:30 서울", "2026-11-24T13:30+09:00", None),
    ("Uhrzeit: 24. November 2026 14:00 Uhr Amsterdam, Berlin", "2026-11-24T14:00+01:00", None),
    ("Hora: 24 nov 2026 10:00 a. m. Madrid", "2026-11-24T10:00+01:00", None),
    ("25/11/2026 14h30 (heure de Paris) réunion", "2026-11-25T14:30+01:00", None),
    ("11/25/2026 2:30 PM EST", "2026-11-25T14:30-05:00", None),
    ("2026-11-24T04:30:00Z", "2026-11-24T13:30+09:00", None),
    ("2026-11-24T13:30:00+09:00", "2026-11-24T13:30+09:00", None),
    (
        "Tuesday, November 24 · 1:30 – 2:00pm\nTime zone: Asia/Tokyo",
        "2026-11-24T13:30+09:00",
        "2026-11-24T14:00+09:00",
    ),
    ("第1希望 11/24 10:00 第2希望 11/25 11:00", None, None),
    ("From: a\nDate: Tue, Nov 10, 2026 at 6:58 PM\nSubject: x", None, None),
]


@pytest.mark.parametrize(("text", "start", "end"), TIMES)
def test_the_start_is_read_however_it_is_written(text: str, start: str | None, end: str | None) -> None:
    invitation = read(f"{text}\n{URL}")
    assert invitation.start == (datetime.fromisoformat(start) if start else None)
    assert end is None or invitation.end == datetime.fromisoformat(end)


CODES = [
    ("パスコードは「123456」です。", "123456"),
    ("パスコード：\n\nABcd12\n", "ABcd12"),
    ("パスコード１２３４５６", "123456"),
    ("Passcode: 123456One tap mobile", "123456"),
    ("Meeting ID: 812 0000 1111 Passcode: aB.3!", "aB.3!"),
    ("ﾐｰﾃｨﾝｸﾞID：812 0000 1111 ﾊﾟｽｺｰﾄﾞ：123456", "123456"),
    ("ミーティングID：812-0000-1111（パスコード：a1b2c3）", "a1b2c3"),
    ("Meeting-ID: 812 0000 1111\nKenncode: 445566", "445566"),
    ("ID riunione: 812 0000 1111\nCodice d'accesso: 445566", "445566"),
    ("ID de reunión: 812 0000 1111\nCódigo de acceso: 445566", "445566"),
    ("ID：812 0000 1111 / PW：123456", "123456"),
    ("パスコード：不要", None),
    ("パスワード:（なし）", None),
    ("Passcode: none", None),
]


@pytest.mark.parametrize(("text", "passcode"), CODES)
def test_the_passcode_is_read_by_its_label_and_nothing_beside_it(text: str, passcode: str | None) -> None:
    invitation = read(f"{text}\n{URL}")
    assert (invitation.meeting_id, invitation.passcode) == ("81200001111", passcode)


LINKS = [
    ("https://zoom.us/my/taro.yamada", "https://zoom.us/my/taro.yamada"),
    ("https://zoom.us/wc/join/81200001111?pwd=abc", "https://zoom.us/wc/join/81200001111?pwd=abc"),
    ("https://zoom.us/s/81200001111", URL),
    ("https://company.zoomgov.com/j/1612345678", "https://company.zoomgov.com/j/1612345678"),
    ("https://teams.live.com/meet/9312345678901?p=xyz", "https://teams.live.com/meet/9312345678901?p=xyz"),
    ("https://company.webex.com/meet/taro", "https://company.webex.com/meet/taro"),
    ("meet.google.com/abc-defg-hij", "https://meet.google.com/abc-defg-hij"),
    ("http://zoom.us/j/81200001111", URL),
    ("https://ZOOM.us:443/j/81200001111", URL),
    ("ｈｔｔｐｓ：／／ｚｏｏｍ．ｕｓ／ｊ／８１２００００１１１１", URL),
    (f"【{URL}】", URL),
    (f"ここ{LONG}QWx（パスコード：123456）です", f"{LONG}QWx"),
    (f"{LONG}abc。よろしく", f"{LONG}abc"),
    (f"\u2068{URL}\u2069", URL),
    (f"<{URL}|Zoomに参加>", URL),
    (f"[参加]({URL})", URL),
    (f"> {LONG}{TOKEN}\n> bjpvcGVuIHNl.1\n> ID", f"{LONG}{TOKEN}bjpvcGVuIHNl.1"),
    (f"参加<{LONG}QWxhZGRpbjpv\ncGVuIHNlc2Ft.1>", f"{LONG}QWxhZGRpbjpvcGVuIHNlc2Ft.1"),
    (
        "https://ietf.webex.com/ietf/j.php?MTID=\nmed94e0e0db21d028e4",
        "https://ietf.webex.com/ietf/j.php?MTID=med94e0e0db21d028e4",
    ),
    (f"https://urldefense.com/v3/__{LONG}abc__;!!ABC!xyz$", f"{LONG}abc"),
    (
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__zoom.us_j_81200001111-3Fpwd-3Da&d=x",
        f"{URL}?pwd=a",
    ),
    ("https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fzoom.us%2fj%2f81200001111&c=E", URL),
    ("https://l.facebook.com/l.php?u=https%3A%2F%2Fzoom.us%2Fj%2F81200001111&h=AT0", URL),
    ("https://secure-web.cisco.com/1abcDEF/https%3A%2F%2Fzoom.us%2Fj%2F81200001111", URL),
    ("https://www.google.com/url?sa=t&url=https%3A%2F%2Fzoom.us%2Fj%2F81200001111", URL),
    ("<a href='https://zoom.us/j/81200001111?pwd=x'>https://zoom.us/j/81200001111</a>", f"{URL}?pwd=x"),
]


@pytest.mark.parametrize(("text", "url"), LINKS)
def test_the_join_link_is_found_and_unwrapped(text: str, url: str) -> None:
    invitation = read(text)
    assert (invitation.outcome, invitation.join_url) == (Outcome.ACCEPT, url)


HOSTILE = [
    ("https://bit.ly/3abc", Reason.SHORTENED_URL),
    ("https://evil.example/j/81200001111", Reason.HOST_NOT_ALLOWED),
    ("https://evil.example/abc", Reason.HOST_NOT_ALLOWED),
    ("https://evil.example/?u=https://zoom.us/j/81200001111", Reason.HOST_NOT_ALLOWED),
    ("zoommtg://zoom.us/join?confno=81200001111", Reason.BAD_SCHEME),
    ("data:text/html,<script>1</script>", Reason.BAD_SCHEME),
    ("ms-msdt:/id PCWDiagnostic", Reason.BAD_SCHEME),
    ("view-source:https://zoom.us/j/81200001111", Reason.BAD_SCHEME),
    ("\\\\evil.example\\share\\zoom.exe", Reason.BAD_SCHEME),
    ("ftp://zoom.us/j/81200001111", Reason.BAD_SCHEME),
    ("https://zoom.us\\@evil.example/j/1", Reason.USERINFO_IN_URL),
    ("https://zoom.us\\j\\81200001111", Reason.BACKSLASH_IN_URL),
    ("https://zoom.us./j/81200001111", Reason.MALFORMED_HOST),
    ("https:///zoom.us/j/81200001111", Reason.MALFORMED_HOST),
    ("https://zoom%2Eus/j/81200001111", Reason.MALFORMED_HOST),
    ("https://3232235777/j/81200001111", Reason.IP_HOST),
    ("https://0x7f.1/j/81200001111", Reason.IP_HOST),
    ("https://[::1]/j/81200001111", Reason.IP_HOST),
    ("https://zo\u200bom.us/j/81200001111", Reason.CONTROL_CHARACTER),
    ("https://zoom.us/j/812\x0000001111", Reason.CONTROL_CHARACTER),
    ("https://zoom.us/j/81200001111\u202e", Reason.BIDI_CONTROL),
    ("https://zооm.us/j/81200001111", Reason.IDN_HOMOGRAPH),
    ("https://xn--zom-7ya.us/j/81200001111", Reason.IDN_HOMOGRAPH),
    ("zoom.us.evil.example/j/81200001111", Reason.LOOKALIKE_HOST),
    ("https://zoorn.us/j/81200001111", Reason.LOOKALIKE_HOST),
    ("https://teams-microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0", Reason.LOOKALIKE_HOST),
    ("https://a.to.ideep.com.evil.example/Join/GuestJoinMeeting?accesscode=abcd1234", Reason.LOOKALIKE_HOST),
    ("https://zoom.us/j/81200001111/../../signin", Reason.PATH_TRICK),
    ("https://zoom.us/j/81200001111?redirect=https://evil.example/", Reason.OPEN_REDIRECT),
    ("https://meet.google.com/linkredirect?dest=https://evil.example", Reason.OPEN_REDIRECT),
    ("https://protect-us.mimecast.com/s/abc?domain=zoom.us", Reason.UNREADABLE_WRAPPER),
    ("https://x.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)", Reason.BAD_SCHEME),
    ("https://zoom.us/j/81200001111?zak=abc", Reason.HOST_START_URL),
    ("https://discord.gg/abc", Reason.OTHER_SERVICE),
    (f"{URL}<https://evil.example/j/81200001111>", Reason.ANCHOR_MISMATCH),
    (f'<a href="{URL}">https://zoom.us/j/81299999999</a>', Reason.ANCHOR_MISMATCH),
    ('<a href="java&#x09;script:alert(1)">参加する</a>', Reason.BAD_SCHEME),
]


@pytest.mark.parametrize(("link", "reason"), HOSTILE)
def test_a_hostile_link_refuses_the_text_even_beside_an_id_and_passcode(link: str, reason: Reason) -> None:
    invitation = read(
        f"Zoomミーティングに参加する\n{link}\n\nミーティング ID: 812 0000 1111\nパスコード: 112233\n"
    )
    assert invitation == Invitation(Outcome.REJECT, reason=reason)


@pytest.mark.parametrize(
    ("text", "caution"),
    [
        (f"11月24日(水) 10時\n{URL}", Caution.WEEKDAY_MISMATCH),
        (f"11月24日(火) 10時頃\n{URL}", Caution.START_APPROXIMATE),
        (f"11月24日(火) 10時\n{URL}", Caution.YEAR_ASSUMED),
        (f"日時：2026年2月30日 10:00\n{URL}", Caution.DATE_INVALID),
        (f"件名：【キャンセル】職業相談\n{URL}", Caution.CANCELLED),
        (f"{URL}\nhttps://zoom.us/j/81200002222", Caution.SEVERAL_MEETINGS),
        (f"{URL}\nhttps://zoom-us.example/j/81200001111", Caution.SUSPICIOUS_LINK),
        ("http://zoom.us/j/81200001111", Caution.UPGRADED_TO_HTTPS),
        ("https://zoom.us/j/81200001111…", Caution.URL_TRUNCATED),
        ("https://zoom.us/j/812 0000 1111\nミーティングID: 812 0000 1111", Caution.URL_MALFORMED),
        ("会議 ID: 293 123 456 789 01\nhttps://aka.ms/JoinTeamsMeeting", Caution.NO_URL),
    ],
)
def test_what_a_person_should_look_at_is_named(text: str, caution: Caution) -> None:
    assert caution in read(text).warnings


@pytest.mark.parametrize(
    "text",
    [
        "",
        "お元気ですか",
        "https://www.example.jp/ をご覧ください。",
        "求職番号：13010-12345678 パスワード：abc123",
    ],
)
def test_a_text_without_a_meeting_is_nothing_to_book(text: str) -> None:
    assert read(text).outcome is Outcome.NONE


def test_a_phone_conference_id_is_no_meeting_id() -> None:
    assert read("電話会議 ID: 914 052 736#").meeting_id is None


def test_an_office_adds_its_own_teleoffice_host() -> None:
    link = "https://desk.sharp-office.example/Join/GuestJoinMeeting?accesscode=Ab12Cd34"
    own = HostRules(teleoffice=("*.to.ideep.com", "desk.sharp-office.example"))
    found = read_invitation(link, now=NOW, hosts=own)
    assert (found.service, found.join_url, found.meeting_id) == (Service.TELEOFFICE, link, "Ab12Cd34")
    assert read(link).outcome is Outcome.REJECT


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp932", "euc_jp", "iso2022_jp"]
)
def test_a_file_is_read_in_every_encoding_of_japan(encoding: str) -> None:
    when = "日時：令和８年１１月２４日（火）午後１時半"
    text = f"{when}\nミーティングID：812 0000 1111\nパスコード：aB3x9\n{URL}\n"
    invitation = read(text.encode(encoding), "memo.txt")
    assert (invitation.meeting_id, invitation.passcode) == ("81200001111", "aB3x9")
    assert invitation.start == datetime.fromisoformat("2026-11-24T13:30+09:00")


@pytest.mark.parametrize("transfer", ["base64", "quoted-printable"])
def test_a_mail_is_read_through_its_transfer_encoding_and_its_alternatives(transfer: str) -> None:
    from email.message import EmailMessage

    mail = EmailMessage()
    mail["Subject"] = "オンライン職業相談 11月24日 13:30"
    mail.set_content("HTMLメールをご覧ください", cte=transfer)
    mail.add_alternative(
        f"<p>パスコード: q7Wx<br><a href='{LONG}abc'>参加</a></p>", subtype="html", cte=transfer
    )
    invitation = read(mail.as_bytes(), "invitation.eml")
    assert (invitation.join_url, invitation.passcode) == (f"{LONG}abc", "q7Wx")
    assert invitation.start == datetime.fromisoformat("2026-11-24T13:30+09:00")
