import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Confidence } from "../../../kernel/provenance.ts";
import { ASSISTANCE_KINDS, type AssistanceKind } from "../../publications/domain/assistanceEffect.ts";
import { date, labelledWord, name, text } from "./cells.ts";
import { slug } from "./commonCells.ts";
import type { FileKind } from "./fileKind.ts";
import { checkSatker, readProvince, satkerCodes, words } from "./informationCells.ts";
import { readOrigin } from "./publicationItems.ts";
import { checkRows } from "./rowReader.ts";

export interface AssistanceEventFields {
  readonly key: string;
  readonly provinceCode: string;
  readonly kind: AssistanceKind;
  readonly title: string;
  readonly heldOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly place: string | null;
  readonly topics: readonly string[];
  /** Null: the source does not say. */
  readonly invited: readonly string[] | null;
  /** Null: the source does not say. */
  readonly attending: readonly string[] | null;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | null;
}

const kindOfEvent = labelledWord<AssistanceKind>({
  ...(Object.fromEntries(ASSISTANCE_KINDS.map((kind) => [kind.toLowerCase(), kind])) as Record<string, AssistanceKind>),
  rakor: "COORDINATION_MEETING",
  asistensi: "ASSISTANCE",
  bimtek: "TECHNICAL_GUIDANCE",
  sosialisasi: "BRIEFING",
});

/** Rakor, asistensi, bimtek. Natural key: key. An empty list of satker means "not known", not "nobody". */
export const assistanceEventsFile: FileKind<AssistanceEventFields> = {
  required: ["key", "province_code", "kind", "title", "held_on", "source", "confidence"],
  optional: ["ended_on", "place", "topics", "invited", "attending", "note"],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "key",
      naturalKey: (event) => event.key,
      read(cells) {
        const key = cells.required("key", slug);
        const province = readProvince(cells, reference);
        const kind = cells.required("kind", kindOfEvent);
        const title = cells.required("title", name);
        const heldOn = cells.required("held_on", date);
        const origin = readOrigin(cells);
        const optional = {
          endedOn: cells.optional("ended_on", date),
          place: cells.optional("place", name),
          invited: cells.optional("invited", satkerCodes),
          attending: cells.optional("attending", satkerCodes),
          note: cells.optional("note", text),
        };
        const topics = cells.optional("topics", words) ?? [];
        if (key === undefined || province === undefined || kind === undefined || title === undefined || heldOn === undefined || origin === undefined) return undefined;
        if (optional.endedOn !== null && optional.endedOn < heldOn)
          cells.reject("ended_on", { code: "CONTRADICTION", rule: `berakhir sebelum mulai (${heldOn})`, mend: "Periksa kedua tanggal pada sumbernya." });
        for (const column of ["invited", "attending"] as const) {
          for (const code of optional[column] ?? []) {
            checkSatker(cells, column, code, reference);
            if (!code.startsWith(`${province}.`)) cells.reject(column, { code: "CONTRADICTION", rule: `${code} bukan satker provinsi ${province}`, mend: "Catat kegiatan setiap provinsi dalam barisnya sendiri." });
          }
        }
        return { key, provinceCode: province, kind, title, heldOn, topics, ...optional, ...origin };
      },
    }),
};
