"""The edition in large type, for a member who cannot read the usual one.

Our own papers are set anew in type half as large again, on the same paper; papers from outside cannot be, so
they are enlarged to A3. Every number that is called out in the room leads right in this edition too: each
part begins with the number that it has in the others' packets, and pages that are more are lettered.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pikepdf
from pikepdf import Object

from styrdesk.export.grund.profile import Profil
from styrdesk.export.paket import pdfsida
from styrdesk.export.paket import plan as plan_
from styrdesk.export.paket.delar import Utkast
from styrdesk.export.paket.egnasidor import Sammanhang
from styrdesk.export.paket.plan import KALLELSE, Del, handlingsnyckel, insatt, placera
from styrdesk.export.paket.sidram import A3, BAND_LINJE, Ram, sammansatt, sedd
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.paketunderlag import Paketunderlag, Tryckform
from styrdesk.texter import _

GRAD = 1.5
"""Running text of 11 points becomes 16.5."""

_FORSTORING = 2**0.5  # A4 to A3
_OVERKANT, _UNDER_BAND = 8.0, BAND_LINJE + 1.6


def profil_for(profil: Profil, form: Tryckform) -> Profil:
    """The look in the size of type that the form asks for."""
    return replace(profil, grad=GRAD) if form is Tryckform.STORSTIL else profil


def antal_sidor(pdf: bytes) -> int:
    """Pages of a paper of our own."""
    with pikepdf.open(io.BytesIO(pdf)) as oppen:
        return len(oppen.pages)


def utan_tillagg(underlag: Paketunderlag) -> None:
    """RegelFel: what is sent later is not set in large type by itself."""
    if underlag.tryck.form is Tryckform.STORSTIL:
        text = _("Ett tillägg görs inte i storstil. Gör det hela paketet i storstil på nytt.")
        raise RegelFel(Brist("form", text))


def vanliga_sidor(underlag: Paketunderlag) -> dict[str, int]:
    """Pages that the papers which are set anew have in the others' packets, by key."""
    sidor = {
        handlingsnyckel(h.nummer): h.sidor_annars
        for arende in underlag.arenden
        for h in arende.handlingar
    }
    sidor[KALLELSE] = underlag.kallelse_sidor
    return {nyckel: antal for nyckel, antal in sidor.items() if antal}


def planera(utkast: Sequence[Utkast], sammanhang: Sammanhang) -> Sammanhang:
    """What the own pages know, with the plan: the parts have the numbers of the others' packets."""
    underlag = sammanhang.underlag
    annars, dubbelsidigt = vanliga_sidor(underlag), underlag.tryck.dubbelsidigt
    forstorade = tuple(
        _nummer_i_ord(u) for u in utkast if u.laggare is None and u.nyckel not in annars
    )
    sammanhang = replace(sammanhang, forstorade=forstorade)
    vanlig = replace(sammanhang, profil=replace(sammanhang.profil, grad=1.0))
    grund = plan_.planera(
        [_annars(u.raknad(vanlig), annars) for u in utkast], dubbelsidigt=dubbelsidigt
    )
    delar = [_forstorad(u.raknad(sammanhang), annars) for u in utkast]
    placerade, tomma, antal = placera(delar, dubbelsidigt=dubbelsidigt)
    borjan = [p.forsta for p in grund.delar]
    slut = [*borjan[1:], grund.antal]
    etiketter: list[str] = []
    for nr, placerad in enumerate(placerade):
        till = placerade[nr + 1].forsta if nr + 1 < len(placerade) else antal
        etiketter += _nummer(borjan[nr] + 1, slut[nr], till - placerad.forsta)
    plan = plan_.Sidplan(
        placerade, tomma, tuple(etiketter), tillagg=True, av=grund.antal,
        form=Tryckform.STORSTIL.value,
    )  # fmt: skip
    return replace(sammanhang, plan=plan)


def _nummer_i_ord(utkast: Utkast) -> str:
    """6.2, or what it is when it has no number."""
    if utkast.nyckel == KALLELSE:
        return _("kallelsen")
    return utkast.nyckel.removeprefix(handlingsnyckel(""))


def _annars(del_: Del, annars: Mapping[str, int]) -> Del:
    return replace(del_, sidor=annars.get(del_.nyckel, del_.sidor))


def _forstorad(del_: Del, annars: Mapping[str, int]) -> Del:
    return replace(del_, forstoras=not del_.egen and del_.nyckel not in annars)


def _nummer(forst: int, sist: int, antal: int) -> list[str]:
    """The numbers from ``forst`` to ``sist``, then letters after the last: 12, 13, 13a, 13b."""
    egna = [str(nr) for nr in range(forst, sist + 1)][:antal]
    return egna + [insatt(sist, nr) for nr in range(antal - len(egna))]


def forstorad_ram(sida: Object) -> Ram:
    """Lay the page on A3, enlarged as much as A4 can be."""
    bredd, hojd, matris = sedd(sida)
    kort, lang = A3
    papper = (lang, kort) if bredd > hojd else (kort, lang)
    skala = min(_FORSTORING, (papper[1] - _OVERKANT - _UNDER_BAND) / hojd, papper[0] / bredd)
    x = (papper[0] - bredd * skala) / 2
    y = papper[1] - _OVERKANT - hojd * skala
    lagd = sammansatt(matris, (skala, 0, 0, skala, x, y))
    return Ram(*papper, lagd, pdfsida.synlig(sida), skala)
