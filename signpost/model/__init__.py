"""The data dictionary: one frozen type for each idea. Imports nothing else of ours."""

from signpost.model.area import AnyContact, Area, Contact
from signpost.model.assurance import Assurance, Confidence, How, Source, always_right
from signpost.model.bulletin import POSTS, TAKEN_SLUGS, Bulletin, is_slug, slug_of, slugged
from signpost.model.catalogue import AnyEntry, Catalogue
from signpost.model.edition import Edition, EditionLink, Neighbour, WrittenPage, serves
from signpost.model.entry import Entry, Update, Withdrawn
from signpost.model.event import LONDON, Event
from signpost.model.kinds import Kind, Listing, Shape
from signpost.model.local import Decision, Hidden, Local, Outcome
from signpost.model.nations import Nation
from signpost.model.numbers import Number, may_hold, read_numbers
from signpost.model.offers import Lead, Leads, Meetings, Offer, Offered, OfferShape, Support
from signpost.model.pathway import ENDS, START, Credit, Guidance, Option, Step, StepSource
from signpost.model.people import Ages, Column, People, Referrer
from signpost.model.private_words import PrivateWords
from signpost.model.problem import Problem
from signpost.model.resource import (
    AnyResource,
    Copy,
    Finding,
    Recommendation,
    Research,
    Resource,
    Training,
)
from signpost.model.service import Helpline, Hours, Phone, Service, Status
from signpost.model.settings import BulletinSection, LeftOut, PageLink, Settings
from signpost.model.taxonomy import Audience, Body, Facet, Group, Slot, Stage, Topic
from signpost.model.uk_numbers import NEVER_STALE, dialled, is_drama
from signpost.model.values import Record, Text, earliest
from signpost.model.vocabulary import Acronym, Alike, Everyday, Synonym
from signpost.model.wording import Known, Wording

__all__ = [
    "ENDS",
    "LONDON",
    "NEVER_STALE",
    "POSTS",
    "START",
    "TAKEN_SLUGS",
    "Acronym",
    "Ages",
    "Alike",
    "AnyContact",
    "AnyEntry",
    "AnyResource",
    "Area",
    "Assurance",
    "Audience",
    "Body",
    "Bulletin",
    "BulletinSection",
    "Catalogue",
    "Column",
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
    "Group",
    "Guidance",
    "Helpline",
    "Hidden",
    "Hours",
    "How",
    "Kind",
    "Known",
    "Lead",
    "Leads",
    "LeftOut",
    "Listing",
    "Local",
    "Meetings",
    "Nation",
    "Neighbour",
    "Number",
    "Offer",
    "OfferShape",
    "Offered",
    "Option",
    "Outcome",
    "PageLink",
    "People",
    "Phone",
    "PrivateWords",
    "Problem",
    "Recommendation",
    "Record",
    "Referrer",
    "Research",
    "Resource",
    "Service",
    "Settings",
    "Shape",
    "Slot",
    "Source",
    "Stage",
    "Status",
    "Step",
    "StepSource",
    "Support",
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
