import { beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi, type GraphqlAnswer, type Reader } from "../support/api.ts";
import { rowsOf } from "../support/registers.ts";

const api = useTestApi();
beforeAll(() => loadDemo(api().testDatabase.database));

const FIGURES = /* GraphQL */ `
  query Figures($scope: ScopeInput!, $period: MonthPeriodInput!, $asKnownOn: LocalDate) {
    requestStatistics(scope: $scope, period: $period, asKnownOn: $asKnownOn) {
      id dataset smallCountsAreHeldBack
      coverage { satkerCount reportedCount partlyReportedCount notReportedCount satkers { satkerCode state } }
      requests { value status }
      outcomes { granted { value status } grantedInPart { value } refusedExempt { value } refusedNotHeld { value } withdrawn { value } lapsedIncomplete { value } open { value } }
      refusalsByLetter { letter count { value status } }
      withConsequenceTest { value n }
      byRegime { regime requests { value status } onTime { value n status interval { low high level } } onTimeWithoutExtension { value n } medianWorkingDays { value n status } p90WorkingDays { value n } }
      unclassified { value n }
      open { on open { value status } overdue { value } withoutAge { value } byAge { fromWorkingDays toWorkingDays count { value status } } }
      oldestOpen { id number satkerCode dayZero workingDaysOpen }
      funnel { objections { value } disputes { value } prematureDisputes { value } decidedDisputes { value } requestsObjected { value n } objectionsAnsweredOnTime { value n } }
      provenance { methodVersion containsDemoData }
    }
  }
`;

interface Number { value: number | null; n?: number | null; status?: string }
interface Statistics {
  coverage: { satkerCount: number; reportedCount: number; partlyReportedCount: number; notReportedCount: number; satkers: { satkerCode: string; state: string }[] };
  requests: Number;
  outcomes: Record<string, Number>;
  byRegime: { regime: string; requests: Number; onTime: Number & { interval: { low: number; high: number } | null }; onTimeWithoutExtension: Number; medianWorkingDays: Number; p90WorkingDays: Number }[];
  open: { open: Number; overdue: Number; withoutAge: Number; byAge: { count: Number }[] };
  oldestOpen: { number: string }[];
  funnel: Record<string, Number>;
}

async function ask(reader: Reader, scope: object, year: number, more: object = {}): Promise<{ statistics: Statistics; answer: GraphqlAnswer }> {
  const answer = await reader.query(FIGURES, { scope, period: { year }, ...more });
  expect(answer.errors).toEqual([]);
  return { statistics: (answer.data as { requestStatistics: Statistics }).requestStatistics, answer };
}

const TODAY = "2026-11-22";

/**
 * The same figures by another way: the events in plain SQL, with working days numbered from the table of decreed days. Nothing of the
 * standing, the running totals or the rules in TypeScript is used.
 */
