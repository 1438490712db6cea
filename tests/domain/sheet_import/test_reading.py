from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.sheet_import import read_sheet, read_workbook
from counsellor_app.domain.sheet_import.grid import Area, CellFault, CellValue, Row, Sheet, csv_sheet
from counsellor_app.domain.sheet_import.verdict import (
    Method,
    RowVerdict,
    RowWarning,
    SkipReason,
    Status,
    Verdict,
)

NOW = datetime.fromisoformat("2026-11-02T09:00:00+09:00")
DAY, NEXT_DAY = date(2026, 11, 24), date(2026, 11, 25)
HEAD = "日付,開始,終了,氏名,フリガナ,電話番号,求職番号,方法,状況,備考"


def read(*lines: str) -> list[RowVerdict]:
    return read_sheet(csv_sheet([line.split(",") for line in lines]), NOW)


def one(line: str) -> RowVerdict:
    (verdict,) = read(HEAD, line)
    return verdict


def sheet_of(*rows: list[CellValue], name: str | None = None, merged: tuple[Area, ...] = ()) -> Sheet:
    return Sheet(tuple(Row(number, tuple(row)) for number, row in enumerate(rows, start=1)), name, merged)


def test_a_whole_row_is_taken_over() -> None:
    verdict = one(
        "2026/11/24,13:30,14:00,髙橋　一郎 ,ﾀｶﾊｼ ｲﾁﾛｳ,０９０－１２３４－５６７８,13010-01234567,Zoom,済,初回"
    )
    person = verdict.person
    assert (verdict.row, verdict.verdict, verdict.reason, verdict.warnings) == (2, Verdict.IMPORT, None, ())
    assert (verdict.day, verdict.start, verdict.end) == (DAY, time(13, 30), time(14))
    assert (person.name, person.kana_key) == ("髙橋　一郎", "タカハシイチロウ")
    assert (person.phone, person.seeker_number) == ("+819012345678", "13010-01234567")
    assert (verdict.method, verdict.status, verdict.note) == (Method.ZOOM, Status.DONE, "初回")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (",,,,,,,,,", SkipReason.BLANK),
        ("合計,3件,,,,,,,,", SkipReason.TOTAL_ROW),
        ("小 計,,,,,,,,,3", SkipReason.TOTAL_ROW),
        ("※太枠は変更不可,,,,,,,,,", SkipReason.FOOTNOTE),
        ("ご不明な点は担当まで,,,,,,,,,", SkipReason.FOOTNOTE),
        ("2026/11/24,9:00,9:30,空き,,,,,,", SkipReason.NOT_A_BOOKING),
        ("2026/11/24,12:00,13:00,昼休み,,,,,,", SkipReason.NOT_A_BOOKING),
        ("2026/11/24,9:00,9:30,,,,,,,", SkipReason.NO_NAME),
        (",9:00,,見本,,,,,,", SkipReason.MISSING_DATE),
        ("令和8年11月31日,9:00,,見本,,,,,,", SkipReason.INVALID_DATE),
        ("11/24→11/25,9:00,,見本,,,,,,", SkipReason.INVALID_DATE),
        ("2026/11/24,,,見本,,,,,,", SkipReason.MISSING_TIME),
        ("2026/11/24,10月11日,,見本,,,,,,", SkipReason.INVALID_TIME),
        ("2026/11/24,9:00,25:00,見本,,,,,,", SkipReason.INVALID_TIME),
        ("2026/11/24,14:00,13:00,見本,,,,,,", SkipReason.END_BEFORE_START),
    ],
)
def test_what_is_no_appointment_is_left_out_with_its_reason(line: str, reason: SkipReason) -> None:
    verdict = one(line)
    assert (verdict.verdict, verdict.reason, verdict.person.name) == (Verdict.SKIP, reason, None)


