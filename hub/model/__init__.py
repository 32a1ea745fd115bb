"""The data dictionary: one frozen type for each idea. Imports nothing else of ours."""

from hub.model.area import ALWAYS, FRONT_DOOR, OUT_OF_HOURS, AnyContact, Area, Contact
from hub.model.area_practice import Clinic, Meetings, PracticeLead, PracticeLeads, StaffSupport
from hub.model.assurance import Assurance, Confidence, How, Source, always_right
from hub.model.bulletin import POSTS, TAKEN_SLUGS, Bulletin, is_slug, slug_of, slugged
from hub.model.catalogue import Catalogue
from hub.model.edition import Edition, EditionLink, Neighbour, WrittenPage, serves
from hub.model.entry import Entry, Update, Withdrawn
from hub.model.event import LONDON, Event
from hub.model.local import Decision, Hidden, Local, Outcome
from hub.model.numbers import Number, may_hold, read_numbers
from hub.model.pathway import ENDS, START, Credit, Guidance, Option, Step, StepSource
from hub.model.problem import Problem
from hub.model.resource import (
    RESOURCE_KINDS,
    AnyResource,
    Copy,
    Finding,
    Recommendation,
    Research,
    Resource,
    Training,
)
from hub.model.service import Hours, Phone, Service, Status
from hub.model.settings import BulletinSection, LeftOut, PageLink, Settings
from hub.model.taxonomy import Audience, Body, Facet, Slot, Stage, Topic
from hub.model.uk_numbers import NEVER_STALE, dialled, is_drama
from hub.model.values import Record, Text, earliest
from hub.model.vocabulary import Acronym, Alike, Everyday, Synonym
from hub.model.wording import Known, Wording

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
