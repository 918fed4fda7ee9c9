import { groupBy } from "../../../kernel/groupBy.ts";
import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Confidence } from "../../../kernel/provenance.ts";
import { methodProblems } from "../../rankings/domain/methodValidation.ts";
import { AGGREGATIONS, methodFingerprint, methodOf, PEER_GROUP_RULES, treeFaults, UNREPORTED_RULES, type WrittenClass, type WrittenMethod, type WrittenNode, type WrittenRules } from "../../rankings/domain/writtenMethod.ts";
import { date, decimal, integer, name, shaped, text, word, type CellParser } from "./cells.ts";
import { confidence, provinceCode, slug } from "./commonCells.ts";
import type { FileKind, Reference } from "./fileKind.ts";
import type { RejectedRow } from "./rejection.ts";
import { byPlace, checkRows, type Numbered, type RowReader } from "./rowReader.ts";

const PARTS = ["method", "rule", "index", "dimension", "measure", "class", "adoption"] as const;
type Part = (typeof PARTS)[number];

/** One row: the method as a whole, one of its rules, nodes or classes, or a province's decree to use it. */
export interface RankingMethodFields {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly part: Part;
  /** Empty: the method as a whole. */
  readonly code: string;
  readonly parentCode: string | null;
  readonly name: string | null;
  /** A rule's or class's value, or a decree's first day, as written. */
  readonly value: string | null;
  readonly weight: number | null;
  readonly aggregation: WrittenNode["aggregation"];
  readonly minimumShare: number | null;
  readonly worst: number | null;
  readonly best: number | null;
  readonly halfWeightCases: number | null;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | null;
}

/** A number between 0 and 1 as decimal or fraction: equal thirds are written 1/3. */
const share: CellParser<number> = (cell) => {
  const match = /^(\d{1,3})\/(\d{1,3})$/.exec(cell);
  const [above, below] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null) return decimal(0, 1, 6)(cell);
  return above <= below && below > 0 ? { ok: true, value: above / below } : { ok: false, fault: { code: "OUT_OF_RANGE", rule: "harus 0 sampai 1", mend: "Tulis seperti 1/3 atau 0.25." } };
};
const nodeCode = shaped(/^[A-Za-z][A-Za-z0-9_.]*$/, "REQUEST_HANDLING, atau kunci ukuran seperti requests.answeredInTimeShare");
const number = decimal(-1_000_000, 1_000_000, 6);

/** How each rule is read, and whether it may be left out. */
const RULES = {
  issuer: { property: "issuer", parse: name, optional: false },
  valid_from: { property: "validFrom", parse: date, optional: false },
  valid_to: { property: "validTo", parse: date, optional: true },
  not_reported: { property: "notReported", parse: word(UNREPORTED_RULES), optional: false },
  not_reported_points: { property: "notReportedPoints", parse: decimal(0, 100, 3), optional: true },
  not_reported_source: { property: "notReportedSource", parse: text, optional: true },
  suppressed: { property: "suppressed", parse: word(["REWEIGHT", "WITHHOLD"]), optional: false },
  minimum_data_share: { property: "minimumDataShare", parse: share, optional: false },
  minimum_assessable_share: { property: "minimumAssessableShare", parse: share, optional: false },
  minimum_reliability: { property: "minimumReliability", parse: share, optional: false },
  tie_decimals: { property: "tieDecimals", parse: integer(0, 9), optional: false },
  peer_group_rule: { property: "peerGroupRule", parse: word(PEER_GROUP_RULES), optional: false },
  class_source: { property: "classSource", parse: text, optional: true },
  seed: { property: "seed", parse: text, optional: false },
  runs: { property: "runs", parse: integer(1, 10_000), optional: false },
  weight_concentration: { property: "weightConcentration", parse: number, optional: true },
  other_aggregation_share: { property: "otherAggregationShare", parse: share, optional: false },
  separation_share: { property: "separationShare", parse: share, optional: false },
} as const satisfies Record<string, { property: keyof WrittenRules; parse: CellParser<unknown>; optional: boolean }>;
type RuleName = keyof typeof RULES;
const isRuleName = (code: string): code is RuleName => Object.hasOwn(RULES, code);

/**
 * Ranking methods, whole: one row "method", its rules, its tree (index, dimensions, measures), its classes; and rows "adoption", by which a
 * province makes a known method its own (code: province, value: first day, name: decree). A method is never edited: a change is a new version.
 */
export const rankingMethodsFile: FileKind<RankingMethodFields> = {
  required: ["method", "version", "part", "source", "confidence"],
  optional: ["code", "parent", "name", "value", "weight", "aggregation", "minimum_share", "worst", "best", "half_weight_cases", "note"],
  check(rows, reference) {
    const checked = checkRows<RankingMethodFields>(rows, {
      keyColumn: "code",
      naturalKey: (row) => `${row.id} ${row.part === "rule" || row.part === "class" || row.part === "adoption" ? row.part : "node"} ${row.code}`,
      read(cells) {
        const fields = readFields(cells);
        if (fields !== undefined) checkShape(cells, fields, reference);
        return fields;
      },
    });
    // Rows already refused would only add faults about what they leave behind.
    const wholes = checked.rejected.length > 0 ? [] : [...groupBy(checked.accepted, ({ id }) => id)];
    const faults = new Map(wholes.map(([id, parts]) => [id, faultsOfWhole(id, parts, reference)]));
    const accepted = checked.accepted.filter(({ id }) => (faults.get(id) ?? []).length === 0);
    return { accepted, rejected: [...checked.rejected, ...[...faults.values()].flat()].toSorted(byPlace) };
  },
};

