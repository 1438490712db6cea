"""A desk started while the office is away, after one good day, goes by the office's own rules and texts."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counsellor_app.domain.appointment import State
from counsellor_app.domain.commands import Start, SwitchToPhone
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.notices.notice import NoticeKind
from counsellor_app.domain.notices.template_places import TemplatePlace
from counsellor_app.domain.own_versions import OwnRules, OwnText
from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.services.notices import Prepared
from counsellor_app.services.rules.office_rules import shipped_content
from counsellor_app.storage.office.store import OfficeStore
from tests.builders import ACTOR, WEEKDAY, an_appointment, join_details
from tests.journeys.desk_run import as_before
from tests.office_desk.chaos import ChaosProxy
from tests.office_desk.servers import OFFICE, Server
from tests.office_desk.windows import OfficeWindow, this_morning

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("trusted_keyring"),
]
MAIL = TemplatePlace(NoticeKind.EMAIL, WEEKDAY.key)


def make_own(office: OfficeStore) -> None:
    """Rules and a text that no program ships."""
    today = japan_date(this_morning())
    content = {
        **shipped_content(OFFICE),
        "version": 9,
        "effective_from": today.isoformat(),
        "phone": "0956-99-9999",
    }
    office.own.add_rules(OFFICE, OwnRules(9, today, content, this_morning(), ACTOR.staff_id), ACTOR)
    words = "当所だけの言い方です。"
    office.own.add_text(OFFICE, OwnText(MAIL.key, 0, "件名", words, this_morning(), ACTOR.staff_id), ACTOR)


def test_the_day_goes_on_by_the_offices_own_rules_and_texts(
    qtbot: QtBot, server: Server, office: OfficeStore, proxy: ChaosProxy, database: str, tmp_path: Path
) -> None:
    make_own(office)
    session = office.add_appointment(
        an_appointment(start=this_morning(), join=join_details()), ACTOR, this_morning()
    )
    url = server.url(database, proxy.port)
    with as_before():
        before = OfficeWindow(qtbot, tmp_path / "pc", url, "sato")
        before.sign_in()
        before.wait_for_day()
        before.wait(lambda: before.session(session.id))
        kept = before.kept[-1]
        before.close()

        proxy.swallow()
        after = OfficeWindow(qtbot, tmp_path / "pc", url, "sato", kept)
        after.wait(lambda: after.program.desk is not None)
        after.wait(lambda: after.chip().startswith("▲"))
        after.wait(lambda: after.session(session.id))
        shown = after.session(session.id)
        assert shown is not None
        assert shown.join == session.join
        desk = after.desk.presenter
        desk.pick(session.id)
        assert desk.give(Start, session.id) is not None
        assert desk.give(SwitchToPhone, session.id, reason=FailureReason.DROPPED) is not None
        after.wait(lambda: not after.desk.ledger.unwritten)
        now = after.session(session.id)
        assert now is not None
        assert now.state is State.PHONE

        access = after.program._access
        assert access is not None
        found: list[tuple[OfficeProfile | None, tuple[Prepared, ...]]] = []
        after.program.jobs.submit(
            lambda: (access.office(), access.notices().for_session(session, "佐藤")), found.append
        )
        after.wait(lambda: found)
        rules, texts = found[0]
        assert rules is not None
        assert (rules.version, rules.phone) == (9, "0956-99-9999")
        assert "当所だけの言い方です。" in "".join(each.notice.text for each in texts if each.notice)
        after.close()
    for widget in [each for each in QApplication.topLevelWidgets() if isValid(each)]:
        widget.deleteLater()
