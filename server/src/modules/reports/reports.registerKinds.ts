import { InvalidInput } from "../../kernel/domainError.ts";
import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import type { LegalRegime } from "../requests/domain/legalRule.ts";
import type { DueGroup, Week } from "../requests/domain/dueGroup.ts";
import { dueGroupOf, weekOf } from "../requests/domain/dueGroup.ts";
import type { RequestStatus } from "../requests/domain/requestState.ts";
import { monthRange } from "../requests/domain/monthPeriod.ts";
import { HANDLING_METHOD } from "../requests/domain/settings.ts";
import type { InformationRequestType } from "../requests/requests.types.ts";
import { toInformationRequestType } from "../requests/requests.view.types.ts";
import { dateCell, numberCell, textCell, wordCell, yesNoCell } from "./exportCells.ts";
import { dayKey, provinceKey, satkerKey, wordKey, yearKey, type KeyCodec } from "./exportKeys.ts";
import { exportKind, type ExportServices } from "./exportKind.ts";
import { rowOf, type ExportColumn, type ExportTable } from "./exportTable.ts";
import { DECISION_WORDS, DUE_GROUP_WORDS, OCCUPATION_WORDS, PURPOSE_WORDS, REFUSAL_WORDS, REGIME_WORDS, REQUESTER_WORDS, REQUEST_STATUS_WORDS } from "./exportWords.ts";

export const regimeKey = wordKey<LegalRegime>({ umum: "GENERAL", pemilu: "ELECTION" });
/** The words of the list of requests, /33/permohonan/daftar?keadaan=… */
const STATUSES_OF_WORD = {
  terbuka: ["INCOMPLETE", "UNREGISTERED", "RUNNING", "DUE_TODAY", "OVERDUE", "DUE_UNKNOWN"],
  dijawab: ["ANSWERED_ON_TIME", "ANSWERED_LATE", "ANSWERED_DUE_UNKNOWN"],
  "tepat-waktu": ["ANSWERED_ON_TIME"],
  terlambat: ["ANSWERED_LATE"],
  dicabut: ["WITHDRAWN"],
  gugur: ["LAPSED_INCOMPLETE"],
} as const satisfies Readonly<Record<string, readonly RequestStatus[]>>;
type StatusWord = keyof typeof STATUSES_OF_WORD;
const statusKey = wordKey<StatusWord>({ terbuka: "terbuka", dijawab: "dijawab", "tepat-waktu": "tepat-waktu", terlambat: "terlambat", dicabut: "dicabut", gugur: "gugur" });
const holdKey: KeyCodec<true> = { parse: (raw) => (raw === "ya" ? true : null), expects: "ya" };
const dueKey = wordKey<DueGroup>({ terlambat: "OVERDUE", "hari-ini": "TODAY", "minggu-ini": "THIS_WEEK", nanti: "LATER", "belum-diketahui": "UNKNOWN" });

export interface AskedPlace {
  readonly provinceCode: string | null;
  readonly satkerCode: string | null;
}

/** The part of the country, in words. */
export function placeInWords({ provinceCode, satkerCode }: AskedPlace): string {
  return `Wilayah: ${satkerCode ?? provinceCode ?? "semua yang boleh dibaca"}`;
}

export const NO_TERM = "tidak ada tenggat";
const NOT_ANSWERED = "belum ada pemberitahuan tertulis";
const HIDDEN = "hanya untuk satker dan bagian hukum";

