import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Confidence } from "../../../kernel/provenance.ts";
import { CADENCE_COUNTINGS, type CadenceCounting } from "../../publications/domain/cadenceRule.ts";
import { CONSEQUENCE_TEST_LEVELS, type ConsequenceTestLevel } from "../../publications/domain/exemption.ts";
import type { Cadence, InformationClass } from "../../publications/domain/informationItem.ts";
import { date, integer, name, shaped, text, word } from "./cells.ts";
import { confidence, year } from "./commonCells.ts";
import type { FileKind } from "./fileKind.ts";
import { cadence, informationClass, itemCode, words } from "./informationCells.ts";
import { checkRows, type RowReader } from "./rowReader.ts";

export interface PublicationItemFields {
  readonly code: string;
  readonly year: number;
  readonly title: string;
  readonly titleEn: string;
  readonly class: InformationClass;
  readonly cadence: Cadence;
  readonly legalBasis: string;
  readonly ownerUnit: string;
  /** "*": any stage. */
  readonly stageCodes: readonly string[];
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | null;
}

/** A year's list of public information. Natural key: code, year. */
export const publicationItemsFile: FileKind<PublicationItemFields> = {
  required: ["code", "year", "title", "title_en", "class", "cadence", "legal_basis", "owner_unit", "source", "confidence"],
  optional: ["stage_codes", "note"],
  check: (rows) =>
    checkRows(rows, {
      keyColumn: "code",
      naturalKey: (item) => `${item.code} ${item.year}`,
      read(cells) {
        const code = cells.required("code", itemCode);
        const listYear = cells.required("year", year);
        const title = cells.required("title", name);
        const titleEn = cells.required("title_en", name);
        const itemClass = cells.required("class", informationClass);
        const itemCadence = cells.required("cadence", cadence);
        const legalBasis = cells.required("legal_basis", text);
        const ownerUnit = cells.required("owner_unit", name);
        const source = cells.required("source", text);
        const sure = cells.required("confidence", confidence);
        const stageCodes = cells.optional("stage_codes", words) ?? [];
        const note = cells.optional("note", text);
        if (code === undefined || listYear === undefined || title === undefined || titleEn === undefined || itemClass === undefined) return undefined;
        if (itemCadence === undefined || legalBasis === undefined || ownerUnit === undefined || source === undefined || sure === undefined) return undefined;
        if ((itemClass === "EXEMPT") !== (itemCadence === "NONE"))
          cells.reject("cadence", { code: "CONTRADICTION", rule: "hanya informasi dikecualikan yang tidak punya irama pemutakhiran", mend: "Tulis none untuk kelas dikecualikan, dan irama lain untuk kelas lainnya." });
        if ((itemCadence === "STAGE") !== stageCodes.length > 0)
          cells.reject("stage_codes", { code: "CONTRADICTION", rule: "kode tahapan diisi hanya untuk irama stage", mend: "Sebutkan kode tahapannya (atau * untuk semua tahapan), atau kosongkan." });
        return { code, year: listYear, title, titleEn, class: itemClass, cadence: itemCadence, legalBasis, ownerUnit, stageCodes, source, confidence: sure, note };
      },
    }),
};

export interface PublicationCadenceFields {
  readonly cadence: Cadence;
  readonly class: InformationClass;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly counting: CadenceCounting;
  /** Calendar months. */
  readonly everyMonths: number | null;
  /** Calendar days. */
  readonly everyDays: number | null;
  readonly dueMonthDay: string | null;
  /** Calendar days. */
  readonly withinDays: number | null;
  readonly legalBasis: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | null;
}

const monthDay = shaped(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "03-31 (bulan-hari)");

