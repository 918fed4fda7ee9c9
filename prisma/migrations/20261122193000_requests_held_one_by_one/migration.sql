-- Requests of other transactions are held one after another by their key, as a foreign key would: as one statement over all of them, and with their
-- keys handed over as arrays, 4,000 of them took a minute.
CREATE OR REPLACE FUNCTION "request_event_stands_on_its_rows"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  batches uuid[];
  key record;
BEGIN
  SELECT array_agg(f.batch_id) INTO batches FROM (SELECT DISTINCT batch_id FROM "fresh" WHERE batch_id IS NOT NULL) AS f;
  IF batches IS NOT NULL THEN PERFORM "hold_import_batches"(TG_TABLE_NAME, batches); END IF;
  FOR key IN
    SELECT k.satker_code, k.request_id FROM (SELECT DISTINCT satker_code, request_id FROM "fresh") AS k
    WHERE (SELECT q.xmin FROM "information_request" q WHERE q.satker_code = k.satker_code AND q.id = k.request_id) IS DISTINCT FROM pg_current_xact_id()::xid
  LOOP
    PERFORM 1 FROM "information_request" q WHERE q.satker_code = key.satker_code AND q.id = key.request_id FOR KEY SHARE;
    IF NOT FOUND THEN RAISE EXCEPTION '% names a request that is not there', TG_TABLE_NAME USING ERRCODE = 'foreign_key_violation'; END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "note_added_request_text"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  batch uuid := nullif(current_setting('pantau.batch', true), '')::uuid;
  this_step bigint;
  key record;
BEGIN
  FOR key IN
    SELECT n.satker_code, n.request_id FROM "fresh" n
    WHERE coalesce((SELECT q.xmin <> pg_current_xact_id()::xid OR q.batch_id IS DISTINCT FROM batch FROM "information_request" q WHERE q.satker_code = n.satker_code AND q.id = n.request_id), true)
  LOOP
    PERFORM 1 FROM "information_request" q WHERE q.satker_code = key.satker_code AND q.id = key.request_id FOR KEY SHARE;
    IF NOT FOUND THEN RAISE EXCEPTION '% names a request that is not there', TG_TABLE_NAME USING ERRCODE = 'foreign_key_violation'; END IF;
  END LOOP;
  IF NOT FOUND OR batch IS NULL OR TG_OP <> 'INSERT' THEN RETURN NULL; END IF;
  this_step := nextval('import_change_step');
  INSERT INTO "import_change" ("batch_id", "step", "table_name", "row_key", "before", "after")
  SELECT batch, this_step, TG_TABLE_NAME, jsonb_build_object('satker_code', n.satker_code, 'request_id', n.request_id), NULL, to_jsonb(n) - ARRAY['information_sought', 'purpose']
  FROM "fresh" n WHERE (SELECT q.batch_id FROM "information_request" q WHERE q.satker_code = n.satker_code AND q.id = n.request_id) IS DISTINCT FROM batch;
  RETURN NULL;
END $$;

DROP FUNCTION "hold_requests"(text, char(5)[], uuid[]);
