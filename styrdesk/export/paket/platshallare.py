"""The sheet in the place of a paper: withheld because of secrecy, or a file that could not be taken in."""

from __future__ import annotations

from styrdesk.export.grund.blocks import Block, Keep, Marked, Stack, text_block
from styrdesk.export.grund.flow import Area, paginate
from styrdesk.export.grund.form import Section
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID
from styrdesk.export.grund.typography import BODY, BOLD, LABEL, TextStyle
from styrdesk.export.paket.egnasidor import Sammanhang, Uppslag, huvud
from styrdesk.export.paket.innehallstabell import Paketduk
from styrdesk.export.paket.utfall import Filutfall
from styrdesk.modell.paketunderlag import Paketarende, Pakethandling
from styrdesk.texter import _

_TITEL = TextStyle(BOLD, 20, 24.5)
_TOPP, _NASTA = 112.0, 90.0


def undantagen(
    sammanhang: Sammanhang, nod: Node, arende: Paketarende, handling: Pakethandling
) -> Uppslag:
    """The sheet of a secret paper: its number and the provision, nothing else."""
    mening = _("Handling {nr} omfattas av sekretess och ingår inte i den här utgåvan.")
    stycken = [mening.format(nr=handling.nummer)]
    return _blad(sammanhang, nod, arende, handling, stycken, ((_("Lagrum"), handling.sekretess),))


def saknad(
    sammanhang: Sammanhang,
    nod: Node,
    arende: Paketarende,
    handling: Pakethandling,
    utfall: Filutfall,
) -> Uppslag:
    """The sheet of a file that cannot be shown: what is wrong and what to do."""
    stycken = [_("Handlingen kunde inte tas med i paketet."), utfall.mening]
    return _blad(sammanhang, nod, arende, handling, stycken, ((_("Fil"), utfall.fil),))


def _blad(
    sammanhang: Sammanhang,
    nod: Node,
    arende: Paketarende,
    handling: Pakethandling,
    stycken: list[str],
    par: tuple[tuple[str, str], ...],
) -> Uppslag:
    titel = _("Handling {nr}").format(nr=handling.beteckning)
    rubrik = text_block(nod.add("H1"), titel, _TITEL, sammanhang.bredd - GRID)
    under = text_block(nod.add("P"), handling.titel, BODY, sammanhang.bredd - GRID)
    text = Stack([text_block(nod.add("P"), s, BODY, sammanhang.bredd - GRID) for s in stycken])
    block: list[Block] = [
        Section(rubrik, keep=Keep.YES),
        Section(under, space_before=4.0, keep=Keep.YES),
        Section(Marked(text, sammanhang.profil.accent), space_before=18.0),
    ]
    for etikett, varde in par:
        if varde:
            namnet = text_block(nod.add("P"), etikett, LABEL, GRID - 8)
            vardet = text_block(nod.add("P"), varde, BODY, sammanhang.bredd - GRID)
            block.append(Section(vardet, namnet, space_before=12.0))
    kolumner = paginate(block, Area(_TOPP, _NASTA, sammanhang.botten))
    hoger = _("Ärende {nr}").format(nr=arende.nummer), ""

    def ritare(duk: Paketduk, _sida: int, x: float, _udda: bool) -> None:
        huvud(duk, sammanhang, x, hoger)

    return Uppslag(kolumner, ritare)
