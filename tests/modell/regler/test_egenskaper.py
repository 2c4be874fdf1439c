"""What holds for all facts: order makes no difference, nothing before the start or after the end."""

from __future__ import annotations

import random
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from styrdesk.modell.lagen import GENOMFORDA
from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler import motor
from styrdesk.modell.regler.fynd import BROTT
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.samling import Fakta
from tests.modell.regler.varld import HTJ, SAB, besok, enhet, fynd_av, mote, sf, uf, varld

IDAG = date(2026, 11, 23)
P = Parametrar(historik_fran=date(2022, 1, 1))
DAGAR = st.dates(date(2021, 1, 1), date(2027, 12, 31))
OPPETTIDER = st.tuples(st.none() | DAGAR, st.none() | DAGAR).filter(
    lambda par: par[0] is None or par[1] is None or par[0] <= par[1]
)


@st.composite
def enheter(dra: st.DrawFn) -> tuple[f.Enhet, ...]:
    svar = []
    for nr in range(dra(st.integers(1, 4))):
        start, slut = dra(OPPETTIDER)
        svar.append(
            enhet(
                11 + nr, egen=dra(st.booleans()), start=start, slut=slut,
                verksamhetsomrade_id=dra(st.sampled_from([HTJ, SAB])), resultatenhet=False,
            )
        )  # fmt: skip
    return tuple(svar)


@st.composite
def besoken(dra: st.DrawFn) -> list[f.Besok]:
    svar = []
    for nr in range(1, dra(st.integers(0, 8)) + 1):
        dag = dra(DAGAR).isoformat()
        typ = dra(st.sampled_from(["planerad_besok", "fordjupad", "handelsestyrd"]))
        status = dra(st.sampled_from(["planerad", "installd", *GENOMFORDA]))
        gjort = dag if status in GENOMFORDA else ""
        svar.append(besok(nr, gjort, dag, typ=typ, status=status, redovisad=None))
    return svar


@st.composite
def fakta(dra: st.DrawFn) -> Fakta:
    """A municipality of up to four units with a few years of events."""
    egna, alla = dra(enheter()), dra(besoken())
    id = st.sampled_from([e.id for e in egna])
    moten = [
        mote(nr, dra(DAGAR).isoformat(), dra(st.sampled_from(["planerat", "kallat", "utskickat"])))
        for nr in range(1, dra(st.integers(0, 6)) + 1)
    ]
    kontroller = [
        sf.Egenkontroll(nr, f"k{nr}", dra(id), dra(st.integers(2022, 2026)), dra(st.none() | DAGAR))
        for nr in range(dra(st.integers(0, 4)))
    ]
    inlamningar = [
        uf.Inlamning(nr, f"i{nr}", dra(id), dra(st.sampled_from(["vp", "vb"])), dra(st.integers(2022, 2026)),
                     dra(DAGAR), dra(st.none() | DAGAR))
        for nr in range(dra(st.integers(0, 4)))
    ]  # fmt: skip
    return varld(
        *egna, besok=alla, besoksenheter=[f.Besoksenhet(b.id, dra(id)) for b in alla], moten=moten,
        inbjudningar=[f.Inbjudan(m.id, dra(id)) for m in moten], egenkontroller=kontroller,
        inlamningar=inlamningar,
    )  # fmt: skip


def blandad(fakta: Fakta, fro: int) -> Fakta:
    """The same facts with every collection in another order."""
    slump = random.Random(fro)
    ny: dict[str, Any] = {}
    for falt in fields(fakta):
        varde = getattr(fakta, falt.name)
        if isinstance(varde, list | tuple) and not hasattr(varde, "_fields"):
            ny[falt.name] = slump.sample(list(varde), len(varde))
        elif isinstance(varde, dict):
            ny[falt.name] = dict(slump.sample(list(varde.items()), len(varde)))
    return replace(fakta, **ny)


@given(fakta(), st.integers(0, 1000))
def test_ordningen_pa_poster_och_regler_gor_ingen_skillnad(fakta: Fakta, fro: int) -> None:
    regler = list(motor.ALLA)
    random.Random(fro).shuffle(regler)
    vantat = motor.kor(fakta, P, IDAG)
    assert motor.kor(blandad(fakta, fro), P, IDAG, regler) == vantat


@given(fakta())
def test_tva_korningar_ger_samma_fynd_och_varje_nyckel_en_gang(fakta: Fakta) -> None:
    ena, andra = motor.kor(fakta, P, IDAG), motor.kor(fakta, P, IDAG)
    assert ena == andra
    assert len({fynd.nyckel for fynd in ena}) == len(ena)


@given(fakta())
def test_inget_brott_galler_en_tid_da_enheten_inte_fanns(fakta: Fakta) -> None:
    """O7: the day on which a unit broke a rule lies between its start and its end."""
    enheter = {e.uid: e for e in fakta.enheter.values()}
    for fynd in motor.kor(fakta, P, IDAG):
        if fynd.allvar == BROTT and fynd.objekt.typ == "enhet" and fynd.forfaller is not None:
            assert enheter[fynd.objekt.uid].oppen(fynd.forfaller), fynd


@given(fakta())
def test_ingen_enhet_i_framtiden_har_fynd(fakta: Fakta) -> None:
    uid = {e.uid for e in fakta.enheter.values() if e.start is not None and e.start > IDAG}
    assert not [
        x for x in motor.kor(fakta, P, IDAG) if x.objekt.typ == "enhet" and x.objekt.uid in uid
    ]


@given(fakta(), st.integers(0, 400))
def test_ett_ars_brott_kommer_aldrig_innan_aret_ar_slut(fakta: Fakta, dagar: int) -> None:
    """O8: an open year is a warning at most."""
    nu = date(2026, 1, 1) + timedelta(days=dagar)
    for fynd in fynd_av("R52 R55 R26", fakta, nu, P):
        if fynd.allvar == BROTT:
            assert fynd.forfaller is not None
            assert fynd.forfaller < nu


@given(fakta())
def test_ett_omrades_fynd_ar_delar_av_kommunens(fakta: Fakta) -> None:
    """Judging an area alone gives that area's findings, the same as judging everything."""
    lokala = [r for r in motor.ALLA if r.lokal]
    for omrade in (HTJ, SAB):
        uid = fakta.omraden[omrade].uid
        enskilt = motor.kor(replace(fakta, urval=frozenset({omrade})), P, IDAG, lokala)
        hela = motor.kor(fakta, P, IDAG, lokala)
        assert [x for x in enskilt if x.objekt.omrade_uid == uid] == [
            x for x in hela if x.objekt.omrade_uid == uid
        ]
