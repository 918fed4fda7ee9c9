import { localDate } from "../../kernel/localDate.ts";
import { statusOf } from "../../kernel/measure.ts";
import { casesOf, valueOf, type Completeness, type MeasureCell } from "../measures/domain/cell.ts";
import type { Granularity, MeasureKey, MeasureUnit } from "../measures/domain/catalogue.ts";
import type { TrendSeries } from "../trends/trends.service.ts";
import { toTrendsType } from "../trends/trends.view.types.ts";
import { measureCell, numberCell, STATUS_NOTES, textCell } from "./exportCells.ts";
import { needed, provinceKey, slugKey, wordKey, type KeyCodec } from "./exportKeys.ts";
import { exportKind } from "./exportKind.ts";
import { tableOf, type ExportColumn } from "./exportTable.ts";

interface NamedMeasure {
  readonly key: MeasureKey;
  readonly label: string;
}

/** Words of the page, /33/tren?ukuran=…, with the titles that it shows. */
const MEASURES: Readonly<Record<string, NamedMeasure>> = {
  nilai: { key: "assessment.score", label: "Nilai evaluasi" },
  peringkat: { key: "assessment.rank", label: "Peringkat yang dipublikasikan" },
  permohonan: { key: "requests.received", label: "Permohonan diterima" },
  "permohonan-tepat-waktu": { key: "requests.answeredInTimeShare", label: "Dijawab tertulis tepat waktu" },
  "permohonan-terjawab": { key: "requests.writtenNoticeShare", label: "Dijawab dengan pemberitahuan tertulis" },
  "lama-jawaban": { key: "requests.medianWorkingDays", label: "Lama jawaban, rezim umum (median)" },
  "lama-jawaban-pemilu": { key: "requests.medianWorkingDaysElection", label: "Lama jawaban, informasi pemilu (median)" },
  "permohonan-terlambat": { key: "requests.overdueOpen", label: "Permohonan terbuka yang terlambat" },
  "uji-konsekuensi": { key: "requests.consequenceTestShare", label: "Pengecualian dengan uji konsekuensi" },
  keberatan: { key: "objections.received", label: "Keberatan diterima" },
  "keberatan-tepat-waktu": { key: "objections.answeredInTimeShare", label: "Keberatan dijawab tepat waktu" },
  sengketa: { key: "disputes.filed", label: "Sengketa diajukan" },
  "informasi-mutakhir": { key: "publications.currentShare", label: "Informasi wajib yang mutakhir" },
  "informasi-ada": { key: "publications.presentShare", label: "Informasi wajib yang ada" },
  "informasi-tepat-waktu": { key: "publications.onTimeShare", label: "Pemutakhiran tepat waktu" },
  "informasi-diketahui": { key: "publications.knownShare", label: "Informasi wajib yang keadaannya diketahui" },
  "informasi-tidak-ada": { key: "publications.missingDuties", label: "Informasi wajib yang tidak ada" },
  pemutakhiran: { key: "publications.refreshes", label: "Pemutakhiran" },
};
const measureKey: KeyCodec<NamedMeasure> = { parse: (raw) => (Object.hasOwn(MEASURES, raw) ? (MEASURES[raw] ?? null) : null), expects: Object.keys(MEASURES).join(", ") };
const spanKey = wordKey<Granularity>({ bulan: "MONTH", triwulan: "QUARTER", tahun: "YEAR" });
const monthOfYearKey: KeyCodec<string> = { parse: (raw) => (/^20\d\d-(?:0[1-9]|1[0-2])$/.test(raw) ? raw : null), expects: "tahun-bulan, misalnya 2026-03" };

const UNIT_WORDS: Readonly<Record<MeasureUnit, string>> = { POINTS: "poin", RANK: "tempat", COUNT: "jumlah", PERCENT: "persen", WORKING_DAYS: "hari kerja" };
const COMPLETENESS_WORDS: Readonly<Record<Completeness, string>> = { WHOLE: "utuh", PARTLY: "sebagian bulan diketahui", RUNNING: "masih berjalan" };

/** A point of a line. */
interface TrendLine {
  readonly series: TrendSeries;
  readonly cell: MeasureCell;
  readonly bucket: { readonly key: string; readonly from: string; readonly to: string };
  /** What cut the line before this point. Empty: nothing. */
  readonly cut: string;
}

