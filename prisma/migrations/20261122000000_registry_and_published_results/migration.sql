-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "calendar_day_kind" AS ENUM ('NATIONAL', 'JOINT_LEAVE', 'ELECTION', 'OTHER');

-- CreateEnum
CREATE TYPE "calendar_change_kind" AS ENUM ('DECLARED', 'ADDED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "qualification" AS ENUM ('INFORMATIVE', 'APPROACHING_INFORMATIVE', 'FAIRLY_INFORMATIVE', 'LESS_INFORMATIVE', 'NOT_INFORMATIVE');

-- CreateEnum
CREATE TYPE "issuer_level" AS ENUM ('NATIONAL', 'PROVINCE', 'REGENCY', 'INTERNAL');

-- CreateEnum
CREATE TYPE "evaluation_stage" AS ENUM ('WEBSITE', 'SAQ', 'VISIT', 'PRESENTATION', 'INTERVIEW', 'PUBLIC_TEST');

-- CreateEnum
CREATE TYPE "public_body_kind" AS ENUM ('SATKER', 'KPU_PROVINCE', 'KPU_NATIONAL', 'BAWASLU', 'GOVERNMENT', 'OTHER');

-- CreateEnum
CREATE TYPE "dataset" AS ENUM ('PUBLISHED', 'DEMO');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('HIGH', 'MEDIUM', 'LOW');

-- CreateEnum
CREATE TYPE "satker_type" AS ENUM ('KABUPATEN', 'KOTA');

-- CreateTable
CREATE TABLE "calendar_day" (
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "calendar_day_kind" NOT NULL,
    "decree" TEXT,
    "announced_on" DATE,
    "confidence" "confidence" NOT NULL,
    "note" TEXT,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "calendar_change" (
    "decree" TEXT NOT NULL,
    "announced_on" DATE NOT NULL,
    "date" DATE NOT NULL,
    "change" "calendar_change_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "calendar_change_pkey" PRIMARY KEY ("decree","date","change")
);

-- CreateTable
CREATE TABLE "election_stage" (
    "election" TEXT NOT NULL,
    "stage_code" TEXT NOT NULL,
    "name_id" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "scope" TEXT NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "election_stage_pkey" PRIMARY KEY ("election","stage_code")
);

-- CreateTable
CREATE TABLE "issuer" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" "issuer_level" NOT NULL,
    "province_code" CHAR(2),
    "dataset" "dataset" NOT NULL,

    CONSTRAINT "issuer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "qualification_scale" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "issuer_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "dataset" "dataset" NOT NULL,
    "batch_id" UUID NOT NULL,

    CONSTRAINT "qualification_scale_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "qualification_band" (
    "scale_id" UUID NOT NULL,
    "published_label" TEXT NOT NULL,
    "qualification" "qualification",
    "published_min" DECIMAL(6,3) NOT NULL,
    "published_max" DECIMAL(6,3) NOT NULL,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "note" TEXT,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "qualification_band_pkey" PRIMARY KEY ("scale_id","published_label")
);

-- CreateTable
CREATE TABLE "public_body" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "kind" "public_body_kind" NOT NULL,
    "satker_code" CHAR(5),

    CONSTRAINT "public_body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_result" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "body_id" UUID NOT NULL,
    "issuer_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "dataset" "dataset" NOT NULL,
    "score" DECIMAL(6,3),
    "qualification" "qualification",
    "published_label" TEXT,
    "rank" INTEGER,
    "peer_group" TEXT,
    "peer_group_size" INTEGER,
    "stage_reached" "evaluation_stage",
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "note" TEXT,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "evaluation_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "dataset" "dataset" NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_sha256" CHAR(64) NOT NULL,
    "row_count" INTEGER NOT NULL,
    "data_as_of" DATE,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "imported_by" TEXT NOT NULL,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "key" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "batch_id" UUID NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "province" (
    "code" CHAR(2) NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "province_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "satker" (
    "code" CHAR(5) NOT NULL,
    "name" TEXT NOT NULL,
    "type" "satker_type" NOT NULL,
    "province_code" CHAR(2) NOT NULL,
    "seat" TEXT NOT NULL,
    "latitude" DECIMAL(8,5) NOT NULL,
    "longitude" DECIMAL(8,5) NOT NULL,
    "former_residency" TEXT,
    "web_host" TEXT,
    "web_host_basis" TEXT,
    "homonym_code" CHAR(5),
    "note" TEXT,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "satker_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE UNIQUE INDEX "issuer_name_key" ON "issuer"("name");

-- CreateIndex
CREATE UNIQUE INDEX "qualification_scale_issuer_id_year_key" ON "qualification_scale"("issuer_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "public_body_name_key" ON "public_body"("name");

-- CreateIndex
CREATE UNIQUE INDEX "public_body_satker_code_key" ON "public_body"("satker_code");

-- CreateIndex
CREATE INDEX "evaluation_result_issuer_id_year_idx" ON "evaluation_result"("issuer_id", "year");

-- CreateIndex
CREATE INDEX "evaluation_result_body_id_idx" ON "evaluation_result"("body_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_batch_kind_dataset_file_sha256_key" ON "import_batch"("kind", "dataset", "file_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "satker_name_key" ON "satker"("name");

-- CreateIndex
CREATE INDEX "satker_province_code_idx" ON "satker"("province_code");

-- AddForeignKey
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_change" ADD CONSTRAINT "calendar_change_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "election_stage" ADD CONSTRAINT "election_stage_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issuer" ADD CONSTRAINT "issuer_province_code_fkey" FOREIGN KEY ("province_code") REFERENCES "province"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "qualification_scale" ADD CONSTRAINT "qualification_scale_issuer_id_fkey" FOREIGN KEY ("issuer_id") REFERENCES "issuer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "qualification_scale" ADD CONSTRAINT "qualification_scale_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "qualification_band" ADD CONSTRAINT "qualification_band_scale_id_fkey" FOREIGN KEY ("scale_id") REFERENCES "qualification_scale"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_body" ADD CONSTRAINT "public_body_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_result" ADD CONSTRAINT "evaluation_result_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "public_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_result" ADD CONSTRAINT "evaluation_result_issuer_id_fkey" FOREIGN KEY ("issuer_id") REFERENCES "issuer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_result" ADD CONSTRAINT "evaluation_result_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "satker" ADD CONSTRAINT "satker_province_code_fkey" FOREIGN KEY ("province_code") REFERENCES "province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "satker" ADD CONSTRAINT "satker_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma's schema cannot say: the truths that hold for every writer.
ALTER TABLE "evaluation_result"
  ADD CONSTRAINT "evaluation_result_score_is_0_to_100" CHECK ("score" BETWEEN 0 AND 100),
  ADD CONSTRAINT "evaluation_result_rank_has_a_peer_group" CHECK ("rank" IS NULL OR ("rank" >= 1 AND "peer_group" IS NOT NULL)),
  ADD CONSTRAINT "evaluation_result_rank_is_within_the_group" CHECK ("rank" IS NULL OR "peer_group_size" IS NULL OR "rank" <= "peer_group_size"),
  ADD CONSTRAINT "evaluation_result_says_something" CHECK (num_nonnulls("score", "qualification", "published_label", "rank", "stage_reached", "note") > 0);

ALTER TABLE "qualification_band"
  ADD CONSTRAINT "qualification_band_is_0_to_100" CHECK ("published_min" >= 0 AND "published_max" <= 100 AND "published_min" <= "published_max");

ALTER TABLE "satker"
  ADD CONSTRAINT "satker_code_belongs_to_its_province" CHECK ("code" ~ '^[0-9]{2}\.[0-9]{2}$' AND left("code", 2) = "province_code");

ALTER TABLE "public_body"
  ADD CONSTRAINT "public_body_satker_has_a_code" CHECK (("kind" = 'SATKER') = ("satker_code" IS NOT NULL));

CREATE UNIQUE INDEX "evaluation_result_one_in_force_per_source"
  ON "evaluation_result" ("body_id", "issuer_id", "year", "source_text", "stage_reached") NULLS NOT DISTINCT
  WHERE "superseded_at" IS NULL;
