-- When the request that an objection is about was received, beside the objection: how many requests of a month were objected to is then told without
-- looking at the requests. Written when the objection is recorded, and anew when the request's receipt is corrected.
ALTER TABLE "objection" ADD COLUMN "request_received_on" DATE;
DROP TRIGGER "objection_is_kept" ON "objection";
UPDATE "objection" o SET "request_received_on" = q."received_on" FROM "information_request" q WHERE q."satker_code" = o."satker_code" AND q."id" = o."request_id";
CREATE TRIGGER "objection_is_kept" BEFORE UPDATE OR DELETE ON "objection" FOR EACH ROW EXECUTE FUNCTION "keep_register_row"(
  'due_on', 'due_unknown_because', 'answered_on', 'filing', 'computed_at', 'request_received_on');
ALTER TABLE "objection" ADD CONSTRAINT "objection_knows_its_request" CHECK (("request_id" IS NULL) = ("request_received_on" IS NULL));
CREATE INDEX "objection_satker_code_request_received_on_idx" ON "objection" ("satker_code", "request_received_on", "request_id");
