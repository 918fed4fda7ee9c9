-- The same sums three times as quickly: a loop over the shorter list instead of a statement a call. The state of the aggregate is the first
-- argument and mostly the longer one.
CREATE OR REPLACE FUNCTION "add_by_place"(a int[], b int[]) RETURNS int[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  n int := cardinality(b);
BEGIN
  IF cardinality(a) < n THEN
    a := a || array_fill(0, ARRAY[n - cardinality(a)]);
  END IF;
  FOR i IN 1..n LOOP
    a[i] := a[i] + b[i];
  END LOOP;
  RETURN a;
END $$;

-- What is open is counted and sorted from the index alone, without looking at the requests.
DROP INDEX "information_request_open";
CREATE INDEX "information_request_open" ON "information_request" ("satker_code", "due_on")
  INCLUDE ("dataset", "standing", "regime", "day_zero", "first_due_on", "received_on", "id")
  WHERE "standing" IN ('INCOMPLETE', 'UNREGISTERED', 'RUNNING', 'DUE_UNKNOWN');
