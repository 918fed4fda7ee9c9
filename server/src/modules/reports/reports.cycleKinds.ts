import { toEvaluationCycleType } from "../evaluations/cycles.view.types.ts";
import type { BoardRow } from "../evaluations/cycles.service.ts";
import { CYCLE_DATES, inForce, type CycleDate } from "../evaluations/domain/cycle.ts";
import { toItemGapReportType, toSelfAssessmentType } from "../evaluations/selfAssessments.view.types.ts";
import type { EvaluationCycleType } from "../evaluations/cycles.types.ts";
import type { ItemGapType, SelfAssessmentItemType } from "../evaluations/selfAssessments.types.ts";
import { provenanceOf, AS_PUBLISHED } from "../../kernel/provenance.ts";
import { dateCell, measureCell, numberCell, sourcesCell, STATUS_NOTES, textCell, wordCell } from "./exportCells.ts";
import { dayKey, needed, provinceKey, satkerKey, slugKey } from "./exportKeys.ts";
import { exportKind } from "./exportKind.ts";
import { tableOf, type ExportColumn } from "./exportTable.ts";
import { ANSWER_WORDS, CYCLE_STATE_WORDS, PARTICIPATION_WORDS, STAGE_WORDS, TYPE_WORDS, VERIFICATION_WORDS } from "./exportWords.ts";

const DATE_LABELS: Readonly<Record<CycleDate, string>> = {
  ANNOUNCED_ON: "Diumumkan",
  OPENS_ON: "Kuesioner dibuka",
  SAQ_DUE_ON: "Batas kuesioner",
  VERIFICATION_FROM: "Verifikasi mulai",
  PUBLIC_TEST_ON: "Uji publik",
  PROVISIONAL_ON: "Hasil sementara",
  RESULTS_ON: "Hasil final",
};

const cycles = exportKind({
  name: "siklus",
  label: "siklus penilaian sebuah provinsi",
  door: "evaluationCycles",
  keys: { provinsi: provinceKey, per: dayKey },
  async table({ provinsi, per }, { cycles: service, satkers, clock }) {
    const province = await satkers.province(needed(provinsi, "provinsi"));
    const found = (await service.cycles({ provinceCode: province.code, issuerId: null, year: null }, per)).map((cycle) => toEvaluationCycleType(cycle, { today: clock.today(), now: clock.now() }, per));
    const columns: ExportColumn<EvaluationCycleType>[] = [
      { key: "cycle", label: "Siklus", width: 32, cell: ({ cycle }) => cycle.id },
      { key: "issuer", label: "Penerbit", width: 24, cell: ({ issuer }) => issuer.name },
      { key: "year", label: "Tahun", cell: ({ year }) => year },
      { key: "state", label: "Keadaan", width: 22, cell: ({ state }) => wordCell(CYCLE_STATE_WORDS, state, "tidak diketahui") },
      { key: "stateSince", label: "Sejak", cell: ({ stateSince }) => dateCell(stateSince, "tidak diketahui") },
      { key: "daysLeft", label: "Sisa waktu kuesioner (hari kalender)", cell: ({ daysLeft }) => measureCell(daysLeft) },
      ...CYCLE_DATES.map((field): ExportColumn<EvaluationCycleType> => ({ key: keyOfDate(field), label: DATE_LABELS[field], width: 14, cell: ({ cycle }) => dateCell(inForce(cycle, field)?.onDate, "belum diumumkan") })),
      { key: "source", label: "Sumber", width: 60, cell: ({ provenance }) => sourcesCell(provenance.sources) },
    ];
    return {
      title: `Siklus penilaian ${province.name}`,
      filters: [`Provinsi: ${province.name}`, ...(per === null ? [] : [`Diketahui per: ${per}`])],
      provenance: provenanceOf(found.flatMap(({ provenance }) => provenance.sources), clock.now(), AS_PUBLISHED),
      notes: ["Tanggal adalah yang terakhir diumumkan; yang direvisi tetap tersimpan.", ...STATUS_NOTES],
      ...tableOf(found, columns),
    };
  },
});

