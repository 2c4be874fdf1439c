"""What every page is given: the threads, the screens, and the window's few services."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from styrdesk.modell.grund.store import Store

if TYPE_CHECKING:
    from styrdesk.modell.grund.drafts import Plats
    from styrdesk.modell.grund.errors import StyrdeskFel
    from styrdesk.modell.grund.start_values import Startvarden
    from styrdesk.ui.grund.register_screen import RegisterSkarm
    from styrdesk.ui.grund.worker import Arbetare


def _tig(*_allt: Any) -> None:
    """A service that nobody has connected does nothing."""


@dataclass
class Sammanhang:
    """Made once per open file by the window; pages ask it instead of knowing each other.

    ``oppna(register, id)`` goes to a post anywhere in the program, ``i_fonster`` shows it in a window
    of its own, ``ny`` opens the form of a new one on its page. ``klart(text, angra)`` shows the
    undo bar; ``angra`` is None when nothing can be undone. ``fel`` shows trouble that has no place of
    its own. ``fortsatt(sida, post, plats)`` goes on with a draft. ``handbok(sida)`` opens the handbook,
    ``sok`` the palette; ``aterstall(kopia)`` asks and puts a backup back. ``minne`` remembers how the
    user has arranged a view, by key, as JSON values.
    """

    arbetare: Arbetare
    skarmar: Mapping[str, RegisterSkarm] = field(default_factory=dict)
    oppna: Callable[[str, int | None], None] = _tig
    i_fonster: Callable[[str, int], None] = _tig
    ny: Callable[[Startvarden], None] = _tig
    klart: Callable[[str, Callable[[], object] | None], None] = _tig
    fel: Callable[[StyrdeskFel], None] = _tig
    fortsatt: Callable[[str, int, Plats], None] = _tig
    handbok: Callable[[str], None] = _tig
    sok: Callable[[], None] | None = None
    aterstall: Callable[[Path], object] = _tig
    minne: MutableMapping[str, Any] = field(default_factory=dict)

    @property
    def store(self) -> Store:
        """The open file."""
        return self.arbetare.store
