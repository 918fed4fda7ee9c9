import { Prisma } from "@pantau/database";
import type { ReadScope } from "./domain/actor.ts";

/** SQL condition that keeps a statement within the reader's scope. The column holds a satker code, "33.08". */
export function satkerInScope(scope: ReadScope, satkerCodeColumn: Prisma.Sql): Prisma.Sql {
  switch (scope.kind) {
    case "ALL":
      return Prisma.sql`TRUE`;
    case "PROVINCES":
      return Prisma.sql`left(${satkerCodeColumn}, 2) = ANY(${[...scope.provinceCodes]})`;
    case "SATKERS":
      return Prisma.sql`${satkerCodeColumn} = ANY(${[...scope.satkerCodes]})`;
  }
}

/** SQL condition for whole provinces: those the scope touches. The column holds a province code, "33". */
export function provinceInScope(scope: ReadScope, provinceCodeColumn: Prisma.Sql): Prisma.Sql {
  switch (scope.kind) {
    case "ALL":
      return Prisma.sql`TRUE`;
    case "PROVINCES":
      return Prisma.sql`${provinceCodeColumn} = ANY(${[...scope.provinceCodes]})`;
    case "SATKERS":
      return Prisma.sql`${provinceCodeColumn} = ANY(${scope.satkerCodes.map((code) => code.slice(0, 2))})`;
  }
}

/** For other modules' transactions: what was done is written into the audit trail, or neither happens. */
export { appendAuditEntry } from "./audit.queries.ts";