/** What each cadence means in time, with its ground. Natural key: cadence, class, valid from. */
export const publicationCadencesFile: FileKind<PublicationCadenceFields> = {
  required: ["cadence", "class", "valid_from", "counting", "legal_basis", "source", "confidence"],
  optional: ["valid_to", "every_months", "every_days", "due_month_day", "within_days", "note"],
  check: (rows) =>
    checkRows(rows, {
      keyColumn: "cadence",
      naturalKey: (rule) => `${rule.cadence} ${rule.class} ${rule.validFrom}`,
      read(cells) {
        const ofCadence = cells.required("cadence", cadence);
        const ofClass = cells.required("class", informationClass);
        const counting = cells.required("counting", word(CADENCE_COUNTINGS));
        const legalBasis = cells.required("legal_basis", text);
        const limits = {
          everyMonths: cells.optional("every_months", integer(1, 120)),
          everyDays: cells.optional("every_days", integer(1, 3_660)),
          dueMonthDay: cells.optional("due_month_day", monthDay),
          withinDays: cells.optional("within_days", integer(0, 3_660)),
        };
        const note = cells.optional("note", text);
        const time = readValidity(cells);
        const origin = readOrigin(cells);
        if (ofCadence === undefined || ofClass === undefined || counting === undefined || legalBasis === undefined || time === undefined || origin === undefined) return undefined;
        checkLimits(cells, counting, limits);
        return { cadence: ofCadence, class: ofClass, counting, legalBasis, ...limits, ...time, ...origin, note };
      },
    }),
};

export interface ExemptionAuthorityFields {
  readonly level: ConsequenceTestLevel;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly legalBasis: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | null;
}

/** Who may decide on consequence tests, since when. Natural key: level, valid from. */
export const exemptionAuthoritiesFile: FileKind<ExemptionAuthorityFields> = {
  required: ["level", "valid_from", "legal_basis", "source", "confidence"],
  optional: ["valid_to", "note"],
  check: (rows) =>
    checkRows(rows, {
      keyColumn: "level",
      naturalKey: (authority) => `${authority.level} ${authority.validFrom}`,
      read(cells) {
        const level = cells.required("level", word(CONSEQUENCE_TEST_LEVELS));
        const legalBasis = cells.required("legal_basis", text);
        const time = readValidity(cells);
        const origin = readOrigin(cells);
        const note = cells.optional("note", text);
        if (level === undefined || legalBasis === undefined || time === undefined || origin === undefined) return undefined;
        return { level, legalBasis, ...time, ...origin, note };
      },
    }),
};

/** Where a row was read and how sure it is. */
export function readOrigin(cells: RowReader): { source: string; confidence: Confidence } | undefined {
  const source = cells.required("source", text);
  const sure = cells.required("confidence", confidence);
  return source === undefined || sure === undefined ? undefined : { source, confidence: sure };
}

function readValidity(cells: RowReader): { validFrom: LocalDate; validTo: LocalDate | null } | undefined {
  const validFrom = cells.required("valid_from", date);
  const validTo = cells.optional("valid_to", date);
  if (validFrom === undefined) return undefined;
  if (validTo !== null && validTo < validFrom)
    cells.reject("valid_to", { code: "CONTRADICTION", rule: `berakhir sebelum mulai (${validFrom})`, mend: "Periksa kedua tanggal pada sumbernya." });
  return { validFrom, validTo };
}

type Limits = Pick<PublicationCadenceFields, "everyMonths" | "everyDays" | "dueMonthDay" | "withinDays">;

function checkLimits(cells: RowReader, counting: CadenceCounting, { everyMonths, everyDays, dueMonthDay, withinDays }: Limits): void {
  const intervals = [everyMonths, everyDays].filter((limit) => limit !== null).length;
  const wrong = {
    AGE: intervals !== 1 || dueMonthDay !== null,
    YEARLY_DATE: intervals !== 0 || dueMonthDay === null,
    EVENT: everyDays !== null || dueMonthDay !== null,
    STAGE: dueMonthDay !== null || intervals > 1,
    STANDING: intervals > 0 || dueMonthDay !== null || withinDays !== null,
    NONE: intervals > 0 || dueMonthDay !== null || withinDays !== null,
  }[counting];
  if (wrong)
    cells.reject("counting", {
      code: "CONTRADICTION",
      rule: "batas waktunya tidak cocok dengan cara menghitung ini",
      mend: "age: tepat satu dari every_months dan every_days; yearly_date: due_month_day; event dan stage: within_days, every_months, atau kosong; standing dan none: tanpa batas.",
    });
}
