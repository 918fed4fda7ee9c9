import { groupBy } from "../../../kernel/groupBy.ts";
import type { Confidence } from "../../../kernel/provenance.ts";
import { EVALUATION_STAGES, type EvaluationStage } from "../../evaluations/domain/claim.ts";
import {
  BODY_KINDS_EVALUATED,
  instrumentIdOf,
  INSTRUMENT_LEVELS,
  INSTRUMENT_STATUSES,
  MISSING_STAGE_POLICIES,
  PARENT_LEVELS,
  ROUNDING_RULES,
  UNANSWERED_ITEM_POLICIES,
  weightFaults,
  type BodyKindEvaluated,
  type InstrumentLevel,
  type InstrumentRules,
  type InstrumentStatus,
} from "../../evaluations/domain/instrument.ts";
import { decimal, integer, name, shaped, text, word } from "./cells.ts";
import { confidence, slug, year } from "./commonCells.ts";
import type { FileKind, Reference } from "./fileKind.ts";
import { checkIssuer } from "./issuerCell.ts";
import type { RejectedRow } from "./rejection.ts";
import { byPlace, checkRows, type Numbered, type RowReader } from "./rowReader.ts";

/** A row is the instrument as a whole or one of its parts. */
export interface InstrumentFields extends InstrumentRules {
  readonly id: string;
  readonly issuerId: string;
  readonly year: number;
  readonly bodyKind: BodyKindEvaluated;
  readonly version: number;
  readonly level: InstrumentLevel | "INSTRUMENT";
  /** Empty: the instrument as a whole. */
  readonly code: string;
  readonly parentCode: string | null;
  readonly title: string;
  /** Stage, dimension, indicator: percent of the parent. Item: points. Null: not published. */
  readonly weight: number | null;
  readonly stage: EvaluationStage | null;
  readonly evidenceRequired: string | null;
  readonly status: InstrumentStatus;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | null;
}

/** Code of a part: "jenis_informasi.berkala-1". */
export const partCode = shaped(/^[a-z0-9]+([._-][a-z0-9]+)*$/, "jenis_informasi.01 (huruf kecil, angka, titik, garis)");

/**
 * Instruments, whole: one row of level "instrument", then its stages, dimensions, indicators and items. Natural key: issuer,
 * year, body kind, version, code. A published instrument is never edited; the same text again changes nothing.
 */
export const instrumentsFile: FileKind<InstrumentFields> = {
  required: ["issuer_id", "year", "body_kind", "version", "level", "title", "source", "confidence"],
  optional: ["code", "parent_code", "weight", "stage", "evidence_required", "rounding_rule", "missing_stage_policy", "unanswered_item_policy", "status", "note"],
  check(rows, reference) {
    const checked = checkRows<InstrumentFields>(rows, {
      keyColumn: "code",
      naturalKey: (part) => `${part.id} ${part.code}`,
      read(cells) {
        const fields = readFields(cells);
        if (fields === undefined) return undefined;
        checkIssuer(cells, fields.issuerId, reference);
        checkShape(cells, fields);
        return fields;
      },
    });
    // Rows already refused would only add faults about what they leave behind.
    const wholes = checked.rejected.length > 0 ? [] : [...groupBy(checked.accepted, (part) => part.id)];
    const faults = wholes.flatMap(([id, parts]) => [...faultsOfTree(parts), ...faultsOfWeights(parts), ...faultOfPublished(id, parts, reference)]);
    return { accepted: checked.accepted, rejected: [...checked.rejected, ...faults].toSorted(byPlace) };
  },
};

function readFields(cells: RowReader): InstrumentFields | undefined {
  const issuerId = cells.required("issuer_id", slug);
  const instrumentYear = cells.required("year", year);
  const bodyKind = cells.required("body_kind", word(BODY_KINDS_EVALUATED));
  const version = cells.required("version", integer(1, 99));
  const level = cells.required("level", word(["INSTRUMENT", ...INSTRUMENT_LEVELS]));
  const title = cells.required("title", name);
  const source = cells.required("source", text);
  const sure = cells.required("confidence", confidence);
  const optional = {
    code: cells.optional("code", partCode) ?? "",
    parentCode: cells.optional("parent_code", partCode),
    weight: cells.optional("weight", decimal(0, 100, 3)),
    stage: cells.optional("stage", word(EVALUATION_STAGES)),
    evidenceRequired: cells.optional("evidence_required", text),
    roundingRule: cells.optional("rounding_rule", word(ROUNDING_RULES)),
    missingStagePolicy: cells.optional("missing_stage_policy", word(MISSING_STAGE_POLICIES)),
    unansweredItemPolicy: cells.optional("unanswered_item_policy", word(UNANSWERED_ITEM_POLICIES)),
    status: cells.optional("status", word(INSTRUMENT_STATUSES)) ?? "PUBLISHED",
    note: cells.optional("note", text),
  };
  if (issuerId === undefined || instrumentYear === undefined || bodyKind === undefined || version === undefined) return undefined;
  if (level === undefined || title === undefined || source === undefined || sure === undefined) return undefined;
  const key = { issuerId, year: instrumentYear, bodyKind, version };
  return { id: instrumentIdOf(key), ...key, level, title, source, confidence: sure, ...optional };
}

