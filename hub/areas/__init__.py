"""Areas: an area's own signposting, laid over the shared catalogue without touching it."""

from hub.areas.overlay import Finding, Overlaid, overlay
from hub.areas.refer import Written
from hub.areas.verbs import AreaFile, Verbs

__all__ = ["AreaFile", "Finding", "Overlaid", "Verbs", "Written", "overlay"]
