"""What the report of a follow-up says to the committee, from visit and findings (regler §6.2, R58–R60)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sqlalchemy import select

from styrdesk.modell.avvikelser import Avvikelse
from styrdesk.modell.besok import Besok, Besoksenhet
from styrdesk.modell.delomraden import Delomrade, delomraden_i
from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.lagen import GENOMFORDA
from styrdesk.modell.organisation import Organ
from styrdesk.modell.protokollunderlag import Delomrade as Omradesrad
from styrdesk.modell.protokollunderlag import UppfoljningsrapportUnderlag
from styrdesk.modell.rapportunderlag import besoksanteckning_underlag
from styrdesk.modell.synpunkter import Synpunkt
from styrdesk.modell.underlag import Allvar, BesoksanteckningUnderlag, Iakttagelsetyp
from styrdesk.modell.utforare import Enhet, Utforare
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import _, ngettext


def uppfoljningsrapport_underlag(s: Session, besok_id: int) -> UppfoljningsrapportUnderlag:
    """The report of a visit that is made; RegelFel and Saknas as for its notes (R62)."""
    anteckning = besoksanteckning_underlag(s, besok_id)
    besok = hamta(s, Besok, besok_id)
    dag = besok.genomford_fran or besok.planerad or date.min
    enhet_id = s.scalars(
        select(Besoksenhet.enhet_id)
        .where(Besoksenhet.besok_id == besok_id)
        .order_by(Besoksenhet.id)
    ).first()
    organ = s.get(Organ, besok.redovisad_organ_id or 0)
    return UppfoljningsrapportUnderlag(
        besok=anteckning,
        till=organ.namn if organ else anteckning.organ,
        datum=besok.redovisad or besok.kommunicerad,
        forslag=tuple(_forslag(anteckning)),
        bakgrund=_bakgrund(besok),
        klagomal=_klagomal(s, enhet_id or 0, anteckning.foregaende_besok, dag),
        delomraden=_omraden(s, besok_id, enhet_id or 0),
        genast=_genast(anteckning),
        nasta_gang=_nasta_gang(anteckning),
        tidigare=_tidigare(s, enhet_id or 0, besok_id, dag),
        krav=_krav(besok),
        kommunicerad=_kommunicerad(besok),
        likabehandling=_likabehandling(s, besok, enhet_id or 0),
        underlag=_underlag(anteckning, dag),
        skickas_till=tuple(filter(None, (anteckning.utforare,))),
    )


def _brister(anteckning: BesoksanteckningUnderlag, *allvar: Allvar) -> list[int]:
    """The numbers, as printed, of the breaches of those kinds."""
    alla = [i for i in anteckning.iakttagelser if i.typ == Iakttagelsetyp.BRIST]
    sorterade = sorted(alla, key=lambda i: _vikt(i.allvar))
    return [nr for nr, i in enumerate(sorterade, 1) if not allvar or i.allvar in allvar]


def _omraden(s: Session, besok_id: int, enhet_id: int) -> tuple[Omradesrad, ...]:
    """The areas as printed; where a breach is registered the demand refers to its number."""
    fraga = select(Avvikelse.id, Avvikelse.allvar).where(
        Avvikelse.besok_id == besok_id, Avvikelse.enhet_id == enhet_id, Avvikelse.typ == "brist"
    )
    brister = sorted(s.execute(fraga.order_by(Avvikelse.id)), key=lambda b: _vikt(b.allvar))
    nummer = {brist.id: nr for nr, brist in enumerate(brister, 1)}
    return tuple(_omrade(d, nummer) for d in delomraden_i(s, besok_id))


def _omrade(post: Delomrade, nummer: Mapping[int, int]) -> Omradesrad:
    nr = nummer.get(post.avvikelse_id or 0)
    bristen = _("se brist {nr}").format(nr=nr) if nr else ""
    krav = ", ".join(filter(None, (post.krav.rstrip("."), bristen)))
    return Omradesrad(post.namn, post.bedomning, post.iakttagelse, post.belagg, krav)


def _vikt(allvar: Allvar | str | None) -> int:
    """Breaches are numbered by how serious they are, as in the report's table."""
    return list(Allvar).index(Allvar(allvar)) if allvar else len(Allvar)


def _forslag(anteckning: BesoksanteckningUnderlag) -> list[str]:
    """The proposal, worded so that it can be moved to the minutes as it stands."""
    punkter = [_("Uppföljningen av {enhet} noteras.").format(enhet=anteckning.enhet)]
    if anteckning.atgardsplan_senast:
        mall = _("{utforare} ska senast den {dag} lämna en åtgärdsplan.")
        dag = datum_lang(anteckning.atgardsplan_senast)
        punkter.append(mall.format(utforare=anteckning.utforare or _("Utföraren"), dag=dag))
    if anteckning.aterrapport:
        punkter.append(anteckning.aterrapport)
    return punkter


