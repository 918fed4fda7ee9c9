-- CreateEnum
CREATE TYPE "information_class" AS ENUM ('PERIODIC', 'IMMEDIATE', 'ANYTIME', 'EXEMPT');

-- CreateEnum
CREATE TYPE "publication_cadence_kind" AS ENUM ('ON_CHANGE_MIN_SEMIANNUAL', 'SEMIANNUAL', 'ANNUAL', 'ANNUAL_BY_DATE', 'QUARTERLY', 'MONTHLY', 'WEEKLY', 'FIVE_YEAR', 'ON_EVENT', 'CONTINUOUS', 'STAGE', 'NONE');

-- CreateEnum
CREATE TYPE "cadence_counting" AS ENUM ('AGE', 'YEARLY_DATE', 'EVENT', 'STAGE', 'STANDING', 'NONE');

-- CreateEnum
CREATE TYPE "consequence_test_level" AS ENUM ('KPU_NATIONAL', 'KPU_PROVINCE', 'SATKER');

-- CreateEnum
CREATE TYPE "publication_entry_kind" AS ENUM ('UPDATE', 'CHECK');

-- CreateEnum
CREATE TYPE "evidence_outcome" AS ENUM ('FOUND', 'ABSENT', 'GONE', 'INCONCLUSIVE');

-- CreateEnum
CREATE TYPE "evidence_run_status" AS ENUM ('RUNNING', 'PAUSED', 'FINISHED');

-- CreateEnum
CREATE TYPE "assistance_kind" AS ENUM ('COORDINATION_MEETING', 'ASSISTANCE', 'TECHNICAL_GUIDANCE', 'BRIEFING');

-- CreateTable
CREATE TABLE "publication_cadence" (
    "cadence" "publication_cadence_kind" NOT NULL,
    "class" "information_class" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "counting" "cadence_counting" NOT NULL,
    "every_months" INTEGER,
    "every_days" INTEGER,
    "due_month_day" CHAR(5),
    "within_days" INTEGER,
    "legal_basis" TEXT NOT NULL,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "note" TEXT,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "publication_cadence_pkey" PRIMARY KEY ("cadence","class","valid_from")
);

-- CreateTable
CREATE TABLE "public_information_item" (
    "code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "class" "information_class" NOT NULL,
    "cadence" "publication_cadence_kind" NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "owner_unit" TEXT NOT NULL,
    "stage_codes" TEXT[],
    "source_text" TEXT NOT NULL,
    "note" TEXT,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "public_information_item_pkey" PRIMARY KEY ("code","year")
);

-- CreateTable
CREATE TABLE "exemption_authority" (
    "level" "consequence_test_level" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "legal_basis" TEXT NOT NULL,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "note" TEXT,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "exemption_authority_pkey" PRIMARY KEY ("level","valid_from")
);

-- CreateTable
CREATE TABLE "consequence_test" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "item_code" TEXT NOT NULL,
    "level" "consequence_test_level" NOT NULL,
    "province_code" CHAR(2),
    "decree" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "valid_until" DATE,
    "dataset" "dataset" NOT NULL,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "note" TEXT,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "consequence_test_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication_duty" (
    "satker_code" CHAR(5) NOT NULL,
    "item_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "dataset" "dataset" NOT NULL,
    "applies" BOOLEAN NOT NULL,
    "obliged_from" DATE,
    "reason" TEXT,
    "decree" TEXT,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "publication_duty_pkey" PRIMARY KEY ("satker_code","item_code","year","dataset")
);

-- CreateTable
CREATE TABLE "publication_trigger" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "satker_code" CHAR(5) NOT NULL,
    "item_code" TEXT NOT NULL,
    "occurred_on" DATE NOT NULL,
    "what" TEXT NOT NULL,
    "dataset" "dataset" NOT NULL,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "publication_trigger_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication_update" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "satker_code" CHAR(5) NOT NULL,
    "item_code" TEXT NOT NULL,
    "kind" "publication_entry_kind" NOT NULL,
    "entry_on" DATE NOT NULL,
    "published_on" DATE,
    "refreshed_at" TIMESTAMPTZ(3),
    "evidence_url" TEXT,
    "content_hash" CHAR(64),
    "checked_at" TIMESTAMPTZ(3),
    "checked_by" TEXT,
    "http_status" INTEGER,
    "outcome" "evidence_outcome",
    "note" TEXT,
    "dataset" "dataset" NOT NULL,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    "corrects_id" UUID,
    "correction_reason" TEXT,
    "batch_id" UUID,
    "batch_row" INTEGER,
    "run_id" UUID,

    CONSTRAINT "publication_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_check_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "status" "evidence_run_status" NOT NULL,
    "started_by" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "paused_why" TEXT,

    CONSTRAINT "evidence_check_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_check_task" (
    "run_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_check_task_pkey" PRIMARY KEY ("run_id","url")
);

