import DataLoader from "dataloader";
import { NotFound } from "../../kernel/domainError.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { CrosswalkLine, Instrument, InstrumentFrame } from "./domain/instrument.ts";
import { inForceAt } from "./domain/knownOn.ts";
import { findCrosswalksEver, findFramesOfIssuers, findInstruments, findIssuersWithInstruments, type RecordedCrosswalkLine, type RecordedFrame, type RecordedInstrument } from "./instruments.queries.ts";

/** Instruments are published for everyone. Made for each request. */
export class InstrumentsService {
  readonly #ofIssuer: DataLoader<string, RecordedFrame[]>;
  readonly #byId: DataLoader<string, RecordedInstrument | null>;
  readonly #crosswalks: DataLoader<string, RecordedCrosswalkLine[]>;

  constructor(private readonly database: Database) {
    this.#ofIssuer = new DataLoader(async (issuerIds) => {
      const found = await findFramesOfIssuers(database.prisma, issuerIds);
      return issuerIds.map((issuerId) => found.filter(({ issuer }) => issuer.id === issuerId));
    });
    this.#byId = new DataLoader(async (ids) => {
      const found = await findInstruments(database.prisma, ids);
      return ids.map((id) => found.find((instrument) => instrument.id === id) ?? null);
    });
    this.#crosswalks = new DataLoader(async (ids) => {
      const lines = await findCrosswalksEver(database.prisma, ids);
      return ids.map((id) => lines.filter((line) => line.fromInstrumentId === id || line.toInstrumentId === id));
    });
  }

  /** Instruments known by the instant (null: now), newest year first. Issuer or year null: any. */
  async list({ issuerId, year }: { readonly issuerId: string | null; readonly year: number | null }, knownUntil: Date | null): Promise<InstrumentFrame[]> {
    const issuerIds = issuerId === null ? await findIssuersWithInstruments(this.database.prisma) : [issuerId];
    const found = (await Promise.all(issuerIds.map((id) => this.#ofIssuer.load(id)))).flat();
    return found.filter((instrument) => isKnown(instrument, knownUntil) && (year === null || instrument.year === year)).toSorted((a, b) => b.year - a.year || a.id.localeCompare(b.id));
  }

  /** An instrument by its id; what follows an "@" is a day it was once asked about. @throws NotFound when it is not known by the instant (null: now). */
  async byId(given: string, knownUntil: Date | null): Promise<Instrument> {
    const id = given.split("@")[0] ?? given;
    const instrument = await this.#byId.load(id);
    if (!instrument || !isKnown(instrument, knownUntil)) throw new NotFound(`Instrumen "${id}" tidak ada. Pakai id dari daftar instrumen, misalnya ki-pusat-2025-all-v1.`, { instrument: id });
    return instrument;
  }

  /**
   * The published instrument of an issuer's year for satker: the one for kabupaten/kota, else the one for all; the highest
   * version. Drafts are never taken. Null: not known (by the instant; null: now).
   */
  async inForce(issuerId: string, year: number, knownUntil: Date | null): Promise<InstrumentFrame | null> {
    const candidates = (await this.#ofIssuer.load(issuerId)).filter(
      (instrument) => instrument.year === year && instrument.status === "PUBLISHED" && isKnown(instrument, knownUntil) && FIT[instrument.bodyKind] > 0,
    );
    return candidates.toSorted((a, b) => FIT[b.bodyKind] - FIT[a.bodyKind] || b.version - a.version)[0] ?? null;
  }

  /** Lines of the maps from and to the instrument, in force at the instant (null: now). */
  async crosswalksOf(instrumentId: string, knownUntil: Date | null): Promise<CrosswalkLine[]> {
    return inForceAt(await this.#crosswalks.load(instrumentId), knownUntil);
  }
}

function isKnown({ recordedAt }: Pick<RecordedInstrument, "recordedAt">, knownUntil: Date | null): boolean {
  return knownUntil === null || recordedAt < knownUntil;
}

/** How well an instrument for these bodies fits a satker. */
const FIT = { REGENCY: 2, ALL: 1, PROVINCE: 0, NATIONAL: 0 } as const;
