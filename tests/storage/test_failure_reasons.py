"""The reasons for failure in the desk file: versions, the day that offers them, records that keep words."""

import pytest

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.commands import SwitchToPhone
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.failure_reasons import USUAL, FailureReasons, NamedReason
from counsellor_app.domain.history import ChangeKind, HistoryQuery
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.services.accounts.history import History
from counsellor_app.services.rules.failure_reasons import OfficeReasons
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW, TODAY, a_command, an_appointment, minutes

ECHO = NamedReason(FailureReason.AUDIO_VIDEO, "音が途切れる", "1")
OURS = FailureReasons((NamedReason(FailureReason.DROPPED, "切れた"),), (ECHO,))


def switched(store: DeskStore, named: NamedReason, at: float = 0) -> Appointment:
    session = store.add_appointment(an_appointment(start=NOW + minutes(at)), ACTOR, NOW)
    said = {"reason": named.reason, "label": named.label, "own": named.own}
    return store.apply(a_command(SwitchToPhone, session, **said))


def test_the_day_offers_the_last_version(store: DeskStore) -> None:
    assert store.load_day(TODAY).reasons == USUAL
    reasons = OfficeReasons(store)
    first = reasons.keep(OURS, 0, ACTOR, NOW)
    assert store.load_day(TODAY).reasons == OURS == first.reasons
    second = reasons.keep(USUAL, 1, ACTOR, NOW + minutes(1))
    assert store.load_day(TODAY).reasons == FailureReasons(retired=(ECHO,))
    assert reasons.versions() == (first, second)


def test_of_two_who_change_them_the_second_is_told(store: DeskStore) -> None:
    reasons = OfficeReasons(store)
    reasons.keep(OURS, 0, ACTOR, NOW)
    with pytest.raises(Problem) as caught:
        reasons.keep(USUAL, 0, ACTOR, NOW)
    assert caught.value.code is ProblemCode.CHANGED_MEANWHILE
    assert store.load_day(TODAY).reasons == OURS


def test_a_name_with_a_fault_is_not_kept(store: DeskStore) -> None:
    with pytest.raises(ValueError, match="faults"):
        OfficeReasons(store).keep(
            FailureReasons((NamedReason(FailureReason.OTHER, "あ" * 21),)), 0, ACTOR, NOW
        )
    assert OfficeReasons(store).versions() == ()


def test_before_it_is_kept_one_sees_how_many_records_keep_their_words(store: DeskStore) -> None:
    usual = switched(store, NamedReason(FailureReason.DROPPED))
    switched(store, NamedReason(FailureReason.AUDIO_VIDEO), 40)
    switched(store, ECHO, 80)
    switched(store, ECHO, 120)
    effects = OfficeReasons(store).effects(FailureReasons(own=(ECHO,)), FailureReasons(OURS.named))
    assert [(each.change.before, each.records) for each in effects] == [
        (NamedReason(FailureReason.DROPPED), 1),
        (ECHO, 2),
    ]
    (sound,) = OfficeReasons(store).effects(
        USUAL, FailureReasons((NamedReason(FailureReason.AUDIO_VIDEO, "音"),))
    )
    assert sound.records == 1
    OfficeReasons(store).keep(OURS, 0, ACTOR, NOW)
    assert store.appointment(usual.id) == usual


def test_a_change_is_taken_back_in_the_history_as_a_further_version(store: DeskStore) -> None:
    reasons, history = OfficeReasons(store), History(store)
    reasons.keep(OURS, 0, ACTOR, NOW)
    found = history.search(HistoryQuery(kind=ChangeKind.SETTING))
    (entry,) = (each for each in found if each.event.what == "failure_reasons")
    assert entry.is_reversible
    history.take_back(entry.event.number, ACTOR, NOW + minutes(1))
    assert [each.version for each in reasons.versions()] == [1, 2]
    assert store.load_day(TODAY).reasons == FailureReasons(retired=(ECHO,))
    with pytest.raises(Problem) as caught:
        history.take_back(entry.event.number, ACTOR, NOW + minutes(2))
    assert caught.value.code is ProblemCode.CHANGED_MEANWHILE
