import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readCsv } from "../../server/src/modules/imports/imports.csv.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi, type SignedInReader } from "../support/api.ts";
import { ROOT } from "../support/places.ts";

const api = useTestApi();
let division: SignedInReader;
beforeAll(async () => {
  await loadDemo(api().testDatabase.database);
  division = await api().as("DIVISION_DATA", { provinceCode: "33" });
});

const DEMO_DAY = "2026-06-30";
const MATRIX = /* GraphQL */ `
  query Matrix($province: ID!, $asOf: LocalDate, $dataset: Dataset) {
    publicationMatrix(province: $province, asOf: $asOf, dataset: $dataset) {
      id asOf dataset listYear legend { code state }
      items { code title class cadence legalBasis confidence ownerUnit limit { counting everyMonths everyDays dueMonthDay withinDays } }
      rows { satker { code name type } states sinceDays ageDays stateCounts { state count } currentShare { value n status } }
      provenance { dataAsOf containsDemoData methodVersion sources { fileName } }
    }
  }
`;
interface Row {
  satker: { code: string };
  states: string;
  sinceDays: string;
  ageDays: string;
  stateCounts: { state: string; count: number }[];
  currentShare: { value: number | null; n: number; status: string };
}
interface Matrix {
  publicationMatrix: { dataset: string; listYear: number | null; legend: { code: string; state: string }[]; items: Record<string, unknown>[]; rows: Row[]; provenance: { dataAsOf: string; containsDemoData: boolean } };
}
const countOf = (row: Row, state: string): number => row.stateCounts.find((line) => line.state === state)?.count ?? -1;

describe("the list of public information", () => {
  const facts = path.join(ROOT, "../shared/domain/facts/dip_items.csv");

  it("has 74 items: 43 periodic, 5 immediate, 18 at any time, 8 exempted, each with its ground, owner and limit", async () => {
    const { data, errors } = await division.query(MATRIX, { province: "33" });
    expect(errors).toEqual([]);
    const { items } = (data as Matrix).publicationMatrix;
    const of = (name: string) => items.filter((item) => item["class"] === name).length;
    expect([items.length, of("PERIODIC"), of("IMMEDIATE"), of("ANYTIME"), of("EXEMPT")]).toEqual([74, 43, 5, 18, 8]);
    expect(items.filter((item) => item["legalBasis"] === "" || item["ownerUnit"] === "" || item["limit"] === null)).toEqual([]);
  });

  it("holds budget, procurement, wealth reports, the service report and the list's own decree", async () => {
    const { data } = await division.query(MATRIX, { province: "33" });
    const byCode = new Map((data as Matrix).publicationMatrix.items.map((item) => [item["code"], item]));
    expect(byCode.get("B09")).toMatchObject({ cadence: "SEMIANNUAL", limit: { counting: "AGE", everyMonths: 6 } });
    expect(byCode.get("B17")).toMatchObject({ cadence: "ON_EVENT", limit: { counting: "EVENT", everyMonths: 6 } });
    expect(byCode.get("B04")).toMatchObject({ cadence: "ANNUAL", limit: { everyMonths: 12 } });
    expect(byCode.get("B13")).toMatchObject({ cadence: "ANNUAL_BY_DATE", limit: { counting: "YEARLY_DATE", dueMonthDay: "03-31" } });
    expect(byCode.get("T01")).toMatchObject({ class: "ANYTIME", cadence: "ANNUAL", confidence: "HIGH" });
    expect(byCode.get("I01")).toMatchObject({ class: "IMMEDIATE", limit: { counting: "EVENT", withinDays: 0 } });
  });

  it.skipIf(!existsSync(facts))("agrees with the reference data in code, title, class, confidence and owner", async () => {
    const { data } = await division.query(MATRIX, { province: "33" });
    const classes: Record<string, string> = { BERKALA: "PERIODIC", SERTA_MERTA: "IMMEDIATE", SETIAP_SAAT: "ANYTIME", DIKECUALIKAN: "EXEMPT" };
    const reference = readCsv(readFileSync(facts));
    const lines = (cells: readonly unknown[][]): string[] => cells.map((row) => row.join(" | ")).toSorted();
    const expected = (reference.ok ? reference.rows : []).map(({ cells }) => [cells.get("code"), cells.get("title_id"), classes[cells.get("class") ?? ""], cells.get("confidence")?.toUpperCase(), cells.get("owner_unit")]);
    const shipped = (data as Matrix).publicationMatrix.items.map((item) => [item["code"], item["title"], item["class"], item["confidence"], item["ownerUnit"]]);
    expect(lines(shipped)).toEqual(lines(expected));
  });
});

