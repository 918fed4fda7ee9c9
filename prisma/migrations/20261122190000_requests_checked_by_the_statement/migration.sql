-- What a foreign key held for every row of the register is held by one look a statement: a file of 100,000 requests asked the index of requests
-- 500,000 times whether rows are there that the same file had just written. What may be stored stays the same, and so do the locks: a row that
-- another transaction wrote is held against deletion as a foreign key holds it. server/docs/adr/0037-registers-are-checked-by-the-statement.md.

ALTER TABLE "request_event" DROP CONSTRAINT "request_event_satker_code_request_id_fkey";
ALTER TABLE "request_text" DROP CONSTRAINT "request_text_satker_code_request_id_fkey";
ALTER TABLE "information_request" DROP CONSTRAINT "information_request_satker_code_fkey", DROP CONSTRAINT "information_request_batch_id_fkey";

-- Holds the batches and the requests that are named, and refuses what is not there. Rows that this very transaction wrote need no lock.
CREATE FUNCTION "hold_import_batches"("child" text, "ids" uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  held int;
BEGIN
  SELECT count(*) INTO held FROM (SELECT 1 FROM "import_batch" b WHERE b.id = ANY (ids) FOR KEY SHARE) AS h;
  IF held < cardinality(ids) THEN RAISE EXCEPTION '% names a batch that is not there', child USING ERRCODE = 'foreign_key_violation'; END IF;
END $$;
CREATE FUNCTION "hold_requests"("child" text, "satker_codes" char(5)[], "request_ids" uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  held int;
BEGIN
  SELECT count(*) INTO held FROM (
    SELECT 1 FROM unnest(satker_codes, request_ids) AS k(satker_code, id)
    CROSS JOIN LATERAL (SELECT 1 FROM "information_request" q WHERE q.satker_code = k.satker_code AND q.id = k.id FOR KEY SHARE) AS q) AS h;
  IF held < cardinality(request_ids) THEN RAISE EXCEPTION '% names a request that is not there', child USING ERRCODE = 'foreign_key_violation'; END IF;
END $$;

-- Events: their batch, one for hundreds of thousands of rows, and their requests.
DROP TRIGGER "request_event_names_a_batch" ON "request_event";
DROP FUNCTION "request_event_names_a_batch"();
CREATE FUNCTION "request_event_stands_on_its_rows"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  batches uuid[];
  satker_codes char(5)[];
  request_ids uuid[];
BEGIN
  SELECT array_agg(DISTINCT f.batch_id) FILTER (WHERE f.batch_id IS NOT NULL) INTO batches FROM (SELECT DISTINCT batch_id FROM "fresh") AS f;
  IF batches IS NOT NULL THEN PERFORM "hold_import_batches"(TG_TABLE_NAME, batches); END IF;
  -- A look-up by key for each request; as a join, the planner would take them for few and might read all that are there.
  SELECT array_agg(k.satker_code), array_agg(k.request_id) INTO satker_codes, request_ids FROM (SELECT DISTINCT satker_code, request_id FROM "fresh") AS k
  WHERE (SELECT q.xmin FROM "information_request" q WHERE q.satker_code = k.satker_code AND q.id = k.request_id) IS DISTINCT FROM pg_current_xact_id()::xid;
  IF request_ids IS NOT NULL THEN PERFORM "hold_requests"(TG_TABLE_NAME, satker_codes, request_ids); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "request_event_stands_on_its_rows" AFTER INSERT ON "request_event" REFERENCING NEW TABLE AS "fresh" FOR EACH STATEMENT EXECUTE FUNCTION "request_event_stands_on_its_rows"();
CREATE TRIGGER "request_event_stays_on_its_rows" AFTER UPDATE ON "request_event" REFERENCING NEW TABLE AS "fresh" FOR EACH STATEMENT EXECUTE FUNCTION "request_event_stands_on_its_rows"();

-- Texts: their requests. The look-up that tells which of them the journal of imports notes down tells this too: those of the same file need neither.
CREATE OR REPLACE FUNCTION "note_added_request_text"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  batch uuid := nullif(current_setting('pantau.batch', true), '')::uuid;
  this_step bigint;
  satker_codes char(5)[];
  request_ids uuid[];
BEGIN
  SELECT array_agg(n.satker_code), array_agg(n.request_id) INTO satker_codes, request_ids FROM "fresh" n
  WHERE coalesce((SELECT q.xmin <> pg_current_xact_id()::xid OR q.batch_id IS DISTINCT FROM batch FROM "information_request" q WHERE q.satker_code = n.satker_code AND q.id = n.request_id), true);
  IF request_ids IS NULL THEN RETURN NULL; END IF;
  PERFORM "hold_requests"(TG_TABLE_NAME, satker_codes, request_ids);
  IF batch IS NULL OR TG_OP <> 'INSERT' THEN RETURN NULL; END IF;
  this_step := nextval('import_change_step');
  INSERT INTO "import_change" ("batch_id", "step", "table_name", "row_key", "before", "after")
  SELECT batch, this_step, TG_TABLE_NAME, jsonb_build_object('satker_code', n.satker_code, 'request_id', n.request_id), NULL, to_jsonb(n) - ARRAY['information_sought', 'purpose']
  FROM unnest(satker_codes, request_ids) AS k(satker_code, request_id) JOIN "fresh" n ON n.satker_code = k.satker_code AND n.request_id = k.request_id
  WHERE (SELECT q.batch_id FROM "information_request" q WHERE q.satker_code = n.satker_code AND q.id = n.request_id) IS DISTINCT FROM batch;
  RETURN NULL;
END $$;
CREATE TRIGGER "request_text_stays_on_its_request" AFTER UPDATE ON "request_text" REFERENCING NEW TABLE AS "fresh" FOR EACH STATEMENT EXECUTE FUNCTION "note_added_request_text"();

-- Requests: their satker and their batch.
CREATE FUNCTION "information_request_stands_on_its_rows"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  codes char(5)[];
  batches uuid[];
  held int;
BEGIN
  SELECT array_agg(DISTINCT f.satker_code), array_agg(DISTINCT f.batch_id) FILTER (WHERE f.batch_id IS NOT NULL) INTO codes, batches
  FROM (SELECT DISTINCT satker_code, batch_id FROM "fresh") AS f;
  IF codes IS NULL THEN RETURN NULL; END IF;
  SELECT count(*) INTO held FROM (SELECT 1 FROM "satker" s WHERE s.code = ANY (codes) FOR KEY SHARE) AS h;
  IF held < cardinality(codes) THEN RAISE EXCEPTION '% names a satker that is not there', TG_TABLE_NAME USING ERRCODE = 'foreign_key_violation'; END IF;
  IF batches IS NOT NULL THEN PERFORM "hold_import_batches"(TG_TABLE_NAME, batches); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "information_request_stands_on_its_rows" AFTER INSERT ON "information_request" REFERENCING NEW TABLE AS "fresh" FOR EACH STATEMENT EXECUTE FUNCTION "information_request_stands_on_its_rows"();
CREATE TRIGGER "information_request_stays_on_its_rows" AFTER UPDATE ON "information_request" REFERENCING NEW TABLE AS "fresh" FOR EACH STATEMENT EXECUTE FUNCTION "information_request_stands_on_its_rows"();

-- The other side: a key that rows may stand on is never changed; a request takes its events and text with it; a satker or batch that is named stays.
CREATE FUNCTION "keys_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the key of % stays, rows may stand on it', TG_TABLE_NAME USING ERRCODE = 'foreign_key_violation';
END $$;
CREATE TRIGGER "information_request_key_stays" BEFORE UPDATE ON "information_request" FOR EACH ROW WHEN (OLD.satker_code <> NEW.satker_code OR OLD.id <> NEW.id) EXECUTE FUNCTION "keys_stay"();

CREATE FUNCTION "information_request_takes_its_parts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "request_event" e USING "stale" s WHERE e.satker_code = s.satker_code AND e.request_id = s.id;
  DELETE FROM "request_text" t USING "stale" s WHERE t.satker_code = s.satker_code AND t.request_id = s.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "a_request_takes_its_parts" AFTER DELETE ON "information_request" REFERENCING OLD TABLE AS "stale" FOR EACH STATEMENT EXECUTE FUNCTION "information_request_takes_its_parts"();

CREATE OR REPLACE FUNCTION "import_batch_is_named_by_events"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "request_event" e WHERE e.batch_id IN (SELECT s.id FROM "stale" s)) THEN
    RAISE EXCEPTION 'events name this batch' USING ERRCODE = 'foreign_key_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM "information_request" q WHERE q.batch_id IN (SELECT s.id FROM "stale" s)) THEN
    RAISE EXCEPTION 'requests name this batch' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "import_batch_id_stays" BEFORE UPDATE ON "import_batch" FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION "keys_stay"();

CREATE FUNCTION "satker_is_named_by_requests"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "stale" s WHERE EXISTS (SELECT 1 FROM "information_request" q WHERE q.satker_code = s.code)) THEN
    RAISE EXCEPTION 'requests name this satker' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "satker_is_named_by_requests" AFTER DELETE ON "satker" REFERENCING OLD TABLE AS "stale" FOR EACH STATEMENT EXECUTE FUNCTION "satker_is_named_by_requests"();
