-- CreateEnum
CREATE TYPE "alert_kind" AS ENUM ('THRESHOLD', 'TREND', 'ABSENCE');

-- CreateEnum
CREATE TYPE "alert_subject" AS ENUM ('SATKER', 'PROVINCE');

-- CreateEnum
CREATE TYPE "alert_direction" AS ENUM ('BELOW', 'ABOVE');

-- CreateEnum
CREATE TYPE "alert_basis" AS ENUM ('DECREED', 'PRODUCT_DEFAULT');

-- CreateEnum
CREATE TYPE "alert_state" AS ENUM ('FIRING', 'PENDING', 'RECOVERING', 'UNKNOWN', 'NORMAL');

-- CreateEnum
CREATE TYPE "alert_note_kind" AS ENUM ('ACKNOWLEDGED', 'MUTED', 'UNMUTED');

-- CreateEnum
CREATE TYPE "alert_run_state" AS ENUM ('RUNNING', 'DONE', 'FAILED');

-- CreateEnum
CREATE TYPE "alert_run_trigger" AS ENUM ('DAILY', 'IMPORT', 'REQUESTED');

-- CreateTable
CREATE TABLE "alert_rule" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "province_code" CHAR(2) NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "alert_kind" NOT NULL,
    "measure" TEXT NOT NULL,
    "granularity" TEXT NOT NULL,
    "subject" "alert_subject" NOT NULL,
    "satker_code" CHAR(5),
    "direction" "alert_direction",
    "threshold" DOUBLE PRECISION,
    "recovery_margin" DOUBLE PRECISION NOT NULL,
    "periods" SMALLINT,
    "pending_evaluations" SMALLINT NOT NULL,
    "recovery_evaluations" SMALLINT NOT NULL,
    "grace_days" SMALLINT NOT NULL,
    "max_age_periods" SMALLINT NOT NULL,
    "issuer" TEXT NOT NULL,
    "basis" "alert_basis" NOT NULL,
    "source_text" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "dataset" "dataset" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "change_reason" TEXT NOT NULL,

    CONSTRAINT "alert_rule_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "alert_standing" (
    "rule_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "province_code" CHAR(2) NOT NULL,
    "satker_code" CHAR(5),
    "dataset" "dataset" NOT NULL,
    "state" "alert_state" NOT NULL,
    "since" DATE NOT NULL,
    "streak" SMALLINT NOT NULL,
    "was_firing" BOOLEAN NOT NULL,
    "counted_on" DATE NOT NULL,
    "period_id" TEXT NOT NULL,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "value" DOUBLE PRECISION,
    "unknown_reason" TEXT,
    "cases" INTEGER,
    "told_members" INTEGER,
    "told_of" INTEGER,
    "data_as_of" DATE,
    "method_version" TEXT NOT NULL,

    CONSTRAINT "alert_standing_pkey" PRIMARY KEY ("rule_id","subject")
);

-- CreateTable
CREATE TABLE "alert_event" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sequence" BIGSERIAL NOT NULL,
    "rule_id" UUID NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "province_code" CHAR(2) NOT NULL,
    "satker_code" CHAR(5),
    "dataset" "dataset" NOT NULL,
    "run_id" UUID NOT NULL,
    "on_day" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "from_state" "alert_state" NOT NULL,
    "to_state" "alert_state" NOT NULL,
    "threshold" DOUBLE PRECISION,
    "recovery_line" DOUBLE PRECISION,
    "period_id" TEXT NOT NULL,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "value" DOUBLE PRECISION,
    "unknown_reason" TEXT,
    "cases" INTEGER,
    "told_members" INTEGER,
    "told_of" INTEGER,
    "data_as_of" DATE,
    "method_version" TEXT NOT NULL,

    CONSTRAINT "alert_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sequence" BIGSERIAL NOT NULL,
    "rule_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "province_code" CHAR(2) NOT NULL,
    "satker_code" CHAR(5),
    "dataset" "dataset" NOT NULL,
    "kind" "alert_note_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "until_day" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "alert_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sequence" BIGSERIAL NOT NULL,
    "on_day" DATE NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "trigger" "alert_run_trigger" NOT NULL,
    "state" "alert_run_state" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "evaluated" INTEGER,
    "changed" INTEGER,
    "problem" TEXT,

    CONSTRAINT "alert_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "alert_rule_province_code_idx" ON "alert_rule"("province_code");

-- CreateIndex
CREATE INDEX "alert_standing_province_code_state_idx" ON "alert_standing"("province_code", "state");

-- CreateIndex
CREATE INDEX "alert_event_rule_id_subject_on_day_idx" ON "alert_event"("rule_id", "subject", "on_day");

-- CreateIndex
CREATE INDEX "alert_event_province_code_on_day_idx" ON "alert_event"("province_code", "on_day");

-- CreateIndex
CREATE INDEX "alert_note_rule_id_subject_at_idx" ON "alert_note"("rule_id", "subject", "at");

-- CreateIndex
CREATE UNIQUE INDEX "alert_event_sequence_key" ON "alert_event"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "alert_note_sequence_key" ON "alert_note"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "alert_run_sequence_key" ON "alert_run"("sequence");

