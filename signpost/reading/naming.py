"""The fields of records that name parts of the taxonomy."""

from __future__ import annotations

NAMING = {
    "topics": "topics",
    "audiences": "audiences",
    "stages": "stages",
    "nations": "nations",
    "for_whom": "people",
    "who_can_refer": "referrers",
    "kinds": "kinds",
    "group": "groups",
}
"""The fields of records that name parts of the taxonomy, each with its section there."""

OF_THEIR_OWN = {("slots", "group")}
"""Fields of that name that mean something else."""
