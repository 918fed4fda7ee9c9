-- CreateEnum
CREATE TYPE "import_job_state" AS ENUM ('QUEUED', 'PREVIEWING', 'PREVIEWED', 'REJECTED', 'CONFIRMED', 'COMMITTING', 'COMMITTED', 'CANCELLED', 'FAILED');

-- DropIndex
DROP INDEX "import_batch_kind_dataset_file_sha256_key";

-- AlterTable
ALTER TABLE "import_batch" ADD COLUMN     "added" INTEGER,
ADD COLUMN     "changed" INTEGER,
ADD COLUMN     "is_journaled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "province_code" CHAR(2),
ADD COLUMN     "satker_code" CHAR(5),
ADD COLUMN     "unchanged" INTEGER,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_by" TEXT,
ADD COLUMN     "withdrawn_reason" TEXT;

-- CreateTable
CREATE TABLE "import_change" (
    "id" BIGSERIAL NOT NULL,
    "batch_id" UUID NOT NULL,
    "step" BIGINT NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_key" JSONB NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "import_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_upload" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "total_bytes" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
-- Unlogged on purpose: a register on its way in may name requesters in columns that are dropped before anything is stored. Its bytes stay out of
-- the write-ahead log, of replicas and of base backups, and live for hours at most. After a crash of PostgreSQL they are gone and are sent again.
CREATE UNLOGGED TABLE "import_upload_chunk" (
    "upload_id" UUID NOT NULL,
    "offset_bytes" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_upload_chunk_pkey" PRIMARY KEY ("upload_id","offset_bytes")
);

-- CreateTable
CREATE TABLE "import_job" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "upload_id" UUID,
    "account_id" UUID NOT NULL,
    "requested_by" TEXT NOT NULL,
    "authority" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "dataset" "dataset" NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_sha256" CHAR(64) NOT NULL,
    "data_as_of" DATE,
    "source" TEXT,
    "sheet" TEXT,
    "column_mapping" JSONB NOT NULL,
    "state" "import_job_state" NOT NULL,
    "rows_total" INTEGER,
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "rows_judged" INTEGER NOT NULL DEFAULT 0,
    "rows_stored" INTEGER NOT NULL DEFAULT 0,
    "preview" JSONB,
    "basis" TEXT,
    "problem" JSONB,
    "batch_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "cancel_asked_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_column_mapping" (
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_column_mapping_pkey" PRIMARY KEY ("kind","source")
);

-- CreateIndex
CREATE INDEX "import_change_batch_id_step_idx" ON "import_change"("batch_id", "step");

-- CreateIndex
CREATE INDEX "import_upload_expires_at_idx" ON "import_upload"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "import_upload_account_id_sha256_file_name_key" ON "import_upload"("account_id", "sha256", "file_name");