/** "SAQ_DUE_ON" → "saqDueOn". */
function keyOfDate(field: CycleDate): string {
  return field.toLowerCase().replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const board = exportKind({
  name: "papan-siklus",
  label: "papan satker dalam satu siklus penilaian",
  door: "evaluationCycles",
  keys: { provinsi: provinceKey, siklus: slugKey, per: dayKey },
  async table({ provinsi, siklus, per }, { cycles: service, satkers, clock }) {
    const province = await satkers.province(needed(provinsi, "provinsi"));
    const cycle = await service.cycle(needed(siklus, "siklus"), per);
    const rows = await service.boardOf(cycle, province.code, per);
    const columns: ExportColumn<BoardRow>[] = [
      { key: "code", label: "Kode", cell: ({ satker }) => satker.code },
      { key: "name", label: "Nama", width: 32, cell: ({ satker }) => satker.name },
      { key: "type", label: "Jenis", cell: ({ satker }) => wordCell(TYPE_WORDS, satker.type, "-") },
      { key: "state", label: "Keikutsertaan", width: 30, cell: ({ participation }) => wordCell(PARTICIPATION_WORDS, participation?.state, "tidak diketahui") },
      { key: "stage", label: "Tahap", width: 24, cell: ({ participation }) => wordCell(STAGE_WORDS, participation?.stage, "tidak disebut") },
      { key: "since", label: "Sejak", cell: ({ participation }) => dateCell(participation?.since, "tidak diketahui") },
      { key: "note", label: "Catatan", width: 40, cell: ({ participation }) => textCell(participation?.note, "tidak ada") },
      { key: "source", label: "Sumber", width: 60, cell: ({ participation }) => sourcesCell(participation === null ? [] : [participation.source]) },
    ];
    const sources = [...cycle.revisions.map(({ source }) => source), ...rows.flatMap(({ participation }) => (participation === null ? [] : [participation.source]))];
    return {
      title: `Keikutsertaan satker ${province.name} dalam ${cycle.issuer.name} ${cycle.year}`,
      filters: [`Provinsi: ${province.name}`, `Siklus: ${cycle.id}`, ...(per === null ? [] : [`Diketahui per: ${per}`])],
      provenance: { ...provenanceOf(sources, clock.now(), AS_PUBLISHED), containsDemoData: cycle.dataset === "DEMO" || sources.some(({ dataset }) => dataset === "DEMO") },
      notes: ["Tidak diketahui bukan berarti tidak mengembalikan kuesioner.", "Tidak satu pun dari keadaan ini adalah nilai."],
      ...tableOf(rows, columns),
    };
  },
});

const itemGaps = exportKind({
  name: "butir",
  label: "selisih klaim dan verifikasi menurut butir",
  door: "itemGaps",
  keys: { provinsi: provinceKey, siklus: slugKey, per: dayKey },
  async table({ provinsi, siklus, per }, { selfAssessments, satkers, clock }) {
    const province = await satkers.province(needed(provinsi, "provinsi"));
    const report = toItemGapReportType(await selfAssessments.itemGaps(needed(siklus, "siklus"), province.code, per), { today: clock.today(), now: clock.now() });
    const columns: ExportColumn<ItemGapType>[] = [
      { key: "item", label: "Butir", width: 22, cell: ({ item }) => item.code },
      { key: "title", label: "Isi butir", width: 50, cell: ({ item }) => textCell(item.title, "tidak diketahui") },
      { key: "answered", label: "Satker yang menjawab", cell: ({ answered }) => answered },
      { key: "verified", label: "Sudah diverifikasi", cell: ({ verified }) => verified },
      { key: "overclaimed", label: "Klaim melebihi verifikasi", cell: ({ overclaimed }) => overclaimed },
      { key: "meanGapPoints", label: "Rerata selisih (poin butir)", cell: ({ meanGapPoints }) => measureCell(meanGapPoints) },
      { key: "overclaimedPercent", label: "Bagian klaim berlebih (persen)", cell: ({ overclaimedShare }) => measureCell(overclaimedShare) },
      { key: "low95", label: "Batas bawah 95 % (persen)", cell: ({ overclaimedShare }) => numberCell(overclaimedShare.interval?.low, "tidak cukup data") },
      { key: "high95", label: "Batas atas 95 % (persen)", cell: ({ overclaimedShare }) => numberCell(overclaimedShare.interval?.high, "tidak cukup data") },
    ];
    return {
      title: `Selisih klaim dan verifikasi menurut butir, ${province.name}, ${report.cycle.issuer.name} ${report.cycle.year}`,
      filters: [`Provinsi: ${province.name}`, `Siklus: ${report.cycle.cycle.id}`, ...(per === null ? [] : [`Diketahui per: ${per}`])],
      provenance: { ...report.provenance, containsDemoData: report.provenance.containsDemoData || report.cycle.dataset === "DEMO" },
      notes: ["Urutan: butir yang paling sering keliru dibaca lebih dulu, menurut batas bawah rentang 95 %.", "Sifat pertanyaannya, bukan peringkat satker.", ...STATUS_NOTES],
      ...tableOf(report.items, columns),
    };
  },
});

const answers = exportKind({
  name: "jawaban",
  label: "jawaban kuesioner satu satker: klaim, verifikasi, bukti",
  door: "selfAssessment",
  keys: { satker: satkerKey, siklus: slugKey, per: dayKey },
  async table({ satker, siklus, per }, { selfAssessments, clock }) {
    const found = toSelfAssessmentType(await selfAssessments.selfAssessment(needed(satker, "satker"), needed(siklus, "siklus"), per), { today: clock.today(), now: clock.now() });
    const columns: ExportColumn<SelfAssessmentItemType>[] = [
      { key: "item", label: "Butir", width: 22, cell: ({ item }) => item.code },
      { key: "title", label: "Isi butir", width: 50, cell: ({ item }) => textCell(item.title, "tidak diketahui") },
      { key: "answer", label: "Jawaban", width: 16, cell: ({ answer }) => wordCell(ANSWER_WORDS, answer, "belum dijawab") },
      { key: "claimedPoints", label: "Klaim (poin butir)", cell: ({ claimedPoints }) => measureCell(claimedPoints) },
      { key: "verifiedPoints", label: "Terverifikasi (poin butir)", cell: ({ verifiedPoints }) => measureCell(verifiedPoints) },
      { key: "gapPoints", label: "Selisih (poin butir)", cell: ({ gapPoints }) => measureCell(gapPoints) },
      { key: "verification", label: "Verifikasi", width: 18, cell: ({ verification }) => wordCell(VERIFICATION_WORDS, verification, "belum dijawab") },
      { key: "verificationNote", label: "Catatan verifikasi", width: 40, cell: ({ verificationNote }) => textCell(verificationNote, "tidak ada") },
      { key: "evidence", label: "Bukti", width: 60, cell: ({ evidence }) => textCell(evidence.map(({ url }) => url).join("; "), "tidak ada") },
    ];
    const { cycle } = found;
    return {
      title: `Jawaban kuesioner ${found.satker.name}, ${cycle.issuer.name} ${cycle.year}`,
      filters: [`Satker: ${found.satker.name} (${found.satker.code})`, `Siklus: ${cycle.cycle.id}`, ...(per === null ? [] : [`Diketahui per: ${per}`])],
      provenance: { ...found.provenance, containsDemoData: found.provenance.containsDemoData || cycle.dataset === "DEMO" },
      notes: ["Belum dijawab bukan berarti tidak.", ...STATUS_NOTES],
      ...tableOf(found.items, columns),
    };
  },
});

export const CYCLE_KINDS = [cycles, board, itemGaps, answers];
