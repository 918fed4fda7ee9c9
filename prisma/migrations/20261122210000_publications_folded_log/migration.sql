-- The log in force, folded: one row a duty and one row a source of a satker's log, so that a province's duties are told from some two thousand short
-- texts and not from hundreds of thousands of entries. Kept by the writing statement itself, whoever writes; always equal to what the function and the view tell.
CREATE TABLE "publication_history" (
    "satker_code" CHAR(5) NOT NULL,
    "item_code" TEXT NOT NULL,
    "dataset" "dataset" NOT NULL,
    "entries" TEXT NOT NULL,

    CONSTRAINT "publication_history_pkey" PRIMARY KEY ("satker_code","item_code","dataset")
) WITH (fillfactor = 80);

CREATE TABLE "publication_log_source" (
    "satker_code" CHAR(5) NOT NULL,
    "dataset" "dataset" NOT NULL,
    "of_batch" UUID NOT NULL,
    "batch_row" INTEGER,
    "source_text" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "first_on" DATE NOT NULL,
    "last_on" DATE NOT NULL,

    CONSTRAINT "publication_log_source_pkey" PRIMARY KEY ("satker_code","dataset","of_batch")
);

-- Each duty's log as it was known at an instant; NULL: as it is known now. An entry as packedLog.queries.ts reads it: "C" for a look; days since the entry before it,
-- of the first one since 2000-01-01; days for which its source vouches beyond its own day, "-" for none; milliseconds since 1970; which content it is, a
-- number within the duty; first letter of the outcome. What is empty at the end is left out. In the order of inOrder (domain/dutyLog.ts), rows of the same
-- moment by their id.
CREATE FUNCTION "publication_history_told"("known_until" timestamptz) RETURNS TABLE ("satker_code" char(5), "item_code" text, "dataset" "dataset", "entries" text) LANGUAGE sql STABLE AS $$
  SELECT satker_code, item_code, dataset, string_agg(entry, ';' ORDER BY place)
  FROM (
    SELECT u.satker_code, u.item_code, u.dataset, row_number() OVER duty AS place,
      rtrim(CASE u.kind WHEN 'CHECK' THEN 'C' ELSE '' END || (u.entry_on - lag(u.entry_on, 1, '2000-01-01'::date) OVER duty)
        || ',' || CASE WHEN u.run_id IS NOT NULL THEN '-' ELSE coalesce(nullif(greatest(0,
            CASE WHEN u.batch_id IS NULL THEN (u.recorded_at AT TIME ZONE 'Asia/Jakarta')::date ELSE b.data_as_of END - u.entry_on), 0)::text, '') END
        || ',' || coalesce((extract(epoch FROM coalesce(u.refreshed_at, u.checked_at)) * 1000)::bigint::text, '')
        || ',' || CASE WHEN u.content_hash IS NULL THEN '' ELSE (dense_rank() OVER (PARTITION BY u.satker_code, u.item_code, u.dataset ORDER BY u.content_hash))::text END
        || ',' || coalesce(left(u.outcome::text, 1), ''), ',') AS entry
    FROM publication_update u LEFT JOIN import_batch b ON b.id = u.batch_id
    WHERE u.recorded_at < coalesce(known_until, 'infinity') AND (u.superseded_at IS NULL OR u.superseded_at >= known_until)
    WINDOW duty AS (PARTITION BY u.satker_code, u.item_code, u.dataset ORDER BY u.entry_on, coalesce(u.refreshed_at, u.checked_at) NULLS FIRST, u.kind, u.id)
  ) AS packed GROUP BY satker_code, item_code, dataset
$$;

-- What was written by form or by the checker of links has no file: it stands under the uuid of zeros.
CREATE VIEW "publication_log_source_told" AS
SELECT satker_code, dataset, coalesce(batch_id, '00000000-0000-0000-0000-000000000000') AS of_batch, min(batch_row) AS batch_row, min(source_text) AS source_text,
  max(confidence) AS confidence, min(entry_on) AS first_on, max(entry_on) AS last_on
FROM publication_update WHERE superseded_at IS NULL GROUP BY 1, 2, 3;

