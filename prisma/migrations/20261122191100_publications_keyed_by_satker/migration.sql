-- The key of the log begins with the satker, as those of the register do, so that it can be divided by province. A correction is always of the same
-- satker as the row that it corrects: the reference says so now.
ALTER TABLE "publication_update" DROP CONSTRAINT "publication_update_corrects_id_fkey";
ALTER TABLE "publication_update" DROP CONSTRAINT "publication_update_pkey", ADD CONSTRAINT "publication_update_pkey" PRIMARY KEY ("satker_code", "id");
DROP INDEX "publication_update_corrects_id_idx";
CREATE INDEX "publication_update_satker_code_corrects_id_idx" ON "publication_update"("satker_code", "corrects_id");
ALTER TABLE "publication_update" ADD CONSTRAINT "publication_update_satker_code_corrects_id_fkey"
  FOREIGN KEY ("satker_code", "corrects_id") REFERENCES "publication_update"("satker_code", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The journal of imports names rows by their key: from now on by the new one, and so what it has noted down already. Of a row that is gone, its deletion
-- still tells the satker.
SELECT "journal_imports_of"('publication_update', false);
UPDATE "import_change" c SET "row_key" = c.row_key || jsonb_build_object('satker_code', known.satker_code)
FROM (
  SELECT id::text AS id, satker_code::text AS satker_code FROM "publication_update"
  UNION SELECT before ->> 'id', before ->> 'satker_code' FROM "import_change" WHERE table_name = 'publication_update' AND after IS NULL) AS known
WHERE c.table_name = 'publication_update' AND c.row_key ->> 'id' = known.id AND NOT c.row_key ? 'satker_code';