-- AddForeignKey
ALTER TABLE "alert_event" ADD CONSTRAINT "alert_event_rule_id_rule_version_fkey" FOREIGN KEY ("rule_id", "rule_version") REFERENCES "alert_rule"("id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_event" ADD CONSTRAINT "alert_event_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "alert_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma cannot say.
ALTER TABLE "alert_rule"
  ADD CONSTRAINT "alert_rule_province_code_fkey" FOREIGN KEY ("province_code") REFERENCES "province"("code"),
  ADD CONSTRAINT "alert_rule_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code"),
  ADD CONSTRAINT "alert_rule_satker_is_of_the_province" CHECK ("satker_code" IS NULL OR ("subject" = 'SATKER' AND left("satker_code", 2) = "province_code")),
  ADD CONSTRAINT "alert_rule_absence_has_no_limit" CHECK (("kind" = 'ABSENCE') = ("threshold" IS NULL) AND ("kind" = 'ABSENCE') = ("direction" IS NULL)),
  ADD CONSTRAINT "alert_rule_absence_is_about_satker" CHECK ("kind" <> 'ABSENCE' OR ("subject" = 'SATKER' AND "max_age_periods" = 0)),
  ADD CONSTRAINT "alert_rule_only_a_trend_has_periods" CHECK (("kind" = 'TREND') = ("periods" IS NOT NULL)),
  ADD CONSTRAINT "alert_rule_numbers_are_sound" CHECK ("version" >= 1 AND "recovery_margin" >= 0 AND "pending_evaluations" >= 1 AND "recovery_evaluations" >= 1 AND "grace_days" >= 0 AND "max_age_periods" >= 0 AND coalesce("periods", 1) >= 1),
  ADD CONSTRAINT "alert_rule_granularity" CHECK ("granularity" IN ('MONTH', 'QUARTER', 'YEAR')),
  ADD CONSTRAINT "alert_rule_names_its_origin" CHECK (length(trim("issuer")) > 0 AND length(trim("source_text")) > 0 AND length(trim("title")) > 0 AND length(trim("change_reason")) > 0),
  ADD CONSTRAINT "alert_rule_ends_after_it_begins" CHECK ("valid_to" >= "valid_from" - 1);

ALTER TABLE "alert_standing"
  ADD CONSTRAINT "alert_standing_rule_fkey" FOREIGN KEY ("rule_id", "rule_version") REFERENCES "alert_rule"("id", "version"),
  ADD CONSTRAINT "alert_standing_subject" CHECK ("subject" = coalesce("satker_code", "province_code")),
  ADD CONSTRAINT "alert_standing_unknown_has_a_reason" CHECK (("state" = 'UNKNOWN') = ("unknown_reason" IS NOT NULL) AND ("state" <> 'UNKNOWN' OR "value" IS NULL));

ALTER TABLE "alert_event"
  ADD CONSTRAINT "alert_event_subject" CHECK ("subject" = coalesce("satker_code", "province_code")),
  ADD CONSTRAINT "alert_event_is_a_change" CHECK ("from_state" <> "to_state"),
  ADD CONSTRAINT "alert_event_unknown_has_a_reason" CHECK (("to_state" = 'UNKNOWN') = ("unknown_reason" IS NOT NULL));

ALTER TABLE "alert_note"
  ADD CONSTRAINT "alert_note_says_why" CHECK (length(trim("reason")) > 0),
  ADD CONSTRAINT "alert_note_a_mute_ends" CHECK (("kind" = 'MUTED') = ("until_day" IS NOT NULL));

ALTER TABLE "alert_run" ADD CONSTRAINT "alert_run_ends" CHECK (("state" = 'RUNNING') = ("ended_at" IS NULL) AND ("state" = 'FAILED') = ("problem" IS NOT NULL));
CREATE UNIQUE INDEX "alert_run_once" ON "alert_run" ("on_day", "fingerprint") WHERE "state" = 'DONE';

-- Rules, events and notes are history: never edited, and only those of the demo scenario are ever deleted.
CREATE FUNCTION "keep_alert_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD."dataset" = 'DEMO' THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'rows of % are never edited or deleted', TG_TABLE_NAME;
END $$;
CREATE TRIGGER "alert_rule_is_append_only" BEFORE UPDATE OR DELETE ON "alert_rule" FOR EACH ROW EXECUTE FUNCTION "keep_alert_history"();
CREATE TRIGGER "alert_event_is_append_only" BEFORE UPDATE OR DELETE ON "alert_event" FOR EACH ROW EXECUTE FUNCTION "keep_alert_history"();
CREATE TRIGGER "alert_note_is_append_only" BEFORE UPDATE OR DELETE ON "alert_note" FOR EACH ROW EXECUTE FUNCTION "keep_alert_history"();

-- Readers see all of it.
SELECT "grow_data_version_with"('alert_rule'), "grow_data_version_with"('alert_standing'), "grow_data_version_with"('alert_event'), "grow_data_version_with"('alert_note'), "grow_data_version_with"('alert_run');
