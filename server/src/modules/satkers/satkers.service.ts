import DataLoader from "dataloader";
import { NotFound } from "../../kernel/domainError.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import type { ProvinceRecord, SatkerRecord, SatkerType } from "./domain/satker.ts";
import { findProvinces, findSatkers, findSatkersByCode } from "./satkers.queries.ts";

/** The registry as one reader sees it. Made for each request: loaders must not outlive their reader. */
export class SatkersService {
  readonly #byCode: DataLoader<string, SatkerRecord | null>;
  #provinces: Promise<ProvinceRecord[]> | undefined;

  constructor(
    private readonly database: Database,
    private readonly actor: Actor,
  ) {
    this.#byCode = new DataLoader(async (codes) => {
      const found = new Map((await findSatkersByCode(database.prisma, actor.scope, codes)).map((satker) => [satker.code, satker]));
      return codes.map((code) => found.get(code) ?? null);
    });
  }

  /** Provinces the reader may see at least in part, by code. One statement a request. */
  provinces(): Promise<ProvinceRecord[]> {
    this.#provinces ??= findProvinces(this.database.prisma, this.actor.scope);
    return this.#provinces;
  }

  /** @throws NotFound when there is no such province, or not for this reader. */
  async province(code: string): Promise<ProvinceRecord> {
    const province = (await this.provinces()).find((candidate) => candidate.code === code);
    if (!province) throw new NotFound(`Provinsi dengan kode "${code}" tidak ada di Pantau. Pakai kode Kemendagri dua angka, misalnya 33.`, { province: code });
    return province;
  }

  async satkersOf(provinceCode: string, type: SatkerType | null): Promise<SatkerRecord[]> {
    await this.province(provinceCode);
    const satkers = await findSatkers(this.database.prisma, this.actor.scope, { provinceCode, type });
    for (const satker of satkers) this.#byCode.prime(satker.code, satker);
    return satkers;
  }

  /** All that the reader may see, by code. One statement, however many provinces. */
  async all(): Promise<SatkerRecord[]> {
    const satkers = await findSatkers(this.database.prisma, this.actor.scope, { provinceCode: null, type: null });
    for (const satker of satkers) this.#byCode.prime(satker.code, satker);
    return satkers;
  }

  /** Null: no satker has this code, or not for this reader. */
  satker(code: string): Promise<SatkerRecord | null> {
    return this.#byCode.load(code);
  }
}