@pytest.mark.parametrize(
    ("line", "warning"),
    [
        ("2026/11/28,9:00,,見本,,,,,,", RowWarning.SATURDAY),
        ("2026/11/22,9:00,,見本,,,,,,", RowWarning.SUNDAY),
        ("2026/11/23,9:00,,見本,,,,,,", RowWarning.HOLIDAY),
        ("2026/12/29,9:00,,見本,,,,,,", RowWarning.NEW_YEAR_CLOSURE),
        ("2028/1/10,9:00,,見本,,,,,,", RowWarning.BEYOND_OFFICIAL_LIST),
        ("2026/11/24,1:30,,見本,,,,,,", RowWarning.TIME_UNUSUAL),
        ("2026/2/3,9:00,,見本,,,,,,", RowWarning.DATE_LONG_PAST),
        ("2026/11/24,9:00,,見本,見本,,,,,", RowWarning.KANA_INVALID),
        ("2026/11/24,9:00,,=1+1,,,,,,", RowWarning.NAME_UNUSUAL),
        ("2026/11/24,9:00,,,ミホン,,,,,", RowWarning.NAME_MISSING),
        ("2026/11/24,9:00,,見本,,同上,,,,", RowWarning.PHONE_NOT_A_NUMBER),
        ("2026/11/24,9:00,,見本,,9.01E+09,,,,", RowWarning.PHONE_UNUSABLE),
        ("2026/11/24,9:00,,見本,,,1234,,,", RowWarning.JOB_SEEKER_NO_UNUSABLE),
        ("2026/11/24,9:00,,見本,,,,狼煙,,", RowWarning.METHOD_UNKNOWN),
        ("2026/11/24,9:00,,見本,,,,,謎,", RowWarning.STATUS_UNKNOWN),
        ("2026/11/24,9:00,,見本,,,,,無断欠席,", RowWarning.NO_SHOW),
        ("2026/11/24,9:00,,見本,,,,,,本人よりキャンセルの電話", RowWarning.STATUS_FROM_NOTE),
    ],
)
def test_what_is_doubtful_is_to_be_confirmed(line: str, warning: RowWarning) -> None:
    verdict = one(line)
    assert verdict.verdict is Verdict.CONFIRM
    assert warning in verdict.warnings


def test_a_number_that_excel_has_eaten_is_suggested_and_to_be_confirmed() -> None:
    verdict = one("2026/11/24,9:00,,見本,,9012345678,1301001234567,,,")
    assert (verdict.person.phone, verdict.person.seeker_number) == ("+819012345678", "13010-01234567")
    assert verdict.warnings == (
        RowWarning.PHONE_TRUNK_ZERO_MISSING,
        RowWarning.JOB_SEEKER_NO_HYPHEN_MISSING,
    )


@pytest.mark.parametrize("word", ["取消", "取り消し", "ｷｬﾝｾﾙ", "キャンセル済", "中止", "辞退"])
def test_a_cancelled_row_is_cancelled_in_every_word_for_it(word: str) -> None:
    assert one(f"2026/11/24,9:00,,見本,,,,,{word},").status is Status.CANCELLED


def test_the_words_for_what_became_of_an_appointment_are_known() -> None:
    words = {"予約": Status.BOOKED, "予約済": Status.BOOKED, "未実施": Status.BOOKED, "仮予約": Status.BOOKED}
    words |= {"済": Status.DONE, "実施済み": Status.DONE, "完了": Status.DONE, "相談終了": Status.DONE}
    assert {word: one(f"2026/11/24,9:00,,見本,,,,,{word},").status for word in words} == words


def test_blank_and_ditto_dates_follow_the_row_above_and_a_blank_one_is_to_be_confirmed() -> None:
    first, ditto, blank = read(
        HEAD, "2026/11/24,9:00,,見本,,,,,,", "〃,10:00,,山田,,,,〃,,", ",11:00,,佐藤,,,,,,"
    )
    assert {verdict.day for verdict in (first, ditto, blank)} == {DAY}
    assert (ditto.warnings, blank.warnings) == ((), (RowWarning.DATE_FROM_ROW_ABOVE,))


