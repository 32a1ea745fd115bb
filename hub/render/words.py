"""The names that pages use for kinds, people and ways of checking."""

from __future__ import annotations

KIND_NAMES = {
    "guide": ("Guide", "Guides"),
    "template": ("Template", "Templates"),
    "tool": ("Tool", "Tools"),
    "policy": ("Policy", "Policies"),
    "research": ("Research", "Research"),
    "training": ("Training", "Training"),
    "service": ("Service", "Services"),
    "helpline": ("Helpline", "Helplines"),
}

KIND_ICONS = {
    "guide": "book-open-variant",
    "template": "file-document-edit-outline",
    "tool": "tools",
    "policy": "scale-balance",
    "research": "magnify-expand",
    "training": "school-outline",
    "service": "hand-heart-outline",
    "helpline": "phone-outline",
}

FACET_NAMES = {"topics": "Topics", "audiences": "Who you are", "stages": "On the pathway"}

FOR_WHOM = {
    "child": "Children",
    "young-person": "Young people",
    "parent-or-carer": "Parents and carers",
    "sibling": "Brothers and sisters",
    "child-who-has-harmed": "Children who have harmed",
    "adult-survivor": "Adult survivors",
    "adult-worried-about-behaviour": "Adults worried about somebody's behaviour",
    "professional": "Professionals",
}

REFERRERS = {
    "self": "People themselves",
    "parent-or-carer": "Parents and carers",
    "professional": "Any professional",
    "police": "The police",
    "childrens-social-care": "Children's social care",
}

HOW = {
    "website": "on the live page",
    "phone": "by telephone",
    "email": "by email",
    "document": "in the document",
    "archive": "on an archived copy of the page",
}

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

WORDS = {"for_whom": FOR_WHOM, "referrers": REFERRERS, "how": HOW}
