"""Meeting ID and passcode by their labels, in the languages in which the services write them.

All functions take folded text from which the links have been blanked out.
"""

import re
from collections.abc import Iterator

from counsellor_app.domain.invitation.model import Service

_ID_LABEL = (
    r"(?:zoom|web(?:inar|ex)?|teams)?[ \-]?(?:meeting|webinar|conference room)[ \-]?(?:id|number"
    r"|no\.?|#)(?! pin)"
    r"|zoom ?id|(?:ミーティング|ウェビナー|ウエビナー|会議室?|面談|テレビ会議)[ の]?(?:id|番号|コード)"
    r"|id (?:de|della|der|du|d') ?(?:la |l')?(?:reuni[oó]n|réunion|riunione|sitzung|seminario web"
    r"|webinaire|webinar)"
    r"|id da (?:reunião|reuniao)|id (?:réunion|reunión|reunião|riunione)"
    r"|n[uú]mero de (?:la )?reuni[oó]n|número da reunião"
    r"|numéro de (?:la )?réunion|besprechungs-?(?:id|nummer)|sitzungs-?(?:id|nummer)"
    r"|meeting-?kennung|konferenz-?id|vergader-?id"
    r"|id vergadering|identyfikator spotkania|идентификатор (?:конференции|собрания)|회의 ?(?:id|번호"
    r"|아이디)|미팅 ?id|웨비나 ?id"
    r"|会[议議] ?(?:号|號|id|号码)|會議 ?(?:號碼?|id|识别码)|网络研讨会 ?id|toplantı kimliği"
    r"|id cuộc họp|meeting-id|id rapat"
)
_CODE_WORDS = (
    r"(?:(?:meeting|webinar|ミーティング|会議|zoom|入室|参加|ウェビナー)[ のー]?)?"
    r"(?:passcode|password|pass ?code|pass ?word|pwd|パス ?コード|パス ?ワード|パスワ-ド|暗証番号|密碼"
    r"|密码|暗号)"
    r"|(?<![a-z])(?:pw|pass)(?![a-z])|kenn?code|kennwort|passwort|zugangscode|mot de passe"
    r"|code secret|code d'acc[eè]s"
    r"|c[oó]digo de acceso|contraseña|clave de acceso|senha(?: de acesso| da reunião)?"
    r"|c[oó]digo de acesso|codice (?:di accesso|d'accesso)|passcode-id"
    r"|passe-partout|toegangscode|wachtwoord|hasło|kod dostępu|код доступа|пароль|암호|비밀번호"
    r"|패스코드|会议密码"
    r"|會議密碼|入会密码|口令|şifre|mật mã"
)
_NOTE = r"(?: {0,3}[(\[][^()\[\]\n]{0,30}[)\]])?"
_GAP = r"[ *_`>\"「『【\[|]{0,12}"
_ID = re.compile(
    rf"(?<!電話)(?<![a-z])(?<!電話 )(?<!phone )(?P<label>{_ID_LABEL}){_NOTE}{_GAP}(?:[:=は]|\n"
    rf"|(?=\d)){_GAP}(?:\n[>| *]{{0,8}}){{0,2}}"
    r"(?P<value>\d(?:[ \-.]?\d){8,15})(?![\d])",
    re.IGNORECASE,
)
_BARE_ID = re.compile(
    r"(?:^|[\s(\[「【・/,、])(?<!会議 )(?<!conference )(?<!phone )(?:id|アイディー|番号|会議番号"
    r"|code)[ *]{0,4}[:=][ *]{0,4}(?P<value>\d(?:[ \-]?\d){8,12})(?!\d)",
    re.IGNORECASE | re.MULTILINE,
)
_ACCESS_CODE = re.compile(
    r"(?:アクセス ?コード|access ?code)[ *]{0,4}(?:[:=]|\n"
    r"|は)[ *\n「]{0,6}(?P<value>[A-Za-z0-9][A-Za-z0-9_\-]{3,63})",
    re.IGNORECASE,
)
_MEET_CODE = re.compile(r"(?<![\w.\-])(?P<value>[a-z]{3}-[a-z]{4}-[a-z]{3})(?![\w\-])")
_PASS = re.compile(
    rf"(?P<label>{_CODE_WORDS}){_NOTE}(?P<sep>{_GAP}(?:[:=]|は(?=[ 「『\"!-~])|(?<=[\w)])[「『]"
    rf"|->){_GAP}| {{1,4}}|(?<=[^ -~])(?=\d{{4,10}}(?!\d))|[ *]{{0,4}}\n)"
    rf"(?P<next>(?:[ >|*]{{0,8}}\n){{1,2}}[ >|*]{{0,8}})?(?P<value>[!-~]{{1,64}})(?P<rest>[^\n]{{0,40}})",
    re.IGNORECASE,
)
_LABEL_GLUED = re.compile(
    r"(?<=[\w])(?:One tap|Dial by|Find your|Join (?:by|from|Zoom|with)|Meeting ID|Passcode|Download"
    r"|For organizers|Need help)"
)
_NO_PASSCODE = re.compile(
    r"(?:none|n/?a|no|nil|null|without|-+|\(none\)|not|is|not required|required)\Z", re.IGNORECASE
)
_GROUPED = re.compile(r"[ ](\d{3,4})(?![\d年月日/:.\-,])(?=\s|$|[^\w])")


