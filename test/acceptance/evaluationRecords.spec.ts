import { describe, expect, it } from "vitest";
import { useTestApi, type Reader } from "../support/api.ts";

const api = useTestApi();

const HISTORY = /* GraphQL */ `
  query History($satker: ID!, $asKnownOn: LocalDate) {
    evaluationHistory(satker: $satker, asKnownOn: $asKnownOn) {
      year round standing qualification
      issuer { id }
      score { value status }
      rank { value }
      instrument { id status parts { code weight } }
      previous { previousYear comparability { verdict reasons scoreComparable classComparable rankComparable } }
      corrections { correctedBy reason ground changes { figure before after } before { text } after { text } }
      replies { body repliedBy }
    }
  }
`;

const RESULTS = /* GraphQL */ `
  query Results($issuer: ID!, $year: Int!, $otherIssuer: ID!, $otherYear: Int!) {
    evaluationResults(issuer: $issuer, year: $year) {
      bodyName qualification publishedLabel stageReached notes
      score { value status }
      rank { value n status }
      peerGroup { label }
      conflicts { field statements { value inUse } }
      classUnder(issuer: $otherIssuer, year: $otherYear) { inPublishedGap band { publishedLabel } }
    }
  }
`;

const CORRECT = /* GraphQL */ `
  mutation Correct($result: ResultKeyInput!, $source: String!, $corrected: CorrectedResultInput!, $reason: String!) {
    correctResult(result: $result, correctsSource: $source, corrected: $corrected, reason: $reason) {
      qualification score { value }
      corrections { reason changes { figure before after } }
    }
  }
`;

const REPLY = /* GraphQL */ `
  mutation Reply($result: ResultKeyInput!, $text: String!) {
    replyToResult(result: $result, text: $text) { replies { body repliedBy } }
  }
`;

interface Entry {
  readonly year: number;
  readonly round: string | null;
  readonly qualification: string | null;
  readonly score: { readonly value: number | null };
  readonly instrument: { readonly id: string } | null;
  readonly previous: { readonly previousYear: number; readonly comparability: { readonly verdict: string; readonly reasons: readonly string[]; readonly scoreComparable: boolean } } | null;
  readonly corrections: readonly { readonly reason: string | null; readonly correctedBy: string; readonly changes: readonly object[] }[];
  readonly replies: readonly { readonly body: string }[];
}

async function historyOf(satker: string, asKnownOn: string | null = null): Promise<readonly Entry[]> {
  const { data, errors } = await api().query(HISTORY, { satker, asKnownOn });
  expect(errors).toEqual([]);
  return (data as { evaluationHistory: readonly Entry[] }).evaluationHistory;
}

const jepara2020 = { satker: "33.20", issuer: "ki-jawa-tengah", year: 2020 };
const SUARABARU = "suarabaru.id/2020/12/16/kpu-jepara-raih-penghargaan-kategori-menuju-informatif";
const asPublished = { qualification: "APPROACHING_INFORMATIVE", rank: 5, peerGroup: "35 KPU kab/kota Jateng", peerGroupSize: 35, source: "surat ralat KI Jateng" };
const codeOf = async (reader: Reader, document: string, variables: Record<string, unknown>) => (await reader.query(document, variables)).errors[0]?.extensions["code"];

