"""The sentences of the minutes, made of facts (protokoll §5.4): proposals, votes, jäv, coming and going."""

from __future__ import annotations

from collections.abc import Sequence

from styrdesk.modell.sammantrade.motesfakta import (
    Javfakta,
    Motesfakta,
    Omrostningsfakta,
    Paragraffakta,
    Reservationsfakta,
    Stracka,
    Yrkandefakta,
    Yttrandefakta,
)
from styrdesk.svensk_form import HART, tid
from styrdesk.texter import N_, _, ngettext

_ORGANORD = {
    "KF": N_("fullmäktige"), "KS": N_("kommunstyrelsen"), "namnd": N_("nämnden"),
    "utskott": N_("utskottet"),
}  # fmt: skip
_YRKANDE = {
    "bifall": N_("bifall till förvaltningens förslag"),
    "avslag": N_("avslag på förvaltningens förslag"),
    "andring": N_("ändring av förvaltningens förslag"),
    "tillagg": N_("tillägg till förvaltningens förslag"),
    "aterremiss": N_("att ärendet återremitteras"),
    "bordlaggning": N_("att ärendet bordläggs"),
    "ajournering": N_("ajournering"),
}


def organord(organtyp: str, *, stor: bool = False) -> str:
    """What the body calls itself in a sentence: nämnden, kommunstyrelsen, utskottet."""
    ordet = _(_ORGANORD.get(organtyp, _ORGANORD["namnd"]))
    return ordet[:1].upper() + ordet[1:] if stor else ordet


def uppraknat(namn: Sequence[str]) -> str:
    """Leila Haddad (S), Anders Holm (S) och Amir Rezai (V)."""
    if len(namn) < 2:
        return "".join(namn)
    return _("{alla} och {sista}").format(alla=", ".join(namn[:-1]), sista=namn[-1])


def mening(text: str) -> str:
    """A sentence ends with a full stop."""
    text = text.strip()
    return text if not text or text[-1] in ".?:" else f"{text}."


# -- proposals and votes -------------------------------------------------------------------------------------


def yrkandemening(fakta: Motesfakta, paragraf: Paragraffakta, y: Yrkandefakta) -> str:
    """Leila Haddad (S) yrkar, med instämmande av Amir Rezai (V), ändring av punkt 3 …"""
    vem = _("Förvaltningen") if y.person_id is None else fakta.namn(y.person_id)
    if y.person_id is not None and y.person_id == fakta.ordforande(paragraf):
        vem = _("Ordföranden")
    vad = y.text.strip() or _(_YRKANDE[y.slag])
    if y.instammer:
        med = uppraknat([fakta.namn(id) for id in y.instammer])
        text = _("{vem} yrkar, med instämmande av {med}, {vad}").format(vem=vem, med=med, vad=vad)
    else:
        text = _("{vem} yrkar {vad}").format(vem=vem, vad=vad)
    return mening(text)


def resultatmening(fakta: Motesfakta, o: Omrostningsfakta) -> str:
    """Med 6 ja-röster och 4 nej-röster beslutar nämnden enligt … En ledamot avstår."""
    if o.bifallet is None:
        return ""
    vinnande = o.ja_betyder if o.bifallet == "ja" else o.nej_betyder
    ja, nej, avstar = o.summor
    varden = {"ja": _roster(ja, "ja"), "nej": _roster(nej, "nej"), "vinnande": vinnande}
    delar = [_avgorandet(fakta, o, varden)]
    if avstar:
        delar.append(_avstaende(o.sluten, avstar))
    return " ".join(delar)


def _avgorandet(fakta: Motesfakta, o: Omrostningsfakta, varden: dict[str, str]) -> str:
    organ = organord(fakta.organtyp)
    if o.utslagsrost:
        text = _("Vid lika röstetal, {ja} och {nej}, avgör ordförandens utslagsröst. {beslut}")
    elif o.lottning:
        text = _("Vid lika röstetal, {ja} och {nej}, avgör lotten. {beslut}")
    elif o.motforslag:
        text = _("Med {ja} och {nej} utser {organ} {vinnande} till motförslag i huvudomröstningen.")
    else:
        text = _("Med {ja} och {nej} beslutar {organ} enligt {vinnande}.")
    beslut = _("{Organ} beslutar enligt {vinnande}.")
    if o.motforslag:
        beslut = _("{Organ} utser {vinnande} till motförslag i huvudomröstningen.")
    beslut = beslut.format(Organ=organord(fakta.organtyp, stor=True), **varden)
    return text.format(organ=organ, beslut=beslut, **varden)


def _roster(antal: int, vad: str) -> str:
    if vad == "ja":
        return ngettext("{antal} ja-röst", "{antal} ja-röster", antal).format(antal=antal)
    return ngettext("{antal} nej-röst", "{antal} nej-röster", antal).format(antal=antal)


def _avstaende(sluten: bool, antal: int) -> str:
    if sluten:
        text = ngettext("En valsedel är blank.", "{antal} valsedlar är blanka.", antal)
    else:
        text = ngettext("En ledamot avstår.", "{antal} ledamöter avstår.", antal)
    return text.format(antal=antal)


def reservationsmening(fakta: Motesfakta, r: Reservationsfakta) -> str:
    """Leila Haddad (S) och Anders Holm (S) reserverar sig mot beslutet till förmån för eget yrkande."""
    text = _("{vilka} reserverar sig mot beslutet till förmån för {vad}.").format(
        vilka=uppraknat([fakta.namn(id) for id in r.personer]),
        vad=r.formulering.strip().rstrip(".") or _("eget yrkande"),
    )
    if r.bilaga is not None:
        text += " " + _("Skriftlig motivering, bilaga {nr}.").format(nr=r.bilaga)
    elif r.motivering.strip():
        text += " " + _("Motivering: {text}").format(text=mening(r.motivering))
    return text


