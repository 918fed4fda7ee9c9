import type { AccountRole } from "../../server/src/modules/access/domain/roles.ts";
import type { Database } from "../../server/src/platform/database/openDatabase.ts";
import type { AskedPlace } from "./doors.ts";

/** What is there to ask about. Null: this database holds none. */
export interface Known extends AskedPlace {
  readonly issuer: string;
  readonly year: number;
  readonly body: string | null;
  readonly cycle: string | null;
  readonly instrument: string | null;
  readonly request: string | null;
  readonly objection: string | null;
  readonly batch: string | null;
  readonly event: string | null;
  readonly alert: string | null;
}

/** How the page asks one of its queries. */
export interface WebOperation {
  /** Who asks. Left out: the legal division of the province. */
  readonly as?: AccountRole | "VISITOR";
  /** Null: there is nothing of the kind to ask about. Left out: no variables. */
  readonly variables?: (known: Known) => Readonly<Record<string, unknown>> | null;
}

const ofProvince = ({ province }: Known) => ({ province });
const ofSatker = ({ satker }: Known) => ({ code: satker });
const period = ({ year }: Known) => ({ year, fromMonth: 1, toMonth: 12 });
const scoped = ({ province }: Known) => ({ province, scope: { province } });
const figures = (known: Known) => ({ ...scoped(known), period: period(known) });
const published = ({ province, issuer, year }: Known) => ({ province, issuer, year });
const computed = (known: Known) => ({ province: known.province, period: period(known) });
const explained = (known: Known) => ({ satker: known.satker, period: period(known) });
const about = (name: string, id: string | null, others: Readonly<Record<string, unknown>> = {}) => (id === null ? null : { ...others, [name]: id });
const satkersOnly: WebOperation = { variables: ofProvince };

/** All queries of the page, by name. */
export const WEB_QUERIES: Readonly<Record<string, WebOperation>> = {
  AccountsRoute: { as: "ADMINISTRATOR" },
  AdministratorSection: { as: "ADMINISTRATOR", variables: ofProvince },
  AlertRoute: { variables: ({ alert }) => about("alert", alert) },
  AlertRulesRoute: { variables: ofProvince },
  AlertsRoute: { variables: ofProvince },
  AuditLogRoute: { as: "ADMINISTRATOR", variables: () => ({ filter: {}, withNames: true }) },
  BatchRoute: { as: "DIVISION_DATA", variables: ({ batch }) => about("batch", batch, { after: 0, first: 50 }) },
  BatchesRoute: { as: "DIVISION_DATA", variables: ofProvince },
  BerandaRoute: { variables: published },
  BodyRoute: { variables: ({ body }) => about("body", body) },
  CalendarRoute: { variables: ({ year }) => ({ year }) },
  CalendarReach: { variables: ({ year }) => ({ year }) },
  CasesRoute: { variables: (known) => ({ scope: { province: known.province }, first: 50 }) },
  ChainCheck: { as: "ADMINISTRATOR" },
  CheapestPathRoute: { variables: ({ satker, cycle }) => about("cycle", cycle, { satker, items: [] }) },
  CommissionSection: { as: "KI_LIAISON", variables: ({ province, issuer }) => ({ province, issuer }) },
  CommissionerBriefing: { as: "COMMISSIONER", variables: published },
  CycleBoardRoute: { variables: published },
  CycleChoicesRoute: satkersOnly,
  DataRoute: satkersOnly,
  DayOffPreview: { as: "ADMINISTRATOR", variables: ({ satker }) => ({ date: "2026-12-30", withdrawn: false, satker }) },
  DigestRoute: satkersOnly,
  DisciplineRoute: satkersOnly,
  DraftReader: {},
  DueBoardRoute: { variables: scoped },
  EvaluationHistoryRoute: { variables: ofSatker },
  EvaluationYearRoute: { variables: (known) => ({ ...published(known), ...ofSatker(known) }) },
  EventRoute: { variables: ({ event }) => about("id", event) },
  Frame: {},
  HomeAlerts: satkersOnly,
  ImportRoute: { as: "DIVISION_DATA" },
  InstrumentRoute: { variables: ({ instrument }) => about("id", instrument) },
  IramaRoute: satkersOnly,
  ItemCyclesRoute: satkersOnly,
  ItemGapsRoute: { variables: ({ province, cycle }) => about("cycle", cycle, { province }) },
  // A job is its own account's, and there is none yet: the answer is null, by the same statement.
  JobRoute: { as: "DIVISION_DATA", variables: () => ({ job: "00000000-0000-4000-8000-000000000000" }) },
  KegiatanRoute: satkersOnly,
  KnownReader: {},
  LegalRulePreview: { as: "ADMINISTRATOR", variables: () => ({ rule: { clock: "REQUEST_RESPONSE", regime: "GENERAL", effectiveFrom: "2026-12-01", limitWorkingDays: 10 } }) },
  LegalRulesRoute: {},
  LineCalendar: { variables: ({ year }) => ({ year }) },
  ObjectionRoute: { variables: ({ objection }) => about("id", objection) },
  OwnAccountRoute: {},
  PasswordRules: { as: "VISITOR" },
  PemutakhiranRoute: satkersOnly,
  PeringkatRoute: { variables: published },
  PetaRoute: { variables: published },
  PetaSatkersRoute: satkersOnly,
  PlenaryPeriods: {},
  PlenaryPrevious: { variables: published },
  PlenaryReport: { variables: (known) => ({ ...published(known), ...figures(known) }) },
  PublishedCasesRoute: { variables: scoped },
  RankingExplainRoute: { variables: explained },
  RankingHistoryRoute: { variables: (known) => ({ province: known.province, periods: [{ year: known.year - 1 }, { year: known.year }] }) },
  RankingMethodsRoute: satkersOnly,
  RankingMovementRoute: { variables: ({ province, year }) => ({ province, from: { year: year - 1 }, to: { year } }) },
  ReceiptRoute: { variables: () => ({ clock: "REQUEST_RESPONSE", regime: "GENERAL", startsOn: "2026-03-02", extended: true }) },
  ReceiptSatkers: satkersOnly,
  RecordSatkers: satkersOnly,
  RegisterFindingsRoute: { variables: (known) => ({ scope: { province: known.province }, period: { ...period(known), fromMonth: 12 } }) },
  RememberedMapping: { as: "DIVISION_DATA", variables: () => ({ kind: "requests", source: "uji" }) },
  RequestFiguresRoute: { variables: figures },
  RequestListRoute: { variables: ({ province }) => ({ province, filter: { province } }) },
  RequestRoute: { variables: ({ request }) => about("id", request) },
  RequestText: { variables: ({ request }) => about("id", request) },
  ResultYearsRoute: {},
  ResultsRoute: { variables: ({ issuer, year }) => ({ issuer, year }) },
  SatkerChoices: satkersOnly,
  SatkerHistoryRoute: { variables: ofSatker },
  SatkerReport: { variables: (known) => ({ ...ofSatker(known), scope: { satker: known.satker }, period: period(known) }) },
  SatkerRoute: { variables: ofSatker },
  SatkerTrendsRoute: { variables: ({ province, satker }) => ({ province, satkers: [satker], measures: ["requests.answeredInTimeShare", "requests.overdueOpen"] }) },
  SatkerUpdatesRoute: { variables: ofSatker },
  SatkersRoute: satkersOnly,
  SelfAssessmentRoute: { variables: ({ satker, cycle }) => about("cycle", cycle, { satker, basis: "SELF" }) },
  ServiceReport: { variables: figures },
  SignInRoute: { as: "VISITOR" },
  StandingMapRoute: satkersOnly,
  StandingRoute: { variables: computed },
  StartView: {},
  TrendCatalogueRoute: {},
  TrendRoute: { variables: ({ province }) => ({ province, groups: ["PROVINCE"], measures: ["assessment.score", "requests.answeredInTimeShare", "requests.overdueOpen", "publications.onTimeShare"], granularity: "QUARTER" }) },
  ViewsRoute: {},
  WhatIfBaseRoute: { variables: computed },
  WhatIfRoute: { variables: (known) => ({ ...computed(known), weights: [{ code: "ASSESSMENT", weight: 2 }] }) },
  WhatIfSatkerRoute: { variables: explained },
  WindowRoute: { variables: () => ({ objectionReceivedOn: "2026-03-02", regime: "GENERAL" }) },
  WorklistRoute: { variables: ({ province }) => ({ province, filter: {} }) },
};

