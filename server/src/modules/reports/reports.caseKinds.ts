import { AS_PUBLISHED, provenanceOf } from "../../kernel/provenance.ts";
import type { FileCell } from "../../platform/spreadsheet/tableFile.ts";
import type { DisputeType, ObjectionType } from "../requests/cases.types.ts";
import { toDisputeType, toObjectionType } from "../requests/cases.view.types.ts";
import type { PublishedDispute } from "../requests/domain/recordedCase.ts";
import { dateCell, sourcesCell, textCell, wordCell } from "./exportCells.ts";
import { provinceKey, satkerKey } from "./exportKeys.ts";
import { exportKind } from "./exportKind.ts";
import { rowOf, tableOf, type ExportColumn } from "./exportTable.ts";
import { ADMISSIBILITY_WORDS, DISPUTE_STAGE_WORDS, FILING_WORDS, FORUM_WORDS, OBJECTION_STATUS_WORDS, REGIME_WORDS, RULING_WORDS } from "./exportWords.ts";
import { NO_TERM, placeInWords, provenanceOfRegister, REGISTER_NOTES } from "./reports.registerKinds.ts";

const objections = exportKind({
  name: "keberatan",
  label: "register keberatan",
  door: "objections",
  keys: { provinsi: provinceKey, satker: satkerKey },
  async table({ provinsi, satker }, services) {
    const place = { provinceCode: provinsi, satkerCode: satker };
    const today = services.clock.today();
    const found = await services.cases.everyObjection(place);
    const columns: ExportColumn<ObjectionType>[] = [
      { key: "id", label: "Pengenal", width: 44, cell: ({ id }) => id },
      { key: "satker", label: "Kode satker", cell: ({ satkerCode }) => satkerCode },
      { key: "number", label: "Nomor", width: 18, cell: ({ number }) => number },
      { key: "registerYear", label: "Tahun register", cell: ({ registerYear }) => registerYear },
      { key: "requestId", label: "Permohonan", width: 44, cell: ({ requestId }) => textCell(requestId, "tanpa permohonan (huruf b)") },
      { key: "ground", label: "Alasan (huruf Pasal 35 ayat 1)", cell: ({ ground }) => ground },
      { key: "groundFoundOn", label: "Alasan ditemukan", cell: ({ groundFoundOn }) => ({ date: groundFoundOn }) },
      { key: "receivedOn", label: "Diterima", cell: ({ receivedOn }) => ({ date: receivedOn }) },
      { key: "regime", label: "Rezim", width: 18, cell: ({ regime }) => wordCell(REGIME_WORDS, regime, "-") },
      { key: "filing", label: "Pengajuan", cell: ({ filing }) => wordCell(FILING_WORDS, filing, "-") },
      { key: "dueOn", label: "Jatuh tempo atasan", cell: ({ dueOn }) => dateCell(dueOn, NO_TERM) },
      { key: "answeredOn", label: "Dijawab tertulis", cell: ({ answeredOn }) => dateCell(answeredOn, "belum dijawab tertulis") },
      { key: "status", label: "Keadaan", width: 30, cell: ({ status }) => wordCell(OBJECTION_STATUS_WORDS, status, "-") },
    ];
    return { title: "Register keberatan", filters: [placeInWords(place)], provenance: provenanceOfRegister(found.dataset, services.clock.now(), today), notes: REGISTER_NOTES, columns, rowCount: found.count, rows: rowsOf(found.cases, (one) => rowOf(toObjectionType(one, today), columns)) };
  },
});