-- CreateTable
CREATE TABLE "assistance_event" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "province_code" CHAR(2) NOT NULL,
    "kind" "assistance_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "ended_on" DATE,
    "place" TEXT,
    "topics" TEXT[],
    "invitation_known" BOOLEAN NOT NULL,
    "attendance_known" BOOLEAN NOT NULL,
    "dataset" "dataset" NOT NULL,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "note" TEXT,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    "batch_id" UUID,
    "batch_row" INTEGER,

    CONSTRAINT "assistance_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assistance_attendance" (
    "event_id" UUID NOT NULL,
    "satker_code" CHAR(5) NOT NULL,
    "invited" BOOLEAN NOT NULL,
    "attended" BOOLEAN NOT NULL,

    CONSTRAINT "assistance_attendance_pkey" PRIMARY KEY ("event_id","satker_code")
);

-- CreateIndex
CREATE UNIQUE INDEX "consequence_test_item_code_decree_province_code_dataset_key" ON "consequence_test"("item_code", "decree", "province_code", "dataset");

-- CreateIndex
CREATE UNIQUE INDEX "publication_trigger_satker_code_item_code_occurred_on_datas_key" ON "publication_trigger"("satker_code", "item_code", "occurred_on", "dataset");

-- CreateIndex
CREATE INDEX "publication_update_satker_code_item_code_entry_on_idx" ON "publication_update"("satker_code", "item_code", "entry_on");

-- CreateIndex
CREATE INDEX "publication_update_evidence_url_idx" ON "publication_update"("evidence_url");

-- CreateIndex
CREATE INDEX "publication_update_batch_id_idx" ON "publication_update"("batch_id");

-- CreateIndex
CREATE INDEX "assistance_event_province_code_held_on_idx" ON "assistance_event"("province_code", "held_on");

-- AddForeignKey
ALTER TABLE "publication_cadence" ADD CONSTRAINT "publication_cadence_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_information_item" ADD CONSTRAINT "public_information_item_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemption_authority" ADD CONSTRAINT "exemption_authority_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consequence_test" ADD CONSTRAINT "consequence_test_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_duty" ADD CONSTRAINT "publication_duty_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_duty" ADD CONSTRAINT "publication_duty_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_trigger" ADD CONSTRAINT "publication_trigger_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_trigger" ADD CONSTRAINT "publication_trigger_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_update" ADD CONSTRAINT "publication_update_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_update" ADD CONSTRAINT "publication_update_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_update" ADD CONSTRAINT "publication_update_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "evidence_check_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_update" ADD CONSTRAINT "publication_update_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "publication_update"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_check_task" ADD CONSTRAINT "evidence_check_task_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "evidence_check_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance_event" ADD CONSTRAINT "assistance_event_province_code_fkey" FOREIGN KEY ("province_code") REFERENCES "province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance_event" ADD CONSTRAINT "assistance_event_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance_attendance" ADD CONSTRAINT "assistance_attendance_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "assistance_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance_attendance" ADD CONSTRAINT "assistance_attendance_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma's schema cannot say: the truths that hold for every writer.
ALTER TABLE "publication_cadence"
  ADD CONSTRAINT "publication_cadence_has_what_it_counts_with" CHECK (
    CASE "counting"
      WHEN 'AGE' THEN num_nonnulls("every_months", "every_days") = 1 AND "due_month_day" IS NULL
      WHEN 'YEARLY_DATE' THEN "due_month_day" ~ '^[0-9]{2}-[0-9]{2}$' AND num_nonnulls("every_months", "every_days") = 0
      WHEN 'EVENT' THEN "due_month_day" IS NULL AND "every_days" IS NULL
      WHEN 'STAGE' THEN "due_month_day" IS NULL
      ELSE num_nonnulls("every_months", "every_days", "due_month_day", "within_days") = 0
    END),
  ADD CONSTRAINT "publication_cadence_limits_are_sensible" CHECK (coalesce("every_months", 1) >= 1 AND coalesce("every_days", 1) >= 1 AND coalesce("within_days", 0) >= 0),
  ADD CONSTRAINT "publication_cadence_ends_after_it_begins" CHECK ("valid_to" >= "valid_from");

