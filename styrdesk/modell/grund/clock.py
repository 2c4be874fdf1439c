"""Time comes from here and nowhere else, so that every date can be reproduced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime


def _nu() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Klocka:
    """The program's clock. ``fast_dag`` pins *today* (``--idag``) while stamps stay real."""

    fast_dag: date | None = None
    nu: Callable[[], datetime] = _nu

    def idag(self) -> date:
        """Today's date in local time, or the pinned day."""
        return self.fast_dag or self.nu().astimezone().date()

    def stampel(self) -> str:
        """UTC time stamp with microseconds, ISO 8601, sortable as text."""
        return self.nu().astimezone(UTC).isoformat(timespec="microseconds")
