"""Meeting IDs and passcodes in Japanese words, sign by sign, as a telephone script prints them."""

from counsellor_app.domain.speech.read_aloud import SignKind, SpokenSign, grouped_id, spoken

_DIGITS = ["ゼロ", "イチ", "ニ", "サン", "ヨン", "ゴ", "ロク", "ナナ", "ハチ", "キュウ"]
_LETTERS = [
    "エー", "ビー", "シー", "ディー", "イー", "エフ", "ジー", "エイチ", "アイ", "ジェー",
    "ケー", "エル", "エム", "エヌ", "オー", "ピー", "キュー", "アール", "エス", "ティー",
    "ユー", "ブイ", "ダブリュー", "エックス", "ワイ", "ゼット",
]  # fmt: skip
_SYMBOLS = {
    "-": "ハイフン", "_": "アンダーバー", ".": "ピリオド", ",": "コンマ", "@": "アットマーク",
    "!": "びっくりマーク", "?": "はてなマーク", "#": "シャープ", "*": "アスタリスク（米印）", "+": "プラス",
    "=": "イコール", "%": "パーセント", "&": "アンド", "$": "ドル", "/": "スラッシュ", "~": "チルダ",
    "^": "ハット", ":": "コロン", ";": "セミコロン",
}  # fmt: skip


def id_aloud(meeting_id: str) -> str:
    """The ID in groups, each with the reading of its digits: ``841（ハチ・ヨン・イチ）``."""
    groups = grouped_id(meeting_id).split()
    return "、".join(f"{group}（{'・'.join(map(_word, spoken(group)))}）" for group in groups)


def passcode_aloud(passcode: str) -> str:
    """A line for each sign: its place, the sign, how it is called; empty for no passcode."""
    signs = spoken(passcode)
    return "\n".join(f"  {place}文字目  {each.sign}  {_called(each)}" for place, each in enumerate(signs, 1))


def _word(sign: SpokenSign) -> str:
    if sign.kind is SignKind.DIGIT:
        return _DIGITS[int(sign.sign)]
    if sign.kind is SignKind.SYMBOL:
        return _SYMBOLS.get(sign.sign, f"記号 {sign.sign}")
    return _LETTERS[ord(sign.sign.upper()) - ord("A")]


def _called(sign: SpokenSign) -> str:
    word = _word(sign)
    return {
        SignKind.DIGIT: f"数字の{word}",
        SignKind.SYMBOL: word,
        SignKind.UPPER: f"大文字の{word}（{sign.spelling}）",
        SignKind.LOWER: f"小文字の{word}（{sign.spelling}）",
    }[sign.kind]
