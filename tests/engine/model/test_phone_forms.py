"""Phone numbers in the catalogue: what is taken, how it is shown, and what is said to the rest."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from signpost.model import Phone
from signpost.model.phone_forms import UkPhone
from tests.engine.made_up import refused, taken


def told(number: str) -> tuple[str, str]:
    """What is wrong with a number, and the way out."""
    with pytest.raises(ValidationError) as caught:
        phone(number=number)
    (error,) = caught.value.errors()
    return error["ctx"]["message"], error["ctx"]["hint"]


def phone(**fields: Any) -> Phone:
    return Phone.model_validate({"assurance": {"confidence": "unconfirmed"}, **fields})


AS_WRITTEN = ["999", "101", "111", "112", "105", "119", "116 123", "116123", "116 000", "0800 1111"]
AS_WRITTEN += ["0808 800 5000", "0300 123 1234", "020 7219 3000", "02072193000", "(020) 7219-3000"]
AS_WRITTEN += ["+44 20 7219 3000", "+44 (0)20 7219 3000", "0044 20 7219 3000", "(+44) 1522 782111"]
AS_WRITTEN += ["07911 123456"]


@pytest.mark.parametrize("number", AS_WRITTEN)
def test_a_uk_number_is_taken_as_written(number: str) -> None:
    assert taken(UkPhone, number) == number


@pytest.mark.parametrize(
    "number",
    [
        "020\xa07219\xa03000",
        "020\u202f7219\u20093000",
        "\u202a020 7219 3000\u202c",
        "020 7219 3000\u200b",
        "\ufeff020  7219\t3000",
        "020\xad 7219 3000",
        "020.7219.3000",
        "０２０ ７２１９ ３０００",
        "٠٢٠ ٧٢١٩ ٣٠٠٠",
    ],
)
def test_signs_that_nobody_sees_are_not_shown(number: str) -> None:
    assert taken(UkPhone, number) == "020 7219 3000"


def test_any_hyphen_is_shown_as_one() -> None:
    assert taken(UkPhone, "020\u20117219–3000") == "020-7219-3000"


PLAIN = "write it with its area code and in quotes, such as '020 7946 0000'"
DIGITS = "check each against the page that it is from"
COUNT = "it has {} digits, and most UK numbers 11: " + DIGITS
FOREIGN = "give one that is dialled within the UK, or say in look_for how to reach the service"
WRONG = {
    "12": ("'12' is not a UK phone number", PLAIN),
    "7946 0018": ("'7946 0018' is not a UK phone number", PLAIN),
    "020 7219": ("'020 7219' is not a UK phone number", PLAIN),
    "ring us": ("'ring us' is not a UK phone number", PLAIN),
    "0800 CALL ME": ("'0800 CALL ME' is not a UK phone number", PLAIN),
    "0700 900123": ("'0700 900123' is not a UK phone number", COUNT.format(10)),
    "020 7219 30001": ("'020 7219 30001' is not a UK phone number", COUNT.format(12)),
    "0207 000 00000": ("'0207 000 00000' is not a UK phone number", COUNT.format(12)),
    "01999 999999": ("'01999 999999' is not a UK phone number", DIGITS),
    "020 7946 001": ("'020 7946 001' is not a UK phone number", COUNT.format(10)),
    "0" * 40: (f"'{'0' * 40}' is not a UK phone number", COUNT.format(40)),
    "+353 1 800 4567": ("'+353 1 800 4567' is not a UK phone number", FOREIGN),
    "0033 1 42 68 53 00": ("'0033 1 42 68 53 00' is not a UK phone number", FOREIGN),
    "2079460018": (
        "the first nought is missing: '2079460018'",
        "write '020 7946 0018', in quotes so that the nought stays",
    ),
    "1522 782111": (
        "the first nought is missing: '1522 782111'",
        "write '01522 782111', in quotes so that the nought stays",
    ),
    "800 1111": (
        "the first nought is missing: '800 1111'",
        "write '0800 1111', in quotes so that the nought stays",
    ),
    "169772345": (
        "the first nought is missing: '169772345'",
        "write '016977 2345', in quotes so that the nought stays",
    ),
    "2079460018.0": (
        "the first nought is missing: '2079460018.0'",
        "write '020 7946 0018', in quotes so that the nought stays",
    ),
    "2.07946E+09": (
        "'2.07946E+09' was shortened by a spreadsheet, and digits are lost",
        "look the number up, and make the cell a text before you copy from it",
    ),
    "442079460018": ("'442079460018' lacks the + before 44", "write '020 7946 0018'"),
    "‘020 7946 0018’": (
        "'‘020 7946 0018’' has quotation marks of its own",
        "write '020 7946 0018', with straight quotes around it and none inside",
    ),
    "O20 7946 0018": (
        "'O20 7946 0018' has the letter O where a nought should stand",
        "write '020 7946 0018'",
    ),
    "0l522 782lll": (
        "'0l522 782lll' has a letter where a one should stand",
        "write '01522 782111'",
    ),
    "01522 782111 ext 4": (
        "'01522 782111 ext 4' holds an extension",
        "write number: '01522 782111', and below it extension: '4'",
    ),
    "01522 782111, Extn. 204": (
        "'01522 782111, Extn. 204' holds an extension",
        "write number: '01522 782111', and below it extension: '204'",
    ),
    "01522\xa0782111 x4": (
        "'01522 782111 x4' holds an extension",
        "write number: '01522 782111', and below it extension: '4'",
    ),
    "01522 782111 (option 2)": (
        "'01522 782111 (option 2)' says which key to press",
        "write number: '01522 782111', and below it option: '2'",
    ),
    "01522 782111 then press 2": (
        "'01522 782111 then press 2' says which key to press",
        "write number: '01522 782111', and below it option: '2'",
    ),
    "18001 0808 800 5000": (
        "'18001 0808 800 5000' begins with 18001, the prefix of Relay UK",
        "write number: '0808 800 5000', and below it relay: true",
    ),
    "020 7946 0018 / 0019": (
        "'020 7946 0018 / 0019' holds more than one number",
        "give each number an entry of its own under phones",
    ),
    "0808 800 5000 or 0800 1111": (
        "'0808 800 5000 or 0800 1111' holds more than one number",
        "give each number an entry of its own under phones",
    ),
    "0808 800 5000 (freephone)": (
        "'0808 800 5000 (freephone)' has words beside the number",
        "write number: '0808 800 5000'; words go in label or when",
    ),
    "tel:02079460018": (
        "'tel:02079460018' has words beside the number",
        "write number: '020 7946 0018'; words go in label or when",
    ),
    "07700 900123": (
        "'07700 900123' is a number for examples, which nobody answers",
        "give the number that the service answers on",
    ),
    "85258": (
        "'85258' is not a number to ring",
        "if people text it, write text_number: '85258' in the service, and not under phones",
    ),
    "0845 601 0123": (
        "a call to 0845 601 0123 costs extra, and nothing says how much",
        "say in charge what it costs, or give an 01, 02, 03 or 0800 number of the service",
    ),
    "0905 123 4567": (
        "a call to 0905 123 4567 costs extra, and nothing says how much",
        "say in charge what it costs, or give an 01, 02, 03 or 0800 number of the service",
    ),
}


@pytest.mark.parametrize("number", WRONG)
def test_every_other_way_is_refused_with_what_is_wrong_and_its_way_out(number: str) -> None:
    assert told(number) == WRONG[number]


NOT_ONE_NUMBER = ["999; 101", "020 7219 3000<script>", "", "+", "999999999999999999999999", "()-"]


@pytest.mark.parametrize("number", NOT_ONE_NUMBER)
def test_nothing_else_is_a_number(number: str) -> None:
    assert refused(UkPhone, number)


def test_what_must_be_known_to_get_through_stands_behind_the_number() -> None:
    number = "020 7946 0018"
    assert str(phone(number=number).shown) == number
    assert str(phone(number=number, extension="4").shown) == f"{number}, extension 4"
    assert str(phone(number=number, option="2").shown) == f"{number}, then press 2"
    both = phone(number=number, extension="204", option="1 then 3")
    assert str(both.shown) == f"{number}, extension 204, then press 1 then 3"


def test_a_number_that_costs_extra_is_taken_with_what_it_costs_and_never_shown_without() -> None:
    cost = {"en": "7p a minute and your phone company's charge", "cy": "7c y funud"}
    shown = phone(number="0845 601 0123", charge=cost).shown
    assert shown.words("en") == f"0845 601 0123 ({cost['en']})"
    assert shown.words("cy") == "0845 601 0123 (7c y funud)"


def test_the_link_rings_the_number_alone_whatever_is_to_be_pressed_later() -> None:
    assert phone(number="020 7946 0018", extension="4", option="2").dial == "+442079460018"


@pytest.mark.parametrize(
    ("number", "dial"),
    [("0808 800 5000", "1800108088005000"), ("+44 (0)20 7946 0018", "1800102079460018")],
)
def test_relay_uk_is_dialled_before_the_full_number(number: str, dial: str) -> None:
    assert phone(number=number, relay=True).relay_dial == dial


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("extension", "four"),
        ("extension", ""),
        ("extension", "12345678"),
        ("option", "22"),
        ("option", "two"),
        ("option", "2 or 3"),
        ("relay", "perhaps"),
        ("charge", ""),
    ],
)
def test_a_field_that_says_nothing_is_refused(field: str, value: str) -> None:
    with pytest.raises(ValidationError):
        phone(number="020 7946 0018", **{field: value})
