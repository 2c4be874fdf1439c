"""The cover of a packet: whose it is, what it holds on which page, whose copy this is (tryck §9.8)."""

from __future__ import annotations

from collections.abc import Sequence

from styrdesk.export.grund import arms
from styrdesk.export.grund.blocks import Block, Keep, Rule, text_block
from styrdesk.export.grund.flow import Area, paginate
from styrdesk.export.grund.node import LAYOUT, Node
from styrdesk.export.grund.page import GRID
from styrdesk.export.grund.row import Row
from styrdesk.export.grund.table import Col
from styrdesk.export.grund.typography import (
    BOLD,
    FORM,
    GREY,
    HEADING,
    INK,
    LABEL,
    MUNICIPALITY,
    NOTE,
    REGULAR,
    TABLE,
    TextStyle,
)
from styrdesk.export.paket.egnasidor import Sammanhang, Uppslag, huvud
from styrdesk.export.paket.innehallstabell import Innehallstabell, Paketduk, Post
from styrdesk.export.paket.plan import KALLELSE, arendenyckel
from styrdesk.export.paket.urval import Urval
from styrdesk.modell.paketunderlag import Tryckform, Utgava
from styrdesk.svensk_form import datum_den, datum_lang, tid
from styrdesk.texter import _, ngettext

_TITEL, _UNDER = TextStyle(BOLD, 36, 39), TextStyle(REGULAR, 14, 19.5, GREY)
_TITEL_STOR, _UNDER_STOR = TextStyle(BOLD, 25, 28), TextStyle(REGULAR, 12, 15, GREY)
_ORGAN = TextStyle(REGULAR, 9.5, 12, GREY)
_VAPEN_TOPP, _VAPEN_HOJD = 39.0, 46.0
_TOPP, _TOPP_STOR, _NASTA = 156.0, 106.0, 90.0
_FOT, _BLOCK = 193.9, 180.9  # from the lower edge: end of the contents, the copy's own lines
_BAR = 4.0


def lagg(sammanhang: Sammanhang, nod: Node, urval: Urval) -> Uppslag:
    """Lay the cover out; a long table of contents goes on for as many pages as it needs."""
    huvudnod = nod.add("Div")
    titel = _titel(sammanhang, nod)
    block: list[Block] = [
        *titel,
        *_innehall(sammanhang, nod, urval),
        text_block(
            nod.add("P"), _not(sammanhang, urval), NOTE.grey(), sammanhang.bredd, space_before=8.0
        ),
    ]
    exemplar = _exemplar(sammanhang, nod, urval)
    papper = sammanhang.papper
    topp = _TOPP if papper.grad == 1.0 else _TOPP_STOR
    kolumner = paginate(block, Area(topp, _NASTA, papper.height - _FOT))
    hojd = sum(b.height + b.space_before for b in titel)

    def ritare(duk: Paketduk, sida: int, x: float, _udda: bool) -> None:
        if sida:
            huvud(duk, sammanhang, x, (_("Innehåll"), ""))
            return
        _kommun(duk, sammanhang, huvudnod, x)
        with duk.mark(LAYOUT):
            accent = sammanhang.profil.accent
            duk.box(x + GRID - 14.0, topp, _BAR, hojd + 4.0, fill=accent)
        y = papper.height - _BLOCK
        for rad in exemplar:
            rad.draw(duk, x, y)
            y += rad.height

    return Uppslag(kolumner, ritare)


def _kommun(duk: Paketduk, sammanhang: Sammanhang, nod: Node, x: float) -> None:
    profil = sammanhang.profil
    if profil.vapen:
        vapen = arms.read(profil.vapen)
        with duk.mark(LAYOUT):
            vapen.draw(duk, x, _VAPEN_TOPP + 8, profil.accent)
        x += vapen.printed_width + 8
    for text, stil, y in ((profil.kommun, MUNICIPALITY, 49.0), (profil.organ, _ORGAN, 63.0)):
        if text:
            text_block(nod.add("P"), text, stil, sammanhang.bredd - GRID).draw(duk, x, y)


