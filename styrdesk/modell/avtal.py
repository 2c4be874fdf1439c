"""Agreements (avtal): the register, its parts, and the facts that the rules judge.

The three processes share one table (R12). What may be combined, when an agreement may begin to
apply, and when notice must be given are pure rules in avtalsregler.py and avtalsdatum.py; this file
stores the values and hands the rules their facts. The acts (sign, decide, put in force) are in
avtalssteg.py.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post, unika, villkor
from styrdesk.modell.val import (
    AVTAL_STATUS,
    AVTAL_TYP,
    AVTALSANDRING_GRUND,
    BESLUT_UTFALL,
    ERSATTNINGSMODELL,
    INDEX_TYP,
    KLASSNING,
    PART,
    PROCESS,
    PUB_AVTAL,
    RATTSLIG_GRUND,
    RISK_KLASS,
    UNDERSKRIFT_ROLL,
)
from styrdesk.texter import N_


class Avtal(Post):
    """An agreement, approval agreement or internal order (överenskommelse); fields of rules §5.3."""

    __tablename__ = "avtal"
    __table_args__ = (
        villkor(
            "avtal_tid",
            "slut_ursprunglig IS NULL OR slut_ursprunglig >= start",
            "slut_ursprunglig",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
        villkor(
            "avtal_ankring_har_skal",
            "ankring IS NULL OR ankring_skal <> ''",
            "ankring_skal",
            N_("Skriv skälet för att räkna månadsslut på ett eget sätt."),
        ),
    )

    # Identity
    benamning: Mapped[str] = kol.text(N_("Benämning"), krav=True, langd=200, sok=True)
    benamning_sort: Mapped[str] = kol.sortnyckel("benamning")
    avtalsnr: Mapped[str | None] = kol.text(N_("Avtalsnummer"), langd=40, sok=True, unik=True)
    diarienr: Mapped[str] = kol.text(
        N_("Diarienummer"), langd=60, sok=True, hjalp=N_("Till exempel VON 2026/0188.")
    )
    typ: Mapped[str] = kol.val(N_("Slag"), AVTAL_TYP, forval="verksamhet")
    process: Mapped[str] = kol.val(N_("Form"), PROCESS)
    rattslig_grund: Mapped[str] = kol.val(N_("Rättslig grund"), RATTSLIG_GRUND)
    status: Mapped[str] = kol.val(N_("Status"), AVTAL_STATUS, forval="utkast")
    verksamhetsomrade_id: Mapped[int] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade", krav=True
    )
    utforare_id: Mapped[int] = kol.lank(N_("Utförare"), "utforare", krav=True)
    bestallare_id: Mapped[int] = kol.lank(N_("Beställare"), "organ", krav=True)
    regelverksversion_id: Mapped[int | None] = kol.lank(
        N_("Regelverk och version"), "regelverksversion"
    )
    upphandling_id: Mapped[int | None] = kol.lank(N_("Upphandling"), "upphandling")
    kravbilaga_version: Mapped[str] = kol.text(
        N_("Version av kravbilagan"),
        langd=40,
        hjalp=N_("Samma för alla avtal ur en upphandling (R15)."),
    )
    # Parties
    avtalsansvarig_id: Mapped[int | None] = kol.lank(N_("Avtalsansvarig"), "person")
    ersattare_id: Mapped[int | None] = kol.lank(N_("Ersättare för avtalsansvarig"), "person")
    motpart_kontakt_id: Mapped[int | None] = kol.lank(N_("Kontakt hos utföraren"), "person")
    underleverantorer: Mapped[list[str]] = kol.lista(N_("Underleverantörer"))
    # Time
    start: Mapped[date] = kol.datum(N_("Gäller från och med"), krav=True)
    slut_ursprunglig: Mapped[date | None] = kol.datum(
        N_("Gäller till och med"), hjalp=N_("Lämna tomt för tills vidare.")
    )
    uppsagningstid_man_bestallare: Mapped[int | None] = kol.heltal(
        N_("Uppsägningstid, beställaren"), enhet=N_("månader")
    )
    uppsagningstid_man_utforare: Mapped[int | None] = kol.heltal(
        N_("Uppsägningstid, utföraren"), enhet=N_("månader")
    )
    automatisk_forlangning_man: Mapped[int | None] = kol.heltal(
        N_("Förlängs automatiskt med"),
        enhet=N_("månader"),
        minst=1,
        hjalp=N_("Om ingen säger upp i tid. Lämna tomt om avtalet slutar av sig självt."),
    )
    max_slut: Mapped[date | None] = kol.datum(N_("Längst till och med"))
    overlamningstid_man: Mapped[int | None] = kol.heltal(N_("Överlämningstid"), enhet=N_("månader"))
    uppsagd_datum: Mapped[date | None] = kol.datum(N_("Uppsagt den"))
    uppsagd_av: Mapped[str | None] = kol.val(N_("Uppsagt av"), PART, krav=False)
    uppsagd_till: Mapped[date | None] = kol.datum(N_("Upphör efter uppsägning"))
    ankring: Mapped[bool | None] = kol.janej(
        N_("Räkna från månadsslut till månadsslut"),
        kanske=True,
        hjalp=N_(
            "Lämna tomt för det vanliga: ja om avtalet börjar den första och slutar den sista."
        ),
    )
    ankring_skal: Mapped[str] = kol.text(N_("Skäl för eget sätt att räkna månadsslut"))
    uppsagning_senast_angiven: Mapped[date | None] = kol.datum(
        N_("Uppsägning senast, enligt avtalet")
    )
    uppsagning_senast_skal: Mapped[str] = kol.text(N_("Skäl för angiven sista uppsägningsdag"))
    # Money
    ersattningsmodell: Mapped[str | None] = kol.val(
        N_("Ersättningsmodell"), ERSATTNINGSMODELL, krav=False
    )
    uppskattat_arsvarde: Mapped[int | None] = kol.belopp(N_("Uppskattat årsvärde"))
    varde_inkl_optioner: Mapped[int | None] = kol.belopp(N_("Värde med optioner"))
    index_typ: Mapped[str | None] = kol.val(N_("Index"), INDEX_TYP, krav=False)
    index_basmanad: Mapped[date | None] = kol.datum(N_("Basmånad för index"))
    index_andel: Mapped[int | None] = kol.procent(N_("Andel som indexeras"))
    nasta_justering: Mapped[date | None] = kol.datum(N_("Nästa indexjustering"))
    # Terms
    uppf_text: Mapped[str] = kol.langtext(
        N_("Så följs mål och kvalitet upp"), hjalp=N_("Krävs enligt styrmodellen.")
    )
    present_text: Mapped[str] = kol.langtext(N_("Så presenteras resultatet"))
    tillg_text: Mapped[str] = kol.langtext(N_("Så blir resultatet tillgängligt för brukare"))
    insyn_klausul: Mapped[bool] = kol.janej(N_("Villkor om insyn för allmänheten"))
    meddelarfrihet_klausul: Mapped[bool] = kol.janej(N_("Villkor om meddelarfrihet"))
    vite_nivaer: Mapped[list[str]] = kol.lista(N_("Viten"))
    havningsgrunder: Mapped[str] = kol.langtext(N_("Hävningsgrunder"))
    skadestand: Mapped[str] = kol.langtext(N_("Skadestånd"))
    forsakring_giltig_tom: Mapped[date | None] = kol.datum(N_("Försäkring gäller till"))
    arbetsrattsliga_villkor: Mapped[bool] = kol.janej(N_("Arbetsrättsliga villkor"))
    pub_avtal: Mapped[str | None] = kol.val(N_("Personuppgifter"), PUB_AVTAL, krav=False)
    pub_datum: Mapped[date | None] = kol.datum(N_("Personuppgifter avtalade"))
    # Balance and guarantee (R28, R73)
    balans_bestallare_datum: Mapped[date | None] = kol.datum(N_("Balans bekräftad av beställaren"))
    balans_pu_datum: Mapped[date | None] = kol.datum(N_("Balans bekräftad av produktionsutskottet"))
    begart_av: Mapped[str] = kol.text(
        N_("Begärt av"), hjalp=N_("För garantavtal: beställare eller kommunledning.")
    )
    ekonomisk_konsekvens: Mapped[str] = kol.langtext(N_("Ansvar och ekonomiska följder"))
    # Permits and control
    ivo_tillstand_nr: Mapped[str] = kol.text(N_("Tillstånd från IVO, nummer"), langd=40)
    ivo_tillstand_tom: Mapped[date | None] = kol.datum(N_("Tillståndet gäller till"))
    ivo_kontrollerad: Mapped[date | None] = kol.datum(N_("Tillståndet kontrollerat"))
    agar_ledningsprovning_datum: Mapped[date | None] = kol.datum(N_("Ägar- och ledningsprövning"))
    risk_klass: Mapped[str | None] = kol.val(N_("Riskklass"), RISK_KLASS, krav=False)
    leverantorskontroll_nasta: Mapped[date | None] = kol.datum(N_("Nästa leverantörskontroll"))
    klassning: Mapped[str | None] = kol.val(N_("Bevara eller gallra"), KLASSNING, krav=False)
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"), sok=True)


class AvtalEnhet(Post):
    """Which units an agreement covers."""

    __tablename__ = "avtalsenhet"
    __table_args__ = (
        unika("avtalsenhet", "avtal_id", "enhet_id", text=N_("Enheten finns redan i avtalet.")),
    )

    avtal_id: Mapped[int] = kol.lank(N_("Avtal"), "avtal", agare=True)
    enhet_id: Mapped[int] = kol.lank(N_("Enhet"), "enhet", krav=True)


class Avtalsoption(Post):
    """A right to extend, used in order."""

    __tablename__ = "avtalsoption"
    __table_args__ = (
        unika(
            "avtalsoption",
            "avtal_id",
            "ordning",
            text=N_("Ordningen finns redan. Välj nästa nummer."),
        ),
    )

    avtal_id: Mapped[int] = kol.lank(N_("Avtal"), "avtal", agare=True)
    ordning: Mapped[int] = kol.heltal(N_("Ordning"), krav=True, minst=1)
    till_datum: Mapped[date] = kol.datum(N_("Förlänger till och med"), krav=True)
    beslut_senast: Mapped[date | None] = kol.datum(N_("Besked senast"))
    beslut_senast_man: Mapped[int | None] = kol.heltal(
        N_("Besked före slutet"), enhet=N_("månader")
    )
    utnyttjad: Mapped[bool | None] = kol.janej(N_("Utnyttjad"), kanske=True)
    beslut_datum: Mapped[date | None] = kol.datum(N_("Beslutat"))
    beslut_paragraf: Mapped[str] = kol.text(N_("Paragraf"), langd=20)


class Avtalsandring(Post):
    """A change made without a new procurement (LOU 17:8-14) or by agreement."""

    __tablename__ = "avtalsandring"

    avtal_id: Mapped[int] = kol.lank(N_("Avtal"), "avtal", agare=True)
    datum: Mapped[date] = kol.datum(N_("Datum"), krav=True)
    grund: Mapped[str | None] = kol.val(N_("Grund"), AVTALSANDRING_GRUND, krav=False)
    beskrivning: Mapped[str] = kol.langtext(N_("Vad som ändras"), krav=True, sok=True)
    varde: Mapped[int | None] = kol.belopp(N_("Värde"))
    beslut_organ_id: Mapped[int | None] = kol.lank(N_("Beslutat av"), "organ")
    beslut_datum: Mapped[date | None] = kol.datum(N_("Beslutsdatum"))
    beslut_paragraf: Mapped[str] = kol.text(N_("Paragraf"), langd=20)


class Underskrift(Post):
    """A signature, or one that is waited for (R19: two heads of two different administrations)."""

    __tablename__ = "underskrift"

    avtal_id: Mapped[int] = kol.lank(N_("Avtal"), "avtal", agare=True)
    part: Mapped[str] = kol.val(N_("Part"), PART)
    person_id: Mapped[int] = kol.lank(N_("Person"), "person", krav=True)
    roll: Mapped[str] = kol.val(N_("I egenskap av"), UNDERSKRIFT_ROLL)
    organ_id: Mapped[int | None] = kol.lank(N_("Förvaltning"), "organ")
    datum: Mapped[date | None] = kol.datum(N_("Undertecknad"))
    skickad: Mapped[date | None] = kol.datum(N_("Skickad för underskrift"))
    pamind: Mapped[date | None] = kol.datum(N_("Påmind"))


class Avtalsbeslut(Post):
    """A body's decision about an agreement (R20: the committee and the production committee)."""

    __tablename__ = "avtalsbeslut"

    avtal_id: Mapped[int] = kol.lank(N_("Avtal"), "avtal", agare=True)
    organ_id: Mapped[int] = kol.lank(N_("Organ"), "organ", krav=True)
    datum: Mapped[date] = kol.datum(N_("Datum"), krav=True)
    paragraf: Mapped[str] = kol.text(
        N_("Paragraf"), langd=20, hjalp=N_("Till exempel 52 eller 7:17.")
    )
    utfall: Mapped[str] = kol.val(N_("Utfall"), BESLUT_UTFALL, forval="godkant")
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"))


__all__ = [
    "Avtal",
    "AvtalEnhet",
    "Avtalsandring",
    "Avtalsbeslut",
    "Avtalsoption",
    "Underskrift",
]
