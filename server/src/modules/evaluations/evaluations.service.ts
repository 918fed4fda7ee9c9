import DataLoader from "dataloader";
import { NotFound } from "../../kernel/domainError.ts";
import { groupBy } from "../../kernel/groupBy.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import { compareResults, type Comparability, type ResultMethod } from "./domain/comparability.ts";
import { correctionsOf, type RecordedClaim, type ResultCorrection } from "./domain/correction.ts";
import { endOfDayInJakarta, inForceAt } from "./domain/knownOn.ts";
import { notAnnounced, outcomesOf, type EvaluationOutcome } from "./domain/outcome.ts";
import type { EvaluationPeriod, ResultYear } from "./domain/period.ts";
import type { ResultReply } from "./domain/reply.ts";
import type { QualificationScale } from "./domain/scale.ts";
import { findClaimsEver, findClaimsOfPeriod, findClaimsOfYear, findPeriods, findResultYears, findScalesEver, type RecordedScale } from "./evaluations.queries.ts";
import type { InstrumentsService } from "./instruments.service.ts";
import { findCorrectionRecords, findReplies } from "./resultRecords.queries.ts";

/** A day to look from. Null or left out: now. */
type AsKnownOn = LocalDate | null;

/** A verdict on a result and the last announced one before it, of the same issuer. */
export interface PreviousComparison {
  readonly previous: EvaluationOutcome;
  readonly comparability: Comparability;
}

/** What the commissions published, as one reader may see it. Made for each request. */
export class EvaluationsService {
  readonly #periods: DataLoader<{ provinceCode: string; until: Date | null }, EvaluationPeriod[], string>;
  readonly #scales: DataLoader<string, RecordedScale[]>;
  readonly #claimsEver: DataLoader<string, RecordedClaim[]>;
  readonly #corrections: DataLoader<string, ResultCorrection[]>;
  readonly #replies: DataLoader<string, ResultReply[]>;

