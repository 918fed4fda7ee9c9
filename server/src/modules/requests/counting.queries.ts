import { Prisma } from "@pantau/database";
import { CONFIDENCES } from "../../kernel/provenance.ts";
import { jsonOf, jsonRows } from "../../platform/database/jsonRows.ts";
import { boolean, dateOrNull, integerOrNull, oneOf, text, textOrNull, type Row } from "../../platform/database/row.ts";
import type { CountingPolicy } from "./domain/clockStart.ts";
import { START_POLICIES } from "./domain/clockStart.ts";
import { CLOCK_KINDS, LEGAL_REGIMES, type ClockLimit, type LegalRule } from "./domain/legalRule.ts";
import { localTime } from "./domain/localMoment.ts";
import type { RegisterReader } from "./register.queries.ts";

const RULES = Prisma.sql`
  SELECT regime::text AS regime, clock::text AS clock, limit_working_days::int AS limit_working_days, extension_working_days::int AS extension_working_days,
    due_month_day::text AS due_month_day, article, effective_from, effective_to, source_text, confidence::text AS confidence, verified, note
  FROM legal_rule ORDER BY regime, clock, effective_from NULLS FIRST`;
const POLICY = Prisma.sql`
  SELECT start_policy::text AS start_policy, office_ends_at::text AS office_ends_at, friday_ends_at::text AS friday_ends_at, office_hours_citation,
    extension_latest::text AS extension_latest, citation
  FROM counting_policy ORDER BY version DESC LIMIT 1`;

/** All rules of all periods, by regime, clock and first day. Law is the same for every reader, so there is no scope. */
export async function readLegalRuleTable(prisma: RegisterReader): Promise<LegalRule[]> {
  return (await prisma.$queryRaw<Row[]>`${RULES}`).map(decodeRule);
}

/** How days are counted: the latest setting. */
export async function readCountingPolicy(prisma: RegisterReader): Promise<CountingPolicy> {
  return decodePolicy(await prisma.$queryRaw<Row[]>`${POLICY}`);
}

/** Rules and settings as they were at one version of the data, and what was read beside them. */
export interface RecordedLaw<Beside> {
  readonly dataVersion: string;
  readonly rules: readonly LegalRule[];
  readonly policy: CountingPolicy;
  readonly beside: Beside;
}

/** Rules and settings, and columns of another concept beside them, by one statement: the version told is that of all of it. */
export async function readLaw<Beside>(prisma: RegisterReader, beside: { readonly columns: Prisma.Sql; decode(row: Row): Beside }): Promise<RecordedLaw<Beside>> {
  const [row] = await prisma.$queryRaw<Row[]>`
    SELECT (SELECT sum(version)::text FROM data_version) AS version, ${jsonOf(RULES)} AS rules, ${jsonOf(POLICY)} AS policy, ${beside.columns}`;
  if (row === undefined) throw new Error("SELECT without FROM gave no row");
  return {
    dataVersion: text(row, "version"),
    rules: jsonRows(row, "rules", ["effective_from", "effective_to"]).map(decodeRule),
    policy: decodePolicy(jsonRows(row, "policy")),
    beside: beside.decode(row),
  };
}

function decodeRule(row: Row): LegalRule {
  return {
    regime: oneOf(row, "regime", LEGAL_REGIMES),
    clock: oneOf(row, "clock", CLOCK_KINDS),
    limit: limitOf(row),
    article: text(row, "article"),
    effectiveFrom: dateOrNull(row, "effective_from"),
    effectiveTo: dateOrNull(row, "effective_to"),
    source: text(row, "source_text"),
    confidence: oneOf(row, "confidence", CONFIDENCES),
    verified: boolean(row, "verified"),
    note: textOrNull(row, "note"),
  };
}

function limitOf(row: Row): ClockLimit {
  const monthDay = textOrNull(row, "due_month_day");
  if (monthDay !== null) return { kind: "FIXED_DATE", monthDay };
  return { kind: "WORKING_DAYS", limitWorkingDays: integerOrNull(row, "limit_working_days"), extensionWorkingDays: integerOrNull(row, "extension_working_days") };
}

function decodePolicy([row]: readonly Row[]): CountingPolicy {
  if (row === undefined) throw new Error("counting_policy has no row: the migration puts one there");
  const friday = textOrNull(row, "friday_ends_at");
  return {
    startPolicy: oneOf(row, "start_policy", START_POLICIES),
    officeHours: { endsAt: localTime(text(row, "office_ends_at")), fridayEndsAt: friday === null ? null : localTime(friday), citation: text(row, "office_hours_citation") },
    extensionLatest: oneOf(row, "extension_latest", ["LIMIT_DAY", "DAY_BEFORE_LIMIT"]),
    citation: text(row, "citation"),
  };
}