ALTER TABLE "public_information_item"
  ADD CONSTRAINT "public_information_item_stage_bound_items_name_stages" CHECK (("cadence" = 'STAGE') = (cardinality("stage_codes") > 0)),
  ADD CONSTRAINT "public_information_item_exempt_items_have_no_cadence" CHECK (("class" = 'EXEMPT') = ("cadence" = 'NONE'));

ALTER TABLE "consequence_test"
  ADD CONSTRAINT "consequence_test_of_a_province_names_it" CHECK ("level" <> 'KPU_PROVINCE' OR "province_code" IS NOT NULL),
  ADD CONSTRAINT "consequence_test_ends_after_it_begins" CHECK ("valid_until" >= "decided_on");

ALTER TABLE "publication_update"
  ADD CONSTRAINT "publication_update_says_what_its_kind_says" CHECK (
    CASE "kind"
      WHEN 'UPDATE' THEN "outcome" IS NULL OR "outcome" = 'FOUND'
      WHEN 'CHECK' THEN "outcome" IS NOT NULL AND "checked_at" IS NOT NULL AND "checked_by" IS NOT NULL AND "published_on" IS NULL AND "refreshed_at" IS NULL
    END),
  ADD CONSTRAINT "publication_update_hash_is_sha256" CHECK ("content_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "publication_update_status_is_http" CHECK ("http_status" BETWEEN 100 AND 599),
  ADD CONSTRAINT "publication_update_gone_has_a_status" CHECK ("outcome" IS DISTINCT FROM 'GONE' OR "http_status" IN (404, 410)),
  ADD CONSTRAINT "publication_update_correction_has_a_reason" CHECK ("corrects_id" IS NULL OR length(trim("correction_reason")) > 0),
  ADD CONSTRAINT "publication_update_published_before_refreshed" CHECK ("published_on" <= "entry_on"),
  ADD CONSTRAINT "publication_update_has_an_origin" CHECK (("batch_id" IS NULL) = ("batch_row" IS NULL));

-- One row in force for one statement about one item: what a second file says of the same moment takes the place of the first.
CREATE UNIQUE INDEX "publication_update_one_in_force" ON "publication_update"
  ("satker_code", "item_code", "dataset", "kind", "entry_on", "refreshed_at", "checked_at", "checked_by", "evidence_url") NULLS NOT DISTINCT
  WHERE "superseded_at" IS NULL;
-- A run writes one look for one duty, however often it is taken up again.
CREATE UNIQUE INDEX "publication_update_one_look_a_run" ON "publication_update" ("run_id", "satker_code", "item_code", "evidence_url") WHERE "run_id" IS NOT NULL;
CREATE UNIQUE INDEX "assistance_event_one_in_force" ON "assistance_event" ("key", "dataset") WHERE "superseded_at" IS NULL;

ALTER TABLE "assistance_event"
  ADD CONSTRAINT "assistance_event_ends_after_it_begins" CHECK ("ended_on" >= "held_on"),
  ADD CONSTRAINT "assistance_event_has_an_origin" CHECK (("batch_id" IS NULL) = ("batch_row" IS NULL));
ALTER TABLE "assistance_attendance"
  ADD CONSTRAINT "assistance_attendance_says_something" CHECK ("invited" OR "attended");

-- The log only grows: a row may be marked as superseded once, nothing else. The demo scenario may be taken away as a whole.
CREATE FUNCTION "keep_publication_log"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.superseded_at IS NULL AND NEW.superseded_at IS NOT NULL
    AND to_jsonb(NEW) - 'superseded_at' = to_jsonb(OLD) - 'superseded_at' THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND OLD.dataset = 'DEMO' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "publication_update_is_append_only" BEFORE UPDATE OR DELETE ON "publication_update" FOR EACH ROW EXECUTE FUNCTION "keep_publication_log"();
CREATE TRIGGER "assistance_event_is_append_only" BEFORE UPDATE OR DELETE ON "assistance_event" FOR EACH ROW EXECUTE FUNCTION "keep_publication_log"();

CREATE FUNCTION "keep_publication_attendance"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Goes only together with its event, which is then no longer there.
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "assistance_event" WHERE id = OLD.event_id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "assistance_attendance_is_append_only" BEFORE UPDATE OR DELETE ON "assistance_attendance" FOR EACH ROW EXECUTE FUNCTION "keep_publication_attendance"();

CREATE FUNCTION "refuse_truncation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "publication_update_is_kept" BEFORE TRUNCATE ON "publication_update" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncation"();
CREATE TRIGGER "assistance_event_is_kept" BEFORE TRUNCATE ON "assistance_event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncation"();