def _titel(sammanhang: Sammanhang, nod: Node) -> list[Block]:
    underlag = sammanhang.underlag
    dag = datum_den(underlag.sammantrade)
    if underlag.klockslag:
        dag = _("{dag}, kl. {tid}").format(dag=dag, tid=tid(underlag.klockslag))
    bredd = sammanhang.bredd - GRID
    stor = sammanhang.papper.grad != 1.0
    titel, under = (_TITEL_STOR, _UNDER_STOR) if stor else (_TITEL, _UNDER)
    rader = [
        text_block(nod.add("H1"), underlag.organ, titel, bredd, balanced=True, keep=Keep.YES),
        text_block(nod.add("P"), _("Handlingar till sammanträdet"), under, bredd, keep=Keep.YES),
        text_block(nod.add("P"), dag, under, bredd, keep=Keep.YES),
    ]
    luft = (0.0, 8.0, 0.0)
    return [
        Row([(GRID, rad)], sammanhang.bredd, keep=Keep.YES, space_before=fore)
        for rad, fore in zip(rader, luft, strict=True)
    ]


def _innehall(sammanhang: Sammanhang, nod: Node, urval: Urval) -> list[Block]:
    rubrik = text_block(
        nod.add("H2"),
        _("Innehåll"),
        HEADING,
        sammanhang.bredd,
        space_before=36.0 if sammanhang.papper.grad == 1.0 else 18.0,
        keep=Keep.YES,
    )
    kolumner = (
        Col(_("Ärende"), 38.0),
        Col("", sammanhang.bredd - 38.0 - 110.0),
        Col(_("Handlingar"), 66.0),
        Col(_("Sida"), 44.0, right=True),
    )
    tabell = Innehallstabell(nod, kolumner)
    fet = TABLE.bold()
    if sammanhang.underlag.kallelse:
        titel = _("Kallelse och föredragningslista")
        sida, mal = sammanhang.sida(KALLELSE), _mal(sammanhang, KALLELSE)
        poster = (Post(""), Post(titel, TABLE, mal), Post("–"), Post(sida, fet, mal))
        tabell.rad(poster, _beskrivning(titel, sida))
    for arende in urval.arenden:
        nyckel = arendenyckel(arende.nummer)
        if not arende.handlingar:
            continue
        sida, mal = sammanhang.sida(nyckel), _mal(sammanhang, nyckel)
        poster = (
            Post(arende.nummer, fet),
            Post(arende.rubrik, TABLE, mal),
            Post(_spann([h.nummer for h in arende.handlingar])),
            Post(sida, fet, mal),
        )
        titel = _("Ärende {nr}, {rubrik}").format(nr=arende.nummer, rubrik=arende.rubrik)
        tabell.rad(poster, _beskrivning(titel, sida))
    return [rubrik, *tabell.block()]


def _mal(sammanhang: Sammanhang, nyckel: str) -> str:
    """Where the line leads; nowhere when the part is in another file."""
    return nyckel if sammanhang.finns(nyckel) else ""


def _beskrivning(titel: str, sida: str) -> str:
    return _("{titel}, sida {sida}").format(titel=titel, sida=sida)


def _spann(nummer: Sequence[str]) -> str:
    """4.1–4.3, or the only one."""
    return nummer[0] if len(nummer) == 1 else f"{nummer[0]}–{nummer[-1]}"


def _not(sammanhang: Sammanhang, urval: Urval) -> str:
    tomma = [a.nummer for a in urval.arenden if not a.handlingar]
    delar = []
    if tomma:
        mening = ngettext(
            "Ärende {nr} har inga handlingar.", "Ärendena {nr} har inga handlingar.", len(tomma)
        )
        delar.append(mening.format(nr=uppraknat(tomma)))
    delar.append(_("Paketets sidnummer står längst ned i sidans ytterkant, med större siffror."))
    return " ".join(delar)