def labelled_ids(text: str, service: Service | None) -> Iterator[tuple[int, str]]:
    """Yield place and normalised value of each labelled meeting ID, the surest kind of label first."""
    if service is Service.TELEOFFICE:
        yield from ((found.start(), found["value"]) for found in _ACCESS_CODE.finditer(text))
        return
    if service is Service.MEET:
        yield from ((found.start(), found["value"]) for found in _MEET_CODE.finditer(text))
        return
    for pattern in (_ID, _BARE_ID):
        for found in pattern.finditer(text):
            digits = re.sub(r"\D", "", found["value"])
            if 9 <= len(digits) <= (16 if service in (None, Service.TEAMS) else 12):
                yield found.start(), digits


def label_suggests(text: str) -> Service | None:
    """The service whose template uses this label; only Zoom says ミーティング ID, only Teams 会議 ID."""
    found = _ID.search(text)
    if found is None:
        return None
    label = found["label"].replace(" ", "").lower()
    if "会議id" in label:
        return Service.TEAMS
    return Service.ZOOM if "ミーティングid" in label else None


def passcode_after(text: str, position: int) -> str | None:
    """Return the first passcode at or after a position, else the first of all; None when there is none."""
    return _first_passcode(text[position:]) or (_first_passcode(text[:position]) if position else None)


def _first_passcode(text: str) -> str | None:
    return next((value for found in _PASS.finditer(text) if (value := _passcode(found))), None)


def _passcode(found: re.Match[str]) -> str | None:
    value, rest, separator = found["value"], found["rest"], found["sep"]
    stated = any(mark in separator for mark in ":=は「『>")
    if not stated and not found["next"] and "\n" not in separator:
        if not re.search(r"\d", value) or len(value) < 4:
            return None
    elif ("\n" in separator or found["next"]) and (rest.strip(" *>|\\") or value.endswith(":")):
        return None
    glued = _LABEL_GLUED.search(value + rest)
    if glued and glued.start() < len(value):
        value = value[: glued.start()]
    grouped = _GROUPED.match(rest) if re.fullmatch(r"\d{3,4}", value) else None
    if grouped and len(grouped[1]) == len(value):
        value += grouped[1]
    value = _trim(value)
    return None if not value or _NO_PASSCODE.match(value) else value


def _trim(value: str) -> str:
    value = value.lstrip("*_`\"'([{<|:").rstrip("\\`\"'>|,;")
    if value.endswith(("*", "_")) and len(value) > 4:
        value = value.rstrip("*") if value.count("*") != 1 or value.endswith("**") else value[:-1]
    if value.endswith(".") and len(value) > 3:
        value = value[:-1]
    for opening, closing in ("()", "[]", "{}"):
        if value.endswith(closing) and opening not in value:
            value = value[:-1]
        if value.endswith(opening):
            value = value[:-1]
    return value
