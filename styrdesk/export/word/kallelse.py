"""The notice with its agenda as a Word file."""

from __future__ import annotations

from datetime import date

from styrdesk.export.grund.profile import Profil
from styrdesk.export.kallelse import borjar, handlingstext, paustext, utskick
from styrdesk.export.motesdelar import tid_text
from styrdesk.export.word.fil import Ram, Wordfil
from styrdesk.modell.protokollunderlag import Kallelsepunkt, KallelseUnderlag
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import _


def kallelse_docx(underlag: KallelseUnderlag, profil: Profil, *, framstallt: date) -> bytes:
    """The notice as DOCX."""
    titel, dag = _("Kallelse"), datum_iso(underlag.tid.datum)
    ram = Ram(underlag.organ, titel, utskick(underlag))
    fil = Wordfil(profil, ram, f"{titel}, {underlag.organ} {dag}", framstallt)
    fil.titel(titel, underlag.organ)
    fil.formular(
        [
            (_("Tid"), tid_text(underlag.tid)),
            (_("Plats"), "\n".join(filter(None, (underlag.plats, underlag.oppet)))),
            (_("Förmöten"), underlag.formoten),
            (_("Förhinder"), underlag.anmal_forhinder),
            (_("På distans"), underlag.distans),
            (_("Ordförande"), underlag.ordforande),
            (_("Sekreterare"), underlag.sekreterare),
        ]
    )
    if underlag.andringar:
        fil.rubrik(_("Ändringar sedan föregående utskick"))
        fil.punkter(underlag.andringar)
    fil.rubrik(_("Föredragningslista"))
    if not underlag.punkter:
        fil.text(_("Föredragningslistan har inga ärenden än."))
    else:
        _lista(fil, underlag)
    if underlag.utelamnade:
        fil.text(_("Skickas inte ut: {vad}.").format(vad="; ".join(underlag.utelamnade)))
    return fil.data()


def _lista(fil: Wordfil, underlag: KallelseUnderlag) -> None:
    rubriker = (_("Nr"), _("Ärende"), _("Kod"), _("Föredragande"), _("Tid"), _("Handling"))
    rader = [_rad(punkt, nar or "–") for punkt, nar in borjar(underlag)]
    fil.tabell(rubriker, rader, (10, 72, 12, 28, 14, 24))


def _rad(punkt: Kallelsepunkt, nar: str) -> tuple[str, ...]:
    if punkt.paus:
        return "", paustext(punkt), "", "", nar, ""
    arende = "\n".join(filter(None, (punkt.rubrik, _under(punkt))))
    papper = handlingstext(punkt.handlingar)
    return punkt.nr, arende, punkt.kod, punkt.foredragande or "–", nar, papper


def _under(punkt: Kallelsepunkt) -> str:
    """The dnr and the notes on one line."""
    return " · ".join(filter(None, (punkt.dnr, punkt.markning, *punkt.anmarkning)))
