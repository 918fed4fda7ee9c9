import { describe, expect, it } from "vitest";
import { isReadingStatement } from "./readingStatement.ts";

describe("a statement that a replica may answer", () => {
  it.each(["SELECT 1", "\n  select code from satker", "WITH peers AS (SELECT 1) SELECT * FROM peers"])("only reads: %s", (text) => {
    expect(isReadingStatement(text)).toBe(true);
  });

  it.each([
    "INSERT INTO satker VALUES ('33.01')",
    "WITH gone AS (DELETE FROM session RETURNING *) SELECT * FROM gone",
    "SELECT failures FROM sign_in_throttle WHERE key = $1 FOR UPDATE",
    "SELECT code FROM satker FOR NO KEY UPDATE",
    "SELECT code FROM satker FOR SHARE",
    "SELECT nextval('x')",
    "SELECT set_config('statement_timeout', '1', true)",
    "SELECT pg_advisory_xact_lock(1)",
    "SELECT pg_try_advisory_lock(1)",
    "COPY satker FROM STDIN",
    "BEGIN",
  ])("is none of these: %s", (text) => {
    expect(isReadingStatement(text)).toBe(false);
  });
});