const REQUEST_COLUMNS: readonly ExportColumn<InformationRequestType>[] = [
  { key: "id", label: "Pengenal", width: 44, cell: ({ id }) => id },
  { key: "satker", label: "Kode satker", cell: ({ satkerCode }) => satkerCode },
  { key: "number", label: "Nomor pendaftaran", width: 18, cell: ({ number }) => number },
  { key: "registerYear", label: "Tahun register", cell: ({ registerYear }) => registerYear },
  { key: "receivedOn", label: "Diterima", cell: ({ receivedOn }) => ({ date: receivedOn }) },
  { key: "status", label: "Keadaan", width: 34, cell: ({ status }) => wordCell(REQUEST_STATUS_WORDS, status, "-") },
  { key: "regime", label: "Rezim", width: 18, cell: ({ regime }) => wordCell(REGIME_WORDS, regime, "belum diputuskan") },
  { key: "dayZero", label: "Hari ke-0", cell: ({ dayZero }) => dateCell(dayZero, "tenggat belum berjalan") },
  { key: "firstDueOn", label: "Tenggat pertama", cell: ({ firstDueOn }) => dateCell(firstDueOn, NO_TERM) },
  { key: "dueOn", label: "Jatuh tempo", cell: ({ dueOn }) => dateCell(dueOn, NO_TERM) },
  { key: "extendedOn", label: "Diperpanjang tertulis", cell: ({ extendedOn }) => dateCell(extendedOn, "tidak diperpanjang") },
  { key: "noticeOn", label: "Pemberitahuan tertulis", cell: ({ noticeOn }) => dateCell(noticeOn, NOT_ANSWERED) },
  { key: "workingDaysToNotice", label: "Sampai pemberitahuan (hari kerja)", cell: ({ workingDaysToNotice, noticeOn }) => numberCell(workingDaysToNotice, noticeOn === null ? NOT_ANSWERED : "di luar kalender yang dimuat") },
  { key: "decision", label: "Keputusan", width: 22, cell: ({ decision }) => wordCell(DECISION_WORDS, decision, NOT_ANSWERED) },
  { key: "refusalGround", label: "Alasan ditolak", width: 24, cell: ({ refusalGround }) => wordCell(REFUSAL_WORDS, refusalGround, "tidak ada, atau tidak disebut") },
  { key: "exemptionLetter", label: "Huruf Pasal 17", cell: ({ exemptionLetter }) => textCell(exemptionLetter, "tidak ada, atau tidak disebut") },
  { key: "hasConsequenceTest", label: "Uji konsekuensi", cell: ({ hasConsequenceTest }) => yesNoCell(hasConsequenceTest, "tidak disebut") },
  { key: "hasOralAnswer", label: "Ada jawaban lisan", cell: ({ hasOralAnswer }) => yesNoCell(hasOralAnswer) },
  { key: "deliveredOn", label: "Diserahkan", cell: ({ deliveredOn }) => dateCell(deliveredOn, "belum diserahkan, atau tidak dicatat") },
  { key: "closedOn", label: "Ditutup", cell: ({ closedOn }) => dateCell(closedOn, "belum ditutup") },
  { key: "requesterType", label: "Jenis pemohon", cell: ({ requesterType }) => wordCell(REQUESTER_WORDS, requesterType, "tidak dicatat") },
  { key: "occupationGroup", label: "Kelompok pekerjaan", cell: ({ occupationGroup }) => wordCell(OCCUPATION_WORDS, occupationGroup, "tidak dicatat") },
  { key: "purposeGroup", label: "Kelompok tujuan", cell: ({ purposeGroup }) => wordCell(PURPOSE_WORDS, purposeGroup, "tidak dicatat") },
  { key: "legalHold", label: "Penahanan hukum", cell: ({ legalHold }) => yesNoCell(legalHold !== null) },
  { key: "retainUntil", label: "Disimpan sampai", cell: ({ retainUntil }) => dateCell(retainUntil, "tidak ditetapkan") },
  { key: "file", label: "Berkas asal", width: 36, cell: ({ origin }) => (origin.fileName === null ? textCell(null, "dicatat lewat formulir") : `${origin.fileName} baris ${origin.fileRow ?? "?"}`) },
];

/** Groups of the requester stay with the satker and its legal division; others read why they see none. */
function columnsFor(satkersSeeGroups: (satkerCode: string) => boolean): ExportColumn<InformationRequestType>[] {
  const groups = new Set(["requesterType", "occupationGroup", "purposeGroup"]);
  return REQUEST_COLUMNS.map((column) =>
    groups.has(column.key) ? { ...column, cell: (request) => (satkersSeeGroups(request.satkerCode) ? column.cell(request) : { missing: HIDDEN, status: "SUPPRESSED" }) } : column,
  );
}

export const REGISTER_NOTES = ["Identitas pemohon tidak disimpan dan tidak ada di berkas ini.", "Hanya pemberitahuan tertulis yang menghentikan tenggat; jawaban lisan tidak.", "Tenggat dihitung dalam hari kerja menurut kalender yang ditetapkan."];

type Filter = Parameters<ExportServices["requests"]["page"]>[1];
const EVERYTHING: Filter = { regime: null, statuses: [], receivedFrom: null, receivedTo: null, dueFrom: null, dueTo: null, hasLegalHold: null };
/** Unit: requests. The longest page of the service. */
const PAGE = 200;

async function registerTable(services: ExportServices, place: AskedPlace, filter: Filter, extra: readonly ExportColumn<InformationRequestType>[]): Promise<Omit<ExportTable, "title" | "filters">> {
  const { requests, clock } = services;
  const sight = { today: clock.today(), seesGroups: (code: string) => requests.seesGroups(code) };
  const columns = [...extra, ...columnsFor(sight.seesGroups)];
  const counted = await requests.count(place, filter);
  async function* rows() {
    for (let after: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof requests.page>> = await requests.page(place, filter, { first: PAGE, after });
      for (const { request } of page.requests) yield rowOf(toInformationRequestType(request, sight), columns);
      if (!page.hasNextPage) return;
      after = page.requests.at(-1)?.cursor ?? null;
    }
  }
  return { provenance: provenanceOfRegister(counted.dataset, clock.now(), sight.today), notes: REGISTER_NOTES, columns, rowCount: counted.requests, rows: rows() };
}

