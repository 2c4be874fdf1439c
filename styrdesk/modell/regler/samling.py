"""All facts of one moment, and the questions that rules ask them. Frozen; the indexes are made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from styrdesk.modell.eftertradare import med_foregangare
from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler import styrfakta as sf
from styrdesk.modell.regler import uppgiftsfakta as uf
from styrdesk.modell.regler.fynd import Objekt
from styrdesk.modell.val import MOTE_TYP, etikett
from styrdesk.svensk_form import datum_lang

T = TypeVar("T")
Plats = tuple[str, str]
"""The uids of an area and its committee."""


def per(rader: Iterable[T], nyckel: Callable[[T], Any]) -> Mapping[Any, Sequence[T]]:
    """The rows by key, each group in the order of the rows; a key without rows gives ()."""
    svar: dict[Any, list[T]] = defaultdict(list)
    for rad in rader:
        svar[nyckel(rad)].append(rad)
    return _Grupper(svar)


def i_ordning(rader: Iterable[T]) -> list[T]:
    """The rows in the order in which they were registered, whatever order they came in."""
    return sorted(rader, key=lambda rad: rad.id)  # type: ignore[attr-defined]


class _Grupper(dict[Any, Sequence[T]]):
    def __missing__(self, _nyckel: Any) -> Sequence[T]:
        return ()


@dataclass(frozen=True, kw_only=True)
class Fakta:
    """The facts. ``urval`` is the areas to judge (ids), None for all of them and the municipality.

    Bodies, people, providers, areas and units are always there in full, so that any link can be
    followed; the rest holds what belongs to the chosen areas. ``forsta`` is the day of the first post
    of some registers, by the names in start.py; a register without posts is not there.
    """

    urval: frozenset[int] | None = None
    kommun: Objekt | None = None
    forsta: Mapping[str, date] = field(default_factory=dict)
    organ: Mapping[int, f.Organ] = field(default_factory=dict)
    personer: Mapping[int, f.Person] = field(default_factory=dict)
    omraden: Mapping[int, f.Omrade] = field(default_factory=dict)
    utforare: Mapping[int, f.Utforare] = field(default_factory=dict)
    enheter: Mapping[int, f.Enhet] = field(default_factory=dict)
    flyttar: Sequence[f.Flytt] = ()
    roller: Sequence[f.Roll] = ()
    regelverk: Mapping[int, f.Regelverk] = field(default_factory=dict)
    regelverksversioner: Mapping[int, f.Regelverksversion] = field(default_factory=dict)
    godkannanden: Sequence[f.Godkannande] = ()
    avtal: Sequence[f.Avtal] = ()
    moten: Sequence[f.Mote] = ()
    inbjudningar: Sequence[f.Inbjudan] = ()
    deltagare: Sequence[f.Deltagare] = ()
    motespunkter: Sequence[f.ObehandladPunkt] = ()
    besok: Sequence[f.Besok] = ()
    besoksenheter: Sequence[f.Besoksenhet] = ()
    besok_med_chef: frozenset[int] = frozenset()
    besokspunkter: Sequence[f.ObehandladPunkt] = ()
    avvikelser: Sequence[f.Avvikelse] = ()
    atgardsplaner: Sequence[f.Atgardsplan] = ()
    styrdokument: Sequence[sf.Styrdokument] = ()
    dokumentversioner: Sequence[sf.Styrdokumentversion] = ()
    avsnitt: Sequence[sf.Avsnitt] = ()
    uppdrag: Sequence[sf.Uppdrag] = ()
    mal: Sequence[sf.Mal] = ()
    mal_med_indikator: frozenset[int] = frozenset()
    malbedomningar: Sequence[sf.Malbedomning] = ()
    namnddokument: Sequence[sf.Namnddokument] = ()
    rollundantag: Sequence[sf.Rollundantag] = ()
    forordnanden: Sequence[sf.Forordnande] = ()
    egenkontroller: Sequence[sf.Egenkontroll] = ()
    medverkan: Sequence[sf.Medverkan] = ()
    regelkvittenser: Sequence[sf.Regelkvittens] = ()
    krav: Sequence[sf.Krav] = ()
    avvecklingar: Sequence[sf.Avveckling] = ()
    yttranden: Sequence[sf.Yttrande] = ()
    tvister: Sequence[sf.Tvist] = ()
    forhandlingar: Sequence[sf.Forhandling] = ()
    uppgiftskrav: Sequence[uf.Uppgiftskrav] = ()
    indikatorer: Mapping[int, uf.Indikator] = field(default_factory=dict)
    uppgiftsundantag: Sequence[uf.Uppgiftsundantag] = ()
    uppgiftskataloger: Sequence[uf.Uppgiftskatalog] = ()
    rapporttillfallen: Sequence[uf.Rapporttillfalle] = ()
    inlamningar: Sequence[uf.Inlamning] = ()
    anvisningar: Sequence[uf.Anvisning] = ()
    sammanstallningar: Sequence[uf.Sammanstallning] = ()
    allvarliga_synpunkter: Sequence[uf.Synpunkt] = ()
    handelser: Sequence[uf.Handelse] = ()
    mandatperioder: Sequence[uf.Mandatperiod] = ()
    program: Sequence[uf.Program] = ()
    tillstand: Sequence[uf.Tillstand] = ()
    leverantorskontroller: Sequence[uf.Leverantorskontroll] = ()
    agarforandringar: Sequence[uf.Agarforandring] = ()
    tillsynsbeslut: Sequence[uf.Tillsynsbeslut] = ()
    internkontroller: Sequence[uf.Internkontroll] = ()

    # -- what to judge ---------------------------------------------------------------------------

    @property
    def hela(self) -> bool:
        """Everything is judged, also what belongs to no area."""
        return self.urval is None

    @cached_property
    def bestallda_omraden(self) -> tuple[f.Omrade, ...]:
        """The areas to judge that a committee orders; the own kitchens have no orderer (R67)."""
        alla = i_ordning(self.omraden.values())
        return tuple(o for o in alla if self._med(o.id) and self.har_bestallare(o))

    def har_bestallare(self, omrade: f.Omrade) -> bool:
        """Whether a committee with the role of orderer is behind the area."""
        namnd = self.organ.get(omrade.namnd_id)
        return namnd is not None and namnd.roll == "bestallare"

    @cached_property
    def bestallda_enheter(self) -> tuple[f.Enhet, ...]:
        """The units of :attr:`bestallda_omraden`."""
        return tuple(e for o in self.bestallda_omraden for e in self.enheter_i[o.id])

    @cached_property
    def egna_enheter(self) -> tuple[f.Enhet, ...]:
        """The units to judge that own regi runs, also those that nobody orders from."""
        return tuple(
            e
            for e in i_ordning(self.enheter.values())
            if self._med(e.verksamhetsomrade_id) and self.regi(e) == "egen"
        )

    def _med(self, omrade_id: int) -> bool:
        return self.urval is None or omrade_id in self.urval

    # -- links -----------------------------------------------------------------------------------

    @cached_property
    def foregangare(self) -> Mapping[int, frozenset[int]]:
        """By a body's id: itself and those before it, whose doings are its own (R3)."""
        return med_foregangare({o.id: o.eftertradare_id for o in self.organ.values()})

    @cached_property
    def enheter_i(self) -> Mapping[int, Sequence[f.Enhet]]:
        """The units by area, as they belong now."""
        return per(i_ordning(self.enheter.values()), lambda e: e.verksamhetsomrade_id)

    @cached_property
    def _flyttar_per_enhet(self) -> Mapping[int, Sequence[f.Flytt]]:
        return per(sorted(self.flyttar, key=lambda x: x.dag), lambda x: x.enhet_id)

    def omrade_den(self, enhet: f.Enhet, dag: date) -> int:
        """The area that the unit belonged to on ``dag``."""
        return next(
            (x.verksamhetsomrade_id for x in self._flyttar_per_enhet[enhet.id] if dag < x.dag),
            enhet.verksamhetsomrade_id,
        )

    def regi(self, enhet: f.Enhet, dag: date | None = None) -> str:
        """Who runs the unit, egen or extern, now or on ``dag``."""
        forr = (
            x.utforare_id
            for x in self._flyttar_per_enhet[enhet.id]
            if dag is not None and dag < x.dag
        )
        return self.utforare[next(forr, enhet.utforare_id)].regi

    def enheter_som_varit_i(self, omrade_id: int) -> Sequence[f.Enhet]:
        """The units that belong to the area now or did once; ask :meth:`omrade_den` about a day."""
        flyttade = self._fore_detta_i[omrade_id]
        return [*self.enheter_i[omrade_id], *flyttade] if flyttade else self.enheter_i[omrade_id]

    @cached_property
    def _fore_detta_i(self) -> Mapping[int, Sequence[f.Enhet]]:
        svar: dict[int, dict[int, f.Enhet]] = defaultdict(dict)
        for flytt in self.flyttar:
            enhet = self.enheter.get(flytt.enhet_id)
            if enhet and enhet.verksamhetsomrade_id != flytt.verksamhetsomrade_id:
                svar[flytt.verksamhetsomrade_id][enhet.id] = enhet
        return _Grupper({id: [*egna.values()] for id, egna in svar.items()})

    def enheter_den(self, omrade_id: int, dag: date) -> list[f.Enhet]:
        """The units that were open in the area on ``dag``, both regi."""
        alla = self.enheter_som_varit_i(omrade_id)
        return [e for e in alla if e.oppen(dag) and self.omrade_den(e, dag) == omrade_id]

    @cached_property
    def besok_hos(self) -> Mapping[int, Sequence[f.Besok]]:
        """The visits by unit, in order of day."""
        alla = {b.id: b for b in self.besok}
        par = [
            (rad.enhet_id, alla[rad.besok_id]) for rad in self.besoksenheter if rad.besok_id in alla
        ]
        par.sort(key=lambda p: (p[1].genomford_fran or p[1].planerad or date.max, p[1].id))
        svar: dict[int, list[f.Besok]] = defaultdict(list)
        for enhet_id, besok in par:
            svar[enhet_id].append(besok)
        return _Grupper(svar)

    @cached_property
    def besokta(self) -> Mapping[int, Sequence[f.Enhet]]:
        """The units by visit."""
        rader = sorted((rad.besok_id, self.enheter[rad.enhet_id]) for rad in self.besoksenheter)
        svar: dict[int, list[f.Enhet]] = defaultdict(list)
        for besok_id, enhet in rader:
            svar[besok_id].append(enhet)
        return _Grupper(svar)

    @cached_property
    def moten_i(self) -> Mapping[int | None, Sequence[f.Mote]]:
        """The meetings by area, in order of day."""
        return per(
            sorted(self.moten, key=lambda m: (m.datum, m.id)), lambda m: m.verksamhetsomrade_id
        )

    @cached_property
    def inbjudna_till(self) -> Mapping[int, Sequence[f.Inbjudan]]:
        """The invitations by meeting."""
        return per(self.inbjudningar, lambda i: i.mote_id)

    @cached_property
    def narvarande_pa(self) -> Mapping[int, Sequence[f.Deltagare]]:
        """Those present by meeting."""
        return per(self.deltagare, lambda d: d.mote_id)

    @cached_property
    def avtal_i(self) -> Mapping[int, Sequence[f.Avtal]]:
        """The agreements by area."""
        return per(i_ordning(self.avtal), lambda a: a.verksamhetsomrade_id)

    def plats(self, omrade_id: int | None) -> Plats:
        """Area and committee, for the parameters that they have decided themselves."""
        omrade = self.omraden.get(omrade_id or 0)
        return (omrade.uid, self._namnd(omrade)) if omrade else ("", "")

    @cached_property
    def godkannanden_for(self) -> Mapping[int, Sequence[f.Godkannande]]:
        """The approvals by unit."""
        return per(i_ordning(self.godkannanden), lambda g: g.enhet_id)

    @cached_property
    def _versioner_av(self) -> Mapping[int, Sequence[f.Regelverksversion]]:
        return per(i_ordning(self.regelverksversioner.values()), lambda v: v.regelverk_id)

    def gallande_version(self, regelverk_id: int, dag: date) -> f.Regelverksversion | None:
        """The version of a rule book in force on ``dag``."""
        return next((v for v in self._versioner_av[regelverk_id] if v.galler(dag)), None)

    def gallande_versioner(self, omrade_id: int, dag: date) -> list[f.Regelverksversion]:
        """The versions in force on ``dag`` of the area's rule books."""
        bocker = [
            bok
            for bok in i_ordning(self.regelverk.values())
            if bok.verksamhetsomrade_id == omrade_id
        ]
        alla = [self.gallande_version(bok.id, dag) for bok in bocker]
        return [v for v in alla if v is not None]

    def provar_version(self, version: f.Regelverksversion) -> bool:
        """Whether the version belongs to an area that is judged now."""
        return self._med(self.regelverk[version.regelverk_id].verksamhetsomrade_id)

    def versionsnamn(self, version: f.Regelverksversion) -> str:
        """Villkor för förskola, version 3."""
        return f"{self.regelverk[version.regelverk_id].namn}, version {version.nr}"

    @cached_property
    def versioner_av_dokument(self) -> Mapping[int, Sequence[sf.Styrdokumentversion]]:
        """The versions by governing document."""
        return per(i_ordning(self.dokumentversioner), lambda v: v.styrdokument_id)

    @cached_property
    def forordnanden_for(self) -> Mapping[int, Sequence[sf.Forordnande]]:
        """The appointments of heads by unit."""
        return per(i_ordning(self.forordnanden), lambda c: c.enhet_id)

    @cached_property
    def uppgiftskrav_i(self) -> Mapping[int, Sequence[uf.Uppgiftskrav]]:
        """The data to report by area."""
        return per(i_ordning(self.uppgiftskrav), lambda k: k.verksamhetsomrade_id)

    def uppgiftsnamn(self, krav_id: int) -> str:
        """What a piece of data is called."""
        return self.indikatorer[self._krav[krav_id].indikator_id].namn

    @cached_property
    def _krav(self) -> Mapping[int, uf.Uppgiftskrav]:
        return {k.id: k for k in self.uppgiftskrav}

    def produktionsorgan(self, dag: date) -> f.Organ | None:
        """The political body of own production on ``dag`` (PU; before 2019 PS)."""
        for organ in self.organ.values():
            kvar = organ.giltig_tom is None or organ.giltig_tom >= dag
            if organ.roll == "egenregi" and organ.typ in ("utskott", "namnd") and kvar:
                return organ
        return None

    def provar_utforare(self, utforare_id: int, dag: date) -> bool:
        """An external provider with some unit open on ``dag``: the one whose papers are controlled."""
        utforare = self.utforare[utforare_id]
        return utforare.regi == "extern" and any(
            e.oppen(dag) for e in self._enheter_hos[utforare_id]
        )

    @cached_property
    def _enheter_hos(self) -> Mapping[int, Sequence[f.Enhet]]:
        return per(self.enheter.values(), lambda e: e.utforare_id)

    # -- what findings are about -------------------------------------------------------------------

    def om_omrade(self, omrade: f.Omrade) -> Objekt:
        """An area as the object of a finding."""
        return Objekt("verksamhetsomrade", omrade.uid, omrade.namn, omrade.uid, self._namnd(omrade))

    def om_enhet(self, enhet: f.Enhet) -> Objekt:
        """A unit as the object of a finding."""
        return self.om("enhet", enhet.uid, enhet.namn, enhet.verksamhetsomrade_id)

    def omrade_for(self, om: Objekt) -> int | None:
        """The area that the object of a finding belongs to."""
        return self._omrade_id.get(om.omrade_uid)

    @cached_property
    def _omrade_id(self) -> Mapping[str, int]:
        return {o.uid: o.id for o in self.omraden.values()}

    def om_version(self, version: f.Regelverksversion) -> Objekt:
        """A version of a rule book as the object of a finding."""
        omrade_id = self.regelverk[version.regelverk_id].verksamhetsomrade_id
        return self.om("regelverksversion", version.uid, self.versionsnamn(version), omrade_id)

    def om(self, typ: str, uid: str, rubrik: str, omrade_id: int | None) -> Objekt:
        """Any post as the object of a finding."""
        omrade = self.omraden.get(omrade_id or 0)
        if omrade is None:
            return Objekt(typ, uid, rubrik)
        return Objekt(typ, uid, rubrik, omrade.uid, self._namnd(omrade))

    def om_mote(self, mote: f.Mote) -> Objekt:
        """A meeting as the object of a finding."""
        omrade = self.omraden.get(mote.verksamhetsomrade_id or 0)
        namn = " ".join([etikett(MOTE_TYP, mote.typ), omrade.namn if omrade else ""]).strip()
        return self.om("mote", mote.uid, med_dag(namn, mote.datum), mote.verksamhetsomrade_id)

    def om_person(self, person_id: int, omrade_id: int | None = None) -> Objekt:
        """A person as the object of a finding."""
        person = self.personer[person_id]
        return self.om("person", person.uid, f"{person.fornamn} {person.efternamn}", omrade_id)

    def om_utforare(self, utforare: f.Utforare) -> Objekt:
        """A provider as the object of a finding."""
        return Objekt("utforare", utforare.uid, utforare.namn)

    def om_organ(self, organ: f.Organ) -> Objekt:
        """A body as the object of a finding."""
        return Objekt("organ", organ.uid, organ.namn, "", organ.uid)

    def _namnd(self, omrade: f.Omrade) -> str:
        namnd = self.organ.get(omrade.namnd_id)
        return namnd.uid if namnd else ""


def med_dag(namn: str, dag: date | None) -> str:
    """Verksamhetsbesök Skärets skola, 15 januari 2024."""
    return f"{namn}, {datum_lang(dag)}" if dag else namn
