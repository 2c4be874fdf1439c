"""From the facts of a meeting to what the workspace shows; runs on the reading thread."""

from __future__ import annotations

from dataclasses import replace

from styrdesk.modell.grund import drafts
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.arbetsbild import Arbetsbild, Paragrafstod, arbetsbilden
from styrdesk.modell.sammantrade.datumerbjudande import erbjudanden
from styrdesk.modell.sammantrade.motesfakta import (
    Motesfakta,
    Omrostningsfakta,
    Paragraffakta,
    Stracka,
    Yrkandefakta,
)
from styrdesk.modell.sammantrade.motesfynd import Motesfynd
from styrdesk.modell.sammantrade.motesgranskning import granska_fakta
from styrdesk.modell.sammantrade.protokollasning import sjalvklar_ingress
from styrdesk.modell.sammantrade.protokollmeningar import mening
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import (
    FORTROENDEROLL,
    JAV_GRUND,
    NARVARO_ORSAK,
    NARVAROROLL,
    UTFALL,
    YRKANDE_SLAG,
    YTTRANDE_SLAG,
)
from styrdesk.texter import N_, _
from styrdesk.ui.sammantrade.bilder import (
    Motesbild,
    Paragrafbild,
    Punktrad,
    Rad,
    Rostbild,
)
from styrdesk.ui.sammantrade.narvaroruta import Kallad, Personlage
from styrdesk.ui.sammantrade.sparvakt import utkastplats


def las(store: Store, sammantrade_id: int, paragraf_id: int) -> Motesbild:
    """The workspace with a paragraph (0: the first that is not done)."""
    arbete = arbetsbilden(store, sammantrade_id, paragraf_id)
    bild = motesbild(arbete)
    if bild.paragraf is None:
        return bild
    utkast = drafts.hamta(store, utkastplats(bild.paragraf.bild.id))
    if utkast is None:
        return bild
    return replace(bild, paragraf=replace(bild.paragraf, utkast=utkast.falt))


def motesbild(arbete: Arbetsbild) -> Motesbild:
    """The whole page."""
    fakta = arbete.fakta
    fynd = granska_fakta(fakta)
    fel = {f.paragraf_id for f in fynd if f.allvar == "fel"}
    vald = fakta.per_id.get(arbete.paragraf.bild.id) if arbete.paragraf else None
    plats = vald.ordning if vald else 1
    tjanst = fakta.tjanstgorande(plats)
    pagaende = next((fran for fran, till in fakta.ajourneringar if till is None), None)
    return Motesbild(
        sammantrade=arbete.bild,
        fakta=fakta,
        fraser=arbete.fraser,
        organ=fakta.organ,
        datum=fakta.datum,
        plats=fakta.plats,
        status=fakta.status,
        punkter=tuple(_punktrad(p, arbete.foredragande, fel) for p in fakta.paragrafer),
        paragraf=(
            _paragraf(fakta, vald, arbete.paragraf, fynd) if vald and arbete.paragraf else None
        ),
        oppnat=fakta.oppnat,
        beslutande=len(tjanst),
        ledamoter=fakta.regler.antal_ledamoter,
        ersattare=sum(t.roll == "ersattare" for t in fakta.vid(plats)),
        beslutfor=not fakta.strackor or len(tjanst) >= fakta.regler.kvorum,
        ajournerat=pagaende,
        justerare=", ".join(fakta.namn(id) for id, ersattare in fakta.utsedda if not ersattare),
    )


# -- the list --------------------------------------------------------------------------------------


def _punktrad(p: Paragraffakta, foredragande: dict[int, str], fel: set[int]) -> Punktrad:
    """An error is marked once the paragraph is done: until then it is only unfinished."""
    under = _under(p, foredragande)
    return Punktrad(p.id, p.nummer, p.rubrik, under, p.status, p.status == "klar" and p.id in fel)