def test_form_rows_totals_specimens_and_dittos_are_nobody() -> None:
    verdicts = read(
        "№,日付,開始,時間,氏名,担当",
        "例,2026/4/1,9:00,30分,山田 太郎,佐藤",
        "1,2026/11/24,9:00,30分,見本 花子,佐藤",
        "2,,,,,佐藤",
        "3,〃,10:00,30分,〃,佐藤",
        ",2026/11/24,,,2件,",
    )
    assert [verdict.reason for verdict in verdicts] == [
        *(SkipReason.FOOTNOTE, None, SkipReason.BLANK, SkipReason.NO_NAME, SkipReason.TOTAL_ROW),
    ]
    assert verdicts[1].end == time(9, 30)


def test_a_number_within_a_name_is_looked_at_by_a_person() -> None:
    assert RowWarning.NAME_UNUSUAL in one("2026/11/24,9:00,,見本 090-1234-5678,,,,,,").warnings
    assert one("2026/11/24,9:00,,佐藤 ①雄,,,,,,").warnings == ()


def test_a_blank_date_never_follows_a_date_that_could_not_be_read_nor_jumps_over_a_closed_row() -> None:
    verdicts = read(
        HEAD,
        "2026/11/24,9:00,,見本,,,,,,",
        "令和8年11月31日,9:00,,山田,,,,,,",
        ",10:00,,佐藤,,,,,,",
        "2026/11/25,9:00,,休み,,,,,,",
        ",10:00,,鈴木,,,,,,",
    )
    assert [verdict.reason for verdict in verdicts[1:4]] == [
        *(SkipReason.INVALID_DATE, SkipReason.MISSING_DATE, SkipReason.NOT_A_BOOKING),
    ]
    assert verdicts[4].day == NEXT_DAY


def test_a_merged_day_holds_for_all_its_rows_and_a_blank_row_under_it_stays_blank() -> None:
    verdicts = read_sheet(
        sheet_of(
            ["日付", "開始", "氏名"],
            ["2026/11/24", "9:00", "見本"],
            [None, "10:00", "山田"],
            [None, None, None],
            merged=(Area(2, 0, 4, 0),),
        ),
        NOW,
    )
    assert [verdict.day for verdict in verdicts] == [DAY, DAY, None]
    assert [verdict.warnings for verdict in verdicts] == [(), (), ()]
    assert verdicts[2].reason is SkipReason.BLANK


def test_two_rows_of_headings_under_a_title_are_one() -> None:
    verdict, *_ = read(
        "令和8年11月分 予約表,,,,,",
        ",,,,,",
        "相談日,時間,,求職者,,連絡先",
        ",自,至,番号,氏名,",
        "11/24(火),9:00,9:30,13010-01234567,見本 花子,090-1234-5678 / h@example.jp",
    )
    assert (verdict.row, verdict.day, verdict.end, verdict.warnings) == (5, DAY, time(9, 30), ())
    assert verdict.person.seeker_number == "13010-01234567"
    assert (verdict.person.phone, verdict.person.email) == ("+819012345678", "h@example.jp")


def test_year_month_and_day_family_and_given_name_may_have_columns_of_their_own() -> None:
    (verdict,) = read(
        "年,月,日,曜,時刻,所要時間(分),姓,名,セイ,メイ", "2026,11,24,火,9時半,30,見本,花子,ミホン,ハナコ"
    )
    assert (verdict.day, verdict.start, verdict.end) == (DAY, time(9, 30), time(10))
    assert (verdict.person.name, verdict.person.kana_key) == ("見本　花子", "ミホンハナコ")


def test_an_end_without_a_heading_is_found_beside_the_start() -> None:
    verdicts = read("日付,時間,,,氏名", "2026/11/24,9:00,～,9:30,見本", "2026/11/24,10:00,～,,山田")
    assert [verdict.end for verdict in verdicts] == [time(9, 30), None]
    (direct,) = read("日付,時間,,氏名", "2026/11/24,9:00,9:30,見本")
    assert direct.end == time(9, 30)


def test_of_several_columns_about_the_kind_the_one_that_tells_the_method_counts() -> None:
    (verdict,) = read("日付,開始,氏名,相談種別,利用ツール", "2026/11/24,9:00,見本,継続,Zoom")
    assert (verdict.method, verdict.warnings) == (Method.ZOOM, ())


