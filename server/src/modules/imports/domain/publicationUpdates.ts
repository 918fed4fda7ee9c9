import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Confidence } from "../../../kernel/provenance.ts";
import { EVIDENCE_OUTCOMES, type EntryKind, type EvidenceOutcome } from "../../publications/domain/dutyLog.ts";
import { outcomeOfStatus } from "../../publications/domain/evidenceOutcome.ts";
import { date, integer, name, text, word } from "./cells.ts";
import type { FileKind } from "./fileKind.ts";
import { contentHash, dayOrMoment, evidenceUrl, readItem, readSatker } from "./informationCells.ts";
import { readOrigin } from "./publicationItems.ts";
import { checkRows, type RowReader } from "./rowReader.ts";

export interface PublicationUpdateFields {
  readonly satkerCode: string;
  readonly itemCode: string;
  readonly kind: EntryKind;
  /** Day in Asia/Jakarta of the refresh or the look. */
  readonly entryOn: LocalDate;
  readonly publishedOn: LocalDate | null;
  /** ISO 8601. Null: a look, or only the day is known. */
  readonly refreshedAt: string | null;
  readonly evidenceUrl: string | null;
  readonly contentHash: string | null;
  /** ISO 8601. Null: nobody looked. */
  readonly checkedAt: string | null;
  readonly checkedBy: string | null;
  readonly httpStatus: number | null;
  readonly outcome: EvidenceOutcome | null;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | null;
}

/**
 * The update log: a row with refreshed_at tells of an update, a row with only checked_at of a look. Natural key: satker,
 * item, kind, moment, who looked, address; the same key in a later file takes the place of the older row.
 */
export const publicationUpdatesFile: FileKind<PublicationUpdateFields> = {
  required: ["satker_code", "item_code", "source", "confidence"],
  optional: ["published_on", "refreshed_at", "evidence_url", "content_hash", "checked_at", "checked_by", "http_status", "outcome", "note"],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "refreshed_at",
      naturalKey: (entry) => JSON.stringify([entry.satkerCode, entry.itemCode, entry.kind, entry.entryOn, entry.refreshedAt, entry.checkedAt, entry.checkedBy, entry.evidenceUrl]),
      read(cells) {
        const satkerCode = readSatker(cells, reference);
        const itemCode = readItem(cells, reference);
        const origin = readOrigin(cells);
        const refreshed = cells.optional("refreshed_at", dayOrMoment);
        const checked = cells.optional("checked_at", dayOrMoment);
        const httpStatus = cells.optional("http_status", integer(100, 599));
        const said = cells.optional("outcome", word(EVIDENCE_OUTCOMES));
        const optional = {
          publishedOn: cells.optional("published_on", date),
          evidenceUrl: cells.optional("evidence_url", evidenceUrl),
          contentHash: cells.optional("content_hash", contentHash),
          checkedBy: cells.optional("checked_by", name),
          note: cells.optional("note", text),
        };
        if (satkerCode === undefined || itemCode === undefined || origin === undefined) return undefined;
        const day = refreshed ?? checked;
        if (day === null) {
          cells.reject("refreshed_at", { code: "REQUIRED", rule: "baris ini tidak berisi pemutakhiran maupun pemeriksaan", mend: "Isi refreshed_at untuk pemutakhiran, atau checked_at untuk pemeriksaan." });
          return undefined;
        }
        const kind: EntryKind = refreshed === null ? "CHECK" : "UPDATE";
        const outcome = said ?? (httpStatus === null ? null : outcomeOfStatus(httpStatus));
        checkEntry(cells, { kind, entryOn: day.on, outcome, httpStatus, isChecked: checked !== null, ...optional });
        // A look of which only the day is known counts from the beginning of that day in Jakarta.
        const checkedAt = checked === null ? null : (checked.at ?? `${checked.on}T00:00:00+07:00`);
        return { satkerCode, itemCode, kind, entryOn: day.on, refreshedAt: refreshed?.at ?? null, checkedAt, httpStatus, outcome, ...optional, ...origin };
      },
    }),
};

type Entry = Pick<PublicationUpdateFields, "kind" | "entryOn" | "outcome" | "httpStatus" | "publishedOn" | "checkedBy"> & { readonly isChecked: boolean };

function checkEntry(cells: RowReader, { kind, entryOn, outcome, httpStatus, publishedOn, checkedBy, isChecked }: Entry): void {
  const contradict = (column: string, rule: string, mend: string): void => cells.reject(column, { code: "CONTRADICTION", rule, mend });
  if (isChecked && checkedBy === null) cells.reject("checked_by", { code: "REQUIRED", rule: "pemeriksaan harus menyebut siapa yang memeriksa", mend: "Isi nama peran atau alat pemeriksa, bukan nama warga." });
  if (!isChecked && (checkedBy !== null || outcome !== null)) contradict("checked_at", "hasil pemeriksaan tanpa waktu pemeriksaan", "Isi checked_at, atau kosongkan kolom pemeriksaan lainnya.");
  if (kind === "CHECK" && outcome === null) cells.reject("outcome", { code: "REQUIRED", rule: "pemeriksaan harus punya hasil", mend: "Isi outcome (found, absent, gone, inconclusive) atau http_status." });
  if (kind === "CHECK" && publishedOn !== null) contradict("published_on", "tanggal terbit hanya ada pada baris pemutakhiran", "Pindahkan ke baris pemutakhirannya.");
  if (kind === "UPDATE" && outcome !== null && outcome !== "FOUND") contradict("outcome", "pemutakhiran dan tidak ditemukan tidak dapat berada dalam satu baris", "Tulis pemeriksaannya sebagai baris sendiri.");
  if (outcome === "GONE" && httpStatus !== 404 && httpStatus !== 410) contradict("outcome", "gone hanya untuk jawaban 404 atau 410", "Pakai absent bila orang mencari dan tidak menemukan, atau inconclusive.");
  if (publishedOn !== null && publishedOn > entryOn) contradict("published_on", `terbit sesudah dimutakhirkan (${entryOn})`, "Periksa kedua tanggalnya.");
}