describe("the matrix of a province", () => {
  it("shows every state of the demo year, one letter a cell, most missing first", async () => {
    const { data, errors } = await division.query(MATRIX, { province: "33", asOf: DEMO_DAY });
    expect(errors).toEqual([]);
    const { rows, legend, dataset, provenance } = (data as Matrix).publicationMatrix;
    expect([dataset, provenance.containsDemoData, provenance.dataAsOf]).toEqual(["DEMO", true, DEMO_DAY]);
    expect(rows).toHaveLength(35);
    expect(rows.every(({ states, sinceDays, ageDays }) => states.length === 74 && sinceDays.split(",").length === 74 && ageDays.split(",").length === 74)).toBe(true);
    const shown = new Set(rows.flatMap(({ states }) => states.split("")));
    expect(legend.map(({ code }) => code).filter((code) => !shown.has(code))).toEqual([]);
    const missing = rows.map((row) => countOf(row, "MISSING"));
    expect(missing).toEqual(missing.toSorted((a, b) => b - a));
    expect(Math.max(...missing)).toBeGreaterThan(5);
  });

  it("says nothing of the office that reported nothing: unknown, no share, not the last", async () => {
    const { data } = await division.query(MATRIX, { province: "33", asOf: DEMO_DAY });
    const silent = (data as Matrix).publicationMatrix.rows.find(({ satker }) => satker.code === "33.29");
    expect(silent && [countOf(silent, "UNKNOWN"), countOf(silent, "MISSING"), countOf(silent, "DORMANT"), countOf(silent, "NOT_APPLICABLE")]).toEqual([50, 0, 16, 8]);
    expect(silent?.currentShare).toEqual({ value: null, n: 0, status: "NOT_REPORTED" });
  });

  it("without any entry nothing is missing: all is unknown, dormant or not applicable", async () => {
    const { data } = await division.query(MATRIX, { province: "33", dataset: "PUBLISHED" });
    const { rows, dataset } = (data as Matrix).publicationMatrix;
    expect(dataset).toBe("PUBLISHED");
    expect(new Set(rows.flatMap(({ states }) => states.split("")))).toEqual(new Set(["U", "D", "A"]));
  });

  it("wakes stage-bound items while their stage runs, and lets them sleep afterwards", async () => {
    const stateOn = async (asOf: string) => {
      const { data } = await division.query(MATRIX, { province: "33", asOf });
      const { items, rows } = (data as Matrix).publicationMatrix;
      const column = items.findIndex(({ code }) => code === "E08");
      return new Set(rows.map(({ states }) => states[column] ?? ""));
    };
    expect(await stateOn("2024-09-24")).toEqual(new Set(["D"]));
    expect(await stateOn("2024-11-23")).not.toContain("D");
    expect(await stateOn("2024-11-24")).toEqual(new Set(["D"]));
  });

  it("takes a bounded number of statements and few bytes", async () => {
    const { statements, data } = await division.query(MATRIX.replaceAll(/title |legalBasis |ownerUnit /g, ""), { province: "33", asOf: DEMO_DAY });
    expect(statements.length).toBeLessThanOrEqual(12);
    expect(JSON.stringify((data as Matrix).publicationMatrix.rows).length / 35).toBeLessThan(1_500);
  });

  it.each([
    [{ province: "99" }, "NOT_FOUND"],
    [{ province: "35" }, "NOT_FOUND"],
    [{ province: "33", asOf: "2026-11-23" }, "INVALID_INPUT"],
    [{ province: "33", asOf: "2009-01-01" }, "INVALID_INPUT"],
  ])("refuses %o with %s", async (variables, code) => {
    expect((await division.query(MATRIX, variables)).errors.map(({ extensions }) => extensions["code"])).toEqual([code]);
  });

  it("shows an operator only the own satker", async () => {
    const operator = await api().as("SATKER_OPERATOR", { provinceCode: "33", satkerCode: "33.08" });
    const { data } = await operator.query(MATRIX, { province: "33", asOf: DEMO_DAY });
    expect((data as Matrix).publicationMatrix.rows.map(({ satker }) => satker.code)).toEqual(["33.08"]);
  });
});

