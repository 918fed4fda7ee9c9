import { groupBy } from "../../../kernel/groupBy.ts";
import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Confidence } from "../../../kernel/provenance.ts";
import { EVALUATION_STAGES, type EvaluationStage } from "../../evaluations/domain/claim.ts";
import { CYCLE_DATE_NAMES, CYCLE_FIELDS, CYCLE_STATES, PARTICIPATION_STATES, wrongOrder, type CycleDate, type CycleField, type CycleState, type ParticipationState } from "../../evaluations/domain/cycle.ts";
import { date, text, word } from "./cells.ts";
import { confidence, points, slug } from "./commonCells.ts";
import { checkPart, CYCLE_COLUMNS, readCycleAndSatker, readCycleKey, type CycleKey } from "./cycleCells.ts";
import type { FileKind, Reference } from "./fileKind.ts";
import { partCode } from "./instruments.ts";
import { checkIssuer } from "./issuerCell.ts";
import type { RejectedRow } from "./rejection.ts";
import { byPlace, checkRows, type Numbered, type RowReader } from "./rowReader.ts";

/** A state or a date of a cycle, as it was set. */
export interface CycleRevisionFields extends CycleKey {
  readonly field: CycleField;
  readonly state: CycleState | null;
  /** Null: withdrawn, or for a state the day is not known. */
  readonly onDate: LocalDate | null;
  readonly announcedOn: LocalDate | null;
  readonly reason: string | null;
  /** Null: not known. */
  readonly instrumentId: string | null;
  readonly source: string;
  readonly confidence: Confidence;
}

/** Cycles as the list of what was set, oldest first. Natural key: cycle, field, value, day of announcement, source. */
export const cyclesFile: FileKind<CycleRevisionFields> = {
  required: [...CYCLE_COLUMNS, "field", "source", "confidence"],
  optional: ["state", "on_date", "announced_on", "reason", "instrument_id"],
  check(rows, reference) {
    const checked = checkRows<CycleRevisionFields>(rows, {
      keyColumn: "field",
      naturalKey: (revision) => JSON.stringify([revision.cycleId, revision.field, revision.state, revision.onDate, revision.announcedOn, revision.source]),
      read(cells) {
        const key = readCycleKey(cells);
        const field = cells.required("field", word(CYCLE_FIELDS));
        const source = cells.required("source", text);
        const sure = cells.required("confidence", confidence);
        const optional = {
          state: cells.optional("state", word(CYCLE_STATES)),
          onDate: cells.optional("on_date", date),
          announcedOn: cells.optional("announced_on", date),
          reason: cells.optional("reason", text),
          instrumentId: cells.optional("instrument_id", slug),
        };
        if (key === undefined || field === undefined || source === undefined || sure === undefined) return undefined;
        checkIssuer(cells, key.issuerId, reference);
        checkInstrument(cells, key, optional.instrumentId, reference);
        if ((field === "STATE") !== (optional.state !== null))
          cells.reject("state", { code: field === "STATE" ? "REQUIRED" : "CONTRADICTION", rule: "kolom state diisi hanya pada baris state", mend: "Isi keadaan siklus pada baris field state, dan kosongkan pada baris tanggal." });
        if (field !== "STATE" && optional.onDate === null && optional.reason === null)
          cells.reject("on_date", { code: "REQUIRED", rule: "tanggal yang dicabut harus disertai alasan", mend: "Isi tanggalnya, atau isi reason bila tanggalnya dicabut." });
        return { ...key, field, source, confidence: sure, ...optional };
      },
    });
    return { accepted: checked.accepted, rejected: [...checked.rejected, ...faultsOfOrder(checked.accepted)].toSorted(byPlace) };
  },
};

function checkInstrument(cells: RowReader, key: CycleKey, instrumentId: string | null, reference: Reference): void {
  if (instrumentId === null) return;
  const instrument = reference.evaluations.instruments.get(instrumentId);
  const held = reference.evaluations.cycles.get(key.cycleId)?.instrumentId ?? instrumentId;
  if (!instrument) cells.reject("instrument_id", { code: "UNKNOWN_REFERENCE", rule: "instrumen ini tidak terdaftar", mend: "Impor instrumennya lebih dahulu (jenis instruments), atau kosongkan bila tidak diketahui." });
  else if (instrument.issuerId !== key.issuerId) cells.reject("instrument_id", { code: "CONTRADICTION", rule: "instrumen ini milik penerbit lain", mend: "Sebutkan instrumen penerbit siklus ini." });
  if (held !== instrumentId) cells.reject("instrument_id", { code: "CONTRADICTION", rule: `siklus ini sudah memakai instrumen ${held}`, mend: "Siklus yang berjalan tidak berganti instrumen." });
}

