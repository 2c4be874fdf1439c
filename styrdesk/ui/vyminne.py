"""How the user has arranged the views (columns, splitters), remembered on this computer."""

from __future__ import annotations

import json
from collections.abc import Iterator, MutableMapping
from typing import Any

from styrdesk.ui.maskininstallningar import Installning, Maskininstallningar

_VYER = Installning("vyer/allt", "")


class Vyminne(MutableMapping[str, Any]):
    """A mapping of JSON values that is saved at every change; what cannot be read is forgotten."""

    def __init__(self, installningar: Maskininstallningar) -> None:
        self._installningar = installningar
        self._allt = self._las()

    def _las(self) -> dict[str, Any]:
        try:
            sparat = json.loads(self._installningar.las(_VYER) or "{}")
        except ValueError:
            return {}
        return sparat if isinstance(sparat, dict) else {}

    def __getitem__(self, nyckel: str) -> Any:
        return self._allt[nyckel]

    def __setitem__(self, nyckel: str, varde: Any) -> None:
        self._allt[nyckel] = varde
        self._spara()

    def __delitem__(self, nyckel: str) -> None:
        del self._allt[nyckel]
        self._spara()

    def __iter__(self) -> Iterator[str]:
        return iter(self._allt)

    def __len__(self) -> int:
        return len(self._allt)

    def _spara(self) -> None:
        self._installningar.skriv(_VYER, json.dumps(self._allt))