def test_people_who_come_along_are_not_taken_for_the_job_seeker() -> None:
    (verdict,) = read("日付,開始,同席者,求職者氏名,担当者", "2026/11/24,9:00,母,見本 花子,佐藤")
    assert verdict.person.name == "見本 花子"


def test_a_day_above_each_block_holds_for_the_rows_under_it() -> None:
    verdicts = read(
        "2026年11月24日(火)",
        "時間,氏名,電話",
        "9:00,見本,",
        "2026年11月25日(水)",
        "時間,氏名,電話",
        "9:00,山田,",
    )
    assert [verdict.day for verdict in verdicts] == [DAY, None, None, NEXT_DAY]
    assert [verdict.reason for verdict in verdicts[1:3]] == [
        SkipReason.DAY_HEADING,
        SkipReason.REPEATED_HEADING,
    ]


def test_one_sheet_for_each_day_is_read_by_the_name_of_the_sheet() -> None:
    heading: list[CellValue] = ["時間", "氏名", "方法"]
    sheets = [
        sheet_of(["令和8年 オンライン相談"], heading, ["9:00～9:30", "見本", "Zoom"], name="11月24日"),
        sheet_of(["令和8年 オンライン相談"], heading, [time(10), "山田", "電話"], name="11月25日"),
        sheet_of(["方法"], ["Zoom"], ["電話"], name="リスト"),
    ]
    verdicts = read_workbook(sheets, NOW)
    assert [(verdict.sheet, verdict.row, verdict.day) for verdict in verdicts] == [
        ("11月24日", 3, DAY),
        ("11月25日", 3, NEXT_DAY),
    ]


def test_typed_cells_formulas_and_errors_are_told_apart() -> None:
    verdicts = read_sheet(
        sheet_of(
            ["日付", "開始", "終了", "氏名"],
            [datetime.fromisoformat("2026-11-24"), time(13, 30), 0.583333333, "見本"],
            [DAY, datetime.fromisoformat("2026-10-11"), None, "山田"],
            [CellFault.UNCOMPUTED, time(9), None, "佐藤"],
            [CellFault.ERROR, time(9), None, "鈴木"],
            [DAY, time(9), None, "高橋", CellFault.ERROR],
        ),
        NOW,
    )
    assert (verdicts[0].day, verdicts[0].end, verdicts[0].verdict) == (DAY, time(14), Verdict.IMPORT)
    assert [verdict.reason for verdict in verdicts[1:4]] == [
        SkipReason.INVALID_TIME,
        SkipReason.FORMULA_WITHOUT_VALUE,
        SkipReason.INVALID_DATE,
    ]
    assert verdicts[4].warnings == (RowWarning.CELL_ERROR,)


def test_what_was_hidden_is_read_and_to_be_confirmed() -> None:
    rows = (Row(1, ("日付", "開始", "氏名")), Row(2, ("2026/11/24", "9:00", "見本"), hidden=True))
    assert [verdict.warnings for verdict in read_sheet(Sheet(rows, hidden=True), NOW)] == [
        (RowWarning.HIDDEN_ROW, RowWarning.HIDDEN_SHEET)
    ]


def test_the_same_person_at_the_same_time_is_a_duplicate_unless_the_first_was_cancelled() -> None:
    verdicts = read_workbook(
        [
            csv_sheet(
                [
                    HEAD.split(","),
                    ["2026/11/24", "9:00", "", "髙橋一郎", "", "", "", "", "取消", ""],
                    ["2026/11/24", "9:00", "", "髙橋一郎", "", "", "", "", "予約", ""],
                    ["2026/11/24", "9:00", "", "高橋 一郎", "", "", "", "", "", ""],
                ]
            )
        ],
        NOW,
    )
    assert [verdict.reason for verdict in verdicts] == [None, None, SkipReason.DUPLICATE]