export function provenanceOfRegister(dataset: Dataset, computedAt: Date, today: LocalDate): ExportTable["provenance"] {
  return { sources: [], dataAsOf: today, computedAt, methodVersion: HANDLING_METHOD, containsDemoData: dataset === "DEMO" };
}

const register = exportKind({
  name: "permohonan",
  label: "register permohonan, tanpa isi dan tanpa identitas",
  door: "informationRequests",
  keys: { provinsi: provinceKey, satker: satkerKey, rezim: regimeKey, keadaan: statusKey, tahun: yearKey, tahan: holdKey, dari: dayKey, sampai: dayKey },
  async table({ provinsi, satker, rezim, keadaan, tahun, tahan, dari, sampai }, services) {
    const place = { provinceCode: provinsi, satkerCode: satker };
    const year = tahun === null ? null : monthRange({ year: tahun, fromMonth: 1, toMonth: 12 });
    if (year !== null && (dari !== null || sampai !== null)) throw new InvalidInput('Pakai "tahun", atau "dari" dan "sampai", tidak keduanya.', { tahun });
    const range = { from: dari ?? year?.from ?? null, to: sampai ?? year?.to ?? null };
    const filter = { ...EVERYTHING, regime: rezim, statuses: keadaan === null ? [] : STATUSES_OF_WORD[keadaan], receivedFrom: range.from, receivedTo: range.to, hasLegalHold: tahan };
    return {
      title: "Register permohonan informasi",
      filters: [
        placeInWords(place),
        ...(rezim === null ? [] : [`Rezim: ${REGIME_WORDS[rezim]}`]),
        ...(keadaan === null ? [] : [`Keadaan: ${keadaan}`]),
        ...(range.from === null ? [] : [`Diterima sejak: ${range.from}`]),
        ...(range.to === null ? [] : [`Diterima sampai: ${range.to}`]),
        ...(tahan === null ? [] : ["Hanya yang ditahan secara hukum"]),
      ],
      ...(await registerTable(services, place, filter, [])),
    };
  },
});


const due = exportKind({
  name: "jatuh-tempo",
  label: "permohonan terbuka menurut tenggat",
  door: "dueBoard",
  keys: { provinsi: provinceKey, satker: satkerKey, rezim: regimeKey, tempo: dueKey },
  async table({ provinsi, satker, rezim, tempo }, services) {
    const place = { provinceCode: provinsi, satkerCode: satker };
    const today = services.clock.today();
    const week = weekOf(today);
    const group: ExportColumn<InformationRequestType> = { key: "group", label: "Kelompok tenggat", width: 18, cell: ({ dueOn }) => wordCell(DUE_GROUP_WORDS, dueGroupOf(dueOn, today, week), "-") };
    return {
      title: "Permohonan terbuka menurut tenggat",
      filters: [placeInWords(place), `Dihitung untuk: ${today}`, ...(rezim === null ? [] : [`Rezim: ${REGIME_WORDS[rezim]}`]), ...(tempo === null ? [] : [`Tenggat: ${DUE_GROUP_WORDS[tempo]}`])],
      ...(await registerTable(services, place, { ...EVERYTHING, regime: rezim, ...dueFilter(tempo, today, week) }, [group])),
    };
  },
});

function dueFilter(group: DueGroup | null, today: LocalDate, week: Week): Pick<Filter, "statuses" | "dueFrom" | "dueTo"> {
  const none = { dueFrom: null, dueTo: null };
  switch (group) {
    case null:
      return { statuses: STATUSES_OF_WORD.terbuka, ...none };
    case "OVERDUE":
      return { statuses: ["OVERDUE"], ...none };
    case "TODAY":
      return { statuses: ["DUE_TODAY"], ...none };
    case "THIS_WEEK":
      return { statuses: ["RUNNING"], dueFrom: addDays(today, 1), dueTo: week.to };
    case "LATER":
      return { statuses: ["RUNNING"], dueFrom: addDays(week.to, 1), dueTo: null };
    case "UNKNOWN":
      return { statuses: ["INCOMPLETE", "UNREGISTERED", "DUE_UNKNOWN"], ...none };
  }
}

export const REGISTER_KINDS = [register, due];
