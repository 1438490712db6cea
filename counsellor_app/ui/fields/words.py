"""What is wrong with a field, and what to do: one sentence for every fault that the domain knows."""

from counsellor_app.domain.people.email_address import EmailProblem
from counsellor_app.domain.people.names import NameProblem
from counsellor_app.domain.people.phone import PhoneProblem
from counsellor_app.domain.people.seeker_number import SeekerNumberProblem
from counsellor_app.ui.wording import translate


def name_word(problem: NameProblem) -> str:
    """Why it is no name."""
    return {
        NameProblem.EMPTY: translate("NameFault", "Type the name."),
        NameProblem.NO_LETTERS: translate("NameFault", "A name needs at least one letter."),
        NameProblem.CONTROL_CHARACTER: translate(
            "NameFault", "It holds control characters. Type it by hand instead of pasting it."
        ),
        NameProblem.PUNCTUATION: translate("NameFault", "Leave out punctuation."),
        NameProblem.NOT_KANA: translate(
            "NameFault", "Type the reading in kana, without kanji or Latin letters."
        ),
    }[problem]


def number_word(problem: SeekerNumberProblem) -> str:
    """Why it is no job seeker number."""
    return {
        SeekerNumberProblem.EMPTY: translate(
            "NumberFault", "Type the seeker number, or leave the field empty."
        ),
        SeekerNumberProblem.NOT_A_NUMBER: translate(
            "NumberFault", "This is no seeker number. Type five digits, a hyphen, up to eight digits."
        ),
        SeekerNumberProblem.LETTER_IN_NUMBER: translate(
            "NumberFault", "A letter stands where a digit should be (O for 0, l for 1)."
        ),
        SeekerNumberProblem.FOREIGN_DIGITS: translate("NumberFault", "Type the digits as 0 to 9."),
        SeekerNumberProblem.DIGITS_LOST: translate(
            "NumberFault", "A spreadsheet has rounded it and digits are lost. Take it from the original."
        ),
        SeekerNumberProblem.TOO_SHORT: translate("NumberFault", "Digits are missing. Compare with the card."),
        SeekerNumberProblem.TOO_LONG: translate(
            "NumberFault", "These are too many digits. Compare with the card."
        ),
        SeekerNumberProblem.PHONE_NUMBER: translate(
            "NumberFault", "This is a telephone number. Type it into the field for telephones."
        ),
        SeekerNumberProblem.INSURED_PERSON_NUMBER: translate(
            "NumberFault", "This is an employment insurance number. Ask for the seeker number."
        ),
        SeekerNumberProblem.INDIVIDUAL_NUMBER: translate(
            "NumberFault", "This may be a My Number, which must not be kept here. Delete it."
        ),
    }[problem]


def phone_word(problem: PhoneProblem) -> str:
    """Why it is no telephone number, or what has to be confirmed."""
    return {
        PhoneProblem.EMPTY: translate(
            "PhoneFault", "Without a number nobody can switch to the telephone. Ask for one."
        ),
        PhoneProblem.NOT_A_NUMBER: translate("PhoneFault", "This is no telephone number."),
        PhoneProblem.LETTER_IN_NUMBER: translate(
            "PhoneFault", "A letter stands where a digit should be (O for 0, l for 1)."
        ),
        PhoneProblem.FOREIGN_DIGITS: translate("PhoneFault", "Type the digits as 0 to 9."),
        PhoneProblem.DIGITS_LOST: translate(
            "PhoneFault", "A spreadsheet has rounded it and digits are lost. Ask for the number."
        ),
        PhoneProblem.TOO_SHORT: translate("PhoneFault", "Digits are missing. Type it with its area code."),
        PhoneProblem.TOO_LONG: translate("PhoneFault", "These are too many digits. Check the number."),
        PhoneProblem.NOT_ASSIGNED: translate(
            "PhoneFault", "No such number has been given out in Japan. Ask again."
        ),
        PhoneProblem.EMERGENCY_NUMBER: translate("PhoneFault", "This is an emergency number."),
        PhoneProblem.JOB_SEEKER_NUMBER: translate(
            "PhoneFault", "This looks like a seeker number. Type it into its own field."
        ),
        PhoneProblem.TRUNK_ZERO_MISSING: translate(
            "PhoneFault", "The 0 in front is missing. Is it this number?"
        ),
        PhoneProblem.PLUS_MISSING: translate("PhoneFault", "The + in front is missing. Is it this number?"),
        PhoneProblem.DIGITS_LEFT_OVER: translate(
            "PhoneFault", "There are digits left over. Is it this number?"
        ),
    }[problem]


def email_word(problem: EmailProblem) -> str:
    """Why it is no e-mail address."""
    return {
        EmailProblem.EMPTY: translate("EmailFault", "Type the address, or leave the field empty."),
        EmailProblem.CONTROL_CHARACTER: translate(
            "EmailFault", "It holds control characters. Type it by hand instead of pasting it."
        ),
        EmailProblem.NO_AT: translate("EmailFault", "The @ is missing."),
        EmailProblem.SEVERAL_AT: translate("EmailFault", "There is more than one @. Type one address only."),
        EmailProblem.NO_LOCAL_PART: translate("EmailFault", "Something is missing before the @."),
        EmailProblem.NON_ASCII_LOCAL_PART: translate(
            "EmailFault", "Before the @ only Latin letters, digits and signs are possible."
        ),
        EmailProblem.BAD_LOCAL_PART: translate(
            "EmailFault", "Before the @ stands a sign that no address has."
        ),
        EmailProblem.NO_DOMAIN: translate("EmailFault", "Something is missing after the @."),
        EmailProblem.NO_TLD: translate("EmailFault", "After the @ the ending is missing, such as .jp."),
        EmailProblem.BAD_DOMAIN: translate("EmailFault", "What stands after the @ cannot exist."),
        EmailProblem.HOMOGRAPH: translate(
            "EmailFault", "Foreign letters imitate Latin ones. Type the address by hand."
        ),
        EmailProblem.MAILTO_INJECTION: translate(
            "EmailFault", "It carries more than an address. Type only the address."
        ),
        EmailProblem.TOO_LONG: translate("EmailFault", "This is too long for an address."),
    }[problem]
