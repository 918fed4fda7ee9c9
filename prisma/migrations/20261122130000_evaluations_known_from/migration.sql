-- Bands, maps between instruments and published counts keep what was known before: a change is a new row.

DROP INDEX "instrument_crosswalk_once";
DROP INDEX "qualification_scale_issuer_id_year_key";

ALTER TABLE "evaluation_aggregate" DROP CONSTRAINT "evaluation_aggregate_pkey",
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "superseded_at" TIMESTAMPTZ(3),
ADD CONSTRAINT "evaluation_aggregate_pkey" PRIMARY KEY ("id");

ALTER TABLE "evaluation_cycle" ADD COLUMN     "instrument_known_at" TIMESTAMPTZ(3);

ALTER TABLE "instrument_crosswalk" ADD COLUMN     "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "superseded_at" TIMESTAMPTZ(3);

ALTER TABLE "public_body" ADD COLUMN     "province_code" CHAR(2);

ALTER TABLE "qualification_scale" ADD COLUMN     "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "superseded_at" TIMESTAMPTZ(3);

CREATE INDEX "evaluation_aggregate_issuer_id_year_idx" ON "evaluation_aggregate"("issuer_id", "year");
CREATE INDEX "instrument_crosswalk_from_instrument_id_idx" ON "instrument_crosswalk"("from_instrument_id");
CREATE INDEX "instrument_crosswalk_to_instrument_id_idx" ON "instrument_crosswalk"("to_instrument_id");
CREATE INDEX "qualification_scale_issuer_id_year_idx" ON "qualification_scale"("issuer_id", "year");

ALTER TABLE "public_body" ADD CONSTRAINT "public_body_province_code_fkey" FOREIGN KEY ("province_code") REFERENCES "province"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- What is stored already has been known since its file was taken in.
UPDATE "evaluation_aggregate" f SET recorded_at = b.imported_at FROM "import_batch" b WHERE b.id = f.batch_id;
UPDATE "instrument_crosswalk" f SET recorded_at = b.imported_at FROM "import_batch" b WHERE b.id = f.batch_id;
UPDATE "qualification_scale" f SET recorded_at = b.imported_at FROM "import_batch" b WHERE b.id = f.batch_id;
UPDATE "public_body" f SET province_code = p.code FROM "province" p WHERE f.kind = 'KPU_PROVINCE' AND f.name = 'KPU Provinsi ' || p.name;

-- One in force of each.
CREATE UNIQUE INDEX "qualification_scale_one_in_force" ON "qualification_scale" ("issuer_id", "year") WHERE "superseded_at" IS NULL;
CREATE UNIQUE INDEX "evaluation_aggregate_one_in_force" ON "evaluation_aggregate" ("issuer_id", "year", "scope") WHERE "superseded_at" IS NULL;
CREATE UNIQUE INDEX "instrument_crosswalk_one_in_force"
  ON "instrument_crosswalk" ("from_instrument_id", "from_code", "to_instrument_id", "to_code") NULLS NOT DISTINCT
  WHERE "superseded_at" IS NULL;

-- None of them is ever edited; the demo scenario may be taken away as a whole.
CREATE TRIGGER "qualification_scale_is_append_only" BEFORE UPDATE OR DELETE ON "qualification_scale" FOR EACH ROW EXECUTE FUNCTION "keep_history"();
CREATE TRIGGER "evaluation_aggregate_is_append_only" BEFORE UPDATE OR DELETE ON "evaluation_aggregate" FOR EACH ROW EXECUTE FUNCTION "keep_history"();
CREATE TRIGGER "instrument_crosswalk_is_append_only" BEFORE UPDATE OR DELETE ON "instrument_crosswalk" FOR EACH ROW EXECUTE FUNCTION "keep_history"();

-- A band stands as long as its scale, and says what it said.
CREATE FUNCTION "keep_band"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "qualification_scale" WHERE id = OLD.scale_id AND dataset <> 'DEMO') THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "qualification_band_is_append_only" BEFORE UPDATE OR DELETE ON "qualification_band" FOR EACH ROW EXECUTE FUNCTION "keep_band"();
