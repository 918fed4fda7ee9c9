-- The figures of what is open, the ten that wait longest, and the funnel are told from indexes alone.
DROP INDEX "information_request_open";
CREATE INDEX "information_request_open" ON "information_request" ("satker_code", "day_zero", "id")
  INCLUDE ("dataset", "standing", "regime", "due_on", "first_due_on", "received_on")
  WHERE "standing" IN ('INCOMPLETE', 'UNREGISTERED', 'RUNNING', 'DUE_UNKNOWN');

DROP INDEX "objection_satker_code_received_on_idx";
CREATE INDEX "objection_satker_code_received_on_idx" ON "objection" ("satker_code", "received_on") INCLUDE ("dataset", "due_on", "answered_on", "request_id", "id");
DROP INDEX "objection_satker_code_request_received_on_idx";
CREATE INDEX "objection_satker_code_request_received_on_idx" ON "objection" ("satker_code", "request_received_on", "request_id") INCLUDE ("dataset");
