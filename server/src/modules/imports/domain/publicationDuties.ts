import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Confidence } from "../../../kernel/provenance.ts";
import { CONSEQUENCE_TEST_LEVELS, type ConsequenceTestLevel } from "../../publications/domain/exemption.ts";
import { date, labelledWord, name, text, word } from "./cells.ts";
import { provinceCode, year } from "./commonCells.ts";
import type { FileKind } from "./fileKind.ts";
import { readItem, readSatker } from "./informationCells.ts";
import { readOrigin } from "./publicationItems.ts";
import { checkRows } from "./rowReader.ts";

export interface PublicationDutyFields {
  readonly satkerCode: string;
  readonly itemCode: string;
  readonly year: number;
  readonly applies: boolean;
  readonly obligedFrom: LocalDate | null;
  readonly reason: string | null;
  readonly decree: string | null;
  readonly source: string;
  readonly confidence: Confidence;
}

const yesOrNo = labelledWord<"yes" | "no">({ ya: "yes", tidak: "no", yes: "yes", no: "no" });

/** What satkers' own lists say. Natural key: satker, item, year. */
export const publicationDutiesFile: FileKind<PublicationDutyFields> = {
  required: ["satker_code", "item_code", "year", "applies", "source", "confidence"],
  optional: ["obliged_from", "reason", "decree"],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "item_code",
      naturalKey: (duty) => `${duty.satkerCode} ${duty.itemCode} ${duty.year}`,
      read(cells) {
        const satkerCode = readSatker(cells, reference);
        const itemCode = readItem(cells, reference);
        const listYear = cells.required("year", year);
        const applies = cells.required("applies", yesOrNo);
        const origin = readOrigin(cells);
        const optional = { obligedFrom: cells.optional("obliged_from", date), reason: cells.optional("reason", text), decree: cells.optional("decree", name) };
        if (satkerCode === undefined || itemCode === undefined || listYear === undefined || applies === undefined || origin === undefined) return undefined;
        if (applies === "no" && optional.reason === null)
          cells.reject("reason", { code: "REQUIRED", rule: "yang tidak berlaku harus disertai alasan", mend: "Tulis mengapa butir ini tidak berlaku bagi satker tersebut." });
        if (applies === "no" && optional.obligedFrom !== null)
          cells.reject("obliged_from", { code: "CONTRADICTION", rule: "yang tidak berlaku tidak punya tanggal mulai wajib", mend: "Kosongkan, atau isi applies dengan ya." });
        return { satkerCode, itemCode, year: listYear, applies: applies === "yes", ...optional, ...origin };
      },
    }),
};

export interface PublicationTriggerFields {
  readonly satkerCode: string;
  readonly itemCode: string;
  readonly occurredOn: LocalDate;
  readonly what: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** What happened and must be published. Natural key: satker, item, day. */
export const publicationTriggersFile: FileKind<PublicationTriggerFields> = {
  required: ["satker_code", "item_code", "occurred_on", "what", "source", "confidence"],
  optional: [],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "occurred_on",
      naturalKey: (trigger) => `${trigger.satkerCode} ${trigger.itemCode} ${trigger.occurredOn}`,
      read(cells) {
        const satkerCode = readSatker(cells, reference);
        const itemCode = readItem(cells, reference);
        const occurredOn = cells.required("occurred_on", date);
        const what = cells.required("what", text);
        const origin = readOrigin(cells);
        if (satkerCode === undefined || itemCode === undefined || occurredOn === undefined || what === undefined || origin === undefined) return undefined;
        return { satkerCode, itemCode, occurredOn, what, ...origin };
      },
    }),
};

export interface ConsequenceTestFields {
  readonly itemCode: string;
  readonly level: ConsequenceTestLevel;
  readonly provinceCode: string | null;
  readonly decree: string;
  readonly decidedOn: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | null;
}

/** Decisions on consequence tests. Natural key: item, decree, province. Whether the level was entitled is judged when it is read. */
export const consequenceTestsFile: FileKind<ConsequenceTestFields> = {
  required: ["item_code", "level", "decree", "decided_on", "source", "confidence"],
  optional: ["province_code", "valid_until", "note"],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "decree",
      naturalKey: (test) => JSON.stringify([test.itemCode, test.decree, test.provinceCode]),
      read(cells) {
        const itemCode = readItem(cells, reference);
        const level = cells.required("level", word(CONSEQUENCE_TEST_LEVELS));
        const decree = cells.required("decree", name);
        const decidedOn = cells.required("decided_on", date);
        const origin = readOrigin(cells);
        const province = cells.optional("province_code", provinceCode);
        const validUntil = cells.optional("valid_until", date);
        const note = cells.optional("note", text);
        if (itemCode === undefined || level === undefined || decree === undefined || decidedOn === undefined || origin === undefined) return undefined;
        if (province !== null && !reference.provinceCodes.has(province))
          cells.reject("province_code", { code: "UNKNOWN_REFERENCE", rule: "provinsi ini tidak terdaftar", mend: "Impor provinsinya lebih dahulu (jenis provinces)." });
        if (level === "KPU_PROVINCE" && province === null)
          cells.reject("province_code", { code: "REQUIRED", rule: "keputusan KPU Provinsi berlaku untuk provinsinya", mend: "Isi kode provinsi yang memutus." });
        if (validUntil !== null && validUntil < decidedOn)
          cells.reject("valid_until", { code: "CONTRADICTION", rule: `berakhir sebelum diputus (${decidedOn})`, mend: "Periksa kedua tanggal pada keputusannya." });
        return { itemCode, level, decree, decidedOn, provinceCode: province, validUntil, ...origin, note };
      },
    }),
};
