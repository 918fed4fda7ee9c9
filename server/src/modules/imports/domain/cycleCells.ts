import { BODY_KINDS_EVALUATED, type BodyKindEvaluated, type InstrumentLevel } from "../../evaluations/domain/instrument.ts";
import { cycleIdOf } from "../../evaluations/domain/cycle.ts";
import { word } from "./cells.ts";
import { satkerCode, slug, year } from "./commonCells.ts";
import type { ReferenceInstrument } from "./evaluationReference.ts";
import type { Reference } from "./fileKind.ts";
import type { RowReader } from "./rowReader.ts";

/** Columns that name a cycle. */
export const CYCLE_COLUMNS = ["issuer_id", "year", "body_kind"] as const;

export interface CycleKey {
  readonly issuerId: string;
  readonly year: number;
  readonly bodyKind: BodyKindEvaluated;
  readonly cycleId: string;
}

/** The cycle a row is about, whether it is stored or not. */
export function readCycleKey(cells: RowReader): CycleKey | undefined {
  const issuerId = cells.required("issuer_id", slug);
  const cycleYear = cells.required("year", year);
  const bodyKind = cells.required("body_kind", word(BODY_KINDS_EVALUATED));
  if (issuerId === undefined || cycleYear === undefined || bodyKind === undefined) return undefined;
  const key = { issuerId, year: cycleYear, bodyKind };
  return { ...key, cycleId: cycleIdOf(key) };
}

/** The stored cycle and the satker a row is about. Both must be there, and the cycle of the file's dataset. */
export function readCycleAndSatker(cells: RowReader, reference: Reference): { readonly cycleId: string; readonly satkerCode: string; readonly instrument: ReferenceInstrument | undefined } | undefined {
  const key = readCycleKey(cells);
  const satker = cells.required("satker_code", satkerCode);
  if (satker !== undefined && !reference.satkerNames.has(satker))
    cells.reject("satker_code", { code: "UNKNOWN_REFERENCE", rule: "tidak ada satker dengan kode ini", mend: "Periksa kode Kemendagri, misalnya 33.08." });
  if (key === undefined) return undefined;
  const cycle = reference.evaluations.cycles.get(key.cycleId);
  if (!cycle) cells.reject("issuer_id", { code: "UNKNOWN_REFERENCE", rule: `siklus ${key.cycleId} tidak terdaftar`, mend: "Impor siklusnya lebih dahulu (jenis cycles), atau perbaiki penerbit, tahun, dan body_kind." });
  else if (cycle.dataset !== reference.dataset)
    cells.reject("issuer_id", { code: "WRONG_DATASET", rule: "siklus ini milik kumpulan data lain", mend: "Data demo dan data nyata tidak boleh bercampur." });
  if (!cycle || satker === undefined) return undefined;
  return { cycleId: key.cycleId, satkerCode: satker, instrument: cycle.instrumentId === null ? undefined : reference.evaluations.instruments.get(cycle.instrumentId) };
}

/** The part must be of that level in the cycle's instrument. */
export function checkPart(cells: RowReader, column: string, code: string, level: InstrumentLevel, instrument: ReferenceInstrument | undefined): void {
  if (!instrument)
    cells.reject(column, { code: "UNKNOWN_REFERENCE", rule: "instrumen siklus ini tidak diketahui", mend: "Impor instrumennya (jenis instruments) dan sebutkan pada siklus (kolom instrument_id)." });
  else if (instrument.parts.get(code)?.level !== level)
    cells.reject(column, { code: "UNKNOWN_REFERENCE", rule: `instrumen siklus ini tidak punya ${level === "ITEM" ? "butir" : "tahap"} dengan kode ini`, mend: "Periksa kodenya pada instrumen." });
}
