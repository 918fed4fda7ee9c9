import { groupBy } from "../../kernel/groupBy.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor, ReadScope } from "../access/domain/actor.ts";
import type { Bucket } from "../measures/domain/bucket.ts";
import type { TrendChart, Trends, TrendsService } from "../trends/trends.service.ts";
import { findRules } from "./alertRules.queries.ts";
import { beginRun, endRun, failRun, findFingerprint, findStandings, inAlertRun, insertEvents, isDone, putStandings } from "./alertRuns.queries.ts";
import { alertId } from "./domain/alert.ts";
import { isInForce, type AlertRule } from "./domain/alertRule.ts";
import type { AlertRunTrigger } from "./domain/alertRun.ts";
import { evaluate, type SubjectReading } from "./domain/evaluation.ts";
import { judgedPeriods } from "./domain/judgedPeriods.ts";
import { readingOf } from "./domain/reading.ts";

/** Trends as a reader sees them: made by whoever puts the parts together. */
export type TrendsFor = (reader: Actor) => Pick<TrendsService, "trends">;

/** Unit: measures in one reading. */
const MOST_MEASURES = 12;
const EVERYWHERE: ReadScope = { kind: "ALL" };

/**
 * Who evaluates: a reader of the whole province from whom small counts are held back. What it finds may be told to everybody who sees the
 * satker: no alert, and no silence of one, says anything about a count that is held back.
 */
export function evaluatorOf(provinceCode: string): Actor {
  const scope = { kind: "PROVINCES", provinceCodes: [provinceCode] } as const;
  return { id: "pantau", displayName: "Pantau", role: "COMMISSIONER", scope, publishedScope: scope, via: "session", grants: null };
}

/** UP_TO_DATE: this day and state of the data were evaluated already. BUSY: another process is at it. */
export type RunOutcome = "DONE" | "UP_TO_DATE" | "BUSY";

/** Evaluates all rules in force. One at a time over all processes; the same day and data are evaluated once. */
export class AlertEvaluation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trendsFor: TrendsFor,
  ) {}

  /** A failure is written down, then thrown. */
  async run(trigger: AlertRunTrigger): Promise<RunOutcome> {
    let runId: string | undefined;
    try {
      const outcome = await inAlertRun(this.database, async (transaction): Promise<RunOutcome> => {
        const { prisma } = this.database;
        const today = this.clock.today();
        const fingerprint = await findFingerprint(prisma);
        if (await isDone(transaction, today, fingerprint)) return "UP_TO_DATE";
        runId = await beginRun(prisma, { onDay: today, fingerprint, trigger, at: this.clock.now() });
        const rules = (await findRules(transaction, EVERYWHERE, null)).filter((rule) => isInForce(rule, today));
        const before = await findStandings(transaction);
        const found = (await this.read(rules, today)).map(({ rule, subject }) => evaluate(rule, subject, before.get(alertId({ rule, subject: subject.satkerCode ?? rule.provinceCode })), today));
        const changes = found.flatMap(({ change }) => change ?? []);
        if (found.length > 0) await putStandings(transaction, found.map(({ standing }) => standing));
        if (changes.length > 0) await insertEvents(transaction, runId, changes, this.clock.now());
        await endRun(transaction, runId, { evaluated: found.length, changed: changes.length, at: this.clock.now() });
        return "DONE";
      });
      return outcome ?? "BUSY";
    } catch (error) {
      if (runId !== undefined) await failRun(this.database.prisma, runId, "Pemeriksaan gagal karena kesalahan di Pantau; keadaan peringatan tetap seperti sebelumnya.", this.clock.now());
      throw error;
    }
  }

  /** What the rules find, rule by rule. One reading for each province, granularity and dataset, whatever the number of rules. */
  private async read(rules: readonly AlertRule[], today: LocalDate): Promise<{ readonly rule: AlertRule; readonly subject: SubjectReading }[]> {
    const found: { readonly rule: AlertRule; readonly subject: SubjectReading }[] = [];
    for (const alike of groupBy(rules, ({ provinceCode, granularity, dataset }) => `${provinceCode} ${granularity} ${dataset}`).values()) {
      const measures = [...new Set(alike.map(({ measure }) => measure))];
      for (let at = 0; at < measures.length; at += MOST_MEASURES) {
        const keys = measures.slice(at, at + MOST_MEASURES);
        const asked = alike.filter(({ measure }) => keys.includes(measure));
        const trends = await this.trendsOf(asked, keys, today);
        for (const rule of asked) found.push(...subjectsOf(rule, trends, today).map((subject) => ({ rule, subject })));
      }
    }
    return found;
  }

  private trendsOf(rules: readonly AlertRule[], keys: readonly string[], today: LocalDate): Promise<Trends> {
    const [rule] = rules;
    const periods = rules.flatMap((one) => judgedPeriods(one, today));
    const from = periods.map((period) => period.from).toSorted()[0];
    const to = periods.map((period) => period.to).toSorted().at(-1);
    if (rule === undefined || from === undefined || to === undefined) throw new RangeError("Nothing to read");
    const { provinceCode, granularity, dataset } = rule;
    return this.trendsFor(evaluatorOf(provinceCode)).trends({ keys, provinceCode, satkerCodes: null, groupKinds: ["PROVINCE"], from, to, granularity, asKnownOn: null, dataset, issuerId: null });
  }
}

/** What a rule finds of each of its subjects. */
function subjectsOf(rule: AlertRule, { charts }: Trends, today: LocalDate): SubjectReading[] {
  const chart = charts.find(({ measure }) => measure.definition.key === rule.measure);
  if (chart === undefined) throw new RangeError(`The measure was not read: ${rule.measure}`);
  const periods = judgedPeriods(rule, today);
  const first = chart.buckets.findIndex(({ id }) => id === periods[0]?.id);
  if (first < 0) throw new RangeError(`The periods were not read: ${rule.id}`);
  const cuts = chart.breaks.flatMap(({ at, cutsLine }) => (cutsLine ? [at - first] : []));
  return chart.series.flatMap((series): SubjectReading[] => {
    const satkerCode = subjectOf(rule, series);
    if (satkerCode === undefined) return [];
    const reading = readingOf(rule, series.cells.slice(first, first + periods.length), cuts);
    return [{ satkerCode, reading, period: periodAt(periods, reading.at), methodVersion: chart.measure.methodVersion }];
  });
}

/** Code of the satker, null for the province. Undefined: not a subject of this rule. */
function subjectOf(rule: AlertRule, series: TrendChart["series"][number]): string | null | undefined {
  if (rule.subject === "PROVINCE") return series.kind === "GROUP" ? null : undefined;
  if (series.kind !== "SATKER") return undefined;
  return rule.satkerCode === null || rule.satkerCode === series.satker.code ? series.satker.code : undefined;
}

function periodAt(periods: readonly Bucket[], at: number): Bucket {
  const period = periods[at];
  if (period === undefined) throw new RangeError(`No such period: ${at}`);
  return period;
}