describe("discipline", () => {
  const COMPLIANCE = /* GraphQL */ `
    query Compliance($scope: ScopeInput!, $asOf: LocalDate) {
      publicationCompliance(scope: $scope, asOf: $asOf) {
        id dataset stateCounts { state count } currentShare { value n status unit }
        onTime { windowDays dutyCount unknownDutyDays share { value n } }
        longestSilence { value unit n } daysSinceUpdate { value n } redatedUpdates { value n }
        byClass { class currentShare { value n status } }
        satkers { satker { code } currentShare { value n status } onTime90 { value n } }
        explanations { measure formula counted excluded ground }
      }
    }
  `;
  interface Share { value: number | null; n: number; status: string }
  interface Answer {
    publicationCompliance: {
      stateCounts: { state: string; count: number }[];
      currentShare: Share;
      onTime: { windowDays: number; unknownDutyDays: number; share: { value: number; n: number } }[];
      redatedUpdates: { value: number; n: number };
      byClass: { class: string; currentShare: Share }[];
      satkers: { satker: { code: string }; currentShare: Share }[];
      explanations: { measure: string }[];
    };
  }

  it("carries n, status and explanation with every measure", async () => {
    const { data, errors, statements } = await division.query(COMPLIANCE, { scope: { province: "33" }, asOf: DEMO_DAY });
    expect(errors).toEqual([]);
    const { currentShare, stateCounts, onTime, byClass, satkers, explanations, redatedUpdates } = (data as Answer).publicationCompliance;
    const count = (state: string) => stateCounts.find((line) => line.state === state)?.count ?? 0;
    expect(currentShare.n).toBe(count("CURRENT") + count("LATE") + count("MISSING"));
    expect(currentShare.value).toBeCloseTo((100 * count("CURRENT")) / currentShare.n, 6);
    expect(stateCounts.reduce((sum, line) => sum + line.count, 0)).toBe(35 * 74);
    expect(onTime.map(({ windowDays }) => windowDays)).toEqual([30, 90, 365]);
    expect(onTime.every(({ share }) => share.value > 0 && share.value < 100)).toBe(true);
    expect(redatedUpdates.value).toBeGreaterThan(0);
    expect(byClass.find((line) => line.class === "EXEMPT")?.currentShare).toEqual({ value: null, n: 0, status: "NOT_APPLICABLE" });
    expect(satkers).toHaveLength(35);
    expect(explanations.map(({ measure }) => measure)).toEqual(["currentShare", "onTime", "longestSilence", "daysSinceUpdate", "redatedUpdates"]);
    expect(statements.length).toBeLessThanOrEqual(12);
  });

  it("of one satker is that satker's line in the province", async () => {
    const province = (await division.query(COMPLIANCE, { scope: { province: "33" }, asOf: DEMO_DAY })).data as Answer;
    const satker = (await division.query(COMPLIANCE, { scope: { satker: "33.08" }, asOf: DEMO_DAY })).data as Answer;
    expect(satker.publicationCompliance.currentShare).toMatchObject(province.publicationCompliance.satkers.find((line) => line.satker.code === "33.08")?.currentShare ?? {});
  });
});

