"""The whole schema of version 0.1. Its text is frozen: files that it made are in use."""

# As the generator wrote it: to be compared, not to be read.
# fmt: off

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0001'
down_revision = None
# Tables whose number of rows this step changes on purpose; the others are compared.
andrar_antal: tuple[str, ...] = ()


# Words and beginnings of words (sok_ord), parts of words (sok_del), and what keeps them in step.
SOKNING_I_SQLITE = (
    "CREATE VIRTUAL TABLE sok_ord USING fts5(innehall, content='soktext', content_rowid='id',"
    " tokenize='unicode61 remove_diacritics 0')",
    "CREATE VIRTUAL TABLE sok_del USING fts5(innehall, vikt, content='soktext', content_rowid='id',"
    " tokenize='trigram')",
    "CREATE TRIGGER soktext_ny AFTER INSERT ON soktext BEGIN"
    " INSERT INTO sok_ord(rowid, innehall) VALUES (new.id, new.innehall);"
    " INSERT INTO sok_del(rowid, innehall, vikt) VALUES (new.id, new.innehall, new.vikt); END",
    "CREATE TRIGGER soktext_bort AFTER DELETE ON soktext BEGIN"
    " INSERT INTO sok_ord(sok_ord, rowid, innehall) VALUES ('delete', old.id, old.innehall);"
    " INSERT INTO sok_del(sok_del, rowid, innehall, vikt)"
    " VALUES ('delete', old.id, old.innehall, old.vikt); END",
)