const trend = exportKind({
  name: "tren",
  label: "sebuah ukuran dari waktu ke waktu: provinsi dan setiap satker",
  door: "trends",
  keys: { provinsi: provinceKey, ukuran: measureKey, penerbit: slugKey, tiap: spanKey, dari: monthOfYearKey, sampai: monthOfYearKey },
  async table({ provinsi, ukuran, penerbit, tiap, dari, sampai }, { trends, satkers }) {
    const province = provinsi === null ? null : await satkers.province(provinsi);
    const area = province?.name ?? "semua yang boleh dibaca";
    const names = new Map((await satkers.provinces()).map(({ code, name }) => [code, name]));
    const { key, label } = needed(ukuran, "ukuran");
    const day = (month: string | null) => (month === null ? null : localDate(`${month}-01`));
    const found = await trends.trends({ keys: [key], provinceCode: provinsi, satkerCodes: null, groupKinds: provinsi === null ? ["PROVINCE", "COUNTRY"] : ["PROVINCE"], from: day(dari), to: day(sampai), granularity: tiap ?? "MONTH", issuerId: penerbit, dataset: null, asKnownOn: null });
    const [chart] = found.charts;
    const [shown] = toTrendsType(found).charts;
    if (chart === undefined || shown === undefined) throw new Error(`The measure was not read: ${key}`);
    const cutAt = new Map(shown.breaks.filter(({ cutsLine }) => cutsLine).map(({ at, kind, detail, on }) => [at, `${on}: ${detail ?? kind}`]));
    const lines = chart.series.flatMap((series) => {
      const cells: readonly MeasureCell[] = series.cells;
      return shown.buckets.flatMap((bucket, at): TrendLine[] => {
        const cell = cells[at];
        return cell === undefined ? [] : [{ series, cell, bucket, cut: cutAt.get(at) ?? "" }];
      });
    });
    const columns: ExportColumn<TrendLine>[] = [
      { key: "code", label: "Kode", cell: ({ series }) => (series.kind === "SATKER" ? series.satker.code : series.group.id) },
      { key: "name", label: "Nama", width: 32, cell: ({ series }) => (series.kind === "SATKER" ? series.satker.name : (series.group.name ?? names.get(series.group.provinceCode ?? "") ?? area)) },
      { key: "period", label: "Periode", cell: ({ bucket }) => bucket.key },
      { key: "from", label: "Sejak", cell: ({ bucket }) => ({ date: localDate(bucket.from) }) },
      { key: "to", label: "Sampai", cell: ({ bucket }) => ({ date: localDate(bucket.to) }) },
      { key: "value", label: `${label} (${UNIT_WORDS[chart.measure.definition.unit]})`, width: 24, cell: ({ cell: { observation } }) => measureCell(shownMeasure(observation)) },
      { key: "n", label: "Banyak catatan (n)", cell: ({ cell: { observation } }) => numberCell(casesOf(observation), "bukan ukuran atas catatan") },
      { key: "completeness", label: "Kelengkapan periode", width: 22, cell: ({ cell: { completeness } }) => COMPLETENESS_WORDS[completeness] },
      { key: "cut", label: "Cara mengukur berubah", width: 40, cell: ({ cut }) => textCell(cut, "tidak") },
    ];
    return {
      title: `Tren ${area}: ${label}`,
      filters: [`Provinsi: ${area}`, `Ukuran: ${label}`, `Sejak: ${found.from}`, `Sampai: ${found.to}`, ...(penerbit === null ? [] : [`Penerbit: ${penerbit}`])],
      provenance: shown.provenance,
      notes: ["Periode yang kosong adalah celah, bukan nol.", "Selisih tidak dihitung melewati baris tempat cara mengukur berubah.", ...(found.smallCountsAreHeldBack ? ["Jumlah kecil disamarkan."] : []), ...STATUS_NOTES],
      ...tableOf(lines, columns),
    };
  },
});

function shownMeasure(observation: MeasureCell["observation"]): { readonly value: number | null; readonly status: ReturnType<typeof statusOf> } {
  const value = valueOf(observation);
  return { value: value.kind === "value" ? value.value : null, status: statusOf(value) };
}

export const TREND_KINDS = [trend];