describe("the rhythm of a province", () => {
  const RHYTHM = /* GraphQL */ `
    query Rhythm($scope: ScopeInput!, $from: LocalDate, $asOf: LocalDate) {
      publicationRhythm(scope: $scope, from: $from, asOf: $asOf) {
        id from to coveredFrom coveredTo days { on refreshCount satkerCount } currentStreak { value n status } longestStreak { value }
      }
    }
  `;
  interface Answer {
    publicationRhythm: { from: string; to: string; coveredTo: string; days: { on: string; refreshCount: number | null; satkerCount: number | null }[]; currentStreak: { value: number; status: string }; longestStreak: { value: number } };
  }

  it("has every day of a year; a day without refresh is zero, a day after the records is not", async () => {
    const { data, errors } = await division.query(RHYTHM, { scope: { province: "33" } });
    expect(errors).toEqual([]);
    const { days, coveredTo, from, to } = (data as Answer).publicationRhythm;
    expect([days.length, from, to, coveredTo]).toEqual([365, "2025-11-23", "2026-11-22", DEMO_DAY]);
    expect(days.filter(({ on, refreshCount }) => (on > DEMO_DAY) !== (refreshCount === null))).toEqual([]);
    expect(days.some(({ refreshCount }) => (refreshCount ?? 0) > 5)).toBe(true);
  });

  it("counts a streak of weeks up to the day", async () => {
    const { data } = await division.query(RHYTHM, { scope: { province: "33" }, asOf: DEMO_DAY });
    const { currentStreak, longestStreak } = (data as Answer).publicationRhythm;
    expect(currentStreak.value).toBeGreaterThan(4);
    expect(longestStreak.value).toBeGreaterThanOrEqual(currentStreak.value);
  });

  it.each([
    [{ from: "2026-07-01", asOf: "2026-06-30" }],
    [{ from: "2023-01-01", asOf: "2026-06-30" }],
  ])("refuses the span %o", async (span) => {
    expect((await division.query(RHYTHM, { scope: { province: "33" }, ...span })).errors[0]?.extensions["code"]).toBe("INVALID_INPUT");
  });
});

describe("a satker's page", () => {
  const PAGE = /* GraphQL */ `
    query Page($satker: ID!, $asOf: LocalDate) {
      satkerPublications(satker: $satker, asOf: $asOf) {
        id dataset duties { item { code class } state since dueOn daysOverdue nextStep refreshedOn redatedCount lastUpdate { evidenceUrl verdict } lastCheck { outcome checkedBy } exemption { state decision { decree } } listNote }
        compliance { currentShare { value n } }
      }
    }
  `;
  const STEPS = ["PUBLISH_NOW", "MEND_LINK", "PUBLISH", "REFRESH", "RENEW_SOON", "ASK_DECISION", "CHECK", "NOTHING"];
  interface Duty { item: { code: string; class: string }; state: string; nextStep: string; daysOverdue: number | null; lastUpdate: { verdict: string } | null; exemption: { state: string } | null }
  const dutiesOf = async (satker: string): Promise<Duty[]> => {
    const { data, errors, statements } = await division.query(PAGE, { satker, asOf: DEMO_DAY });
    expect(errors).toEqual([]);
    expect(statements.length).toBeLessThanOrEqual(15);
    return (data as { satkerPublications: { duties: Duty[] } }).satkerPublications.duties;
  };

  it("lists every duty once, most pressing first", async () => {
    const duties = await dutiesOf("33.08");
    expect(new Set(duties.map(({ item }) => item.code)).size).toBe(74);
    const order = duties.map(({ nextStep }) => STEPS.indexOf(nextStep));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(duties.filter(({ daysOverdue, state }) => daysOverdue !== null && state !== "LATE" && state !== "MISSING")).toEqual([]);
  });

  it("judges the exempted items by who decided and when", async () => {
    const states = async (satker: string) => Object.fromEntries((await dutiesOf(satker)).flatMap(({ item, exemption }) => (exemption ? [[item.code, exemption.state]] : [])));
    expect(await states("33.08")).toEqual({ X01: "EXEMPTED", X02: "EXPIRED", X03: "EXEMPTED", X04: "NO_DECISION", X05: "EXEMPTED", X06: "NO_DECISION", X07: "NOT_ENTITLED", X08: "NO_DECISION" });
  });

  it("tells the log of one duty, each update with what it is worth", async () => {
    const { rows } = await api().testDatabase.database.pool.query<{ satker: string; item: string }>(
      "SELECT satker_code AS satker, item_code AS item FROM publication_update WHERE note LIKE 'tanggal baru%' AND left(satker_code, 2) = '33' ORDER BY 1, 2 LIMIT 1",
    );
    const { data, errors } = await division.query("query Log($satker: ID!, $item: ID!) { publicationLog(satker: $satker, item: $item) { on kind verdict contentHash recordedBy provenance { sources { fileName } } } }", { ...rows[0] });
    expect(errors).toEqual([]);
    const log = (data as { publicationLog: { on: string; verdict: string | null }[] }).publicationLog;
    expect(log.map(({ verdict }) => verdict)).toContain("REDATED");
    expect(log.map(({ on }) => on)).toEqual(log.map(({ on }) => on).toSorted());
  });

  it("says which requirements would be unmet if the evaluation closed on the day", async () => {
    const duties = await dutiesOf("33.08");
    const of = (state: string) => duties.find((duty) => duty.state === state)?.item.code ?? "";
    const requirements = [
      { key: "terpenuhi", items: [of("CURRENT")] },
      { key: "belum", items: [of("CURRENT"), of("MISSING")] },
      { key: "tidak-tahu", items: ["Z99"] },
    ];
    const { data, errors } = await division.query(
      "query Ready($requirements: [ReadinessRequirementInput!]!) { publicationReadiness(satker: \"33.08\", requirements: $requirements, asOf: \"2026-06-30\") { key state decisiveItems { code } } }",
      { requirements },
    );
    expect(errors).toEqual([]);
    expect((data as { publicationReadiness: unknown[] }).publicationReadiness).toEqual([
      { key: "terpenuhi", state: "MET", decisiveItems: [] },
      { key: "belum", state: "UNMET", decisiveItems: [{ code: of("MISSING") }] },
      { key: "tidak-tahu", state: "UNKNOWN", decisiveItems: [] },
    ]);
  });
});

