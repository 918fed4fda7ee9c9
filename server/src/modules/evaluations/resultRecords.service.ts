import { DomainError, InvalidInput, NotFound } from "../../kernel/domainError.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import { revisionOf } from "../../kernel/revision.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { auditEvent } from "../access/audit.service.ts";
import { assertAsSeen } from "../access/conflict.service.ts";
import type { Actor } from "../access/domain/actor.ts";
import { authorize, can } from "../access/domain/policy.ts";
import { Forbidden } from "../access/domain/refusals.ts";
import type { CyclesService } from "./cycles.service.ts";
import { checkClaim, type NewClaim } from "./domain/claimRules.ts";
import { inForce, orderFault, stateOf, wrongOrder, CYCLE_DATES, type CycleDate, type CycleState, type EvaluationCycle } from "./domain/cycle.ts";
import type { EvaluationOutcome } from "./domain/outcome.ts";
import { recordKeeperOf } from "./domain/recordKeeper.ts";
import { replyText } from "./domain/reply.ts";
import type { EvaluationsService } from "./evaluations.service.ts";
import { insertReply, insertRevisions, lockClaims, lockCycle, recorded, replaceClaim } from "./resultRecords.queries.ts";

/** Somebody else corrected the same result meanwhile; nothing was stored. */
export class ResultChangedMeanwhile extends DomainError {
  readonly code = "RESULT_CHANGED_MEANWHILE";
}

/** Which result of a body that is no satker. */
export interface BodyResultKey {
  readonly bodyId: string;
  readonly issuerId: string;
  readonly year: number;
}

/** A whole new claim, which one it replaces, and why. */
export interface NewCorrection {
  /** Text of the source whose claim is replaced. */
  readonly correctsSource: string;
  readonly claim: NewClaim;
  readonly reason: string;
  /** Null: not compared. */
  readonly expectedRevision: string | null;
}

/** Where a claim stands in the record, and under which satker or province its line in the audit trail. */
interface RecordPlace {
  /** Code of a satker, id of any other body. */
  readonly bodyKey: string;
  readonly issuerId: string;
  readonly year: number;
  readonly satkerCode: string | null;
  readonly provinceCode: string | null;
}

/** Which result: a satker's, by an issuer, in a year. */
export interface ResultKey {
  readonly satkerCode: string;
  readonly issuerId: string;
  readonly year: number;
}

export interface CycleRevisionRequest {
  readonly cycleId: string;
  readonly state: CycleState | null;
  /** Date null: withdrawn. */
  readonly dates: readonly { readonly field: CycleDate; readonly date: LocalDate | null }[];
  readonly announcedOn: LocalDate | null;
  readonly reason: string;
  readonly source: string;
  /** Null: not compared. */
  readonly expectedRevision: string | null;
}

