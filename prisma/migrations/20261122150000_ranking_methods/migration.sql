-- CreateEnum
CREATE TYPE "method_node_kind" AS ENUM ('INDEX', 'DIMENSION', 'MEASURE');

-- CreateEnum
CREATE TYPE "index_aggregation" AS ENUM ('ARITHMETIC', 'GEOMETRIC');

-- CreateEnum
CREATE TYPE "unreported_rule" AS ENUM ('REWEIGHT', 'WITHHOLD', 'COUNT_AS');

-- CreateEnum
CREATE TYPE "peer_group_rule" AS ENUM ('PROVINCE', 'PROVINCE_AND_TYPE', 'PROVINCE_AND_ZONE', 'NATIONAL');

-- CreateTable
CREATE TABLE "ranking_method" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "not_reported" "unreported_rule" NOT NULL,
    "not_reported_points" DOUBLE PRECISION,
    "not_reported_source" TEXT,
    "suppressed" "unreported_rule" NOT NULL,
    "minimum_data_share" DOUBLE PRECISION NOT NULL,
    "minimum_assessable_share" DOUBLE PRECISION NOT NULL,
    "minimum_reliability" DOUBLE PRECISION NOT NULL,
    "tie_decimals" SMALLINT NOT NULL,
    "peer_group_rule" "peer_group_rule" NOT NULL,
    "class_source" TEXT,
    "seed" TEXT NOT NULL,
    "runs" INTEGER NOT NULL,
    "weight_concentration" DOUBLE PRECISION,
    "other_aggregation_share" DOUBLE PRECISION NOT NULL,
    "separation_share" DOUBLE PRECISION NOT NULL,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "ranking_method_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ranking_method_node" (
    "method_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "parent_code" TEXT,
    "position" INTEGER NOT NULL,
    "kind" "method_node_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "aggregation" "index_aggregation",
    "minimum_share" DOUBLE PRECISION,
    "goalpost_worst" DOUBLE PRECISION,
    "goalpost_best" DOUBLE PRECISION,
    "half_weight_cases" DOUBLE PRECISION,
    "rationale" TEXT,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "ranking_method_node_pkey" PRIMARY KEY ("method_id","code")
);

-- CreateTable
CREATE TABLE "ranking_method_class" (
    "method_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "from_points" DOUBLE PRECISION NOT NULL,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "ranking_method_class_pkey" PRIMARY KEY ("method_id","code")
);

-- CreateTable
CREATE TABLE "ranking_method_adoption" (
    "method_id" TEXT NOT NULL,
    "province_code" CHAR(2) NOT NULL,
    "decree" TEXT NOT NULL,
    "adopted_on" DATE NOT NULL,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "batch_id" UUID NOT NULL,
    "batch_row" INTEGER NOT NULL,

    CONSTRAINT "ranking_method_adoption_pkey" PRIMARY KEY ("method_id","province_code")
);

-- CreateIndex
CREATE UNIQUE INDEX "ranking_method_key_version_key" ON "ranking_method"("key", "version");

-- AddForeignKey
ALTER TABLE "ranking_method" ADD CONSTRAINT "ranking_method_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranking_method_node" ADD CONSTRAINT "ranking_method_node_method_id_fkey" FOREIGN KEY ("method_id") REFERENCES "ranking_method"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranking_method_class" ADD CONSTRAINT "ranking_method_class_method_id_fkey" FOREIGN KEY ("method_id") REFERENCES "ranking_method"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranking_method_adoption" ADD CONSTRAINT "ranking_method_adoption_method_id_fkey" FOREIGN KEY ("method_id") REFERENCES "ranking_method"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranking_method_adoption" ADD CONSTRAINT "ranking_method_adoption_province_code_fkey" FOREIGN KEY ("province_code") REFERENCES "province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranking_method_adoption" ADD CONSTRAINT "ranking_method_adoption_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say. Rules of weights and trees are judged at import (server/src/modules/rankings/domain/methodValidation.ts).
ALTER TABLE "ranking_method"
  ADD CONSTRAINT "ranking_method_id_is_key_and_version" CHECK ("id" = "key" || '-' || "version"),
  ADD CONSTRAINT "ranking_method_ends_after_it_begins" CHECK ("valid_to" >= "valid_from"),
  ADD CONSTRAINT "ranking_method_counts_as_has_a_source" CHECK (("not_reported" = 'COUNT_AS') = ("not_reported_points" IS NOT NULL) AND ("not_reported" = 'COUNT_AS') = (coalesce(length(trim("not_reported_source")), 0) > 0)),
  ADD CONSTRAINT "ranking_method_suppressed_is_never_counted" CHECK ("suppressed" <> 'COUNT_AS'),
  ADD CONSTRAINT "ranking_method_names_its_origin" CHECK (length(trim("issuer")) > 0 AND length(trim("source_text")) > 0 AND length(trim("seed")) > 0);

ALTER TABLE "ranking_method_node"
  ADD CONSTRAINT "ranking_method_node_index_has_no_parent" CHECK (("kind" = 'INDEX') = ("parent_code" IS NULL)),
  ADD CONSTRAINT "ranking_method_node_measure_has_goalposts" CHECK (("kind" = 'MEASURE') = ("goalpost_worst" IS NOT NULL AND "goalpost_best" IS NOT NULL)),
  ADD CONSTRAINT "ranking_method_node_branch_has_a_mean" CHECK (("kind" <> 'MEASURE') = ("aggregation" IS NOT NULL AND "minimum_share" IS NOT NULL)),
  ADD CONSTRAINT "ranking_method_node_cases_are_of_a_measure" CHECK ("half_weight_cases" IS NULL OR ("kind" = 'MEASURE' AND "half_weight_cases" > 0));

ALTER TABLE "ranking_method_adoption" ADD CONSTRAINT "ranking_method_adoption_cites_a_decree" CHECK (length(trim("decree")) > 0);

-- A method that was shown to somebody is never edited: a change is a new version.
CREATE FUNCTION ranking_method_is_never_edited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ranking methods are never edited; import a new version';
END $$;
CREATE TRIGGER ranking_method_is_never_edited BEFORE UPDATE ON "ranking_method" FOR EACH ROW EXECUTE FUNCTION ranking_method_is_never_edited();
CREATE TRIGGER ranking_method_node_is_never_edited BEFORE UPDATE ON "ranking_method_node" FOR EACH ROW EXECUTE FUNCTION ranking_method_is_never_edited();
CREATE TRIGGER ranking_method_class_is_never_edited BEFORE UPDATE ON "ranking_method_class" FOR EACH ROW EXECUTE FUNCTION ranking_method_is_never_edited();
