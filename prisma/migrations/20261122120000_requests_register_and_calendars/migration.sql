-- CreateEnum
CREATE TYPE "legal_regime" AS ENUM ('GENERAL', 'ELECTION');

-- CreateEnum
CREATE TYPE "clock_kind" AS ENUM ('REQUEST_RESPONSE', 'OBJECTION_FILING', 'OBJECTION_RESPONSE', 'DISPUTE_FILING', 'COMMISSION_START', 'COMMISSION_FINISH', 'COURT_FILING', 'ANNUAL_REPORT');

-- CreateEnum
CREATE TYPE "start_policy" AS ENUM ('RECEIVED', 'COMPLETE', 'REGISTERED');

-- CreateEnum
CREATE TYPE "extension_latest" AS ENUM ('LIMIT_DAY', 'DAY_BEFORE_LIMIT');

-- CreateEnum
CREATE TYPE "requester_type" AS ENUM ('INDIVIDUAL', 'GROUP', 'LEGAL_ENTITY');

-- CreateEnum
CREATE TYPE "occupation_group" AS ENUM ('STUDENT', 'ACADEMIC', 'JOURNALIST', 'CIVIL_SOCIETY', 'POLITICAL_PARTY', 'PUBLIC_SERVANT', 'PRIVATE_SECTOR', 'OTHER');

-- CreateEnum
CREATE TYPE "purpose_group" AS ENUM ('RESEARCH', 'JOURNALISM', 'OVERSIGHT', 'ELECTION_CONTEST', 'LEGAL_MATTER', 'PERSONAL', 'OTHER');

-- CreateEnum
CREATE TYPE "request_standing" AS ENUM ('INCOMPLETE', 'UNREGISTERED', 'RUNNING', 'DUE_UNKNOWN', 'ANSWERED', 'ANSWERED_DUE_UNKNOWN', 'WITHDRAWN', 'LAPSED_INCOMPLETE');

-- CreateEnum
CREATE TYPE "notice_decision" AS ENUM ('GRANTED', 'GRANTED_IN_PART', 'REFUSED', 'INCOMPLETE');

-- CreateEnum
CREATE TYPE "refusal_ground" AS ENUM ('EXEMPT', 'NOT_HELD');

-- CreateEnum
CREATE TYPE "request_event_kind" AS ENUM ('RECEIVED', 'COMPLETED', 'REGISTERED', 'FORWARDED', 'EXTENDED', 'ORAL_ANSWER', 'WRITTEN_NOTICE', 'DELIVERED', 'CLOSED', 'RETRACTED');

-- CreateEnum
CREATE TYPE "closing_reason" AS ENUM ('ANSWERED', 'WITHDRAWN', 'INCOMPLETE_LAPSED');

