"""In which order proposals are put: one, two, or a main proposal and counter-proposals (KL 5:53).

With more than two, one is the main proposal; the others are voted down to one counter-proposal, and
the last vote stands between the two (Alingsås; the same idea as FL 29 §).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from styrdesk.modell.sammantrade.protokollmeningar import uppraknat
from styrdesk.texter import N_, _


@dataclass(frozen=True, slots=True)
class Votering:
    """A vote to be held: yes for ``ja``, no for ``nej``. ``motforslag``: it picks the counter-proposal."""

    ja: str
    nej: str
    motforslag: bool = False

    @property
    def ordning(self) -> str:
        """Ja-röst för förvaltningens förslag. Nej-röst för Leila Haddads förslag."""
        return _("Ja-röst för {ja}. Nej-röst för {nej}.").format(ja=self.ja, nej=self.nej)


def nasta_votering(
    forslag: Sequence[str], huvudforslag: str, vinnare: Sequence[str] = ()
) -> Votering | None:
    """The next vote after those that ``vinnare`` won; None when the matter is settled.

    ``forslag`` are the proposals in the order they were put, ``huvudforslag`` one of them. With n
    proposals n - 1 votes are held: each but the last picks the counter-proposal.
    """
    motforslag = [f for f in forslag if f != huvudforslag]
    if len(vinnare) >= len(motforslag):
        return None
    kvar = vinnare[-1] if vinnare else motforslag[0]
    if len(vinnare) == len(motforslag) - 1:
        return Votering(huvudforslag, kvar)
    return Votering(kvar, motforslag[len(vinnare) + 1], motforslag=True)


def beslutsgang(
    forslag: Sequence[str], organ: str, huvudforslag: str = "", vinnande: str = ""
) -> str:
    """The text of how the proposals were put, up to what the chair found.

    ``organ`` is "nämnden"; ``vinnande`` empty takes the main proposal.
    """
    huvudforslag = huvudforslag or (forslag[0] if forslag else _("förvaltningens förslag"))
    vinnande = vinnande or huvudforslag
    if len(forslag) < 2:
        text = _(
            "Ordföranden ställer proposition på {forslag} och finner att {organ} beslutar enligt förslaget."
        )
        return text.format(forslag=huvudforslag, organ=organ)
    if len(forslag) == 2:
        text = _(
            "Det finns två förslag till beslut: {alla}. Ordföranden ställer förslagen mot varandra och "
            "finner att {organ} beslutar enligt {vinnande}."
        )
    else:
        text = _(
            "Det finns {antal} förslag till beslut: {alla}. {Organ} godkänner att {huvud} är "
            "huvudförslag. Ordföranden ställer de övriga mot varandra för att utse ett motförslag och "
            "finner att {organ} beslutar enligt {vinnande}."
        )
    return text.format(
        antal=_(_ANTAL.get(len(forslag), str(len(forslag)))), alla=uppraknat(forslag), organ=organ,
        Organ=organ[:1].upper() + organ[1:], huvud=huvudforslag, vinnande=vinnande,
    )  # fmt: skip


_ANTAL: Final = {3: N_("tre"), 4: N_("fyra"), 5: N_("fem"), 6: N_("sex")}
