import { describe, expect, it } from "vitest";
import { pendingMigrations, type MigrationFile, type RecordedMigration } from "./migrationPlan.ts";
import { StartProblem } from "./startProblem.ts";

const file = (name: string, checksum = `sum of ${name}`): MigrationFile => ({ name, checksum, sql: "SELECT 1" });
const applied = (name: string, changes: Partial<RecordedMigration> = {}): RecordedMigration => ({
  name,
  checksum: `sum of ${name}`,
  finished: true,
  ...changes,
});
const names = (files: readonly MigrationFile[]): string[] => files.map(({ name }) => name);

describe("the migrations still to apply", () => {
  it("are all of them, in the order of their names, for a new database", () => {
    expect(names(pendingMigrations([file("20260201_b"), file("20260101_a")], []))).toEqual(["20260101_a", "20260201_b"]);
  });

  it("are those that the database does not know yet", () => {
    expect(names(pendingMigrations([file("1"), file("2"), file("3")], [applied("1"), applied("2")]))).toEqual(["3"]);
  });

  it("are none for a database that has them all", () => {
    expect(pendingMigrations([file("1")], [applied("1")])).toEqual([]);
  });

  it("may lie before one that was applied: two branches were merged", () => {
    expect(names(pendingMigrations([file("1"), file("2")], [applied("2")]))).toEqual(["1"]);
  });
});

describe("a database is refused", () => {
  it.each([
    { because: "a migration failed half-way", recorded: applied("1", { finished: false }), says: /"1" pernah gagal/ },
    { because: "a migration was edited after it was applied", recorded: applied("1", { checksum: "other" }), says: /"1" berubah/ },
    { because: "it is ahead of this program", recorded: applied("9"), says: /"9" yang tidak dikenal/ },
  ])("when $because, with the name of the migration", ({ recorded, says }) => {
    expect(() => pendingMigrations([file("1")], [recorded])).toThrow(StartProblem);
    expect(() => pendingMigrations([file("1")], [recorded])).toThrow(says);
  });
});