describe("published outcomes", () => {
  it("read back as they were published: Bawaslu Jepara 2020 with 91.7 stays Menuju Informatif, and would be Informatif under the bands of 2024", async () => {
    const { data, errors } = await api().query(RESULTS, { issuer: "ki-jawa-tengah", year: 2020, otherIssuer: "ki-jawa-timur", otherYear: 2024 });
    expect(errors).toEqual([]);
    const { evaluationResults } = data as { evaluationResults: readonly { readonly bodyName: string }[] };
    expect(evaluationResults.find(({ bodyName }) => bodyName === "Bawaslu Kabupaten Jepara")).toMatchObject({
      qualification: "APPROACHING_INFORMATIVE",
      score: { value: 91.7 },
      classUnder: { inPublishedGap: false, band: { publishedLabel: "Informatif" } },
    });
    expect(evaluationResults.find(({ bodyName }) => bodyName === "KPU Kabupaten Karanganyar")).toMatchObject({ qualification: null, score: { value: null, status: "NOT_REPORTED" }, rank: { value: 1, n: 35 }, classUnder: null });
  });

  it("keep both figures where sources disagree: KPU RI 2025, 97.84 in use beside 97.6", async () => {
    const { data } = await api().query(RESULTS, { issuer: "ki-pusat", year: 2025, otherIssuer: "ki-pusat", otherYear: 2022 });
    const { evaluationResults } = data as { evaluationResults: readonly { readonly bodyName: string; readonly conflicts: readonly object[] }[] };
    expect(evaluationResults.find(({ bodyName }) => bodyName === "KPU RI")?.conflicts).toEqual([
      { field: "score", statements: [{ value: "97.84", inUse: true }, { value: "97.6", inUse: false }] },
    ]);
  });

  it("of two years stand side by side with a verdict: 2020 and 2024 had other stages, so no move in rank may be said", async () => {
    const kebumen = (await historyOf("33.05")).find(({ year }) => year === 2024);
    expect(kebumen?.instrument?.id).toBe("ki-jawa-tengah-2024-all-v1");
    expect(kebumen?.previous).toMatchObject({ previousYear: 2020, comparability: { verdict: "METHOD_CHANGED", rankComparable: false } });
    expect(kebumen?.previous?.comparability.reasons).toEqual(expect.arrayContaining(["STAGES_DIFFER", "PEER_GROUP_DIFFERS"]));
  });

  it("are asked for with few statements, however many years and bodies there are", async () => {
    const history = await api().query(HISTORY, { satker: "33.05" });
    expect(history.statements.length, history.statements.join("\n")).toBeLessThanOrEqual(9);
    const results = await api().query(RESULTS, { issuer: "ki-jawa-timur", year: 2025, otherIssuer: "ki-jawa-timur", otherYear: 2024 });
    expect(results.statements.length).toBeLessThanOrEqual(3);
  });
});