def uppraknat(delar: Sequence[str]) -> str:
    """1, 2 och 8."""
    if len(delar) < 2:
        return "".join(delar)
    return _("{flera} och {sista}").format(flera=", ".join(delar[:-1]), sista=delar[-1])


def _exemplar(sammanhang: Sammanhang, nod: Node, urval: Urval) -> list[Block]:
    """The lower lines: copy, receiver, edition, extent, what is said of secrecy."""
    underlag = sammanhang.underlag
    par = [
        (_("Exemplar"), _exemplartext(underlag.exemplar, underlag.av)),
        (_("Mottagare"), underlag.mottagare),
        (_("Utgåva"), _utgava(sammanhang)),
        (_("Omfattning"), _omfattning(sammanhang)),
        ("", _sekretess(sammanhang, urval)),
    ]
    block: list[Block] = [Rule(sammanhang.bredd, 0.75, INK), Row([], sammanhang.bredd, above=8.0)]
    for etikett, varde in par:
        if varde:
            celler: list[tuple[float, Block]] = [
                (
                    GRID,
                    text_block(
                        nod.add("P"),
                        varde,
                        FORM if etikett else FORM.grey(),
                        sammanhang.bredd - GRID,
                    ),
                )
            ]
            if etikett:
                celler.insert(0, (0.0, text_block(nod.add("P"), etikett, LABEL, GRID - 8)))
            block.append(Row(celler, sammanhang.bredd, below=2.5))
    return block


def _exemplartext(nummer: int, av: int) -> str:
    if not nummer:
        return ""
    return _("{nr} av {av}").format(nr=nummer, av=av) if av else str(nummer)


def _utgava(sammanhang: Sammanhang) -> str:
    underlag = sammanhang.underlag
    text = _("{utgava}, utskick {nr}, {dag}")
    return text.format(
        utgava=underlag.utgava.namn, nr=underlag.utskick, dag=datum_lang(underlag.utskickat)
    )


def _omfattning(sammanhang: Sammanhang) -> str:
    if sammanhang.underlag.tryck.form is Tryckform.STORSTIL:
        return _storstil(sammanhang)
    plan, dubbelsidigt = sammanhang.plan, sammanhang.underlag.tryck.dubbelsidigt
    sidor = (plan.av or plan.antal) if plan else 999
    form = sammanhang.underlag.tryck.form
    if form.laggs_ut:
        return _("{sidor} sidor, {form}").format(sidor=sidor, form=form.namn.lower())
    ark = (sidor + 1) // 2 if dubbelsidigt else sidor
    text = (
        _("{sidor} sidor på {ark} ark, dubbelsidigt")
        if dubbelsidigt
        else _("{sidor} sidor, enkelsidigt")
    )
    return text.format(sidor=sidor, ark=ark)


def _storstil(sammanhang: Sammanhang) -> str:
    """What this edition is, and which papers are enlarged; the numbers are those of the others."""
    forstorade = sammanhang.forstorade
    text = _(
        "Storstil. Sidnumren är desamma som i de andras paket. Det som inte ryms fortsätter som "
        "12a och 12b."
    )
    if not forstorade:
        return text
    vilka = ngettext("Förstorad till A3: {nr}.", "Förstorade till A3: {nr}.", len(forstorade))
    return f"{text} {vilka.format(nr=uppraknat(forstorade))}"


def _sekretess(sammanhang: Sammanhang, urval: Urval) -> str:
    nummer = uppraknat(urval.hemliga)
    utgava = sammanhang.underlag.utgava
    if utgava.offentlig:
        text = _("Undantagna på grund av sekretess: {nr}.")
    elif utgava is Utgava.SEKRETESS:
        text = _("Exemplaret är personligt. Lämna det till nämndsekreteraren efter sammanträdet.")
    else:
        text = _("Innehåller sekretessbelagda handlingar: {nr}. Lämna dem inte ut.")
    if not nummer and utgava is not Utgava.SEKRETESS:
        return _("Innehåller inga sekretessbelagda handlingar.")
    return text.format(nr=nummer)
