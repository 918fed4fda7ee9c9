import type { Confidence } from "../../../kernel/provenance.ts";
import { CROSSWALK_RELATIONS, type CrosswalkRelation } from "../../evaluations/domain/instrument.ts";
import { text, word } from "./cells.ts";
import { confidence, slug } from "./commonCells.ts";
import type { FileKind, Reference } from "./fileKind.ts";
import { partCode } from "./instruments.ts";
import { checkRows, type RowReader } from "./rowReader.ts";

export interface CrosswalkFields {
  readonly fromInstrumentId: string;
  /** Null: added in the other one. */
  readonly fromCode: string | null;
  readonly toInstrumentId: string;
  /** Null: dropped. */
  readonly toCode: string | null;
  readonly relation: CrosswalkRelation;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | null;
}

/** What became of dimensions between two versions. Natural key: both instruments and both codes. */
export const crosswalksFile: FileKind<CrosswalkFields> = {
  required: ["from_instrument_id", "to_instrument_id", "relation", "source", "confidence"],
  optional: ["from_code", "to_code", "note"],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "from_code",
      naturalKey: (line) => JSON.stringify([line.fromInstrumentId, line.fromCode, line.toInstrumentId, line.toCode]),
      read(cells) {
        const fromInstrumentId = cells.required("from_instrument_id", slug);
        const toInstrumentId = cells.required("to_instrument_id", slug);
        const relation = cells.required("relation", word(CROSSWALK_RELATIONS));
        const source = cells.required("source", text);
        const sure = cells.required("confidence", confidence);
        const fromCode = cells.optional("from_code", partCode);
        const toCode = cells.optional("to_code", partCode);
        const note = cells.optional("note", text);
        if (fromInstrumentId === undefined || toInstrumentId === undefined || relation === undefined || source === undefined || sure === undefined) return undefined;
        checkSide(cells, "from", fromInstrumentId, fromCode, relation !== "ADDED", reference);
        checkSide(cells, "to", toInstrumentId, toCode, relation !== "DROPPED", reference);
        return { fromInstrumentId, fromCode, toInstrumentId, toCode, relation, source, confidence: sure, note };
      },
    }),
};

function checkSide(cells: RowReader, side: "from" | "to", instrumentId: string, code: string | null, wanted: boolean, reference: Reference): void {
  const instrument = reference.evaluations.instruments.get(instrumentId);
  if (!instrument) cells.reject(`${side}_instrument_id`, { code: "UNKNOWN_REFERENCE", rule: "instrumen ini tidak terdaftar", mend: "Impor instrumennya lebih dahulu (jenis instruments)." });
  else if (instrument.dataset !== reference.dataset) cells.reject(`${side}_instrument_id`, { code: "WRONG_DATASET", rule: "instrumen ini milik kumpulan data lain", mend: "Data demo dan data nyata tidak boleh bercampur." });
  if (wanted !== (code !== null))
    cells.reject(`${side}_code`, { code: wanted ? "REQUIRED" : "CONTRADICTION", rule: wanted ? "hubungan ini menyebut dimensi di kedua sisi" : "dimensi yang ditambah atau dihapus hanya ada di satu sisi", mend: wanted ? "Isi kode dimensinya." : "Kosongkan sel ini." });
  else if (code !== null && instrument && instrument.parts.get(code)?.level !== "DIMENSION")
    cells.reject(`${side}_code`, { code: "UNKNOWN_REFERENCE", rule: `instrumen ${instrumentId} tidak punya dimensi ini`, mend: "Periksa kodenya pada instrumen." });
}