function readFields(cells: RowReader): RankingMethodFields | undefined {
  const key = cells.required("method", slug);
  const version = cells.required("version", integer(1, 999));
  const part = cells.required("part", word(PARTS));
  const source = cells.required("source", text);
  const sure = cells.required("confidence", confidence);
  if (key === undefined || version === undefined || part === undefined || source === undefined || sure === undefined) return undefined;
  const isNode = part === "index" || part === "dimension" || part === "measure";
  const fields = {
    code: (part === "method" ? cells.optional("code", text) : cells.required("code", part === "adoption" ? provinceCode : isNode ? nodeCode : text)) ?? "",
    parentCode: cells.optional("parent", nodeCode),
    name: cells.optional("name", name),
    value: cells.optional("value", text),
    weight: cells.optional("weight", share),
    aggregation: cells.optional("aggregation", word(AGGREGATIONS)),
    minimumShare: cells.optional("minimum_share", share),
    worst: cells.optional("worst", number),
    best: cells.optional("best", number),
    halfWeightCases: cells.optional("half_weight_cases", number),
    note: cells.optional("note", text),
  };
  return { id: `${key}-${version}`, key, version, part, source, confidence: sure, ...fields };
}

function checkShape(cells: RowReader, row: RankingMethodFields, reference: Reference): void {
  const { part, code } = row;
  if (part !== "rule" && row.name === null) cells.reject("name", { code: "REQUIRED", rule: "bagian ini tanpa nama", mend: part === "adoption" ? "Isi keputusan yang menetapkannya." : "Isi nama yang dibaca orang." });
  if ((part === "rule" || part === "class" || part === "adoption") && row.value === null) cells.reject("value", { code: "REQUIRED", rule: "bagian ini tanpa nilai", mend: "Isi nilainya." });
  if ((part === "index" || part === "dimension" || part === "measure") && row.weight === null) cells.reject("weight", { code: "REQUIRED", rule: "bagian ini tanpa bobot", mend: "Isi bobot antara 0 dan 1, misalnya 1/3; puncak pohon 1." });
  if (part === "measure" && code !== "" && !reference.measureKeys.has(code)) {
    cells.reject("code", { code: "UNKNOWN_REFERENCE", rule: "ukuran ini tidak ada dalam katalog", mend: `Pilih salah satu: ${[...reference.measureKeys].join(", ")}.` });
  }
  if (part === "adoption" && code !== "" && !reference.provinceCodes.has(code)) cells.reject("code", { code: "UNKNOWN_REFERENCE", rule: "provinsi ini tidak ada dalam registri", mend: "Isi kode Kemendagri dua angka, atau muat provinsinya dahulu." });
  if (part === "rule" && code !== "" && !isRuleName(code)) cells.reject("code", { code: "UNKNOWN_WORD", rule: "aturan ini tidak dikenal", mend: `Pilih salah satu: ${Object.keys(RULES).join(", ")}.` });
  if (row.value === null) return;
  const parse = part === "rule" && isRuleName(code) ? RULES[code].parse : part === "class" ? decimal(0, 100, 3) : part === "adoption" ? date : text;
  const read = parse(row.value);
  if (!read.ok) cells.reject("value", read.fault);
}