CREATE FUNCTION "satker_code_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "information_request" q WHERE q.satker_code = OLD.code) THEN
    RAISE EXCEPTION 'requests name this satker' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "satker_code_stays" BEFORE UPDATE ON "satker" FOR EACH ROW WHEN (OLD.code <> NEW.code) EXECUTE FUNCTION "satker_code_stays"();

-- All rows looked through at once: for a restored backup, whose rows are written while triggers rest, and for whoever wants to be sure. None, or what is wrong.
CREATE FUNCTION "register_rows_without_ground"() RETURNS TABLE ("child" text, "rows" bigint) LANGUAGE sql STABLE AS $$
  SELECT * FROM (
    SELECT 'request_event', count(*) FROM "request_event" e WHERE NOT EXISTS (SELECT 1 FROM "information_request" q WHERE q.satker_code = e.satker_code AND q.id = e.request_id)
    UNION ALL SELECT 'request_event', count(*) FROM "request_event" e WHERE e.batch_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "import_batch" b WHERE b.id = e.batch_id)
    UNION ALL SELECT 'request_text', count(*) FROM "request_text" t WHERE NOT EXISTS (SELECT 1 FROM "information_request" q WHERE q.satker_code = t.satker_code AND q.id = t.request_id)
    UNION ALL SELECT 'information_request', count(*) FROM "information_request" q WHERE NOT EXISTS (SELECT 1 FROM "satker" s WHERE s.code = q.satker_code)
    UNION ALL SELECT 'information_request', count(*) FROM "information_request" q WHERE q.batch_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "import_batch" b WHERE b.id = q.batch_id)
  ) AS found(child, rows) WHERE rows > 0
$$;