-- CreateEnum
CREATE TYPE "filing_verdict" AS ENUM ('IN_TIME', 'LATE', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "objection_event_kind" AS ENUM ('ORAL_ANSWER', 'WRITTEN_ANSWER', 'RETRACTED');

-- CreateEnum
CREATE TYPE "dispute_forum" AS ENUM ('KI_PUSAT', 'KI_PROVINSI', 'KI_KABUPATEN_KOTA');

-- CreateEnum
CREATE TYPE "dispute_stage" AS ENUM ('FILED', 'REGISTERED', 'STARTED', 'MEDIATION', 'ADJUDICATION', 'DECIDED', 'COURT', 'EXECUTED');

-- CreateEnum
CREATE TYPE "dispute_ruling" AS ENUM ('INADMISSIBLE_PREMATURE', 'INADMISSIBLE_OTHER', 'SETTLED', 'OPEN_ALL', 'OPEN_PART', 'STAYS_CLOSED', 'WITHDRAWN', 'DROPPED');

-- CreateEnum
CREATE TYPE "admissibility_verdict" AS ENUM ('PREMATURE', 'OPEN', 'LAPSED', 'UNDETERMINED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "recount_cause" AS ENUM ('CALENDAR', 'RULES');

-- CreateEnum
CREATE TYPE "clock_subject" AS ENUM ('REQUEST', 'OBJECTION', 'DISPUTE');

-- CreateEnum
CREATE TYPE "request_class" AS ENUM ('GENERAL', 'ELECTION', 'UNCLASSIFIED');

-- DropForeignKey
ALTER TABLE "calendar_change" DROP CONSTRAINT "calendar_change_batch_id_fkey";

-- AlterTable
ALTER TABLE "calendar_day" DROP CONSTRAINT "calendar_day_pkey",
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "satker_code" CHAR(5),
ADD CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("id");

-- AlterTable
ALTER TABLE "calendar_change" DROP CONSTRAINT "calendar_change_pkey",
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "kind" "calendar_day_kind",
ADD COLUMN     "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "recorded_by" TEXT,
ADD COLUMN     "satker_code" CHAR(5),
ALTER COLUMN "batch_id" DROP NOT NULL,
ALTER COLUMN "batch_row" DROP NOT NULL,
ADD CONSTRAINT "calendar_change_pkey" PRIMARY KEY ("id");

-- CreateTable
CREATE TABLE "calendar_year" (
    "year" SMALLINT NOT NULL,
    "decree" TEXT NOT NULL,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "note" TEXT,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "calendar_year_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "joint_leave_policy" (
    "version" INTEGER NOT NULL,
    "joint_leave_is_non_working" BOOLEAN NOT NULL,
    "citation" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "joint_leave_policy_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "legal_rule" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "regime" "legal_regime" NOT NULL,
    "clock" "clock_kind" NOT NULL,
    "limit_working_days" SMALLINT,
    "extension_working_days" SMALLINT,
    "due_month_day" CHAR(5),
    "article" TEXT NOT NULL,
    "effective_from" DATE,
    "effective_to" DATE,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "verified" BOOLEAN NOT NULL,
    "note" TEXT,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "legal_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counting_policy" (
    "version" INTEGER NOT NULL,
    "start_policy" "start_policy" NOT NULL,
    "office_ends_at" CHAR(5) NOT NULL,
    "friday_ends_at" CHAR(5),
    "office_hours_citation" TEXT NOT NULL,
    "extension_latest" "extension_latest" NOT NULL,
    "citation" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "counting_policy_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "register_period" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "satker_code" CHAR(5) NOT NULL,
    "dataset" "dataset" NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_on" DATE NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "batch_id" UUID,
    "batch_row" INTEGER,

    CONSTRAINT "register_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "information_request" (
    "satker_code" CHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "dataset" "dataset" NOT NULL,
    "register_year" SMALLINT NOT NULL,
    "number" TEXT NOT NULL,
    "requester_type" "requester_type",
    "occupation_group" "occupation_group",
    "purpose_group" "purpose_group",
    "legal_hold" BOOLEAN NOT NULL DEFAULT false,
    "legal_hold_reason" TEXT,
    "legal_hold_set_at" TIMESTAMPTZ(3),
    "legal_hold_set_by" TEXT,
    "retain_until" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "batch_id" UUID,
    "batch_row" INTEGER,
    "received_on" DATE NOT NULL,
    "standing" "request_standing" NOT NULL,
    "regime" "legal_regime",
    "day_zero" DATE,
    "first_due_on" DATE,
    "due_on" DATE,
    "first_notified_due_on" DATE,
    "due_unknown_because" TEXT,
    "extended_on" DATE,
    "notice_on" DATE,
    "decision" "notice_decision",
    "refusal_ground" "refusal_ground",
    "exemption_letter" CHAR(1),
    "has_consequence_test" BOOLEAN,
    "has_oral_answer" BOOLEAN NOT NULL,
    "delivered_on" DATE,
    "closed_on" DATE,
    "working_days_to_notice" INTEGER,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "information_request_pkey" PRIMARY KEY ("satker_code","id")
);

-- CreateTable
CREATE TABLE "request_text" (
    "satker_code" CHAR(5) NOT NULL,
    "request_id" UUID NOT NULL,
    "information_sought" TEXT,
    "purpose" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_text_pkey" PRIMARY KEY ("satker_code","request_id")
);

-- CreateTable
CREATE TABLE "request_event" (
    "satker_code" CHAR(5) NOT NULL,
    "request_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "request_event_kind" NOT NULL,
    "happened_on" DATE NOT NULL,
    "happened_at" CHAR(5),
    "regime" "legal_regime",
    "decided_by" TEXT,
    "reason" TEXT,
    "to_unit" TEXT,
    "in_writing" BOOLEAN,
    "decision" "notice_decision",
    "refusal_ground" "refusal_ground",
    "exemption_letter" CHAR(1),
    "has_consequence_test" BOOLEAN,
    "closing_reason" "closing_reason",
    "retracts_event_id" UUID,
    "recorded_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "batch_id" UUID,
    "batch_row" INTEGER,

    CONSTRAINT "request_event_pkey" PRIMARY KEY ("satker_code","request_id","id")
);

-- CreateTable
CREATE TABLE "objection" (
    "satker_code" CHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "dataset" "dataset" NOT NULL,
    "register_year" SMALLINT NOT NULL,
    "number" TEXT NOT NULL,
    "request_id" UUID,
    "ground" CHAR(1) NOT NULL,
    "ground_found_on" DATE NOT NULL,
    "received_on" DATE NOT NULL,
    "regime" "legal_regime" NOT NULL,
    "recorded_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "batch_id" UUID,
    "batch_row" INTEGER,
    "due_on" DATE,
    "due_unknown_because" TEXT,
    "answered_on" DATE,
    "filing" "filing_verdict" NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("satker_code","id")
);

-- CreateTable
CREATE TABLE "objection_event" (
    "satker_code" CHAR(5) NOT NULL,
    "objection_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "objection_event_kind" NOT NULL,
    "happened_on" DATE NOT NULL,
    "retracts_event_id" UUID,
    "reason" TEXT,
    "recorded_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "batch_id" UUID,
    "batch_row" INTEGER,

    CONSTRAINT "objection_event_pkey" PRIMARY KEY ("satker_code","objection_id","id")
);

-- CreateTable
CREATE TABLE "dispute" (
    "satker_code" CHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "dataset" "dataset" NOT NULL,
    "register_year" SMALLINT NOT NULL,
    "number" TEXT NOT NULL,
    "objection_id" UUID NOT NULL,
    "forum" "dispute_forum" NOT NULL,
    "recorded_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "batch_id" UUID,
    "batch_row" INTEGER,
    "filed_on" DATE NOT NULL,
    "stage" "dispute_stage" NOT NULL,
    "ruling" "dispute_ruling",
    "decided_on" DATE,
    "admissibility" "admissibility_verdict" NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("satker_code","id")
);

-- CreateTable
CREATE TABLE "dispute_respondent" (
    "satker_code" CHAR(5) NOT NULL,
    "dispute_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "dispute_respondent_pkey" PRIMARY KEY ("satker_code","dispute_id","position")
);

-- CreateTable
CREATE TABLE "dispute_event" (
    "satker_code" CHAR(5) NOT NULL,
    "dispute_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stage" "dispute_stage",
    "ruling" "dispute_ruling",
    "happened_on" DATE NOT NULL,
    "retracts_event_id" UUID,
    "reason" TEXT,
    "recorded_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "batch_id" UUID,
    "batch_row" INTEGER,

    CONSTRAINT "dispute_event_pkey" PRIMARY KEY ("satker_code","dispute_id","id")
);

-- CreateTable
CREATE TABLE "published_dispute" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "satker_code" CHAR(5) NOT NULL,
    "respondent" TEXT NOT NULL,
    "forum" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "requested_on" DATE,
    "objection_on" DATE,
    "hearing_on" DATE,
    "outcome" TEXT NOT NULL,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "note" TEXT,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "published_dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline_recount" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "cause" "recount_cause" NOT NULL,
    "change" TEXT NOT NULL,
    "examined" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,

    CONSTRAINT "deadline_recount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline_change" (
    "recount_id" UUID NOT NULL,
    "satker_code" CHAR(5) NOT NULL,
    "subject" "clock_subject" NOT NULL,
    "subject_id" UUID NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,

    CONSTRAINT "deadline_change_pkey" PRIMARY KEY ("recount_id","satker_code","subject","subject_id")
);

-- CreateTable
CREATE TABLE "request_month" (
    "dataset" "dataset" NOT NULL,
    "satker_code" CHAR(5) NOT NULL,
    "class" "request_class" NOT NULL,
    "month" DATE NOT NULL,
    "requests" INTEGER NOT NULL,
    "granted" INTEGER NOT NULL,
    "granted_in_part" INTEGER NOT NULL,
    "refused_exempt" INTEGER NOT NULL,
    "refused_not_held" INTEGER NOT NULL,
    "withdrawn" INTEGER NOT NULL,
    "lapsed_incomplete" INTEGER NOT NULL,
    "met_limit" INTEGER NOT NULL,
    "missed_limit" INTEGER NOT NULL,
    "met_first_limit" INTEGER NOT NULL,
    "missed_first_limit" INTEGER NOT NULL,
    "with_test" INTEGER NOT NULL,
    "without_test" INTEGER NOT NULL,
    "refusals_by_letter" INTEGER[],
    "days" INTEGER[],

    CONSTRAINT "request_month_pkey" PRIMARY KEY ("dataset","satker_code","class","month")
);

-- CreateTable
CREATE TABLE "request_running_total" (
    "dataset" "dataset" NOT NULL,
    "satker_code" CHAR(5) NOT NULL,
    "class" "request_class" NOT NULL,
    "month" DATE NOT NULL,
    "requests" INTEGER NOT NULL,
    "granted" INTEGER NOT NULL,
    "granted_in_part" INTEGER NOT NULL,
    "refused_exempt" INTEGER NOT NULL,
    "refused_not_held" INTEGER NOT NULL,
    "withdrawn" INTEGER NOT NULL,
    "lapsed_incomplete" INTEGER NOT NULL,
    "met_limit" INTEGER NOT NULL,
    "missed_limit" INTEGER NOT NULL,
    "met_first_limit" INTEGER NOT NULL,
    "missed_first_limit" INTEGER NOT NULL,
    "with_test" INTEGER NOT NULL,
    "without_test" INTEGER NOT NULL,
    "refusals_by_letter" INTEGER[],
    "days" INTEGER[],

    CONSTRAINT "request_running_total_pkey" PRIMARY KEY ("dataset","satker_code","class","month")
);

-- CreateIndex
CREATE UNIQUE INDEX "register_period_satker_code_dataset_from_on_to_on_key" ON "register_period"("satker_code", "dataset", "from_on", "to_on");

-- CreateIndex
CREATE INDEX "information_request_satker_code_received_on_idx" ON "information_request"("satker_code", "received_on");

-- CreateIndex
CREATE UNIQUE INDEX "information_request_satker_code_dataset_register_year_numbe_key" ON "information_request"("satker_code", "dataset", "register_year", "number");

-- CreateIndex
CREATE INDEX "objection_satker_code_received_on_idx" ON "objection"("satker_code", "received_on");

-- CreateIndex
CREATE INDEX "objection_satker_code_request_id_idx" ON "objection"("satker_code", "request_id");

-- CreateIndex
CREATE UNIQUE INDEX "objection_satker_code_dataset_register_year_number_key" ON "objection"("satker_code", "dataset", "register_year", "number");

-- CreateIndex
CREATE INDEX "dispute_satker_code_filed_on_idx" ON "dispute"("satker_code", "filed_on");

-- CreateIndex
CREATE INDEX "dispute_satker_code_objection_id_idx" ON "dispute"("satker_code", "objection_id");

-- CreateIndex
CREATE UNIQUE INDEX "dispute_satker_code_dataset_register_year_number_key" ON "dispute"("satker_code", "dataset", "register_year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "published_dispute_respondent_forum_subject_key" ON "published_dispute"("respondent", "forum", "subject");

-- CreateIndex
CREATE INDEX "deadline_change_satker_code_subject_id_idx" ON "deadline_change"("satker_code", "subject_id");

-- CreateIndex
CREATE INDEX "calendar_day_date_idx" ON "calendar_day"("date");

-- CreateIndex
CREATE INDEX "calendar_change_date_idx" ON "calendar_change"("date");

-- AddForeignKey
ALTER TABLE "calendar_year" ADD CONSTRAINT "calendar_year_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_change" ADD CONSTRAINT "calendar_change_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_rule" ADD CONSTRAINT "legal_rule_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_period" ADD CONSTRAINT "register_period_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_period" ADD CONSTRAINT "register_period_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "information_request" ADD CONSTRAINT "information_request_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "information_request" ADD CONSTRAINT "information_request_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_text" ADD CONSTRAINT "request_text_satker_code_request_id_fkey" FOREIGN KEY ("satker_code", "request_id") REFERENCES "information_request"("satker_code", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_event" ADD CONSTRAINT "request_event_satker_code_request_id_fkey" FOREIGN KEY ("satker_code", "request_id") REFERENCES "information_request"("satker_code", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_event" ADD CONSTRAINT "request_event_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_satker_code_request_id_fkey" FOREIGN KEY ("satker_code", "request_id") REFERENCES "information_request"("satker_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection_event" ADD CONSTRAINT "objection_event_satker_code_objection_id_fkey" FOREIGN KEY ("satker_code", "objection_id") REFERENCES "objection"("satker_code", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection_event" ADD CONSTRAINT "objection_event_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_satker_code_objection_id_fkey" FOREIGN KEY ("satker_code", "objection_id") REFERENCES "objection"("satker_code", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_respondent" ADD CONSTRAINT "dispute_respondent_satker_code_dispute_id_fkey" FOREIGN KEY ("satker_code", "dispute_id") REFERENCES "dispute"("satker_code", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_event" ADD CONSTRAINT "dispute_event_satker_code_dispute_id_fkey" FOREIGN KEY ("satker_code", "dispute_id") REFERENCES "dispute"("satker_code", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_event" ADD CONSTRAINT "dispute_event_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_dispute" ADD CONSTRAINT "published_dispute_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_dispute" ADD CONSTRAINT "published_dispute_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_change" ADD CONSTRAINT "deadline_change_recount_id_fkey" FOREIGN KEY ("recount_id") REFERENCES "deadline_recount"("id") ON DELETE CASCADE ON UPDATE CASCADE;




-- What Prisma's schema cannot say: the truths that hold for every writer.

-- Calendars: a day stands once for the country and once for a satker.
CREATE UNIQUE INDEX "calendar_day_once" ON "calendar_day" ("date", "satker_code") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "calendar_change_once" ON "calendar_change" ("decree", "date", "change", "satker_code") NULLS NOT DISTINCT;
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code");
ALTER TABLE "calendar_change"
  ADD CONSTRAINT "calendar_change_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code"),
  ADD CONSTRAINT "calendar_change_came_from_somewhere" CHECK (num_nonnulls("batch_id", "recorded_by") >= 1),
  ADD CONSTRAINT "calendar_change_cites_a_decree" CHECK (length(trim("decree")) > 0 AND length(trim("name")) > 0);

CREATE FUNCTION "keep_calendar_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.batch_id IS NULL THEN
    RAISE EXCEPTION 'a change of the calendar entered by hand is never edited: a later decree is a later row' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "calendar_change_by_hand_is_kept" BEFORE UPDATE OR DELETE ON "calendar_change" FOR EACH ROW EXECUTE FUNCTION "keep_calendar_change"();

-- Rules and settings.
CREATE UNIQUE INDEX "legal_rule_once" ON "legal_rule" ("regime", "clock", "effective_from") NULLS NOT DISTINCT;
ALTER TABLE "legal_rule"
  ADD CONSTRAINT "legal_rule_limit_is_one_thing" CHECK ("due_month_day" IS NULL OR "limit_working_days" IS NULL),
  ADD CONSTRAINT "legal_rule_limits_count_up" CHECK ("limit_working_days" >= 1 AND "extension_working_days" >= 0),
  ADD CONSTRAINT "legal_rule_ends_after_it_begins" CHECK ("effective_to" >= "effective_from");

INSERT INTO "joint_leave_policy" ("version", "joint_leave_is_non_working", "citation", "verified", "recorded_by") VALUES
  (1, true, 'Cuti bersama menutup kantor ASN, dan sekretariat KPU adalah ASN; UU 14/2008 tidak menyebutnya (pengetahuan umum, belum dicocokkan)', false, 'migrasi');
INSERT INTO "counting_policy" ("version", "start_policy", "office_ends_at", "friday_ends_at", "office_hours_citation", "extension_latest", "citation", "verified", "recorded_by") VALUES
  (1, 'RECEIVED', '16:00', '16:30', 'Perpres 21/2023 tentang hari dan jam kerja ASN (pengetahuan umum, belum dicocokkan)', 'LIMIT_DAY',
   'UU 14/2008 Pasal 22 ayat (7): sejak diterima; hari mulai dihitung hari ke-0; di luar jam kerja dihitung hari kerja berikutnya (praktik e-PPID S48; belum dicocokkan)', false, 'migrasi');

-- The register.
ALTER TABLE "register_period" ADD CONSTRAINT "register_period_ends_after_it_begins" CHECK ("to_on" >= "from_on");

ALTER TABLE "information_request"
  ADD CONSTRAINT "information_request_has_a_number" CHECK (length(trim("number")) BETWEEN 1 AND 100),
  ADD CONSTRAINT "information_request_letter_is_of_pasal_17" CHECK ("exemption_letter" ~ '^[a-j]$'),
  ADD CONSTRAINT "information_request_letter_needs_an_exemption" CHECK ("exemption_letter" IS NULL OR "refusal_ground" = 'EXEMPT'),
  ADD CONSTRAINT "information_request_notice_decides" CHECK (("notice_on" IS NULL) = ("decision" IS NULL)),
  ADD CONSTRAINT "information_request_hold_has_a_reason" CHECK (NOT "legal_hold" OR length(trim("legal_hold_reason")) > 0);
CREATE INDEX "information_request_open" ON "information_request" ("satker_code", "due_on")
  WHERE "standing" IN ('INCOMPLETE', 'UNREGISTERED', 'RUNNING', 'DUE_UNKNOWN');
CREATE INDEX "information_request_newest" ON "information_request" ("received_on" DESC, "satker_code", "id");

ALTER TABLE "request_event"
  ADD CONSTRAINT "request_event_says_what_its_kind_needs" CHECK (
    CASE "kind"
      WHEN 'REGISTERED' THEN "regime" IS NOT NULL AND length(trim("decided_by")) > 0 AND length(trim("reason")) > 0
      WHEN 'FORWARDED' THEN "to_unit" IS NOT NULL
      WHEN 'EXTENDED' THEN "in_writing" AND length(trim("reason")) > 0
      WHEN 'WRITTEN_NOTICE' THEN "decision" IS NOT NULL AND ("decision" <> 'REFUSED' OR "refusal_ground" IS NOT NULL)
      WHEN 'CLOSED' THEN "closing_reason" IS NOT NULL
      WHEN 'RETRACTED' THEN "retracts_event_id" IS NOT NULL AND length(trim("decided_by")) > 0 AND length(trim("reason")) > 0
      ELSE TRUE
    END),
  ADD CONSTRAINT "request_event_letter_is_of_pasal_17" CHECK ("exemption_letter" IS NULL OR ("exemption_letter" ~ '^[a-j]$' AND "refusal_ground" = 'EXEMPT')),
  ADD CONSTRAINT "request_event_time_is_of_receipt" CHECK ("happened_at" IS NULL OR ("kind" = 'RECEIVED' AND "happened_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'));
CREATE UNIQUE INDEX "request_event_retracted_once" ON "request_event" ("satker_code", "request_id", "retracts_event_id") WHERE "retracts_event_id" IS NOT NULL;

ALTER TABLE "objection"
  ADD CONSTRAINT "objection_ground_is_of_pasal_35" CHECK ("ground" ~ '^[a-g]$'),
  ADD CONSTRAINT "objection_points_to_a_request" CHECK ("request_id" IS NOT NULL OR "ground" = 'b'),
  ADD CONSTRAINT "objection_follows_its_ground" CHECK ("received_on" >= "ground_found_on");
ALTER TABLE "objection_event" ADD CONSTRAINT "objection_event_retraction_says_what_and_why" CHECK (
  ("kind" = 'RETRACTED') = ("retracts_event_id" IS NOT NULL) AND ("kind" <> 'RETRACTED' OR length(trim("reason")) > 0));
ALTER TABLE "dispute_event" ADD CONSTRAINT "dispute_event_reaches_or_retracts" CHECK (
  ("stage" IS NULL) = ("retracts_event_id" IS NOT NULL) AND ("stage" IS NOT NULL OR length(trim("reason")) > 0));
ALTER TABLE "dispute_respondent" ADD CONSTRAINT "dispute_respondent_is_named" CHECK ("position" >= 1 AND length(trim("name")) > 0);

-- A request, objection or dispute keeps what was recorded; only what the rules compute, and the legal hold, may be written anew.
-- The demo scenario may be taken away as a whole.
CREATE FUNCTION "keep_register_row"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.dataset = 'DEMO' THEN RETURN OLD; END IF;
    RAISE EXCEPTION '% is kept: a wrong event is retracted by another', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  IF to_jsonb(NEW) - TG_ARGV = to_jsonb(OLD) - TG_ARGV THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% keeps what was recorded', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "information_request_is_kept" BEFORE UPDATE OR DELETE ON "information_request" FOR EACH ROW EXECUTE FUNCTION "keep_register_row"(
  'legal_hold', 'legal_hold_reason', 'legal_hold_set_at', 'legal_hold_set_by', 'retain_until', 'requester_type', 'occupation_group', 'purpose_group',
  'received_on', 'standing', 'regime', 'day_zero', 'first_due_on', 'due_on', 'first_notified_due_on', 'due_unknown_because', 'extended_on', 'notice_on',
  'decision', 'refusal_ground', 'exemption_letter', 'has_consequence_test', 'has_oral_answer', 'delivered_on', 'closed_on', 'working_days_to_notice', 'computed_at');
CREATE TRIGGER "objection_is_kept" BEFORE UPDATE OR DELETE ON "objection" FOR EACH ROW EXECUTE FUNCTION "keep_register_row"(
  'due_on', 'due_unknown_because', 'answered_on', 'filing', 'computed_at');
CREATE TRIGGER "dispute_is_kept" BEFORE UPDATE OR DELETE ON "dispute" FOR EACH ROW EXECUTE FUNCTION "keep_register_row"(
  'filed_on', 'stage', 'ruling', 'decided_on', 'admissibility', 'computed_at');

-- Events are never edited, and go only together with a request of the demo scenario.
CREATE FUNCTION "keep_register_event"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  entry jsonb := to_jsonb(OLD);
  kept boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE satker_code = $1 AND id = $2 AND dataset <> ''DEMO'')', TG_ARGV[0])
    INTO kept USING entry ->> 'satker_code', (entry ->> TG_ARGV[1])::uuid;
  IF TG_OP = 'DELETE' AND NOT kept THEN RETURN OLD; END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "request_event_is_append_only" BEFORE UPDATE OR DELETE ON "request_event" FOR EACH ROW EXECUTE FUNCTION "keep_register_event"('information_request', 'request_id');
CREATE TRIGGER "objection_event_is_append_only" BEFORE UPDATE OR DELETE ON "objection_event" FOR EACH ROW EXECUTE FUNCTION "keep_register_event"('objection', 'objection_id');
CREATE TRIGGER "dispute_event_is_append_only" BEFORE UPDATE OR DELETE ON "dispute_event" FOR EACH ROW EXECUTE FUNCTION "keep_register_event"('dispute', 'dispute_id');
CREATE TRIGGER "dispute_respondent_is_append_only" BEFORE UPDATE OR DELETE ON "dispute_respondent" FOR EACH ROW EXECUTE FUNCTION "keep_register_event"('dispute', 'dispute_id');

CREATE FUNCTION "keep_recount"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "deadline_recount_is_append_only" BEFORE UPDATE OR DELETE ON "deadline_recount" FOR EACH ROW EXECUTE FUNCTION "keep_recount"();
CREATE TRIGGER "deadline_change_is_append_only" BEFORE UPDATE OR DELETE ON "deadline_change" FOR EACH ROW EXECUTE FUNCTION "keep_recount"();

-- Adds two lists place by place; the shorter one counts as ending in zeros. Sums the day histograms of months.
CREATE FUNCTION "add_by_place"(a int[], b int[]) RETURNS int[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN cardinality(b) = 0 THEN a
    WHEN cardinality(a) = 0 THEN b
    ELSE ARRAY(SELECT coalesce(a[i], 0) + coalesce(b[i], 0) FROM generate_series(1, greatest(cardinality(a), cardinality(b))) AS i ORDER BY i)
  END
$$;
CREATE AGGREGATE "sum_by_place"(int[]) (SFUNC = "add_by_place", STYPE = int[], INITCOND = '{}', COMBINEFUNC = "add_by_place", PARALLEL = SAFE);
