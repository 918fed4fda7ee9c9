import { beforeAll, describe, expect, it } from "vitest";
import type { ImportKind } from "../../server/src/modules/imports/domain/fileKind.ts";
import { importFile } from "../../server/src/modules/imports/imports.service.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi, type Reader } from "../support/api.ts";

const api = useTestApi();
const IN_MARCH = "2026-03-31";
const FINISHED_33 = "komisi-contoh-33-2025-regency";

/** Everything stored so far becomes known on 1 March 2026, so that a later file is later by more than a day. */
async function knownSinceMarch(): Promise<void> {
  const { pool } = api().testDatabase.database;
  const tables = ["qualification_scale", "instrument_crosswalk", "evaluation_aggregate", "instrument", "evaluation_result", "evaluation_cycle", "cycle_revision", "self_assessment_answer", "self_assessment_evidence", "stage_score", "cycle_participation"];
  for (const table of tables) {
    await pool.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await pool.query(`UPDATE ${table} SET recorded_at = '2026-03-01T00:00:00Z' WHERE recorded_at > '2026-03-01T00:00:00Z'`);
    await pool.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
}

function take(kind: ImportKind, dataset: "PUBLISHED" | "DEMO", ...lines: readonly string[]) {
  return importFile(api().testDatabase.database, { kind, dataset, fileName: `${kind}.csv`, bytes: new TextEncoder().encode(lines.join("\n")), importedBy: "uji" });
}

async function ask<Data>(reader: Reader, document: string, variables: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await reader.query(document, variables);
  expect(errors).toEqual([]);
  return data as Data;
}

beforeAll(async () => {
  await loadDemo(api().testDatabase.database);
  await knownSinceMarch();
});

describe("bands of an issuer and year", () => {
  const HISTORY = /* GraphQL */ `
    query History($day: LocalDate) {
      evaluationHistory(satker: "33.20", asKnownOn: $day) { id year qualification scale { id bands { publishedLabel publishedMin } } }
    }
  `;
  const JEPARA = /* GraphQL */ `
    query Jepara($day: LocalDate) {
      evaluationResults(issuer: "ki-jawa-tengah", year: 2020, asKnownOn: $day) { bodyName qualification scoreInScaleGap classUnder(issuer: "ki-jawa-tengah", year: 2020) { band { publishedLabel } } }
    }
  `;
  const RANKING = `query Ranking($day: LocalDate) { ranking(province: "33", period: { year: 2020 }, asKnownOn: $day) { scale { id bands { publishedLabel publishedMin } } } }`;
  interface Scale { readonly id: string; readonly bands: readonly { readonly publishedLabel: string; readonly publishedMin: number }[] }
  const lowest = (scale: Scale | undefined) => scale?.bands.find(({ publishedLabel }) => publishedLabel === "Informatif")?.publishedMin;

  it("are read as they were known on the day: an earlier link shows the old ones, today shows the new ones, and the published class stays", async () => {
    const stored = await take("scales", "PUBLISHED", "issuer_id,year,label,class,min,max,source,confidence",
      "ki-jawa-tengah,2020,Informatif,Informatif,90,100,surat ralat,high", "ki-jawa-tengah,2020,Menuju Informatif,Menuju Informatif,80,89.9,surat ralat,high");
    expect(stored).toMatchObject({ added: 0, changed: 1 });

    const scaleOn = async (day: string | null) => (await ask<{ evaluationHistory: readonly { year: number; scale: Scale }[] }>(api(), HISTORY, { day })).evaluationHistory.find(({ year }) => year === 2020)?.scale;
    const [before, today] = [await scaleOn(IN_MARCH), await scaleOn(null)];
    expect([lowest(before), lowest(today)]).toEqual([97, 90]);
    expect(before?.id).not.toBe(today?.id);

    const jeparaOn = async (day: string | null) =>
      (await ask<{ evaluationResults: readonly { bodyName: string }[] }>(api(), JEPARA, { day })).evaluationResults.find(({ bodyName }) => bodyName === "Bawaslu Kabupaten Jepara");
    expect(await jeparaOn(IN_MARCH)).toMatchObject({ qualification: "APPROACHING_INFORMATIVE", classUnder: { band: { publishedLabel: "Menuju Informatif" } } });
    expect(await jeparaOn(null)).toMatchObject({ qualification: "APPROACHING_INFORMATIVE", classUnder: { band: { publishedLabel: "Informatif" } } });

    const rankingOn = async (day: string | null) => lowest((await ask<{ ranking: { scale: Scale } }>(api(), RANKING, { day })).ranking.scale);
    expect([await rankingOn(IN_MARCH), await rankingOn(null)]).toEqual([97, 90]);
  });

  it("were not known before their file was taken in", async () => {
    const { evaluationResults } = await ask<{ evaluationResults: readonly object[] }>(api(), JEPARA, { day: "2026-02-01" });
    expect(evaluationResults).toEqual([]);
  });

  it("stay when the same bands come again, and cannot be edited or taken out in the database", async () => {
    const { pool } = api().testDatabase.database;
    const again = await take("scales", "PUBLISHED", "issuer_id,year,label,class,min,max,source,confidence",
      "ki-jawa-tengah,2020,Menuju Informatif,Menuju Informatif,80,89.9,surat ralat,high", "ki-jawa-tengah,2020,Informatif,Informatif,90,100,surat ralat,high");
    expect(again).toMatchObject({ added: 0, changed: 0 });
    await expect(pool.query("UPDATE qualification_band SET published_min = 1")).rejects.toThrow(/append-only/);
    await expect(pool.query("DELETE FROM qualification_band WHERE source_text = 'surat ralat'")).rejects.toThrow(/append-only/);
    await expect(pool.query("DELETE FROM qualification_scale WHERE dataset = 'PUBLISHED'")).rejects.toThrow(/append-only/);
    await expect(pool.query("UPDATE instrument_crosswalk SET relation = 'EQUIVALENT'")).rejects.toThrow(/append-only/);
    await expect(pool.query("UPDATE evaluation_aggregate SET participants = 1")).rejects.toThrow(/append-only/);
  });
});

describe("a map between two instruments", () => {
  const COMPARED = /* GraphQL */ `
    query Compared($day: LocalDate) {
      evaluationHistory(satker: "35.29", asKnownOn: $day) {
        year issuer { id } previous { previousYear comparability { verdict reasons scoreComparable } }
        instrument { id crosswalks { id relation } }
      }
      instrument(id: "ki-kabupaten-sumenep-2022-all-v1", asKnownOn: $day) { id crosswalks { relation } }
    }
  `;
  const instrument = (year: number) => [
    `ki-kabupaten-sumenep,${year},all,1,instrument,,,Instrumen ${year},,,total_to_2,no_total,zero,uji,high`,
    `ki-kabupaten-sumenep,${year},all,1,stage,saq,,SAQ,100,saq,,,,uji,high`,
    `ki-kabupaten-sumenep,${year},all,1,dimension,layanan,saq,Layanan,100,,,,,uji,high`,
  ];
  const crosswalk = (relation: string) => ["from_instrument_id,from_code,to_instrument_id,to_code,relation,source,confidence", `ki-kabupaten-sumenep-2021-all-v1,layanan,ki-kabupaten-sumenep-2022-all-v1,layanan,${relation},uji,high`];

  it("gives the verdict that was known on the day: the same names alone compared nothing, a comparison made later does", async () => {
    await take("instruments", "PUBLISHED", "issuer_id,year,body_kind,version,level,code,parent_code,title,weight,stage,rounding_rule,missing_stage_policy,unanswered_item_policy,source,confidence", ...instrument(2021), ...instrument(2022));
    await take("scales", "PUBLISHED", "issuer_id,year,label,class,min,max,source,confidence", "ki-kabupaten-sumenep,2021,Informatif,Informatif,90,100,uji,high", "ki-kabupaten-sumenep,2022,Informatif,Informatif,90,100,uji,high");
    await take("evaluation-results", "PUBLISHED", "satker_code,body,body_kind,issuer_id,year,score,source,confidence", "35.29,KPU Kabupaten Sumenep,satker,ki-kabupaten-sumenep,2021,91,uji,high", "35.29,KPU Kabupaten Sumenep,satker,ki-kabupaten-sumenep,2022,93,uji,high");
    await take("crosswalks", "PUBLISHED", ...crosswalk("same_name"));
    await knownSinceMarch();
    expect(await take("crosswalks", "PUBLISHED", ...crosswalk("equivalent"))).toMatchObject({ added: 0, changed: 1 });

    interface Answer {
      readonly evaluationHistory: readonly { readonly year: number; readonly issuer: { readonly id: string }; readonly previous: object | null; readonly instrument: { readonly id: string; readonly crosswalks: readonly object[] } }[];
      readonly instrument: object;
    }
    const resultOn = async (day: string | null) => {
      const answer = await ask<Answer>(api(), COMPARED, { day });
      return { ...answer.evaluationHistory.find(({ year, issuer }) => year === 2022 && issuer.id === "ki-kabupaten-sumenep"), asked: answer.instrument };
    };
    expect(await resultOn(IN_MARCH)).toMatchObject({
      previous: { previousYear: 2021, comparability: { verdict: "METHOD_CHANGED", reasons: ["DIMENSIONS_NOT_MAPPED"], scoreComparable: false } },
      instrument: { id: `ki-kabupaten-sumenep-2022-all-v1@${IN_MARCH}`, crosswalks: [{ relation: "SAME_NAME" }] },
      asked: { crosswalks: [{ relation: "SAME_NAME" }] },
    });
    expect(await resultOn(null)).toMatchObject({
      previous: { previousYear: 2021, comparability: { verdict: "COMPARABLE", reasons: [], scoreComparable: true } },
      instrument: { crosswalks: [{ relation: "EQUIVALENT" }] },
      asked: { id: "ki-kabupaten-sumenep-2022-all-v1", crosswalks: [{ relation: "EQUIVALENT" }] },
    });
  });
});

describe("an instrument", () => {
  const KNOWN = `query Known($day: LocalDate) { instruments(issuer: "ki-pusat", asKnownOn: $day) { id } }`;
  const idsOn = async (day: string | null) => (await ask<{ instruments: readonly { id: string }[] }>(api(), KNOWN, { day })).instruments.map(({ id }) => id.split("@")[0]);

  it("is there from the day on which it became known; a draft written anew is known from then on, an unchanged one as before", async () => {
    const draft = (source: string) => ["issuer_id,year,body_kind,version,level,code,parent_code,title,weight,stage,status,source,confidence", `ki-pusat,2019,all,1,instrument,,,Rancangan 2019,,,draft,${source},low`, `ki-pusat,2019,all,1,stage,saq,,SAQ,,saq,draft,${source},low`];
    await take("instruments", "PUBLISHED", ...draft("uji"));
    await knownSinceMarch();
    expect(await idsOn(IN_MARCH)).toContain("ki-pusat-2019-all-v1");
    expect(await take("instruments", "PUBLISHED", ...draft("uji"), "ki-pusat,2018,all,1,instrument,,,Rancangan 2018,,,draft,uji,low")).toMatchObject({ added: 1, changed: 0 });
    expect(await idsOn(IN_MARCH)).toContain("ki-pusat-2019-all-v1");
    expect(await idsOn(IN_MARCH)).not.toContain("ki-pusat-2018-all-v1");
    await take("instruments", "PUBLISHED", ...draft("surat"));
    expect(await idsOn(IN_MARCH)).not.toContain("ki-pusat-2019-all-v1");
    expect(await idsOn(null)).toContain("ki-pusat-2019-all-v1");
  });
});

describe("an old link to evaluation figures", () => {
  const COUNTS = `query Counts($day: LocalDate) { evaluationCycles(issuer: "ki-jawa-timur", year: 2022, asKnownOn: $day) { publishedCounts { participants returned } } }`;
  const FIGURES = /* GraphQL */ `
    query Figures($satker: ID!, $cycle: ID!, $items: [ID!]!, $day: LocalDate) {
      selfAssessment(satker: $satker, cycle: $cycle, asKnownOn: $day) {
        id score(basis: VERIFIED) { points { value } }
        items { id item { code weight } answer verification claimedPoints { value } }
        completeness { total ready }
      }
      itemGaps(province: "33", cycle: $cycle, asKnownOn: $day) { id items { item { code } verified overclaimed } total { verifiedItems acceptedPoints } }
      cheapestPath(satker: $satker, cycle: $cycle, items: $items, asKnownOn: $day) { id score { points { value } } nextBand { publishedMin } steps { item { code } gainPoints } }
    }
  `;
  interface Item { readonly item: { readonly code: string; readonly weight: number }; readonly answer: string | null; readonly verification: string | null; readonly claimedPoints: { readonly value: number | null } }
  interface Figures {
    readonly selfAssessment: { readonly id: string; readonly score: { readonly points: { readonly value: number } }; readonly items: readonly Item[] };
    readonly itemGaps: { readonly id: string; readonly total: { readonly verifiedItems: number; readonly acceptedPoints: number } };
    readonly cheapestPath: { readonly id: string };
  }

  it("shows the published counts of that day after another count came", async () => {
    await take("evaluation-aggregates", "PUBLISHED", "issuer_id,year,scope,participants,returned,source,confidence", "ki-jawa-timur,2022,semua badan publik,345,150,ralat,high");
    const countsOn = async (day: string | null) => (await ask<{ evaluationCycles: readonly { publishedCounts: readonly object[] }[] }>(api(), COUNTS, { day })).evaluationCycles[0]?.publishedCounts;
    expect(await countsOn(IN_MARCH)).toEqual([{ participants: 345, returned: 145 }]);
    expect(await countsOn(null)).toEqual([{ participants: 345, returned: 150 }]);
  });

  it("reproduces questionnaire, gaps and cheapest path after a verifier changed a decision", async () => {
    const data = await api().as("DIVISION_DATA", { provinceCode: "33" });
    const figuresOn = (day: string | null) => ask<Figures>(data, FIGURES, { satker: "33.08", cycle: FINISHED_33, items: [], day });
    const before = await figuresOn(null);
    const accepted = before.selfAssessment.items.find(({ answer, verification }) => answer === "YES" && verification === "ACCEPTED");
    expect(accepted).toBeDefined();

    await take("self-assessment-answers", "DEMO", "issuer_id,year,body_kind,satker_code,item_code,answer,claimed_points,verification,verification_note,source,confidence",
      `komisi-contoh-33,2025,regency,33.08,${accepted?.item.code},yes,${accepted?.claimedPoints.value},rejected,tautan tidak memuat dokumennya,ralat contoh,high`);
    const [old, today] = [await figuresOn(IN_MARCH), await figuresOn(null)];

    expect(withoutIds(old)).toEqual(withoutIds(before));
    expect(today.selfAssessment.score.points.value).toBeLessThan(before.selfAssessment.score.points.value);
    expect(today.itemGaps.total.acceptedPoints).toBeLessThan(before.itemGaps.total.acceptedPoints);
    expect(withoutIds(today).cheapestPath).not.toEqual(withoutIds(before).cheapestPath);
    // Two days of one thing never share a place in the page's cache.
    expect([old.selfAssessment.id, old.itemGaps.id, old.cheapestPath.id]).toEqual([before.selfAssessment.id, before.itemGaps.id, before.cheapestPath.id].map((id) => `${id}@${IN_MARCH}`));
  });

  it("is refused for a day on which the cycle was not known", async () => {
    const data = await api().as("DIVISION_DATA", { provinceCode: "33" });
    const { errors } = await data.query(FIGURES, { satker: "33.08", cycle: FINISHED_33, items: [], day: "2026-02-01" });
    expect(errors.map(({ extensions }) => extensions["code"])).toContain("NOT_FOUND");
  });
});

/** The figures alone: an id names the day it was asked about, and is meant to differ. */
function withoutIds<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data, (key, value: unknown) => (key === "id" ? undefined : value))) as Data;
}
