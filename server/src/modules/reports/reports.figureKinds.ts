import type { MeasureType } from "../../platform/graphql/measure.types.ts";
import { monthRange } from "../requests/domain/monthPeriod.ts";
import type { RequestStatisticsType } from "../requests/statistics.types.ts";
import { toRequestStatisticsType } from "../requests/statistics.view.types.ts";
import { measureCell, numberCell, STATUS_NOTES, textCell } from "./exportCells.ts";
import { dayKey, monthKey, provinceKey, satkerKey, yearKey } from "./exportKeys.ts";
import { exportKind } from "./exportKind.ts";
import { tableOf, type ExportColumn } from "./exportTable.ts";
import { OUTCOME_WORDS, REGIME_WORDS, REPORTING_WORDS } from "./exportWords.ts";
import { placeInWords } from "./reports.registerKinds.ts";

/** One figure of handling, as a line. */
export interface FigureLine {
  readonly group: string;
  readonly figure: string;
  readonly measure: MeasureType;
}

const UNIT_WORDS: Readonly<Record<MeasureType["unit"], string>> = { POINTS: "poin", PERCENT: "persen", WORKING_DAYS: "hari kerja", DAYS: "hari kalender", COUNT: "jumlah", RANK: "peringkat" };

/** Every figure of the page, in the order of the law: the four of Pasal 12 first. */
export function figureLines(figures: RequestStatisticsType): FigureLine[] {
  const line = (group: string) => (figure: string, measure: MeasureType): FigureLine => ({ group, figure, measure });
  const [received, duration, granted, refused] = ["1. Jumlah permohonan", "2. Waktu yang diperlukan", "3. Permohonan yang diputus", "4. Penolakan dan alasannya"].map(line);
  const [open, cases] = ["Permohonan terbuka", "Keberatan dan sengketa"].map(line);
  if (!received || !duration || !granted || !refused || !open || !cases) return [];
  const { outcomes, funnel, byRegime } = figures;
  return [
    received("Permohonan diterima", figures.requests),
    ...byRegime.map(({ regime, requests }) => received(`Permohonan diterima, rezim ${REGIME_WORDS[regime]}`, requests)),
    received("Bagian yang belum berezim", figures.unclassified),
    ...byRegime.flatMap((one) => [
      duration(`Median hari kerja sampai pemberitahuan tertulis, rezim ${REGIME_WORDS[one.regime]}`, one.medianWorkingDays),
      duration(`Persentil ke-90 hari kerja sampai pemberitahuan tertulis, rezim ${REGIME_WORDS[one.regime]}`, one.p90WorkingDays),
      duration(`Tepat waktu dengan perpanjangan sah, rezim ${REGIME_WORDS[one.regime]}`, one.onTime),
      duration(`Tepat waktu menurut tenggat pertama saja, rezim ${REGIME_WORDS[one.regime]}`, one.onTimeWithoutExtension),
    ]),
    ...Object.entries(OUTCOME_WORDS).map(([name, words]) => granted(words, outcomes[name as keyof typeof OUTCOME_WORDS])),
    ...figures.refusalsByLetter.map(({ letter, count }) => refused(`Ditolak menurut Pasal 17 huruf ${letter}`, count)),
    refused("Penolakan Pasal 17 dengan uji konsekuensi", figures.withConsequenceTest),
    open(`Terbuka pada ${figures.open.on}`, figures.open.open),
    open("Terlambat", figures.open.overdue),
    open("Tenggat belum berjalan, atau umurnya tidak diketahui", figures.open.withoutAge),
    ...figures.open.byAge.map(({ fromWorkingDays, toWorkingDays, count }) => open(toWorkingDays === null ? `${fromWorkingDays} hari kerja atau lebih` : `${fromWorkingDays} sampai ${toWorkingDays} hari kerja`, count)),
    cases("Keberatan", funnel.objections),
    cases("Keberatan tanpa permohonan (huruf b)", funnel.objectionsWithoutRequest),
    cases("Sengketa", funnel.disputes),
    cases("Sengketa prematur", funnel.prematureDisputes),
    cases("Sengketa diputus", funnel.decidedDisputes),
    cases("Permohonan yang berlanjut ke keberatan", funnel.requestsObjected),
    cases("Keberatan yang dijawab tepat waktu", funnel.objectionsAnsweredOnTime),
    cases("Keberatan yang berlanjut ke sengketa", funnel.objectionsDisputed),
    cases("Sengketa yang diputus, bagian", funnel.disputesDecided),
  ];
}

