import { Prisma } from "@pantau/database";
import type { ReadScope } from "./domain/actor.ts";

/** SQL condition that keeps a statement within the reader's scope. The column holds a satker code, "33.08". */
export function satkerInScope(scope: ReadScope, satkerCodeColumn: Prisma.Sql): Prisma.Sql {
  switch (scope.kind) {
    case "ALL":
      return Prisma.sql`TRUE`;
    case "PROVINCES":
      return scope.provinceCodes.length === 0 ? Prisma.sql`FALSE` : Prisma.sql`(${Prisma.join(scope.provinceCodes.map((code) => satkerOfProvince(satkerCodeColumn, code)), " OR ")})`;
    case "SATKERS":
      return Prisma.sql`${satkerCodeColumn} = ANY(${[...scope.satkerCodes]})`;
  }
}

const PROVINCE_CODE = /^[0-9]{2}$/;

/**
 * SQL condition for the satker of one province. The column holds a satker code, "33.08". A range and not the first two characters, so that an index that
 * begins with the code finds them, and the planner knows how many there are. All codes have this shape, so every collation sorts them alike.
 */
export function satkerOfProvince(satkerCodeColumn: Prisma.Sql, provinceCode: string): Prisma.Sql {
  return PROVINCE_CODE.test(provinceCode) ? Prisma.sql`${satkerCodeColumn} BETWEEN ${`${provinceCode}.00`} AND ${`${provinceCode}.99`}` : Prisma.sql`FALSE`;
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
