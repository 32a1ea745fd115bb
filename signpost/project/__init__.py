"""A hub that was opened: read and judged as of one day, for the core or for one of its areas."""

from signpost.project.clock import today
from signpost.project.opened import Project
from signpost.project.unread import unread

__all__ = ["Project", "today", "unread"]
