import type { Dataset } from "../../kernel/provenance.ts";
import { DATASETS } from "../../kernel/provenance.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import { date, dateOrNull, integerOrNull, oneOf, text, textOrNull, type Row } from "../../platform/database/row.ts";
import type { RecordStamp } from "./domain/recordedRequest.ts";
import type { ToldPeriod } from "./domain/toldRegister.ts";
import type { RegisterReader, RegisterTransaction } from "./register.queries.ts";
import type { ScopedSatkers } from "./scope.queries.ts";

/**
 * One writer a satker at a time, in the order of codes, until the end of the transaction: counts are made from what the other one wrote. And no
 * calendar or rule changes meanwhile: a date counted by the old one would be missed by the recount. Take it before reading rules or calendar.
 */
export async function lockRegisters(transaction: RegisterTransaction, satkerCodes: readonly string[]): Promise<void> {
  const codes = [...new Set(satkerCodes)].toSorted();
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('pantau.law'))`;
  if (codes.length === 0) return;
  await transaction.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtext('pantau.register'), hashtext(code)) FROM (SELECT code FROM unnest(${codes}::text[]) AS c(code) ORDER BY code) AS sorted`;
}

/** Whoever changes calendar or rules waits for all writers of registers and keeps them waiting until the dates are counted anew. */
export async function lockLaw(transaction: RegisterTransaction): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pantau.law'))`;
}

/** Records periods; one that is there already stays as it is. Returns how many are new. */
export async function insertPeriods(transaction: RegisterTransaction, periods: readonly (ToldPeriod & { readonly row: number | null })[], dataset: Dataset, stamp: RecordStamp): Promise<number> {
  return transaction.$executeRaw`
    INSERT INTO register_period (satker_code, dataset, from_on, to_on, note, recorded_at, recorded_on, recorded_by, batch_id, batch_row)
    SELECT "satkerCode", ${dataset}::dataset, "fromOn", "toOn", note, ${stamp.recordedAt}, ${stamp.recordedOn}::date, ${stamp.recordedBy}, ${stamp.batchId}::uuid, "row"
    FROM jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) AS p("satkerCode" text, "fromOn" date, "toOn" date, note text, "row" int)
    ON CONFLICT (satker_code, dataset, from_on, to_on) DO NOTHING`;
}

/** Days for which a satker handed in its register, with where that is written. */
export interface RecordedPeriod {
  readonly satkerCode: string;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly note: string | null;
  readonly recordedOn: LocalDate;
  readonly dataset: Dataset;
  /** Null: by form. */
  readonly batchId: string | null;
  readonly fileName: string | null;
  readonly fileRow: number | null;
  readonly dataAsOf: LocalDate | null;
}

/** Periods of these satker that touch the days asked about. */
export async function findPeriods(prisma: RegisterReader, satkers: ScopedSatkers, dataset: Dataset, range: { readonly from: LocalDate; readonly to: LocalDate }): Promise<RecordedPeriod[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT p.satker_code::text AS satker_code, p.from_on, p.to_on, p.note, p.recorded_on, p.dataset::text AS dataset, p.batch_id::text AS batch_id, b.file_name, p.batch_row, b.data_as_of
    FROM register_period p LEFT JOIN import_batch b ON b.id = p.batch_id
    WHERE p.satker_code = ANY(${satkers.codes}::char(5)[]) AND p.dataset = ${dataset}::dataset AND p.from_on <= ${range.to}::date AND p.to_on >= ${range.from}::date
    ORDER BY p.satker_code, p.from_on`;
  return rows.map((row) => ({
    satkerCode: text(row, "satker_code"),
    fromOn: date(row, "from_on"),
    toOn: date(row, "to_on"),
    note: textOrNull(row, "note"),
    recordedOn: date(row, "recorded_on"),
    dataset: oneOf(row, "dataset", DATASETS),
    batchId: textOrNull(row, "batch_id"),
    fileName: textOrNull(row, "file_name"),
    fileRow: integerOrNull(row, "batch_row"),
    dataAsOf: dateOrNull(row, "data_as_of"),
  }));
}