const figures = exportKind({
  name: "angka-permohonan",
  label: "angka penanganan permohonan: keempat angka Pasal 12 dan yang di sekitarnya",
  door: "requestStatistics",
  keys: { provinsi: provinceKey, satker: satkerKey, tahun: yearKey, "dari-bulan": monthKey, "sampai-bulan": monthKey, per: dayKey },
  async table(asked, { requestStatistics, clock }) {
    const place = { provinceCode: asked.provinsi, satkerCode: asked.satker };
    const year = asked.tahun ?? Number(clock.today().slice(0, 4));
    const range = monthRange({ year, fromMonth: asked["dari-bulan"] ?? 1, toMonth: asked["sampai-bulan"] ?? 12 });
    const shown = toRequestStatisticsType(await requestStatistics.statistics(place, range, asked.per), clock.now(), clock.today());
    const { coverage } = shown;
    const columns: ExportColumn<FigureLine>[] = [
      { key: "group", label: "Kelompok", width: 30, cell: ({ group }) => group },
      { key: "figure", label: "Angka", width: 60, cell: ({ figure }) => figure },
      { key: "value", label: "Nilai", cell: ({ measure }) => measureCell(measure) },
      { key: "unit", label: "Satuan", cell: ({ measure }) => UNIT_WORDS[measure.unit] },
      { key: "n", label: "n", cell: ({ measure }) => numberCell(measure.n, "tidak berlaku") },
      { key: "low95", label: "Batas bawah 95 %", cell: ({ measure }) => numberCell(measure.interval?.low, "tidak berlaku") },
      { key: "high95", label: "Batas atas 95 %", cell: ({ measure }) => numberCell(measure.interval?.high, "tidak berlaku") },
      { key: "status", label: "Status", width: 18, cell: ({ measure }) => measure.status },
    ];
    return {
      title: `Angka penanganan permohonan informasi, ${shown.from} sampai ${shown.to}`,
      filters: [placeInWords(place), `Diterima: ${shown.from} sampai ${shown.to}`, ...(asked.per === null ? [] : [`Diketahui per: ${asked.per}`])],
      provenance: { ...shown.provenance, containsDemoData: shown.provenance.containsDemoData || shown.dataset === "DEMO" },
      notes: [
        `${coverage.reportedCount} satker melapor penuh, ${coverage.partlyReportedCount} sebagian, ${coverage.notReportedCount} tidak; yang tidak melapor tidak dihitung sebagai nol.`,
        ...(shown.smallCountsAreHeldBack ? ["Jumlah di bawah lima disamarkan untuk pembaca ini, beserta angka lain yang dapat membukanya."] : []),
        "Bagian dihitung dari jumlahnya sendiri, tidak pernah rata-rata dari satker; rentang menurut Wilson.",
        ...STATUS_NOTES,
      ],
      ...tableOf(figureLines(shown), columns),
    };
  },
});

const reporting = exportKind({
  name: "pelaporan",
  label: "satker yang menyerahkan register",
  door: "requestStatistics",
  keys: { provinsi: provinceKey, satker: satkerKey, tahun: yearKey },
  async table({ provinsi, satker, tahun }, { requestStatistics, clock, ownSatkers }) {
    const place = { provinceCode: provinsi, satkerCode: satker };
    const year = tahun ?? Number(clock.today().slice(0, 4));
    const shown = toRequestStatisticsType(await requestStatistics.statistics(place, monthRange({ year, fromMonth: 1, toMonth: 12 }), null), clock.now(), clock.today());
    const named = await Promise.all(shown.coverage.satkers.map(async ({ satkerCode, state }) => ({ satkerCode, state, name: (await ownSatkers.satker(satkerCode))?.name ?? null })));
    const columns: ExportColumn<(typeof named)[number]>[] = [
      { key: "code", label: "Kode", cell: ({ satkerCode }) => satkerCode },
      { key: "name", label: "Nama", width: 32, cell: ({ name }) => textCell(name, "tidak diketahui") },
      { key: "reporting", label: "Register", width: 20, cell: ({ state }) => REPORTING_WORDS[state] ?? state },
      { key: "status", label: "Status", width: 18, cell: ({ state }) => state },
    ];
    return { title: `Penyerahan register ${year}`, filters: [placeInWords(place), `Tahun: ${year}`], provenance: { ...shown.provenance, containsDemoData: shown.dataset === "DEMO" }, notes: [], ...tableOf(named, columns) };
  },
});

export const FIGURE_KINDS = [figures, reporting];
