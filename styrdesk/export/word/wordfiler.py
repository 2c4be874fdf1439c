"""Which reports can be had as Word files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from styrdesk.export.word.kallelse import kallelse_docx
from styrdesk.export.word.protokoll import protokoll_docx, utdrag_docx
from styrdesk.export.word.tjansteskrivelse import tjansteskrivelse_docx

WORDFILER: Mapping[str, Callable[..., bytes]] = MappingProxyType(
    {
        "kallelse": kallelse_docx,
        "utskick": kallelse_docx,
        "tjansteskrivelse": tjansteskrivelse_docx,
        "protokoll": protokoll_docx,
        "omgangsprotokoll": protokoll_docx,
        "utdrag": utdrag_docx,
    }
)
"""By the report's name; each takes the same values as the report's PDF."""
