import { describe, expect, it } from "vitest";
import { useTestDatabase } from "../support/database.ts";
import { importRegister } from "../support/registers.ts";
import { expectCountsOfARebuild, expectWhole, requestsOf } from "./registerFile.ts";

const testDatabase = useTestDatabase();

describe("files that arrive at the same moment", () => {
  it("the same file five times is stored once; four senders hear that it was there", async () => {
    const { database } = testDatabase();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => importRegister(database, "requests", requestsOf("sama", 100), "sama.csv")));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["stored", "unchanged", "unchanged", "unchanged", "unchanged"]);
    expect(new Set(outcomes.map(({ batchId }) => batchId)).size).toBe(1);
    await expectWhole(database);
  });

  it("files of eight satker that overlap each other end in the same rows as one after the other", async () => {
    const { database } = testDatabase();
    const satkers = ["33.01", "33.02", "33.03", "33.04", "33.05", "33.06", "33.07", "33.09"];
    const file = (satker: string, n: number) => [...requestsOf(`${satker}-dua`, 20, { satker_code: satker }), ...requestsOf("bersama", 20, { satker_code: satkers[(n + 1) % 8] ?? "" }), ...requestsOf("bersama", 20, { satker_code: satker })];
    const outcomes = await Promise.all(satkers.map((satker, n) => importRegister(database, "requests", file(satker, n), `${satker}.csv`)));

    expect(outcomes.map(({ status }) => status)).toEqual(satkers.map(() => "stored"));
    const { rows } = await database.pool.query("SELECT count(*)::int AS n FROM information_request WHERE number LIKE '%-dua-%' OR number LIKE 'bersama-%'");
    expect(rows).toEqual([{ n: 8 * 20 + 8 * 20 }]);
    await expectCountsOfARebuild(database);
  });
});