/** Replies, corrections and revised dates: what people add to the record. Each with its line in the audit trail. Made for each request. */
export class ResultRecordsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
    private readonly evaluations: EvaluationsService,
    private readonly cycles: CyclesService,
  ) {}

  /** Right of reply of a satker. @throws Forbidden unless it is one's own satker; NotFound without such a result; InvalidInput for an empty or too long text. */
  async reply(key: ResultKey, given: string): Promise<EvaluationOutcome> {
    authorize(this.actor, "RESULTS_REPLY", { kind: "SATKER", code: key.satkerCode });
    const body = replyText(given);
    await this.#result(key);
    const event = auditEvent(this.actor, "RECORD_EDITED", { subject: subjectOf(key.satkerCode, key), satkerCode: key.satkerCode, details: { record: "result_reply" } });
    await recorded(this.database, { event, at: this.clock.now() }, (transaction) => insertReply(transaction, { ...key, body, repliedBy: this.actor.displayName }));
    return this.#freshResult(key);
  }

  /**
   * Puts a whole new claim in the place of one in force; the old one stays readable. The source names which claim, the round
   * where a source has two. @throws Forbidden, NotFound, InvalidInput, ResultChangedMeanwhile, ChangedMeanwhile.
   */
  async correct(key: ResultKey, correction: NewCorrection): Promise<EvaluationOutcome> {
    authorize(this.actor, "EVALUATIONS_RECORD", { kind: "SATKER", code: key.satkerCode });
    await this.#replace({ ...key, bodyKey: key.satkerCode, provinceCode: key.satkerCode.slice(0, 2) }, correction);
    return this.#freshResult(key);
  }

  /** The same for a body that is no satker: a KPU Provinsi, a Bawaslu, a government. @throws as correct. */
  async correctBody(key: BodyResultKey, correction: NewCorrection): Promise<EvaluationOutcome> {
    const { bodyId, issuerId, year } = key;
    authorize(this.actor, "EVALUATIONS_RECORD");
    const result = await this.#bodyResult(key);
    const keeper = recordKeeperOf(result);
    if (keeper === null && this.actor.scope.kind !== "ALL") throw new Forbidden("Hasil badan nasional tidak diralat dari satu provinsi. Impor ralatnya sebagai berkas (jenis corrections).");
    authorize(this.actor, "EVALUATIONS_RECORD", keeper ?? { kind: "NOTHING" });
    await this.#replace({ bodyKey: bodyId, issuerId, year, satkerCode: null, provinceCode: keeper?.kind === "PROVINCE" ? keeper.code : null }, correction);
    this.evaluations.forget(bodyId);
    return this.#bodyResult(key);
  }

  /** Whether this reader may correct the result by form, for pages that hide what would be refused. */
  mayCorrect(result: EvaluationOutcome): boolean {
    const keeper = recordKeeperOf(result);
    return result.bodyId !== null && can(this.actor, "EVALUATIONS_RECORD", keeper ?? { kind: "NOTHING" }) && (keeper !== null || this.actor.scope.kind === "ALL");
  }

  /** What a form sees of a result: its claims in force. Null: nothing was announced. */
  async revisionOf({ bodyId, satkerCode, issuer, year }: EvaluationOutcome): Promise<string | null> {
    const bodyKey = satkerCode ?? bodyId;
    const claims = bodyKey === null ? [] : await this.evaluations.claimsInForce(bodyKey, issuer.id, year);
    return claims.length === 0 ? null : claimsRevision(claims.map(({ id }) => id));
  }

  async #replace(place: RecordPlace, { correctsSource, claim, reason, expectedRevision }: NewCorrection): Promise<void> {
    const { bodyKey, issuerId, year, satkerCode, provinceCode } = place;
    if (reason.trim() === "") throw new InvalidInput("Ralat tanpa alasan. Tulis mengapa hasil ini diralat.", { field: "reason" });
    checkClaim(claim, await this.evaluations.scaleOf(issuerId, year));
    const ofSource = (await this.evaluations.claimsInForce(bodyKey, issuerId, year)).filter((held) => held.source.text === correctsSource);
    const [target] = ofSource.length > 1 ? ofSource.filter((held) => held.round === claim.round && held.stageReached === claim.stageReached) : ofSource;
    if (!target) throw new NotFound("Tidak ada hasil yang berlaku dari sumber itu. Salin sumbernya persis seperti pada hasil yang diralat.", { body: bodyKey, issuer: issuerId, year, correctsSource });
    const correctedBy = this.actor.displayName;
    const { dataset } = target.issuer;
    const event = auditEvent(this.actor, "RECORD_EDITED", { subject: subjectOf(bodyKey, place), satkerCode, provinceCode, details: { record: "evaluation_result", replaced: target.id, reason } });
    await recorded(this.database, { event, at: this.clock.now() }, async (transaction) => {
      const current = claimsRevision(await lockClaims(transaction, target));
      await assertAsSeen(transaction, this.actor, { expected: expectedRevision, current, subject: subjectOf(bodyKey, place), what: "Hasil ini", now: null });
      const replaced = await replaceClaim(transaction, { replacedId: target.id, claim, reason: reason.trim(), correctedBy, dataset });
      if (!replaced) throw new ResultChangedMeanwhile("Hasil ini baru saja diralat orang lain. Muat ulang halaman, lalu periksa lagi.", { body: bodyKey, issuer: issuerId, year });
    });
  }

  /** Sets the state or dates of a cycle anew; what was set before stays. @throws Forbidden, NotFound, InvalidInput, ChangedMeanwhile. */
  async reviseCycle(request: CycleRevisionRequest): Promise<EvaluationCycle> {
    const cycle = await this.cycles.cycle(request.cycleId);
    const { provinceCode } = cycle.issuer;
    authorize(this.actor, "EVALUATIONS_RECORD", provinceCode === null ? { kind: "NOTHING" } : { kind: "PROVINCE", code: provinceCode });
    if (provinceCode === null && this.actor.scope.kind !== "ALL") throw new Forbidden("Siklus nasional tidak diubah dari satu provinsi. Impor jadwalnya sebagai berkas (jenis cycles).");
    checkRevision(cycle, request);
    const revisions = [
      ...(request.state === null ? [] : [{ field: "STATE" as const, state: request.state, onDate: this.clock.today() }]),
      ...request.dates.map(({ field, date }) => ({ field, state: null, onDate: date })),
    ];
    const event = auditEvent(this.actor, "RECORD_EDITED", { subject: `cycle:${cycle.id}`, satkerCode: null, provinceCode, details: { record: "cycle_revision", fields: revisions.map(({ field }) => field) } });
    const entry = { cycleId: cycle.id, dataset: cycle.dataset, revisions, announcedOn: request.announcedOn, reason: request.reason.trim(), source: request.source.trim(), recordedBy: this.actor.displayName };
    await recorded(this.database, { event, at: this.clock.now() }, async (transaction) => {
      const current = revisionOf(await lockCycle(transaction, cycle.id));
      await assertAsSeen(transaction, this.actor, { expected: request.expectedRevision, current, subject: `cycle:${cycle.id}`, what: "Jadwal siklus ini", now: null });
      await insertRevisions(transaction, entry);
    });
    return this.cycles.cycle(cycle.id);
  }

  async #result({ satkerCode, issuerId, year }: ResultKey): Promise<EvaluationOutcome> {
    const outcome = (await this.evaluations.historyOf(satkerCode)).find((known) => known.issuer.id === issuerId && known.year === year);
    if (!outcome) throw new NotFound(`Tidak ada hasil ${issuerId} tahun ${year} untuk satker ${satkerCode}.`, { satker: satkerCode, issuer: issuerId, year });
    return outcome;
  }

  async #bodyResult({ bodyId, issuerId, year }: BodyResultKey): Promise<EvaluationOutcome> {
    const outcome = (await this.evaluations.historyOfBody(bodyId)).find((known) => known.issuer.id === issuerId && known.year === year);
    if (!outcome) throw new NotFound(`Tidak ada hasil ${issuerId} tahun ${year} untuk badan publik itu.`, { body: bodyId, issuer: issuerId, year });
    return outcome;
  }

  #freshResult(key: ResultKey): Promise<EvaluationOutcome> {
    this.evaluations.forget(key.satkerCode);
    return this.#result(key);
  }
}