const disputes = exportKind({
  name: "sengketa",
  label: "register sengketa informasi",
  door: "disputes",
  keys: { provinsi: provinceKey, satker: satkerKey },
  async table({ provinsi, satker }, services) {
    const place = { provinceCode: provinsi, satkerCode: satker };
    const found = await services.cases.everyDispute(place);
    const columns: ExportColumn<DisputeType>[] = [
      { key: "id", label: "Pengenal", width: 44, cell: ({ id }) => id },
      { key: "satker", label: "Kode satker", cell: ({ satkerCode }) => satkerCode },
      { key: "number", label: "Nomor", width: 18, cell: ({ number }) => number },
      { key: "registerYear", label: "Tahun register", cell: ({ registerYear }) => registerYear },
      { key: "objectionId", label: "Keberatan", width: 44, cell: ({ objectionId }) => objectionId },
      { key: "forum", label: "Forum", width: 30, cell: ({ forum }) => wordCell(FORUM_WORDS, forum, "-") },
      { key: "respondents", label: "Termohon", width: 36, cell: ({ respondents }) => respondents.join("; ") },
      { key: "filedOn", label: "Diajukan", cell: ({ filedOn }) => ({ date: filedOn }) },
      { key: "admissibility", label: "Jangka waktu", width: 22, cell: ({ admissibility }) => wordCell(ADMISSIBILITY_WORDS, admissibility, "-") },
      { key: "stage", label: "Tahap", width: 22, cell: ({ stage }) => wordCell(DISPUTE_STAGE_WORDS, stage, "-") },
      { key: "ruling", label: "Putusan", width: 24, cell: ({ ruling }) => wordCell(RULING_WORDS, ruling, "belum diputus") },
      { key: "decidedOn", label: "Diputus", cell: ({ decidedOn }) => dateCell(decidedOn, "belum diputus") },
    ];
    return { title: "Register sengketa informasi", filters: [placeInWords(place)], provenance: provenanceOfRegister(found.dataset, services.clock.now(), services.clock.today()), notes: REGISTER_NOTES, columns, rowCount: found.count, rows: rowsOf(found.cases, (one) => rowOf(toDisputeType(one), columns)) };
  },
});

const published = exportKind({
  name: "sengketa-terbit",
  label: "sengketa informasi yang diberitakan",
  door: "publishedDisputes",
  keys: { provinsi: provinceKey, satker: satkerKey },
  async table({ provinsi, satker }, { cases, clock }) {
    const place = { provinceCode: provinsi, satkerCode: satker };
    const found = await cases.publishedDisputes(place);
    const unknown = "tidak diberitakan";
    const columns: ExportColumn<PublishedDispute>[] = [
      { key: "satker", label: "Kode satker", cell: ({ satkerCode }) => satkerCode },
      { key: "respondent", label: "Termohon", width: 36, cell: ({ respondent }) => respondent },
      { key: "forum", label: "Forum", width: 30, cell: ({ forum }) => forum },
      { key: "subject", label: "Pokok sengketa", width: 50, cell: ({ subject }) => subject },
      { key: "requestedOn", label: "Permohonan", cell: ({ requestedOn }) => dateCell(requestedOn, unknown) },
      { key: "objectionOn", label: "Keberatan", cell: ({ objectionOn }) => dateCell(objectionOn, unknown) },
      { key: "hearingOn", label: "Sidang", cell: ({ hearingOn }) => dateCell(hearingOn, unknown) },
      { key: "outcome", label: "Hasil", width: 36, cell: ({ outcome }) => outcome },
      { key: "note", label: "Catatan", width: 36, cell: ({ note }) => textCell(note, "tidak ada") },
      { key: "source", label: "Sumber", width: 60, cell: ({ source }) => sourcesCell([source]) },
    ];
    return {
      title: "Sengketa informasi yang diberitakan",
      filters: [placeInWords(place)],
      provenance: provenanceOf(found.map(({ source }) => source), clock.now(), AS_PUBLISHED),
      notes: ["Sebagaimana diberitakan; bukan register, dan yang tidak diberitakan tidak ada di sini."],
      ...tableOf(found, columns),
    };
  },
});

async function* rowsOf<Case>(cases: AsyncIterable<Case>, row: (one: Case) => FileCell[]): AsyncGenerator<FileCell[]> {
  for await (const one of cases) yield row(one);
}

export const CASE_KINDS = [objections, disputes, published];