def yttrandemening(fakta: Motesfakta, y: Yttrandefakta) -> str:
    """Rolf Svensson (SD) lämnar ett särskilt yttrande, bilaga 1."""
    vad = _("ett särskilt yttrande") if y.slag == "sarskilt" else _("en protokollsanteckning")
    text = _("{vem} lämnar {vad}").format(vem=fakta.namn(y.person_id), vad=vad)
    if y.bilaga is not None:
        return text + _(", bilaga {nr}.").format(nr=y.bilaga)
    return f"{text}: {mening(y.text)}" if y.text.strip() else f"{text}."


# -- jäv and presence ----------------------------------------------------------------------------------------


def javmeningar(fakta: Motesfakta, paragraf: Paragraffakta) -> list[str]:
    """Who has jäv, why, who serves instead and who chairs; one text per person."""
    return [_javmening(fakta, paragraf, jav) for jav in paragraf.jav]


def _javmening(fakta: Motesfakta, paragraf: Paragraffakta, jav: Javfakta) -> str:
    vem = fakta.namn(jav.person_id)
    skal = jav.omstandighet.strip().rstrip(".")
    text = _("{vem} anmäler jäv eftersom {skal}.") if skal else _("{vem} anmäler jäv.")
    delar = [text.format(vem=vem, skal=skal)]
    if jav.provad:
        provning = _("{Organ} prövar frågan och beslutar att {vem} inte är jävig.")
        if not jav.ej_javig:
            provning = _("{Organ} prövar frågan och beslutar att {vem} är jävig.")
        delar.append(provning.format(Organ=organord(fakta.organtyp, stor=True), vem=vem))
    if not jav.ej_javig:
        delar.append(
            _("Ledamoten deltar inte i handläggningen och är inte närvarande under ärendet.")
        )
        delar += _i_stallet(fakta, paragraf, jav.person_id)
    return " ".join(delar)


def _i_stallet(fakta: Motesfakta, paragraf: Paragraffakta, javig_id: int) -> list[str]:
    meningar = []
    for t in fakta.tjanstgorande(paragraf.ordning):
        if t.ersatter_id == javig_id and t.orsak == "jav":
            text = _("{vem} tjänstgör i stället.")
            meningar.append(text.format(vem=fakta.namn(t.person_id)))
    if javig_id == fakta.ordforande_id and paragraf.ordforande_id:
        text = _("{vem} är ordförande under paragrafen.")
        meningar.append(text.format(vem=fakta.namn(paragraf.ordforande_id)))
    return meningar


def deltar_inte_mening(fakta: Motesfakta, paragraf: Paragraffakta) -> list[str]:
    """Anders Holm (S) deltar inte i beslutet."""
    if not paragraf.ej_deltar:
        return []
    vilka = uppraknat([fakta.namn(id) for id in sorted(paragraf.ej_deltar)])
    return [_("{vilka} deltar inte i beslutet.").format(vilka=vilka)]


def narvaromeningar(fakta: Motesfakta, paragraf: Paragraffakta) -> list[str]:
    """Who arrives during the paragraph and serves from the next, and who leaves after it."""
    plats = paragraf.ordning
    meningar = [_ankomst(fakta, t) for t in fakta.strackor if _kommer_i(t, plats)]
    meningar += [_avgang(fakta, t, paragraf) for t in fakta.strackor if _gar_efter(t, plats)]
    return meningar


def _kommer_i(t: Stracka, plats: int) -> bool:
    """One who serves from a paragraph came during the one before; at the first it came at its start."""
    sen = t.orsak == "sen_ankomst" or t.kom is not None
    return sen and t.roll == "tjanstgor" and max(t.fran - 1, 1) == plats


def _gar_efter(t: Stracka, plats: int) -> bool:
    return t.till == plats and t.slut_orsak == "avvikit" and t.roll == "tjanstgor"


def _ankomst(fakta: Motesfakta, t: Stracka) -> str:
    nar = _(" kl.{blank}{tid}").format(blank=HART, tid=tid(t.kom)) if t.kom else ""
    text = _("{vem} anländer{nar} och tjänstgör från och med §{blank}{nr}.")
    return text.format(vem=fakta.namn(t.person_id), nar=nar, blank=HART, nr=_nr(fakta, t.fran))


def _avgang(fakta: Motesfakta, t: Stracka, paragraf: Paragraffakta) -> str:
    nar = _(" kl.{blank}{tid}").format(blank=HART, tid=tid(t.gick)) if t.gick else ""
    text = _("{vem} lämnar sammanträdet{nar}, efter §{blank}{nr}.")
    mening_ = text.format(vem=fakta.namn(t.person_id), nar=nar, blank=HART, nr=paragraf.nummer)
    for ny in fakta.tjanstgorande(paragraf.ordning + 1):
        if ny.ersatter_id == t.stol and ny.fran == paragraf.ordning + 1:
            text = _("{vem} tjänstgör från och med §{blank}{nr}.")
            nr = _nr(fakta, ny.fran)
            mening_ += " " + text.format(vem=fakta.namn(ny.person_id), blank=HART, nr=nr)
    return mening_


def _nr(fakta: Motesfakta, plats: int) -> str:
    return fakta.paragrafer[plats - 1].nummer
