"""The data dictionary: one frozen type for each idea. Imports nothing else of ours."""

from signpost.model.area import ALWAYS, FRONT_DOOR, OUT_OF_HOURS, AnyContact, Area, Contact
from signpost.model.area_practice import Clinic, Meetings, PracticeLead, PracticeLeads, StaffSupport
from signpost.model.assurance import Assurance, Confidence, How, Source, always_right
from signpost.model.bulletin import POSTS, TAKEN_SLUGS, Bulletin, is_slug, slug_of, slugged
from signpost.model.catalogue import Catalogue
from signpost.model.edition import Edition, EditionLink, Neighbour, WrittenPage, serves
from signpost.model.entry import Entry, Update, Withdrawn
from signpost.model.event import LONDON, Event
from signpost.model.local import Decision, Hidden, Local, Outcome
from signpost.model.numbers import Number, may_hold, read_numbers
from signpost.model.pathway import ENDS, START, Credit, Guidance, Option, Step, StepSource
from signpost.model.private_words import PrivateWords
from signpost.model.problem import Problem
from signpost.model.resource import (
    RESOURCE_KINDS,
    AnyResource,
    Copy,
    Finding,
    Recommendation,
    Research,
    Resource,
    Training,
)
from signpost.model.service import Hours, Phone, Service, Status
from signpost.model.settings import BulletinSection, LeftOut, PageLink, Settings
from signpost.model.taxonomy import Audience, Body, Facet, Slot, Stage, Topic
from signpost.model.uk_numbers import NEVER_STALE, dialled, is_drama
from signpost.model.values import Record, Text, earliest
from signpost.model.vocabulary import Acronym, Alike, Everyday, Synonym
from signpost.model.wording import Known, Wording

__all__ = [
    "ALWAYS",
    "ENDS",
    "FRONT_DOOR",
    "LONDON",
    "NEVER_STALE",
    "OUT_OF_HOURS",
    "POSTS",
    "RESOURCE_KINDS",
    "START",
    "TAKEN_SLUGS",
    "Acronym",
    "Alike",
    "AnyContact",
    "AnyResource",
    "Area",
    "Assurance",
    "Audience",
    "Body",
    "Bulletin",
    "BulletinSection",
    "Catalogue",
    "Clinic",
    "Confidence",
    "Contact",
    "Copy",
    "Credit",
    "Decision",
    "Edition",
    "EditionLink",
    "Entry",
    "Event",
    "Everyday",
    "Facet",
    "Finding",
    "Guidance",
    "Hidden",
    "Hours",
    "How",
    "Known",
    "LeftOut",
    "Local",
    "Meetings",
    "Neighbour",
    "Number",
    "Option",
    "Outcome",
    "PageLink",
    "Phone",
    "PracticeLead",
    "PracticeLeads",
    "PrivateWords",
    "Problem",
    "Recommendation",
    "Record",
    "Research",
    "Resource",
    "Service",
    "Settings",
    "Slot",
    "Source",
    "StaffSupport",
    "Stage",
    "Status",
    "Step",
    "StepSource",
    "Synonym",
    "Text",
    "Topic",
    "Training",
    "Update",
    "Withdrawn",
    "Wording",
    "WrittenPage",
    "always_right",
    "dialled",
    "earliest",
    "is_drama",
    "is_slug",
    "may_hold",
    "read_numbers",
    "serves",
    "slug_of",
    "slugged",
]
