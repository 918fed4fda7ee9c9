import { NotFound } from "../../kernel/domainError.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import { can } from "../access/domain/policy.ts";
import { IMPORT_KINDS } from "./domain/fileKind.ts";
import { FILES_READABLE_WITH, type SourceFreshness, type SourceRecord } from "./domain/freshness.ts";
import { findFreshness, findSources, hasDemoData } from "./freshness.queries.ts";

/** Which files the numbers stand on, and how fresh they are. Made for each request. */
export class FreshnessService {
  constructor(
    private readonly database: Database,
    private readonly actor: Actor,
    private readonly satkers: SatkersService,
  ) {}

  /** @throws NotFound for a province or satker that does not exist, or not for this reader. */
  async freshnessOf(scope: { provinceCode: string | null; satkerCode: string | null }): Promise<SourceFreshness[]> {
    if (scope.provinceCode !== null) await this.satkers.province(scope.provinceCode);
    if (scope.satkerCode !== null && !(await this.satkers.satker(scope.satkerCode))) {
      throw new NotFound(`Satker dengan kode "${scope.satkerCode}" tidak ada. Pakai kode Kemendagri, misalnya 33.08.`, { satker: scope.satkerCode });
    }
    const kinds = IMPORT_KINDS.filter((kind) => can(this.actor, FILES_READABLE_WITH[kind]));
    return findFreshness(this.database.prisma, this.actor.scope, kinds, scope);
  }

  sources(): Promise<SourceRecord[]> {
    return findSources(this.database.prisma);
  }

  demoDataLoaded(): Promise<boolean> {
    return hasDemoData(this.database.prisma);
  }
}
