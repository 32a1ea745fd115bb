"""What day it is: the one place that looks at the clock."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from signpost.errors import WrongUsage


def today() -> date:
    """The day of the build: HUB_AS_OF, else SOURCE_DATE_EPOCH, else today's date (UTC).

    Raises WrongUsage when one of them is set and is not a day.
    """
    if given := os.environ.get("HUB_AS_OF"):
        try:
            return date.fromisoformat(given)
        except ValueError:
            raise WrongUsage(f"HUB_AS_OF: {given!r} is not a date; write 2026-11-22.") from None
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError):
            hint = "write seconds since 1970"
            raise WrongUsage(f"SOURCE_DATE_EPOCH: {epoch!r} is not a time; {hint}.") from None
    return datetime.now(UTC).date()
