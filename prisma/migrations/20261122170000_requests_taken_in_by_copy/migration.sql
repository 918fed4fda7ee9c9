-- Registers of 100,000 rows are taken in by COPY. What follows takes two costs a row out of it; what is stored, and what may be stored, stays the same.

-- Texts of requests that the same file adds go with those requests and are not noted down; texts that a file adds to a request of somebody else are.
CREATE FUNCTION "note_added_request_text"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  batch text := current_setting('pantau.batch', true);
  this_step bigint;
BEGIN
  IF batch IS NULL OR batch = '' THEN RETURN NULL; END IF;
  this_step := nextval('import_change_step');
  INSERT INTO "import_change" ("batch_id", "step", "table_name", "row_key", "before", "after")
  SELECT batch::uuid, this_step, TG_TABLE_NAME, jsonb_build_object('satker_code', n.satker_code, 'request_id', n.request_id), NULL, to_jsonb(n) - ARRAY['information_sought', 'purpose']
  FROM "fresh" n
  -- A look-up by key for each; as a join, the planner would take the rows of the batch for few.
  WHERE (SELECT q.batch_id FROM "information_request" q WHERE q.satker_code = n.satker_code AND q.id = n.request_id) IS DISTINCT FROM batch::uuid;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "import_additions_are_noted" AFTER INSERT ON "request_text" REFERENCING NEW TABLE AS "fresh" FOR EACH STATEMENT EXECUTE FUNCTION "note_added_request_text"();

-- Events name the batch of their file, one batch for hundreds of thousands of rows: it is looked up once a statement instead of once a row. Events
-- are append-only, so nothing else can change it; a batch goes only when no event names it any more.
ALTER TABLE "request_event" DROP CONSTRAINT "request_event_batch_id_fkey";
CREATE FUNCTION "request_event_names_a_batch"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "import_batch" b WHERE b.id IN (SELECT DISTINCT f.batch_id FROM "fresh" f) FOR KEY SHARE;
  IF EXISTS (SELECT 1 FROM (SELECT DISTINCT f.batch_id FROM "fresh" f WHERE f.batch_id IS NOT NULL) AS named LEFT JOIN "import_batch" b ON b.id = named.batch_id WHERE b.id IS NULL) THEN
    RAISE EXCEPTION 'request_event names a batch that is not there' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "request_event_names_a_batch" AFTER INSERT ON "request_event" REFERENCING NEW TABLE AS "fresh" FOR EACH STATEMENT EXECUTE FUNCTION "request_event_names_a_batch"();
CREATE FUNCTION "import_batch_is_named_by_events"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "request_event" e WHERE e.batch_id IN (SELECT s.id FROM "stale" s)) THEN
    RAISE EXCEPTION 'events name this batch' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "import_batch_is_named_by_events" AFTER DELETE ON "import_batch" REFERENCING OLD TABLE AS "stale" FOR EACH STATEMENT EXECUTE FUNCTION "import_batch_is_named_by_events"();
