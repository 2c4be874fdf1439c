"""The first schema."""

# As the generator wrote it: to be compared, not to be read.
# fmt: off

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0001'
down_revision = None
# Tables whose number of rows this step changes on purpose; the others are compared.
andrar_antal: tuple[str, ...] = ()


def upgrade() -> None:
    op.create_table('dokumentmall',
    sa.Column('namn', sa.String(length=120), nullable=False),
    sa.Column('innehall', sa.JSON(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_dokumentmall')),
    sa.UniqueConstraint('namn', name=op.f('uq_dokumentmall_namn')),
    sa.UniqueConstraint('uid', name=op.f('uq_dokumentmall_uid')),
    sqlite_autoincrement=True
    )
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
    op.create_table('fras',
    sa.Column('kortord', sa.String(length=40), nullable=False),
    sa.Column('falt', sa.String(length=40), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_fras')),
    sa.UniqueConstraint('kortord', name=op.f('uq_fras_kortord')),
    sa.UniqueConstraint('uid', name=op.f('uq_fras_uid')),
    sqlite_autoincrement=True
    )
    op.create_table('gransvarde',
    sa.Column('kod', sa.String(length=40), nullable=False),
    sa.Column('namn', sa.String(length=200), nullable=False),
    sa.Column('belopp', sa.BigInteger(), nullable=False),
    sa.Column('giltig_from', sa.Date(), nullable=False),
    sa.Column('giltig_tom', sa.Date(), nullable=True),
    sa.Column('kalla', sa.String(length=300), nullable=False),
    sa.Column('kontrollerat', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('giltig_tom IS NULL OR giltig_tom >= giltig_from', name=op.f('ck_gransvarde_tid')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_gransvarde')),
    sa.UniqueConstraint('kod', 'giltig_from', name=op.f('uq_gransvarde_kod_giltig_from')),
    sa.UniqueConstraint('uid', name=op.f('uq_gransvarde_uid')),
    sqlite_autoincrement=True
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
    op.create_table('klamdag',
    sa.Column('dag', sa.Date(), nullable=False),
    sa.Column('namn', sa.String(length=80), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_klamdag')),
    sa.UniqueConstraint('dag', name=op.f('uq_klamdag_dag')),
    sa.UniqueConstraint('uid', name=op.f('uq_klamdag_uid')),
    sqlite_autoincrement=True
    )
    op.create_table('mandatperiod',
    sa.Column('fran', sa.Date(), nullable=False),
    sa.Column('tom', sa.Date(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('tom >= fran', name=op.f('ck_mandatperiod_tid')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mandatperiod')),
    sa.UniqueConstraint('fran', name=op.f('uq_mandatperiod_fran')),
    sa.UniqueConstraint('uid', name=op.f('uq_mandatperiod_uid')),
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

    op.create_table('organgrupp',
    sa.Column('namn', sa.String(length=120), nullable=False),
    sa.Column('namn_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('beskrivning', sa.Text(), nullable=False),
    sa.Column('bara_presidiet', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_organgrupp')),
    sa.UniqueConstraint('namn', name=op.f('uq_organgrupp_namn')),
    sa.UniqueConstraint('uid', name=op.f('uq_organgrupp_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('organgrupp', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_organgrupp_namn_sort'), ['namn_sort'], unique=False)

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

    op.create_table('skoltermin',
    sa.Column('ar', sa.Integer(), nullable=False),
    sa.Column('kod', sa.Enum('VT', 'HT', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('start', sa.Date(), nullable=False),
    sa.Column('slut', sa.Date(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('ar >= 1900', name=op.f('ck_skoltermin_ar_minst')),
    sa.CheckConstraint('slut > start', name=op.f('ck_skoltermin_tid')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_skoltermin')),
    sa.UniqueConstraint('ar', 'kod', name=op.f('uq_skoltermin_ar_kod')),
    sa.UniqueConstraint('uid', name=op.f('uq_skoltermin_uid')),
    sqlite_autoincrement=True
    )
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

    op.create_table('anvisning',
    sa.Column('namnd_id', sa.Integer(), nullable=False),
    sa.Column('typ', sa.Enum('vp', 'vb', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('ar', sa.Integer(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('forfaller', sa.Date(), nullable=True),
    sa.Column('skickad', sa.Date(), nullable=True),
    sa.Column('beslut_organ_id', sa.Integer(), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('ar >= 1900', name=op.f('ck_anvisning_ar_minst')),
    sa.ForeignKeyConstraint(['beslut_organ_id'], ['organ.id'], name=op.f('fk_anvisning_beslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['namnd_id'], ['organ.id'], name=op.f('fk_anvisning_namnd_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_anvisning')),
    sa.UniqueConstraint('namnd_id', 'typ', 'ar', name=op.f('uq_anvisning_namnd_id_typ_ar')),
    sa.UniqueConstraint('uid', name=op.f('uq_anvisning_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('anvisning', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_anvisning_beslut_organ_id'), ['beslut_organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_anvisning_namnd_id'), ['namnd_id'], unique=False)

    op.create_table('arsplansbeslut',
    sa.Column('ar', sa.Integer(), nullable=False),
    sa.Column('organ_id', sa.Integer(), nullable=False),
    sa.Column('faststalld', sa.Date(), nullable=False),
    sa.Column('paragraf', sa.String(length=20), nullable=False),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('ar >= 1900', name=op.f('ck_arsplansbeslut_ar_minst')),
    sa.ForeignKeyConstraint(['organ_id'], ['organ.id'], name=op.f('fk_arsplansbeslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_arsplansbeslut')),
    sa.UniqueConstraint('organ_id', 'ar', name=op.f('uq_arsplansbeslut_organ_id_ar')),
    sa.UniqueConstraint('uid', name=op.f('uq_arsplansbeslut_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('arsplansbeslut', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_arsplansbeslut_organ_id'), ['organ_id'], unique=False)

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
    sa.Column('flytt_skal', sa.String(length=300), nullable=False),
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
    sa.CheckConstraint('antal_svar >= 0', name=op.f('ck_besok_antal_svar_minst')),
    sa.CheckConstraint('genomford_tom IS NULL OR (genomford_fran IS NOT NULL AND genomford_tom >= genomford_fran)', name=op.f('ck_besok_genomfort')),
    sa.CheckConstraint('planerad IS NOT NULL OR genomford_fran IS NOT NULL', name=op.f('ck_besok_nar')),
    sa.CheckConstraint('slut IS NULL OR start IS NULL OR slut > start', name=op.f('ck_besok_tid')),
    sa.CheckConstraint('varaktighet >= 1', name=op.f('ck_besok_varaktighet_minst')),
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

    op.create_table('fortroendeuppdrag',
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('organ_id', sa.Integer(), nullable=False),
    sa.Column('roll', sa.Enum('ordforande', 'vice1', 'vice2', 'ledamot', 'ersattare', 'insynsplats', 'personalforetradare', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('parti', sa.String(length=20), nullable=False),
    sa.Column('ordning', sa.Integer(), nullable=False),
    sa.Column('fran', sa.Date(), nullable=False),
    sa.Column('tom', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('ordning >= 1', name=op.f('ck_fortroendeuppdrag_ordning_minst')),
    sa.CheckConstraint('tom IS NULL OR tom >= fran', name=op.f('ck_fortroendeuppdrag_tid')),
    sa.ForeignKeyConstraint(['organ_id'], ['organ.id'], name=op.f('fk_fortroendeuppdrag_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_fortroendeuppdrag_person_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_fortroendeuppdrag')),
    sa.UniqueConstraint('uid', name=op.f('uq_fortroendeuppdrag_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('fortroendeuppdrag', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_fortroendeuppdrag_organ_id'), ['organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_fortroendeuppdrag_person_id'), ['person_id'], unique=False)

    op.create_table('franvaro',
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('fran', sa.Date(), nullable=False),
    sa.Column('tom', sa.Date(), nullable=False),
    sa.Column('dagdel', sa.Enum('hel', 'fm', 'em', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('slag', sa.Enum('semester', 'utbildning', 'tjanst', 'ledig', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('tom >= fran', name=op.f('ck_franvaro_tid')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_franvaro_person_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_franvaro')),
    sa.UniqueConstraint('uid', name=op.f('uq_franvaro_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('franvaro', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_franvaro_fran'), ['fran'], unique=False)
        batch_op.create_index(batch_op.f('ix_franvaro_person_id'), ['person_id'], unique=False)

    op.create_table('fyndstatus',
    sa.Column('regel', sa.String(length=20), nullable=False),
    sa.Column('objekt_typ', sa.String(length=40), nullable=False),
    sa.Column('objekt_uid', sa.String(length=36), nullable=False),
    sa.Column('objekt', sa.String(length=300), nullable=False),
    sa.Column('period', sa.String(length=40), nullable=False),
    sa.Column('status', sa.Enum('oppen', 'kvitterad', 'undantag', 'atgardad', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('tom', sa.Date(), nullable=True),
    sa.Column('forst_sedd', sa.Date(), nullable=True),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('beslut_organ_id', sa.Integer(), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint("status <> 'undantag' OR tom IS NOT NULL", name=op.f('ck_fyndstatus_undantag')),
    sa.CheckConstraint("status IN ('oppen', 'atgardad') OR text <> ''", name=op.f('ck_fyndstatus_text')),
    sa.ForeignKeyConstraint(['beslut_organ_id'], ['organ.id'], name=op.f('fk_fyndstatus_beslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_fyndstatus')),
    sa.UniqueConstraint('regel', 'objekt_typ', 'objekt_uid', 'period', name=op.f('uq_fyndstatus_regel_objekt_typ_objekt_uid_period')),
    sa.UniqueConstraint('uid', name=op.f('uq_fyndstatus_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('fyndstatus', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_fyndstatus_beslut_organ_id'), ['beslut_organ_id'], unique=False)

    op.create_table('namnddokument',
    sa.Column('namnd_id', sa.Integer(), nullable=False),
    sa.Column('typ', sa.Enum('verksamhetsplan', 'verksamhetsberattelse', 'uppfoljningsplan', 'tillsynsplan', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('ar', sa.Integer(), nullable=False),
    sa.Column('planerad', sa.Date(), nullable=True),
    sa.Column('beslutad', sa.Date(), nullable=True),
    sa.Column('paragraf', sa.String(length=20), nullable=False),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('ar >= 1900', name=op.f('ck_namnddokument_ar_minst')),
    sa.ForeignKeyConstraint(['namnd_id'], ['organ.id'], name=op.f('fk_namnddokument_namnd_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_namnddokument')),
    sa.UniqueConstraint('namnd_id', 'typ', 'ar', name=op.f('uq_namnddokument_namnd_id_typ_ar')),
    sa.UniqueConstraint('uid', name=op.f('uq_namnddokument_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('namnddokument', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_namnddokument_namnd_id'), ['namnd_id'], unique=False)

    op.create_table('organgruppmedlem',
    sa.Column('organgrupp_id', sa.Integer(), nullable=False),
    sa.Column('organ_id', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['organ_id'], ['organ.id'], name=op.f('fk_organgruppmedlem_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['organgrupp_id'], ['organgrupp.id'], name=op.f('fk_organgruppmedlem_organgrupp_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_organgruppmedlem')),
    sa.UniqueConstraint('organgrupp_id', 'organ_id', name=op.f('uq_organgruppmedlem_organgrupp_id_organ_id')),
    sa.UniqueConstraint('uid', name=op.f('uq_organgruppmedlem_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('organgruppmedlem', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_organgruppmedlem_organ_id'), ['organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_organgruppmedlem_organgrupp_id'), ['organgrupp_id'], unique=False)

    op.create_table('organuppgift',
    sa.Column('organ_id', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('rubrik', sa.String(length=200), nullable=False),
    sa.Column('regel', sa.String(length=20), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_organuppgift_nr_minst')),
    sa.ForeignKeyConstraint(['organ_id'], ['organ.id'], name=op.f('fk_organuppgift_organ_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_organuppgift')),
    sa.UniqueConstraint('uid', name=op.f('uq_organuppgift_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('organuppgift', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_organuppgift_organ_id'), ['organ_id'], unique=False)

    op.create_table('program',
    sa.Column('titel', sa.String(length=200), nullable=False),
    sa.Column('titel_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('mandatperiod_id', sa.Integer(), nullable=False),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('omfattar_alla', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('mal_text', sa.Text(), nullable=False),
    sa.Column('uppf_text', sa.Text(), nullable=False),
    sa.Column('insyn_text', sa.Text(), nullable=False),
    sa.Column('beslut_organ_id', sa.Integer(), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['beslut_organ_id'], ['organ.id'], name=op.f('fk_program_beslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['mandatperiod_id'], ['mandatperiod.id'], name=op.f('fk_program_mandatperiod_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_program')),
    sa.UniqueConstraint('uid', name=op.f('uq_program_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('program', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_program_beslut_organ_id'), ['beslut_organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_program_mandatperiod_id'), ['mandatperiod_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_program_titel_sort'), ['titel_sort'], unique=False)

    op.create_table('regelkvittens',
    sa.Column('regel', sa.String(length=20), nullable=False),
    sa.Column('objekt_typ', sa.String(length=40), nullable=False),
    sa.Column('objekt_uid', sa.String(length=36), nullable=False),
    sa.Column('objekt', sa.String(length=300), nullable=False),
    sa.Column('period', sa.String(length=40), nullable=False),
    sa.Column('svar', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('belagg', sa.Text(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_regelkvittens_person_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_regelkvittens')),
    sa.UniqueConstraint('regel', 'objekt_typ', 'objekt_uid', 'period', name=op.f('uq_regelkvittens_regel_objekt_typ_objekt_uid_period')),
    sa.UniqueConstraint('uid', name=op.f('uq_regelkvittens_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('regelkvittens', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_regelkvittens_person_id'), ['person_id'], unique=False)

    op.create_table('reglemente',
    sa.Column('organ_id', sa.Integer(), nullable=False),
    sa.Column('antal_ledamoter', sa.Integer(), nullable=False),
    sa.Column('antal_ersattare', sa.Integer(), nullable=False),
    sa.Column('antal_justerare', sa.Integer(), nullable=False),
    sa.Column('numrering', sa.Enum('arslopande', 'arslopande_ar', 'mote_paragraf', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('dnr_monster', sa.String(length=300), nullable=False),
    sa.Column('rostordning', sa.Enum('plats', 'alfabet', 'parti', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('vaxeltjanstgoring', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('offentliga', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('distans', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('sarskilt_yttrande', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('ersattare_yttrar_sig', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('reservation_senast', sa.Enum('sammantrade', 'justering', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('forvaltningsratt', sa.String(length=120), nullable=False),
    sa.Column('forvaltningsratt_adress', sa.String(length=300), nullable=False),
    sa.Column('anslagstavla', sa.String(length=300), nullable=False),
    sa.Column('forvaringsplats', sa.String(length=300), nullable=False),
    sa.Column('mall_id', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('antal_ersattare >= 0', name=op.f('ck_reglemente_antal_ersattare_minst')),
    sa.CheckConstraint('antal_justerare >= 0', name=op.f('ck_reglemente_antal_justerare_minst')),
    sa.CheckConstraint('antal_ledamoter >= 1', name=op.f('ck_reglemente_antal_ledamoter_minst')),
    sa.ForeignKeyConstraint(['mall_id'], ['dokumentmall.id'], name=op.f('fk_reglemente_mall_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['organ_id'], ['organ.id'], name=op.f('fk_reglemente_organ_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reglemente')),
    sa.UniqueConstraint('organ_id', name=op.f('uq_reglemente_organ_id')),
    sa.UniqueConstraint('uid', name=op.f('uq_reglemente_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('reglemente', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_reglemente_mall_id'), ['mall_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_reglemente_organ_id'), ['organ_id'], unique=False)

    op.create_table('sammantradesregel',
    sa.Column('organ_id', sa.Integer(), nullable=False),
    sa.Column('ordningstal', sa.Enum('forsta', 'andra', 'tredje', 'fjarde', 'sista', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('veckodag', sa.Enum('mandag', 'tisdag', 'onsdag', 'torsdag', 'fredag', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('utan_manader', sa.String(length=120), nullable=False),
    sa.Column('start', sa.String(length=5), nullable=True),
    sa.Column('slut', sa.String(length=5), nullable=True),
    sa.Column('plats', sa.String(length=200), nullable=False),
    sa.Column('stoppdag', sa.Integer(), nullable=False),
    sa.Column('kallelse', sa.Integer(), nullable=False),
    sa.Column('justering', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('justering >= 0', name=op.f('ck_sammantradesregel_justering_minst')),
    sa.CheckConstraint('kallelse >= 0', name=op.f('ck_sammantradesregel_kallelse_minst')),
    sa.CheckConstraint('slut IS NULL OR start IS NULL OR slut > start', name=op.f('ck_sammantradesregel_tid')),
    sa.CheckConstraint('stoppdag >= 0', name=op.f('ck_sammantradesregel_stoppdag_minst')),
    sa.ForeignKeyConstraint(['organ_id'], ['organ.id'], name=op.f('fk_sammantradesregel_organ_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sammantradesregel')),
    sa.UniqueConstraint('organ_id', name=op.f('uq_sammantradesregel_organ_id')),
    sa.UniqueConstraint('uid', name=op.f('uq_sammantradesregel_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('sammantradesregel', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_sammantradesregel_organ_id'), ['organ_id'], unique=False)

    op.create_table('styrdokument',
    sa.Column('titel', sa.String(length=200), nullable=False),
    sa.Column('titel_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('typ', sa.Enum('styrmodell', 'policy', 'riktlinje', 'reglemente', 'delegationsordning', 'ansvarsfordelning', 'program', 'ovrigt', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('agare_organ_id', sa.Integer(), nullable=False),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('oversyn_intervall_man', sa.Integer(), nullable=False),
    sa.Column('senast_oversedd', sa.Date(), nullable=True),
    sa.Column('upphavt', sa.Date(), nullable=True),
    sa.Column('principer', sa.JSON(), nullable=False),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('oversyn_intervall_man >= 1', name=op.f('ck_styrdokument_oversyn_intervall_man_minst')),
    sa.ForeignKeyConstraint(['agare_organ_id'], ['organ.id'], name=op.f('fk_styrdokument_agare_organ_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_styrdokument')),
    sa.UniqueConstraint('uid', name=op.f('uq_styrdokument_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('styrdokument', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_styrdokument_agare_organ_id'), ['agare_organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_styrdokument_titel_sort'), ['titel_sort'], unique=False)

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

    op.create_table('agarforandring',
    sa.Column('utforare_id', sa.Integer(), nullable=False),
    sa.Column('typ', sa.Enum('agare', 'ledning', 'bada', 'ombildning', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('anmald', sa.Date(), nullable=True),
    sa.Column('provad', sa.Date(), nullable=True),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['utforare_id'], ['utforare.id'], name=op.f('fk_agarforandring_utforare_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_agarforandring')),
    sa.UniqueConstraint('uid', name=op.f('uq_agarforandring_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('agarforandring', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_agarforandring_utforare_id'), ['utforare_id'], unique=False)

    op.create_table('avveckling',
    sa.Column('rubrik', sa.String(length=200), nullable=False),
    sa.Column('rubrik_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=False),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('status', sa.Enum('utreds', 'klar_for_beslut', 'beslutad', 'avskriven', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('inlett', sa.Date(), nullable=False),
    sa.Column('bakgrund', sa.Text(), nullable=False),
    sa.Column('konsekvenser', sa.Text(), nullable=False),
    sa.Column('upphor', sa.Date(), nullable=True),
    sa.Column('avskriven_skal', sa.String(length=300), nullable=False),
    sa.Column('beslut_organ_id', sa.Integer(), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['beslut_organ_id'], ['organ.id'], name=op.f('fk_avveckling_beslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_avveckling_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_avveckling')),
    sa.UniqueConstraint('uid', name=op.f('uq_avveckling_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('avveckling', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_avveckling_beslut_organ_id'), ['beslut_organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_avveckling_rubrik_sort'), ['rubrik_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_avveckling_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

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
    sa.CheckConstraint('nr >= 1', name=op.f('ck_besokspunkt_nr_minst')),
    sa.ForeignKeyConstraint(['besok_id'], ['besok.id'], name=op.f('fk_besokspunkt_besok_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_besokspunkt')),
    sa.UniqueConstraint('uid', name=op.f('uq_besokspunkt_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('besokspunkt', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_besokspunkt_besok_id'), ['besok_id'], unique=False)

    op.create_table('bindning',
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('utforare_id', sa.Integer(), nullable=True),
    sa.Column('organ_id', sa.Integer(), nullable=True),
    sa.Column('organisation', sa.String(length=200), nullable=False),
    sa.Column('roll', sa.String(length=120), nullable=False),
    sa.Column('fran', sa.Date(), nullable=True),
    sa.Column('tom', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint("utforare_id IS NOT NULL OR organ_id IS NOT NULL OR organisation <> ''", name=op.f('ck_bindning_vad')),
    sa.CheckConstraint('tom IS NULL OR fran IS NULL OR tom >= fran', name=op.f('ck_bindning_tid')),
    sa.ForeignKeyConstraint(['organ_id'], ['organ.id'], name=op.f('fk_bindning_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_bindning_person_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['utforare_id'], ['utforare.id'], name=op.f('fk_bindning_utforare_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bindning')),
    sa.UniqueConstraint('uid', name=op.f('uq_bindning_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('bindning', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_bindning_organ_id'), ['organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_bindning_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_bindning_utforare_id'), ['utforare_id'], unique=False)

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
    sa.CheckConstraint('platser >= 0', name=op.f('ck_enhet_platser_minst')),
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

    op.create_table('fastpunkt',
    sa.Column('reglemente_id', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('rubrik', sa.String(length=300), nullable=False),
    sa.Column('fast', sa.Enum('inledning', 'upprop', 'justerare', 'dagordning', 'egen_forst', 'egen_sist', 'paus', 'delegation', 'meddelanden', 'avslutande', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('typ', sa.Enum('beslut', 'information', 'anmalan', 'val', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('minuter', sa.Integer(), nullable=True),
    sa.Column('foredragande', sa.String(length=200), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('minuter >= 0', name=op.f('ck_fastpunkt_minuter_minst')),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_fastpunkt_nr_minst')),
    sa.ForeignKeyConstraint(['reglemente_id'], ['reglemente.id'], name=op.f('fk_fastpunkt_reglemente_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_fastpunkt')),
    sa.UniqueConstraint('uid', name=op.f('uq_fastpunkt_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('fastpunkt', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_fastpunkt_reglemente_id'), ['reglemente_id'], unique=False)

    op.create_table('indikator',
    sa.Column('kod', sa.String(length=20), nullable=False),
    sa.Column('namn', sa.String(length=200), nullable=False),
    sa.Column('namn_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('typ', sa.Enum('volym', 'resurser', 'produktivitet', 'kvalitet', 'satsning', 'register', 'brukarundersokning', 'synpunkter', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=True),
    sa.Column('definition', sa.Text(), nullable=False),
    sa.Column('enhet', sa.String(length=40), nullable=False),
    sa.Column('decimaler', sa.Integer(), nullable=False),
    sa.Column('riktning', sa.Enum('hogre', 'lagre', 'neutral', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('intervall', sa.Enum('manad', 'kvartal', 'tertial', 'termin', 'ar', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('skala', sa.String(length=300), nullable=False),
    sa.Column('taljare_id', sa.Integer(), nullable=True),
    sa.Column('namnare_id', sa.Integer(), nullable=True),
    sa.Column('faktor', sa.Integer(), nullable=False),
    sa.Column('kolada_id', sa.String(length=20), nullable=False),
    sa.Column('aktiv', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('(taljare_id IS NULL) = (namnare_id IS NULL)', name=op.f('ck_indikator_formel')),
    sa.CheckConstraint('decimaler >= 0', name=op.f('ck_indikator_decimaler_minst')),
    sa.CheckConstraint('faktor >= 1', name=op.f('ck_indikator_faktor_minst')),
    sa.ForeignKeyConstraint(['namnare_id'], ['indikator.id'], name=op.f('fk_indikator_namnare_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['taljare_id'], ['indikator.id'], name=op.f('fk_indikator_taljare_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_indikator_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_indikator')),
    sa.UniqueConstraint('kod', name=op.f('uq_indikator_kod')),
    sa.UniqueConstraint('uid', name=op.f('uq_indikator_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('indikator', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_indikator_namn_sort'), ['namn_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_indikator_namnare_id'), ['namnare_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_indikator_taljare_id'), ['taljare_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_indikator_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

    op.create_table('infogningsregel',
    sa.Column('reglemente_id', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('slag', sa.Enum('bordlagt', 'aterremiss', 'aterrapport', 'val', 'jav', 'personal', 'beslut', 'till_fullmaktige', 'information', 'anmalan', 'sekretess', 'omedelbar', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('sist', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_infogningsregel_nr_minst')),
    sa.ForeignKeyConstraint(['reglemente_id'], ['reglemente.id'], name=op.f('fk_infogningsregel_reglemente_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_infogningsregel')),
    sa.UniqueConstraint('reglemente_id', 'slag', name=op.f('uq_infogningsregel_reglemente_id_slag')),
    sa.UniqueConstraint('uid', name=op.f('uq_infogningsregel_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('infogningsregel', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_infogningsregel_reglemente_id'), ['reglemente_id'], unique=False)

    op.create_table('inkallelse',
    sa.Column('reglemente_id', sa.Integer(), nullable=False),
    sa.Column('parti', sa.String(length=20), nullable=False),
    sa.Column('ordning', sa.JSON(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['reglemente_id'], ['reglemente.id'], name=op.f('fk_inkallelse_reglemente_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_inkallelse')),
    sa.UniqueConstraint('reglemente_id', 'parti', name=op.f('uq_inkallelse_reglemente_id_parti')),
    sa.UniqueConstraint('uid', name=op.f('uq_inkallelse_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('inkallelse', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_inkallelse_reglemente_id'), ['reglemente_id'], unique=False)

    op.create_table('internkontroll',
    sa.Column('rubrik', sa.String(length=200), nullable=False),
    sa.Column('rubrik_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=False),
    sa.Column('ar', sa.Integer(), nullable=False),
    sa.Column('risk', sa.Text(), nullable=False),
    sa.Column('riskniva', sa.Enum('hog', 'medel', 'lag', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('metod', sa.Text(), nullable=False),
    sa.Column('ansvarig_id', sa.Integer(), nullable=True),
    sa.Column('klart_senast', sa.Date(), nullable=True),
    sa.Column('genomford', sa.Date(), nullable=True),
    sa.Column('utfall', sa.Enum('utan_anmarkning', 'anmarkning', 'ej_klarlagt', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('iakttagelse', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('ar >= 1900', name=op.f('ck_internkontroll_ar_minst')),
    sa.ForeignKeyConstraint(['ansvarig_id'], ['person.id'], name=op.f('fk_internkontroll_ansvarig_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_internkontroll_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_internkontroll')),
    sa.UniqueConstraint('uid', name=op.f('uq_internkontroll_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('internkontroll', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_internkontroll_ansvarig_id'), ['ansvarig_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_internkontroll_klart_senast'), ['klart_senast'], unique=False)
        batch_op.create_index(batch_op.f('ix_internkontroll_rubrik_sort'), ['rubrik_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_internkontroll_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

    op.create_table('leverantorskontroll',
    sa.Column('utforare_id', sa.Integer(), nullable=False),
    sa.Column('typ', sa.Enum('fskatt', 'arbetsgivaravgift', 'skulder', 'konkurs', 'foretradare', 'tillstand', 'kollektivavtal', 'agarprovning', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('resultat', sa.Enum('utan_anmarkning', 'anmarkning', 'ej_klarlagt', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('utford_av_id', sa.Integer(), nullable=True),
    sa.Column('nasta', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['utforare_id'], ['utforare.id'], name=op.f('fk_leverantorskontroll_utforare_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['utford_av_id'], ['person.id'], name=op.f('fk_leverantorskontroll_utford_av_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_leverantorskontroll')),
    sa.UniqueConstraint('uid', name=op.f('uq_leverantorskontroll_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('leverantorskontroll', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_leverantorskontroll_datum'), ['datum'], unique=False)
        batch_op.create_index(batch_op.f('ix_leverantorskontroll_utforare_id'), ['utforare_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_leverantorskontroll_utford_av_id'), ['utford_av_id'], unique=False)

    op.create_table('lovtid',
    sa.Column('namn', sa.String(length=80), nullable=False),
    sa.Column('fran', sa.Date(), nullable=False),
    sa.Column('tom', sa.Date(), nullable=False),
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('tom >= fran', name=op.f('ck_lovtid_tid')),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_lovtid_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_lovtid')),
    sa.UniqueConstraint('uid', name=op.f('uq_lovtid_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('lovtid', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_lovtid_fran'), ['fran'], unique=False)
        batch_op.create_index(batch_op.f('ix_lovtid_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

    op.create_table('mal',
    sa.Column('rubrik', sa.String(length=200), nullable=False),
    sa.Column('rubrik_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('namnd_id', sa.Integer(), nullable=False),
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=False),
    sa.Column('ar', sa.Integer(), nullable=False),
    sa.Column('ar_tom', sa.Integer(), nullable=True),
    sa.Column('galler_regi', sa.Enum('bada', 'egen', 'extern', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('malvarde', sa.String(length=120), nullable=False),
    sa.Column('ansvarig_id', sa.Integer(), nullable=True),
    sa.Column('beslut_organ_id', sa.Integer(), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('ar >= 1900', name=op.f('ck_mal_ar_minst')),
    sa.CheckConstraint('ar_tom >= 1900', name=op.f('ck_mal_ar_tom_minst')),
    sa.CheckConstraint('ar_tom IS NULL OR ar_tom >= ar', name=op.f('ck_mal_ar')),
    sa.ForeignKeyConstraint(['ansvarig_id'], ['person.id'], name=op.f('fk_mal_ansvarig_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['beslut_organ_id'], ['organ.id'], name=op.f('fk_mal_beslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['namnd_id'], ['organ.id'], name=op.f('fk_mal_namnd_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_mal_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mal')),
    sa.UniqueConstraint('uid', name=op.f('uq_mal_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('mal', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_mal_ansvarig_id'), ['ansvarig_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_mal_beslut_organ_id'), ['beslut_organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_mal_namnd_id'), ['namnd_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_mal_rubrik_sort'), ['rubrik_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_mal_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

    op.create_table('medverkan',
    sa.Column('amne', sa.String(length=200), nullable=False),
    sa.Column('amne_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('slag', sa.Enum('ersattningsmodell', 'uppfoljningssystem', 'jamforelse', 'annat', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=True),
    sa.Column('egen_regi', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('externa_inbjudna', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('material_till_egen_regi', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('material_till_externa', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('delad_handling', sa.String(length=300), nullable=False),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_medverkan_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_medverkan')),
    sa.UniqueConstraint('uid', name=op.f('uq_medverkan_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('medverkan', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_medverkan_amne_sort'), ['amne_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_medverkan_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

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
    sa.Column('flytt_skal', sa.String(length=300), nullable=False),
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
    sa.CheckConstraint('varaktighet >= 1', name=op.f('ck_mote_varaktighet_minst')),
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

    op.create_table('regelparameter',
    sa.Column('regel', sa.String(length=20), nullable=False),
    sa.Column('namn', sa.String(length=80), nullable=False),
    sa.Column('varde', sa.JSON(), nullable=False),
    sa.Column('namnd_id', sa.Integer(), nullable=True),
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=True),
    sa.Column('giltig_from', sa.Date(), nullable=False),
    sa.Column('giltig_tom', sa.Date(), nullable=True),
    sa.Column('motivering', sa.Text(), nullable=False),
    sa.Column('beslut_organ_id', sa.Integer(), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('giltig_tom IS NULL OR giltig_tom >= giltig_from', name=op.f('ck_regelparameter_tid')),
    sa.ForeignKeyConstraint(['beslut_organ_id'], ['organ.id'], name=op.f('fk_regelparameter_beslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['namnd_id'], ['organ.id'], name=op.f('fk_regelparameter_namnd_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_regelparameter_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_regelparameter')),
    sa.UniqueConstraint('uid', name=op.f('uq_regelparameter_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('regelparameter', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_regelparameter_beslut_organ_id'), ['beslut_organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_regelparameter_namnd_id'), ['namnd_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_regelparameter_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

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

    op.create_table('rollundantag',
    sa.Column('rubrik', sa.String(length=200), nullable=False),
    sa.Column('rubrik_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('vem', sa.Enum('bestallare', 'egen_regi', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('vad', sa.Text(), nullable=False),
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=True),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('status', sa.Enum('foreslaget', 'samtycken', 'godkant', 'gallande', 'omprovas', 'upphort', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('samtycke_bestallare_datum', sa.Date(), nullable=True),
    sa.Column('samtycke_utforare_datum', sa.Date(), nullable=True),
    sa.Column('giltig_from', sa.Date(), nullable=True),
    sa.Column('giltig_tom', sa.Date(), nullable=True),
    sa.Column('omprovas', sa.Date(), nullable=True),
    sa.Column('upphort', sa.Date(), nullable=True),
    sa.Column('upphort_skal', sa.String(length=300), nullable=False),
    sa.Column('beslut_organ_id', sa.Integer(), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('giltig_tom IS NULL OR giltig_from IS NULL OR giltig_tom >= giltig_from', name=op.f('ck_rollundantag_tid')),
    sa.ForeignKeyConstraint(['beslut_organ_id'], ['organ.id'], name=op.f('fk_rollundantag_beslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_rollundantag_person_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_rollundantag_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rollundantag')),
    sa.UniqueConstraint('uid', name=op.f('uq_rollundantag_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('rollundantag', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_rollundantag_beslut_organ_id'), ['beslut_organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_rollundantag_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_rollundantag_rubrik_sort'), ['rubrik_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_rollundantag_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

    op.create_table('styrdokumentavsnitt',
    sa.Column('styrdokument_id', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('kod', sa.String(length=20), nullable=False),
    sa.Column('rubrik', sa.String(length=200), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('status', sa.Enum('gallande', 'ofullstandigt', 'saknas', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_styrdokumentavsnitt_nr_minst')),
    sa.ForeignKeyConstraint(['styrdokument_id'], ['styrdokument.id'], name=op.f('fk_styrdokumentavsnitt_styrdokument_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_styrdokumentavsnitt')),
    sa.UniqueConstraint('styrdokument_id', 'kod', name=op.f('uq_styrdokumentavsnitt_styrdokument_id_kod')),
    sa.UniqueConstraint('uid', name=op.f('uq_styrdokumentavsnitt_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('styrdokumentavsnitt', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_styrdokumentavsnitt_styrdokument_id'), ['styrdokument_id'], unique=False)

    op.create_table('styrdokumentversion',
    sa.Column('styrdokument_id', sa.Integer(), nullable=False),
    sa.Column('organ_id', sa.Integer(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('paragraf', sa.String(length=20), nullable=False),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('giltig_from', sa.Date(), nullable=False),
    sa.Column('giltig_tom', sa.Date(), nullable=True),
    sa.Column('kommentar', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('giltig_tom IS NULL OR giltig_tom >= giltig_from', name=op.f('ck_styrdokumentversion_tid')),
    sa.ForeignKeyConstraint(['organ_id'], ['organ.id'], name=op.f('fk_styrdokumentversion_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['styrdokument_id'], ['styrdokument.id'], name=op.f('fk_styrdokumentversion_styrdokument_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_styrdokumentversion')),
    sa.UniqueConstraint('styrdokument_id', 'giltig_from', name=op.f('uq_styrdokumentversion_styrdokument_id_giltig_from')),
    sa.UniqueConstraint('uid', name=op.f('uq_styrdokumentversion_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('styrdokumentversion', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_styrdokumentversion_organ_id'), ['organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_styrdokumentversion_styrdokument_id'), ['styrdokument_id'], unique=False)

    op.create_table('uppdrag',
    sa.Column('titel', sa.String(length=200), nullable=False),
    sa.Column('titel_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('beskrivning', sa.Text(), nullable=False),
    sa.Column('styrdokument_id', sa.Integer(), nullable=True),
    sa.Column('ansvarigt_organ_id', sa.Integer(), nullable=True),
    sa.Column('ansvarig_id', sa.Integer(), nullable=True),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('status', sa.Enum('planerat', 'pagar', 'avrapporterat', 'avslutat', 'avbrutet', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('klart_senast', sa.Date(), nullable=True),
    sa.Column('tidplan', sa.Text(), nullable=False),
    sa.Column('avrapporterat', sa.Date(), nullable=True),
    sa.Column('resultat', sa.Text(), nullable=False),
    sa.Column('avslutat', sa.Date(), nullable=True),
    sa.Column('avbrutet_skal', sa.String(length=300), nullable=False),
    sa.Column('beslut_organ_id', sa.Integer(), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['ansvarig_id'], ['person.id'], name=op.f('fk_uppdrag_ansvarig_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['ansvarigt_organ_id'], ['organ.id'], name=op.f('fk_uppdrag_ansvarigt_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['beslut_organ_id'], ['organ.id'], name=op.f('fk_uppdrag_beslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['styrdokument_id'], ['styrdokument.id'], name=op.f('fk_uppdrag_styrdokument_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_uppdrag')),
    sa.UniqueConstraint('uid', name=op.f('uq_uppdrag_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('uppdrag', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_uppdrag_ansvarig_id'), ['ansvarig_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_uppdrag_ansvarigt_organ_id'), ['ansvarigt_organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_uppdrag_beslut_organ_id'), ['beslut_organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_uppdrag_klart_senast'), ['klart_senast'], unique=False)
        batch_op.create_index(batch_op.f('ix_uppdrag_styrdokument_id'), ['styrdokument_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_uppdrag_titel_sort'), ['titel_sort'], unique=False)

    op.create_table('uppgiftskatalog',
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=False),
    sa.Column('ar', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('utskickad', sa.Date(), nullable=True),
    sa.Column('mottagare', sa.String(length=300), nullable=False),
    sa.Column('kommentar', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('ar >= 1900', name=op.f('ck_uppgiftskatalog_ar_minst')),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_uppgiftskatalog_nr_minst')),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_uppgiftskatalog_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_uppgiftskatalog')),
    sa.UniqueConstraint('uid', name=op.f('uq_uppgiftskatalog_uid')),
    sa.UniqueConstraint('verksamhetsomrade_id', 'ar', 'nr', name=op.f('uq_uppgiftskatalog_verksamhetsomrade_id_ar_nr')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('uppgiftskatalog', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_uppgiftskatalog_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

    op.create_table('uppgiftsundantag',
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=False),
    sa.Column('typ', sa.Enum('volym', 'resurser', 'produktivitet', 'kvalitet', 'satsning', 'register', 'brukarundersokning', 'synpunkter', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('ar', sa.Integer(), nullable=False),
    sa.Column('skal', sa.String(length=300), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('ar >= 1900', name=op.f('ck_uppgiftsundantag_ar_minst')),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_uppgiftsundantag_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_uppgiftsundantag')),
    sa.UniqueConstraint('uid', name=op.f('uq_uppgiftsundantag_uid')),
    sa.UniqueConstraint('verksamhetsomrade_id', 'typ', 'ar', name=op.f('uq_uppgiftsundantag_verksamhetsomrade_id_typ_ar')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('uppgiftsundantag', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_uppgiftsundantag_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

    op.create_table('upphandling',
    sa.Column('benamning', sa.String(length=200), nullable=False),
    sa.Column('benamning_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=False),
    sa.Column('bestallare_id', sa.Integer(), nullable=False),
    sa.Column('forfarande', sa.Enum('oppet', 'selektivt', 'forhandlat', 'sarskilda', 'direkt', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('status', sa.Enum('planerad', 'annonserad', 'utvarderas', 'tilldelad', 'avslutad', 'avbruten', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('annonserad', sa.Date(), nullable=True),
    sa.Column('anbud_senast', sa.Date(), nullable=True),
    sa.Column('antal_anbud', sa.Integer(), nullable=True),
    sa.Column('uppskattat_varde', sa.BigInteger(), nullable=True),
    sa.Column('kravbilaga_version', sa.String(length=40), nullable=False),
    sa.Column('pu_deltar', sa.Boolean(create_constraint=True), nullable=True),
    sa.Column('uppf_text', sa.Text(), nullable=False),
    sa.Column('present_text', sa.Text(), nullable=False),
    sa.Column('tillg_text', sa.Text(), nullable=False),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('beslut_organ_id', sa.Integer(), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('anbud_senast IS NULL OR annonserad IS NULL OR anbud_senast >= annonserad', name=op.f('ck_upphandling_anbud')),
    sa.CheckConstraint('antal_anbud >= 0', name=op.f('ck_upphandling_antal_anbud_minst')),
    sa.ForeignKeyConstraint(['beslut_organ_id'], ['organ.id'], name=op.f('fk_upphandling_beslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['bestallare_id'], ['organ.id'], name=op.f('fk_upphandling_bestallare_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_upphandling_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_upphandling')),
    sa.UniqueConstraint('uid', name=op.f('uq_upphandling_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('upphandling', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_upphandling_benamning_sort'), ['benamning_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_upphandling_beslut_organ_id'), ['beslut_organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_upphandling_bestallare_id'), ['bestallare_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_upphandling_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

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

    op.create_table('avvecklingsenhet',
    sa.Column('avveckling_id', sa.Integer(), nullable=False),
    sa.Column('enhet_id', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['avveckling_id'], ['avveckling.id'], name=op.f('fk_avvecklingsenhet_avveckling_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_avvecklingsenhet_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_avvecklingsenhet')),
    sa.UniqueConstraint('avveckling_id', 'enhet_id', name=op.f('uq_avvecklingsenhet_avveckling_id_enhet_id')),
    sa.UniqueConstraint('uid', name=op.f('uq_avvecklingsenhet_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('avvecklingsenhet', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_avvecklingsenhet_avveckling_id'), ['avveckling_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_avvecklingsenhet_enhet_id'), ['enhet_id'], unique=False)

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

    op.create_table('chefsforordnande',
    sa.Column('enhet_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('fran', sa.Date(), nullable=False),
    sa.Column('tom', sa.Date(), nullable=True),
    sa.Column('tillforordnad', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('entledigad_paragraf', sa.String(length=20), nullable=False),
    sa.Column('beslut_organ_id', sa.Integer(), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('tom IS NULL OR tom >= fran', name=op.f('ck_chefsforordnande_tid')),
    sa.ForeignKeyConstraint(['beslut_organ_id'], ['organ.id'], name=op.f('fk_chefsforordnande_beslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_chefsforordnande_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_chefsforordnande_person_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_chefsforordnande')),
    sa.UniqueConstraint('uid', name=op.f('uq_chefsforordnande_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('chefsforordnande', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_chefsforordnande_beslut_organ_id'), ['beslut_organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_chefsforordnande_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_chefsforordnande_person_id'), ['person_id'], unique=False)

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

    op.create_table('egenkontroll',
    sa.Column('enhet_id', sa.Integer(), nullable=False),
    sa.Column('ar', sa.Integer(), nullable=False),
    sa.Column('mall_version', sa.String(length=60), nullable=False),
    sa.Column('skickad', sa.Date(), nullable=True),
    sa.Column('forfaller', sa.Date(), nullable=True),
    sa.Column('inlamnad', sa.Date(), nullable=True),
    sa.Column('resultat', sa.Text(), nullable=False),
    sa.Column('antal_brister', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('antal_brister >= 0', name=op.f('ck_egenkontroll_antal_brister_minst')),
    sa.CheckConstraint('ar >= 1900', name=op.f('ck_egenkontroll_ar_minst')),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_egenkontroll_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_egenkontroll')),
    sa.UniqueConstraint('enhet_id', 'ar', name=op.f('uq_egenkontroll_enhet_id_ar')),
    sa.UniqueConstraint('uid', name=op.f('uq_egenkontroll_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('egenkontroll', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_egenkontroll_enhet_id'), ['enhet_id'], unique=False)

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

    op.create_table('handelse',
    sa.Column('rubrik', sa.String(length=200), nullable=False),
    sa.Column('rubrik_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('typ', sa.Enum('lex_sarah', 'lex_maria', 'ivo', 'skolinspektionen', 'media', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('enhet_id', sa.Integer(), nullable=True),
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('allvar', sa.Enum('allvarlig', 'vasentlig', 'mindre', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('inget_personnummer', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('sekretess', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('sekretess_grund', sa.String(length=300), nullable=False),
    sa.Column('utredning_klar', sa.Date(), nullable=True),
    sa.Column('namnd_underrattad', sa.Date(), nullable=True),
    sa.Column('anmald', sa.Date(), nullable=True),
    sa.Column('berord_informerad', sa.Date(), nullable=True),
    sa.Column('atgard', sa.Text(), nullable=False),
    sa.Column('besok_id', sa.Integer(), nullable=True),
    sa.Column('avslutad', sa.Date(), nullable=True),
    sa.Column('gallras', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['besok_id'], ['besok.id'], name=op.f('fk_handelse_besok_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_handelse_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_handelse_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_handelse')),
    sa.UniqueConstraint('uid', name=op.f('uq_handelse_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('handelse', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_handelse_besok_id'), ['besok_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handelse_datum'), ['datum'], unique=False)
        batch_op.create_index(batch_op.f('ix_handelse_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handelse_rubrik_sort'), ['rubrik_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_handelse_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

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

    op.create_table('inlamning',
    sa.Column('enhet_id', sa.Integer(), nullable=False),
    sa.Column('typ', sa.Enum('vp', 'vb', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('ar', sa.Integer(), nullable=False),
    sa.Column('status', sa.Enum('vantad', 'pamind', 'inkommen', 'komplettering', 'godkand', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('forfaller', sa.Date(), nullable=False),
    sa.Column('pamind', sa.Date(), nullable=True),
    sa.Column('inkom', sa.Date(), nullable=True),
    sa.Column('komplettering_begard', sa.Date(), nullable=True),
    sa.Column('komplettering_senast', sa.Date(), nullable=True),
    sa.Column('komplettering_text', sa.Text(), nullable=False),
    sa.Column('godkand', sa.Date(), nullable=True),
    sa.Column('godkand_av_id', sa.Integer(), nullable=True),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('ar >= 1900', name=op.f('ck_inlamning_ar_minst')),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_inlamning_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['godkand_av_id'], ['person.id'], name=op.f('fk_inlamning_godkand_av_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_inlamning')),
    sa.UniqueConstraint('enhet_id', 'typ', 'ar', name=op.f('uq_inlamning_enhet_id_typ_ar')),
    sa.UniqueConstraint('uid', name=op.f('uq_inlamning_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('inlamning', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_inlamning_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_inlamning_forfaller'), ['forfaller'], unique=False)
        batch_op.create_index(batch_op.f('ix_inlamning_godkand_av_id'), ['godkand_av_id'], unique=False)

    op.create_table('malbedomning',
    sa.Column('mal_id', sa.Integer(), nullable=False),
    sa.Column('ar', sa.Integer(), nullable=False),
    sa.Column('niva', sa.Enum('uppnatt', 'delvis', 'ej_uppnatt', 'ej_bedomt', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('analys', sa.Text(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('bedomd_av_id', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('ar >= 1900', name=op.f('ck_malbedomning_ar_minst')),
    sa.ForeignKeyConstraint(['bedomd_av_id'], ['person.id'], name=op.f('fk_malbedomning_bedomd_av_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['mal_id'], ['mal.id'], name=op.f('fk_malbedomning_mal_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_malbedomning')),
    sa.UniqueConstraint('mal_id', 'ar', name=op.f('uq_malbedomning_mal_id_ar')),
    sa.UniqueConstraint('uid', name=op.f('uq_malbedomning_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('malbedomning', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_malbedomning_bedomd_av_id'), ['bedomd_av_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_malbedomning_mal_id'), ['mal_id'], unique=False)

    op.create_table('malindikator',
    sa.Column('mal_id', sa.Integer(), nullable=False),
    sa.Column('indikator_id', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['indikator_id'], ['indikator.id'], name=op.f('fk_malindikator_indikator_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['mal_id'], ['mal.id'], name=op.f('fk_malindikator_mal_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_malindikator')),
    sa.UniqueConstraint('mal_id', 'indikator_id', name=op.f('uq_malindikator_mal_id_indikator_id')),
    sa.UniqueConstraint('uid', name=op.f('uq_malindikator_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('malindikator', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_malindikator_indikator_id'), ['indikator_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_malindikator_mal_id'), ['mal_id'], unique=False)

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
    sa.CheckConstraint('nr >= 1', name=op.f('ck_moteatgard_nr_minst')),
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
    sa.CheckConstraint('nr >= 1', name=op.f('ck_motespunkt_nr_minst')),
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

    op.create_table('sammanstallning',
    sa.Column('enhet_id', sa.Integer(), nullable=False),
    sa.Column('ar', sa.Integer(), nullable=False),
    sa.Column('analys', sa.Text(), nullable=False),
    sa.Column('fardig', sa.Date(), nullable=True),
    sa.Column('sma_grupper_dolda', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('saklig', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('relevant', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('jamforbar', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('lattforstaelig', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('lattillganglig', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('granskad_av_id', sa.Integer(), nullable=True),
    sa.Column('publicerad_datum', sa.Date(), nullable=True),
    sa.Column('publicerad_var', sa.String(length=300), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('ar >= 1900', name=op.f('ck_sammanstallning_ar_minst')),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_sammanstallning_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['granskad_av_id'], ['person.id'], name=op.f('fk_sammanstallning_granskad_av_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sammanstallning')),
    sa.UniqueConstraint('enhet_id', 'ar', name=op.f('uq_sammanstallning_enhet_id_ar')),
    sa.UniqueConstraint('uid', name=op.f('uq_sammanstallning_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('sammanstallning', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_sammanstallning_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_sammanstallning_granskad_av_id'), ['granskad_av_id'], unique=False)

    op.create_table('sammantrade',
    sa.Column('mote_id', sa.Integer(), nullable=False),
    sa.Column('motesnr', sa.Integer(), nullable=False),
    sa.Column('forsta_paragraf', sa.Integer(), nullable=True),
    sa.Column('status', sa.Enum('utkast', 'kallat', 'pagar', 'genomfort', 'upprattat', 'justeras', 'justerat', 'installt', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('ordforande_id', sa.Integer(), nullable=True),
    sa.Column('sekreterare_id', sa.Integer(), nullable=True),
    sa.Column('offentligt', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('oppnat', sa.String(length=5), nullable=True),
    sa.Column('avslutat', sa.String(length=5), nullable=True),
    sa.Column('formoten', sa.String(length=300), nullable=False),
    sa.Column('anmal_forhinder', sa.String(length=300), nullable=False),
    sa.Column('distans_sa', sa.String(length=300), nullable=False),
    sa.Column('justering_plats', sa.String(length=200), nullable=False),
    sa.Column('justering_dag', sa.Date(), nullable=True),
    sa.Column('justering_tid', sa.String(length=5), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('forsta_paragraf >= 1', name=op.f('ck_sammantrade_forsta_paragraf_minst')),
    sa.CheckConstraint('motesnr >= 1', name=op.f('ck_sammantrade_motesnr_minst')),
    sa.ForeignKeyConstraint(['mote_id'], ['mote.id'], name=op.f('fk_sammantrade_mote_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['ordforande_id'], ['person.id'], name=op.f('fk_sammantrade_ordforande_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['sekreterare_id'], ['person.id'], name=op.f('fk_sammantrade_sekreterare_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sammantrade')),
    sa.UniqueConstraint('mote_id', name=op.f('uq_sammantrade_mote_id')),
    sa.UniqueConstraint('uid', name=op.f('uq_sammantrade_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('sammantrade', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_sammantrade_mote_id'), ['mote_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_sammantrade_ordforande_id'), ['ordforande_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_sammantrade_sekreterare_id'), ['sekreterare_id'], unique=False)

    op.create_table('synpunkt',
    sa.Column('rubrik', sa.String(length=200), nullable=False),
    sa.Column('rubrik_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('typ', sa.Enum('klagomal', 'berom', 'forslag', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('kanal', sa.Enum('e_tjanst', 'epost', 'telefon', 'brev', 'mote', 'besok', 'annan', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('allvar', sa.Enum('allvarlig', 'vasentlig', 'mindre', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=False),
    sa.Column('enhet_id', sa.Integer(), nullable=True),
    sa.Column('inkom', sa.Date(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('inget_personnummer', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('sekretess', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('sekretess_grund', sa.String(length=300), nullable=False),
    sa.Column('svar_senast', sa.Date(), nullable=True),
    sa.Column('besvarad', sa.Date(), nullable=True),
    sa.Column('beslut', sa.Enum('oanmalt_besok', 'anmalt_besok', 'atgard', 'svar', 'ingen', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_av_id', sa.Integer(), nullable=True),
    sa.Column('beslut_skal', sa.Text(), nullable=False),
    sa.Column('besok_id', sa.Integer(), nullable=True),
    sa.Column('avslutad', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint("typ <> 'klagomal' OR allvar IS NOT NULL", name=op.f('ck_synpunkt_klagomal')),
    sa.ForeignKeyConstraint(['beslut_av_id'], ['person.id'], name=op.f('fk_synpunkt_beslut_av_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['besok_id'], ['besok.id'], name=op.f('fk_synpunkt_besok_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_synpunkt_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_synpunkt_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_synpunkt')),
    sa.UniqueConstraint('uid', name=op.f('uq_synpunkt_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('synpunkt', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_synpunkt_beslut_av_id'), ['beslut_av_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_synpunkt_besok_id'), ['besok_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_synpunkt_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_synpunkt_inkom'), ['inkom'], unique=False)
        batch_op.create_index(batch_op.f('ix_synpunkt_rubrik_sort'), ['rubrik_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_synpunkt_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

    op.create_table('tillstand',
    sa.Column('utforare_id', sa.Integer(), nullable=False),
    sa.Column('enhet_id', sa.Integer(), nullable=True),
    sa.Column('typ', sa.Enum('ivo', 'skolinspektionen', 'annat', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('nr', sa.String(length=60), nullable=False),
    sa.Column('giltig_from', sa.Date(), nullable=True),
    sa.Column('giltig_tom', sa.Date(), nullable=True),
    sa.Column('kontrollerad', sa.Date(), nullable=True),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('giltig_tom IS NULL OR giltig_from IS NULL OR giltig_tom >= giltig_from', name=op.f('ck_tillstand_tid')),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_tillstand_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['utforare_id'], ['utforare.id'], name=op.f('fk_tillstand_utforare_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_tillstand')),
    sa.UniqueConstraint('uid', name=op.f('uq_tillstand_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('tillstand', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_tillstand_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_tillstand_utforare_id'), ['utforare_id'], unique=False)

    op.create_table('tillsynsbeslut',
    sa.Column('enhet_id', sa.Integer(), nullable=False),
    sa.Column('myndighet', sa.Enum('kommun', 'skolinspektionen', 'ivo', 'ingen', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('typ', sa.Enum('utan_anmarkning', 'avstar', 'anmarkning', 'forelaggande', 'forelaggande_vite', 'aterkallelse', 'tillfalligt_forbud', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('besok_id', sa.Integer(), nullable=True),
    sa.Column('rattas_senast', sa.Date(), nullable=True),
    sa.Column('rattat', sa.Date(), nullable=True),
    sa.Column('galler_tom', sa.Date(), nullable=True),
    sa.Column('vite', sa.BigInteger(), nullable=True),
    sa.Column('beslut_organ_id', sa.Integer(), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint("typ <> 'tillfalligt_forbud' OR galler_tom IS NOT NULL", name=op.f('ck_tillsynsbeslut_forbud')),
    sa.ForeignKeyConstraint(['beslut_organ_id'], ['organ.id'], name=op.f('fk_tillsynsbeslut_beslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['besok_id'], ['besok.id'], name=op.f('fk_tillsynsbeslut_besok_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_tillsynsbeslut_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_tillsynsbeslut')),
    sa.UniqueConstraint('uid', name=op.f('uq_tillsynsbeslut_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('tillsynsbeslut', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_tillsynsbeslut_beslut_organ_id'), ['beslut_organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_tillsynsbeslut_besok_id'), ['besok_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_tillsynsbeslut_datum'), ['datum'], unique=False)
        batch_op.create_index(batch_op.f('ix_tillsynsbeslut_enhet_id'), ['enhet_id'], unique=False)

    op.create_table('uppgiftskrav',
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=False),
    sa.Column('indikator_id', sa.Integer(), nullable=False),
    sa.Column('intervall', sa.Enum('manad', 'kvartal', 'tertial', 'termin', 'ar', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('forfallodag', sa.Integer(), nullable=False),
    sa.Column('kalla', sa.Enum('utforare', 'system', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('system', sa.String(length=120), nullable=False),
    sa.Column('publik', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('galler_regi', sa.Enum('bada', 'egen', 'extern', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('giltig_from', sa.Date(), nullable=False),
    sa.Column('giltig_tom', sa.Date(), nullable=True),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('beslut_organ_id', sa.Integer(), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('forfallodag >= 1', name=op.f('ck_uppgiftskrav_forfallodag_minst')),
    sa.CheckConstraint('forfallodag BETWEEN 1 AND 31', name=op.f('ck_uppgiftskrav_dag')),
    sa.CheckConstraint('giltig_tom IS NULL OR giltig_tom >= giltig_from', name=op.f('ck_uppgiftskrav_tid')),
    sa.ForeignKeyConstraint(['beslut_organ_id'], ['organ.id'], name=op.f('fk_uppgiftskrav_beslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['indikator_id'], ['indikator.id'], name=op.f('fk_uppgiftskrav_indikator_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_uppgiftskrav_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_uppgiftskrav')),
    sa.UniqueConstraint('uid', name=op.f('uq_uppgiftskrav_uid')),
    sa.UniqueConstraint('verksamhetsomrade_id', 'indikator_id', 'giltig_from', name=op.f('uq_uppgiftskrav_verksamhetsomrade_id_indikator_id_giltig_from')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('uppgiftskrav', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_uppgiftskrav_beslut_organ_id'), ['beslut_organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_uppgiftskrav_indikator_id'), ['indikator_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_uppgiftskrav_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

    op.create_table('ajournering',
    sa.Column('sammantrade_id', sa.Integer(), nullable=False),
    sa.Column('fran', sa.String(length=5), nullable=False),
    sa.Column('till', sa.String(length=5), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('till IS NULL OR till >= fran', name=op.f('ck_ajournering_tid')),
    sa.ForeignKeyConstraint(['sammantrade_id'], ['sammantrade.id'], name=op.f('fk_ajournering_sammantrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ajournering')),
    sa.UniqueConstraint('uid', name=op.f('uq_ajournering_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('ajournering', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_ajournering_sammantrade_id'), ['sammantrade_id'], unique=False)

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
    sa.Column('upphandling_id', sa.Integer(), nullable=True),
    sa.Column('kravbilaga_version', sa.String(length=40), nullable=False),
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
    sa.CheckConstraint('automatisk_forlangning_man >= 1', name=op.f('ck_avtal_automatisk_forlangning_man_minst')),
    sa.CheckConstraint('overlamningstid_man >= 0', name=op.f('ck_avtal_overlamningstid_man_minst')),
    sa.CheckConstraint('slut_ursprunglig IS NULL OR slut_ursprunglig >= start', name=op.f('ck_avtal_tid')),
    sa.CheckConstraint('uppsagningstid_man_bestallare >= 0', name=op.f('ck_avtal_uppsagningstid_man_bestallare_minst')),
    sa.CheckConstraint('uppsagningstid_man_utforare >= 0', name=op.f('ck_avtal_uppsagningstid_man_utforare_minst')),
    sa.ForeignKeyConstraint(['avtalsansvarig_id'], ['person.id'], name=op.f('fk_avtal_avtalsansvarig_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['bestallare_id'], ['organ.id'], name=op.f('fk_avtal_bestallare_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['ersattare_id'], ['person.id'], name=op.f('fk_avtal_ersattare_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['motpart_kontakt_id'], ['person.id'], name=op.f('fk_avtal_motpart_kontakt_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['regelverksversion_id'], ['regelverksversion.id'], name=op.f('fk_avtal_regelverksversion_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['upphandling_id'], ['upphandling.id'], name=op.f('fk_avtal_upphandling_id'), initially='DEFERRED', deferrable=True),
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
        batch_op.create_index(batch_op.f('ix_avtal_upphandling_id'), ['upphandling_id'], unique=False)
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

    op.create_table('kallelse',
    sa.Column('sammantrade_id', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('skickad', sa.Date(), nullable=False),
    sa.Column('innehall', sa.JSON(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_kallelse_nr_minst')),
    sa.ForeignKeyConstraint(['sammantrade_id'], ['sammantrade.id'], name=op.f('fk_kallelse_sammantrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_kallelse')),
    sa.UniqueConstraint('sammantrade_id', 'nr', name=op.f('uq_kallelse_sammantrade_id_nr')),
    sa.UniqueConstraint('uid', name=op.f('uq_kallelse_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('kallelse', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_kallelse_sammantrade_id'), ['sammantrade_id'], unique=False)

    op.create_table('maskeringsanteckning',
    sa.Column('sammantrade_id', sa.Integer(), nullable=False),
    sa.Column('handling', sa.String(length=40), nullable=False),
    sa.Column('utgava', sa.String(length=40), nullable=False),
    sa.Column('lagrum', sa.String(length=200), nullable=False),
    sa.Column('rutor', sa.Integer(), nullable=False),
    sa.Column('sha256_fore', sa.String(length=64), nullable=False),
    sa.Column('sha256_efter', sa.String(length=64), nullable=False),
    sa.Column('fil', sa.String(length=255), nullable=False),
    sa.Column('dag', sa.Date(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('rutor >= 1', name=op.f('ck_maskeringsanteckning_rutor_minst')),
    sa.ForeignKeyConstraint(['sammantrade_id'], ['sammantrade.id'], name=op.f('fk_maskeringsanteckning_sammantrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_maskeringsanteckning')),
    sa.UniqueConstraint('uid', name=op.f('uq_maskeringsanteckning_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('maskeringsanteckning', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_maskeringsanteckning_sammantrade_id'), ['sammantrade_id'], unique=False)

    op.create_table('paketexemplar',
    sa.Column('sammantrade_id', sa.Integer(), nullable=False),
    sa.Column('utskick', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('antal', sa.Integer(), nullable=False),
    sa.Column('mottagare', sa.String(length=200), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=True),
    sa.Column('satt', sa.Enum('utskrivet', 'sparat', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('dag', sa.Date(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('antal >= 1', name=op.f('ck_paketexemplar_antal_minst')),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_paketexemplar_nr_minst')),
    sa.CheckConstraint('utskick >= 1', name=op.f('ck_paketexemplar_utskick_minst')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_paketexemplar_person_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['sammantrade_id'], ['sammantrade.id'], name=op.f('fk_paketexemplar_sammantrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_paketexemplar')),
    sa.UniqueConstraint('uid', name=op.f('uq_paketexemplar_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('paketexemplar', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_paketexemplar_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_paketexemplar_sammantrade_id'), ['sammantrade_id'], unique=False)

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

    op.create_table('rapporttillfalle',
    sa.Column('enhet_id', sa.Integer(), nullable=False),
    sa.Column('uppgiftskrav_id', sa.Integer(), nullable=False),
    sa.Column('period_start', sa.Date(), nullable=False),
    sa.Column('period_slut', sa.Date(), nullable=False),
    sa.Column('forfaller', sa.Date(), nullable=False),
    sa.Column('status', sa.Enum('vantad', 'pamind', 'inkommen', 'komplettering', 'godkand', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('pamind', sa.Date(), nullable=True),
    sa.Column('inkom', sa.Date(), nullable=True),
    sa.Column('komplettering_senast', sa.Date(), nullable=True),
    sa.Column('godkand', sa.Date(), nullable=True),
    sa.Column('anteckning', sa.String(length=300), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('period_slut >= period_start', name=op.f('ck_rapporttillfalle_period')),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_rapporttillfalle_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['uppgiftskrav_id'], ['uppgiftskrav.id'], name=op.f('fk_rapporttillfalle_uppgiftskrav_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rapporttillfalle')),
    sa.UniqueConstraint('enhet_id', 'uppgiftskrav_id', 'period_start', name=op.f('uq_rapporttillfalle_enhet_id_uppgiftskrav_id_period_start')),
    sa.UniqueConstraint('uid', name=op.f('uq_rapporttillfalle_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('rapporttillfalle', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_rapporttillfalle_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_rapporttillfalle_forfaller'), ['forfaller'], unique=False)
        batch_op.create_index(batch_op.f('ix_rapporttillfalle_uppgiftskrav_id'), ['uppgiftskrav_id'], unique=False)

    op.create_table('utsedd',
    sa.Column('sammantrade_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('ersattare', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_utsedd_person_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['sammantrade_id'], ['sammantrade.id'], name=op.f('fk_utsedd_sammantrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_utsedd')),
    sa.UniqueConstraint('sammantrade_id', 'person_id', name=op.f('uq_utsedd_sammantrade_id_person_id')),
    sa.UniqueConstraint('uid', name=op.f('uq_utsedd_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('utsedd', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_utsedd_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_utsedd_sammantrade_id'), ['sammantrade_id'], unique=False)

    op.create_table('arende',
    sa.Column('rubrik', sa.String(length=300), nullable=False),
    sa.Column('rubrik_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('organ_id', sa.Integer(), nullable=False),
    sa.Column('typ', sa.Enum('beslut', 'information', 'anmalan', 'val', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('art', sa.Enum('ovrigt', 'bestallning', 'ekonomi', 'kvalitet', 'myndighet', 'personal', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('status', sa.Enum('bereds', 'bordlagt', 'aterremitterat', 'beslutat', 'avslutat', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('inkom', sa.Date(), nullable=True),
    sa.Column('handlaggare_id', sa.Integer(), nullable=True),
    sa.Column('sekretess_lagrum', sa.String(length=300), nullable=False),
    sa.Column('sekretess_datum', sa.Date(), nullable=True),
    sa.Column('sekretess_omfattning', sa.String(length=300), nullable=False),
    sa.Column('offentlig_rubrik', sa.String(length=300), nullable=False),
    sa.Column('till_fullmaktige', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('ordforandebeslut', sa.Date(), nullable=True),
    sa.Column('avtal_id', sa.Integer(), nullable=True),
    sa.Column('utforare_id', sa.Integer(), nullable=True),
    sa.Column('enhet_id', sa.Integer(), nullable=True),
    sa.Column('besok_id', sa.Integer(), nullable=True),
    sa.Column('atgardsplan_id', sa.Integer(), nullable=True),
    sa.Column('anteckning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['atgardsplan_id'], ['atgardsplan.id'], name=op.f('fk_arende_atgardsplan_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['avtal_id'], ['avtal.id'], name=op.f('fk_arende_avtal_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['besok_id'], ['besok.id'], name=op.f('fk_arende_besok_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_arende_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['handlaggare_id'], ['person.id'], name=op.f('fk_arende_handlaggare_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['organ_id'], ['organ.id'], name=op.f('fk_arende_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['utforare_id'], ['utforare.id'], name=op.f('fk_arende_utforare_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_arende')),
    sa.UniqueConstraint('uid', name=op.f('uq_arende_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('arende', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_arende_atgardsplan_id'), ['atgardsplan_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_arende_avtal_id'), ['avtal_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_arende_besok_id'), ['besok_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_arende_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_arende_handlaggare_id'), ['handlaggare_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_arende_organ_id'), ['organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_arende_rubrik_sort'), ['rubrik_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_arende_utforare_id'), ['utforare_id'], unique=False)

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
    sa.CheckConstraint('nr >= 1', name=op.f('ck_atgard_nr_minst')),
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
    sa.CheckConstraint('beslut_senast_man >= 0', name=op.f('ck_avtalsoption_beslut_senast_man_minst')),
    sa.CheckConstraint('ordning >= 1', name=op.f('ck_avtalsoption_ordning_minst')),
    sa.ForeignKeyConstraint(['avtal_id'], ['avtal.id'], name=op.f('fk_avtalsoption_avtal_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_avtalsoption')),
    sa.UniqueConstraint('avtal_id', 'ordning', name=op.f('uq_avtalsoption_avtal_id_ordning')),
    sa.UniqueConstraint('uid', name=op.f('uq_avtalsoption_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('avtalsoption', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_avtalsoption_avtal_id'), ['avtal_id'], unique=False)

    op.create_table('delomrade',
    sa.Column('besok_id', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('namn', sa.String(length=120), nullable=False),
    sa.Column('bedomning', sa.Enum('uppfyllt', 'delvis_uppfyllt', 'ej_uppfyllt', 'ej_bedomt', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('iakttagelse', sa.Text(), nullable=False),
    sa.Column('belagg', sa.String(length=300), nullable=False),
    sa.Column('krav', sa.Text(), nullable=False),
    sa.Column('avvikelse_id', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_delomrade_nr_minst')),
    sa.ForeignKeyConstraint(['avvikelse_id'], ['avvikelse.id'], name=op.f('fk_delomrade_avvikelse_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['besok_id'], ['besok.id'], name=op.f('fk_delomrade_besok_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_delomrade')),
    sa.UniqueConstraint('besok_id', 'namn', name=op.f('uq_delomrade_besok_id_namn')),
    sa.UniqueConstraint('uid', name=op.f('uq_delomrade_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('delomrade', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_delomrade_avvikelse_id'), ['avvikelse_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_delomrade_besok_id'), ['besok_id'], unique=False)

    op.create_table('kallelsemottagare',
    sa.Column('kallelse_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('roll', sa.Enum('ordforande', 'vice1', 'vice2', 'ledamot', 'ersattare', 'insynsplats', 'personalforetradare', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['kallelse_id'], ['kallelse.id'], name=op.f('fk_kallelsemottagare_kallelse_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_kallelsemottagare_person_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_kallelsemottagare')),
    sa.UniqueConstraint('uid', name=op.f('uq_kallelsemottagare_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('kallelsemottagare', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_kallelsemottagare_kallelse_id'), ['kallelse_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_kallelsemottagare_person_id'), ['person_id'], unique=False)

    op.create_table('krav',
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=False),
    sa.Column('kod', sa.String(length=20), nullable=False),
    sa.Column('rubrik', sa.String(length=200), nullable=False),
    sa.Column('rubrik_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('kalla', sa.Enum('bestallare', 'agare', 'lag', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('galler_regi', sa.Enum('bada', 'egen', 'extern', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('kravkalla', sa.Enum('lag', 'auktorisation', 'avtal', 'mal', 'agare', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('lagrum', sa.String(length=200), nullable=False),
    sa.Column('regelverksversion_id', sa.Integer(), nullable=True),
    sa.Column('avtal_id', sa.Integer(), nullable=True),
    sa.Column('kriticitet', sa.Enum('hog', 'medel', 'lag', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('giltig_from', sa.Date(), nullable=True),
    sa.Column('giltig_tom', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('giltig_tom IS NULL OR giltig_from IS NULL OR giltig_tom >= giltig_from', name=op.f('ck_krav_tid')),
    sa.ForeignKeyConstraint(['avtal_id'], ['avtal.id'], name=op.f('fk_krav_avtal_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['regelverksversion_id'], ['regelverksversion.id'], name=op.f('fk_krav_regelverksversion_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_krav_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_krav')),
    sa.UniqueConstraint('uid', name=op.f('uq_krav_uid')),
    sa.UniqueConstraint('verksamhetsomrade_id', 'kod', name=op.f('uq_krav_verksamhetsomrade_id_kod')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('krav', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_krav_avtal_id'), ['avtal_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_krav_regelverksversion_id'), ['regelverksversion_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_krav_rubrik_sort'), ['rubrik_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_krav_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

    op.create_table('tvist',
    sa.Column('rubrik', sa.String(length=200), nullable=False),
    sa.Column('rubrik_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('typ', sa.Enum('oacceptabel', 'tolkning', 'balans', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('amne', sa.Enum('ekonomi', 'mal', 'kvalitetskrav', 'uppfoljning', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('grund', sa.Enum('ekonomi', 'kvalitet', 'bada', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('verksamhetsomrade_id', sa.Integer(), nullable=False),
    sa.Column('enhet_id', sa.Integer(), nullable=True),
    sa.Column('avtal_id', sa.Integer(), nullable=True),
    sa.Column('bestallare_id', sa.Integer(), nullable=True),
    sa.Column('motpart_id', sa.Integer(), nullable=True),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('uppkommen', sa.Date(), nullable=False),
    sa.Column('beskrivning', sa.Text(), nullable=False),
    sa.Column('bestallarens_syn', sa.Text(), nullable=False),
    sa.Column('utforarens_syn', sa.Text(), nullable=False),
    sa.Column('koncernnytta', sa.Text(), nullable=False),
    sa.Column('status', sa.Enum('uppkommen', 'forhandling', 'enats', 'hanskjuten_tjm', 'hanskjuten_politisk', 'avgjord', 'verkstalld', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('niva', sa.Enum('tjansteman', 'politisk', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('hanskjuten', sa.Date(), nullable=True),
    sa.Column('hanskjuten_politiskt', sa.Date(), nullable=True),
    sa.Column('enats', sa.Date(), nullable=True),
    sa.Column('uppgorelse', sa.Text(), nullable=False),
    sa.Column('avgjord', sa.Date(), nullable=True),
    sa.Column('avgjord_av_id', sa.Integer(), nullable=True),
    sa.Column('verkstalld', sa.Date(), nullable=True),
    sa.Column('beslut_organ_id', sa.Integer(), nullable=True),
    sa.Column('beslut_datum', sa.Date(), nullable=True),
    sa.Column('beslut_paragraf', sa.String(length=20), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('hanskjuten IS NULL OR hanskjuten >= uppkommen', name=op.f('ck_tvist_hanskjuten')),
    sa.ForeignKeyConstraint(['avgjord_av_id'], ['person.id'], name=op.f('fk_tvist_avgjord_av_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['avtal_id'], ['avtal.id'], name=op.f('fk_tvist_avtal_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['beslut_organ_id'], ['organ.id'], name=op.f('fk_tvist_beslut_organ_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['bestallare_id'], ['organ.id'], name=op.f('fk_tvist_bestallare_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_tvist_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['motpart_id'], ['organ.id'], name=op.f('fk_tvist_motpart_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['verksamhetsomrade_id'], ['verksamhetsomrade.id'], name=op.f('fk_tvist_verksamhetsomrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_tvist')),
    sa.UniqueConstraint('uid', name=op.f('uq_tvist_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('tvist', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_tvist_avgjord_av_id'), ['avgjord_av_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_tvist_avtal_id'), ['avtal_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_tvist_beslut_organ_id'), ['beslut_organ_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_tvist_bestallare_id'), ['bestallare_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_tvist_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_tvist_motpart_id'), ['motpart_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_tvist_rubrik_sort'), ['rubrik_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_tvist_uppkommen'), ['uppkommen'], unique=False)
        batch_op.create_index(batch_op.f('ix_tvist_verksamhetsomrade_id'), ['verksamhetsomrade_id'], unique=False)

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

    op.create_table('forhandling',
    sa.Column('tvist_id', sa.Integer(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('deltagare', sa.String(length=300), nullable=False),
    sa.Column('resultat', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['tvist_id'], ['tvist.id'], name=op.f('fk_forhandling_tvist_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_forhandling')),
    sa.UniqueConstraint('uid', name=op.f('uq_forhandling_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('forhandling', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_forhandling_tvist_id'), ['tvist_id'], unique=False)

    op.create_table('handling',
    sa.Column('namn', sa.String(length=300), nullable=False),
    sa.Column('namn_sort', sa.String().with_variant(sa.String(collation='C'), 'postgresql'), nullable=False),
    sa.Column('typ', sa.Enum('avtal', 'overenskommelse', 'bilaga', 'regelverk', 'beslut', 'kallelse', 'protokoll', 'anteckningar', 'rapport', 'atgardsplan', 'belagg', 'yttrande', 'brev', 'ovrig', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('filnamn', sa.String(length=300), nullable=False),
    sa.Column('filtyp', sa.String(length=120), nullable=False),
    sa.Column('storlek', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('datum', sa.Date(), nullable=True),
    sa.Column('riktning', sa.Enum('inkommen', 'upprattad', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('diarienr', sa.String(length=60), nullable=False),
    sa.Column('sekretess', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('sekretess_grund', sa.String(length=300), nullable=False),
    sa.Column('offentlig_titel', sa.String(length=300), nullable=False),
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
    sa.Column('styrdokument_id', sa.Integer(), nullable=True),
    sa.Column('upphandling_id', sa.Integer(), nullable=True),
    sa.Column('tvist_id', sa.Integer(), nullable=True),
    sa.Column('rollundantag_id', sa.Integer(), nullable=True),
    sa.Column('avveckling_id', sa.Integer(), nullable=True),
    sa.Column('egenkontroll_id', sa.Integer(), nullable=True),
    sa.Column('inlamning_id', sa.Integer(), nullable=True),
    sa.Column('uppgiftskatalog_id', sa.Integer(), nullable=True),
    sa.Column('sammanstallning_id', sa.Integer(), nullable=True),
    sa.Column('program_id', sa.Integer(), nullable=True),
    sa.Column('tillsynsbeslut_id', sa.Integer(), nullable=True),
    sa.Column('handelse_id', sa.Integer(), nullable=True),
    sa.Column('medverkan_id', sa.Integer(), nullable=True),
    sa.Column('arende_id', sa.Integer(), nullable=True),
    sa.Column('sammantrade_id', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('CASE WHEN avtal_id IS NULL THEN 0 ELSE 1 END + CASE WHEN regelverksversion_id IS NULL THEN 0 ELSE 1 END + CASE WHEN mote_id IS NULL THEN 0 ELSE 1 END + CASE WHEN besok_id IS NULL THEN 0 ELSE 1 END + CASE WHEN atgardsplan_id IS NULL THEN 0 ELSE 1 END + CASE WHEN utforare_id IS NULL THEN 0 ELSE 1 END + CASE WHEN enhet_id IS NULL THEN 0 ELSE 1 END + CASE WHEN styrdokument_id IS NULL THEN 0 ELSE 1 END + CASE WHEN upphandling_id IS NULL THEN 0 ELSE 1 END + CASE WHEN tvist_id IS NULL THEN 0 ELSE 1 END + CASE WHEN rollundantag_id IS NULL THEN 0 ELSE 1 END + CASE WHEN avveckling_id IS NULL THEN 0 ELSE 1 END + CASE WHEN egenkontroll_id IS NULL THEN 0 ELSE 1 END + CASE WHEN inlamning_id IS NULL THEN 0 ELSE 1 END + CASE WHEN uppgiftskatalog_id IS NULL THEN 0 ELSE 1 END + CASE WHEN sammanstallning_id IS NULL THEN 0 ELSE 1 END + CASE WHEN program_id IS NULL THEN 0 ELSE 1 END + CASE WHEN tillsynsbeslut_id IS NULL THEN 0 ELSE 1 END + CASE WHEN handelse_id IS NULL THEN 0 ELSE 1 END + CASE WHEN medverkan_id IS NULL THEN 0 ELSE 1 END + CASE WHEN arende_id IS NULL THEN 0 ELSE 1 END + CASE WHEN sammantrade_id IS NULL THEN 0 ELSE 1 END <= 1', name=op.f('ck_handling_en_agare')),
    sa.CheckConstraint('storlek >= 0', name=op.f('ck_handling_storlek_minst')),
    sa.ForeignKeyConstraint(['arende_id'], ['arende.id'], name=op.f('fk_handling_arende_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['atgardsplan_id'], ['atgardsplan.id'], name=op.f('fk_handling_atgardsplan_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['avtal_id'], ['avtal.id'], name=op.f('fk_handling_avtal_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['avveckling_id'], ['avveckling.id'], name=op.f('fk_handling_avveckling_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['besok_id'], ['besok.id'], name=op.f('fk_handling_besok_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['egenkontroll_id'], ['egenkontroll.id'], name=op.f('fk_handling_egenkontroll_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['enhet_id'], ['enhet.id'], name=op.f('fk_handling_enhet_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['handelse_id'], ['handelse.id'], name=op.f('fk_handling_handelse_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['inlamning_id'], ['inlamning.id'], name=op.f('fk_handling_inlamning_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['medverkan_id'], ['medverkan.id'], name=op.f('fk_handling_medverkan_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['mote_id'], ['mote.id'], name=op.f('fk_handling_mote_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['program_id'], ['program.id'], name=op.f('fk_handling_program_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['regelverksversion_id'], ['regelverksversion.id'], name=op.f('fk_handling_regelverksversion_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['rollundantag_id'], ['rollundantag.id'], name=op.f('fk_handling_rollundantag_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['sammanstallning_id'], ['sammanstallning.id'], name=op.f('fk_handling_sammanstallning_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['sammantrade_id'], ['sammantrade.id'], name=op.f('fk_handling_sammantrade_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['styrdokument_id'], ['styrdokument.id'], name=op.f('fk_handling_styrdokument_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['tillsynsbeslut_id'], ['tillsynsbeslut.id'], name=op.f('fk_handling_tillsynsbeslut_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['tvist_id'], ['tvist.id'], name=op.f('fk_handling_tvist_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['uppgiftskatalog_id'], ['uppgiftskatalog.id'], name=op.f('fk_handling_uppgiftskatalog_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['upphandling_id'], ['upphandling.id'], name=op.f('fk_handling_upphandling_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['utforare_id'], ['utforare.id'], name=op.f('fk_handling_utforare_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_handling')),
    sa.UniqueConstraint('uid', name=op.f('uq_handling_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('handling', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_handling_arende_id'), ['arende_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_atgardsplan_id'), ['atgardsplan_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_avtal_id'), ['avtal_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_avveckling_id'), ['avveckling_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_besok_id'), ['besok_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_egenkontroll_id'), ['egenkontroll_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_enhet_id'), ['enhet_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_handelse_id'), ['handelse_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_inlamning_id'), ['inlamning_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_medverkan_id'), ['medverkan_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_mote_id'), ['mote_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_namn_sort'), ['namn_sort'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_program_id'), ['program_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_regelverksversion_id'), ['regelverksversion_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_rollundantag_id'), ['rollundantag_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_sammanstallning_id'), ['sammanstallning_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_sammantrade_id'), ['sammantrade_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_styrdokument_id'), ['styrdokument_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_tillsynsbeslut_id'), ['tillsynsbeslut_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_tvist_id'), ['tvist_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_uppgiftskatalog_id'), ['uppgiftskatalog_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_upphandling_id'), ['upphandling_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handling_utforare_id'), ['utforare_id'], unique=False)

    op.create_table('tjansteskrivelse',
    sa.Column('arende_id', sa.Integer(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('handlaggare_id', sa.Integer(), nullable=True),
    sa.Column('chef_id', sa.Integer(), nullable=True),
    sa.Column('forslag', sa.Text(), nullable=False),
    sa.Column('sammanfattning', sa.Text(), nullable=False),
    sa.Column('bakgrund', sa.Text(), nullable=False),
    sa.Column('bedomning', sa.Text(), nullable=False),
    sa.Column('ekonomi', sa.Text(), nullable=False),
    sa.Column('barnperspektiv', sa.Text(), nullable=False),
    sa.Column('konsekvenser', sa.Text(), nullable=False),
    sa.Column('uppfoljning', sa.Text(), nullable=False),
    sa.Column('underlag', sa.Text(), nullable=False),
    sa.Column('skickas_till', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['arende_id'], ['arende.id'], name=op.f('fk_tjansteskrivelse_arende_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['chef_id'], ['person.id'], name=op.f('fk_tjansteskrivelse_chef_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['handlaggare_id'], ['person.id'], name=op.f('fk_tjansteskrivelse_handlaggare_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_tjansteskrivelse')),
    sa.UniqueConstraint('uid', name=op.f('uq_tjansteskrivelse_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('tjansteskrivelse', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_tjansteskrivelse_arende_id'), ['arende_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_tjansteskrivelse_chef_id'), ['chef_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_tjansteskrivelse_handlaggare_id'), ['handlaggare_id'], unique=False)

    op.create_table('handlingsmask',
    sa.Column('handling_id', sa.Integer(), nullable=False),
    sa.Column('sida', sa.Integer(), nullable=False),
    sa.Column('x', sa.Integer(), nullable=False),
    sa.Column('y', sa.Integer(), nullable=False),
    sa.Column('bredd', sa.Integer(), nullable=False),
    sa.Column('hojd', sa.Integer(), nullable=False),
    sa.Column('lagrum', sa.String(length=300), nullable=False),
    sa.Column('ritad_pa', sa.String(length=64), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('bredd >= 1', name=op.f('ck_handlingsmask_bredd_minst')),
    sa.CheckConstraint('hojd >= 1', name=op.f('ck_handlingsmask_hojd_minst')),
    sa.CheckConstraint('sida >= 1', name=op.f('ck_handlingsmask_sida_minst')),
    sa.CheckConstraint('x >= 0', name=op.f('ck_handlingsmask_x_minst')),
    sa.CheckConstraint('y >= 0', name=op.f('ck_handlingsmask_y_minst')),
    sa.ForeignKeyConstraint(['handling_id'], ['handling.id'], name=op.f('fk_handlingsmask_handling_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_handlingsmask')),
    sa.UniqueConstraint('uid', name=op.f('uq_handlingsmask_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('handlingsmask', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_handlingsmask_handling_id'), ['handling_id'], unique=False)

    op.create_table('justeringsomgang',
    sa.Column('sammantrade_id', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('omedelbar', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('status', sa.Enum('justeras', 'justerad', 'anslagen', 'tid_ute', 'overklagad', 'laga_kraft', 'arkiverad', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('plats', sa.String(length=200), nullable=False),
    sa.Column('planerad', sa.Date(), nullable=True),
    sa.Column('planerad_tid', sa.String(length=5), nullable=True),
    sa.Column('justerad', sa.Date(), nullable=True),
    sa.Column('forvaringsplats', sa.String(length=200), nullable=False),
    sa.Column('ansvarig_id', sa.Integer(), nullable=True),
    sa.Column('uppsatt', sa.Date(), nullable=True),
    sa.Column('tas_ned', sa.Date(), nullable=True),
    sa.Column('nedtagen', sa.Date(), nullable=True),
    sa.Column('laga_kraft', sa.Date(), nullable=True),
    sa.Column('laga_kraft_av_id', sa.Integer(), nullable=True),
    sa.Column('laga_kraft_underlag', sa.String(length=300), nullable=False),
    sa.Column('arkiverad', sa.Date(), nullable=True),
    sa.Column('protokoll_handling_id', sa.Integer(), nullable=True),
    sa.Column('signerad_handling_id', sa.Integer(), nullable=True),
    sa.Column('har_signatur', sa.Boolean(create_constraint=True), nullable=True),
    sa.Column('protokoll', sa.JSON(none_as_null=True), nullable=True),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_justeringsomgang_nr_minst')),
    sa.ForeignKeyConstraint(['ansvarig_id'], ['person.id'], name=op.f('fk_justeringsomgang_ansvarig_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['laga_kraft_av_id'], ['person.id'], name=op.f('fk_justeringsomgang_laga_kraft_av_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['protokoll_handling_id'], ['handling.id'], name=op.f('fk_justeringsomgang_protokoll_handling_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['sammantrade_id'], ['sammantrade.id'], name=op.f('fk_justeringsomgang_sammantrade_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['signerad_handling_id'], ['handling.id'], name=op.f('fk_justeringsomgang_signerad_handling_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_justeringsomgang')),
    sa.UniqueConstraint('uid', name=op.f('uq_justeringsomgang_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('justeringsomgang', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_justeringsomgang_ansvarig_id'), ['ansvarig_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_justeringsomgang_laga_kraft_av_id'), ['laga_kraft_av_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_justeringsomgang_protokoll_handling_id'), ['protokoll_handling_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_justeringsomgang_sammantrade_id'), ['sammantrade_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_justeringsomgang_signerad_handling_id'), ['signerad_handling_id'], unique=False)

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

    op.create_table('punkt',
    sa.Column('sammantrade_id', sa.Integer(), nullable=False),
    sa.Column('ordning', sa.Integer(), nullable=False),
    sa.Column('tryckt_nr', sa.String(length=8), nullable=False),
    sa.Column('rubrik', sa.String(length=300), nullable=False),
    sa.Column('typ', sa.Enum('beslut', 'information', 'anmalan', 'val', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('fast', sa.Enum('inledning', 'upprop', 'justerare', 'dagordning', 'egen_forst', 'egen_sist', 'paus', 'delegation', 'meddelanden', 'avslutande', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('arende_id', sa.Integer(), nullable=True),
    sa.Column('skrivelse_id', sa.Integer(), nullable=True),
    sa.Column('skrivelse_version', sa.Integer(), nullable=True),
    sa.Column('forslag', sa.Text(), nullable=False),
    sa.Column('sammanfattning', sa.Text(), nullable=False),
    sa.Column('underlag', sa.Text(), nullable=False),
    sa.Column('skickas_till', sa.Text(), nullable=False),
    sa.Column('foredragande', sa.String(length=200), nullable=False),
    sa.Column('minuter', sa.Integer(), nullable=True),
    sa.Column('omedelbar', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('pa_bordet', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('tillkom_version', sa.Integer(), nullable=False),
    sa.Column('utgar_skal', sa.String(length=300), nullable=False),
    sa.Column('placering_skal', sa.String(length=300), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('minuter >= 0', name=op.f('ck_punkt_minuter_minst')),
    sa.CheckConstraint('ordning >= 1', name=op.f('ck_punkt_ordning_minst')),
    sa.CheckConstraint('skrivelse_version >= 0', name=op.f('ck_punkt_skrivelse_version_minst')),
    sa.CheckConstraint('tillkom_version >= 1', name=op.f('ck_punkt_tillkom_version_minst')),
    sa.ForeignKeyConstraint(['arende_id'], ['arende.id'], name=op.f('fk_punkt_arende_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['sammantrade_id'], ['sammantrade.id'], name=op.f('fk_punkt_sammantrade_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['skrivelse_id'], ['tjansteskrivelse.id'], name=op.f('fk_punkt_skrivelse_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_punkt')),
    sa.UniqueConstraint('uid', name=op.f('uq_punkt_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('punkt', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_punkt_arende_id'), ['arende_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_punkt_sammantrade_id'), ['sammantrade_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_punkt_skrivelse_id'), ['skrivelse_id'], unique=False)

    op.create_table('yttrande',
    sa.Column('avveckling_id', sa.Integer(), nullable=False),
    sa.Column('forvaltning_id', sa.Integer(), nullable=False),
    sa.Column('begart', sa.Date(), nullable=False),
    sa.Column('senast', sa.Date(), nullable=True),
    sa.Column('inkommet', sa.Date(), nullable=True),
    sa.Column('handling_id', sa.Integer(), nullable=True),
    sa.Column('sammanfattning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['avveckling_id'], ['avveckling.id'], name=op.f('fk_yttrande_avveckling_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['forvaltning_id'], ['organ.id'], name=op.f('fk_yttrande_forvaltning_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['handling_id'], ['handling.id'], name=op.f('fk_yttrande_handling_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_yttrande')),
    sa.UniqueConstraint('uid', name=op.f('uq_yttrande_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('yttrande', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_yttrande_avveckling_id'), ['avveckling_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_yttrande_forvaltning_id'), ['forvaltning_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_yttrande_handling_id'), ['handling_id'], unique=False)

    op.create_table('anslagsavbrott',
    sa.Column('omgang_id', sa.Integer(), nullable=False),
    sa.Column('fran', sa.Date(), nullable=False),
    sa.Column('till', sa.Date(), nullable=True),
    sa.Column('bedomning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('till IS NULL OR till >= fran', name=op.f('ck_anslagsavbrott_tid')),
    sa.ForeignKeyConstraint(['omgang_id'], ['justeringsomgang.id'], name=op.f('fk_anslagsavbrott_omgang_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_anslagsavbrott')),
    sa.UniqueConstraint('uid', name=op.f('uq_anslagsavbrott_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('anslagsavbrott', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_anslagsavbrott_omgang_id'), ['omgang_id'], unique=False)

    op.create_table('overklagande',
    sa.Column('omgang_id', sa.Integer(), nullable=False),
    sa.Column('inkom', sa.Date(), nullable=False),
    sa.Column('malnr', sa.String(length=60), nullable=False),
    sa.Column('klagande', sa.String(length=200), nullable=False),
    sa.Column('avgjort', sa.Date(), nullable=True),
    sa.Column('utgang', sa.Text(), nullable=False),
    sa.Column('upphavt', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('laga_kraft', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['omgang_id'], ['justeringsomgang.id'], name=op.f('fk_overklagande_omgang_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_overklagande')),
    sa.UniqueConstraint('uid', name=op.f('uq_overklagande_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('overklagande', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_overklagande_omgang_id'), ['omgang_id'], unique=False)

    op.create_table('paragraf',
    sa.Column('sammantrade_id', sa.Integer(), nullable=False),
    sa.Column('punkt_id', sa.Integer(), nullable=True),
    sa.Column('arende_id', sa.Integer(), nullable=True),
    sa.Column('omgang_id', sa.Integer(), nullable=True),
    sa.Column('ordning', sa.Integer(), nullable=False),
    sa.Column('nummer', sa.String(length=20), nullable=False),
    sa.Column('rubrik', sa.String(length=300), nullable=False),
    sa.Column('typ', sa.Enum('beslut', 'information', 'anmalan', 'val', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('status', sa.Enum('ej_borjad', 'pagar', 'klar', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('utfall', sa.Enum('beslutat', 'noterat', 'bordlagt', 'aterremitterat', 'utgar', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('ordforande_id', sa.Integer(), nullable=True),
    sa.Column('beslutsingress', sa.String(length=300), nullable=False),
    sa.Column('sammanfattning', sa.Text(), nullable=False),
    sa.Column('underlag', sa.Text(), nullable=False),
    sa.Column('forslag', sa.Text(), nullable=False),
    sa.Column('beslutsgang', sa.Text(), nullable=False),
    sa.Column('notering', sa.Text(), nullable=False),
    sa.Column('overklagbart', sa.Enum('kl13', 'sarskild', 'ej', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('omedelbar', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('delegerat', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('sekretess_lagrum', sa.String(length=300), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('ordning >= 1', name=op.f('ck_paragraf_ordning_minst')),
    sa.ForeignKeyConstraint(['arende_id'], ['arende.id'], name=op.f('fk_paragraf_arende_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['omgang_id'], ['justeringsomgang.id'], name=op.f('fk_paragraf_omgang_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['ordforande_id'], ['person.id'], name=op.f('fk_paragraf_ordforande_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['punkt_id'], ['punkt.id'], name=op.f('fk_paragraf_punkt_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['sammantrade_id'], ['sammantrade.id'], name=op.f('fk_paragraf_sammantrade_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_paragraf')),
    sa.UniqueConstraint('uid', name=op.f('uq_paragraf_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('paragraf', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_paragraf_arende_id'), ['arende_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_paragraf_omgang_id'), ['omgang_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_paragraf_ordforande_id'), ['ordforande_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_paragraf_punkt_id'), ['punkt_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_paragraf_sammantrade_id'), ['sammantrade_id'], unique=False)

    op.create_table('punkthandling',
    sa.Column('punkt_id', sa.Integer(), nullable=False),
    sa.Column('handling_id', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('tillkom_version', sa.Integer(), nullable=False),
    sa.Column('reviderad', sa.Date(), nullable=True),
    sa.Column('skickas_inte', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_punkthandling_nr_minst')),
    sa.CheckConstraint('tillkom_version >= 1', name=op.f('ck_punkthandling_tillkom_version_minst')),
    sa.ForeignKeyConstraint(['handling_id'], ['handling.id'], name=op.f('fk_punkthandling_handling_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['punkt_id'], ['punkt.id'], name=op.f('fk_punkthandling_punkt_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_punkthandling')),
    sa.UniqueConstraint('punkt_id', 'nr', name=op.f('uq_punkthandling_punkt_id_nr')),
    sa.UniqueConstraint('uid', name=op.f('uq_punkthandling_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('punkthandling', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_punkthandling_handling_id'), ['handling_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_punkthandling_punkt_id'), ['punkt_id'], unique=False)

    op.create_table('signatur',
    sa.Column('omgang_id', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('roll', sa.Enum('sekreterare', 'ordforande', 'justerande', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('paragrafer', sa.String(length=300), nullable=False),
    sa.Column('datum', sa.Date(), nullable=True),
    sa.Column('invandning', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_signatur_nr_minst')),
    sa.ForeignKeyConstraint(['omgang_id'], ['justeringsomgang.id'], name=op.f('fk_signatur_omgang_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_signatur_person_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_signatur')),
    sa.UniqueConstraint('uid', name=op.f('uq_signatur_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('signatur', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_signatur_omgang_id'), ['omgang_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_signatur_person_id'), ['person_id'], unique=False)

    op.create_table('beslut',
    sa.Column('paragraf_id', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('ansvarig_id', sa.Integer(), nullable=True),
    sa.Column('ansvarig', sa.String(length=160), nullable=False),
    sa.Column('klart_senast', sa.Date(), nullable=True),
    sa.Column('aterrapport_senast', sa.Date(), nullable=True),
    sa.Column('aterrapporterat', sa.Date(), nullable=True),
    sa.Column('aterrapport_paragraf_id', sa.Integer(), nullable=True),
    sa.Column('atgardsplan_id', sa.Integer(), nullable=True),
    sa.Column('besok_id', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_beslut_nr_minst')),
    sa.ForeignKeyConstraint(['ansvarig_id'], ['person.id'], name=op.f('fk_beslut_ansvarig_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['aterrapport_paragraf_id'], ['paragraf.id'], name=op.f('fk_beslut_aterrapport_paragraf_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['atgardsplan_id'], ['atgardsplan.id'], name=op.f('fk_beslut_atgardsplan_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['besok_id'], ['besok.id'], name=op.f('fk_beslut_besok_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['paragraf_id'], ['paragraf.id'], name=op.f('fk_beslut_paragraf_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_beslut')),
    sa.UniqueConstraint('uid', name=op.f('uq_beslut_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('beslut', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_beslut_ansvarig_id'), ['ansvarig_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_beslut_aterrapport_paragraf_id'), ['aterrapport_paragraf_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_beslut_aterrapport_senast'), ['aterrapport_senast'], unique=False)
        batch_op.create_index(batch_op.f('ix_beslut_atgardsplan_id'), ['atgardsplan_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_beslut_besok_id'), ['besok_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_beslut_klart_senast'), ['klart_senast'], unique=False)
        batch_op.create_index(batch_op.f('ix_beslut_paragraf_id'), ['paragraf_id'], unique=False)

    op.create_table('bevakning',
    sa.Column('arende_id', sa.Integer(), nullable=False),
    sa.Column('slag', sa.Enum('bordlagt', 'aterremiss', 'aterrapport', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('fran_paragraf_id', sa.Integer(), nullable=True),
    sa.Column('till_datum', sa.Date(), nullable=True),
    sa.Column('adressat', sa.String(length=200), nullable=False),
    sa.Column('skal', sa.String(length=300), nullable=False),
    sa.Column('klar_paragraf_id', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['arende_id'], ['arende.id'], name=op.f('fk_bevakning_arende_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['fran_paragraf_id'], ['paragraf.id'], name=op.f('fk_bevakning_fran_paragraf_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['klar_paragraf_id'], ['paragraf.id'], name=op.f('fk_bevakning_klar_paragraf_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bevakning')),
    sa.UniqueConstraint('uid', name=op.f('uq_bevakning_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('bevakning', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_bevakning_arende_id'), ['arende_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_bevakning_fran_paragraf_id'), ['fran_paragraf_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_bevakning_klar_paragraf_id'), ['klar_paragraf_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_bevakning_till_datum'), ['till_datum'], unique=False)

    op.create_table('ej_deltagande',
    sa.Column('paragraf_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['paragraf_id'], ['paragraf.id'], name=op.f('fk_ej_deltagande_paragraf_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_ej_deltagande_person_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ej_deltagande')),
    sa.UniqueConstraint('uid', name=op.f('uq_ej_deltagande_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('ej_deltagande', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_ej_deltagande_paragraf_id'), ['paragraf_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_ej_deltagande_person_id'), ['person_id'], unique=False)

    op.create_table('expediering',
    sa.Column('paragraf_id', sa.Integer(), nullable=False),
    sa.Column('mottagare', sa.String(length=200), nullable=False),
    sa.Column('datum', sa.Date(), nullable=True),
    sa.Column('satt', sa.Enum('epost', 'brev', 'internt', 'hamtat', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['paragraf_id'], ['paragraf.id'], name=op.f('fk_expediering_paragraf_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_expediering')),
    sa.UniqueConstraint('uid', name=op.f('uq_expediering_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('expediering', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_expediering_paragraf_id'), ['paragraf_id'], unique=False)

    op.create_table('jav',
    sa.Column('paragraf_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('grund', sa.Enum('part', 'stallforetradare', 'tillsyn', 'annat', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('omstandighet', sa.Text(), nullable=False),
    sa.Column('provad', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('ej_javig', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['paragraf_id'], ['paragraf.id'], name=op.f('fk_jav_paragraf_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_jav_person_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_jav')),
    sa.UniqueConstraint('uid', name=op.f('uq_jav_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('jav', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_jav_paragraf_id'), ['paragraf_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_jav_person_id'), ['person_id'], unique=False)

    op.create_table('maskering',
    sa.Column('paragraf_id', sa.Integer(), nullable=False),
    sa.Column('ord', sa.String(length=300), nullable=False),
    sa.Column('lagrum', sa.String(length=300), nullable=False),
    sa.Column('skal', sa.String(length=300), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['paragraf_id'], ['paragraf.id'], name=op.f('fk_maskering_paragraf_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_maskering')),
    sa.UniqueConstraint('uid', name=op.f('uq_maskering_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('maskering', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_maskering_paragraf_id'), ['paragraf_id'], unique=False)

    op.create_table('omrostning',
    sa.Column('paragraf_id', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('ja_betyder', sa.String(length=300), nullable=False),
    sa.Column('nej_betyder', sa.String(length=300), nullable=False),
    sa.Column('motforslag', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('sluten', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('slutna_ja', sa.Integer(), nullable=True),
    sa.Column('slutna_nej', sa.Integer(), nullable=True),
    sa.Column('slutna_avstar', sa.Integer(), nullable=True),
    sa.Column('utslagsrost', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('lottning', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('bifallet', sa.Enum('ja', 'nej', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_omrostning_nr_minst')),
    sa.CheckConstraint('slutna_avstar >= 0', name=op.f('ck_omrostning_slutna_avstar_minst')),
    sa.CheckConstraint('slutna_ja >= 0', name=op.f('ck_omrostning_slutna_ja_minst')),
    sa.CheckConstraint('slutna_nej >= 0', name=op.f('ck_omrostning_slutna_nej_minst')),
    sa.ForeignKeyConstraint(['paragraf_id'], ['paragraf.id'], name=op.f('fk_omrostning_paragraf_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_omrostning')),
    sa.UniqueConstraint('uid', name=op.f('uq_omrostning_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('omrostning', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_omrostning_paragraf_id'), ['paragraf_id'], unique=False)

    op.create_table('overklagad',
    sa.Column('overklagande_id', sa.Integer(), nullable=False),
    sa.Column('paragraf_id', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['overklagande_id'], ['overklagande.id'], name=op.f('fk_overklagad_overklagande_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['paragraf_id'], ['paragraf.id'], name=op.f('fk_overklagad_paragraf_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_overklagad')),
    sa.UniqueConstraint('uid', name=op.f('uq_overklagad_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('overklagad', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_overklagad_overklagande_id'), ['overklagande_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_overklagad_paragraf_id'), ['paragraf_id'], unique=False)

    op.create_table('protokollsyttrande',
    sa.Column('paragraf_id', sa.Integer(), nullable=False),
    sa.Column('slag', sa.Enum('sarskilt', 'anteckning', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('bilaga', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('bilaga >= 1', name=op.f('ck_protokollsyttrande_bilaga_minst')),
    sa.ForeignKeyConstraint(['paragraf_id'], ['paragraf.id'], name=op.f('fk_protokollsyttrande_paragraf_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_protokollsyttrande_person_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_protokollsyttrande')),
    sa.UniqueConstraint('uid', name=op.f('uq_protokollsyttrande_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('protokollsyttrande', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_protokollsyttrande_paragraf_id'), ['paragraf_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_protokollsyttrande_person_id'), ['person_id'], unique=False)

    op.create_table('rattelse',
    sa.Column('paragraf_id', sa.Integer(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('plats', sa.String(length=300), nullable=False),
    sa.Column('fel', sa.Text(), nullable=False),
    sa.Column('ratt', sa.Text(), nullable=False),
    sa.Column('skal', sa.Text(), nullable=False),
    sa.Column('beslutad_av', sa.String(length=200), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['paragraf_id'], ['paragraf.id'], name=op.f('fk_rattelse_paragraf_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rattelse')),
    sa.UniqueConstraint('uid', name=op.f('uq_rattelse_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('rattelse', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_rattelse_paragraf_id'), ['paragraf_id'], unique=False)

    op.create_table('reservation',
    sa.Column('paragraf_id', sa.Integer(), nullable=False),
    sa.Column('formulering', sa.String(length=300), nullable=False),
    sa.Column('motivering', sa.Text(), nullable=False),
    sa.Column('bilaga', sa.Integer(), nullable=True),
    sa.Column('anmald', sa.String(length=5), nullable=True),
    sa.Column('inlamnad', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('bilaga >= 1', name=op.f('ck_reservation_bilaga_minst')),
    sa.ForeignKeyConstraint(['paragraf_id'], ['paragraf.id'], name=op.f('fk_reservation_paragraf_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reservation')),
    sa.UniqueConstraint('uid', name=op.f('uq_reservation_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('reservation', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_reservation_paragraf_id'), ['paragraf_id'], unique=False)

    op.create_table('tjanstgoring',
    sa.Column('sammantrade_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('roll', sa.Enum('tjanstgor', 'ersattare', 'insyn', 'personal', 'tjansteperson', 'inbjuden', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('fran_id', sa.Integer(), nullable=False),
    sa.Column('till_id', sa.Integer(), nullable=True),
    sa.Column('ersatter_id', sa.Integer(), nullable=True),
    sa.Column('orsak', sa.Enum('franvaro', 'sen_ankomst', 'avvikit', 'jav', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('slut_orsak', sa.Enum('franvaro', 'sen_ankomst', 'avvikit', 'jav', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('kom', sa.String(length=5), nullable=True),
    sa.Column('gick', sa.String(length=5), nullable=True),
    sa.Column('distans', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('funktion', sa.String(length=160), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['ersatter_id'], ['person.id'], name=op.f('fk_tjanstgoring_ersatter_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['fran_id'], ['paragraf.id'], name=op.f('fk_tjanstgoring_fran_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_tjanstgoring_person_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['sammantrade_id'], ['sammantrade.id'], name=op.f('fk_tjanstgoring_sammantrade_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['till_id'], ['paragraf.id'], name=op.f('fk_tjanstgoring_till_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_tjanstgoring')),
    sa.UniqueConstraint('uid', name=op.f('uq_tjanstgoring_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('tjanstgoring', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_tjanstgoring_ersatter_id'), ['ersatter_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_tjanstgoring_fran_id'), ['fran_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_tjanstgoring_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_tjanstgoring_sammantrade_id'), ['sammantrade_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_tjanstgoring_till_id'), ['till_id'], unique=False)

    op.create_table('webbgranskning',
    sa.Column('paragraf_id', sa.Integer(), nullable=False),
    sa.Column('personnummer', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('enskilda', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('kansliga', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('lagovertradelser', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('sekretess', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('affarer', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('skyddade', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('underskrifter', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('metadata_granskade', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('bilagor', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('utelamnas', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('granskad', sa.Date(), nullable=True),
    sa.Column('granskad_av_id', sa.Integer(), nullable=True),
    sa.Column('publiceras_till', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['granskad_av_id'], ['person.id'], name=op.f('fk_webbgranskning_granskad_av_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['paragraf_id'], ['paragraf.id'], name=op.f('fk_webbgranskning_paragraf_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_webbgranskning')),
    sa.UniqueConstraint('paragraf_id', name=op.f('uq_webbgranskning_paragraf_id')),
    sa.UniqueConstraint('uid', name=op.f('uq_webbgranskning_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('webbgranskning', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_webbgranskning_granskad_av_id'), ['granskad_av_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_webbgranskning_paragraf_id'), ['paragraf_id'], unique=False)

    op.create_table('yrkande',
    sa.Column('paragraf_id', sa.Integer(), nullable=False),
    sa.Column('nr', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=True),
    sa.Column('slag', sa.Enum('bifall', 'avslag', 'andring', 'tillagg', 'aterremiss', 'bordlaggning', 'ajournering', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('aterkallat', sa.Boolean(create_constraint=True), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.CheckConstraint('nr >= 1', name=op.f('ck_yrkande_nr_minst')),
    sa.ForeignKeyConstraint(['paragraf_id'], ['paragraf.id'], name=op.f('fk_yrkande_paragraf_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_yrkande_person_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_yrkande')),
    sa.UniqueConstraint('uid', name=op.f('uq_yrkande_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('yrkande', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_yrkande_paragraf_id'), ['paragraf_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_yrkande_person_id'), ['person_id'], unique=False)

    op.create_table('instammande',
    sa.Column('yrkande_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_instammande_person_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['yrkande_id'], ['yrkande.id'], name=op.f('fk_instammande_yrkande_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_instammande')),
    sa.UniqueConstraint('uid', name=op.f('uq_instammande_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('instammande', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_instammande_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_instammande_yrkande_id'), ['yrkande_id'], unique=False)

    op.create_table('reservant',
    sa.Column('reservation_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_reservant_person_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['reservation_id'], ['reservation.id'], name=op.f('fk_reservant_reservation_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reservant')),
    sa.UniqueConstraint('uid', name=op.f('uq_reservant_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('reservant', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_reservant_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_reservant_reservation_id'), ['reservation_id'], unique=False)

    op.create_table('rost',
    sa.Column('omrostning_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('rost', sa.Enum('ja', 'nej', 'avstar', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=36), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('skapad', sa.String(length=32), nullable=False),
    sa.Column('andrad', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['omrostning_id'], ['omrostning.id'], name=op.f('fk_rost_omrostning_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_rost_person_id'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rost')),
    sa.UniqueConstraint('omrostning_id', 'person_id', name=op.f('uq_rost_omrostning_id_person_id')),
    sa.UniqueConstraint('uid', name=op.f('uq_rost_uid')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('rost', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_rost_omrostning_id'), ['omrostning_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_rost_person_id'), ['person_id'], unique=False)
    if op.get_bind().dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE sok_ord USING fts5(innehall, content='soktext', content_rowid='id', tokenize='unicode61 remove_diacritics 0')")
        op.execute("CREATE VIRTUAL TABLE sok_del USING fts5(innehall, vikt, content='soktext', content_rowid='id', tokenize='trigram')")
        op.execute('CREATE TRIGGER soktext_ny AFTER INSERT ON soktext BEGIN INSERT INTO sok_ord(rowid, innehall) VALUES (new.id, new.innehall); INSERT INTO sok_del(rowid, innehall, vikt) VALUES (new.id, new.innehall, new.vikt); END')
        op.execute("CREATE TRIGGER soktext_bort AFTER DELETE ON soktext BEGIN INSERT INTO sok_ord(sok_ord, rowid, innehall) VALUES ('delete', old.id, old.innehall); INSERT INTO sok_del(sok_del, rowid, innehall, vikt) VALUES ('delete', old.id, old.innehall, old.vikt); END")
