"""Network shares are refused for writing, synchronised folders give a warning."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from styrdesk.modell.grund import location, upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.grund.location import (
    Plats,
    ar_natverksfilsystem,
    filsystem,
    i_synkad_mapp,
    plats,
)

MOUNTINFO = """\
22 28 0:21 / /proc rw,nosuid - proc proc rw
28 1 253:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 28 0:40 / /home rw,relatime shared:2 master:1 - ext4 /dev/vdb rw
41 40 0:41 / /home/karin/G\\040enhet rw - cifs //filserver/gemensam rw
42 40 0:42 / /home/karin/G\\040enhet/lokal rw - tmpfs tmpfs rw
43 28 0:43 / /mnt/nas rw - nfs4 nas:/vol rw
44 28 0:44 / /mnt/nas rw - ext4 /dev/vdc rw
"""


@pytest.mark.parametrize(
    ("vag", "slag"),
    [
        ("/etc/a.styrdesk", "ext4"),
        ("/home/karin/a.styrdesk", "ext4"),
        ("/home/karin/G enhet/a.styrdesk", "cifs"),
        ("/home/karin/G enhet 2/a.styrdesk", "ext4"),
        ("/home/karin/G enhet/lokal/a.styrdesk", "tmpfs"),
        ("/mnt/nas/a.styrdesk", "ext4"),
        ("/proc/a", "proc"),
    ],
)
def test_filsystemet_ar_det_som_ligger_narmast(vag: str, slag: str) -> None:
    assert filsystem(PurePosixPath(vag), MOUNTINFO) == slag


@pytest.mark.parametrize(
    "slag", ["nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "davfs", "ceph"]
)
def test_natverksfilsystem(slag: str) -> None:
    assert ar_natverksfilsystem(slag)


@pytest.mark.parametrize(
    "slag", ["ext4", "btrfs", "xfs", "tmpfs", "overlay", "vfat", "fuseblk", "9p", "nfsd", ""]
)
def test_diskar_i_datorn(slag: str) -> None:
    assert not ar_natverksfilsystem(slag)


@pytest.mark.parametrize(
    ("vag", "synkad"),
    [
        (r"C:\Users\karin\OneDrive - Älvsunda kommun\a.styrdesk", True),
        (r"C:\Users\karin\OneDrive\Dokument\a.styrdesk", True),
        (r"C:\Users\karin\Dropbox (Privat)\a.styrdesk", True),
        (r"G:\Min enhet\a.styrdesk", True),
        (r"C:\Users\karin\Documents\OneDrive.styrdesk", False),
        (r"C:\Nextcloud", False),
        (r"C:\Onedrivning\a.styrdesk", False),
    ],
)
def test_synkade_mappar_kanns_igen_pa_namnet(vag: str, synkad: bool) -> None:
    assert i_synkad_mapp(PureWindowsPath(vag)) is synkad


def test_en_vanlig_mapp_ar_lokal(tmp_path: Path) -> None:
    assert plats(tmp_path / "a.styrdesk") is Plats.LOKAL


def test_en_synkad_mapp_ger_en_varning_men_gar_att_skriva_i(tmp_path: Path, klocka: Klocka) -> None:
    (tmp_path / "Nextcloud").mkdir()
    store = upgrade.skapa(tmp_path / "Nextcloud" / "a.styrdesk", klocka=klocka)
    assert "synkroniseras" in store.varning
    assert store.skrivbar
    store.stang()


def test_pa_en_natverksenhet_vagras_skrivning_men_inte_lasning(
    fil: Path, klocka: Klocka, monkeypatch: pytest.MonkeyPatch
) -> None:
    # No share can be mounted here, so the question of the file system is answered for it.
    monkeypatch.setattr(location, "_pa_natverk", lambda _vag: True)
    for oppna in (upgrade.oppna, upgrade.skapa):
        with pytest.raises(LagringsFel, match="nätverksenhet") as fel:
            oppna(fil, klocka=klocka)
        assert "datorns egen disk" in fel.value.rad
    store = upgrade.oppna(fil, klocka=klocka, skrivbar=False)
    assert not store.skrivbar
    store.stang()
    assert [p.name for p in fil.parent.iterdir()] == [fil.name]
