-- Counts that every page asks for, kept by the statement that writes, whoever writes. Each is always equal to its view, which counts the rows themselves.

-- Issuers and years, province by province. "00": bodies that are no satker.
CREATE TABLE "evaluation_year" (
    "issuer_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "province_code" CHAR(2) NOT NULL,
    "announced_count" INTEGER NOT NULL,
    "stage_only_count" INTEGER NOT NULL,
    "satker_count" INTEGER NOT NULL,

    CONSTRAINT "evaluation_year_pkey" PRIMARY KEY ("issuer_id","year","province_code")
);

CREATE VIEW "evaluation_year_told" AS
SELECT issuer_id, year, province_code, count(*) FILTER (WHERE announced)::int AS announced_count, count(*) FILTER (WHERE NOT announced)::int AS stage_only_count,
  count(DISTINCT satker_code)::int AS satker_count
FROM (
  SELECT r.issuer_id, r.year, coalesce(left(b.satker_code, 2), '00')::char(2) AS province_code, b.satker_code, bool_or(r.rank IS NOT NULL OR r.qualification IS NOT NULL OR r.score IS NOT NULL) AS announced
  FROM evaluation_result r JOIN public_body b ON b.id = r.body_id WHERE r.superseded_at IS NULL GROUP BY r.issuer_id, r.year, r.body_id, b.satker_code) AS body_year
GROUP BY issuer_id, year, province_code;

-- One writer an issuer and year at a time, so that each counts what the other one wrote.
CREATE FUNCTION "count_evaluation_years"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched record;
BEGIN
  IF TG_TABLE_NAME = 'public_body' THEN
    FOR touched IN SELECT DISTINCT r.issuer_id, r.year FROM evaluation_result r JOIN changed c ON c.id = r.body_id ORDER BY 1, 2 LOOP
      PERFORM count_evaluation_year(touched.issuer_id, touched.year);
    END LOOP;
  ELSE
    FOR touched IN SELECT DISTINCT issuer_id, year FROM changed ORDER BY 1, 2 LOOP
      PERFORM count_evaluation_year(touched.issuer_id, touched.year);
    END LOOP;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "count_evaluation_year"("of_issuer" text, "of_year" int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('pantau.evaluation_year'), hashtext(of_issuer || ' ' || of_year));
  DELETE FROM evaluation_year y WHERE y.issuer_id = of_issuer AND y.year = of_year;
  INSERT INTO evaluation_year (issuer_id, year, province_code, announced_count, stage_only_count, satker_count)
  SELECT t.* FROM evaluation_year_told t WHERE t.issuer_id = of_issuer AND t.year = of_year;
END $$;
CREATE TRIGGER "evaluation_result_is_counted_in" AFTER INSERT ON "evaluation_result" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_evaluation_years"();
CREATE TRIGGER "evaluation_result_is_counted_over" AFTER UPDATE ON "evaluation_result" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_evaluation_years"();
CREATE TRIGGER "evaluation_result_is_counted_out" AFTER DELETE ON "evaluation_result" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_evaluation_years"();
CREATE TRIGGER "public_body_is_counted_over" AFTER UPDATE ON "public_body" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_evaluation_years"();
INSERT INTO "evaluation_year" SELECT * FROM "evaluation_year_told";

-- Rows in force of each file and satker, for the tables of questionnaires. Added and taken away statement by statement: no row is counted twice or forgotten,
-- as a trigger sees every row that changed, and a writer waits for another who counts the same.
CREATE TABLE "rows_in_force" (
    "of_table" TEXT NOT NULL,
    "satker_code" CHAR(5) NOT NULL,
    "of_batch" UUID NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "rows_in_force_pkey" PRIMARY KEY ("of_table","satker_code","of_batch")
);

CREATE VIEW "rows_in_force_told" AS
          SELECT 'cycle_participation' AS of_table, satker_code, batch_id AS of_batch, count(*)::int AS n FROM cycle_participation WHERE superseded_at IS NULL GROUP BY 2, 3
UNION ALL SELECT 'stage_score', satker_code, batch_id, count(*)::int FROM stage_score WHERE superseded_at IS NULL GROUP BY 2, 3
UNION ALL SELECT 'self_assessment_answer', satker_code, batch_id, count(*)::int FROM self_assessment_answer WHERE superseded_at IS NULL GROUP BY 2, 3
UNION ALL SELECT 'self_assessment_evidence', satker_code, batch_id, count(*)::int FROM self_assessment_evidence WHERE superseded_at IS NULL GROUP BY 2, 3;

