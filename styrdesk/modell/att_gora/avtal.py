"""Agreements that need an answer, notice, a signature or an end, and their reminders (rules §5.3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from styrdesk.modell.att_gora.uppgift import Ram, Uppgift, delar
from styrdesk.modell.avtal import Avtal
from styrdesk.modell.avtalsdatum import Avtalsdatum, rakna_avtalsdatum
from styrdesk.modell.avtalsfakta import AvtalFakta, Underskrift
from styrdesk.modell.avtalsinlasning import bevakning, tiderna
from styrdesk.modell.avtalsinlasning import fakta as avtalsfakta
from styrdesk.modell.avtalsregister import AVSLUTADE
from styrdesk.modell.forklaring import Dag, Paminnelse
from styrdesk.modell.grund.store import Session
from styrdesk.modell.installningar import trappor
from styrdesk.modell.utforare import Utforare
from styrdesk.modell.val import PROCESS, etikett
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _

UNDERSKRIFT_DAGAR = timedelta(days=14)
"""Somebody who has not signed is reminded after two weeks."""

_FORE = ("utkast", "granskas", "undertecknas")
_RUBRIKER = {
    "option": N_("Ta ställning till förlängning av {avtal}"),
    "uppsagning": N_("Ta ställning till uppsägning av {avtal}"),
    "slut": N_("Planera för att {avtal} slutar"),
    "upphandling": N_("Börja ny upphandling efter {avtal}"),
    "index": N_("Räkna om ersättningen i {avtal}"),
    "forsakring": N_("Kontrollera försäkringen för {avtal}"),
    "pub": N_("Se över personuppgifter i {avtal}"),
    "kontroll": N_("Kontrollera utföraren, {avtal}"),
}

_REGLER = {"uppsagning": "S1", "option": "S2", "slut": "S3"}


@dataclass(frozen=True)
class _Avtal:
    post: Avtal
    utforare: str
    ram: Ram

    def uppgift(
        self,
        dag: Dag | None,
        rubrik: str,
        *,
        ikon: str = "handshake",
        atgard: str = "",
        regel: str = "",
    ) -> Iterator[Uppgift]:
        """A row about the agreement; none without a day."""
        if dag is None:
            return
        namn = self.ram.omraden.get(self.post.verksamhetsomrade_id, ("", None))[0]
        yield from self.ram.uppgift(
            dag.datum, rubrik.format(avtal=self.post.benamning),
            delar(etikett(PROCESS, self.post.process), namn, self.utforare), ikon=ikon,
            post=("avtal", self.post.id), atgard=atgard or _("Öppna avtalet"), varfor=dag.varfor,
            regel=regel, omrade=(self.post.bestallare_id, self.post.verksamhetsomrade_id),
        )  # fmt: skip


def avtalsuppgifter(s: Session, ram: Ram) -> Iterator[Uppgift]:
    """Every agreement that is not closed, and what its days and signatures ask for."""
    fraga = select(Avtal).where(Avtal.status.not_in(AVSLUTADE)).order_by(Avtal.id)
    poster = list(s.scalars(fraga))
    fore = avtalsfakta(s, [p.id for p in poster if p.status in _FORE], ram.idag)
    tider, steg = tiderna(s, [p for p in poster if p.status not in _FORE]), trappor(s)
    utforare = dict(s.execute(select(Utforare.id, Utforare.namn)).all())
    for post in poster:
        ett = _Avtal(post, utforare.get(post.utforare_id, ""), ram)
        if post.status in _FORE:
            yield from _fore_start(ett, fore[post.id])
        else:
            datum = rakna_avtalsdatum(tider[post.id], ram.idag, bevakning(post), steg)
            yield from _dagar(ett, datum)


# -- before it applies -------------------------------------------------------------------------------


def _fore_start(ett: _Avtal, fakta: AvtalFakta) -> Iterator[Uppgift]:
    """Signatures that are waited for, and a first day that comes or has gone."""
    start = ett.post.start
    if ett.post.status == "undertecknas":
        for underskrift in fakta.underskrifter:
            regel = "R19" if fakta.ar_overenskommelse else ""
            yield from _underskrift(ett, underskrift, regel)
    if start < ett.ram.idag and ett.post.status != "utkast":
        text = _("Avtalet skulle börja gälla {dag} men är inte i kraft.")
    else:
        text = _("Avtalet ska börja gälla {dag}. Ordna det som saknas före dess.")
    dag = Dag(start, text.format(dag=datum_lang(start)))
    yield from ett.uppgift(dag, _("Sätt {avtal} i kraft"), ikon="document_text")


def _underskrift(ett: _Avtal, underskrift: Underskrift, regel: str) -> Iterator[Uppgift]:
    skickad = underskrift.pamind or underskrift.skickad
    if underskrift.datum is not None or skickad is None:
        return
    vem = underskrift.titel or underskrift.person
    text = _("{vem} har haft avtalet för underskrift sedan {dag}.")
    sedan = datum_lang(underskrift.skickad or skickad)
    dag = Dag(skickad + UNDERSKRIFT_DAGAR, text.format(vem=vem[:1].upper() + vem[1:], dag=sedan))
    yield from ett.uppgift(
        dag, _("Påminn om underskrift av {avtal}"), ikon="signature", regel=regel
    )


# -- in force ------------------------------------------------------------------------------------------


def _dagar(ett: _Avtal, datum: Avtalsdatum) -> Iterator[Uppgift]:
    """The days themselves once they are near; before that, each reminder on its own day."""
    slut = datum.nuvarande_slut
    if slut is not None and slut.datum < ett.ram.idag:
        rubrik = _("Avsluta {avtal}, eller registrera förlängningen")
        yield from ett.uppgift(slut, rubrik, regel="S3")
        return
    egna = {
        "option": datum.option_besked_senast,
        "uppsagning": datum.uppsagning_senast,
        "slut": slut,
    }
    for slag, stegen in _per_slag(datum.paminnelser).items():
        dag = egna.get(slag) or Dag(stegen[-1].galler, stegen[-1].varfor)
        if ett.ram.grupp(dag.datum) == "" or slag == "upphandling":
            yield from _paminnelser(ett, stegen)
        elif slag != "uppsagning" or dag.datum >= ett.ram.idag:
            # A notice day that has passed asks for nothing more: the agreement simply goes on.
            yield from ett.uppgift(dag, _(_RUBRIKER[slag]), regel=_REGLER.get(slag, ""))


def _per_slag(alla: Iterable[Paminnelse]) -> dict[str, list[Paminnelse]]:
    svar: dict[str, list[Paminnelse]] = {}
    for steg in alla:
        svar.setdefault(steg.slag, []).append(steg)
    return svar


def _paminnelser(ett: _Avtal, stegen: Iterable[Paminnelse]) -> Iterator[Uppgift]:
    """The steps that fall due within the frame, about a day that lies beyond it."""
    for steg in stegen:
        if steg.datum >= ett.ram.idag:
            dag = Dag(steg.datum, steg.varfor)
            regel = _REGLER.get(steg.slag, "")
            yield from ett.uppgift(dag, _(_RUBRIKER[steg.slag]), regel=regel)
