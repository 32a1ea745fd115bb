"""The data dictionary: one frozen type for each idea. Imports nothing else of ours."""

from hub.model.assurance import Assurance, Confidence, How, Source
from hub.model.catalogue import Catalogue
from hub.model.edition import Edition, WrittenPage
from hub.model.entry import Entry, Update, Withdrawn
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
from hub.model.taxonomy import Audience, Body, Facet, Stage, Topic
from hub.model.values import Record, Text, dialled, earliest
from hub.model.vocabulary import Acronym, Synonym

__all__ = [
    "RESOURCE_KINDS",
    "Acronym",
    "AnyResource",
    "Assurance",
    "Audience",
    "Body",
    "Catalogue",
    "Confidence",
    "Copy",
    "Edition",
    "Entry",
    "Facet",
    "Finding",
    "Hours",
    "How",
    "LeftOut",
    "PageLink",
    "Phone",
    "Problem",
    "Recommendation",
    "Record",
    "Research",
    "Resource",
    "Service",
    "Settings",
    "Source",
    "Stage",
    "Status",
    "Synonym",
    "Text",
    "Topic",
    "Training",
    "Update",
    "Withdrawn",
    "WrittenPage",
    "dialled",
    "earliest",
]
