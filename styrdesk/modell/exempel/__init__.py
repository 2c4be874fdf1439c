"""The demo municipality Älvsunda: everything invented, built by the use cases that a user calls.

The same bytes of content each time: a clock of its own, uids of its own. Older years come in by
import, this year by one act at a time on its own day. ``IDAG`` is the day on which the story stops.
"""

from __future__ import annotations

from styrdesk.modell.exempel.alvsunda import IDAG, bygg, ovning

__all__ = ["IDAG", "bygg", "ovning"]
