"""When an agreement ends, when notice or an answer must be given, and why (rules §5.3).

The last notice day is the end minus N months with the day clamped to the target month. An
agreement anchored at month ends keeps them; by default that is one that starts on a first and
ends on a last day of a month. Every day carries the sentence that answers "Varför?".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from styrdesk.modell.avtalstider import AvtalsTider, Option, Part
from styrdesk.modell.forklaring import Dag, Paminnelse
from styrdesk.modell.manadsrakning import plus_manader, sista_i_manaden
from styrdesk.modell.paminnelser import Bevakning, Trappor, i_ordning, ovriga, paminnelser
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _, ngettext


@dataclass(frozen=True)
class Avtalsdatum:
    """The computed days of an agreement, each with its "Varför?"; None where there is none.

    ``uppsagning_senast`` is the beställare's last notice day, ``…_utforare`` the other party's.
    ``upphor_vid_uppsagning_idag`` is for an agreement without end: where notice today leads.
    ``paminnelser`` holds all steps, passed ones too; see :func:`styrdesk.modell.paminnelser.aktuella`.
    """

    nuvarande_slut: Dag | None = None
    uppsagning_senast: Dag | None = None
    uppsagning_senast_utforare: Dag | None = None
    option_besked_senast: Dag | None = None
    upphor_vid_uppsagning_idag: Dag | None = None
    paminnelser: tuple[Paminnelse, ...] = ()


def rakna_avtalsdatum(
    tider: AvtalsTider,
    idag: date,
    bevakning: Bevakning = Bevakning(),  # noqa: B008 - frozen value
    trappor: Trappor = Trappor(),  # noqa: B008 - frozen value
) -> Avtalsdatum:
    """Everything that can be computed from the registered dates, as things stand ``idag``.

    The dates must have passed :func:`granska_tider`.
    """
    slut = nuvarande_slut(tider, idag)
    uppsagd = tider.uppsagd_datum is not None
    besked = None if slut is None or uppsagd else uppsagning_senast(tider, slut.datum)
    motpart = None if slut is None or uppsagd else uppsagning_senast(tider, slut.datum, "utforare")
    option = option_besked_senast(tider, slut.datum) if slut else None
    utan_slut = tider.slut_ursprunglig is None and not uppsagd
    alla = [*_paminnelser(slut, besked, option, bevakning, trappor), *ovriga(bevakning, trappor)]
    return Avtalsdatum(
        nuvarande_slut=slut,
        uppsagning_senast=besked,
        uppsagning_senast_utforare=motpart,
        option_besked_senast=option,
        upphor_vid_uppsagning_idag=vid_uppsagning(tider, idag) if utan_slut else None,
        paminnelser=i_ordning(alla),
    )


def _paminnelser(
    slut: Dag | None, besked: Dag | None, option: Dag | None, bevakning: Bevakning, trappor: Trappor
) -> list[Paminnelse]:
    alla: list[Paminnelse] = []
    if option:
        alla += paminnelser("option", option.datum, trappor.option)
    if besked:
        alla += paminnelser("uppsagning", besked.datum, trappor.uppsagning)
    if slut:
        alla += paminnelser("slut", slut.datum, trappor.slut)
        if bevakning.upphandlas:
            alla += paminnelser("upphandling", slut.datum, trappor.upphandling)
    return alla


# --- How months are counted ---------------------------------------------------------------------


def _manader(antal: int) -> str:
    return ngettext("{antal} månad", "{antal} månader", antal).format(antal=antal)


def _ankring_mening(tider: AvtalsTider) -> str:
    if tider.ankring:
        return _("Räknat från månadsslut till månadsslut: {skal}").format(skal=tider.ankring_skal)
    return _(
        "Räknat från månadsslut till månadsslut, eftersom avtalet började den första i en månad "
        "och slutar den sista."
    )


def _rakna(tider: AvtalsTider, fran: date, manader: int) -> tuple[date, list[str]]:
    """The day ``manader`` from ``fran``, and what is worth saying about how it was counted."""
    ankrad = tider.ar_ankrad(fran)
    till = plus_manader(fran, manader, ankrad)
    if ankrad:
        return till, [_ankring_mening(tider)]
    if till.day == fran.day:
        return till, []
    mening = _("Månaden har bara {antal} dagar, så den {dag} blir den {antal}.")
    return till, [mening.format(antal=till.day, dag=fran.day)]


# --- The end ------------------------------------------------------------------------------------


def nuvarande_slut(tider: AvtalsTider, idag: date) -> Dag | None:
    """The agreement's last day as things stand ``idag``; None for "tills vidare" not cancelled."""
    if tider.uppsagd_datum and tider.uppsagd_till:
        mening = _("Avtalet sades upp {dag} och upphör enligt uppsägningen {till}.")
        dag, till = datum_lang(tider.uppsagd_datum), datum_lang(tider.uppsagd_till)
        return Dag(tider.uppsagd_till, mening.format(dag=dag, till=till))
    if tider.slut_ursprunglig is None:
        return _under_tak(tider, _uppsagt_tills_vidare(tider))
    grund, meningar = _slut_efter_optioner(tider, tider.slut_ursprunglig)
    slut, forlangningar = _slut_efter_forlangningar(tider, grund, idag)
    tecknat = _("Avtalet tecknades till {slut}.").format(slut=datum_lang(tider.slut_ursprunglig))
    meningar = [tecknat, *meningar, *forlangningar]
    if tider.uppsagd_datum:
        mening = _("Det är uppsagt {dag} och förlängs inte mer.")
        meningar.append(mening.format(dag=datum_lang(tider.uppsagd_datum)))
    return _under_tak(tider, Dag(slut, " ".join(meningar)))


