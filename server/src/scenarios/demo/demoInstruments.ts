import type { DemoIssuer } from "./demoIssuers.ts";

/** Years with an invented instrument. 2023 and 2024 share one content, 2025 and 2026 another, as the real ones changed (domain facts, section 2.1). */
export const INSTRUMENT_YEARS = [2023, 2024, 2025, 2026] as const;
export type InstrumentYear = (typeof INSTRUMENT_YEARS)[number];

/** An item of the invented questionnaire. */
export interface DemoItem {
  readonly code: string;
  readonly title: string;
  /** Points. */
  readonly points: number;
}

interface DemoDimension {
  readonly code: string;
  readonly title: string;
  /** Percent of the SAQ. */
  readonly weight: number;
  /** Title and percent of the dimension. */
  readonly indicators: readonly (readonly [title: string, weight: number, items: readonly string[]])[];
}

const KEPT: readonly DemoDimension[] = [
  {
    code: "jenis_informasi",
    title: "Jenis informasi",
    weight: 40,
    indicators: [
      ["Informasi berkala", 40, ["Profil dan struktur satker dimuat dan bertanggal", "Laporan keuangan dan serapan anggaran dimuat"]],
      ["Informasi setiap saat", 30, ["Daftar Informasi Publik ditetapkan tahun berjalan", "Dokumen pengadaan barang dan jasa dimuat"]],
      ["Informasi dikecualikan", 30, ["Daftar Informasi Dikecualikan dimuat", "Setiap pengecualian disertai uji konsekuensi"]],
    ],
  },
  {
    code: "digitalisasi",
    title: "Digitalisasi",
    weight: 20,
    indicators: [
      ["Kanal digital", 50, ["Permohonan dapat diajukan dan dilacak daring", "Media sosial memuat informasi publik secara rutin"]],
      ["Data terbuka", 50, ["Data pemilu dimuat dalam bentuk yang dapat diolah", "Arsip tahun lalu tetap dapat dibuka"]],
    ],
  },
  { code: "kualitas_informasi", title: "Kualitas informasi", weight: 10, indicators: [["Kemutakhiran", 100, ["Halaman informasi bertanggal pemutakhiran", "Informasi sama di semua kanal"]]] },
  { code: "komitmen_organisasi", title: "Komitmen organisasi", weight: 10, indicators: [["Kelembagaan PPID", 100, ["SK PPID tahun berjalan dimuat", "Pelatihan petugas layanan informasi"]]] },
  { code: "sarana_prasarana", title: "Sarana dan prasarana", weight: 10, indicators: [["Layanan di kantor", 100, ["Meja layanan dan maklumat pelayanan", "Akses bagi penyandang disabilitas"]]] },
];
const INNOVATION: DemoDimension = { code: "inovasi_strategi", title: "Inovasi dan strategi", weight: 10, indicators: [["Inovasi", 100, ["Inovasi layanan informasi", "Rencana strategis keterbukaan"]]] };
const SERVICE: DemoDimension = { code: "pelayanan_informasi", title: "Pelayanan informasi", weight: 10, indicators: [["Pelayanan", 100, ["Register permohonan dan keberatan diisi", "Laporan layanan tahunan disampaikan ke KI"]]] };

const SOURCE = "Skenario demo: instrumen rekaan";
const POINTS = [10, 5] as const;
/** Percent of the total: SAQ, visit. */
const STAGE_WEIGHTS: Readonly<Record<InstrumentYear, readonly [number, number]>> = { 2023: [70, 30], 2024: [70, 30], 2025: [80, 20], 2026: [80, 20] };

export const SAQ_STAGE = "saq";
export const VISIT_STAGE = "visitasi";

export function instrumentId(issuer: DemoIssuer, year: InstrumentYear): string {
  return `${issuer.id}-${year}-regency-v1`;
}

function dimensionsOf(year: InstrumentYear): readonly DemoDimension[] {
  return [...KEPT, year <= 2024 ? INNOVATION : SERVICE];
}

/** Items of a year's questionnaire, in reading order. */
export function itemsOf(year: InstrumentYear): readonly DemoItem[] {
  return dimensionsOf(year).flatMap((dimension) =>
    dimension.indicators.flatMap(([, , items], indicator) => items.map((title, index) => ({ code: itemCode(dimension, indicator, index), title, points: POINTS[index] ?? 5 }))),
  );
}

function itemCode(dimension: DemoDimension, indicator: number, item: number): string {
  return `${dimension.code}.${indicator + 1}.${"ab"[item] ?? "c"}`;
}

/** Rows of the instruments of an issuer, whole. */
export function instrumentRows(issuer: DemoIssuer): readonly object[] {
  return INSTRUMENT_YEARS.flatMap((year) => {
    const row = (level: string, facts: object): object => ({
      issuer_id: issuer.id, year, body_kind: "regency", version: 1, level, code: null, parent_code: null, title: null, weight: null, stage: null, evidence_required: null,
      rounding_rule: null, missing_stage_policy: null, unanswered_item_policy: null, status: "published", source: SOURCE, confidence: "medium", note: null, ...facts,
    });
    const [saq, visit] = STAGE_WEIGHTS[year];
    return [
      row("instrument", { title: `Instrumen contoh ${year} (data demo)`, rounding_rule: "each_indicator_to_2", missing_stage_policy: "rescale", unanswered_item_policy: "zero" }),
      row("stage", { code: SAQ_STAGE, title: "SAQ (kuesioner penilaian mandiri)", weight: saq, stage: "saq" }),
      ...dimensionsOf(year).flatMap((dimension) => [
        row("dimension", { code: dimension.code, parent_code: SAQ_STAGE, title: dimension.title, weight: dimension.weight }),
        ...dimension.indicators.flatMap(([title, weight, items], indicator) => [
          row("indicator", { code: `${dimension.code}.${indicator + 1}`, parent_code: dimension.code, title, weight }),
          ...items.map((item, index) => row("item", { code: itemCode(dimension, indicator, index), parent_code: `${dimension.code}.${indicator + 1}`, title: item, weight: POINTS[index], evidence_required: "tautan ke halaman atau dokumen" })),
        ]),
      ]),
      row("stage", { code: VISIT_STAGE, title: "Visitasi", weight: visit, stage: "visit" }),
    ];
  });
}

/** What became of the dimensions: the same within 2023-2024 and 2025-2026, one dropped and one added between. */
export function crosswalkRows(issuer: DemoIssuer): readonly object[] {
  return INSTRUMENT_YEARS.slice(1).flatMap((year, index) => {
    const before = INSTRUMENT_YEARS[index] ?? year;
    const line = { from_instrument_id: instrumentId(issuer, before), to_instrument_id: instrumentId(issuer, year), source: SOURCE, confidence: "medium", note: null };
    const kept = dimensionsOf(year).filter(({ code }) => dimensionsOf(before).some((dimension) => dimension.code === code));
    const changed = year === 2025;
    return [
      ...kept.map(({ code }) => ({ ...line, from_code: code, to_code: code, relation: changed && code === "digitalisasi" ? "changed" : "equivalent" })),
      ...(changed ? [{ ...line, from_code: INNOVATION.code, to_code: null, relation: "dropped" }, { ...line, from_code: null, to_code: SERVICE.code, relation: "added" }] : []),
    ];
  });
}