const BY_HAND = `
  WITH off AS (SELECT date FROM calendar_day WHERE satker_code IS NULL),
  working AS (
    SELECT d::date AS day, row_number() OVER (ORDER BY d)::int AS place FROM generate_series('2022-01-01'::date, '2026-12-31'::date, interval '1 day') AS d
    WHERE extract(isodow FROM d) <= 5 AND d::date NOT IN (SELECT date FROM off)),
  told AS (
    SELECT q.satker_code, q.id,
      max(e.happened_on) FILTER (WHERE e.kind = 'RECEIVED') AS received_on, max(e.happened_at) FILTER (WHERE e.kind = 'RECEIVED') AS at,
      max(e.happened_on) FILTER (WHERE e.kind = 'COMPLETED') AS completed_on, max(e.regime::text) AS regime,
      max(e.happened_on) FILTER (WHERE e.kind = 'EXTENDED') AS extended_on, max(e.happened_on) FILTER (WHERE e.kind = 'WRITTEN_NOTICE') AS notice_on,
      max(e.decision::text) AS decision, max(e.refusal_ground::text) AS ground, bool_or(e.kind = 'CLOSED' AND e.closing_reason = 'WITHDRAWN') AS withdrawn
    FROM information_request q JOIN request_event e ON e.satker_code = q.satker_code AND e.request_id = q.id WHERE left(q.satker_code, 2) = $1 GROUP BY 1, 2),
  started AS (
    SELECT t.*, CASE WHEN completed_on IS NOT NULL THEN (SELECT min(w.day) FROM working w WHERE w.day >= t.received_on
      AND NOT (w.day = t.received_on AND coalesce(t.at, '00:00') > CASE WHEN extract(isodow FROM t.received_on) = 5 THEN '16:30' ELSE '16:00' END)) END AS day_zero
    FROM told t),
  due AS (
    SELECT s.*, (SELECT w.day FROM working w WHERE w.place = z.place + CASE s.regime WHEN 'GENERAL' THEN 10 WHEN 'ELECTION' THEN 3 END) AS first_due_on,
      (SELECT w.day FROM working w WHERE w.place = z.place + CASE s.regime WHEN 'GENERAL' THEN CASE WHEN extended_on IS NULL THEN 10 ELSE 17 END
        WHEN 'ELECTION' THEN CASE WHEN extended_on IS NULL THEN 3 ELSE 5 END END) AS due_on,
      (SELECT count(*)::int FROM working w WHERE w.day > s.day_zero AND w.day <= s.notice_on) AS days
    FROM started s LEFT JOIN working z ON z.day = s.day_zero)
  SELECT regime, count(*)::int AS requests,
    count(*) FILTER (WHERE coalesce(notice_on, $3::date) <= due_on AND notice_on IS NOT NULL)::int AS met,
    count(*) FILTER (WHERE coalesce(notice_on, $3::date) > due_on AND NOT withdrawn)::int AS missed,
    count(*) FILTER (WHERE notice_on <= first_due_on)::int AS met_first,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FILTER (WHERE notice_on IS NOT NULL) AS median,
    percentile_cont(0.9) WITHIN GROUP (ORDER BY days) FILTER (WHERE notice_on IS NOT NULL) AS p90,
    count(*) FILTER (WHERE decision = 'GRANTED')::int AS granted, count(*) FILTER (WHERE decision = 'GRANTED_IN_PART')::int AS granted_in_part,
    count(*) FILTER (WHERE decision = 'REFUSED' AND ground = 'EXEMPT')::int AS refused_exempt, count(*) FILTER (WHERE withdrawn)::int AS withdrawn
  FROM due WHERE extract(year FROM received_on) = $2 GROUP BY regime ORDER BY regime`;

