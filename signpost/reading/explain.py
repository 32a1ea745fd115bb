"""Turns what pydantic says into what the person editing the file needs to hear."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from signpost.model.nearest import did_you_mean
from signpost.model.values import EMPTY

Explained = tuple[str, str]
"""What is wrong, and the way out."""


def explain(error: ErrorDetails, model: type[BaseModel] | None) -> Explained:
    """One pydantic error in plain words. `model` is the record it was found in."""
    if error["input"] is None and error["type"] != "missing":
        return _empty(error, model)
    if error["type"] == "hub":
        message, hint = str(error["ctx"]["message"]), str(error["ctx"]["hint"])
        return _empty(error, model) if message == EMPTY[0] else (message, hint)
    explainer = _BY_TYPE.get(error["type"])
    if explainer is None:
        return error["msg"][:1].lower() + error["msg"][1:], ""
    return explainer(error, model)


def _shown(error: ErrorDetails) -> str:
    value = error["input"]
    if value is None:
        return "nothing"
    text = value if isinstance(value, str) else type(value).__name__
    names = {"dict": "a group of fields", "list": "a list"}
    return repr(text[:60]) if isinstance(value, str) else names.get(text, text)


def _missing(error: ErrorDetails, model: type[BaseModel] | None) -> Explained:
    return f"{error['loc'][-1]} is missing", f"add a line that begins with '{error['loc'][-1]}:'"


def _unknown(error: ErrorDetails, model: type[BaseModel] | None) -> Explained:
    name = str(error["loc"][-1])
    fields = field_names(model_at(model, error["loc"][:-1])) if model else []
    otherwise = "take it out; to see what may be written, run: signpost fields"
    return f"there is no field called {name!r} here", did_you_mean(name, fields, otherwise)


def _one_of(error: ErrorDetails, model: type[BaseModel] | None) -> Explained:
    expected = str(error.get("ctx", {}).get("expected", "")).replace("'", "")
    names = expected.replace(" or ", ", ").split(", ")
    listed = ", ".join(names)
    hint = did_you_mean(str(error["input"]), names, f"write one of {listed}")
    return f"{_shown(error)} is not one of {listed}", hint


def _list(error: ErrorDetails, model: type[BaseModel] | None) -> Explained:
    return (
        f"should be a list, not {_shown(error)}",
        "write [one, two], or each on a line of its own after a hyphen",
    )


def _group(error: ErrorDetails, model: type[BaseModel] | None) -> Explained:
    return f"should be a group of fields, not {_shown(error)}", "put its fields below it, indented"


def _words(error: ErrorDetails, model: type[BaseModel] | None) -> Explained:
    hint = "write the words, in quotes if they hold a colon"
    return f"should be words, not {_shown(error)}", hint


def _number(error: ErrorDetails, model: type[BaseModel] | None) -> Explained:
    return f"{_shown(error)} is not a whole number", "write digits only"


def _yes_no(error: ErrorDetails, model: type[BaseModel] | None) -> Explained:
    return f"{_shown(error)} is neither true nor false", "write true or false"


def _long(error: ErrorDetails, model: type[BaseModel] | None) -> Explained:
    limit = error["ctx"]["max_length"]
    return f"has {len(error['input']):,} characters; the limit is {limit:,}", "shorten it"


def _empty(error: ErrorDetails, model: type[BaseModel] | None) -> Explained:
    must = model is not None and _is_required(model, error["loc"])
    return EMPTY[0], "fill it in: it must be there" if must else EMPTY[1]


def _is_required(model: type[BaseModel], steps: tuple[int | str, ...]) -> bool:
    if not steps:  # the record itself, as below hub: with nothing behind it
        return True
    record, name = model_at(model, steps[:-1]), steps[-1]
    fields = record.model_fields.items() if record else ()
    return any(field.is_required() for key, field in fields if name in (key, field.alias))


def _short(error: ErrorDetails, model: type[BaseModel] | None) -> Explained:
    least = error["ctx"]["min_length"]
    if least == 1:
        return _empty(error, model)
    return f"{_shown(error)} is too short", f"write at least {least} characters"


def _huge(error: ErrorDetails, model: type[BaseModel] | None) -> Explained:
    return "the number is out of range", "check it for a slip of the finger"


_COLOUR = "write a colour as # and six digits or letters, such as #0b525b"


def _pattern(error: ErrorDetails, model: type[BaseModel] | None) -> Explained:
    name = _patterned(error["loc"])
    samples = {
        "opens": "write hours and minutes, such as 09:00",
        "closes": "write hours and minutes, such as 17:30",
        "page": "write the page's address in the hub, such as research/",
        "text_number": "write five or six digits in quotes",
        "extension": "write its digits in quotes, such as '4'",
        "option": "write the key to press, such as '2', or '2 then 1'",
        "[key]": "write a language code, such as en or cy",
        **dict.fromkeys(("language", "languages"), "write a language code, such as en or cy"),
        **dict.fromkeys(
            ("contacts", "provide"), "write the id of a slot, as slots: in the taxonomy has it"
        ),
        "logo": "give the name of an .svg or .png file in the area's folder, in lower case",
        **dict.fromkeys(("accent", "accent_dark", "bar", "bar_dark"), _COLOUR),
    }
    otherwise = "use lower-case letters and digits with hyphens between, such as my-first-guide"
    return f"{_shown(error)} has the wrong form", samples.get(name, otherwise)


def _patterned(steps: tuple[int | str, ...]) -> str:
    """The field whose pattern something broke: for a name in a verb of an area, the verb."""
    if steps[-1] == "[key]" and steps[0] in ("contacts", "provide", "override", "hide"):
        return str(steps[0])
    return str(next(step for step in reversed(steps) if isinstance(step, str)))


def _range(error: ErrorDetails, model: type[BaseModel] | None) -> Explained:
    wanted = error["msg"].removeprefix("Input should be ")
    return f"{_shown(error)} is out of range", f"write a number {wanted}"


_Explainer = Callable[[ErrorDetails, type[BaseModel] | None], Explained]
_BY_TYPE: dict[str, _Explainer] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _one_of,
    "enum": _one_of,
    "tuple_type": _list,
    "model_type": _group,
    "dict_type": _group,
    "string_type": _words,
    "int_parsing": _number,
    "int_type": _number,
    "bool_parsing": _yes_no,
    "bool_type": _yes_no,
    "string_too_long": _long,
    "string_too_short": _short,
    "int_parsing_size": _huge,
    "too_short": _empty,
    "string_pattern_mismatch": _pattern,
    "greater_than": _range,
    "greater_than_equal": _range,
    "less_than": _range,
    "less_than_equal": _range,
}


def field_names(model: type[BaseModel] | None) -> list[str]:
    """The names that may be written in the YAML for a model."""
    if model is None:
        return []
    return [field.alias or name for name, field in model.model_fields.items()]


def model_at(model: type[BaseModel], steps: tuple[int | str, ...]) -> type[BaseModel] | None:
    """The model of the record that `steps` lead to inside `model`."""
    named = False  # a field of groups by their names: the next step is such a name
    for step in steps:
        if isinstance(step, int) or named:
            named = False
            continue
        field = next((f for name, f in model.model_fields.items() if step in (name, f.alias)), None)
        extra = getattr(model, "extra_model", None)
        inner = _record_in(field.annotation) if field else extra
        if inner is None:
            return None
        model, named = inner, field is not None and get_origin(field.annotation) is dict
    return model


def _record_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) is None:
        return None
    found = (_record_in(argument) for argument in get_args(annotation))
    return next((record for record in found if record), None)