-- CreateIndex
CREATE INDEX "import_job_account_id_created_at_idx" ON "import_job"("account_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "import_job_state_created_at_idx" ON "import_job"("state", "created_at");

-- CreateIndex
CREATE INDEX "import_batch_imported_at_id_idx" ON "import_batch"("imported_at" DESC, "id");

-- AddForeignKey
ALTER TABLE "import_change" ADD CONSTRAINT "import_change_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_upload_chunk" ADD CONSTRAINT "import_upload_chunk_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "import_upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "import_upload"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- One batch in force a file: a withdrawn file may be taken in again.
CREATE UNIQUE INDEX "import_batch_once_in_force" ON "import_batch" ("kind", "dataset", "file_sha256") WHERE "withdrawn_at" IS NULL;
ALTER TABLE "import_batch"
  ADD CONSTRAINT "import_batch_withdrawal_says_who_and_why" CHECK (
    ("withdrawn_at" IS NULL) = ("withdrawn_by" IS NULL) AND ("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL) AND length(trim("withdrawn_reason")) > 0),
  ADD CONSTRAINT "import_batch_counts" CHECK ("added" >= 0 AND "changed" >= 0 AND "unchanged" >= 0);
ALTER TABLE "import_change"
  ADD CONSTRAINT "import_change_says_something" CHECK (num_nonnulls("before", "after") > 0);
ALTER TABLE "import_upload"
  ADD CONSTRAINT "import_upload_has_bytes" CHECK ("total_bytes" > 0),
  ADD CONSTRAINT "import_upload_hash_is_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

-- The journal of imports. A storing transaction sets pantau.batch; every statement that then touches a table of facts notes down what the rows
-- were and what they became. Without the setting (forms, recounts by hand) the triggers do nothing. Statement by statement, never row by row.
CREATE SEQUENCE "import_change_step" OWNED BY "import_change"."step";

CREATE FUNCTION "note_import_change"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  batch text := current_setting('pantau.batch', true);
  this_step bigint;
  -- Texts of requests are kept where they have to be put back, nowhere else.
  unsaid text[] := CASE TG_TABLE_NAME WHEN 'request_text' THEN ARRAY['information_sought', 'purpose'] ELSE ARRAY[]::text[] END;
BEGIN
  IF batch IS NULL OR batch = '' THEN RETURN NULL; END IF;
  this_step := nextval('import_change_step');
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "import_change" ("batch_id", "step", "table_name", "row_key", "before", "after")
    SELECT batch::uuid, this_step, TG_TABLE_NAME, (SELECT jsonb_object_agg(k, f.image -> k) FROM unnest(TG_ARGV) AS k), NULL, f.image - unsaid
    FROM (SELECT to_jsonb(n) AS image FROM "fresh" n) AS f;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO "import_change" ("batch_id", "step", "table_name", "row_key", "before", "after")
    SELECT batch::uuid, this_step, TG_TABLE_NAME, (SELECT jsonb_object_agg(k, s.image -> k) FROM unnest(TG_ARGV) AS k), s.image, NULL
    FROM (SELECT to_jsonb(o) AS image FROM "stale" o) AS s;
  ELSE
    INSERT INTO "import_change" ("batch_id", "step", "table_name", "row_key", "before", "after")
    SELECT batch::uuid, this_step, TG_TABLE_NAME, s.key,
      (SELECT jsonb_object_agg(c.key, c.value) FROM jsonb_each(s.image) AS c WHERE c.value IS DISTINCT FROM f.image -> c.key),
      (SELECT jsonb_object_agg(c.key, c.value) FROM jsonb_each(f.image) AS c WHERE c.value IS DISTINCT FROM s.image -> c.key AND c.key <> ALL (unsaid))
    FROM (SELECT to_jsonb(o) AS image, (SELECT jsonb_object_agg(k, to_jsonb(o) -> k) FROM unnest(TG_ARGV) AS k) AS key FROM "stale" o) AS s
    JOIN (SELECT to_jsonb(n) AS image, (SELECT jsonb_object_agg(k, to_jsonb(n) -> k) FROM unnest(TG_ARGV) AS k) AS key FROM "fresh" n) AS f ON f.key = s.key
    WHERE s.image <> f.image;
  END IF;
  RETURN NULL;
END $$;

-- Gives a table of facts its three triggers. Additions are noted down only where rows do not carry batch_id themselves and do not go together
-- with a row that does.
CREATE FUNCTION "journal_imports_of"(facts regclass, notes_additions boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  keys text := (SELECT string_agg(quote_literal(a.attname), ', ' ORDER BY k.place) FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(number, place)
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number WHERE i.indrelid = facts AND i.indisprimary);
BEGIN
  IF notes_additions THEN
    EXECUTE format('CREATE OR REPLACE TRIGGER "import_additions_are_noted" AFTER INSERT ON %s REFERENCING NEW TABLE AS "fresh" FOR EACH STATEMENT EXECUTE FUNCTION "note_import_change"(%s)', facts, keys);
  END IF;
  EXECUTE format('CREATE OR REPLACE TRIGGER "import_changes_are_noted" AFTER UPDATE ON %s REFERENCING OLD TABLE AS "stale" NEW TABLE AS "fresh" FOR EACH STATEMENT EXECUTE FUNCTION "note_import_change"(%s)', facts, keys);
  EXECUTE format('CREATE OR REPLACE TRIGGER "import_deletions_are_noted" AFTER DELETE ON %s REFERENCING OLD TABLE AS "stale" FOR EACH STATEMENT EXECUTE FUNCTION "note_import_change"(%s)', facts, keys);
END $$;

SELECT "journal_imports_of"(name::regclass, true) FROM unnest(ARRAY['province', 'issuer', 'public_body', 'qualification_band', 'instrument_part', 'result_correction', 'request_text']) AS name;
SELECT "journal_imports_of"(name::regclass, false) FROM unnest(ARRAY['source', 'satker', 'qualification_scale', 'evaluation_result', 'evaluation_aggregate', 'instrument', 'instrument_crosswalk',
  'evaluation_cycle', 'cycle_revision', 'cycle_participation', 'stage_score', 'self_assessment_answer', 'self_assessment_evidence', 'calendar_year', 'calendar_day', 'calendar_change',
  'election_stage', 'legal_rule', 'published_dispute', 'register_period', 'information_request', 'request_event', 'objection', 'objection_event', 'dispute', 'dispute_respondent',
  'dispute_event', 'publication_cadence', 'public_information_item', 'exemption_authority', 'consequence_test', 'publication_duty', 'publication_trigger', 'publication_update',
  'assistance_event', 'assistance_attendance']) AS name;

-- What a later batch did to the rows of an earlier one.
CREATE INDEX "import_change_former_batch" ON "import_change" (("before" ->> 'batch_id')) WHERE "before" ? 'batch_id';

-- Withdrawing a batch is the one way by which rows that are kept may go. True only in the transaction that has just marked that very batch.
CREATE FUNCTION "import_is_withdrawn"() RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  batch text := current_setting('pantau.withdrawing', true);
BEGIN
  IF batch IS NULL OR batch = '' THEN RETURN false; END IF;
  RETURN EXISTS (SELECT 1 FROM "import_batch" WHERE "id" = batch::uuid AND "withdrawn_at" IS NOT NULL AND xmin::text = (txid_current() % 4294967296)::text);
END $$;

-- Every trigger that keeps rows of facts as they are looks at it. A later migration that makes such a trigger calls this function again.
CREATE FUNCTION "let_withdrawals_through"() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  keeper record;
BEGIN
  FOR keeper IN
    SELECT pg_get_triggerdef(t.oid) AS definition FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid
    WHERE NOT t.tgisinternal AND t.tgqual IS NULL AND f.proname LIKE 'keep\_%' AND f.proname <> 'keep_recount' AND (t.tgtype & 2) = 2 AND (t.tgtype & 1) = 1
  LOOP
    EXECUTE replace(replace(keeper.definition, 'CREATE TRIGGER', 'CREATE OR REPLACE TRIGGER'), ' EXECUTE FUNCTION ', ' WHEN (NOT "import_is_withdrawn"()) EXECUTE FUNCTION ');
  END LOOP;
END $$;
SELECT "let_withdrawals_through"();

-- Rows of a batch are found by it, also among millions: they lie together, so that an index of a few pages is enough.
CREATE INDEX "information_request_batch" ON "information_request" USING brin ("batch_id" uuid_minmax_multi_ops) WITH (autosummarize = on, pages_per_range = 32);
CREATE INDEX "request_event_batch" ON "request_event" USING brin ("batch_id" uuid_minmax_multi_ops) WITH (autosummarize = on, pages_per_range = 32);