describe("a correction", () => {
  it("is made by a division of the province, keeps the old figure, and can be undone in time", async () => {
    const { pool } = api().testDatabase.database;
    await pool.query("ALTER TABLE evaluation_result DISABLE TRIGGER evaluation_result_is_append_only");
    await pool.query("UPDATE evaluation_result SET recorded_at = '2026-03-01T00:00:00Z'");
    await pool.query("ALTER TABLE evaluation_result ENABLE TRIGGER evaluation_result_is_append_only");
    const data = await api().as("DIVISION_DATA", { provinceCode: "33" });

    const answer = await data.query(CORRECT, { result: jepara2020, source: SUARABARU, corrected: { ...asPublished, score: 88.4 }, reason: "KI mengirim lampiran nilai" });
    expect(answer.errors).toEqual([]);

    const now = (await historyOf("33.20")).find(({ year }) => year === 2020);
    expect(now).toMatchObject({ score: { value: 88.4 }, qualification: "APPROACHING_INFORMATIVE", rank: { value: 5 } });
    expect(now?.corrections).toMatchObject([
      { reason: "KI mengirim lampiran nilai", changes: [{ figure: "score", before: null, after: "88.4" }, { figure: "source", before: SUARABARU, after: "surat ralat KI Jateng" }] },
    ]);

    const inMarch = (await historyOf("33.20", "2026-03-31")).find(({ year }) => year === 2020);
    expect(inMarch).toMatchObject({ score: { value: null }, corrections: [], rank: { value: 5 } });
    expect(await historyOf("33.20", "2026-02-28")).toEqual([]);
    const trail = await pool.query("SELECT action, satker_code FROM audit_entry WHERE subject = 'evaluation:ki-jawa-tengah:2020:33.20'");
    expect(trail.rows).toEqual([{ action: "RECORD_EDITED", satker_code: "33.20" }]);
  });

  it("belongs to the day in Jakarta: half past midnight there is still the day before in Greenwich", async () => {
    const { pool } = api().testDatabase.database;
    await pool.query("ALTER TABLE evaluation_result DISABLE TRIGGER evaluation_result_is_append_only");
    await pool.query("UPDATE evaluation_result SET recorded_at = '2026-03-31T17:30:00Z' WHERE source_text = 'surat ralat KI Jateng'");
    await pool.query("UPDATE evaluation_result SET superseded_at = '2026-03-31T17:30:00Z' WHERE superseded_at IS NOT NULL");
    await pool.query("ALTER TABLE evaluation_result ENABLE TRIGGER evaluation_result_is_append_only");
    const scoreOn = async (day: string) => (await historyOf("33.20", day)).find(({ year }) => year === 2020)?.score.value;
    expect([await scoreOn("2026-03-31"), await scoreOn("2026-04-01")]).toEqual([null, 88.4]);
  });

  it("is refused with the rule it breaks, and then nothing is stored", async () => {
    const data = await api().as("DIVISION_DATA", { provinceCode: "33" });
    const { pool } = api().testDatabase.database;
    const before = (await pool.query("SELECT count(*) FROM evaluation_result")).rows;
    const attempt = async (corrected: object) => data.query(CORRECT, { result: jepara2020, source: "surat ralat KI Jateng", corrected: { source: "x", ...corrected }, reason: "uji" });
    for (const corrected of [{ score: 100.1 }, { rank: 3 }, { rank: 36, peerGroup: "35 KPU", peerGroupSize: 35 }]) {
      const { errors } = await attempt(corrected);
      expect([errors[0]?.extensions["code"], errors[0]?.message]).toEqual(["INVALID_INPUT", expect.stringContaining("tidak ada yang disimpan")]);
    }
    expect(await codeOf(data, CORRECT, { result: jepara2020, source: "tidak ada", corrected: { score: 1, source: "x" }, reason: "uji" })).toBe("NOT_FOUND");
    expect((await pool.query("SELECT count(*) FROM evaluation_result")).rows).toEqual(before);
  });

  it("is for those who keep the record: not for a visitor, a liaison, an operator or the other province", async () => {
    const variables = { result: jepara2020, source: "surat ralat KI Jateng", corrected: { ...asPublished, score: 1 }, reason: "uji" };
    expect(await codeOf(api(), CORRECT, variables)).toBe("UNAUTHENTICATED");
    for (const reader of [await api().as("KI_LIAISON", { provinceCode: "33" }), await api().as("SATKER_OPERATOR", { satkerCode: "33.20" }), await api().as("DIVISION_DATA", { provinceCode: "35" })])
      expect(await codeOf(reader, CORRECT, variables)).toBe("FORBIDDEN");
  });

  it("cannot be worked around in the database: rows are append-only and a published instrument is immutable", async () => {
    const { pool } = api().testDatabase.database;
    await expect(pool.query("UPDATE evaluation_result SET score = 99 WHERE score IS NOT NULL")).rejects.toThrow(/append-only/);
    await expect(pool.query("DELETE FROM evaluation_result")).rejects.toThrow(/append-only/);
    await expect(pool.query("UPDATE instrument SET title = 'lain' WHERE status = 'PUBLISHED'")).rejects.toThrow(/immutable/);
    await expect(pool.query("UPDATE instrument_part SET weight = 50 WHERE instrument_id = 'ki-pusat-2025-all-v1'")).rejects.toThrow(/immutable/);
    await expect(pool.query("DELETE FROM instrument_part WHERE instrument_id = 'ki-pusat-2025-all-v1'")).rejects.toThrow(/immutable/);
    await expect(pool.query("DELETE FROM result_correction")).rejects.toThrow(/append-only/);
  });
});