  constructor(
    private readonly database: Database,
    private readonly actor: Actor,
    private readonly satkers: SatkersService,
    private readonly instruments: InstrumentsService,
  ) {
    this.#periods = new DataLoader(
      async (keys) => {
        // One statement a day of knowledge, whatever the number of provinces; nearly always all keys have the same.
        const known = groupBy(keys, ({ until }) => until?.getTime() ?? null);
        const found = new Map(await Promise.all([...known].map(async ([at, alike]) => [at, await findPeriods(database.prisma, actor.scope, alike.map(({ provinceCode }) => provinceCode), alike[0]?.until ?? null)] as const)));
        return keys.map(({ provinceCode, until }) => (found.get(until?.getTime() ?? null) ?? []).filter((period) => period.provinceCode === provinceCode));
      },
      { cacheKeyFn: ({ provinceCode, until }) => `${provinceCode} ${until?.getTime() ?? ""}` },
    );
    this.#scales = new DataLoader(async (issuerIds) => {
      const scales = await findScalesEver(database.prisma, issuerIds);
      return issuerIds.map((issuerId) => scales.filter((scale) => scale.issuer.id === issuerId));
    });
    this.#claimsEver = new DataLoader(async (bodyKeys) => {
      const claims = await findClaimsEver(database.prisma, actor.scope, bodyKeys);
      const ofBody = groupBy(claims, ({ satkerCode, bodyId }) => satkerCode ?? bodyId);
      return bodyKeys.map((key) => ofBody.get(key) ?? []);
    });
    this.#corrections = new DataLoader(async (bodyKeys) => {
      const claims = await Promise.all(bodyKeys.map((key) => this.#claimsEver.load(key)));
      const replaced = claims.flat().filter(({ supersededAt }) => supersededAt !== null);
      const records = replaced.length === 0 ? [] : await findCorrectionRecords(database.prisma, replaced.map(({ id }) => id));
      return claims.map((ofBody) => correctionsOf(ofBody, records, null));
    });
    this.#replies = new DataLoader(async (satkerCodes) => {
      const replies = await findReplies(database.prisma, actor.scope, satkerCodes);
      return satkerCodes.map((code) => replies.filter(({ satkerCode }) => satkerCode === code));
    });
  }

  /** Issuers and years that hold anything about the province's satker, newest first. */
  periodsOf(provinceCode: string, asKnownOn: AsKnownOn = null): Promise<EvaluationPeriod[]> {
    return this.#periods.load({ provinceCode, until: knownUntil(asKnownOn) });
  }

  /** Outcomes of one issuer's year: of the province's satker, and of other bodies in the same published list. */
  async outcomesOfPeriod(period: { provinceCode: string; issuerId: string; year: number; asKnownOn?: AsKnownOn }): Promise<EvaluationOutcome[]> {
    const { asKnownOn = null, ...key } = period;
    return outcomesOf(await findClaimsOfPeriod(this.database.prisma, this.actor.scope, { ...key, knownUntil: knownUntil(asKnownOn) }));
  }

  /** Everything an issuer's year holds: of satker the reader may see, and of all other bodies, by name. */
  async outcomesOfYear(key: { issuerId: string; year: number; asKnownOn: AsKnownOn }): Promise<EvaluationOutcome[]> {
    const claims = await findClaimsOfYear(this.database.prisma, this.actor.scope, { issuerId: key.issuerId, year: key.year, knownUntil: knownUntil(key.asKnownOn) });
    return outcomesOf(claims).toSorted((a, b) => a.bodyName.localeCompare(b.bodyName));
  }

  /** Issuers and years that hold results of any body the reader may see, newest first. */
  resultYears(asKnownOn: AsKnownOn): Promise<ResultYear[]> {
    return findResultYears(this.database.prisma, this.actor.scope, knownUntil(asKnownOn));
  }

  /**
   * Outcomes of a rated body that is no satker, newest year first; empty when nothing was known on the day.
   * @throws NotFound when no result ever spoke of such a body.
   */
  async historyOfBody(bodyId: string, asKnownOn: AsKnownOn = null): Promise<EvaluationOutcome[]> {
    const claims = await this.#claimsEver.load(bodyId);
    if (claims.length === 0) throw new NotFound(`Badan publik "${bodyId}" tidak ada dalam daftar hasil. Pakai id dari daftar hasil; satker dicari menurut kodenya.`, { body: bodyId });
    return outcomesOf(inForceAt(claims, knownUntil(asKnownOn))).toSorted((a, b) => b.year - a.year || a.issuer.id.localeCompare(b.issuer.id));
  }

  /** The bands of that issuer and year, as known on the day. Null: not known; then no class may be read from a score. */
  async scaleOf(issuerId: string, year: number, asKnownOn: AsKnownOn = null): Promise<QualificationScale | null> {
    return inForceAt(await this.#scales.load(issuerId), knownUntil(asKnownOn)).find((scale) => scale.year === year) ?? null;
  }

  /**
   * One satker's outcomes, newest year first. Years in which the province's commission published something, but nothing
   * about this satker, are there as NOT_ANNOUNCED.
   * @throws NotFound when there is no such satker, or not for this reader.
   */
  async historyOf(satkerCode: string, asKnownOn: AsKnownOn = null): Promise<EvaluationOutcome[]> {
    const satker = await this.satkers.satker(satkerCode);
    if (!satker) throw new NotFound(`Satker dengan kode "${satkerCode}" tidak ada. Pakai kode Kemendagri, misalnya 33.08.`, { satker: satkerCode });
    const [claims, periods] = await Promise.all([this.#claimsEver.load(satkerCode), this.periodsOf(satker.provinceCode, asKnownOn)]);
    const known = outcomesOf(inForceAt(claims, knownUntil(asKnownOn)));
    const silent = periods
      .filter((period) => period.issuer.level === "PROVINCE")
      .filter((period) => !known.some((outcome) => outcome.issuer.id === period.issuer.id && outcome.year === period.year))
      .map((period) => notAnnounced(satker, period.issuer, period.year));
    return [...known, ...silent].toSorted((a, b) => b.year - a.year || a.issuer.id.localeCompare(b.issuer.id));
  }

  /** Outcomes of many satker, all issuers and years, by code; satker that do not exist, or not for this reader, have none. One statement. */
  async outcomesOfSatkers(satkerCodes: readonly string[], asKnownOn: AsKnownOn = null): Promise<ReadonlyMap<string, readonly EvaluationOutcome[]>> {
    const claims = await Promise.all(satkerCodes.map((code) => this.#claimsEver.load(code)));
    return new Map(satkerCodes.map((code, at) => [code, outcomesOf(inForceAt(claims[at] ?? [], knownUntil(asKnownOn)))]));
  }

  /** The instrument under which a result came about. Null: not known. */
  instrumentOf(outcome: Pick<EvaluationOutcome, "issuer" | "year">, asKnownOn: AsKnownOn): ReturnType<InstrumentsService["inForce"]> {
    return this.instruments.inForce(outcome.issuer.id, outcome.year, knownUntil(asKnownOn));
  }

  /** The verdict on this result and the last announced one before it, of the same issuer. Null: there is none before it. */
  async comparedWithPrevious(outcome: EvaluationOutcome, asKnownOn: AsKnownOn): Promise<PreviousComparison | null> {
    const claims = inForceAt(await this.#claimsEver.load(bodyKeyOf(outcome)), knownUntil(asKnownOn));
    const earlier = outcomesOf(claims).filter(({ issuer, year, round }) => issuer.id === outcome.issuer.id && year < outcome.year && round !== null);
    const previous = earlier.toSorted((a, b) => b.year - a.year)[0];
    return previous ? { previous, comparability: await this.compared(previous, outcome, asKnownOn) } : null;
  }

  /** The verdict on two results, whatever their years and issuers. */
  async compared(a: EvaluationOutcome, b: EvaluationOutcome, asKnownOn: AsKnownOn = null): Promise<Comparability> {
    const [methodA, methodB] = await Promise.all([this.methodOf(a, asKnownOn), this.methodOf(b, asKnownOn)]);
    const crosswalk = methodA.instrument && methodB.instrument ? await this.instruments.crosswalksOf(methodA.instrument.id, knownUntil(asKnownOn)) : [];
    return compareResults({ ...a, method: methodA }, { ...b, method: methodB }, crosswalk);
  }

  /** Instrument and scale of a result's issuer and year. */
  async methodOf({ issuer, year }: Pick<EvaluationOutcome, "issuer" | "year">, asKnownOn: AsKnownOn = null): Promise<ResultMethod> {
    const [instrument, scale] = await Promise.all([this.instruments.inForce(issuer.id, year, knownUntil(asKnownOn)), this.scaleOf(issuer.id, year, asKnownOn)]);
    return { issuerId: issuer.id, instrument, scale };
  }

  /** Corrections of a result known on the day, oldest first. */
  async correctionsOf(outcome: EvaluationOutcome, asKnownOn: AsKnownOn): Promise<ResultCorrection[]> {
    const until = knownUntil(asKnownOn);
    return (await this.#corrections.load(bodyKeyOf(outcome))).filter(
      ({ issuerId, year, correctedAt }) => issuerId === outcome.issuer.id && year === outcome.year && (until === null || correctedAt < until),
    );
  }

  /** The satker's replies known on the day, oldest first. */
  async repliesTo(outcome: EvaluationOutcome, asKnownOn: AsKnownOn): Promise<ResultReply[]> {
    const until = knownUntil(asKnownOn);
    if (outcome.satkerCode === null) return [];
    return (await this.#replies.load(outcome.satkerCode)).filter(
      ({ issuerId, year, repliedAt }) => issuerId === outcome.issuer.id && year === outcome.year && (until === null || repliedAt < until),
    );
  }

  /** Claims in force about a body (satker code, or id of any other) by an issuer in a year, for whoever corrects one. */
  async claimsInForce(bodyKey: string, issuerId: string, year: number): Promise<RecordedClaim[]> {
    return inForceAt(await this.#claimsEver.load(bodyKey), null).filter((claim) => claim.issuer.id === issuerId && claim.year === year);
  }

  /** After something was recorded: what was read before is read again. */
  forget(bodyKey: string): void {
    this.#claimsEver.clear(bodyKey);
    this.#corrections.clear(bodyKey);
    this.#replies.clear(bodyKey);
    this.#periods.clearAll();
  }
}

/** The instant at which a day ends in Jakarta. Null: now. */
export function knownUntil(asKnownOn: AsKnownOn): Date | null {
  return asKnownOn === null ? null : endOfDayInJakarta(asKnownOn);
}

function bodyKeyOf(outcome: EvaluationOutcome): string {
  return outcome.satkerCode ?? outcome.bodyId ?? outcome.bodyName;
}
