import type { LocalDate } from "../../../kernel/localDate.ts";
import type { NoticeDecision, RefusalGround } from "../../requests/domain/requestEvent.ts";
import type { ToldEvent, ToldRequest } from "../../requests/domain/toldRegister.ts";
import { date } from "./cells.ts";
import { year } from "./commonCells.ts";
import type { FileKind } from "./fileKind.ts";
import { closingReason, decision, knownSatker, occupationGroup, officerText, purposeGroup, refusalGround, regime, requesterText, requesterType, time, yesNo } from "./registerCells.ts";
import { checkRows, type RowReader } from "./rowReader.ts";

/**
 * The request register, one row a request, with the columns of the standard form except those that say who asked. A number says that the
 * request was complete and registered on the day of receipt, unless complete_on or registered_on say otherwise; a file that has the
 * column complete_on and leaves it empty says that something is still missing. Natural key: satker, year, number.
 */
export const requestRegisterFile: FileKind<ToldRequest> = {
  required: ["satker_code", "number", "received_on"],
  optional: [
    "register_year", "received_at", "complete_on", "registered_on", "regime", "regime_decided_by", "regime_reason", "requester_type", "occupation_group", "purpose_group",
    "information_sought", "purpose", "forwarded_on", "forwarded_to", "extended_on", "extension_reason", "oral_answer_on", "notice_on", "decision", "refusal_ground",
    "consequence_test", "delivered_on", "closed_on", "closing_reason", "retain_until",
  ],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "number",
      naturalKey: ({ satkerCode, registerYear, number, events }) => `${satkerCode} ${registerYear ?? events[0]?.on.slice(0, 4)} ${number}`,
      read(cells) {
        const satkerCode = knownSatker(cells, reference);
        const number = cells.required("number", officerText);
        const receivedOn = cells.required("received_on", date);
        const told = {
          registerYear: cells.optional("register_year", year),
          requesterType: cells.optional("requester_type", requesterType),
          occupationGroup: cells.optional("occupation_group", occupationGroup),
          purposeGroup: cells.optional("purpose_group", purposeGroup),
          retainUntil: cells.optional("retain_until", date),
          informationSought: cells.optional("information_sought", requesterText),
          purpose: cells.optional("purpose", requesterText),
        };
        const receivedAt = cells.optional("received_at", time);
        if (satkerCode === undefined || number === undefined || receivedOn === undefined) return undefined;
        return { satkerCode, number, ...told, events: [{ kind: "RECEIVED", on: receivedOn, at: receivedAt }, ...laterEvents(cells, receivedOn)] };
      },
    }),
};

function laterEvents(cells: RowReader, receivedOn: LocalDate): ToldEvent[] {
  const completeOn = cells.has("complete_on") ? cells.optional("complete_on", date) : receivedOn;
  const dated = (column: string): LocalDate | null => cells.optional(column, date);
  return [
    ...(completeOn === null ? [] : [{ kind: "COMPLETED" as const, on: completeOn }]),
    ...registration(cells, completeOn ?? receivedOn),
    ...forwarding(cells, dated("forwarded_on")),
    ...extension(cells, dated("extended_on")),
    ...simple("ORAL_ANSWER", dated("oral_answer_on")),
    ...notice(cells, dated("notice_on")),
    ...simple("DELIVERED", dated("delivered_on")),
    ...closing(cells, dated("closed_on")),
  ];
}

function simple(kind: "ORAL_ANSWER" | "DELIVERED", on: LocalDate | null): ToldEvent[] {
  return on === null ? [] : [{ kind, on }];
}

function registration(cells: RowReader, completeOn: LocalDate): ToldEvent[] {
  const decided = cells.optional("regime", regime);
  const [decidedBy, reason] = [cells.optional("regime_decided_by", officerText), cells.optional("regime_reason", officerText)];
  const registeredOn = cells.optional("registered_on", date) ?? completeOn;
  if (decided === null) return [];
  need(cells, "regime_decided_by", "siapa yang menetapkan rezim", "Tulis perannya, misalnya petugas PPID.");
  need(cells, "regime_reason", "alasan penetapan rezim", "Tulis alasannya, misalnya pokok permohonan bukan informasi pemilu.");
  return decidedBy === null || reason === null ? [] : [{ kind: "REGISTERED", on: registeredOn, regime: decided, decidedBy, reason }];
}

