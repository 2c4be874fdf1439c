"""The notice is sent: numbered, frozen with its checksum, to everyone with a right to it (S1, KL 6:17)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.motessteg import ref
from styrdesk.modell.sammantrade.foredragningslista import Foredragningslista
from styrdesk.modell.sammantrade.kallelsejamforelse import Skillnad, jamfor, med_andringar
from styrdesk.modell.sammantrade.kallelser import (
    KALLELSE,
    KALLELSEMOTTAGARE,
    Kallelse,
)
from styrdesk.modell.sammantrade.kallelseregler import granska_lista
from styrdesk.modell.sammantrade.kallelseunderlag import av_lista, frusen
from styrdesk.modell.sammantrade.listinlasning import las_lista
from styrdesk.modell.sammantrade.ogonblicksbild import frys
from styrdesk.modell.sammantrade.sammantraden import (
    Sammantrade,
    krav_forbereds,
    punkter_i,
    punktnummer,
    sammantradets_mote,
)
from styrdesk.texter import _


def skicka_kallelse(
    store: Store, sammantrade_id: int, version: int | None = None, *, dag: date | None = None,
    avsandare: object = None,
) -> Ref:  # fmt: skip
    """Freeze the next version of the notice and register it as sent; RegelFel with what stops it.

    The first gives every item its printed number, a later one only the new ones
    (7a after 7). It is a formal act: a mistake is mended by another version.
    """
    idag = store.klocka.idag()
    with store.arbete(_("Skicka kallelse"), angerbar=False, avsandare=avsandare) as s:
        post = krav_forbereds(s, sammantrade_id)
        hamta(s, Sammantrade, sammantrade_id, version)
        lista = las_lista(s, post.id)
        _granska(lista, dag or idag)
        _numrera(s, post)
        kallelse = _frys(s, las_lista(s, post.id), dag or idag, idag)
        mote = sammantradets_mote(s, post)
        post.status = mote.status = "kallat"
        mote.kallat = mote.kallat or dag or idag
        s.flush()
    return ref(kallelse)


def _granska(lista: Foredragningslista, dag: date) -> None:
    fel = [n for n in granska_lista(lista, dag) if n.allvar == "fel"]
    if fel:
        raise RegelFel(*(Brist("", n.text, n.regel, n.kalla) for n in fel))


def _numrera(s: Session, post: Sammantrade) -> None:
    punkter = punkter_i(s, post.id)
    nummer = punktnummer(punkter)
    for punkt in punkter:
        if not punkt.tryckt_nr:
            punkt.tryckt_nr = nummer[punkt.id]
    s.flush()


def _frys(s: Session, lista: Foredragningslista, dag: date, idag: date) -> Kallelse:
    underlag = av_lista(lista, dag)
    if lista.utskick:
        forra = frusen(s.get_one(Kallelse, lista.utskick[-1].id))
        underlag = med_andringar(forra, underlag)
        if not underlag.andringar:
            text = _("Inget är ändrat sedan version {nr}. Det finns inget nytt att skicka.")
            raise RegelFel(Brist("", text.format(nr=forra.version)))
    innehall, summa = frys(underlag)
    varden = {
        "sammantrade_id": lista.id, "nr": lista.nasta_version, "skickad": dag,
        "innehall": innehall, "sha256": summa,
    }  # fmt: skip
    kallelse: Kallelse = lagg_till(s, KALLELSE, varden, idag)
    s.flush()
    for mottagare in lista.mottagare:
        vem = {"person_id": mottagare.person_id, "roll": mottagare.roll}
        lagg_till(s, KALLELSEMOTTAGARE, {"kallelse_id": kallelse.id, **vem}, idag)
    return kallelse


def jamfor_kallelser(s: Session, fore_id: int, efter_id: int) -> tuple[Skillnad, ...]:
    """What differs between any two send-outs of a meeting."""
    fore, efter = hamta(s, Kallelse, fore_id), hamta(s, Kallelse, efter_id)
    return jamfor(frusen(fore), frusen(efter))


def osant(
    s: Session, sammantrade_id: int, lista: Foredragningslista | None = None
) -> tuple[Skillnad, ...]:
    """What has changed on the agenda since the latest send-out; empty before the first.

    ``lista`` is the agenda, for one who has read it already.
    """
    fraga = select(Kallelse).where(Kallelse.sammantrade_id == sammantrade_id)
    senaste = s.scalars(fraga.order_by(Kallelse.nr.desc()).limit(1)).first()
    if senaste is None:
        return ()
    return jamfor(frusen(senaste), av_lista(lista or las_lista(s, sammantrade_id)))