function claimsRevision(ids: readonly string[]): string {
  return revisionOf(ids.toSorted());
}

function subjectOf(bodyKey: string, { issuerId, year }: { readonly issuerId: string; readonly year: number }): string {
  return `evaluation:${issuerId}:${year}:${bodyKey}`;
}

/** A revision says why and on what ground, changes something, and leaves the dates in order. */
function checkRevision(cycle: EvaluationCycle, { state, dates, reason, source }: CycleRevisionRequest): void {
  const refuse = (rule: string, details: Record<string, unknown> = {}): never => {
    throw new InvalidInput(`Perubahan siklus ditolak, tidak ada yang disimpan: ${rule}`, { cycle: cycle.id, ...details });
  };
  if (reason.trim() === "") refuse("alasannya kosong. Tulis mengapa jadwal berubah.", { field: "reason" });
  if (source.trim() === "") refuse("sumbernya kosong. Sebutkan surat atau pengumumannya.", { field: "source" });
  if (state === null && dates.length === 0) refuse("tidak ada yang diubah. Isi keadaan atau tanggal.");
  if (new Set(dates.map(({ field }) => field)).size < dates.length) refuse("satu tanggal disebut dua kali.", { field: "dates" });
  const held = state ?? stateOf(cycle);
  if (dates.length > 0 && held === "CANCELLED") refuse("siklus ini dibatalkan. Ubah keadaannya lebih dahulu bila siklus dibuka lagi.", { field: "state" });
  const set = new Map(dates.map(({ field, date }) => [field, date]));
  const after = new Map(CYCLE_DATES.map((field) => [field, set.has(field) ? (set.get(field) ?? null) : (inForce(cycle, field)?.onDate ?? null)]));
  const [wrong] = wrongOrder(after);
  if (wrong) refuse(orderFault(wrong, after), { field: wrong[1] });
}