/** The last dates of each cycle in the file must stand in order. */
function faultsOfOrder(revisions: readonly Numbered<CycleRevisionFields>[]): RejectedRow[] {
  return [...groupBy(revisions, (revision) => revision.cycleId).values()].flatMap((ofCycle) => {
    const last = new Map(ofCycle.flatMap((revision) => (revision.field === "STATE" ? [] : [[revision.field, revision] as const])));
    const dates = new Map([...last].map(([field, revision]): [CycleDate, LocalDate | null] => [field, revision.onDate]));
    return wrongOrder(dates).map(([earlier, later]): RejectedRow => {
      const place = last.get(later);
      return { row: place?.row ?? 0, column: "on_date", value: place?.onDate ?? null, code: "CONTRADICTION", rule: `${CYCLE_DATE_NAMES[later]} mendahului ${CYCLE_DATE_NAMES[earlier]} (${dates.get(earlier)})`, mend: "Periksa kedua tanggal pada sumbernya." };
    });
  });
}

export interface ParticipationFields {
  readonly cycleId: string;
  readonly satkerCode: string;
  readonly state: ParticipationState;
  readonly stage: EvaluationStage | null;
  readonly since: LocalDate | null;
  readonly note: string | null;
  readonly source: string;
  readonly confidence: Confidence;
}

/** How far each satker is in a cycle. Natural key: cycle and satker. */
export const participationsFile: FileKind<ParticipationFields> = {
  required: [...CYCLE_COLUMNS, "satker_code", "state", "source", "confidence"],
  optional: ["stage", "since", "note"],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "satker_code",
      naturalKey: (participation) => `${participation.cycleId} ${participation.satkerCode}`,
      read(cells) {
        const place = readCycleAndSatker(cells, reference);
        const state = cells.required("state", word(PARTICIPATION_STATES));
        const source = cells.required("source", text);
        const sure = cells.required("confidence", confidence);
        const optional = { stage: cells.optional("stage", word(EVALUATION_STAGES)), since: cells.optional("since", date), note: cells.optional("note", text) };
        if (state === "STOPPED_AT_STAGE" && optional.stage === null)
          cells.reject("stage", { code: "REQUIRED", rule: "berhenti di tahap mana tidak disebut", mend: "Isi tahapnya, misalnya saq atau visit." });
        if (place === undefined || state === undefined || source === undefined || sure === undefined) return undefined;
        return { cycleId: place.cycleId, satkerCode: place.satkerCode, state, source, confidence: sure, ...optional };
      },
    }),
};

export interface StageScoreFields {
  readonly cycleId: string;
  readonly satkerCode: string;
  readonly stageCode: string;
  /** Points 0-100. */
  readonly points: number;
  readonly source: string;
  readonly confidence: Confidence;
}

/** Scores of whole stages, such as a visit's. Natural key: cycle, satker, stage. */
export const stageScoresFile: FileKind<StageScoreFields> = {
  required: [...CYCLE_COLUMNS, "satker_code", "stage_code", "points", "source", "confidence"],
  optional: [],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "stage_code",
      naturalKey: (score) => `${score.cycleId} ${score.satkerCode} ${score.stageCode}`,
      read(cells) {
        const place = readCycleAndSatker(cells, reference);
        const stageCode = cells.required("stage_code", partCode);
        const given = cells.required("points", points);
        const source = cells.required("source", text);
        const sure = cells.required("confidence", confidence);
        if (place === undefined || stageCode === undefined || given === undefined || source === undefined || sure === undefined) return undefined;
        checkPart(cells, "stage_code", stageCode, "STAGE", place.instrument);
        return { cycleId: place.cycleId, satkerCode: place.satkerCode, stageCode, points: given, source, confidence: sure };
      },
    }),
};