function forwarding(cells: RowReader, on: LocalDate | null): ToldEvent[] {
  const toUnit = cells.optional("forwarded_to", officerText);
  if (on === null) return [];
  need(cells, "forwarded_to", "unit penerima terusan", "Tulis nama subbagian.");
  return toUnit === null ? [] : [{ kind: "FORWARDED", on, toUnit }];
}

function extension(cells: RowReader, on: LocalDate | null): ToldEvent[] {
  const reason = cells.optional("extension_reason", officerText);
  if (on === null) return [];
  need(cells, "extension_reason", "alasan perpanjangan", "Perpanjangan hanya sah tertulis beserta alasannya.");
  return reason === null ? [] : [{ kind: "EXTENDED", on, inWriting: true, reason }];
}

function notice(cells: RowReader, on: LocalDate | null): ToldEvent[] {
  const decided = cells.optional("decision", decision);
  const ground = groundOf(cells);
  if (on === null && decided !== null && decided !== "INCOMPLETE") need(cells, "notice_on", "tanggal pemberitahuan tertulis", "Isi tanggalnya; jawaban lisan ditulis pada oral_answer_on.");
  if (on === null) return [];
  if (decided === null) {
    need(cells, "decision", "keputusan pemberitahuan tertulis", "Tulis dikabulkan, dikabulkan sebagian, ditolak, atau tidak lengkap.");
    return [];
  }
  const noticeDecision = decisionOf(cells, decided, ground);
  return noticeDecision ? [{ kind: "WRITTEN_NOTICE", on, decision: noticeDecision }] : [];
}

function decisionOf(cells: RowReader, decided: NoticeDecision["kind"], ground: RefusalGround | null): NoticeDecision | null {
  if (decided === "GRANTED" || decided === "INCOMPLETE") {
    if (ground) cells.reject("refusal_ground", { code: "CONTRADICTION", rule: "alasan penolakan pada permohonan yang tidak ditolak", mend: "Kosongkan sel ini, atau periksa keputusannya." });
    return { kind: decided };
  }
  if (decided === "GRANTED_IN_PART") return { kind: decided, ground };
  if (ground === null) need(cells, "refusal_ground", "alasan penolakan", "Tulis huruf Pasal 17 (a-j) atau tidak dikuasai.");
  return ground && { kind: decided, ground };
}

function groundOf(cells: RowReader): RefusalGround | null {
  const ground = cells.optional("refusal_ground", refusalGround);
  const test = cells.optional("consequence_test", yesNo);
  if (test !== null && (ground === null || ground === "NOT_HELD"))
    cells.reject("consequence_test", { code: "CONTRADICTION", rule: "uji konsekuensi hanya ada pada pengecualian Pasal 17", mend: "Isi huruf Pasal 17 pada refusal_ground, atau kosongkan sel ini." });
  if (ground === null || ground === "NOT_HELD") return ground && { kind: ground };
  return { kind: "EXEMPT", letter: ground, hasConsequenceTest: test === null ? null : test === "YES" };
}

function closing(cells: RowReader, on: LocalDate | null): ToldEvent[] {
  const reason = cells.optional("closing_reason", closingReason);
  if (on === null) return [];
  need(cells, "closing_reason", "alasan penutupan", "Tulis dijawab, dicabut, atau gugur karena tidak lengkap.");
  return reason === null ? [] : [{ kind: "CLOSED", on, reason }];
}

/** Rejects a cell that another one makes necessary, when it is empty. */
function need(cells: RowReader, column: string, what: string, mend: string): void {
  if (cells.isEmpty(column)) cells.reject(column, { code: "REQUIRED", rule: `${what} belum diisi`, mend });
}
