"""What authors may write between the brackets of a macro: its own annotations say it."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import Parameter, Signature
from types import NoneType
from typing import Any, get_args

from signpost.errors import AuthorMistake
from signpost.model.nearest import did_you_mean

UNREAD = object()
"""What stands for an argument that is no word, number or list of words."""


def check_call(
    name: str, signature: Signature, args: tuple[Any, ...], options: Mapping[str, Any]
) -> None:
    """Raises AuthorMistake where a macro cannot be called with these arguments.

    `signature` is the macro's, its annotations evaluated; its first parameter is the page.
    """
    known = [one for one in signature.parameters if one != "page"]
    for option in options:
        if option not in known:
            otherwise = f"Its options are {', '.join(known)}" if known else "It takes none"
            hint = did_you_mean(option, known, otherwise)
            raise AuthorMistake(f"{name}() has no option {option!r}", hint)
    try:
        bound = signature.bind(None, *args, **options)
    except TypeError as error:
        raise AuthorMistake(f"{name}(): {error}", f"write {name}({', '.join(known)})") from None
    for parameter in list(signature.parameters.values())[1:]:
        if parameter.name in bound.arguments:
            _check(name, parameter, bound.arguments[parameter.name])


def _check(name: str, parameter: Parameter, value: Any) -> None:
    option = parameter.name
    kinds = {*get_args(parameter.annotation)} or {parameter.annotation}
    takes_several = bool(kinds - {str, int, bool, NoneType})
    if value is None and NoneType in kinds:
        return
    if int in kinds:
        if type(value) is not int or value < 1:
            message = f"{option} must be a whole number from 1 up{_given(value)}"
            raise AuthorMistake(message, f"write a whole number such as 3: {name}(3)")
    elif bool in kinds:
        if not isinstance(value, bool):
            message = f"{option} must be true or false{_given(value)}"
            raise AuthorMistake(message, f"write {option}=true, or leave it out")
    elif isinstance(value, list) and takes_several and value:
        for each in value:
            _check_word(name, option, each)
    elif isinstance(value, list):
        wanted = "name at least one" if takes_several else "it takes one"
        raise AuthorMistake(f"{option} cannot be {'a' if value else 'an empty'} list", wanted)
    else:
        _check_word(name, option, value)


def _check_word(name: str, option: str, value: Any) -> None:
    if value is UNREAD:
        raise AuthorMistake(f"{name}() was given something that is not an id", "put ids in quotes")
    if not isinstance(value, str):
        raise AuthorMistake(f"{option} must be in quotes{_given(value)}", f'write "{value}"')
    if not value.strip():
        raise AuthorMistake(f"{option} is empty", "write something between the quotes")


def _given(value: Any) -> str:
    """What was given in place of what is wanted, where it can be shown."""
    words = {True: "true", False: "false"}.get(value) if isinstance(value, bool) else None
    shown = words or (repr(value) if isinstance(value, str | int | float) else "")
    return f", and here is {shown}" if shown else ""
