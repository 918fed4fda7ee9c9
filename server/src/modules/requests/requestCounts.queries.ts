import { Prisma } from "@pantau/database";
import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { integer, type Row } from "../../platform/database/row.ts";
import { REQUEST_CLASSES } from "./domain/handlingTotals.ts";
import type { LegalRegime } from "./domain/legalRule.ts";
import type { RequestStatus } from "./domain/requestState.ts";
import type { RegisterReader } from "./register.queries.ts";
import type { ScopedSatkers } from "./scope.queries.ts";

/** Which requests are asked for. */
export interface RequestFilter {
  readonly dataset: Dataset;
  /** Null: both, and unclassified. */
  readonly regime: LegalRegime | null;
  /** Empty: every status. */
  readonly statuses: readonly RequestStatus[];
  readonly receivedFrom: LocalDate | null;
  readonly receivedTo: LocalDate | null;
  readonly dueFrom: LocalDate | null;
  readonly dueTo: LocalDate | null;
  readonly hasLegalHold: boolean | null;
}

/** Columns of the running totals that count exactly the requests of a status. */
const COUNTED: Readonly<Partial<Record<RequestStatus, Prisma.Sql>>> = {
  ANSWERED_ON_TIME: Prisma.sql`t.met_limit`,
  ANSWERED_LATE: Prisma.sql`t.missed_limit`,
  WITHDRAWN: Prisma.sql`t.withdrawn`,
  LAPSED_INCOMPLETE: Prisma.sql`t.lapsed_incomplete`,
};

/**
 * How many requests the filter lets through, from the running totals: one or two rows a satker and regime instead of every request. Null: they cannot
 * tell (single days, due dates, legal holds, statuses that depend on today).
 */
export async function countFromTotals(prisma: RegisterReader, satkers: ScopedSatkers, filter: RequestFilter): Promise<number | null> {
  const counted = countedColumns(filter);
  if (counted === null) return null;
  const classes = filter.regime === null ? [...REQUEST_CLASSES] : [filter.regime];
  const last = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`
    (SELECT ${counted} AS n FROM request_running_total t WHERE t.dataset = ${filter.dataset}::dataset AND t.satker_code = s.code AND t.class = c.class AND ${condition}
      ORDER BY t.month DESC LIMIT 1)`;
  const atEnd = last(filter.receivedTo === null ? Prisma.sql`TRUE` : Prisma.sql`t.month <= ${filter.receivedTo}::date`);
  const before = filter.receivedFrom === null ? Prisma.sql`0` : last(Prisma.sql`t.month < ${filter.receivedFrom}::date`);
  const [row] = await prisma.$queryRaw<Row[]>`
    SELECT coalesce(sum(coalesce(${atEnd}, 0) - coalesce(${before}, 0)), 0)::int AS n
    FROM unnest(${satkers.codes}::char(5)[]) AS s(code) CROSS JOIN unnest(${classes}::text[]::request_class[]) AS c(class)`;
  return row === undefined ? 0 : integer(row, "n");
}

function countedColumns({ statuses, receivedFrom, receivedTo, dueFrom, dueTo, hasLegalHold }: RequestFilter): Prisma.Sql | null {
  if (dueFrom !== null || dueTo !== null || hasLegalHold !== null || !areWholeMonths(receivedFrom, receivedTo)) return null;
  if (statuses.length === 0) return Prisma.sql`t.requests`;
  const columns = [...new Set(statuses)].map((status) => COUNTED[status]);
  const known = columns.filter((column) => column !== undefined);
  return known.length === columns.length ? Prisma.join(known, " + ") : null;
}

/** The first day begins a month and the last ends one, and they are not turned round. Null: no bound. */
function areWholeMonths(from: LocalDate | null, to: LocalDate | null): boolean {
  if (from !== null && to !== null && from > to) return false;
  return (from === null || from.endsWith("-01")) && (to === null || addDays(to, 1).endsWith("-01"));
}