def _under(p: Paragraffakta, foredragande: dict[int, str]) -> str:
    """What is special about the paragraph, else who presents it."""
    if p.utfall in ("bordlagt", "aterremitterat", "utgar"):
        return etikett(UTFALL, p.utfall)
    delar = []
    if p.omrostningar:
        delar.append(_("Omröstning"))
    if p.javiga:
        delar.append(_("{antal} jäv").format(antal=len(p.javiga)))
    if p.omedelbar:
        delar.append(_("Justeras omedelbart"))
    namn = foredragande.get(p.punkt_id or 0, "")
    if not delar and namn and p.status != "klar":
        delar.append(_("Föredragande {namn}").format(namn=namn))
    return ", ".join(delar)


# -- the paragraph ---------------------------------------------------------------------------------


def _paragraf(
    fakta: Motesfakta, p: Paragraffakta, stod: Paragrafstod, fynd: tuple[Motesfynd, ...]
) -> Paragrafbild:
    return Paragrafbild(
        bild=stod.bild,
        nummer=p.nummer,
        dnr=p.arende.dnr if p.arende else "",
        foredragande=stod.foredragande,
        handlingar=stod.handlingar,
        beslut="\n".join(b.text for b in p.beslut),
        ingress=p.ingress or sjalvklar_ingress(fakta, p),
        kalla=_("hämtad från tjänsteskrivelsen") if stod.fran_skrivelse else "",
        yrkanden=tuple(_yrkande(fakta, y) for y in p.yrkanden),
        omrostningar=tuple(rostbild(fakta, p, o) for o in p.omrostningar),
        reservationer=tuple(
            Rad(r.id, ", ".join(map(fakta.namn, r.personer)), _reservation(r.formulering))
            for r in p.reservationer
        ),
        yttranden=tuple(
            Rad(y.id, fakta.namn(y.person_id), y.text, etikett(YTTRANDE_SLAG, y.slag))
            for y in p.yttranden
        ),
        mottagare=tuple(Rad(m.id, m.namn, "") for m in stod.mottagare),
        jav=tuple(
            Rad(j.id, fakta.namn(j.person_id), j.omstandighet, etikett(JAV_GRUND, j.grund))
            for j in p.jav
            if not j.ej_javig
        ),
        datum=erbjudanden(p.beslut, fakta.datum),
        anmarkningar=tuple(f for f in fynd if f.paragraf_id in (p.id, 0)),
        last=_last(fakta.status, justerad=bool(stod.bild.varden["nummer"])),
    )


def _last(status: str, *, justerad: bool) -> str:
    """Why the text is closed; a paragraph adjusted at once is so while the meeting goes on."""
    if justerad:
        return _("Paragrafen är justerad. Fel rättas med en synlig rättelse.")
    if status in ("pagar", "genomfort", "upprattat"):
        return ""
    return _("Protokollet justeras. Ta tillbaka det för att ändra texten.")


_I_ETT_ORD = {
    "bifall": N_("Bifall till förvaltningens förslag."),
    "avslag": N_("Avslag på förvaltningens förslag."),
}
"""What a proposal says when its kind is all that was said."""


def yrkandetext(slag: str, text: str) -> str:
    """What was proposed as a sentence, also when its kind is all that was said."""
    return mening(text[:1].upper() + text[1:]) or _(_I_ETT_ORD.get(slag, ""))


def _yrkande(fakta: Motesfakta, y: Yrkandefakta) -> Rad:
    vem = fakta.namn(y.person_id) or _("Förvaltningen")
    text = yrkandetext(y.slag, y.text)
    if y.instammer:
        andra = ", ".join(map(fakta.namn, y.instammer))
        text = " ".join(filter(None, (text, _("Instämmer: {namn}.").format(namn=andra))))
    slag = _("Återkallat") if y.aterkallat else etikett(YRKANDE_SLAG, y.slag)
    return Rad(y.id, vem, text, slag)


def _reservation(formulering: str) -> str:
    return _("Till förmån för {vad}.").format(vad=formulering or _("eget yrkande"))


