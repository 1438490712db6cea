"""Why `counsellor-app-admin office` did not do something."""

from enum import StrEnum


class RefusedWhy(StrEnum):
    """Why something was not done."""

    LOGIN_NAME = "login_name"
    LOGIN_TAKEN = "login_taken"
    NO_LOGIN = "no_login"
    NEWER_SCHEMA = "newer_schema"


class OfficeRefusedError(Exception):
    """It was not done. Carries a code, no personal data."""

    def __init__(self, why: RefusedWhy) -> None:
        super().__init__(why.value)
        self.why = why