def upgrade() -> None:
    op.create_table('formularutkast',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('register', sa.String(length=40), nullable=False),
    sa.Column('post_id', sa.Integer(), nullable=False),
    sa.Column('agare', sa.String(length=80), nullable=False),
    sa.Column('version', sa.Integer(), nullable=True),
    sa.Column('falt', sa.JSON(), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.Column('kastad', sa.String(length=32), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_formularutkast')),
    sa.UniqueConstraint('register', 'post_id', 'agare', 'kastad', name=op.f('uq_formularutkast_register_post_id_agare_kastad'))
    )
    op.create_table('handlingsinnehall',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('data', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_handlingsinnehall')),
    sa.UniqueConstraint('sha256', name=op.f('uq_handlingsinnehall_sha256'))
    )
    op.create_table('installning',
    sa.Column('nyckel', sa.String(length=80), nullable=False),
    sa.Column('varde', sa.JSON(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_installning')),
    sa.UniqueConstraint('nyckel', name=op.f('uq_installning_nyckel')),
    sa.UniqueConstraint('uid', name=op.f('uq_installning_uid')),
    sqlite_autoincrement=True
    )
    op.create_table('organ',
    sa.Column('namn', sa.String(length=120), nullable=False),
    sa.Column('namn_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('kortnamn', sa.String(length=20), nullable=False),
    sa.Column('typ', sa.Enum('KF', 'KS', 'namnd', 'utskott', 'forvaltning', 'enhet_kommunikation', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('roll', sa.Enum('kommunledning', 'bestallare', 'egenregi', 'stod', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('overordnad_id', sa.Integer(), nullable=True),
    sa.Column('giltig_from', sa.Date(), nullable=True),
    sa.Column('giltig_tom', sa.Date(), nullable=True),
    sa.Column('eftertradare_id', sa.Integer(), nullable=True),
    sa.Column('omfattas', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('giltig_tom IS NULL OR giltig_tom >= giltig_from', name=op.f('ck_organ_tid')),
    sa.ForeignKeyConstraint(['eftertradare_id'], ['organ.id'], name=op.f('fk_organ_eftertradare_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['overordnad_id'], ['organ.id'], name=op.f('fk_organ_overordnad_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_organ')),
    sa.UniqueConstraint('kortnamn', name=op.f('uq_organ_kortnamn')),
    sa.UniqueConstraint('uid', name=op.f('uq_organ_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('organ', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_organ_eftertradare_id'), ['eftertradare_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_organ_namn_sort'), ['namn_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_organ_overordnad_id'), ['overordnad_id'], unique=False)

    op.create_table('person',
    sa.Column('fornamn', sa.String(length=80), nullable=False),
    sa.Column('efternamn', sa.String(length=80), nullable=False),
    sa.Column('efternamn_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('titel', sa.String(length=120), nullable=False),
    sa.Column('parti', sa.String(length=20), nullable=False),
    sa.Column('organisation', sa.String(length=200), nullable=False),
    sa.Column('organisation_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('epost', sa.String(length=200), nullable=False),
    sa.Column('telefon', sa.String(length=40), nullable=False),
    sa.Column('aktiv', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_person')),
    sa.UniqueConstraint('uid', name=op.f('uq_person_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_person_efternamn_sort'), ['efternamn_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_person_organisation_sort'), ['organisation_sort'], unique=False)

    op.create_table('soktext',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('register', sa.String(length=40), nullable=False),
    sa.Column('post_id', sa.Integer(), nullable=False),
    sa.Column('innehall', sa.Text().with_variant(sa.Text(collation='und-x-icu'), 'postgresql'), nullable=False),
    sa.Column('vikt', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_soktext')),
    sa.UniqueConstraint('register', 'post_id', name=op.f('uq_soktext_register_post_id'))
    )
    op.create_table('steg',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('benamning', sa.String(length=300), nullable=False),
    sa.Column('tidpunkt', sa.String(length=32), nullable=False),
    sa.Column('vem', sa.String(length=120), nullable=False),
    sa.Column('typ', sa.String(length=10), nullable=False),
    sa.Column('galler', sa.Integer(), nullable=True),
    sa.Column('angerbar', sa.Boolean(), nullable=False),
    sa.Column('foregaende', sa.String(length=64), nullable=False),
    sa.Column('kedja', sa.String(length=64), nullable=False),
    sa.ForeignKeyConstraint(['galler'], ['steg.id'], name=op.f('fk_steg_galler')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_steg')),
    sa.UniqueConstraint('foregaende', name=op.f('uq_steg_foregaende')),
    sqlite_autoincrement=True
    )
    op.create_table('andring',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('steg_id', sa.Integer(), nullable=False),
    sa.Column('register', sa.String(length=40), nullable=False),
    sa.Column('post_id', sa.Integer(), nullable=False),
    sa.Column('fore', sa.JSON(none_as_null=True), nullable=True),
    sa.Column('efter', sa.JSON(none_as_null=True), nullable=True),
    sa.ForeignKeyConstraint(['steg_id'], ['steg.id'], name=op.f('fk_andring_steg_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_andring')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('andring', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_andring_post_id'), ['post_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_andring_register'), ['register'], unique=False)
        batch_op.create_index(batch_op.f('ix_andring_steg_id'), ['steg_id'], unique=False)

    op.create_table('besok',
    sa.Column('typ', sa.Enum('planerad_besok', 'fordjupad', 'handelsestyrd', 'oanmald_eget_initiativ', 'sarskild', 'tillsyn', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('status', sa.Enum('planerad', 'forberedd', 'genomford', 'rapport_utkast', 'kommunicerad', 'klar', 'redovisad', 'avslutad', 'installd', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('anmald', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('anmald_skal', sa.String(length=300), nullable=False),
    sa.Column('utlosande', sa.Text(), nullable=False),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('planerad', sa.Date(), nullable=True),
    sa.Column('start', sa.String(length=5), nullable=True),
    sa.Column('slut', sa.String(length=5), nullable=True),
    sa.Column('varaktighet', sa.Integer(), nullable=False),
    sa.Column('genomford_fran', sa.Date(), nullable=True),
    sa.Column('genomford_tom', sa.Date(), nullable=True),
    sa.Column('installt_skal', sa.String(length=300), nullable=False),
    sa.Column('ansvarig_id', sa.Integer(), nullable=True),
    sa.Column('antecknat_av_id', sa.Integer(), nullable=True),
    sa.Column('ledning_fragad', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('personal_fragad', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('brukarsynpunkt_metod', sa.String(length=300), nullable=False),
    sa.Column('brukarsynpunkt_skal', sa.String(length=300), nullable=False),
    sa.Column('antal_svar', sa.Integer(), nullable=True),
    sa.Column('narstaende_metod', sa.String(length=300), nullable=False),
    sa.Column('brukarsynpunkter', sa.Text(), nullable=False),
    sa.Column('checklista', sa.String(length=300), nullable=False),
    sa.Column('checklista_klar', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('sammanfattning', sa.Text(), nullable=False),
    sa.Column('overall', sa.Enum('godkand', 'godkand_med_anmarkning', 'aterrapportering_kravs', 'sanktion_overvags', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('kommunicerad', sa.Date(), nullable=True),
    sa.Column('svar_senast', sa.Date(), nullable=True),
    sa.Column('utforarens_kommentar', sa.Text(), nullable=False),
    sa.Column('redovisad_organ_id', sa.Integer(), nullable=True),
    sa.Column('redovisad', sa.Date(), nullable=True),
    sa.Column('redovisad_paragraf', sa.String(length=20), nullable=False),
    sa.Column('avslutad', sa.Date(), nullable=True),
    sa.Column('synpunkter_senast', sa.Date(), nullable=True),
    sa.Column('skickat', sa.Date(), nullable=True),
    sa.Column('skickat_till', sa.String(length=300), nullable=False),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint("status <> 'installd' OR installt_skal <> ''", name=op.f('ck_besok_installt')),
    sa.CheckConstraint("status IN ('planerad', 'forberedd', 'installd') OR genomford_fran IS NOT NULL", name=op.f('ck_besok_status_genomfort')),
    sa.CheckConstraint("typ <> 'oanmald_eget_initiativ' OR NOT anmald", name=op.f('ck_besok_oanmalt')),
    sa.CheckConstraint('antal_svar >= 0', name=op.f('ck_besok_antal_svar')),
    sa.CheckConstraint('genomford_tom IS NULL OR (genomford_fran IS NOT NULL AND genomford_tom >= genomford_fran)', name=op.f('ck_besok_genomfort')),
    sa.CheckConstraint('planerad IS NOT NULL OR genomford_fran IS NOT NULL', name=op.f('ck_besok_nar')),
    sa.CheckConstraint('slut IS NULL OR start IS NULL OR slut > start', name=op.f('ck_besok_tid')),
    sa.CheckConstraint('varaktighet >= 1', name=op.f('ck_besok_varaktighet')),
    sa.ForeignKeyConstraint(['ansvarig_id'], ['person.id'], name=op.f('fk_besok_ansvarig_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['antecknat_av_id'], ['person.id'], name=op.f('fk_besok_antecknat_av_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['redovisad_organ_id'], ['organ.id'], name=op.f('fk_besok_redovisad_organ_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_besok')),
    sa.UniqueConstraint('uid', name=op.f('uq_besok_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('besok', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_besok_ansvarig_id'), ['ansvarig_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_besok_antecknat_av_id'), ['antecknat_av_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_besok_genomford_fran'), ['genomford_fran'], unique=False)
        batch_op.create_index(batch_op.f('ix_besok_planerad'), ['planerad'], unique=False)
        batch_op.create_index(batch_op.f('ix_besok_redovisad_organ_id'), ['redovisad_organ_id'], unique=False)

    op.create_table('utforare',
    sa.Column('namn', sa.String(length=200), nullable=False),
    sa.Column('namn_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('orgnr', sa.String(length=11), nullable=True),
    sa.Column('form', sa.Enum('ab', 'hb', 'ek_for', 'ideell', 'stiftelse', 'enskild', 'kommun', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('regi', sa.Enum('egen', 'extern', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('adress', sa.String(length=300), nullable=False),
    sa.Column('kontakt_id', sa.Integer(), nullable=True),
    sa.Column('aktiv', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint("(regi = 'egen') = (form = 'kommun')", name=op.f('ck_utforare_form_och_regi')),
    sa.ForeignKeyConstraint(['kontakt_id'], ['person.id'], name=op.f('fk_utforare_kontakt_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_utforare')),
    sa.UniqueConstraint('orgnr', name=op.f('uq_utforare_orgnr')),
    sa.UniqueConstraint('uid', name=op.f('uq_utforare_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('utforare', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_utforare_kontakt_id'), ['kontakt_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_utforare_namn_sort'), ['namn_sort'], unique=False)

    op.create_table('verksamhetsomrade',
    sa.Column('kod', sa.String(length=10), nullable=False),
    sa.Column('namn', sa.String(length=120), nullable=False),
    sa.Column('namn_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('namnd_id', sa.Integer(), nullable=False),
    sa.Column('uppdragsomrade', sa.Enum('utbildning', 'forskola', 'fritidsgardar', 'ungdomsarbete', 'funktionshinder', 'aldreomsorg', 'anlaggningar', 'maltid', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('kundval', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('tillsyn_default', sa.Enum('kommun', 'skolinspektionen', 'ivo', 'ingen', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['namnd_id'], ['organ.id'], name=op.f('fk_verksamhetsomrade_namnd_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_verksamhetsomrade')),
    sa.UniqueConstraint('kod', name=op.f('uq_verksamhetsomrade_kod')),
    sa.UniqueConstraint('uid', name=op.f('uq_verksamhetsomrade_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('verksamhetsomrade', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_verksamhetsomrade_namn_sort'), ['namn_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_verksamhetsomrade_namnd_id'), ['namnd_id'], unique=False)

    op.create_table('besokspunkt',
    sa.Column('besok_id', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('rubrik', sa.String(length=200), nullable=False),
    sa.Column('obligatorisk', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('behandlad', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('overenskommet', sa.Text(), nullable=False),
    sa.Column('utgar_skal', sa.String(length=300), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint("utgar_skal = '' OR NOT behandlad", name=op.f('ck_besokspunkt_utgar')),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_besokspunkt_nr')),
    sa.ForeignKeyConstraint(['besok_id'], ['besok.id'], name=op.f('fk_besokspunkt_besok_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_besokspunkt')),
    sa.UniqueConstraint('uid', name=op.f('uq_besokspunkt_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('besokspunkt', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_besokspunkt_besok_id'), ['besok_id'], unique=False)

    op.create_table('enhet',
    sa.Column('kod', sa.String(length=20), nullable=False),
    sa.Column('namn', sa.String(length=200), nullable=False),
    sa.Column('namn_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('utforare_id', sa.Integer(), nullable=False),
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=False),
    sa.Column('resultatenhet', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('platser', sa.Integer(), nullable=True),
    sa.Column('start', sa.Date(), nullable=True),
    sa.Column('slut', sa.Date(), nullable=True),
    sa.Column('adress', sa.String(length=300), nullable=False),
    sa.Column('chef_id', sa.Integer(), nullable=True),
    sa.Column('skolenhetskod', sa.String(length=8), nullable=False),
    sa.Column('verksamhetskod', sa.String(length=6), nullable=False),
    sa.Column('kolada_ou', sa.String(length=20), nullable=False),
    sa.Column('tillsynsmyndighet', sa.Enum('kommun', 'skolinspektionen', 'ivo', 'ingen', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('risk_klass', sa.Enum('A', 'B', 'C', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('garant', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('platser >= 0', name=op.f('ck_enhet_platser')),
    sa.CheckConstraint('slut IS NULL OR start IS NULL OR slut >= start', name=op.f('ck_enhet_tid')),
    sa.ForeignKeyConstraint(['chef_id'], ['person.id'], name=op.f('fk_enhet_chef_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['utforare_id'], ['utforare.id'], name=op.f('fk_enhet_utforare_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_enhet_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_enhet')),
    sa.UniqueConstraint('kod', name=op.f('uq_enhet_kod')),
    sa.UniqueConstraint('uid', name=op.f('uq_enhet_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('enhet', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_enhet_chef_id'), ['chef_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_enhet_namn_sort'), ['namn_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_enhet_utforare_id'), ['utforare_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_enhet_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

    op.create_table('mote',
    sa.Column('typ', sa.Enum('utforarmote', 'dialog_host', 'dialog_var', 'presentation', 'namnd', 'sarskild', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('benamning', sa.String(length=200), nullable=False),
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=True),
    sa.Column('organ_id', sa.Integer(), nullable=True),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('start', sa.String(length=5), nullable=True),
    sa.Column('slut', sa.String(length=5), nullable=True),
    sa.Column('varaktighet', sa.Integer(), nullable=False),
    sa.Column('plats', sa.String(length=200), nullable=False),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('status', sa.Enum('planerat', 'kallat', 'hallet', 'anteckningar', 'faststallt', 'utskickat', 'installt', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('ledare_id', sa.Integer(), nullable=True),
    sa.Column('antecknat_av_id', sa.Integer(), nullable=True),
    sa.Column('kallat', sa.Date(), nullable=True),
    sa.Column('synpunkter_senast', sa.Date(), nullable=True),
    sa.Column('skickat', sa.Date(), nullable=True),
    sa.Column('skickat_till', sa.String(length=300), nullable=False),
    sa.Column('faststallt', sa.Date(), nullable=True),
    sa.Column('nasta_datum', sa.Date(), nullable=True),
    sa.Column('nasta_start', sa.String(length=5), nullable=True),
    sa.Column('nasta_slut', sa.String(length=5), nullable=True),
    sa.Column('nasta_plats', sa.String(length=200), nullable=False),
    sa.Column('installt_skal', sa.String(length=300), nullable=False),
    sa.Column('flyttat_till_id', sa.Integer(), nullable=True),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint("status <> 'installt' OR installt_skal <> '' OR flyttat_till_id IS NOT NULL", name=op.f('ck_mote_installt')),
    sa.CheckConstraint("status NOT IN ('faststallt', 'utskickat') OR faststallt IS NOT NULL", name=op.f('ck_mote_faststallt')),
    sa.CheckConstraint('nasta_slut IS NULL OR nasta_start IS NULL OR nasta_slut > nasta_start', name=op.f('ck_mote_nasta_tid')),
    sa.CheckConstraint('slut IS NULL OR start IS NULL OR slut > start', name=op.f('ck_mote_tid')),
    sa.CheckConstraint('varaktighet >= 1', name=op.f('ck_mote_varaktighet')),
    sa.ForeignKeyConstraint(['antecknat_av_id'], ['person.id'], name=op.f('fk_mote_antecknat_av_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['flyttat_till_id'], ['mote.id'], name=op.f('fk_mote_flyttat_till_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['ledare_id'], ['person.id'], name=op.f('fk_mote_ledare_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['organ_id'], ['organ.id'], name=op.f('fk_mote_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_mote_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mote')),
    sa.UniqueConstraint('uid', name=op.f('uq_mote_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('mote', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_mote_antecknat_av_id'), ['antecknat_av_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_mote_datum'), ['datum'], unique=False)
        batch_op.create_index(batch_op.f('ix_mote_flyttat_till_id'), ['flyttat_till_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_mote_ledare_id'), ['ledare_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_mote_organ_id'), ['organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_mote_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

    op.create_table('regelverk',
    sa.Column('namn', sa.String(length=200), nullable=False),
    sa.Column('namn_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('typ', sa.Enum('lov', 'skollagen', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=False),
    sa.Column('annonserad_url', sa.String(length=300), nullable=False),
    sa.Column('ickeval_losning', sa.String(length=300), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_regelverk_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_regelverk')),
    sa.UniqueConstraint('uid', name=op.f('uq_regelverk_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('regelverk', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_regelverk_namn_sort'), ['namn_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_regelverk_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

    op.create_table('atgardsplan',
    sa.Column('nr', sa.String(length=20), nullable=False),
    sa.Column('nr_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('enhet_id', sa.Integer(), nullable=False),
    sa.Column('besok_id', sa.Integer(), nullable=True),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('status', sa.Enum('begard', 'inkommen', 'komplettering', 'godtagen', 'pagar', 'uppfoljd', 'avslutad', 'kvarstar', 'eskalerad', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('begard', sa.Date(), nullable=False),
    sa.Column('begard_av_id', sa.Integer(), nullable=True),
    sa.Column('forfaller', sa.Date(), nullable=False),
    sa.Column('aterrapport_senast', sa.Date(), nullable=True),
    sa.Column('inkommen', sa.Date(), nullable=True),
    sa.Column('orsak', sa.Text(), nullable=False),
    sa.Column('bedomning', sa.Enum('godtagen', 'komplettering', 'underkand', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('bedomd', sa.Date(), nullable=True),
    sa.Column('bedomd_av_id', sa.Integer(), nullable=True),
    sa.Column('uppfoljning_planerad', sa.Date(), nullable=True),
    sa.Column('uppfoljning_metod', sa.String(length=300), nullable=False),
    sa.Column('aterrapporterad', sa.Date(), nullable=True),
    sa.Column('uppfoljd', sa.Date(), nullable=True),
    sa.Column('resultat', sa.Enum('avhjalpt', 'delvis', 'kvarstar', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('namnd_id', sa.Integer(), nullable=True),
    sa.Column('namnd_datum', sa.Date(), nullable=True),
    sa.Column('namnd_paragraf', sa.String(length=20), nullable=False),
    sa.Column('belagg', sa.Text(), nullable=False),
    sa.Column('avslutad', sa.Date(), nullable=True),
    sa.Column('avslutad_av_id', sa.Integer(), nullable=True),
    sa.Column('avslut_skal', sa.String(length=300), nullable=False),
    sa.Column('eskalering', sa.Enum('ny_frist', 'sanktion', 'avstar', 'avtalsandring', 'uppsagning', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('eskalering_skal', sa.Text(), nullable=False),
    sa.Column('eskalerad', sa.Date(), nullable=True),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint("status <> 'avslutad' OR avslutad IS NOT NULL", name=op.f('ck_atgardsplan_avslutad')),
    sa.CheckConstraint("status <> 'eskalerad' OR eskalering IS NOT NULL", name=op.f('ck_atgardsplan_eskalerad')),
    sa.CheckConstraint("status IN ('begard', 'komplettering', 'eskalerad', 'avslutad') OR inkommen IS NOT NULL", name=op.f('ck_atgardsplan_inkommen')),
    sa.CheckConstraint('forfaller >= begard', name=op.f('ck_atgardsplan_tid')),
    sa.ForeignKeyConstraint(['avslutad_av_id'], ['person.id'], name=op.f('fk_atgardsplan_avslutad_av_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['bedomd_av_id'], ['person.id'], name=op.f('fk_atgardsplan_bedomd_av_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['begard_av_id'], ['person.id'], name=op.f('fk_atgardsplan_begard_av_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['besok_id'], ['besok.id'], name=op.f('fk_atgardsplan_besok_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_atgardsplan_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['namnd_id'], ['organ.id'], name=op.f('fk_atgardsplan_namnd_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_atgardsplan')),
    sa.UniqueConstraint('nr', name=op.f('uq_atgardsplan_nr')),
    sa.UniqueConstraint('uid', name=op.f('uq_atgardsplan_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('atgardsplan', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_atgardsplan_aterrapport_senast'), ['aterrapport_senast'], unique=False)
        batch_op.create_index(batch_op.f('ix_atgardsplan_avslutad'), ['avslutad'], unique=False)
        batch_op.create_index(batch_op.f('ix_atgardsplan_avslutad_av_id'), ['avslutad_av_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_atgardsplan_bedomd_av_id'), ['bedomd_av_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_atgardsplan_begard'), ['begard'], unique=False)
        batch_op.create_index(batch_op.f('ix_atgardsplan_begard_av_id'), ['begard_av_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_atgardsplan_besok_id'), ['besok_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_atgardsplan_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_atgardsplan_forfaller'), ['forfaller'], unique=False)
        batch_op.create_index(batch_op.f('ix_atgardsplan_namnd_id'), ['namnd_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_atgardsplan_nr_sort'), ['nr_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_atgardsplan_uppfoljning_planerad'), ['uppfoljning_planerad'], unique=False)

    op.create_table('besoksdeltagare',
    sa.Column('besok_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=True),
    sa.Column('namn', sa.String(length=160), nullable=False),
    sa.Column('roll', sa.String(length=200), nullable=False),
    sa.Column('grupp', sa.Enum('bestallare', 'egen', 'extern', 'ovrig', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('chef', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('enhet_id', sa.Integer(), nullable=True),
    sa.Column('narvaro', sa.Enum('narvarande', 'franvarande', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint("person_id IS NOT NULL OR namn <> '' OR enhet_id IS NOT NULL", name=op.f('ck_besoksdeltagare_vem')),
    sa.ForeignKeyConstraint(['besok_id'], ['besok.id'], name=op.f('fk_besoksdeltagare_besok_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_besoksdeltagare_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_besoksdeltagare_person_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_besoksdeltagare')),
    sa.UniqueConstraint('uid', name=op.f('uq_besoksdeltagare_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('besoksdeltagare', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_besoksdeltagare_besok_id'), ['besok_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_besoksdeltagare_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_besoksdeltagare_person_id'), ['person_id'], unique=False)

    op.create_table('besoksenhet',
    sa.Column('besok_id', sa.Integer(), nullable=False),
    sa.Column('enhet_id', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['besok_id'], ['besok.id'], name=op.f('fk_besoksenhet_besok_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_besoksenhet_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_besoksenhet')),
    sa.UniqueConstraint('besok_id', 'enhet_id', name=op.f('uq_besoksenhet_besok_id_enhet_id')),
    sa.UniqueConstraint('uid', name=op.f('uq_besoksenhet_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('besoksenhet', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_besoksenhet_besok_id'), ['besok_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_besoksenhet_enhet_id'), ['enhet_id'], unique=False)

    op.create_table('deltagare',
    sa.Column('mote_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=True),
    sa.Column('namn', sa.String(length=160), nullable=False),
    sa.Column('roll', sa.String(length=200), nullable=False),
    sa.Column('grupp', sa.Enum('bestallare', 'egen', 'extern', 'ovrig', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('enhet_id', sa.Integer(), nullable=True),
    sa.Column('utforare_id', sa.Integer(), nullable=True),
    sa.Column('narvaro', sa.Enum('narvarande', 'franvarande', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('anteckning', sa.String(length=300), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint("person_id IS NOT NULL OR namn <> '' OR enhet_id IS NOT NULL OR utforare_id IS NOT NULL", name=op.f('ck_deltagare_vem')),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_deltagare_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['mote_id'], ['mote.id'], name=op.f('fk_deltagare_mote_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_deltagare_person_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['utforare_id'], ['utforare.id'], name=op.f('fk_deltagare_utforare_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_deltagare')),
    sa.UniqueConstraint('uid', name=op.f('uq_deltagare_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('deltagare', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_deltagare_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_deltagare_mote_id'), ['mote_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_deltagare_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_deltagare_utforare_id'), ['utforare_id'], unique=False)

    op.create_table('enhetsnamn',
    sa.Column('enhet_id', sa.Integer(), nullable=False),
    sa.Column('namn', sa.String(length=200), nullable=False),
    sa.Column('fran', sa.Date(), nullable=True),
    sa.Column('tom', sa.Date(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_enhetsnamn_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_enhetsnamn')),
    sa.UniqueConstraint('enhet_id', 'fran', name=op.f('uq_enhetsnamn_enhet_id_fran')),
    sa.UniqueConstraint('uid', name=op.f('uq_enhetsnamn_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('enhetsnamn', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_enhetsnamn_enhet_id'), ['enhet_id'], unique=False)

    op.create_table('inbjudan',
    sa.Column('mote_id', sa.Integer(), nullable=False),
    sa.Column('enhet_id', sa.Integer(), nullable=True),
    sa.Column('person_id', sa.Integer(), nullable=True),
    sa.Column('skickad', sa.Date(), nullable=True),
    sa.Column('svar', sa.Enum('kommer', 'forhinder', 'obesvarad', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('anteckning', sa.String(length=300), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('enhet_id IS NOT NULL OR person_id IS NOT NULL', name=op.f('ck_inbjudan_vem')),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_inbjudan_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['mote_id'], ['mote.id'], name=op.f('fk_inbjudan_mote_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_inbjudan_person_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_inbjudan')),
    sa.UniqueConstraint('mote_id', 'enhet_id', name=op.f('uq_inbjudan_mote_id_enhet_id')),
    sa.UniqueConstraint('uid', name=op.f('uq_inbjudan_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('inbjudan', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_inbjudan_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_inbjudan_mote_id'), ['mote_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_inbjudan_person_id'), ['person_id'], unique=False)

    op.create_table('moteatgard',
    sa.Column('mote_id', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('atgard', sa.String(length=300), nullable=False),
    sa.Column('ansvarig_id', sa.Integer(), nullable=True),
    sa.Column('ansvarig', sa.String(length=160), nullable=False),
    sa.Column('klart_senast', sa.Date(), nullable=False),
    sa.Column('status', sa.Enum('ej_paborjad', 'pagar', 'klar', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('klar', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_moteatgard_nr')),
    sa.ForeignKeyConstraint(['ansvarig_id'], ['person.id'], name=op.f('fk_moteatgard_ansvarig_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['mote_id'], ['mote.id'], name=op.f('fk_moteatgard_mote_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_moteatgard')),
    sa.UniqueConstraint('uid', name=op.f('uq_moteatgard_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('moteatgard', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_moteatgard_ansvarig_id'), ['ansvarig_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_moteatgard_klart_senast'), ['klart_senast'], unique=False)
        batch_op.create_index(batch_op.f('ix_moteatgard_mote_id'), ['mote_id'], unique=False)

    op.create_table('motespunkt',
    sa.Column('mote_id', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('rubrik', sa.String(length=200), nullable=False),
    sa.Column('obligatorisk', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('behandlad', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('overenskommet', sa.Text(), nullable=False),
    sa.Column('utgar_skal', sa.String(length=300), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint("utgar_skal = '' OR NOT behandlad", name=op.f('ck_motespunkt_utgar')),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_motespunkt_nr')),
    sa.ForeignKeyConstraint(['mote_id'], ['mote.id'], name=op.f('fk_motespunkt_mote_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_motespunkt')),
    sa.UniqueConstraint('uid', name=op.f('uq_motespunkt_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('motespunkt', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_motespunkt_mote_id'), ['mote_id'], unique=False)

    op.create_table('personroll',
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('roll', sa.Enum('ordforande', 'vice_ordforande', 'ledamot', 'ersattare', 'kommundirektor', 'forvaltningschef', 'namndsekreterare', 'avtalscontroller', 'bestallarsamordnare', 'ekonom', 'enhetschef', 'rektor', 'verksamhetschef', 'firmatecknare', 'kontaktperson', 'annan', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('organ_id', sa.Integer(), nullable=True),
    sa.Column('enhet_id', sa.Integer(), nullable=True),
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=True),
    sa.Column('fran', sa.Date(), nullable=False),
    sa.Column('tom', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('tom IS NULL OR tom >= fran', name=op.f('ck_personroll_tid')),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_personroll_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['organ_id'], ['organ.id'], name=op.f('fk_personroll_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_personroll_person_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_personroll_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_personroll')),
    sa.UniqueConstraint('uid', name=op.f('uq_personroll_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('personroll', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_personroll_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_personroll_organ_id'), ['organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_personroll_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_personroll_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

    op.create_table('regelverksversion',
    sa.Column('regelverk_id', sa.Integer(), nullable=False),
    sa.Column('nr', sa.String(length=20), nullable=False),
    sa.Column('giltig_from', sa.Date(), nullable=False),
    sa.Column('giltig_tom', sa.Date(), nullable=True),
    sa.Column('beslut_organ_id', sa.Integer(), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('uppf_text', sa.Text(), nullable=False),
    sa.Column('present_text', sa.Text(), nullable=False),
    sa.Column('tillg_text', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('giltig_tom IS NULL OR giltig_tom >= giltig_from', name=op.f('ck_regelverksversion_tid')),
    sa.ForeignKeyConstraint(['beslut_organ_id'], ['organ.id'], name=op.f('fk_regelverksversion_beslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['regelverk_id'], ['regelverk.id'], name=op.f('fk_regelverksversion_regelverk_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_regelverksversion')),
    sa.UniqueConstraint('regelverk_id', 'nr', name=op.f('uq_regelverksversion_regelverk_id_nr')),
    sa.UniqueConstraint('uid', name=op.f('uq_regelverksversion_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('regelverksversion', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_regelverksversion_beslut_organ_id'), ['beslut_organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_regelverksversion_regelverk_id'), ['regelverk_id'], unique=False)

    op.create_table('avtal',
    sa.Column('benamning', sa.String(length=200), nullable=False),
    sa.Column('benamning_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('avtalsnr', sa.String(length=40), nullable=True),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('typ', sa.Enum('verksamhet', 'garantavtal', 'avtalssamverkan', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('process', sa.Enum('kundval', 'konkurrensupphandling', 'direktbestallning', 'direktupphandling', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('rattslig_grund', sa.Enum('lov', 'skollagen', 'lou', 'internt', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('status', sa.Enum('utkast', 'granskas', 'undertecknas', 'gallande', 'uppsagt', 'loper_ut', 'avslutat', 'arkiverat', 'makulerat', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=False),
    sa.Column('utforare_id', sa.Integer(), nullable=False),
    sa.Column('bestallare_id', sa.Integer(), nullable=False),
    sa.Column('regelverksversion_id', sa.Integer(), nullable=True),
    sa.Column('avtalsansvarig_id', sa.Integer(), nullable=True),
    sa.Column('ersattare_id', sa.Integer(), nullable=True),
    sa.Column('motpart_kontakt_id', sa.Integer(), nullable=True),
    sa.Column('underleverantorer', sa.JSON(), nullable=False),
    sa.Column('start', sa.Date(), nullable=False),
    sa.Column('slut_ursprunglig', sa.Date(), nullable=True),
    sa.Column('uppsagningstid_man_bestallare', sa.Integer(), nullable=True),
    sa.Column('uppsagningstid_man_utforare', sa.Integer(), nullable=True),
    sa.Column('automatisk_forlangning_man', sa.Integer(), nullable=True),
    sa.Column('max_slut', sa.Date(), nullable=True),
    sa.Column('overlamningstid_man', sa.Integer(), nullable=True),
    sa.Column('uppsagd_datum', sa.Date(), nullable=True),
    sa.Column('uppsagd_av', sa.Enum('bestallare', 'utforare', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('uppsagd_till', sa.Date(), nullable=True),
    sa.Column('ankring', sa.Boolean(create_constraint=True), nullable=True),
    sa.Column('ankring_skal', sa.String(length=300), nullable=False),
    sa.Column('uppsagning_senast_angiven', sa.Date(), nullable=True),
    sa.Column('uppsagning_senast_skal', sa.String(length=300), nullable=False),
    sa.Column('ersattningsmodell', sa.Enum('peng', 'dygn', 'timme', 'anslag', 'fast', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('uppskattat_arsvarde', sa.BigInteger(), nullable=True),
    sa.Column('varde_inkl_optioner', sa.BigInteger(), nullable=True),
    sa.Column('index_typ', sa.Enum('PKV', 'OPI', 'AKI', 'KPI', 'annat', 'inget', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('index_basmanad', sa.Date(), nullable=True),
    sa.Column('index_andel', sa.Integer(), nullable=True),
    sa.Column('nasta_justering', sa.Date(), nullable=True),
    sa.Column('uppf_text', sa.Text(), nullable=False),
    sa.Column('present_text', sa.Text(), nullable=False),
    sa.Column('tillg_text', sa.Text(), nullable=False),
    sa.Column('insyn_klausul', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('meddelarfrihet_klausul', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('vite_nivaer', sa.JSON(), nullable=False),
    sa.Column('havningsgrunder', sa.Text(), nullable=False),
    sa.Column('skadestand', sa.Text(), nullable=False),
    sa.Column('forsakring_giltig_tom', sa.Date(), nullable=True),
    sa.Column('arbetsrattsliga_villkor', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('pub_avtal', sa.Enum('ja', 'gemensamt_ansvar', 'ej_behov', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('pub_datum', sa.Date(), nullable=True),
    sa.Column('balans_bestallare_datum', sa.Date(), nullable=True),
    sa.Column('balans_pu_datum', sa.Date(), nullable=True),
    sa.Column('begart_av', sa.String(length=300), nullable=False),
    sa.Column('ekonomisk_konsekvens', sa.Text(), nullable=False),
    sa.Column('ivo_tillstand_nr', sa.String(length=40), nullable=False),
    sa.Column('ivo_tillstand_tom', sa.Date(), nullable=True),
    sa.Column('ivo_kontrollerad', sa.Date(), nullable=True),
    sa.Column('agar_ledningsprovning_datum', sa.Date(), nullable=True),
    sa.Column('risk_klass', sa.Enum('A', 'B', 'C', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('leverantorskontroll_nasta', sa.Date(), nullable=True),
    sa.Column('klassning', sa.Enum('bevara', 'gallra', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint("ankring IS NULL OR ankring_skal <> ''", name=op.f('ck_avtal_ankring_har_skal')),
    sa.CheckConstraint('automatisk_forlangning_man >= 1', name=op.f('ck_avtal_automatisk_forlangning_man')),
    sa.CheckConstraint('overlamningstid_man >= 0', name=op.f('ck_avtal_overlamningstid_man')),
    sa.CheckConstraint('slut_ursprunglig IS NULL OR slut_ursprunglig >= start', name=op.f('ck_avtal_tid')),
    sa.CheckConstraint('uppsagningstid_man_bestallare >= 0', name=op.f('ck_avtal_uppsagningstid_man_bestallare')),
    sa.CheckConstraint('uppsagningstid_man_utforare >= 0', name=op.f('ck_avtal_uppsagningstid_man_utforare')),
    sa.ForeignKeyConstraint(['avtalsansvarig_id'], ['person.id'], name=op.f('fk_avtal_avtalsansvarig_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['bestallare_id'], ['organ.id'], name=op.f('fk_avtal_bestallare_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['ersattare_id'], ['person.id'], name=op.f('fk_avtal_ersattare_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['motpart_kontakt_id'], ['person.id'], name=op.f('fk_avtal_motpart_kontakt_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['regelverksversion_id'], ['regelverksversion.id'], name=op.f('fk_avtal_regelverksversion_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['utforare_id'], ['utforare.id'], name=op.f('fk_avtal_utforare_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_avtal_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_avtal')),
    sa.UniqueConstraint('avtalsnr', name=op.f('uq_avtal_avtalsnr')),
    sa.UniqueConstraint('uid', name=op.f('uq_avtal_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('avtal', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_avtal_avtalsansvarig_id'), ['avtalsansvarig_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_avtal_benamning_sort'), ['benamning_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_avtal_bestallare_id'), ['bestallare_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_avtal_ersattare_id'), ['ersattare_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_avtal_motpart_kontakt_id'), ['motpart_kontakt_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_avtal_regelverksversion_id'), ['regelverksversion_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_avtal_utforare_id'), ['utforare_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_avtal_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

    op.create_table('avvikelse',
    sa.Column('typ', sa.Enum('brist', 'forbattringsomrade', 'gott_exempel', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('rubrik', sa.String(length=200), nullable=False),
    sa.Column('rubrik_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('enhet_id', sa.Integer(), nullable=False),
    sa.Column('besok_id', sa.Integer(), nullable=True),
    sa.Column('konstaterad', sa.Date(), nullable=False),
    sa.Column('beskrivning', sa.Text(), nullable=False),
    sa.Column('belagg', sa.Text(), nullable=False),
    sa.Column('kravkalla', sa.Enum('lag', 'auktorisation', 'avtal', 'mal', 'agare', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('kravtext', sa.String(length=200), nullable=False),
    sa.Column('allvar', sa.Enum('allvarlig', 'vasentlig', 'mindre', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('atgardas_senast', sa.Date(), nullable=True),
    sa.Column('status', sa.Enum('oppen', 'avslutad', 'overford', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('atgardsplan_id', sa.Integer(), nullable=True),
    sa.Column('foljs_upp_besok_id', sa.Integer(), nullable=True),
    sa.Column('avslutad', sa.Date(), nullable=True),
    sa.Column('avslut_skal', sa.String(length=300), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint("status <> 'overford' OR foljs_upp_besok_id IS NOT NULL", name=op.f('ck_avvikelse_overford')),
    sa.CheckConstraint("typ <> 'brist' OR (kravkalla IS NOT NULL AND allvar IS NOT NULL)", name=op.f('ck_avvikelse_brist')),
    sa.CheckConstraint("typ = 'brist' OR atgardsplan_id IS NULL", name=op.f('ck_avvikelse_plan')),
    sa.ForeignKeyConstraint(['atgardsplan_id'], ['atgardsplan.id'], name=op.f('fk_avvikelse_atgardsplan_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['besok_id'], ['besok.id'], name=op.f('fk_avvikelse_besok_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_avvikelse_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['foljs_upp_besok_id'], ['besok.id'], name=op.f('fk_avvikelse_foljs_upp_besok_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_avvikelse')),
    sa.UniqueConstraint('uid', name=op.f('uq_avvikelse_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('avvikelse', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_avvikelse_atgardsplan_id'), ['atgardsplan_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_avvikelse_besok_id'), ['besok_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_avvikelse_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_avvikelse_foljs_upp_besok_id'), ['foljs_upp_besok_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_avvikelse_konstaterad'), ['konstaterad'], unique=False)
        batch_op.create_index(batch_op.f('ix_avvikelse_rubrik_sort'), ['rubrik_sort'], unique=False)

    op.create_table('godkannande',
    sa.Column('enhet_id', sa.Integer(), nullable=False),
    sa.Column('regelverksversion_id', sa.Integer(), nullable=False),
    sa.Column('status', sa.Enum('ansokt', 'under_provning', 'godkand', 'varning', 'avslag', 'aterkallad', 'upphord', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('ansokt', sa.Date(), nullable=True),
    sa.Column('beslut_organ_id', sa.Integer(), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('fran', sa.Date(), nullable=True),
    sa.Column('tom', sa.Date(), nullable=True),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('tom IS NULL OR fran IS NULL OR tom >= fran', name=op.f('ck_godkannande_tid')),
    sa.ForeignKeyConstraint(['beslut_organ_id'], ['organ.id'], name=op.f('fk_godkannande_beslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_godkannande_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['regelverksversion_id'], ['regelverksversion.id'], name=op.f('fk_godkannande_regelverksversion_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_godkannande')),
    sa.UniqueConstraint('uid', name=op.f('uq_godkannande_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('godkannande', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_godkannande_beslut_organ_id'), ['beslut_organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_godkannande_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_godkannande_regelverksversion_id'), ['regelverksversion_id'], unique=False)

    op.create_table('planhandelse',
    sa.Column('atgardsplan_id', sa.Integer(), nullable=False),
    sa.Column('typ', sa.Enum('begard', 'paminnelse', 'inkommen', 'godtagen', 'komplettering', 'underkand', 'aterrapport', 'uppfoljd', 'namnd', 'eskalerad', 'avslutad', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=True),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('frist', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['atgardsplan_id'], ['atgardsplan.id'], name=op.f('fk_planhandelse_atgardsplan_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_planhandelse_person_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_planhandelse')),
    sa.UniqueConstraint('uid', name=op.f('uq_planhandelse_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('planhandelse', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_planhandelse_atgardsplan_id'), ['atgardsplan_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_planhandelse_datum'), ['datum'], unique=False)
        batch_op.create_index(batch_op.f('ix_planhandelse_person_id'), ['person_id'], unique=False)

    op.create_table('atgard',
    sa.Column('atgardsplan_id', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('avvikelse_id', sa.Integer(), nullable=True),
    sa.Column('atgard', sa.Text(), nullable=False),
    sa.Column('ansvarig', sa.String(length=160), nullable=False),
    sa.Column('klart_senast', sa.Date(), nullable=False),
    sa.Column('effekt', sa.String(length=300), nullable=False),
    sa.Column('status', sa.Enum('ej_paborjad', 'pagar', 'klar', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('klar', sa.Date(), nullable=True),
    sa.Column('belagg', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint("status <> 'klar' OR klar IS NOT NULL", name=op.f('ck_atgard_klar')),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_atgard_nr')),
    sa.ForeignKeyConstraint(['atgardsplan_id'], ['atgardsplan.id'], name=op.f('fk_atgard_atgardsplan_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['avvikelse_id'], ['avvikelse.id'], name=op.f('fk_atgard_avvikelse_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_atgard')),
    sa.UniqueConstraint('uid', name=op.f('uq_atgard_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('atgard', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_atgard_atgardsplan_id'), ['atgardsplan_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_atgard_avvikelse_id'), ['avvikelse_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_atgard_klart_senast'), ['klart_senast'], unique=False)

    op.create_table('avtalsandring',
    sa.Column('avtal_id', sa.Integer(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('grund', sa.Enum('klausul', 'mindre_varde', 'kompletterande', 'oforutsedd', 'leverantorsbyte', 'ej_vasentlig', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('beskrivning', sa.Text(), nullable=False),
    sa.Column('varde', sa.BigInteger(), nullable=True),
    sa.Column('beslut_organ_id', sa.Integer(), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['avtal_id'], ['avtal.id'], name=op.f('fk_avtalsandring_avtal_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['beslut_organ_id'], ['organ.id'], name=op.f('fk_avtalsandring_beslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_avtalsandring')),
    sa.UniqueConstraint('uid', name=op.f('uq_avtalsandring_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('avtalsandring', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_avtalsandring_avtal_id'), ['avtal_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_avtalsandring_beslut_organ_id'), ['beslut_organ_id'], unique=False)

    op.create_table('avtalsbeslut',
    sa.Column('avtal_id', sa.Integer(), nullable=False),
    sa.Column('organ_id', sa.Integer(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('paragraf', sa.String(length=20), nullable=False),
    sa.Column('utfall', sa.Enum('godkant', 'avslag', 'aterremiss', 'bordlagt', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['avtal_id'], ['avtal.id'], name=op.f('fk_avtalsbeslut_avtal_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['organ_id'], ['organ.id'], name=op.f('fk_avtalsbeslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_avtalsbeslut')),
    sa.UniqueConstraint('uid', name=op.f('uq_avtalsbeslut_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('avtalsbeslut', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_avtalsbeslut_avtal_id'), ['avtal_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_avtalsbeslut_organ_id'), ['organ_id'], unique=False)

    op.create_table('avtalsenhet',
    sa.Column('avtal_id', sa.Integer(), nullable=False),
    sa.Column('enhet_id', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['avtal_id'], ['avtal.id'], name=op.f('fk_avtalsenhet_avtal_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_avtalsenhet_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_avtalsenhet')),
    sa.UniqueConstraint('avtal_id', 'enhet_id', name=op.f('uq_avtalsenhet_avtal_id_enhet_id')),
    sa.UniqueConstraint('uid', name=op.f('uq_avtalsenhet_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('avtalsenhet', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_avtalsenhet_avtal_id'), ['avtal_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_avtalsenhet_enhet_id'), ['enhet_id'], unique=False)

    op.create_table('avtalsoption',
    sa.Column('avtal_id', sa.Integer(), nullable=False),
    sa.Column('ordning', sa.Integer(), nullable=False),
    sa.Column('till_datum', sa.Date(), nullable=False),
    sa.Column('beslut_senast', sa.Date(), nullable=True),
    sa.Column('beslut_senast_man', sa.Integer(), nullable=True),
    sa.Column('utnyttjad', sa.Boolean(create_constraint=True), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('beslut_senast_man >= 0', name=op.f('ck_avtalsoption_beslut_senast_man')),
    sa.CheckConstraint('ordning >= 1', name=op.f('ck_avtalsoption_ordning')),
    sa.ForeignKeyConstraint(['avtal_id'], ['avtal.id'], name=op.f('fk_avtalsoption_avtal_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_avtalsoption')),
    sa.UniqueConstraint('avtal_id', 'ordning', name=op.f('uq_avtalsoption_avtal_id_ordning')),
    sa.UniqueConstraint('uid', name=op.f('uq_avtalsoption_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('avtalsoption', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_avtalsoption_avtal_id'), ['avtal_id'], unique=False)

    op.create_table('handling',
    sa.Column('namn', sa.String(length=300), nullable=False),
    sa.Column('namn_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('typ', sa.Enum('avtal', 'overenskommelse', 'bilaga', 'regelverk', 'beslut', 'kallelse', 'anteckningar', 'rapport', 'atgardsplan', 'belagg', 'yttrande', 'brev', 'ovrig', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('filnamn', sa.String(length=300), nullable=False),
    sa.Column('filtyp', sa.String(length=120), nullable=False),
    sa.Column('storlek', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('datum', sa.Date(), nullable=True),
    sa.Column('riktning', sa.Enum('inkommen', 'upprattad', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('sekretess', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('sekretess_grund', sa.String(length=300), nullable=False),
    sa.Column('klassning', sa.Enum('bevara', 'gallra', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('gallras', sa.Date(), nullable=True),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('avtal_id', sa.Integer(), nullable=True),
    sa.Column('regelverksversion_id', sa.Integer(), nullable=True),
    sa.Column('mote_id', sa.Integer(), nullable=True),
    sa.Column('besok_id', sa.Integer(), nullable=True),
    sa.Column('atgardsplan_id', sa.Integer(), nullable=True),
    sa.Column('utforare_id', sa.Integer(), nullable=True),
    sa.Column('enhet_id', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('CASE WHEN avtal_id IS NULL THEN 0 ELSE 1 END + CASE WHEN regelverksversion_id IS NULL THEN 0 ELSE 1 END + CASE WHEN mote_id IS NULL THEN 0 ELSE 1 END + CASE WHEN besok_id IS NULL THEN 0 ELSE 1 END + CASE WHEN atgardsplan_id IS NULL THEN 0 ELSE 1 END + CASE WHEN utforare_id IS NULL THEN 0 ELSE 1 END + CASE WHEN enhet_id IS NULL THEN 0 ELSE 1 END <= 1', name=op.f('ck_handling_en_agare')),
    sa.CheckConstraint('storlek >= 0', name=op.f('ck_handling_storlek')),
    sa.ForeignKeyConstraint(['atgardsplan_id'], ['atgardsplan.id'], name=op.f('fk_handling_atgardsplan_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['avtal_id'], ['avtal.id'], name=op.f('fk_handling_avtal_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['besok_id'], ['besok.id'], name=op.f('fk_handling_besok_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_handling_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['mote_id'], ['mote.id'], name=op.f('fk_handling_mote_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['regelverksversion_id'], ['regelverksversion.id'], name=op.f('fk_handling_regelverksversion_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['utforare_id'], ['utforare.id'], name=op.f('fk_handling_utforare_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_handling')),
    sa.UniqueConstraint('uid', name=op.f('uq_handling_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('handling', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_handling_atgardsplan_id'), ['atgardsplan_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_avtal_id'), ['avtal_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_besok_id'), ['besok_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_mote_id'), ['mote_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_namn_sort'), ['namn_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_regelverksversion_id'), ['regelverksversion_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_utforare_id'), ['utforare_id'], unique=False)

    op.create_table('underskrift',
    sa.Column('avtal_id', sa.Integer(), nullable=False),
    sa.Column('part', sa.Enum('bestallare', 'utforare', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('roll', sa.Enum('forvaltningschef', 'firmatecknare', 'ordforande', 'delegat', 'annan', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('organ_id', sa.Integer(), nullable=True),
    sa.Column('datum', sa.Date(), nullable=True),
    sa.Column('skickad', sa.Date(), nullable=True),
    sa.Column('pamind', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['avtal_id'], ['avtal.id'], name=op.f('fk_underskrift_avtal_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['organ_id'], ['organ.id'], name=op.f('fk_underskrift_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_underskrift_person_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_underskrift')),
    sa.UniqueConstraint('uid', name=op.f('uq_underskrift_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('underskrift', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_underskrift_avtal_id'), ['avtal_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_underskrift_organ_id'), ['organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_underskrift_person_id'), ['person_id'], unique=False)

    op.create_table('kommun',
    sa.Column('namn', sa.String(length=120), nullable=False),
    sa.Column('kommunkod', sa.String(length=4), nullable=False),
    sa.Column('orgnr', sa.String(length=11), nullable=False),
    sa.Column('postadress', sa.String(length=300), nullable=False),
    sa.Column('webbplats', sa.String(length=300), nullable=False),
    sa.Column('vapen_id', sa.Integer(), nullable=True),
    sa.Column('accent', sa.String(length=7), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['vapen_id'], ['handling.id'], name=op.f('fk_kommun_vapen_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_kommun')),
    sa.UniqueConstraint('uid', name=op.f('uq_kommun_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('kommun', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_kommun_vapen_id'), ['vapen_id'], unique=False)

    if op.get_bind().dialect.name == "sqlite":
        for sats in SOKNING_I_SQLITE:
            op.execute(sats)
