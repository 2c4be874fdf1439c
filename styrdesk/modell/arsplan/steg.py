"""The acts on the year plan: accept a proposal, move an event, create a committee's year, decide a plan.

Each is one undo step through the same building blocks as the acts on a single meeting or visit.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, time
from typing import Any

from sqlalchemy import select

from styrdesk.modell.arsplan.behov import Behov, Forslag, Placering, Underlag
from styrdesk.modell.arsplan.fasta import planbesluten, varfor_fast
from styrdesk.modell.arsplan.kollisioner import kollisioner
from styrdesk.modell.arsplan.planerare import foresla
from styrdesk.modell.arsplan.underlagslasning import underlag
from styrdesk.modell.benamningar import i_mening
from styrdesk.modell.besok import BESOK, Besok, enheter_i
from styrdesk.modell.besokssteg import nytt_besok
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, registrera, skriv_varden
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.kalender import Halvdag
from styrdesk.modell.kalenderdata import ARSPLANSBESLUT
from styrdesk.modell.lagen import EJ_HALLNA, PLANERADE
from styrdesk.modell.moten import MOTE, Inbjudan, Mote
from styrdesk.modell.motessteg import byt_status, nytt_mote, ref
from styrdesk.modell.organisation import Organ
from styrdesk.modell.sammantradesregler import STANDARD, regler_i
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _, ngettext

# -- a proposal ------------------------------------------------------------------------------------


def godta(
    store: Store,
    forslag: Forslag,
    valda: Collection[str] | None = None,
    *,
    avsandare: object = None,
) -> tuple[Ref, ...]:
    """Enter a proposal, or the needs in ``valda`` (their keys), as one undo step.

    What the file answers already is left out. RegelFel names what has come in the way since the
    proposal was made; then nothing is written.
    """
    idag = store.klocka.idag()
    onskade = [p for p in forslag.placeringar if valda is None or p.behov.nyckel in valda]
    if not onskade:
        return ()
    with store.arbete(_godtabenamning(forslag.ar, len(onskade)), avsandare=avsandare) as s:
        fraga = underlag(s, forslag.ar, idag)
        kvar = {b.nyckel for b in fraga.behov}
        nya = [p for p in onskade if p.behov.nyckel in kvar]
        if brister := [b for p in nya for b in _i_vagen(p, fraga.ram)]:
            raise RegelFel(*brister)
        poster = [_lagg_in(s, p, idag) for p in nya]
        s.flush()
    return tuple(ref(post) for post in poster)


def placera(
    store: Store, behov: Behov, dag: date | None = None, *, avsandare: object = None
) -> Ref:
    """Give one need a day: the chosen one, or the best that the planner finds.

    On a chosen day collisions are the secretary's business. RegelFel says why no day is found, that the
    day lies outside the need's time, or that the need has been met meanwhile.
    """
    idag = store.klocka.idag()
    benamning = _("Planera {vad}").format(vad=i_mening(behov.rubrik))
    with store.arbete(benamning, avsandare=avsandare) as s:
        fraga = underlag(s, behov.senast.year, idag)
        _granska_behov(behov, dag, fraga)
        fraga = replace(fraga, behov=(behov,))
        p = _pa_dagen(behov, dag, fraga) if dag is not None else _basta_dag(fraga)
        post = _lagg_in(s, p, idag)
        s.flush()
    return ref(post)


def _granska_behov(behov: Behov, dag: date | None, fraga: Underlag) -> None:
    if behov.nyckel not in {b.nyckel for b in fraga.behov}:
        raise RegelFel(Brist("", _("{vad} har redan en dag.").format(vad=behov.rubrik)))
    if dag is not None and (varfor := behov.utanfor(dag)):
        raise RegelFel(Brist("", varfor))


def _basta_dag(fraga: Underlag) -> Placering:
    forslag = foresla(fraga, drag=0)
    if forslag.oplacerade:
        raise RegelFel(Brist("", forslag.oplacerade[0].skal))
    return forslag.placeringar[0]


def _pa_dagen(behov: Behov, dag: date, fraga: Underlag) -> Placering:
    """The half day with the fewest collisions, and people who are free if there are any."""
    alla = [
        Placering(behov, Halvdag(dag, del_), _lediga(behov, Halvdag(dag, del_), fraga), "")
        for del_ in ("fm", "em")
    ]
    return min(alla, key=lambda p: len(kollisioner(p.handelse(), dag, fraga.ram)))


def _lediga(behov: Behov, halvdag: Halvdag, fraga: Underlag) -> tuple[int, ...]:
    def upptagen(person: int) -> bool:
        prov = Placering(behov, halvdag, (person,), "").handelse()
        slag = {k.slag for k in kollisioner(prov, halvdag.dag, fraga.ram)}
        return bool(slag & {"person", "franvaro"})

    return tuple(sorted(behov.kandidater, key=upptagen)[: behov.antal])


def _godtabenamning(ar: int, antal: int) -> str:
    text = ngettext(
        "Lägg in förslag till årsplan {ar}, {antal} händelse",
        "Lägg in förslag till årsplan {ar}, {antal} händelser",
        antal,
    )
    return text.format(ar=ar, antal=antal)


def _i_vagen(p: Placering, ram: Any) -> Iterable[Brist]:
    for kollision in kollisioner(p.handelse(), p.halvdag.dag, ram):
        text = _("{vad} {dag}: {skal} Gör ett nytt förslag.")
        yield Brist(
            "",
            text.format(vad=p.behov.rubrik, dag=datum_lang(p.halvdag.dag), skal=kollision.mening),
        )


def _lagg_in(s: Session, p: Placering, idag: date) -> Mote | Besok:
    ny = nytt_besok if p.behov.register == "besok" else nytt_mote
    post: Mote | Besok = ny(s, p.varden(), idag)
    return post


# -- moving ----------------------------------------------------------------------------------------


def flytta(
    store: Store, register: str, id: int, version: int | None, dag: date, *, skal: str = "",
    start: time | None = None, slut: time | None = None, avsandare: object = None,
) -> Ref:  # fmt: skip
    """Move a meeting or visit to another day; the time of day stays unless ``start`` is given.

    A decided event needs ``skal``, which is kept on the post and names the step in its history. A
    meeting whose notice is sent becomes planned again: everybody must get a new one.
    """
    flytta_en = {"mote": _flytta_mote, "besok": _flytta_besok}[register]
    skal = skal.strip()
    benamning = _("Flytta möte") if register == "mote" else _("Flytta besök")
    if skal:
        benamning = f"{benamning}: {skal}"
    with store.arbete(benamning, avsandare=avsandare) as s:
        tider = {} if start is None else {"start": start, "slut": slut}
        post = flytta_en(s, id, version, dag, skal, tider, store.klocka.idag())
        s.flush()
    return ref(post)


def _flytta_mote(
    s: Session,
    id: int,
    version: int | None,
    dag: date,
    skal: str,
    tider: dict[str, Any],
    idag: date,
) -> Mote:
    mote = hamta(s, Mote, id, version)
    if mote.status not in EJ_HALLNA:
        raise RegelFel(Brist("datum", _("Mötet är hållet eller inställt och flyttas inte.")))
    omrade = s.get(Verksamhetsomrade, mote.verksamhetsomrade_id or 0)
    namnd_id = omrade.namnd_id if omrade else mote.organ_id
    _krav_skal(s, mote, mote.datum, namnd_id, skal)
    if mote.status == "kallat":
        byt_status(s, mote, "planerat", idag)
        mote.kallat = None
        for inbjudan in s.scalars(select(Inbjudan).where(Inbjudan.mote_id == id)):
            inbjudan.skickad = None
    varden = {"datum": dag, **tider, **_skalet(skal)}
    skriv_varden(s, MOTE, mote, varden, idag, fritt=True)
    return mote


def _flytta_besok(
    s: Session,
    id: int,
    version: int | None,
    dag: date,
    skal: str,
    tider: dict[str, Any],
    idag: date,
) -> Besok:
    besok = hamta(s, Besok, id, version)
    if besok.status not in PLANERADE or besok.planerad is None:
        raise RegelFel(Brist("planerad", _("Besöket är gjort eller inställt och flyttas inte.")))
    enheter = enheter_i(s, id)
    namnd_id = (
        s.get_one(Verksamhetsomrade, enheter[0].verksamhetsomrade_id).namnd_id if enheter else None
    )
    _krav_skal(s, besok, besok.planerad, namnd_id, skal)
    skriv_varden(s, BESOK, besok, {"planerad": dag, **tider, **_skalet(skal)}, idag, fritt=True)
    return besok


def _skalet(skal: str) -> dict[str, str]:
    return {"flytt_skal": skal} if skal else {}


def _krav_skal(s: Session, post: Mote | Besok, dag: date, namnd_id: int | None, skal: str) -> None:
    varfor = varfor_fast(post.status, dag, post.skapad, namnd_id, planbesluten(s))
    if varfor and not skal:
        raise RegelFel(Brist("flytt_skal", _("{varfor} Skriv varför.").format(varfor=varfor)))


# -- a committee's year ------------------------------------------------------------------------------


def skapa_namndar(
    store: Store, organ_id: int, dagar: Iterable[date], *, avsandare: object = None
) -> tuple[Ref, ...]:
    """A meeting of the body on each of the days, with time and place of its rule, as one undo step.

    RegelFel if the body already meets on one of them.
    """
    idag, onskade = store.klocka.idag(), sorted(set(dagar))
    if not onskade:
        return ()
    with store.arbete(_namndarsbenamning(store, organ_id, onskade), avsandare=avsandare) as s:
        _inga_dubbletter(s, organ_id, onskade)
        regel = regler_i(s).get(organ_id, STANDARD)
        varden = {
            "typ": "namnd", "organ_id": organ_id, "start": regel.start, "slut": regel.slut,
            "plats": regel.plats,
        }  # fmt: skip
        moten = [nytt_mote(s, {**varden, "datum": dag}, idag) for dag in onskade]
        s.flush()
    return tuple(ref(mote) for mote in moten)


def _namndarsbenamning(store: Store, organ_id: int, dagar: list[date]) -> str:
    with store.las() as s:
        organ = hamta(s, Organ, organ_id)
        text = ngettext(
            "Lägg in {antal} sammanträde för {organ} {ar}",
            "Lägg in {antal} sammanträden för {organ} {ar}",
            len(dagar),
        )
        return text.format(antal=len(dagar), organ=organ.namn, ar=dagar[0].year)


def _inga_dubbletter(s: Session, organ_id: int, dagar: list[date]) -> None:
    fraga = select(Mote.datum).where(
        Mote.typ == "namnd", Mote.organ_id == organ_id, Mote.status != "installt",
        Mote.datum.in_(dagar),
    )  # fmt: skip
    if upptagna := sorted(s.scalars(fraga)):
        text = _("Det finns redan ett sammanträde {dagar}. Välj bort den dagen.")
        raise RegelFel(
            Brist("dagar", text.format(dagar=", ".join(datum_lang(d) for d in upptagna)))
        )


def faststall_arsplan(
    store: Store, ar: int, organ_id: int, dag: date, paragraf: str = "", *, avsandare: object = None
) -> Ref:
    """The committee has decided its plan: from now on its events move only with a reason."""
    varden = {"ar": ar, "organ_id": organ_id, "faststalld": dag, "paragraf": paragraf}
    return registrera(
        store, ARSPLANSBESLUT, varden, benamning=_("Fastställ årsplan"), avsandare=avsandare
    )
