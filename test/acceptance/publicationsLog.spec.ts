import { expect, it } from "vitest";
import { groupBy } from "../../server/src/kernel/groupBy.ts";
import { localDateFromColumn, type LocalDate } from "../../server/src/kernel/localDate.ts";
import type { DutyLogEntry } from "../../server/src/modules/publications/domain/dutyBook.ts";
import { inOrder as happened } from "../../server/src/modules/publications/domain/dutyLog.ts";
import { findLog } from "../../server/src/modules/publications/publicationLog.queries.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi } from "../support/api.ts";

const api = useTestApi();

/** Contents by a number within their duty: which are equal is all that the rules ask. */
function numbered(entries: readonly DutyLogEntry[]): DutyLogEntry[] {
  return [...groupBy(entries, ({ satkerCode, itemCode }) => `${satkerCode} ${itemCode}`).values()].flatMap((ofDuty) => {
    const ordered = happened(ofDuty);
    const contents = [...new Set(ordered.flatMap(({ contentHash }) => (contentHash === null ? [] : [contentHash])))];
    return ordered.map((entry) => ({ ...entry, contentHash: entry.contentHash === null ? null : String(contents.indexOf(entry.contentHash)) }));
  });
}

it("the log as the rules read it is what stands in its rows: looks and what they came to, contents, hours, and how far the file vouches", async () => {
  const { database } = api().testDatabase;
  await loadDemo(database);
  const told = numbered(await findLog(database.prisma, { kind: "PROVINCES", provinceCodes: ["33"] }, { provinceCode: "33", satkerCode: null, dataset: "DEMO", asOf: "2026-11-22" as LocalDate, asKnownOn: null }));
  const rows = await database.prisma.publicationUpdate.findMany({ where: { dataset: "DEMO", satkerCode: { startsWith: "33." }, supersededAt: null }, include: { batch: { select: { dataAsOf: true } } } });
  const day = (column: Date | null | undefined): LocalDate | null => (column ? localDateFromColumn(column) : null);
  const stands = numbered(rows.map(({ satkerCode, itemCode, kind, entryOn, refreshedAt, checkedAt, contentHash, outcome, batch }) => {
    const [on, file] = [localDateFromColumn(entryOn), day(batch?.dataAsOf)];
    return { satkerCode, itemCode, kind, on, at: refreshedAt ?? checkedAt, contentHash, outcome, vouchedTo: file !== null && file > on ? file : on };
  }));
  const inOrder = (entries: readonly object[]): string[] => entries.map((entry) => JSON.stringify(entry, Object.keys(entry).toSorted())).toSorted();
  expect(rows.length).toBeGreaterThan(1_000);
  for (const some of ["at", "contentHash", "outcome"] as const) expect(new Set(stands.map((entry) => entry[some] === null)), some).toEqual(new Set([true, false]));
  expect(rows.every(({ batch }) => batch !== null)).toBe(true);
  expect(inOrder(told)).toEqual(inOrder(stands));
});
