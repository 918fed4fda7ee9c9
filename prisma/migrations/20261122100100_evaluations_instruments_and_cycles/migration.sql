-- CreateEnum
CREATE TYPE "evaluation_round" AS ENUM ('PROVISIONAL', 'FINAL');

-- CreateEnum
CREATE TYPE "body_kind_evaluated" AS ENUM ('ALL', 'NATIONAL', 'PROVINCE', 'REGENCY');

-- CreateEnum
CREATE TYPE "instrument_status" AS ENUM ('DRAFT', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "rounding_rule" AS ENUM ('EACH_INDICATOR_TO_2', 'TOTAL_TO_2', 'UNROUNDED');

-- CreateEnum
CREATE TYPE "missing_stage_policy" AS ENUM ('NO_TOTAL', 'RESCALE', 'ZERO');

-- CreateEnum
CREATE TYPE "unanswered_item_policy" AS ENUM ('ZERO', 'NO_SCORE');

-- CreateEnum
CREATE TYPE "instrument_level" AS ENUM ('STAGE', 'DIMENSION', 'INDICATOR', 'ITEM');

-- CreateEnum
CREATE TYPE "crosswalk_relation" AS ENUM ('EQUIVALENT', 'SAME_NAME', 'CHANGED', 'DROPPED', 'ADDED');

-- CreateEnum
CREATE TYPE "cycle_state" AS ENUM ('ANNOUNCED', 'OPEN', 'EXTENDED', 'VERIFYING', 'PUBLIC_TEST', 'PROVISIONAL', 'FINAL', 'CANCELLED');

-- CreateEnum
CREATE TYPE "cycle_field" AS ENUM ('STATE', 'ANNOUNCED_ON', 'OPENS_ON', 'SAQ_DUE_ON', 'VERIFICATION_FROM', 'PUBLIC_TEST_ON', 'PROVISIONAL_ON', 'RESULTS_ON');

-- CreateEnum
CREATE TYPE "participation_state" AS ENUM ('NOT_INVITED', 'INVITED', 'NOT_RETURNED', 'RETURNED', 'STOPPED_AT_STAGE', 'SCORED', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "self_answer" AS ENUM ('YES', 'NO', 'NOT_APPLICABLE');

-- CreateEnum
CREATE TYPE "verification_state" AS ENUM ('NOT_YET', 'ACCEPTED', 'REJECTED');

-- CreateEnum
CREATE TYPE "link_state" AS ENUM ('ALIVE', 'DEAD', 'UNKNOWN');

-- AlterTable
ALTER TABLE "evaluation_result" ADD COLUMN     "round" "evaluation_round" NOT NULL DEFAULT 'FINAL';

-- CreateTable
CREATE TABLE "result_correction" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "replaced_id" UUID NOT NULL,
    "replacement_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "source_text" TEXT NOT NULL,
    "corrected_by" TEXT NOT NULL,
    "corrected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "result_correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "result_reply" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "satker_code" CHAR(5) NOT NULL,
    "issuer_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "replied_by" TEXT NOT NULL,
    "replied_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "result_reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_aggregate" (
    "issuer_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "dataset" "dataset" NOT NULL,
    "participants" INTEGER,
    "returned" INTEGER,
    "informative" INTEGER,
    "approaching_informative" INTEGER,
    "fairly_informative" INTEGER,
    "less_informative" INTEGER,
    "not_informative" INTEGER,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "note" TEXT,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "evaluation_aggregate_pkey" PRIMARY KEY ("issuer_id","year","scope")
);

-- CreateTable
CREATE TABLE "instrument" (
    "id" TEXT NOT NULL,
    "issuer_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "body_kind" "body_kind_evaluated" NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "dataset" "dataset" NOT NULL,
    "status" "instrument_status" NOT NULL DEFAULT 'DRAFT',
    "rounding_rule" "rounding_rule",
    "missing_stage_policy" "missing_stage_policy",
    "unanswered_item_policy" "unanswered_item_policy",
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "note" TEXT,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instrument_part" (
    "instrument_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "level" "instrument_level" NOT NULL,
    "parent_code" TEXT,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "weight" DECIMAL(7,3),
    "stage" "evaluation_stage",
    "evidence_required" TEXT,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "instrument_part_pkey" PRIMARY KEY ("instrument_id","code")
);

-- CreateTable
CREATE TABLE "instrument_crosswalk" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "from_instrument_id" TEXT NOT NULL,
    "from_code" TEXT,
    "to_instrument_id" TEXT NOT NULL,
    "to_code" TEXT,
    "relation" "crosswalk_relation" NOT NULL,
    "note" TEXT,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "instrument_crosswalk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_cycle" (
    "id" TEXT NOT NULL,
    "issuer_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "body_kind" "body_kind_evaluated" NOT NULL,
    "dataset" "dataset" NOT NULL,
    "instrument_id" TEXT,
    "batch_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycle_revision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cycle_id" TEXT NOT NULL,
    "field" "cycle_field" NOT NULL,
    "state" "cycle_state",
    "on_date" DATE,
    "announced_on" DATE,
    "reason" TEXT,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" TEXT NOT NULL,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "cycle_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycle_participation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cycle_id" TEXT NOT NULL,
    "satker_code" CHAR(5) NOT NULL,
    "state" "participation_state" NOT NULL,
    "stage" "evaluation_stage",
    "since" DATE,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "note" TEXT,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "cycle_participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stage_score" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cycle_id" TEXT NOT NULL,
    "satker_code" CHAR(5) NOT NULL,
    "stage_code" TEXT NOT NULL,
    "points" DECIMAL(6,3) NOT NULL,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "stage_score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "self_assessment_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cycle_id" TEXT NOT NULL,
    "satker_code" CHAR(5) NOT NULL,
    "item_code" TEXT NOT NULL,
    "answer" "self_answer" NOT NULL,
    "claimed_points" DECIMAL(7,3),
    "verification" "verification_state" NOT NULL DEFAULT 'NOT_YET',
    "verification_note" TEXT,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "self_assessment_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "self_assessment_evidence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cycle_id" TEXT NOT NULL,
    "satker_code" CHAR(5) NOT NULL,
    "item_code" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "link_state" "link_state" NOT NULL,
    "checked_on" DATE,
    "note" TEXT,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "self_assessment_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "result_correction_replaced_id_key" ON "result_correction"("replaced_id");

-- CreateIndex
CREATE UNIQUE INDEX "result_correction_replacement_id_key" ON "result_correction"("replacement_id");

-- CreateIndex
CREATE INDEX "result_reply_satker_code_idx" ON "result_reply"("satker_code");

-- CreateIndex
CREATE UNIQUE INDEX "instrument_issuer_id_year_body_kind_version_key" ON "instrument"("issuer_id", "year", "body_kind", "version");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_cycle_issuer_id_year_body_kind_key" ON "evaluation_cycle"("issuer_id", "year", "body_kind");

-- CreateIndex
CREATE INDEX "cycle_revision_cycle_id_idx" ON "cycle_revision"("cycle_id");

-- CreateIndex
CREATE INDEX "cycle_participation_cycle_id_idx" ON "cycle_participation"("cycle_id");

-- CreateIndex
CREATE INDEX "stage_score_cycle_id_satker_code_idx" ON "stage_score"("cycle_id", "satker_code");

-- CreateIndex
CREATE INDEX "self_assessment_answer_cycle_id_satker_code_idx" ON "self_assessment_answer"("cycle_id", "satker_code");

-- CreateIndex
CREATE INDEX "self_assessment_evidence_cycle_id_satker_code_idx" ON "self_assessment_evidence"("cycle_id", "satker_code");

-- AddForeignKey
ALTER TABLE "result_correction" ADD CONSTRAINT "result_correction_replaced_id_fkey" FOREIGN KEY ("replaced_id") REFERENCES "evaluation_result"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result_correction" ADD CONSTRAINT "result_correction_replacement_id_fkey" FOREIGN KEY ("replacement_id") REFERENCES "evaluation_result"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result_reply" ADD CONSTRAINT "result_reply_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result_reply" ADD CONSTRAINT "result_reply_issuer_id_fkey" FOREIGN KEY ("issuer_id") REFERENCES "issuer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_aggregate" ADD CONSTRAINT "evaluation_aggregate_issuer_id_fkey" FOREIGN KEY ("issuer_id") REFERENCES "issuer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_aggregate" ADD CONSTRAINT "evaluation_aggregate_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument" ADD CONSTRAINT "instrument_issuer_id_fkey" FOREIGN KEY ("issuer_id") REFERENCES "issuer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument" ADD CONSTRAINT "instrument_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_part" ADD CONSTRAINT "instrument_part_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_crosswalk" ADD CONSTRAINT "instrument_crosswalk_from_instrument_id_fkey" FOREIGN KEY ("from_instrument_id") REFERENCES "instrument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_crosswalk" ADD CONSTRAINT "instrument_crosswalk_to_instrument_id_fkey" FOREIGN KEY ("to_instrument_id") REFERENCES "instrument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_crosswalk" ADD CONSTRAINT "instrument_crosswalk_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_cycle" ADD CONSTRAINT "evaluation_cycle_issuer_id_fkey" FOREIGN KEY ("issuer_id") REFERENCES "issuer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_cycle" ADD CONSTRAINT "evaluation_cycle_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_cycle" ADD CONSTRAINT "evaluation_cycle_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_revision" ADD CONSTRAINT "cycle_revision_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "evaluation_cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_revision" ADD CONSTRAINT "cycle_revision_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_participation" ADD CONSTRAINT "cycle_participation_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "evaluation_cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_participation" ADD CONSTRAINT "cycle_participation_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_participation" ADD CONSTRAINT "cycle_participation_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_score" ADD CONSTRAINT "stage_score_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "evaluation_cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_score" ADD CONSTRAINT "stage_score_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_score" ADD CONSTRAINT "stage_score_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_assessment_answer" ADD CONSTRAINT "self_assessment_answer_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "evaluation_cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_assessment_answer" ADD CONSTRAINT "self_assessment_answer_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_assessment_answer" ADD CONSTRAINT "self_assessment_answer_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_assessment_evidence" ADD CONSTRAINT "self_assessment_evidence_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "evaluation_cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_assessment_evidence" ADD CONSTRAINT "self_assessment_evidence_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_assessment_evidence" ADD CONSTRAINT "self_assessment_evidence_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What Prisma's schema cannot say: the truths that hold for every writer.
ALTER TABLE "instrument"
  ADD CONSTRAINT "instrument_version_begins_at_1" CHECK ("version" >= 1);

ALTER TABLE "instrument_part"
  ADD CONSTRAINT "instrument_part_weight_is_0_to_100" CHECK ("weight" BETWEEN 0 AND 100),
  ADD CONSTRAINT "instrument_part_stands_below_a_part" CHECK (("level" = 'STAGE') = ("parent_code" IS NULL)),
  ADD CONSTRAINT "instrument_part_stage_says_which" CHECK (("level" = 'STAGE') = ("stage" IS NOT NULL)),
  ADD CONSTRAINT "instrument_part_parent_is_there" FOREIGN KEY ("instrument_id", "parent_code")
    REFERENCES "instrument_part"("instrument_id", "code") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "instrument_crosswalk"
  ADD CONSTRAINT "instrument_crosswalk_sides" CHECK (
    CASE "relation" WHEN 'ADDED' THEN "from_code" IS NULL AND "to_code" IS NOT NULL
                    WHEN 'DROPPED' THEN "from_code" IS NOT NULL AND "to_code" IS NULL
                    ELSE "from_code" IS NOT NULL AND "to_code" IS NOT NULL END);

CREATE UNIQUE INDEX "instrument_crosswalk_once"
  ON "instrument_crosswalk" ("from_instrument_id", "from_code", "to_instrument_id", "to_code") NULLS NOT DISTINCT;

ALTER TABLE "cycle_revision"
  ADD CONSTRAINT "cycle_revision_state_is_about_state" CHECK (("field" = 'STATE') = ("state" IS NOT NULL));

ALTER TABLE "cycle_participation"
  ADD CONSTRAINT "cycle_participation_stopped_somewhere" CHECK ("state" <> 'STOPPED_AT_STAGE' OR "stage" IS NOT NULL);

ALTER TABLE "stage_score"
  ADD CONSTRAINT "stage_score_is_0_to_100" CHECK ("points" BETWEEN 0 AND 100);

ALTER TABLE "self_assessment_answer"
  ADD CONSTRAINT "self_assessment_answer_claims_or_does_not_apply" CHECK (("answer" = 'NOT_APPLICABLE') = ("claimed_points" IS NULL)),
  ADD CONSTRAINT "self_assessment_answer_claims_no_less_than_zero" CHECK ("claimed_points" >= 0);

ALTER TABLE "self_assessment_evidence"
  ADD CONSTRAINT "self_assessment_evidence_state_was_seen" CHECK (("link_state" = 'UNKNOWN') OR ("checked_on" IS NOT NULL));

ALTER TABLE "evaluation_aggregate"
  ADD CONSTRAINT "evaluation_aggregate_counts" CHECK (
    "participants" >= 0 AND "returned" >= 0 AND "informative" >= 0 AND "approaching_informative" >= 0
    AND "fairly_informative" >= 0 AND "less_informative" >= 0 AND "not_informative" >= 0 AND "returned" <= "participants");

ALTER TABLE "result_correction"
  ADD CONSTRAINT "result_correction_is_of_another_row" CHECK ("replaced_id" <> "replacement_id");

ALTER TABLE "result_reply"
  ADD CONSTRAINT "result_reply_says_something" CHECK (length(trim("body")) > 0);

-- One claim in force per source, stage and round.
DROP INDEX "evaluation_result_one_in_force_per_source";
CREATE UNIQUE INDEX "evaluation_result_one_in_force_per_source"
  ON "evaluation_result" ("body_id", "issuer_id", "year", "source_text", "stage_reached", "round") NULLS NOT DISTINCT
  WHERE "superseded_at" IS NULL;
CREATE UNIQUE INDEX "cycle_participation_one_in_force" ON "cycle_participation" ("cycle_id", "satker_code") WHERE "superseded_at" IS NULL;
CREATE UNIQUE INDEX "stage_score_one_in_force" ON "stage_score" ("cycle_id", "satker_code", "stage_code") WHERE "superseded_at" IS NULL;
CREATE UNIQUE INDEX "self_assessment_answer_one_in_force" ON "self_assessment_answer" ("cycle_id", "satker_code", "item_code") WHERE "superseded_at" IS NULL;
CREATE UNIQUE INDEX "self_assessment_evidence_one_in_force" ON "self_assessment_evidence" ("cycle_id", "satker_code", "item_code", "url") WHERE "superseded_at" IS NULL;

-- A published instrument is immutable; a change is a new version. The demo scenario may be taken away as a whole.
CREATE FUNCTION "keep_published_instrument"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'PUBLISHED' AND (TG_OP = 'UPDATE' OR OLD.dataset <> 'DEMO') THEN
    RAISE EXCEPTION 'instrument % is published and immutable', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "instrument_is_immutable_once_published" BEFORE UPDATE OR DELETE ON "instrument"
  FOR EACH ROW EXECUTE FUNCTION "keep_published_instrument"();

CREATE FUNCTION "keep_published_instrument_part"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  whole "instrument"%ROWTYPE;
BEGIN
  SELECT * INTO whole FROM "instrument" WHERE id = CASE TG_OP WHEN 'INSERT' THEN NEW.instrument_id ELSE OLD.instrument_id END;
  IF whole.status = 'PUBLISHED' AND (TG_OP <> 'DELETE' OR whole.dataset <> 'DEMO') THEN
    RAISE EXCEPTION 'instrument % is published and immutable', whole.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "instrument_part_is_immutable_once_published" BEFORE INSERT OR UPDATE OR DELETE ON "instrument_part"
  FOR EACH ROW EXECUTE FUNCTION "keep_published_instrument_part"();

-- Claims are never edited: a later row takes their place, and they keep the moment when it did.
CREATE FUNCTION "keep_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.superseded_at IS NULL AND to_jsonb(NEW) - 'superseded_at' = to_jsonb(OLD) - 'superseded_at' THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "import_batch" WHERE id = OLD.batch_id AND dataset <> 'DEMO') THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "evaluation_result_is_append_only" BEFORE UPDATE OR DELETE ON "evaluation_result" FOR EACH ROW EXECUTE FUNCTION "keep_history"();
CREATE TRIGGER "cycle_participation_is_append_only" BEFORE UPDATE OR DELETE ON "cycle_participation" FOR EACH ROW EXECUTE FUNCTION "keep_history"();
CREATE TRIGGER "stage_score_is_append_only" BEFORE UPDATE OR DELETE ON "stage_score" FOR EACH ROW EXECUTE FUNCTION "keep_history"();
CREATE TRIGGER "self_assessment_answer_is_append_only" BEFORE UPDATE OR DELETE ON "self_assessment_answer" FOR EACH ROW EXECUTE FUNCTION "keep_history"();
CREATE TRIGGER "self_assessment_evidence_is_append_only" BEFORE UPDATE OR DELETE ON "self_assessment_evidence" FOR EACH ROW EXECUTE FUNCTION "keep_history"();

-- Logs are never edited at all, and go only together with the demo scenario.
CREATE FUNCTION "keep_log"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  entry jsonb := to_jsonb(OLD);
BEGIN
  IF TG_OP = 'DELETE'
    AND NOT EXISTS (SELECT 1 FROM "import_batch" WHERE id = (entry ->> 'batch_id')::uuid AND dataset <> 'DEMO')
    AND NOT EXISTS (SELECT 1 FROM "issuer" WHERE id = entry ->> 'issuer_id' AND dataset <> 'DEMO')
    AND NOT EXISTS (SELECT 1 FROM "evaluation_result" WHERE id = (entry ->> 'replaced_id')::uuid AND dataset <> 'DEMO') THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "cycle_revision_is_never_edited" BEFORE UPDATE OR DELETE ON "cycle_revision" FOR EACH ROW EXECUTE FUNCTION "keep_log"();
CREATE TRIGGER "result_correction_is_never_edited" BEFORE UPDATE OR DELETE ON "result_correction" FOR EACH ROW EXECUTE FUNCTION "keep_log"();
CREATE TRIGGER "result_reply_is_never_edited" BEFORE UPDATE OR DELETE ON "result_reply" FOR EACH ROW EXECUTE FUNCTION "keep_log"();