describe("a correction of a body that is no satker", () => {
  const BODIES = /* GraphQL */ `query Bodies($issuer: ID!, $year: Int!) { evaluationResults(issuer: $issuer, year: $year) { bodyId bodyName isCorrectable provenance { sources { text } } } }`;
  const CORRECT_BODY = /* GraphQL */ `
    mutation CorrectBody($result: BodyResultKeyInput!, $source: String!, $corrected: CorrectedResultInput!, $reason: String!) {
      correctBodyResult(result: $result, correctsSource: $source, corrected: $corrected, reason: $reason) { bodyName score { value } corrections { reason changes { figure before after } } }
    }
  `;
  const BODY = `query Body($body: ID!, $day: LocalDate) { bodyHistory(body: $body, asKnownOn: $day) { year issuer { id } score { value } corrections { reason } } }`;
  interface Body { readonly bodyId: string; readonly bodyName: string; readonly isCorrectable: boolean; readonly provenance: { readonly sources: readonly { readonly text: string }[] } }

  async function found(reader: Reader, issuer: string, year: number, name: string): Promise<Body> {
    const { data, errors } = await reader.query(BODIES, { issuer, year });
    expect(errors).toEqual([]);
    const body = (data as { evaluationResults: readonly Body[] }).evaluationResults.find(({ bodyName }) => bodyName === name);
    if (!body) throw new Error(`${name} is not in the list`);
    return body;
  }
  const corrected = { score: 91.9, qualification: "APPROACHING_INFORMATIVE", source: "surat ralat KI Jateng" };

  it("is made by the province whose commission evaluated it, and an old link shows the old figure", async () => {
    const data = await api().as("DIVISION_DATA", { provinceCode: "33" });
    const jepara = await found(data, "ki-jawa-tengah", 2020, "Bawaslu Kabupaten Jepara");
    expect(jepara.isCorrectable).toBe(true);
    const result = { body: jepara.bodyId, issuer: "ki-jawa-tengah", year: 2020 };
    const answer = await data.query(CORRECT_BODY, { result, source: jepara.provenance.sources[0]?.text, corrected, reason: "salah ketik" });
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({ correctBodyResult: { score: { value: 91.9 }, corrections: [{ reason: "salah ketik" }] } });

    const scoreOn = async (day: string | null) =>
      ((await api().query(BODY, { body: jepara.bodyId, day })).data as { bodyHistory: readonly { year: number; issuer: { id: string }; score: { value: number } }[] }).bodyHistory.find(({ year, issuer }) => year === 2020 && issuer.id === "ki-jawa-tengah")?.score.value;
    expect([await scoreOn("2026-03-31"), await scoreOn(null)]).toEqual([91.7, 91.9]);
    const trail = await api().testDatabase.database.pool.query("SELECT action, province_code, satker_code FROM audit_entry WHERE subject = $1", [`evaluation:ki-jawa-tengah:2020:${jepara.bodyId}`]);
    expect(trail.rows).toEqual([{ action: "RECORD_EDITED", province_code: "33", satker_code: null }]);
  });

  it("of a KPU Provinsi is its own province's, and of a national body nobody's in a province", async () => {
    const [jateng, jatim] = [await api().as("DIVISION_DATA", { provinceCode: "33" }), await api().as("DIVISION_DATA", { provinceCode: "35" })];
    const province = await found(jateng, "ki-jawa-tengah", 2024, "KPU Provinsi Jawa Tengah");
    expect([province.isCorrectable, (await found(jatim, "ki-jawa-tengah", 2024, "KPU Provinsi Jawa Tengah")).isCorrectable]).toEqual([true, false]);
    const key = { result: { body: province.bodyId, issuer: "ki-jawa-tengah", year: 2024 }, source: province.provenance.sources[0]?.text, corrected, reason: "uji" };
    expect(await codeOf(jatim, CORRECT_BODY, key)).toBe("FORBIDDEN");
    expect(await codeOf(jateng, CORRECT_BODY, { ...key, corrected: { ...corrected, score: 101 } })).toBe("INVALID_INPUT");

    const national = await found(jateng, "ki-pusat", 2025, "KPU RI");
    expect(national.isCorrectable).toBe(false);
    expect(await codeOf(jateng, CORRECT_BODY, { ...key, result: { body: national.bodyId, issuer: "ki-pusat", year: 2025 } })).toBe("FORBIDDEN");
    expect((await found(await api().as("KI_LIAISON", { provinceCode: "33" }), "ki-jawa-tengah", 2024, "KPU Provinsi Jawa Tengah")).isCorrectable).toBe(false);
  });

  it("finds no satker by this way, and no body that was never rated", async () => {
    const data = await api().as("DIVISION_DATA", { provinceCode: "33" });
    const { rows } = await api().testDatabase.database.pool.query("SELECT id::text AS id FROM public_body WHERE satker_code = '33.20'");
    const satker = (rows[0] as { id: string }).id;
    for (const body of [satker, "00000000-0000-4000-8000-000000000000", "bukan id"])
      expect(await codeOf(data, CORRECT_BODY, { result: { body, issuer: "ki-jawa-tengah", year: 2020 }, source: SUARABARU, corrected, reason: "uji" })).toBe("NOT_FOUND");
  });
});

