-- What version of the data readers see: it grows with every transaction that changes a row they may be shown, in that transaction. Kept answers
-- carry it in their key, so none of them outlives a write. Several rows, so that writers do not wait for each other; the version is their sum.
CREATE TABLE "data_version" (
    "slot" SMALLINT NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "data_version_pkey" PRIMARY KEY ("slot")
) WITH (fillfactor = 20);

INSERT INTO "data_version" ("slot") SELECT generate_series(0, 31);

-- Once a transaction, on the first slot that no other writer holds. A setting of the transaction remembers it; a savepoint that is rolled back
-- takes both back.
CREATE FUNCTION "grow_data_version"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own smallint;
BEGIN
  IF current_setting('pantau.data_version_grown', true) = pg_current_xact_id()::text THEN
    RETURN NULL;
  END IF;
  SELECT slot INTO own FROM data_version ORDER BY slot <> pg_backend_pid() % 32, slot LIMIT 1 FOR UPDATE SKIP LOCKED;
  UPDATE data_version SET version = version + 1 WHERE slot = coalesce(own, (pg_backend_pid() % 32)::smallint);
  PERFORM set_config('pantau.data_version_grown', pg_current_xact_id()::text, true);
  RETURN NULL;
END
$$;

-- A migration that adds a table whose rows readers see calls: SELECT grow_data_version_with('the_table');
CREATE FUNCTION "grow_data_version_with"("watched" regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER data_version_grows AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION grow_data_version()', watched);
END
$$;

-- All tables but those of accounts, of the audit trail and of uploads under way: answers about them are never kept.
SELECT "grow_data_version_with"(c.oid::regclass) FROM pg_class c
WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> ALL (ARRAY[
  '_prisma_migrations', 'data_version', 'account', 'invitation', 'session', 'access_token', 'sign_in_throttle', 'audit_entry', 'audit_head',
  'import_upload', 'import_upload_chunk', 'import_job', 'import_column_mapping']);
