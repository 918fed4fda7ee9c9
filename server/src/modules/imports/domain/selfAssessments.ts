import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Confidence } from "../../../kernel/provenance.ts";
import { LINK_STATES, SELF_ANSWERS, VERIFICATION_STATES, type LinkState, type SelfAnswer, type VerificationState } from "../../evaluations/domain/selfAssessment.ts";
import { date, decimal, shaped, text, word } from "./cells.ts";
import { confidence } from "./commonCells.ts";
import { checkPart, CYCLE_COLUMNS, readCycleAndSatker } from "./cycleCells.ts";
import type { FileKind } from "./fileKind.ts";
import { partCode } from "./instruments.ts";
import { checkRows, type RowReader } from "./rowReader.ts";

export interface AnswerFields {
  readonly cycleId: string;
  readonly satkerCode: string;
  readonly itemCode: string;
  readonly answer: SelfAnswer;
  /** Points of the item. Null: the item does not apply. */
  readonly claimedPoints: number | null;
  readonly verification: VerificationState;
  readonly verificationNote: string | null;
  readonly source: string;
  readonly confidence: Confidence;
}

/** Answers to the SAQ. Natural key: cycle, satker, item. An item without a row is unanswered, which is not "no". */
export const selfAssessmentAnswersFile: FileKind<AnswerFields> = {
  required: [...CYCLE_COLUMNS, "satker_code", "item_code", "answer", "source", "confidence"],
  optional: ["claimed_points", "verification", "verification_note"],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "item_code",
      naturalKey: (answer) => `${answer.cycleId} ${answer.satkerCode} ${answer.itemCode}`,
      read(cells) {
        const place = readCycleAndSatker(cells, reference);
        const itemCode = cells.required("item_code", partCode);
        const answer = cells.required("answer", word(SELF_ANSWERS));
        const source = cells.required("source", text);
        const sure = cells.required("confidence", confidence);
        const claimed = cells.optional("claimed_points", decimal(0, 100, 3));
        const verification = cells.optional("verification", word(VERIFICATION_STATES)) ?? "NOT_YET";
        const verificationNote = cells.optional("verification_note", text);
        if (place === undefined || itemCode === undefined || answer === undefined || source === undefined || sure === undefined) return undefined;
        checkPart(cells, "item_code", itemCode, "ITEM", place.instrument);
        checkClaim(cells, answer, claimed, place.instrument?.parts.get(itemCode)?.weight ?? null);
        const claimedPoints = answer === "NO" ? 0 : claimed;
        return { cycleId: place.cycleId, satkerCode: place.satkerCode, itemCode, answer, claimedPoints, verification, verificationNote, source, confidence: sure };
      },
    }),
};

function checkClaim(cells: RowReader, answer: SelfAnswer, claimed: number | null, weight: number | null): void {
  if (answer === "YES" && claimed === null) cells.reject("claimed_points", { code: "REQUIRED", rule: "jawaban ya tanpa nilai mandiri", mend: "Isi nilai mandirinya; Pantau tidak mengisinya sendiri." });
  if (answer === "NO" && claimed !== null && claimed > 0) cells.reject("claimed_points", { code: "CONTRADICTION", rule: "jawaban tidak, tetapi ada nilai mandiri", mend: "Kosongkan nilainya, atau ubah jawabannya." });
  if (answer === "NOT_APPLICABLE" && claimed !== null) cells.reject("claimed_points", { code: "CONTRADICTION", rule: "butir yang tidak berlaku tidak bernilai", mend: "Kosongkan sel ini; tidak berlaku berbeda dengan nol." });
  if (claimed !== null && weight !== null && claimed > weight) cells.reject("claimed_points", { code: "OUT_OF_RANGE", rule: `nilai mandiri melampaui bobot butir (${weight})`, mend: "Perbaiki nilainya." });
}

export interface EvidenceFields {
  readonly cycleId: string;
  readonly satkerCode: string;
  readonly itemCode: string;
  readonly url: string;
  readonly linkState: LinkState;
  readonly checkedOn: LocalDate | null;
  readonly note: string | null;
}

/** Links behind answers. Natural key: cycle, satker, item, address. */
export const selfAssessmentEvidenceFile: FileKind<EvidenceFields> = {
  required: [...CYCLE_COLUMNS, "satker_code", "item_code", "url"],
  optional: ["link_state", "checked_on", "note"],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "url",
      naturalKey: (link) => JSON.stringify([link.cycleId, link.satkerCode, link.itemCode, link.url]),
      read(cells) {
        const place = readCycleAndSatker(cells, reference);
        const itemCode = cells.required("item_code", partCode);
        const url = cells.required("url", shaped(/^https?:\/\/[^\s/]+\.[^\s]+$/, "alamat lengkap yang diawali https://"));
        const linkState = cells.optional("link_state", word(LINK_STATES)) ?? "UNKNOWN";
        const checkedOn = cells.optional("checked_on", date);
        const note = cells.optional("note", text);
        if (linkState !== "UNKNOWN" && checkedOn === null) cells.reject("checked_on", { code: "REQUIRED", rule: "keadaan tautan tanpa tanggal pemeriksaan", mend: "Isi kapan tautan diperiksa, atau tulis unknown." });
        if (place === undefined || itemCode === undefined || url === undefined) return undefined;
        checkPart(cells, "item_code", itemCode, "ITEM", place.instrument);
        return { cycleId: place.cycleId, satkerCode: place.satkerCode, itemCode, url, linkState, checkedOn, note };
      },
    }),
};