function checkShape(cells: RowReader, part: InstrumentFields): void {
  const whole = part.level === "INSTRUMENT";
  if (whole !== (part.code === ""))
    cells.reject("code", whole ? { code: "CONTRADICTION", rule: "baris instrumen tidak berkode", mend: "Kosongkan sel ini." } : { code: "REQUIRED", rule: "bagian instrumen tanpa kode", mend: "Isi kode yang unik dalam instrumen ini." });
  if ((part.level === "STAGE") !== (part.stage !== null))
    cells.reject("stage", { code: part.stage === null ? "REQUIRED" : "CONTRADICTION", rule: "hanya tahap yang menyebut jenis tahap, dan setiap tahap menyebutnya", mend: "Isi website, saq, visit, presentation, interview, atau public_test pada baris tahap saja." });
  if (whole && part.weight !== null) cells.reject("weight", { code: "CONTRADICTION", rule: "instrumen sebagai keseluruhan tidak berbobot", mend: "Kosongkan sel ini; bobot ada pada bagiannya." });
  const needsParent = part.level !== "STAGE" && !whole;
  if (needsParent !== (part.parentCode !== null))
    cells.reject("parent_code", { code: needsParent ? "REQUIRED" : "CONTRADICTION", rule: needsParent ? "bagian ini tanpa induk" : "tahap dan instrumen tidak punya induk", mend: needsParent ? "Isi kode bagian di atasnya." : "Kosongkan sel ini." });
  if (part.level !== "ITEM" && part.evidenceRequired !== null) cells.reject("evidence_required", { code: "CONTRADICTION", rule: "hanya butir yang meminta data dukung", mend: "Pindahkan ke baris butirnya." });
}

function faultsOfTree(parts: readonly Numbered<InstrumentFields>[]): RejectedRow[] {
  const byCode = new Map(parts.map((part) => [part.code, part]));
  const first = parts[0];
  const headless: RejectedRow[] = byCode.has("") || !first ? [] : [{ row: first.row, column: "level", value: first.level.toLowerCase(), code: "REQUIRED", rule: `instrumen ${first.id} tidak punya baris instrument`, mend: "Tambahkan satu baris dengan level instrument." }];
  const misplaced = parts.flatMap((part): RejectedRow[] => {
    if (part.level === "INSTRUMENT" || part.level === "STAGE") return [];
    const parent = byCode.get(part.parentCode ?? "");
    if (parent && parent.level !== "INSTRUMENT" && PARENT_LEVELS[part.level].includes(parent.level)) return [];
    const above = PARENT_LEVELS[part.level].map((level) => level.toLowerCase()).join(" atau ");
    return [{ row: part.row, column: "parent_code", value: part.parentCode, code: "UNKNOWN_REFERENCE", rule: `induknya bukan ${above} dalam instrumen yang sama`, mend: `Sebutkan kode ${above}.` }];
  });
  return [...headless, ...misplaced];
}

function faultsOfWeights(parts: readonly Numbered<InstrumentFields>[]): RejectedRow[] {
  const weighted = parts.flatMap((part) => (part.level === "INSTRUMENT" ? [] : [{ ...part, level: part.level }]));
  return weightFaults(weighted).map(({ parentCode, siblings, sumPercent, incomplete }) => {
    const rows = siblings.map((part) => part.row);
    const among = parentCode === null ? "tahap" : `bagian di bawah ${parentCode}`;
    const rule = `bobot ${among} berjumlah ${sumPercent}, ${incomplete ? "melebihi" : "bukan"} 100 (baris ${rows.join(", ")})`;
    return { row: rows[0] ?? 0, column: "weight", value: null, code: "WEIGHT_SUM", rule, mend: "Perbaiki bobotnya menurut sumber; bobot yang tidak diumumkan dikosongkan, jangan ditebak." };
  });
}

function faultOfPublished(id: string, parts: readonly Numbered<InstrumentFields>[], reference: Reference): RejectedRow[] {
  const stored = reference.evaluations.instruments.get(id);
  if (!stored?.published || stored.fingerprint === instrumentFingerprint(parts)) return [];
  const mend = "Instrumen terbit tidak dapat diubah. Naikkan version dan impor sebagai versi baru.";
  return [{ row: parts[0]?.row ?? 0, column: "version", value: String(parts[0]?.version ?? ""), code: "PUBLISHED_INSTRUMENT", rule: `instrumen ${id} sudah terbit dan isinya berbeda`, mend }];
}

/** Everything an instrument says, in one canonical text. The order of rows is part of it; batch and row are not. */
export function instrumentFingerprint(parts: readonly InstrumentFields[]): string {
  return JSON.stringify(
    parts.toSorted((a, b) => Number(b.level === "INSTRUMENT") - Number(a.level === "INSTRUMENT")).map((part) => [
      part.level,
      part.code,
      part.parentCode,
      part.title,
      part.weight,
      part.stage,
      part.evidenceRequired,
      ...(part.level === "INSTRUMENT" ? [part.roundingRule, part.missingStagePolicy, part.unansweredItemPolicy, part.status, part.note] : []),
      part.source,
      part.confidence,
    ]),
  );
}
