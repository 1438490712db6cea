"""Invented people, numbers and links of the demonstration: none of them exists.

Mobile numbers 090-0000-xxxx and the exchange 0956-00 are given to nobody; hosts are the tools' own, the
meetings behind the links are not.
"""

from uuid import uuid4

from counsellor_app.domain.appointment import Client, ClientKind, ClientPhone, JoinDetails, Service

_NAMES = (
    ("相浦 みなと", "アイノウラ ミナト"),
    ("早岐 さくら", "ハイキ サクラ"),
    ("吉井 健太", "ヨシイ ケンタ"),
    ("世知原 結衣", "セチバル ユイ"),
    ("江迎 拓海", "エムカエ タクミ"),
    ("鹿町 葵", "シカマチ アオイ"),
    ("小佐々 大輔", "コササ ダイスケ"),
    ("宇久 真央", "ウク マオ"),
    ("黒髪 直樹", "クロカミ ナオキ"),
    ("大野 ひかり", "オオノ ヒカリ"),
    ("柚木 翔", "ユノキ ショウ"),
    ("針尾 美月", "ハリオ ミヅキ"),
    ("三川内 陽子", "ミカワチ ヨウコ"),
    ("日宇 誠", "ヒウ マコト"),
    ("髙島 亮", "タカシマ リョウ"),
    ("九十九 遥", "ツクモ ハルカ"),
    ("グエン ティ ホア", "グエン ティ ホア"),
    ("烏帽子 一郎", "エボシ イチロウ"),
)
_COMPANIES = (
    ("弓張 和子", "ユミハリ カズコ", "見本造船株式会社"),
    ("白岳 進", "シラタケ ススム", "例示水産有限会社"),
    ("将冠 めぐみ", "ショウカン メグミ", "架空介護サービス株式会社"),
)


def job_seekers() -> list[Client]:
    """Job seekers with a number, a mobile telephone and, every third, one at home."""
    return [_job_seeker(place, name, kana) for place, (name, kana) in enumerate(_NAMES)]


def employers() -> list[Client]:
    """People of companies who look for staff."""
    return [
        Client(
            id=uuid4(),
            name=name,
            kana=kana,
            kind=ClientKind.EMPLOYER,
            email=f"saiyo{place}@example.jp",
            company=company,
            phones=(ClientPhone(f"+8195600{9000 + place}", "会社"),),
        )
        for place, (name, kana, company) in enumerate(_COMPANIES)
    ]


def join_details(number: int) -> JoinDetails:
    """Details of a TeleOffice meeting; each number gives another one."""
    code = f"demo{number:04d}xQ"
    url = f"https://demo-sasebo.to.ideep.com/Join/GuestJoinMeeting?accesscode={code}"
    return JoinDetails(Service.TELEOFFICE, url, code)


def _job_seeker(place: int, name: str, kana: str) -> Client:
    mobile = ClientPhone(f"+81900000{1000 + place}", "携帯")
    home = ClientPhone(f"+8195600{1000 + place}", "自宅", may_call=place % 2 == 0)
    return Client(
        id=uuid4(),
        name=name,
        kana=kana,
        number=f"42020-{9000000 + place}",
        email=f"demo{place}@example.jp",
        phones=(mobile, home) if place % 3 == 0 else (mobile,),
    )
