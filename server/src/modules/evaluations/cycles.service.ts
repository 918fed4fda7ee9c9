import DataLoader from "dataloader";
import { NotFound } from "../../kernel/domainError.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import type { SatkerRecord } from "../satkers/domain/satker.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import { findAggregatesEver, findCycles, findParticipations, type EvaluationAggregate } from "./cycles.queries.ts";
import type { EvaluationCycle, Participation } from "./domain/cycle.ts";
import { inForceAt } from "./domain/knownOn.ts";
import { knownUntil } from "./evaluations.service.ts";

/** A satker on the board of a cycle. Participation null: nothing is known of it there, which is not "not returned". */
export interface BoardRow {
  readonly satker: SatkerRecord;
  readonly participation: Participation | null;
}

/** Cycles of evaluation and who is where in them. Made for each request. */
export class CyclesService {
  readonly #participations: DataLoader<{ cycleId: string; until: Date | null }, Participation[], string>;
  readonly #aggregates: DataLoader<string, EvaluationAggregate[]>;

  constructor(
    private readonly database: Database,
    actor: Actor,
    private readonly satkers: SatkersService,
  ) {
    this.#participations = new DataLoader(
      async (keys) => {
        const found = await findParticipations(database.prisma, actor.scope, keys.map(({ cycleId }) => cycleId), keys[0]?.until ?? null);
        return keys.map(({ cycleId }) => found.filter((participation) => participation.cycleId === cycleId));
      },
      { cacheKeyFn: ({ cycleId, until }) => `${cycleId} ${until?.getTime() ?? ""}` },
    );
    this.#aggregates = new DataLoader(async (issuerIds) => {
      const found = await findAggregatesEver(database.prisma, issuerIds);
      return issuerIds.map((issuerId) => found.filter((aggregate) => aggregate.issuerId === issuerId));
    });
  }

  /** Cycles, newest year first. @throws NotFound for a province that does not exist, or not for this reader. */
  async cycles(filter: { provinceCode: string | null; issuerId: string | null; year: number | null }, asKnownOn: LocalDate | null): Promise<EvaluationCycle[]> {
    if (filter.provinceCode !== null) await this.satkers.province(filter.provinceCode);
    return findCycles(this.database.prisma, { ...filter, id: null }, knownUntil(asKnownOn));
  }

  /** A cycle by its id; what follows an "@" is a day it was once asked about. @throws NotFound when there is no such cycle. */
  async cycle(given: string, asKnownOn: LocalDate | null = null): Promise<EvaluationCycle> {
    const id = given.split("@")[0] ?? given;
    const [cycle] = await findCycles(this.database.prisma, { provinceCode: null, issuerId: null, year: null, id }, knownUntil(asKnownOn));
    if (!cycle) throw new NotFound(`Siklus "${id}" tidak ada. Pakai id dari daftar siklus, misalnya ki-jawa-timur-2025-all.`, { cycle: id });
    return cycle;
  }

  /** What is known of satker in the cycle, within the reader's scope. */
  participationsOf(cycle: EvaluationCycle, asKnownOn: LocalDate | null): Promise<Participation[]> {
    return this.#participations.load({ cycleId: cycle.id, until: knownUntil(asKnownOn) });
  }

  /** Every satker of the province with what is known of it in the cycle, by code. @throws NotFound for an unknown province. */
  async boardOf(cycle: EvaluationCycle, provinceCode: string, asKnownOn: LocalDate | null): Promise<BoardRow[]> {
    const [satkers, participations] = await Promise.all([this.satkers.satkersOf(provinceCode, null), this.participationsOf(cycle, asKnownOn)]);
    const of = new Map(participations.map((participation) => [participation.satkerCode, participation]));
    return satkers.map((satker) => ({ satker, participation: of.get(satker.code) ?? null }));
  }

  /** What was counted over many bodies in the cycle's year, by its issuer, as known on the day. */
  async aggregatesOf(cycle: EvaluationCycle, asKnownOn: LocalDate | null): Promise<EvaluationAggregate[]> {
    return inForceAt(await this.#aggregates.load(cycle.issuer.id), knownUntil(asKnownOn)).filter(({ year }) => year === cycle.year);
  }
}