describe("assistance events", () => {
  const EVENTS = "query Events($province: ID!, $dataset: Dataset) { assistanceEvents(province: $province, dataset: $dataset) { id key kind heldOn attendanceKnown attending { code } invited { code } dataset provenance { sources { text } } } }";
  interface Event { id: string; key: string; attendanceKnown: boolean; attending: { code: string }[]; dataset: string }
  const events = async (dataset?: string): Promise<Event[]> => ((await division.query(EVENTS, { province: "33", dataset })).data as { assistanceEvents: Event[] }).assistanceEvents;

  it("that were published name nobody whose coming is not known", async () => {
    const published = await events("PUBLISHED");
    expect(published.map(({ key, attendanceKnown, attending }) => [key, attendanceKnown, attending.length])).toEqual([
      ["sosialisasi-pkpu-4-2025-jateng", false, 0],
      ["rakor-jateng-2025-09-17", false, 0],
      ["asistensi-jateng-2024-zona-3", false, 0],
      ["asistensi-jateng-2024-zona-2", false, 0],
      ["asistensi-jateng-2024-zona-1", false, 0],
    ]);
  });

  it("are compared before and after, and only where there are enough on both sides", async () => {
    const EFFECT =
      'query Effect($event: ID!) { assistanceEffect(event: $event, asOf: "2026-06-30") { id verdict attendingCount othersCount attending { n beforePercent afterPercent changePoints } others { n } differencePoints leastGroupSize methodVersion methodCitation } }';
    const demo = await events();
    expect(new Set(demo.map(({ dataset }) => dataset))).toEqual(new Set(["DEMO"]));
    const verdicts: Record<string, unknown> = {};
    for (const { id, key } of demo) {
      const { data, errors } = await division.query(EFFECT, { event: id });
      expect(errors).toEqual([]);
      const { assistanceEffect: effect } = data as { assistanceEffect: { verdict: string; attending: { n: number } | null; differencePoints: number | null; attendingCount: number } };
      verdicts[key.replace("demo-33-", "")] = effect.verdict;
      expect(effect.attending === null).toBe(effect.verdict !== "COMPARED");
      if (effect.verdict === "COMPARED") expect(effect.attending?.n).toBe(effect.attendingCount);
    }
    expect(verdicts).toEqual({
      "asistensi-2026-06": "WINDOW_OPEN",
      "sosialisasi-2026-04": "ATTENDANCE_UNKNOWN",
      "asistensi-2026-03": "TOO_FEW",
      "bimtek-2026-01": "COMPARED",
      "rakor-2025-09": "COMPARED",
    });
  });

  it("of another province are not there for this reader", async () => {
    const { rows } = await api().testDatabase.database.pool.query<{ id: string }>("SELECT id::text AS id FROM assistance_event WHERE province_code = '35' LIMIT 1");
    const { errors } = await division.query("query Effect($event: ID!) { assistanceEffect(event: $event) { id } }", { event: rows[0]?.id });
    expect(errors[0]?.extensions["code"]).toBe("NOT_FOUND");
  });
});