/** What this database holds to ask about in Jawa Tengah. */
export async function findKnown({ pool }: Database): Promise<Known> {
  const one = async (sql: string): Promise<string | null> => {
    const { rows } = await pool.query<{ found: string }>(sql);
    return rows[0]?.found ?? null;
  };
  const inProvince = (table: string): string => `SELECT satker_code || ':' || id AS found FROM ${table} WHERE satker_code = '33.08' ORDER BY dataset, register_year, number LIMIT 1`;
  const ranking = await one(`SELECT issuer_id || ' ' || year AS found FROM evaluation_result r JOIN public_body b ON b.id = r.body_id WHERE left(b.satker_code, 2) = '33'
    GROUP BY issuer_id, year ORDER BY count(*) DESC, year DESC, issuer_id LIMIT 1`);
  const [issuer = "", year = ""] = ranking?.split(" ") ?? [];
  return {
    province: "33",
    satker: "33.08",
    issuer,
    year: Number(year),
    body: await one("SELECT id::text AS found FROM public_body WHERE satker_code IS NULL ORDER BY name LIMIT 1"),
    cycle: await one(`SELECT c.id AS found FROM evaluation_cycle c JOIN issuer i ON i.id = c.issuer_id WHERE i.province_code = '33' ORDER BY c.year DESC, c.id LIMIT 1`),
    instrument: await one("SELECT id AS found FROM instrument ORDER BY year DESC, id LIMIT 1"),
    request: await one(inProvince("information_request")),
    objection: await one(inProvince("objection")),
    batch: await one("SELECT id::text AS found FROM import_batch WHERE kind = 'requests' ORDER BY imported_at, id LIMIT 1"),
    event: await one("SELECT id::text AS found FROM assistance_event WHERE superseded_at IS NULL AND province_code = '33' ORDER BY held_on, key LIMIT 1"),
    alert: await one("SELECT rule_id || ':' || satker_code AS found FROM alert_standing WHERE satker_code IS NOT NULL ORDER BY 1 LIMIT 1"),
  };
}