describe("figures of handling", () => {
  it.each(["33", "35"].flatMap((province) => [2024, 2025, 2026].map((year) => [province, year] as const)))("of province %s in %i are those of the events, reckoned in plain SQL", async (province, year) => {
    const legal = await api().as("DIVISION_LEGAL", { provinceCode: province });
    const { statistics } = await ask(legal, { province }, year);
    const byHand = await rowsOf(api().testDatabase.database, BY_HAND, [province, year, TODAY]);
    const total = (column: string) => byHand.reduce((sum, row) => sum + Number(row[column]), 0);

    expect(statistics.requests).toEqual({ value: total("requests"), status: "REPORTED" });
    expect([statistics.outcomes["granted"]?.value, statistics.outcomes["grantedInPart"]?.value, statistics.outcomes["refusedExempt"]?.value, statistics.outcomes["withdrawn"]?.value]).toEqual([total("granted"), total("granted_in_part"), total("refused_exempt"), total("withdrawn")]);
    for (const regime of statistics.byRegime) {
      const row = byHand.find((one) => one["regime"] === regime.regime);
      const [met, missed] = [Number(row?.["met"] ?? 0), Number(row?.["missed"] ?? 0)];
      expect(regime.requests.value).toBe(Number(row?.["requests"] ?? 0));
      expect(regime.onTime.n ?? 0).toBe(met + missed);
      if (met + missed > 0) expect(regime.onTime.value).toBeCloseTo((100 * met) / (met + missed), 9);
      if (regime.onTimeWithoutExtension.n) expect(regime.onTimeWithoutExtension.value).toBeCloseTo((100 * Number(row?.["met_first"])) / regime.onTimeWithoutExtension.n, 9);
      expect([regime.medianWorkingDays.value, regime.p90WorkingDays.value]).toEqual([row?.["median"] ?? null, row?.["p90"] ?? null].map((one) => (one === null ? null : expect.closeTo(Number(one), 9))));
    }
  });

  it("replayed from single events by the domain's rules, as known today, are the same as from running totals", async () => {
    const legal = await api().as("DIVISION_LEGAL", { provinceCode: "33" });
    const [now, replayed] = [await ask(legal, { province: "33" }, 2025), await ask(legal, { province: "33" }, 2025, { asKnownOn: TODAY })];
    const { oldestOpen: _now, ...figures } = now.statistics;
    const { oldestOpen: _replayed, ...again } = replayed.statistics;
    expect({ ...again, id: "" }).toEqual({ ...figures, id: "" });
    expect(replayed.statistics.oldestOpen.map(({ number }) => number).toSorted()).toEqual(now.statistics.oldestOpen.map(({ number }) => number).toSorted());
  });

  it("as known before anything was recorded are missing, not zero", async () => {
    const { statistics } = await ask(await api().as("DIVISION_LEGAL"), { province: "33" }, 2025, { asKnownOn: "2026-06-29" });
    expect(statistics.requests).toEqual({ value: null, status: "NOT_REPORTED" });
    expect(statistics.coverage.notReportedCount).toBe(35);
  });

  it("tell satker without a register from those that were asked nothing", async () => {
    const legal = await api().as("DIVISION_LEGAL");
    const { statistics } = await ask(legal, { province: "33" }, 2025);
    const without = statistics.coverage.satkers.find(({ state }) => state === "NOT_REPORTED");
    expect(statistics.coverage).toMatchObject({ satkerCount: 35, notReportedCount: 2 });
    expect((await ask(legal, { satker: without?.satkerCode }, 2025)).statistics.requests).toEqual({ value: null, status: "NOT_REPORTED" });
    const zero = await rowsOf(api().testDatabase.database, "SELECT p.satker_code::text AS code FROM register_period p WHERE left(p.satker_code, 2) = '33' AND NOT EXISTS (SELECT 1 FROM information_request q WHERE q.satker_code = p.satker_code) ORDER BY 1 LIMIT 1");
    expect((await ask(legal, { satker: zero[0]?.["code"] }, 2025)).statistics.requests).toEqual({ value: 0, status: "REPORTED_ZERO" });
  });

  it("carry their n and a Wilson interval, and a share of nothing is no share", async () => {
    const { statistics } = await ask(await api().as("DIVISION_LEGAL"), { province: "33" }, 2026);
    const [general, election] = statistics.byRegime;
    expect(general?.onTime.interval).toMatchObject({ low: expect.any(Number), high: expect.any(Number), level: 0.95 });
    expect(Number(general?.onTime.interval?.low)).toBeLessThan(Number(general?.onTime.value));
    expect([election?.onTime.status, election?.medianWorkingDays.status]).toEqual(["NOT_APPLICABLE", "NOT_APPLICABLE"]);
  });

  it("take a few statements, however many requests there are", async () => {
    const legal = await api().as("DIVISION_LEGAL");
    expect((await ask(legal, { province: "33" }, 2025)).answer.statements.length).toBeLessThanOrEqual(16);
  });

  it("of open requests count every one in a band or as without age", async () => {
    const { open } = (await ask(await api().as("DIVISION_LEGAL"), { province: "33" }, 2025)).statistics;
    expect(open.byAge.reduce((sum, { count }) => sum + Number(count.value), 0) + Number(open.withoutAge.value)).toBe(open.open.value);
  });
});