def rostbild(fakta: Motesfakta, p: Paragraffakta, o: Omrostningsfakta) -> Rostbild:
    """A vote in totals and sentences."""
    ja, nej, avstar = o.summor
    mall = _("Ja för {ja}. Nej för {nej}.")
    mening = mall.format(ja=o.ja_betyder, nej=o.nej_betyder)
    utfall = ""
    if o.utslagsrost:
        utfall = _("Avgjordes med ordförandens utslagsröst.")
    elif o.lottning:
        utfall = _("Avgjordes genom lottning.")
    return Rostbild(o.id, ja, nej, avstar, len(fakta.beslutande(p)), mening, o.sluten, utfall)


# -- people ----------------------------------------------------------------------------------------


def kallade(fakta: Motesfakta) -> list[Kallad]:
    """Everyone with a seat in the body, for the roll call; as present as they are in the minutes.

    After them the secretary, and officials who are present from the beginning.
    """
    inne = {t.person_id for t in fakta.vid(1)}
    uppropat = bool(fakta.strackor)
    med_plats = {u.person_id for u in fakta.uppdrag}
    sekreterare = [fakta.sekreterare_id] if fakta.sekreterare_id in fakta.personer else []
    ovriga = dict.fromkeys(id for id in (*sekreterare, *sorted(inne)) if id is not None)
    tjanst = [
        Kallad(id, fakta.namn(id), fakta.personer[id].titel, id in inne or not uppropat)
        for id in ovriga
        if id not in med_plats
    ]
    platser = [
        Kallad(
            u.person_id, fakta.namn(u.person_id), etikett(FORTROENDEROLL, u.roll),
            u.person_id in inne if uppropat else u.ledamot,
        )
        for u in fakta.uppdrag
    ]  # fmt: skip
    return [*platser, *tjanst]


def personlagen(fakta: Motesfakta, paragraf: Paragraffakta) -> list[Personlage]:
    """Where everyone is in a paragraph, in words; members first, then those who have been there."""
    uppdrag = {u.person_id: etikett(FORTROENDEROLL, u.roll) for u in fakta.uppdrag}
    ovriga = dict.fromkeys(t.person_id for t in fakta.strackor if t.person_id not in uppdrag)
    har = {t.person_id: t for t in fakta.vid(paragraf.ordning)}
    return [
        _personlage(fakta, paragraf, id, uppdrag.get(id, ""), har.get(id))
        for id in (*uppdrag, *ovriga)
    ]


def _personlage(
    fakta: Motesfakta, paragraf: Paragraffakta, id: int, uppdrag: str, stracka: Stracka | None
) -> Personlage:
    titel = fakta.personer[id].titel if not uppdrag else ""
    lage = _lage(fakta, paragraf, id, stracka)
    varfor = ""
    if stracka is not None and stracka.ersatter_id:
        mall = _("{namn} är inte med: {orsak}.")
        orsak = etikett(NARVARO_ORSAK, stracka.orsak).lower()
        varfor = mall.format(namn=fakta.namn(stracka.ersatter_id), orsak=orsak or _("frånvaro"))
    return Personlage(
        id, fakta.namn(id), uppdrag or (stracka.funktion if stracka else "") or titel, lage,
        stracka is not None, stracka is not None and stracka.roll == "tjanstgor",
        id == fakta.ordforande(paragraf), varfor,
    )  # fmt: skip


def _lage(fakta: Motesfakta, paragraf: Paragraffakta, id: int, stracka: Stracka | None) -> str:
    if id in paragraf.javiga:
        return _("Jäv: inte närvarande i paragrafen")
    if stracka is None:
        return _("Inte närvarande")
    if stracka.roll != "tjanstgor":
        return etikett(NARVAROROLL, stracka.roll)
    if stracka.ersatter_id:
        return _("Tjänstgör för {namn}").format(namn=fakta.namn(stracka.ersatter_id))
    if id == fakta.ordforande(paragraf):
        return _("Tjänstgör, ordförande")
    return _("Tjänstgör")
