"""`check invitation`: one JSON object a line for each file."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from counsellor_app.cli.now import moment, present
from counsellor_app.domain.invitation import Invitation, read_invitation
from counsellor_app.domain.this_pc.exit_code import ExitCode


def run(files: Sequence[str], now_text: str | None) -> int:
    """Print what each file says; 1 if any could not be read, 2 if `now_text` is no ISO 8601 moment."""
    try:
        now = moment(now_text) if now_text else present()
    except argparse.ArgumentTypeError as error:
        print(f"--now: {error}", file=sys.stderr)
        return ExitCode.USAGE
    code = 0
    for name in files:
        try:
            data = Path(name).read_bytes()
        except (OSError, ValueError) as error:
            print(f"{name}: {getattr(error, 'strerror', None) or 'cannot be read'}", file=sys.stderr)
            code = 1
            continue
        invitation = read_invitation(data, filename=Path(name).name, now=now)
        print(json.dumps(as_json(invitation), ensure_ascii=False))
    return code


def as_json(invitation: Invitation) -> dict[str, object]:
    """The fields of the contract with support staff, times as ISO 8601 with their offset."""
    return {
        "outcome": invitation.outcome,
        "service": invitation.service,
        "join_url": invitation.join_url,
        "meeting_id": invitation.meeting_id,
        "passcode": invitation.passcode,
        "start": invitation.start.isoformat() if invitation.start else None,
        "end": invitation.end.isoformat() if invitation.end else None,
        "warnings": list(invitation.warnings),
        "reason": invitation.reason,
    }