function faultsOfWhole(id: string, rows: readonly Numbered<RankingMethodFields>[], reference: Reference): readonly RejectedRow[] {
  const own = rows.filter(({ part }) => part !== "adoption");
  const [first] = rows;
  if (first === undefined) return [];
  if (own.length === 0) {
    return reference.rankingMethods.has(id) ? [] : [{ row: first.row, column: "version", value: String(first.version), code: "UNKNOWN_REFERENCE", rule: `metode ${id} belum ada`, mend: "Muat metodenya dahulu, atau sertakan dalam berkas ini." }];
  }
  const whole = own.find(({ part }) => part === "method");
  if (whole === undefined) return [{ row: first.row, column: "part", value: first.part, code: "REQUIRED", rule: `metode ${id} tidak punya baris method`, mend: "Tambahkan satu baris dengan part method dan namanya." }];
  const missingRules = Object.entries(RULES).filter(([code, { optional }]) => !optional && !own.some((row) => row.part === "rule" && row.code === code));
  if (missingRules.length > 0) return [{ row: whole.row, column: "code", value: null, code: "REQUIRED", rule: `metode ${id} tanpa aturan ${missingRules.map(([code]) => code).join(", ")}`, mend: "Tambahkan baris rule untuk masing-masing." }];
  const written = writtenMethodOf(whole, own);
  const rowOf = (code: string | null): number => own.find((row) => row.part !== "rule" && row.part !== "class" && row.code === code)?.row ?? whole.row;
  const tree = treeFaults(written.nodes).map(({ code, rule, mend }): RejectedRow => ({ row: rowOf(code), column: code === null ? "part" : "parent", value: code, code: "CONTRADICTION", rule, mend }));
  if (tree.length > 0) return tree;
  const problems = methodProblems(methodOf(written)).map(({ code, path, message }): RejectedRow => ({
    row: rowOf(path),
    column: code === "WEIGHTS_DO_NOT_SUM_TO_ONE" || code === "WEIGHT_OUT_OF_RANGE" ? "weight" : null,
    value: null,
    code: code === "WEIGHTS_DO_NOT_SUM_TO_ONE" ? "WEIGHT_SUM" : "CONTRADICTION",
    rule: message.replace(/\.$/, ""),
    mend: "Perbaiki menurut keputusan yang menetapkan metode ini.",
  }));
  const stored = reference.rankingMethods.get(id);
  const edited: RejectedRow[] =
    stored === undefined || stored === methodFingerprint(written)
      ? []
      : [{ row: whole.row, column: "version", value: String(whole.version), code: "PUBLISHED_INSTRUMENT", rule: `metode ${id} sudah ada dan isinya berbeda`, mend: "Metode tidak diubah. Naikkan version dan impor sebagai versi baru." }];
  return [...problems, ...edited];
}

/** The rows of one method, its row "method" among them, as one record. Their rules were checked. */
export function writtenMethodOf(whole: RankingMethodFields, rows: readonly RankingMethodFields[]): WrittenMethod {
  return {
    id: whole.id,
    key: whole.key,
    version: whole.version,
    title: whole.name ?? whole.id,
    source: whole.source,
    rules: rulesOf(rows),
    nodes: rows.flatMap((row): readonly WrittenNode[] => {
      const kind = row.part === "index" ? "INDEX" : row.part === "dimension" ? "DIMENSION" : row.part === "measure" ? "MEASURE" : null;
      if (kind === null) return [];
      const { code, parentCode, weight, aggregation, minimumShare, halfWeightCases } = row;
      return [{ code, parentCode, kind, name: row.name ?? code, weight: weight ?? 0, aggregation, minimumShare, goalpostWorst: row.worst, goalpostBest: row.best, halfWeightCases, rationale: row.note }];
    }),
    classes: rows.flatMap((row): readonly WrittenClass[] => (row.part === "class" ? [{ code: row.code, label: row.name ?? row.code, fromPoints: valueOf(row, decimal(0, 100, 3)) }] : [])),
  };
}

/** First day of a decree. Its cell was checked. */
export function adoptedOn(row: RankingMethodFields): LocalDate {
  return valueOf(row, date);
}

function rulesOf(rows: readonly RankingMethodFields[]): WrittenRules {
  const row = (code: RuleName): RankingMethodFields | undefined => rows.find((each) => each.part === "rule" && each.code === code);
  const needed = <Value>(code: RuleName, parse: CellParser<Value>): Value => valueOf(row(code), parse);
  const optional = <Value>(code: RuleName, parse: CellParser<Value>): Value | null => (row(code) === undefined ? null : valueOf(row(code), parse));
  return {
    issuer: needed("issuer", RULES.issuer.parse),
    validFrom: needed("valid_from", RULES.valid_from.parse),
    validTo: optional("valid_to", RULES.valid_to.parse),
    notReported: needed("not_reported", RULES.not_reported.parse),
    notReportedPoints: optional("not_reported_points", RULES.not_reported_points.parse),
    notReportedSource: optional("not_reported_source", RULES.not_reported_source.parse),
    suppressed: needed("suppressed", RULES.suppressed.parse),
    minimumDataShare: needed("minimum_data_share", RULES.minimum_data_share.parse),
    minimumAssessableShare: needed("minimum_assessable_share", RULES.minimum_assessable_share.parse),
    minimumReliability: needed("minimum_reliability", RULES.minimum_reliability.parse),
    tieDecimals: needed("tie_decimals", RULES.tie_decimals.parse),
    peerGroupRule: needed("peer_group_rule", RULES.peer_group_rule.parse),
    classSource: optional("class_source", RULES.class_source.parse),
    seed: needed("seed", RULES.seed.parse),
    runs: needed("runs", RULES.runs.parse),
    weightConcentration: optional("weight_concentration", RULES.weight_concentration.parse),
    otherAggregationShare: needed("other_aggregation_share", RULES.other_aggregation_share.parse),
    separationShare: needed("separation_share", RULES.separation_share.parse),
  };
}

function valueOf<Value>(row: RankingMethodFields | undefined, parse: CellParser<Value>): Value {
  const read = parse(row?.value ?? "");
  if (!read.ok) throw new RangeError(`A checked cell of ${row?.id ?? "a method"} cannot be read: ${read.fault.rule}`);
  return read.value;
}
