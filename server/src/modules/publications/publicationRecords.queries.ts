import type { Prisma } from "@pantau/database";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Confidence, Dataset } from "../../kernel/provenance.ts";
import { integer, text, type Row } from "../../platform/database/row.ts";
import type { AssistanceKind } from "./domain/assistanceEffect.ts";
import type { EntryKind, EvidenceOutcome } from "./domain/dutyLog.ts";

/** What is written down together is written in one transaction. */
export type RecordTransaction = Prisma.TransactionClient;

export function inRecordTransaction<Result>(database: Database, work: (transaction: RecordTransaction) => Promise<Result>): Promise<Result> {
  return database.prisma.$transaction(work);
}

/** A row to append to the log. */
export interface NewEntry {
  readonly satkerCode: string;
  readonly itemCode: string;
  readonly kind: EntryKind;
  readonly entryOn: LocalDate;
  readonly publishedOn: LocalDate | null;
  readonly refreshedAt: Date | null;
  readonly evidenceUrl: string | null;
  readonly contentHash: string | null;
  readonly checkedAt: Date | null;
  readonly checkedBy: string | null;
  readonly httpStatus: number | null;
  readonly outcome: EvidenceOutcome | null;
  readonly note: string | null;
  readonly dataset: Dataset;
  readonly sourceText: string;
  readonly confidence: Confidence;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly correctsId: string | null;
  readonly correctionReason: string | null;
  readonly runId: string | null;
}

/** Whether an item of this code stands in any list. */
export async function itemExists(transaction: RecordTransaction, itemCode: string): Promise<boolean> {
  const rows = await transaction.$queryRaw<Row[]>`SELECT 1 AS one FROM public_information_item WHERE code = ${itemCode} LIMIT 1`;
  return rows.length > 0;
}

/** Appends a row and gives its id. Undefined: exactly this statement stands in the log already. */
export async function insertEntry(transaction: RecordTransaction, entry: NewEntry): Promise<string | undefined> {
  const rows = await transaction.$queryRaw<Row[]>`
    INSERT INTO publication_update (satker_code, item_code, kind, entry_on, published_on, refreshed_at, evidence_url, content_hash, checked_at, checked_by, http_status, outcome,
      note, dataset, source_text, confidence, recorded_by, recorded_at, corrects_id, correction_reason, run_id)
    VALUES (${entry.satkerCode}, ${entry.itemCode}, ${entry.kind}::publication_entry_kind, ${entry.entryOn}::date, ${entry.publishedOn}::date, ${entry.refreshedAt}::timestamptz,
      ${entry.evidenceUrl}, ${entry.contentHash}, ${entry.checkedAt}::timestamptz, ${entry.checkedBy}, ${entry.httpStatus}::int, ${entry.outcome}::evidence_outcome,
      ${entry.note}, ${entry.dataset}::dataset, ${entry.sourceText}, ${entry.confidence}::confidence, ${entry.recordedBy}, ${entry.recordedAt}::timestamptz,
      ${entry.correctsId}::uuid, ${entry.correctionReason}, ${entry.runId}::uuid)
    ON CONFLICT DO NOTHING
    RETURNING id::text AS id`;
  return rows[0] === undefined ? undefined : text(rows[0], "id");
}

/** Marks a row as superseded. False: another had taken its place already. */
export async function supersedeEntry(transaction: RecordTransaction, { satkerCode, id }: { readonly satkerCode: string; readonly id: string }, at: Date): Promise<boolean> {
  const changed = await transaction.$executeRaw`
    UPDATE publication_update SET superseded_at = ${at}::timestamptz WHERE satker_code = ${satkerCode}::char(5) AND id = ${id}::uuid AND superseded_at IS NULL`;
  return changed === 1;
}

/** An event to append. */
export interface NewAssistanceEvent {
  readonly key: string;
  readonly provinceCode: string;
  readonly kind: AssistanceKind;
  readonly title: string;
  readonly heldOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly place: string | null;
  readonly topics: readonly string[];
  /** Null: not known. */
  readonly invited: readonly string[] | null;
  /** Null: not known. */
  readonly attending: readonly string[] | null;
  readonly dataset: Dataset;
  readonly sourceText: string;
  readonly note: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** The telling in force of an event, while whoever else tells it waits until the end of the transaction. Null: nobody has told it. */
export async function lockAssistanceEvent(transaction: RecordTransaction, { key, dataset }: { readonly key: string; readonly dataset: Dataset }): Promise<{ readonly id: string; readonly title: string } | null> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pantau.assistance'), hashtext(${key}))`;
  const [row] = await transaction.$queryRaw<Row[]>`
    SELECT id::text AS id, title FROM assistance_event WHERE key = ${key} AND dataset = ${dataset}::dataset AND superseded_at IS NULL FOR UPDATE`;
  return row === undefined ? null : { id: text(row, "id"), title: text(row, "title") };
}

/** Appends an event; one of the same key is marked as superseded and stays. Gives the id, and how many satker were named. */
export async function insertAssistanceEvent(transaction: RecordTransaction, event: NewAssistanceEvent): Promise<{ id: string; satkerCount: number }> {
  await transaction.$executeRaw`
    UPDATE assistance_event SET superseded_at = ${event.recordedAt}::timestamptz WHERE superseded_at IS NULL AND key = ${event.key} AND dataset = ${event.dataset}::dataset`;
  const [row] = await transaction.$queryRaw<Row[]>`
    WITH made AS (
      INSERT INTO assistance_event (key, province_code, kind, title, held_on, ended_on, place, topics, invitation_known, attendance_known, dataset, source_text, confidence, note,
        recorded_by, recorded_at)
      VALUES (${event.key}, ${event.provinceCode}, ${event.kind}::assistance_kind, ${event.title}, ${event.heldOn}::date, ${event.endedOn}::date, ${event.place},
        ${[...event.topics]}::text[], ${event.invited !== null}, ${event.attending !== null}, ${event.dataset}::dataset, ${event.sourceText}, 'HIGH', ${event.note},
        ${event.recordedBy}, ${event.recordedAt}::timestamptz)
      RETURNING id),
    attendance AS (
      INSERT INTO assistance_attendance (event_id, satker_code, invited, attended)
      SELECT made.id, named.code, bool_or(named.invited), bool_or(named.attended)
      FROM made, (SELECT unnest(${[...(event.invited ?? [])]}::text[]) AS code, true AS invited, false AS attended
                  UNION ALL SELECT unnest(${[...(event.attending ?? [])]}::text[]), false, true) named
      GROUP BY 1, 2 RETURNING 1)
    SELECT made.id::text AS id, (SELECT count(*)::int FROM attendance) AS n FROM made`;
  if (row === undefined) throw new Error("INSERT … RETURNING gave no row");
  return { id: text(row, "id"), satkerCount: integer(row, "n") };
}