CREATE FUNCTION "count_rows_in_force"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO rows_in_force AS k (of_table, satker_code, of_batch, n)
    SELECT TG_TABLE_NAME, satker_code, batch_id, count(*) FROM fresh WHERE superseded_at IS NULL GROUP BY 2, 3 ORDER BY 2, 3
    ON CONFLICT (of_table, satker_code, of_batch) DO UPDATE SET n = k.n + excluded.n;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO rows_in_force AS k (of_table, satker_code, of_batch, n)
    SELECT TG_TABLE_NAME, satker_code, batch_id, -count(*) FROM stale WHERE superseded_at IS NULL GROUP BY 2, 3 ORDER BY 2, 3
    ON CONFLICT (of_table, satker_code, of_batch) DO UPDATE SET n = k.n + excluded.n;
    DELETE FROM rows_in_force k WHERE k.n = 0 AND k.of_table = TG_TABLE_NAME AND k.satker_code IN (SELECT satker_code FROM stale);
  ELSE
    INSERT INTO rows_in_force AS k (of_table, satker_code, of_batch, n)
    SELECT TG_TABLE_NAME, satker_code, batch_id, sum(n) FROM (
      SELECT satker_code, batch_id, 1 AS n FROM fresh WHERE superseded_at IS NULL UNION ALL SELECT satker_code, batch_id, -1 FROM stale WHERE superseded_at IS NULL) AS change
    GROUP BY 2, 3 HAVING sum(n) <> 0 ORDER BY 2, 3
    ON CONFLICT (of_table, satker_code, of_batch) DO UPDATE SET n = k.n + excluded.n;
    DELETE FROM rows_in_force k WHERE k.n = 0 AND k.of_table = TG_TABLE_NAME AND k.satker_code IN (SELECT satker_code FROM stale);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "keep_rows_in_force_of"("facts" regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER rows_in_force_grow AFTER INSERT ON %s REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_rows_in_force()', facts);
  EXECUTE format('CREATE TRIGGER rows_in_force_shrink AFTER DELETE ON %s REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION count_rows_in_force()', facts);
  EXECUTE format('CREATE TRIGGER rows_in_force_change AFTER UPDATE ON %s REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_rows_in_force()', facts);
END $$;
SELECT "keep_rows_in_force_of"(name::regclass) FROM unnest(ARRAY['cycle_participation', 'stage_score', 'self_assessment_answer', 'self_assessment_evidence']) AS name;
INSERT INTO "rows_in_force" SELECT * FROM "rows_in_force_told";

-- Parts of each instrument. An instrument without any has no row.
CREATE TABLE "instrument_size" (
    "instrument_id" TEXT NOT NULL,
    "parts" INTEGER NOT NULL,

    CONSTRAINT "instrument_size_pkey" PRIMARY KEY ("instrument_id")
);
CREATE VIEW "instrument_size_told" AS SELECT instrument_id, count(*)::int AS parts FROM instrument_part GROUP BY instrument_id;

CREATE FUNCTION "count_instrument_parts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO instrument_size AS k (instrument_id, parts) SELECT instrument_id, count(*) FROM fresh GROUP BY 1 ORDER BY 1
    ON CONFLICT (instrument_id) DO UPDATE SET parts = k.parts + excluded.parts;
  ELSE
    INSERT INTO instrument_size AS k (instrument_id, parts) SELECT instrument_id, -count(*) FROM stale GROUP BY 1 ORDER BY 1
    ON CONFLICT (instrument_id) DO UPDATE SET parts = k.parts + excluded.parts;
    DELETE FROM instrument_size k WHERE k.parts = 0 AND k.instrument_id IN (SELECT instrument_id FROM stale);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "instrument_part_is_counted_in" AFTER INSERT ON "instrument_part" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "count_instrument_parts"();
CREATE TRIGGER "instrument_part_is_counted_out" AFTER DELETE ON "instrument_part" REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION "count_instrument_parts"();
INSERT INTO "instrument_size" SELECT * FROM "instrument_size_told";

SELECT "grow_data_version_with"('evaluation_year');
SELECT "grow_data_version_with"('instrument_size');
SELECT "grow_data_version_with"('rows_in_force');

-- Results of few bodies by their file, without looking at the results themselves.
CREATE INDEX "evaluation_result_in_force_of_body" ON "evaluation_result" ("body_id", "batch_id") WHERE "superseded_at" IS NULL;
