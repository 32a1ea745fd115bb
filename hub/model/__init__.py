"""The data dictionary: one frozen type for each idea. Imports nothing else of ours."""

from hub.model.area import ALWAYS, FRONT_DOOR, OUT_OF_HOURS, AnyContact, Area, Contact
from hub.model.assurance import Assurance, Confidence, How, Source
from hub.model.catalogue import Catalogue
from hub.model.edition import Edition, EditionLink, Neighbour, WrittenPage, serves
from hub.model.entry import Entry, Update, Withdrawn
from hub.model.local import Decision, Hidden, Local, Outcome
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
from hub.model.settings import LeftOut, PageLink, Settings
from hub.model.taxonomy import Audience, Body, Facet, Slot, Stage, Topic
from hub.model.values import Record, Text, dialled, earliest
from hub.model.vocabulary import Acronym, Alike, Everyday, Synonym
from hub.model.wording import Known, Wording

__all__ = [
    "ALWAYS",
    "FRONT_DOOR",
    "OUT_OF_HOURS",
    "RESOURCE_KINDS",
    "Acronym",
    "Alike",
    "AnyContact",
    "AnyResource",
    "Area",
    "Assurance",
    "Audience",
    "Body",
    "Catalogue",
    "Confidence",
    "Contact",
    "Copy",
    "Decision",
    "Edition",
    "EditionLink",
    "Entry",
    "Everyday",
    "Facet",
    "Finding",
    "Hidden",
    "Hours",
    "How",
    "Known",
    "LeftOut",
    "Local",
    "Neighbour",
    "Outcome",
    "PageLink",
    "Phone",
    "Problem",
    "Recommendation",
    "Record",
    "Research",
    "Resource",
    "Service",
    "Settings",
    "Slot",
    "Source",
    "Stage",
    "Status",
    "Synonym",
    "Text",
    "Topic",
    "Training",
    "Update",
    "Withdrawn",
    "Wording",
    "WrittenPage",
    "dialled",
    "earliest",
    "serves",
]
