"""The names that pages use for steps, fields, languages and ways of checking."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError

FACET_NAMES = {"topics": "Topics", "audiences": "Who you are", "stages": "On the pathway"}

HOW = {
    "website": "on the live page",
    "phone": "by telephone",
    "email": "by email",
    "document": "in the document",
    "archive": "on an archived copy of the page",
}

STEP_KINDS = {
    "point": ("Starting point", "map-marker-outline"),
    "question": ("Question", "help-rhombus-outline"),
    "action": ("Action", "clipboard-check-outline"),
    "outcome": ("Outcome", "flag-outline"),
    "stop": ("Stop", "alert-octagon-outline"),
}
"""The kinds of steps on the pathway: what they are called, and their icon."""

STRENGTHS = {"must": "Must", "should": "Should"}

FIELD_NAMES = {
    "phones": "phone numbers",
    "url": "web address",
    "languages": "web address and languages",
    "who_can_refer": "who can refer",
    "how_to_refer": "how to refer",
    "for_whom": "who it is for",
    "text_number": "number for texts",
    "means_for_practice": "what it means for practice",
}
"""Fields whose name in the YAML is not what readers would call them."""

FINDER_LABELS = {
    "topics": "Topic",
    "audiences": "Who you are",
    "stages": "On the pathway",
    "term": "Glossary",
    "page": "Page",
    "step": "What to do next",
    "bulletin": "Bulletin",
    "withdrawn": "Withdrawn",
}
"""What the finder calls what is no resource or service, and what has gone."""

_FINDER_ICONS = {
    "topics": "label-outline",
    "audiences": "account-outline",
    "stages": "map-marker-path",
    "term": "book-alphabet",
    "page": "file-document-outline",
    "step": "sign-direction",
    "bulletin": "newspaper-variant-outline",
    "withdrawn": "archive-outline",
}

WORDS = {
    "how": HOW,
    "steps": STEP_KINDS,
    "strengths": STRENGTHS,
    "finder_icons": {FINDER_LABELS[what]: icon for what, icon in _FINDER_ICONS.items()},
}


def language_name(code: str, language: str) -> str:
    """The name of a language in another one: `Welsh`. From the Unicode CLDR, through babel."""
    try:
        return Locale.parse(code).get_language_name(language) or code
    except (UnknownLocaleError, ValueError):
        return code
