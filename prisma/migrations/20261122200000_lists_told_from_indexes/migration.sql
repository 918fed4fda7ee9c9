-- The worklist names every open request: its number stands in the index too, so that thousands of them are told without looking at the requests.
DROP INDEX "information_request_open_due";
CREATE INDEX "information_request_open_due" ON "information_request" ("satker_code", "due_on", "received_on", "id")
  INCLUDE ("dataset", "standing", "regime", "day_zero", "first_due_on", "number")
  WHERE "standing" IN ('INCOMPLETE', 'UNREGISTERED', 'RUNNING', 'DUE_UNKNOWN');
CREATE INDEX "objection_unanswered" ON "objection" ("satker_code", "due_on") INCLUDE ("dataset", "id", "number") WHERE "answered_on" IS NULL;
-- Whether a province has entries of a dataset at all: without this, "no" was found only after reading every entry.
CREATE INDEX "publication_update_dataset_satker_code_idx" ON "publication_update"("dataset", "satker_code");