def _under_tak(tider: AvtalsTider, slut: Dag | None) -> Dag | None:
    """Nothing runs longer than ``max_slut``."""
    tak = tider.max_slut
    if tak is None or (slut is not None and slut.datum <= tak):
        return slut
    mening = _("Avtalet får gälla längst till {tak}.").format(tak=datum_lang(tak))
    return Dag(tak, f"{slut.varfor} {mening}" if slut else mening)


def _slut_efter_optioner(tider: AvtalsTider, slut: date) -> tuple[date, list[str]]:
    """The end after used options, in order; a declined or open one stops the chain."""
    meningar = []
    for plats, option in enumerate(tider.optioner_i_ordning(), 1):
        if not option.utnyttjad:
            break
        slut = option.till_datum
        mening = _("Option {nr} av {antal} är utnyttjad: avtalet förlängs till {slut}.")
        antal = len(tider.optioner)
        meningar.append(mening.format(nr=plats, antal=antal, slut=datum_lang(slut)))
    return slut, meningar


def _slut_efter_forlangningar(
    tider: AvtalsTider, grund: date, idag: date
) -> tuple[date, list[str]]:
    """The end after tacit renewals: it moves on each time the notice day passes without notice.

    Counted from ``grund`` each time, so that 31 August, 28 February, 31 August does not drift.
    """
    steg, tak = tider.automatisk_forlangning_man, tider.max_slut
    slut, antal, meningar = grund, 0, list[str]()
    while steg and not _uppsagt_i_tid(tider, slut) and not (tak and slut >= tak):
        besked = _sista_besked(tider, slut)
        if idag <= besked:
            break
        antal += 1
        slut = plus_manader(grund, antal * steg, tider.ar_ankrad(grund))
        slut = min(slut, tak) if tak else slut
        mening = _(
            "{besked} passerade utan uppsägning: avtalet förlängdes automatiskt {tid}, till {slut}."
        )
        dagar = {"besked": datum_lang(besked), "slut": datum_lang(slut)}
        meningar.append(mening.format(tid=_manader(steg), **dagar))
    return slut, meningar


def _uppsagt_i_tid(tider: AvtalsTider, slut: date) -> bool:
    if tider.uppsagd_datum is None:
        return False
    return tider.uppsagd_datum <= _besked_av(tider, slut, tider.uppsagd_av)


def _sista_besked(tider: AvtalsTider, slut: date) -> date:
    """The last day on which any party can stop the automatic extension."""
    parter: list[Part] = ["bestallare", "utforare"]
    givna = [part for part in parter if uppsagning_senast(tider, slut, part)]
    return max((_besked_av(tider, slut, part) for part in givna), default=slut)


def _besked_av(tider: AvtalsTider, slut: date, part: Part) -> date:
    dag = uppsagning_senast(tider, slut, part)
    return dag.datum if dag else slut


def vid_uppsagning(tider: AvtalsTider, dag: date, part: Part = "bestallare") -> Dag:
    """Where notice on ``dag`` leads for an agreement without end; at a month end if ``ankring``."""
    mening = _("Sägs avtalet upp {dag} med {tid} uppsägningstid upphör det {slut}.")
    return _upphor(tider, dag, part, mening)


