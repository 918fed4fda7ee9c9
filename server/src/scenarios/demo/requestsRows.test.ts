import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween, localDate } from "../../kernel/localDate.ts";
import { isPersonalColumn } from "../../modules/requests/domain/personalData.ts";
import { demoRequestFiles } from "./requestsFiles.ts";
import { demoRegister } from "./requestsRows.ts";

const offices = [
  ...Array.from({ length: 35 }, (_, at) => ({ code: `33.${String(at + 1).padStart(2, "0")}`, name: `KPU Kabupaten Satu${at}` })),
  ...Array.from({ length: 38 }, (_, at) => ({ code: `35.${String(at + 1).padStart(2, "0")}`, name: `KPU Kabupaten Dua${at}` })),
];
const registers = offices.map((office) => demoRegister(office, offices.filter(({ code }) => code.slice(0, 2) === office.code.slice(0, 2)).indexOf(office)));

describe("the invented registers", () => {
  it("are the same whatever the order of the offices", () => {
    const inOrder = demoRequestFiles(offices);
    fc.assert(
      fc.property(fc.shuffledSubarray(offices, { minLength: offices.length }), (shuffled) => {
        expect(demoRequestFiles(shuffled)).toEqual(inOrder);
      }),
      { numRuns: 5 },
    );
  });

  it("are as small as real ones: nobody is asked more than about a dozen times a year, many not at all", () => {
    const perYear = registers.flatMap(({ requests }) => ["2024", "2025", "2026"].map((year) => requests.filter((row) => row["received_on"]?.startsWith(year)).length));
    expect(Math.max(...perYear)).toBeLessThanOrEqual(14);
    expect(registers.filter(({ periods, requests }) => periods.length > 0 && requests.length === 0).length).toBeGreaterThan(10);
  });

  it("tell no data from zero: some offices handed in nothing", () => {
    expect(registers.filter(({ periods }) => periods.length === 0)).toHaveLength(4);
  });

  it("hold one register in each province whose notices always follow after the same time", () => {
    const gaps = registers.map(({ requests }) => requests.flatMap(({ received_on: from, notice_on: to }) => (from && to ? [daysBetween(localDate(from), localDate(to))] : [])));
    expect(gaps.filter((ofOne) => ofOne.length >= 5 && new Set(ofOne).size === 1)).toHaveLength(2);
  });

  it("have no column that says who asked", () => {
    const columns = demoRequestFiles(offices).flatMap(({ csv }) => csv.split("\n")[0]?.split(",") ?? []);
    expect(columns.filter(isPersonalColumn)).toEqual([]);
  });
});