-- After a statement that wrote entries: their duties and sources are folded anew from the log. One writer a satker at a time, so that each sees what
-- the other one wrote. OFFSET 0 keeps each duty a look-up by its key: without it the whole log is folded and joined.
CREATE FUNCTION "fold_publication_log"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('pantau.publications'), hashtext(code)) FROM (SELECT DISTINCT satker_code::text AS code FROM changed ORDER BY 1) AS s;

  INSERT INTO publication_history (satker_code, item_code, dataset, entries)
  SELECT d.satker_code, d.item_code, d.dataset, t.entries
  FROM (SELECT DISTINCT satker_code, item_code, dataset FROM changed) AS d
  CROSS JOIN LATERAL (SELECT entries FROM publication_history_told(NULL) t WHERE t.satker_code = d.satker_code AND t.item_code = d.item_code AND t.dataset = d.dataset OFFSET 0) AS t
  ON CONFLICT (satker_code, item_code, dataset) DO UPDATE SET entries = excluded.entries WHERE publication_history.entries <> excluded.entries;

  -- What is added widens what its source says; what is taken away is counted anew.
  INSERT INTO publication_log_source (satker_code, dataset, of_batch, batch_row, source_text, confidence, first_on, last_on)
  SELECT satker_code, dataset, coalesce(batch_id, '00000000-0000-0000-0000-000000000000'), min(batch_row), min(source_text), max(confidence), min(entry_on), max(entry_on)
  FROM changed WHERE superseded_at IS NULL AND TG_OP = 'INSERT' GROUP BY 1, 2, 3
  ON CONFLICT (satker_code, dataset, of_batch) DO UPDATE SET batch_row = least(publication_log_source.batch_row, excluded.batch_row),
    source_text = least(publication_log_source.source_text, excluded.source_text), confidence = greatest(publication_log_source.confidence, excluded.confidence),
    first_on = least(publication_log_source.first_on, excluded.first_on), last_on = greatest(publication_log_source.last_on, excluded.last_on);

  IF TG_OP <> 'INSERT' THEN
    DELETE FROM publication_history h USING (SELECT DISTINCT satker_code, item_code, dataset FROM changed) AS d
    WHERE (h.satker_code, h.item_code, h.dataset) = (d.satker_code, d.item_code, d.dataset) AND NOT EXISTS (
      SELECT 1 FROM publication_update u WHERE (u.satker_code, u.item_code, u.dataset) = (h.satker_code, h.item_code, h.dataset) AND u.superseded_at IS NULL);
    DELETE FROM publication_log_source s USING (SELECT DISTINCT satker_code, dataset FROM changed) AS d WHERE (s.satker_code, s.dataset) = (d.satker_code, d.dataset);
    INSERT INTO publication_log_source (satker_code, dataset, of_batch, batch_row, source_text, confidence, first_on, last_on)
    SELECT t.* FROM (SELECT DISTINCT satker_code, dataset FROM changed) AS d
    CROSS JOIN LATERAL (SELECT * FROM publication_log_source_told t WHERE t.satker_code = d.satker_code AND t.dataset = d.dataset OFFSET 0) AS t;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "publication_update_is_folded_in" AFTER INSERT ON "publication_update" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "fold_publication_log"();
CREATE TRIGGER "publication_update_is_folded_over" AFTER UPDATE ON "publication_update" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "fold_publication_log"();
CREATE TRIGGER "publication_update_is_folded_out" AFTER DELETE ON "publication_update" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "fold_publication_log"();

-- All of it anew: for a log that was filled while triggers rested, and here for the entries that are there already.
CREATE FUNCTION "fold_publication_log_anew"() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM publication_history;
  DELETE FROM publication_log_source;
  INSERT INTO publication_history (satker_code, item_code, dataset, entries) SELECT satker_code, item_code, dataset, entries FROM publication_history_told(NULL);
  INSERT INTO publication_log_source (satker_code, dataset, of_batch, batch_row, source_text, confidence, first_on, last_on) SELECT * FROM publication_log_source_told;
END $$;
SELECT "fold_publication_log_anew"();

SELECT "grow_data_version_with"('publication_history');
SELECT "grow_data_version_with"('publication_log_source');
