"""Areas: an area's own signposting, laid over the shared catalogue without touching it."""

from signpost.areas.overlay import Finding, Overlaid, overlay
from signpost.areas.refer import Written
from signpost.areas.verbs import AreaFile, Verbs

__all__ = ["AreaFile", "Finding", "Overlaid", "Verbs", "Written", "overlay"]
