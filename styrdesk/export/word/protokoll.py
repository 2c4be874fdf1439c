"""Minutes and certified extracts as Word files: the same words as in the PDF, to write on in."""

from __future__ import annotations

from datetime import date

from styrdesk.export.grund.profile import Profil
from styrdesk.export.protokoll import signerande
from styrdesk.export.protokollsutdrag import krav_justerat, utdragets_paragrafer
from styrdesk.export.sammantrade.narvaro import Skrivsatt
from styrdesk.export.sammantrade.paragrafer import paragrafnummer
from styrdesk.export.sammantrade.tidrad import plats_och_tid
from styrdesk.export.word.delar import namnrader, narvaroformular, paragraf
from styrdesk.export.word.fil import Ram, Wordfil
from styrdesk.modell.protokollunderlag import AnslagUnderlag, ProtokollUnderlag, UtdragUnderlag
from styrdesk.modell.sammantrade.delning import oppna_delen
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import _


def protokoll_docx(underlag: ProtokollUnderlag, profil: Profil, *, framstallt: date) -> bytes:
    """The minutes as DOCX; a draft is marked on every page, secret paragraphs keep their words."""
    underlag = oppna_delen(underlag)
    mall, dag = underlag.mall, datum_iso(underlag.tid.datum)
    titel = mall.kallas("protokoll")
    utkast = _("UTKAST – EJ JUSTERAT") if underlag.utkast else ""
    ram = Ram(underlag.organ, titel, dag, utkast)
    fil = Wordfil(profil, ram, f"{titel}, {underlag.organ} {dag}", framstallt)
    fil.titel(titel, f"{underlag.organ}, {datum_lang(underlag.tid.datum)}")
    fil.formular(_blankett(underlag))
    _underskrifter(fil, underlag)
    if underlag.anslag:
        _anslag(fil, underlag.anslag)
    for ett in underlag.paragrafer:
        paragraf(fil, ett, mall)
    if underlag.bilagor:
        fil.rubrik(_("Bilagor"))
        fil.punkter(underlag.bilagor)
    fil.sidfot([*signerande(underlag), mall.kallas("utdragsbestyrkande")])
    return fil.data()


def _blankett(underlag: ProtokollUnderlag) -> list[tuple[str, str]]:
    mall = underlag.mall
    skriv = Skrivsatt(underlag.alla_paragrafer, mall.tecken)
    justering = "\n".join(filter(None, (underlag.justering_plats_tid, underlag.sarskilt)))
    return [
        (_("Plats och tid"), plats_och_tid(underlag)),
        *narvaroformular(underlag.narvaro, skriv, mall),
        (mall.kallas("utses"), ", ".join(underlag.justerare)),
        (mall.kallas("justeringen"), justering),
    ]


def _underskrifter(fil: Wordfil, underlag: ProtokollUnderlag) -> None:
    if not underlag.underskrifter:
        return
    fil.rubrik(_("Underskrifter"))
    rader = [
        (s.roll, f"\n{s.namn}", s.paragrafer, datum_iso(s.datum)) for s in underlag.underskrifter
    ]
    rubriker = (_("Roll"), _("Namn"), _("Paragrafer"), _("Undertecknat"))
    fil.tabell(rubriker, rader, (30, 66, 40, 24))


def _anslag(fil: Wordfil, anslag: AnslagUnderlag) -> None:
    fil.rubrik(_("Anslag och bevis"))
    fil.formular(
        [
            (_("Organ"), anslag.organ),
            (_("Sammanträdets datum"), datum_iso(anslag.sammantradesdatum)),
            (_("Paragrafer"), anslag.paragrafer),
            (_("Justerat"), datum_iso(anslag.justerad)),
            (_("Anslaget sätts upp"), datum_iso(anslag.uppsatt)),
            (_("Sista dag för överklagande"), datum_iso(anslag.sista_overklagandedag)),
            (_("Tas ned tidigast"), datum_iso(anslag.tas_ned)),
            (_("Protokollet förvaras hos"), anslag.forvaringsplats),
        ]
    )


def utdrag_docx(underlag: UtdragUnderlag, profil: Profil, *, framstallt: date) -> bytes:
    """The extract as DOCX; RegelFel when the minutes are not adjusted."""
    protokoll = underlag.protokoll
    krav_justerat(protokoll)
    mall, dag, vilka = (
        protokoll.mall,
        datum_iso(protokoll.tid.datum),
        utdragets_paragrafer(underlag),
    )
    titel = _("Protokollsutdrag")
    ram = Ram(protokoll.organ, titel, f"{dag}, {vilka}")
    fil = Wordfil(profil, ram, f"{titel}, {protokoll.organ} {dag} {vilka}", framstallt)
    fil.titel(titel, f"{protokoll.organ}, {datum_lang(protokoll.tid.datum)}, {vilka}")
    skriv = Skrivsatt(protokoll.alla_paragrafer, mall.tecken)
    fil.formular(
        [
            (_("Plats och tid"), plats_och_tid(protokoll)),
            *(
                (
                    _("Beslutande, {paragraf}").format(paragraf=paragrafnummer(p.nummer, mall)),
                    namnrader(p.beslutande, skriv),
                )
                for p in underlag.paragrafer
            ),
            (
                _("Justering"),
                _("Protokollet justerat {dag}").format(dag=datum_iso(protokoll.justerad)),
            ),
            (_("Till"), underlag.mottagare),
        ]
    )
    for ett in underlag.paragrafer:
        paragraf(fil, ett, mall)
    fil.rubrik(_("Rätt utdraget intygar"))
    fil.tabell(
        (_("Datum"), _("Underskrift"), _("Namnförtydligande")), [("\n", "", "")], (30, 70, 60)
    )
    return fil.data()