def _bakgrund(besok: Besok) -> str:
    """What set it off, and that nobody was told beforehand (R61, R62)."""
    oanmalt = "" if besok.anmald else _("Besöket var oanmält.")
    utlosande = besok.utlosande.strip()
    orsak = _("Utlösande händelse: {text}").format(text=utlosande) if utlosande else ""
    return " ".join(filter(None, (orsak, oanmalt)))


def _klagomal(s: Session, enhet_id: int, foregaende: date | None, dag: date) -> str:
    """How many complaints and other views have come in since the visit before, or in a year."""
    fran = foregaende or dag - timedelta(days=365)
    fraga = select(Synpunkt.typ).where(
        Synpunkt.enhet_id == enhet_id, Synpunkt.inkom > fran, Synpunkt.inkom <= dag
    )
    antal = Counter(s.scalars(fraga))
    sedan = _("sedan föregående besök") if foregaende else _("det senaste året")
    klagomal, ovriga = antal["klagomal"], antal.total() - antal["klagomal"]
    if not antal:
        return _("Inga klagomål eller andra synpunkter har kommit in {sedan}.").format(sedan=sedan)
    delar = [ngettext("{antal} klagomål", "{antal} klagomål", klagomal).format(antal=klagomal)]
    if ovriga:
        text = ngettext("{antal} annan synpunkt", "{antal} andra synpunkter", ovriga)
        delar.append(text.format(antal=ovriga))
    mall = _("{vad} har kommit in {sedan}.")
    return mall.format(vad=_(" och ").join(delar), sedan=sedan)


def _genast(anteckning: BesoksanteckningUnderlag) -> str:
    return _nummer(_brister(anteckning, Allvar.ALLVARLIG))


def _nasta_gang(anteckning: BesoksanteckningUnderlag) -> str:
    return _nummer(_brister(anteckning, Allvar.MINDRE))


def _nummer(nummer: Sequence[int]) -> str:
    if not nummer:
        return _("Inga.")
    mall = ngettext("Brist {nr}.", "Brist {nr}.", len(nummer))
    return mall.format(nr=", ".join(map(str, nummer)))


def _tidigare(s: Session, enhet_id: int, besok_id: int, dag: date) -> str:
    """How many earlier breaches there were, and how many of them are mended."""
    fraga = select(Avvikelse.status).where(
        Avvikelse.enhet_id == enhet_id,
        Avvikelse.typ == "brist",
        Avvikelse.konstaterad < dag,
        Avvikelse.besok_id.is_distinct_from(besok_id),
    )
    antal = Counter(s.scalars(fraga))
    alla = antal.total()
    if not alla:
        return _("Inga brister var kända före besöket.")
    klara = antal["avslutad"]
    mall = ngettext(
        "{alla} brist sedan tidigare, varav {klara} åtgärdad.",
        "{alla} brister sedan tidigare, varav {klara} åtgärdade.",
        alla,
    )
    return mall.format(alla=alla, klara=klara)


def _krav(besok: Besok) -> str:
    if not besok.checklista:
        return ""
    svar = _("alla frågor besvarade") if besok.checklista_klar else _("frågor återstår")
    return f"{besok.checklista}, {svar}."


def _kommunicerad(besok: Besok) -> str:
    if besok.kommunicerad is None:
        return ""
    text = _("Rapporten skickades till utföraren för kommentar den {dag}.")
    return text.format(dag=datum_lang(besok.kommunicerad))


def _likabehandling(s: Session, besok: Besok, enhet_id: int) -> str:
    """On how many other units the same checklist has been used, on each side (KL 10:8, R11)."""
    if not besok.checklista:
        return ""
    fraga = (
        select(Enhet.id, Utforare.regi)
        .join(Besoksenhet, Besoksenhet.enhet_id == Enhet.id)
        .join(Besok, Besok.id == Besoksenhet.besok_id)
        .join(Utforare, Utforare.id == Enhet.utforare_id)
        .where(
            Besok.checklista == besok.checklista,
            Besok.status.in_(GENOMFORDA),
            Enhet.id != enhet_id,
        )
        .distinct()
    )
    antal = Counter(regi for _id, regi in s.execute(fraga))
    if not antal:
        return _("Checklistan har inte använts vid någon annan enhet.")
    mall = _(
        "Samma checklista har använts vid {antal} andra enheter, {egna} i egen regi och {externa} "
        "externa."
    )
    egna = antal["egen"]
    return mall.format(antal=antal.total(), egna=egna, externa=antal.total() - egna)


def _underlag(anteckning: BesoksanteckningUnderlag, dag: date) -> tuple[str, ...]:
    """The notes of the visit, then its appendices."""
    egen = _("Besöksanteckning {dag}").format(dag=datum_iso(dag))
    return (egen, *anteckning.bilagor)
