import { fixedClock } from "../../platform/clock.ts";
import { loadCalendarBookIfAny } from "../calendars/calendars.service.ts";
import { judgeDisputes, judgeObjections, storeDisputes, storeObjections } from "../requests/caseRegister.service.ts";
import { loadCountingBook, overlappingRules } from "../requests/counting.service.ts";
import { isPersonalColumn } from "../requests/domain/personalData.ts";
import type { RecordStamp } from "../requests/domain/recordedRequest.ts";
import { refusalSentence, type Refusal } from "../requests/domain/refusal.ts";
import type { RowRefusal } from "../requests/domain/toldRegister.ts";
import { calendarReach, holdRegisters, recountDeadlines } from "../requests/recount.service.ts";
import { judgeRequests, storePeriods, storeRequests, type RegisterMoment } from "../requests/register.service.ts";
import { checkHeader, type FileKind, type ImportKind } from "./domain/fileKind.ts";
import { disputesFile, objectionsFile, registerPeriodsFile } from "./domain/caseRegisters.ts";
import { ImportRejected, type RejectedRow } from "./domain/rejection.ts";
import { requestRegisterFile } from "./domain/requestRegister.ts";
import type { FileRow, Numbered } from "./domain/rowReader.ts";
import type { FileHandler, JudgedFile, JudgingMoment } from "./imports.fileHandler.ts";
import { databaseNow, type ImportTransaction, type StoringBatch, type Written } from "./imports.queries.ts";

/** A register's rows judged by the law and by what is recorded already. */
interface Judgement {
  readonly refusals: readonly RowRefusal[];
  store(transaction: ImportTransaction, stamp: RecordStamp): Promise<Written>;
}

export const REQUESTS_HANDLER = registerHandler(requestRegisterFile, async (transaction, rows, moment) => {
  const plan = await judgeRequests(transaction, rows, moment);
  return { refusals: plan.refusals, store: (writing, stamp) => storeRequests(writing, plan, stamp) };
});

export const OBJECTIONS_HANDLER = registerHandler(objectionsFile, async (transaction, rows, moment) => {
  const plan = await judgeObjections(transaction, rows, moment);
  return { refusals: plan.refusals, store: async (writing, stamp) => storeObjections(writing, plan, stamp, await loadCountingBook(writing, moment.today)) };
});

export const DISPUTES_HANDLER = registerHandler(disputesFile, async (transaction, rows, moment) => {
  const plan = await judgeDisputes(transaction, rows, moment);
  return { refusals: plan.refusals, store: (writing, stamp) => storeDisputes(writing, plan, stamp) };
});

export const PERIODS_HANDLER = registerHandler(registerPeriodsFile, async (_transaction, rows, { dataset }) => ({
  refusals: [],
  store: (writing, stamp) => storePeriods(writing, rows, dataset, stamp),
}));

/** A kind of register: columns that say who asked are dropped before anything is read, and rows are judged by the rules of law. */
function registerHandler<Fields>(
  kind: FileKind<Fields>,
  judge: (transaction: ImportTransaction, rows: readonly Numbered<Fields>[], moment: RegisterMoment) => Promise<Judgement>,
): FileHandler {
  return {
    required: kind.required,
    optional: kind.optional,
    async judge(header, rows, reference, moment): Promise<JudgedFile> {
      const droppedColumns = header.filter(isPersonalColumn);
      const columns = checkHeader(header.filter((column) => !isPersonalColumn(column)), kind);
      const nothing = { droppedColumns, store: () => Promise.reject(new Error("a rejected file is not stored")) };
      if (columns.length > 0) return { ...nothing, rejected: columns };
      const { accepted, rejected } = kind.check(droppedColumns.length === 0 ? rows : rows.map(withoutPersonalCells), reference);
      if (rejected.length > 0) return { ...nothing, rejected };
      const judged = await judge(moment.transaction, accepted, await registerMoment(moment));
      const refused = judged.refusals.map(({ row, refusal }) => rejectedRow(row, refusal));
      return { droppedColumns, thingCount: accepted.length, rejected: refused, store: (transaction, batch) => judged.store(transaction, stampOf(batch, moment)) };
    },
  };
}

function withoutPersonalCells({ row, cells }: FileRow): FileRow {
  return { row, cells: new Map([...cells].filter(([column]) => !isPersonalColumn(column))) };
}

/** A demo register plays on the day up to which it vouches; a real one today. */
async function registerMoment({ transaction, dataset, importedBy, dataAsOf }: JudgingMoment): Promise<RegisterMoment> {
  return { dataset, recordedBy: importedBy, today: dataset === "DEMO" && dataAsOf !== null ? dataAsOf : jakartaDay(await databaseNow(transaction)) };
}

function stampOf({ id, dataset, importedAt }: StoringBatch, { importedBy, dataAsOf }: JudgingMoment): RecordStamp {
  return { recordedAt: importedAt, recordedOn: dataset === "DEMO" && dataAsOf !== null ? dataAsOf : jakartaDay(importedAt), recordedBy: importedBy, batchId: id };
}

/** Which column a refusal by law is about, so that the place can be mended. */
const COLUMNS: Readonly<Record<string, string>> = {
  RECEIVED: "received_on", COMPLETED: "complete_on", REGISTERED: "registered_on", FORWARDED: "forwarded_on", EXTENDED: "extended_on", ORAL_ANSWER: "oral_answer_on",
  WRITTEN_NOTICE: "notice_on", DELIVERED: "delivered_on", CLOSED: "closed_on",
};

function rejectedRow(row: number, refusal: Refusal): RejectedRow {
  const kind = String(refusal.details["kind"] ?? "");
  const column = refusal.code.startsWith("EXTENSION_") ? "extended_on" : (COLUMNS[kind] ?? null);
  return { row, column, value: null, code: "RULE_OF_LAW", rule: refusalSentence(refusal).replace(/\.$/, ""), mend: "Periksa tanggal dan urutan peristiwa pada registernya." };
}

/** Stores a file of calendar or rules and counts anew the deadlines that it moves, in the same transaction. */
export async function afterLawChange(transaction: ImportTransaction, batch: StoringBatch, kind: ImportKind, store: () => Promise<Written>): Promise<Written> {
  await holdRegisters(transaction);
  const today = jakartaDay(batch.importedAt);
  const before = await loadCalendarBookIfAny(transaction, today);
  const written = await store();
  if (kind === "legal-rules") await refuseOverlaps(transaction);
  const after = await loadCalendarBookIfAny(transaction, today);
  const reach = kind === "legal-rules" ? { days: null, satkerCode: null } : after && calendarReach(before, after);
  if (!after || !reach || written.added + written.changed === 0) return written;
  const order = { ...reach, cause: kind === "legal-rules" ? "RULES" : "CALENDAR", change: `berkas ${kind}`, by: `impor ${batch.id}`, at: batch.importedAt } as const;
  await recountDeadlines(transaction, order, await loadCountingBook(transaction, today));
  return written;
}

async function refuseOverlaps(transaction: ImportTransaction): Promise<void> {
  const overlaps = await overlappingRules(transaction);
  if (overlaps.length === 0) return;
  const mend = "Akhiri masa berlaku aturan yang lama (effective_to) dalam berkas yang sama.";
  throw new ImportRejected("legal-rules", overlaps.map((words) => ({ row: 0, column: "effective_from", value: null, code: "CONTRADICTION", rule: words, mend })));
}

function jakartaDay(instant: Date) {
  return fixedClock(instant.toISOString()).today();
}