describe("the years of which results are known", () => {
  it("name every issuer, also those who rated no satker", async () => {
    const { data, errors, statements } = await api().query("{ resultYears { year bodyCount satkerCount issuer { id } } }");
    expect(errors).toEqual([]);
    const years = (data as { resultYears: readonly object[] }).resultYears;
    expect(years).toEqual(expect.arrayContaining([expect.objectContaining({ year: 2025, issuer: { id: "ki-pusat" }, satkerCount: 0 }), expect.objectContaining({ year: 2020, issuer: { id: "ki-jawa-tengah" } })]));
    expect(statements.length).toBeLessThanOrEqual(2);
  });
});

describe("the published list of a province", () => {
  it("is as it was known on a day: before anything was recorded nothing was published", async () => {
    const RANKING = `query Ranking($day: LocalDate) { ranking(province: "33", period: { year: 2020 }, asKnownOn: $day) { rows { satker { code } result { score { value } } } } }`;
    type Ranking = { ranking: { rows: readonly { satker: { code: string }; result: { score: { value: number | null } } }[] } };
    const scoreOn = async (day: string | null) => ((await api().query(RANKING, { day })).data as Ranking).ranking.rows.find(({ satker }) => satker.code === "33.20")?.result.score.value;
    expect([await scoreOn("2026-03-31"), await scoreOn(null)]).toEqual([null, 88.4]);
    expect(await codeOf(api(), RANKING, { day: "2026-02-28" })).toBe("RANKING_PERIOD_UNKNOWN");
  });
});

describe("the right of reply", () => {
  const text = "Tautan yang dinilai mati sudah pulih sebelum visitasi.";

  it("is the satker's own: its words stand beside its result", async () => {
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.20" });
    const { errors } = await operator.query(REPLY, { result: jepara2020, text: `  ${text} ` });
    expect(errors).toEqual([]);
    expect((await historyOf("33.20")).find(({ year }) => year === 2020)?.replies).toMatchObject([{ body: text }]);
  });

  it("is not another office's, and not about a result that nobody knows", async () => {
    const neighbour = await api().as("SATKER_OPERATOR", { satkerCode: "33.21" });
    expect(await codeOf(neighbour, REPLY, { result: jepara2020, text })).toBe("FORBIDDEN");
    expect(await codeOf(neighbour, REPLY, { result: { satker: "33.21", issuer: "ki-pusat", year: 2020 }, text })).toBe("NOT_FOUND");
    expect(await codeOf(neighbour, REPLY, { result: { satker: "33.21", issuer: "ki-jawa-tengah", year: 2024 }, text: " " })).toBe("INVALID_INPUT");
  });
});