def test_a_timetable_of_days_is_read_cell_by_cell() -> None:
    verdicts = read_sheet(
        sheet_of(
            ["令和8年11月 オンライン相談"],
            ["時間", "11/24(火)", "11/25(水)"],
            ["9:00～9:30", "見本 花子\n13010-01234567\n090-1234-5678\nZoom", "閉庁"],
            ["10:00", None, "【取消】山田 太郎（ヤマダ タロウ）"],
            ["11:00", "未来 さくら TeleOffice", "×"],
            ["※注意", None, None],
        ),
        NOW,
    )
    by_cell = {verdict.row: verdict for verdict in verdicts}
    assert list(by_cell) == ["B3", "C3", "C4", "B5", "C5"]
    first, cancelled, plain = by_cell["B3"], by_cell["C4"], by_cell["B5"]
    assert (first.day, first.start, first.end, first.method) == (DAY, time(9), time(9, 30), Method.ZOOM)
    assert (first.person.name, first.person.phone) == ("見本 花子", "+819012345678")
    assert (cancelled.day, cancelled.status, cancelled.person.name) == (
        NEXT_DAY,
        Status.CANCELLED,
        "山田 太郎",
    )
    assert cancelled.person.kana_key == "ヤマダタロウ"
    assert (plain.person.name, plain.method, plain.warnings) == ("未来 さくら", Method.TELEOFFICE, ())
    assert {by_cell[cell].reason for cell in ("C3", "C5")} == {SkipReason.NOT_A_BOOKING}


def test_a_timetable_of_counsellors_takes_its_day_from_the_title_or_from_the_row_of_days() -> None:
    of_one_day = sheet_of(
        ["令和8年11月24日（火）"],
        [None, "佐藤", "鈴木"],
        ["9:00", "見本 花子", None],
        ["9:30", None, "李 民浩（新規）"],
    )
    of_two_days = sheet_of(
        ["令和8年11月"],
        [None, "11/24", None, "11/25", None],
        ["時刻", "佐藤", "鈴木", "佐藤", "鈴木"],
        ["9:00", "見本", "山田", "田中", None],
        ["10:00", None, None, None, "王"],
    )
    assert [(verdict.row, verdict.day) for verdict in read_sheet(of_one_day, NOW)] == [
        ("B3", DAY),
        ("C4", DAY),
    ]
    assert [(verdict.row, verdict.day) for verdict in read_sheet(of_two_days, NOW)] == [
        *(("B4", DAY), ("C4", DAY), ("D4", NEXT_DAY), ("E5", NEXT_DAY))
    ]


def test_huge_cells_are_judged_at_once() -> None:
    for huge in ("a" * 100_000, "（" * 100_000, "1" * 100_000, "@" * 100_000, "十" * 100_000, "　" * 100_000):
        for line in (f"{huge},9:00,,見本", f"2026/11/24,{huge},,見本", f"2026/11/24,9:00,{huge},見本"):
            read(HEAD, line)
        read(HEAD, f"2026/11/24,9:00,,{huge},{huge},{huge},{huge},{huge},{huge},{huge}")
        read(HEAD, huge, f"※{huge}")
        read(f"令和8年11月24日 {huge},", ",佐藤", f"9:00,{huge}", f"10:00,見本{huge}")


def test_a_sheet_without_a_list_says_nothing() -> None:
    assert read_sheet(sheet_of(["方法"], ["Zoom"]), NOW) == []
    assert read_sheet(Sheet(()), NOW) == []


CELLS = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.sampled_from(
        ["2026/11/24", "24-Nov", "午後1時半", "13:30～14:00", "見本 花子", "090-1234-5678", "〃", "計", "※"]
    ),
    st.floats(allow_nan=True),
    st.integers(),
    st.datetimes(),
    st.times(),
    st.sampled_from(list(CellFault)),
)


@given(st.lists(st.lists(CELLS, max_size=11), max_size=6))
def test_any_cells_under_the_headings_have_a_verdict_and_skipped_rows_hold_no_data(
    rows: list[list[CellValue]],
) -> None:
    verdicts = read_sheet(sheet_of(list(HEAD.split(",")), *rows), NOW)
    assert [verdict.row for verdict in verdicts] == list(range(2, len(rows) + 2))
    for verdict in verdicts:
        assert (verdict.verdict is Verdict.SKIP) == (verdict.reason is not None)
        assert (verdict.verdict is Verdict.CONFIRM) == bool(verdict.warnings)
        assert verdict.start is not None or verdict.reason
