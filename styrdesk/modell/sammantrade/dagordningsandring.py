"""How the agenda differs from the first notice, as the opening paragraph tells it (protokoll §5.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from styrdesk.modell.sammantrade.motesfakta import Paragraffakta
from styrdesk.texter import _


@dataclass(frozen=True, slots=True)
class AndradPunkt:
    """An item that came after the first notice, or is withdrawn since; ``nr`` is the printed number."""

    nr: str
    rubrik: str
    utgar: bool = False


def dagordningsandring(
    punkter: Iterable[AndradPunkt], paragrafer: Sequence[Paragraffakta] = ()
) -> str:
    """Punkt 7a, Ärendet, tillkommer; punkt 5, Planen, utgår. "" when the agenda is as it was sent."""
    return "; ".join([*map(_punkt, punkter), *_vid_motet(paragrafer)])


def _punkt(punkt: AndradPunkt) -> str:
    text = _("ärendet {rubrik} tillkommer")
    if punkt.utgar:
        text = _("punkt {nr}, {rubrik}, utgår")
    elif punkt.nr:
        text = _("punkt {nr}, {rubrik}, tillkommer")
    return text.format(nr=punkt.nr, rubrik=punkt.rubrik)


def _vid_motet(paragrafer: Sequence[Paragraffakta]) -> Iterator[str]:
    """What was put in while the meeting ran has no item, and what was taken out has that outcome."""
    for p in paragrafer:
        if p.utfall == "utgar":
            yield _("ärendet {rubrik} utgår").format(rubrik=p.rubrik)
        elif p.punkt_id is None:
            yield _("ärendet {rubrik} tillkommer").format(rubrik=p.rubrik)