describe("small counts", () => {
  const smallSatker = async (): Promise<string> => {
    const [row] = await rowsOf(api().testDatabase.database, "SELECT satker_code::text AS code FROM information_request WHERE left(satker_code, 2) = '33' AND extract(year FROM received_on) = 2025 GROUP BY 1 HAVING count(*) BETWEEN 2 AND 4 ORDER BY 1 LIMIT 1");
    return String(row?.["code"]);
  };

  it.each(["COMMISSIONER", "DIVISION_DATA", "KI_LIAISON"] as const)("are held back from a %s, in totals and in cells", async (role) => {
    const { statistics } = await ask(await api().as(role), { satker: await smallSatker() }, 2025);
    expect(statistics.requests).toEqual({ value: null, status: "SUPPRESSED" });
    const cells = Object.values(statistics.outcomes).map(({ value }) => value);
    expect(cells.every((value) => value === null || value === 0 || value >= 5)).toBe(true);
  });

  it("are shown to the satker itself and to the legal division", async () => {
    const satkerCode = await smallSatker();
    for (const reader of [await api().as("SATKER_OPERATOR", { satkerCode }), await api().as("DIVISION_LEGAL")]) {
      expect((await ask(reader, { satker: satkerCode }, 2025)).statistics.requests.status).toBe("REPORTED");
    }
  });

  it("cannot be reckoned back from the total of a row", async () => {
    const { statistics } = await ask(await api().as("COMMISSIONER"), { province: "33" }, 2025);
    const hidden = Object.values(statistics.outcomes).filter(({ value }) => value === null);
    const shown = Object.values(statistics.outcomes).reduce((sum, { value }) => sum + (value ?? 0), 0);
    expect(hidden.length).not.toBe(1);
    if (hidden.length > 0) expect(Number(statistics.requests.value) - shown).toBeGreaterThanOrEqual(5);
  });

  it("nor single requests are for the commission's liaison, though the figures are", async () => {
    const liaison = await api().as("KI_LIAISON");
    expect((await ask(liaison, { province: "33" }, 2025)).statistics.oldestOpen).toEqual([]);
    expect((await liaison.query("{ informationRequests(filter: {}, first: 1) { edges { cursor } } }")).errors[0]?.extensions["code"]).toBe("FORBIDDEN");
  });
});

describe("scope", () => {
  it("ends at the reader's own satker, whatever is asked for", async () => {
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.01" });
    expect((await ask(operator, { province: "33" }, 2025)).statistics.coverage.satkerCount).toBe(1);
    const { errors } = await operator.query(FIGURES, { scope: { satker: "33.02" }, period: { year: 2025 } });
    expect(errors[0]?.extensions["code"]).toBe("NOT_FOUND");
  });

  it.each([
    [{ year: 2025, fromMonth: 7, toMonth: 6 }, "INVALID_INPUT"],
    [{ year: 2025, fromMonth: 0 }, "INVALID_INPUT"],
    [{ year: 1999 }, "INVALID_INPUT"],
  ])("months that are none are refused: %j", async (period, code) => {
    const { errors } = await (await api().as("DIVISION_LEGAL")).query(FIGURES, { scope: { province: "33" }, period });
    expect(errors[0]?.extensions["code"]).toBe(code);
  });
});

describe("findings", () => {
  it("name the register whose notices follow by rule, with its requests; they accuse nobody", async () => {
    const legal = await api().as("DIVISION_LEGAL");
    const { data, errors } = await legal.query('{ registerFindings(scope: { province: "33" }, period: { year: 2025 }) { satkerCode kind gapCalendarDays rowsCompared requestIds } }');
    expect(errors).toEqual([]);
    const findings = (data as { registerFindings: { kind: string; gapCalendarDays: number | null; requestIds: string[]; satkerCode: string }[] }).registerFindings;
    const gap = findings.find(({ kind, gapCalendarDays }) => kind === "CONSTANT_GAP" && gapCalendarDays === 7);
    expect(gap?.requestIds.length).toBeGreaterThanOrEqual(5);
    expect(gap?.requestIds.every((id) => id.startsWith(`${gap.satkerCode}:`))).toBe(true);
    expect(findings.map(({ kind }) => kind)).toContain("REFUSED_WITHOUT_CONSEQUENCE_TEST");
  });
});
