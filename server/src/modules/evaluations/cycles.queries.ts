import { Prisma, type PrismaClient } from "@pantau/database";
import { groupBy } from "../../kernel/groupBy.ts";
import { dateOrNull, instant, instantOrNull, integer, integerOrNull, oneOf, oneOfOrNull, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { DATASETS, type FactSource } from "../../kernel/provenance.ts";
import { satkerInScope, satkerOfProvince } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import { EVALUATION_STAGES } from "./domain/claim.ts";
import { CYCLE_FIELDS, CYCLE_STATES, PARTICIPATION_STATES, type CycleRevision, type EvaluationCycle, type Participation } from "./domain/cycle.ts";
import { BODY_KINDS_EVALUATED } from "./domain/instrument.ts";
import type { Recorded } from "./domain/knownOn.ts";
import { BATCH_COLUMNS, decodeIssuer, decodeSource, inForce, ISSUER_COLUMNS, recordedBy } from "./facts.queries.ts";

/** Which cycles are asked for. Null: any. */
export interface CycleFilter {
  /** Cycles of the province's issuers, and of any issuer with a participating satker of the province. */
  readonly provinceCode: string | null;
  readonly issuerId: string | null;
  readonly year: number | null;
  readonly id: string | null;
}

/** Cycles with everything that was set of them by the instant, newest year first. Cycles are public: no satker scope applies. */
export async function findCycles(prisma: PrismaClient, filter: CycleFilter, knownUntil: Date | null): Promise<EvaluationCycle[]> {
  const conditions = [
    recordedBy(Prisma.sql`c`, knownUntil),
    filter.id === null ? Prisma.sql`TRUE` : Prisma.sql`c.id = ${filter.id}`,
    filter.issuerId === null ? Prisma.sql`TRUE` : Prisma.sql`c.issuer_id = ${filter.issuerId}`,
    filter.year === null ? Prisma.sql`TRUE` : Prisma.sql`c.year = ${filter.year}`,
    filter.provinceCode === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`(i.province_code = ${filter.provinceCode} OR EXISTS (SELECT 1 FROM cycle_participation q WHERE q.cycle_id = c.id AND ${satkerOfProvince(Prisma.sql`q.satker_code`, filter.provinceCode)}))`,
  ];
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT c.id, c.year, c.body_kind::text AS body_kind, c.dataset::text AS cycle_dataset,
           CASE WHEN ${knownUntil}::timestamptz IS NULL OR c.instrument_known_at IS NULL OR c.instrument_known_at < ${knownUntil}::timestamptz THEN c.instrument_id END AS instrument_id,
           r.id::text AS revision_id, r.field::text AS field, r.state::text AS state, r.on_date, r.announced_on, r.reason, r.recorded_at, r.recorded_by,
           r.source_text, r.confidence::text AS confidence, r.batch_row, ${ISSUER_COLUMNS}, ${BATCH_COLUMNS}
    FROM evaluation_cycle c
    JOIN issuer i ON i.id = c.issuer_id
    LEFT JOIN cycle_revision r ON r.cycle_id = c.id AND ${recordedBy(Prisma.sql`r`, knownUntil)}
    JOIN import_batch b ON b.id = coalesce(r.batch_id, c.batch_id)
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY c.year DESC, c.dataset, c.issuer_id, c.body_kind, r.recorded_at, r.batch_row`;
  return [...groupBy(rows, (row) => text(row, "id")).values()].flatMap((revisions) => {
    const [first] = revisions;
    return first ? [decodeCycle(first, revisions)] : [];
  });
}

function decodeCycle(row: Row, revisions: readonly Row[]): EvaluationCycle {
  return {
    id: text(row, "id"),
    issuer: decodeIssuer(row),
    year: integer(row, "year"),
    bodyKind: oneOf(row, "body_kind", BODY_KINDS_EVALUATED),
    dataset: oneOf(row, "cycle_dataset", DATASETS),
    instrumentId: textOrNull(row, "instrument_id"),
    revisions: revisions.flatMap((revision) => (revision["revision_id"] === null ? [] : [decodeRevision(revision)])),
  };
}

function decodeRevision(row: Row): CycleRevision {
  return {
    id: text(row, "revision_id"),
    field: oneOf(row, "field", CYCLE_FIELDS),
    state: oneOfOrNull(row, "state", CYCLE_STATES),
    onDate: dateOrNull(row, "on_date"),
    announcedOn: dateOrNull(row, "announced_on"),
    reason: textOrNull(row, "reason"),
    source: decodeSource(row),
    recordedAt: instant(row, "recorded_at"),
    recordedBy: text(row, "recorded_by"),
  };
}

/** How far the satker within the scope are in the cycles. Satker without a row are not here: nothing is known of them. */
export async function findParticipations(prisma: PrismaClient, scope: ReadScope, cycleIds: readonly string[], knownUntil: Date | null): Promise<Participation[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT p.cycle_id, p.satker_code::text AS satker_code, p.state::text AS state, p.stage::text AS stage, p.since, p.note,
           p.source_text, p.confidence::text AS confidence, p.batch_row, ${BATCH_COLUMNS}
    FROM cycle_participation p
    JOIN import_batch b ON b.id = p.batch_id
    WHERE p.cycle_id = ANY(${[...cycleIds]}) AND ${inForce(Prisma.sql`p`, knownUntil)} AND ${satkerInScope(scope, Prisma.sql`p.satker_code`)}
    ORDER BY p.cycle_id, p.satker_code`;
  return rows.map((row) => ({
    cycleId: text(row, "cycle_id"),
    satkerCode: text(row, "satker_code"),
    state: oneOf(row, "state", PARTICIPATION_STATES),
    stage: oneOfOrNull(row, "stage", EVALUATION_STAGES),
    since: dateOrNull(row, "since"),
    note: textOrNull(row, "note"),
    source: decodeSource(row),
  }));
}

/** What was counted over many bodies. Unit: bodies. Null: not published. */
export interface EvaluationAggregate extends Recorded {
  readonly issuerId: string;
  readonly year: number;
  readonly scope: string;
  readonly participants: number | null;
  readonly returned: number | null;
  readonly informative: number | null;
  readonly approachingInformative: number | null;
  readonly fairlyInformative: number | null;
  readonly lessInformative: number | null;
  readonly notInformative: number | null;
  readonly note: string | null;
  readonly source: FactSource;
}

/** Every count ever recorded of the issuers. */
export async function findAggregatesEver(prisma: PrismaClient, issuerIds: readonly string[]): Promise<EvaluationAggregate[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT a.*, a.confidence::text AS confidence, ${BATCH_COLUMNS}
    FROM (SELECT issuer_id, year, scope, participants, returned, informative, approaching_informative, fairly_informative, less_informative, not_informative,
                 note, source_text, confidence, batch_row, recorded_at, superseded_at, batch_id AS of_batch FROM evaluation_aggregate WHERE issuer_id = ANY(${[...issuerIds]})) a
    JOIN import_batch b ON b.id = a.of_batch
    ORDER BY a.issuer_id, a.year, a.scope, a.recorded_at`;
  return rows.map((row) => ({
    issuerId: text(row, "issuer_id"),
    year: integer(row, "year"),
    scope: text(row, "scope"),
    participants: integerOrNull(row, "participants"),
    returned: integerOrNull(row, "returned"),
    informative: integerOrNull(row, "informative"),
    approachingInformative: integerOrNull(row, "approaching_informative"),
    fairlyInformative: integerOrNull(row, "fairly_informative"),
    lessInformative: integerOrNull(row, "less_informative"),
    notInformative: integerOrNull(row, "not_informative"),
    note: textOrNull(row, "note"),
    source: decodeSource(row),
    recordedAt: instant(row, "recorded_at"),
    supersededAt: instantOrNull(row, "superseded_at"),
  }));
}