def _uppsagt_tills_vidare(tider: AvtalsTider) -> Dag | None:
    if tider.uppsagd_datum is None:
        return None
    mening = _("Avtalet sades upp {dag} med {tid} uppsägningstid och upphör {slut}.")
    return _upphor(tider, tider.uppsagd_datum, tider.uppsagd_av, mening)


def _upphor(tider: AvtalsTider, dag: date, part: Part, mening: str) -> Dag:
    manader = tider.uppsagningstid(part) or 0
    slut = plus_manader(dag, manader)
    if tider.ankring:
        slut = sista_i_manaden(slut)
    tid = ngettext("{antal} månads", "{antal} månaders", manader).format(antal=manader)
    text = mening.format(dag=datum_lang(dag), tid=tid, slut=datum_lang(slut))
    if tider.ankring:
        text += " " + _("Det upphör vid ett månadsslut: {skal}").format(skal=tider.ankring_skal)
    return Dag(slut, text)


# --- Notice and options -------------------------------------------------------------------------


def uppsagning_senast(tider: AvtalsTider, slut: date, part: Part = "bestallare") -> Dag | None:
    """The last day for notice by ``part`` if the agreement ends ``slut``; None if not stated."""
    if part == "bestallare" and (angiven := _angiven_for(tider, slut)):
        return angiven
    manader = tider.uppsagningstid(part)
    if manader is None:
        return None
    dag, om_rakning = _rakna(tider, slut, -manader)
    if part == "bestallare":
        mening = _("Avtalet slutar {slut} och beställarens uppsägningstid är {tid}.")
    else:
        mening = _("Avtalet slutar {slut} och utförarens uppsägningstid är {tid}.")
    sista = _("Sista dag för uppsägning är därför {dag}.").format(dag=datum_lang(dag))
    inledning = mening.format(slut=datum_lang(slut), tid=_manader(manader))
    return Dag(dag, " ".join([inledning, sista, *om_rakning]))


def _angiven_for(tider: AvtalsTider, slut: date) -> Dag | None:
    """The day given by hand, which is about the end that the used options give."""
    if tider.uppsagning_senast_angiven is None or tider.slut_ursprunglig is None:
        return None
    if slut != _slut_efter_optioner(tider, tider.slut_ursprunglig)[0]:
        return None
    mening = _("Dagen är angiven för hand: {skal}").format(skal=tider.uppsagning_senast_skal)
    return Dag(tider.uppsagning_senast_angiven, mening)


def oppen_option(tider: AvtalsTider) -> tuple[int, Option] | None:
    """The option that waits for an answer, with its place 1..n; None if there is none."""
    if tider.uppsagd_datum or tider.slut_ursprunglig is None:
        return None
    for plats, option in enumerate(tider.optioner_i_ordning(), 1):
        if not option.utnyttjad:
            return (plats, option) if option.utnyttjad is None else None
    return None


def option_besked_senast(tider: AvtalsTider, slut: date) -> Dag | None:
    """The last day to say whether the next option is used, for an agreement that ends ``slut``."""
    oppen = oppen_option(tider)
    if oppen is None:
        return None
    plats, option = oppen
    kan = _("Option {nr} av {antal} kan förlänga avtalet från {slut} till {till}.").format(
        nr=plats,
        antal=len(tider.optioner),
        slut=datum_lang(slut),
        till=datum_lang(option.till_datum),
    )
    besked = _besked_om(tider, option, slut)
    return Dag(besked.datum, f"{kan} {besked.varfor}")


def _besked_om(tider: AvtalsTider, option: Option, slut: date) -> Dag:
    if option.beslut_senast:
        mening = _("Enligt avtalet ska besked lämnas senast {dag}.")
        return Dag(option.beslut_senast, mening.format(dag=datum_lang(option.beslut_senast)))
    if option.beslut_senast_man is None:
        mening = _("Avtalet anger ingen dag för besked, så senast när det slutar, {dag}.")
        return Dag(slut, mening.format(dag=datum_lang(slut)))
    dag, om_rakning = _rakna(tider, slut, -option.beslut_senast_man)
    mening = _("Besked ska lämnas senast {tid} före slutet, alltså {dag}.")
    text = mening.format(tid=_manader(option.beslut_senast_man), dag=datum_lang(dag))
    return Dag(dag, " ".join([text, *om_rakning]))
