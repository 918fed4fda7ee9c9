import { DomainError, NotFound } from "../../kernel/domainError.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { endOfDayInJakarta } from "../evaluations/domain/knownOn.ts";
import { methodInForce, newestFirst, type MethodRecord } from "./domain/methodRecord.ts";
import { methodFingerprint } from "./domain/writtenMethod.ts";
import { findMethods, type MethodReader } from "./rankingMethods.queries.ts";

/** No method is meant for the period. */
export class RankingMethodUnknown extends DomainError {
  readonly code = "RANKING_METHOD_UNKNOWN";
}

/** Which method is asked for. */
export interface MethodChoice {
  /** Null: the one in force. */
  readonly methodId: string | null;
  /** Null: national. */
  readonly provinceCode: string | null;
  readonly periodEnd: LocalDate;
  /** Null: as recorded now. */
  readonly asKnownOn: LocalDate | null;
}

/** Methods as recorded. They are published for everyone. Made for each request. */
export class RankingMethodsService {
  readonly #known = new Map<LocalDate | null, Promise<MethodRecord[]>>();

  constructor(private readonly database: Database) {}

  /** Every method, newest version first. Four statements a request. */
  async all(asKnownOn: LocalDate | null): Promise<readonly MethodRecord[]> {
    const known = this.#known.get(asKnownOn) ?? findMethods(this.database.prisma, asKnownOn === null ? null : endOfDayInJakarta(asKnownOn));
    this.#known.set(asKnownOn, known);
    return (await known).toSorted(newestFirst);
  }

  /** The method in force for a period. Null: none is meant for it. */
  async inForce({ provinceCode, periodEnd, asKnownOn }: Omit<MethodChoice, "methodId">): Promise<MethodRecord | null> {
    return methodInForce(await this.all(asKnownOn), provinceCode, periodEnd) ?? null;
  }

  /** @throws NotFound for an id that is none; RankingMethodUnknown when no method is meant for the period. */
  async choose({ methodId, provinceCode, periodEnd, asKnownOn }: MethodChoice): Promise<MethodRecord> {
    const all = await this.all(asKnownOn);
    const ids = all.map(({ written }) => written.id);
    if (methodId !== null) {
      const named = all.find(({ written }) => written.id === methodId);
      if (named === undefined) throw new NotFound(`Metode "${methodId}" tidak ada. Yang ada: ${ids.join(", ") || "belum ada"}.`, { method: methodId, available: ids });
      return named;
    }
    const inForce = await this.inForce({ provinceCode, periodEnd, asKnownOn });
    if (inForce === null) throw new RankingMethodUnknown(`Belum ada metode peringkat untuk masa sampai ${periodEnd}. Pilih masa yang lebih baru, atau muat metodenya.`, { province: provinceCode, periodEnd, available: ids });
    return inForce;
  }
}

/** What each stored method says, by its id, for the rules of import: a method is never edited. */
export async function methodFingerprints(transaction: MethodReader): Promise<ReadonlyMap<string, string>> {
  return new Map((await findMethods(transaction, null)).map(({ written }) => [written.id, methodFingerprint(written)]));
}
