import { InvalidInput, NotFound } from "../../kernel/domainError.ts";
import { AS_PUBLISHED, provenanceOf } from "../../kernel/provenance.ts";
import type { Qualification } from "../evaluations/domain/claim.ts";
import type { EvaluationPeriod } from "../evaluations/domain/period.ts";
import type { EvaluationResultType } from "../evaluations/evaluations.types.ts";
import { toEvaluationResultType } from "../evaluations/evaluations.view.types.ts";
import { toRankingType } from "../rankings/rankings.view.types.ts";
import type { SatkerRecord, SatkerType } from "../satkers/domain/satker.ts";
import { matchingSatkers } from "../satkers/domain/satkerSearch.ts";
import { measureCell, numberCell, sourcesCell, STATUS_NOTES, textCell, wordCell } from "./exportCells.ts";
import { dayKey, needed, provinceKey, satkerKey, searchKey, slugKey, wordKey, yearKey, type KeyCodec } from "./exportKeys.ts";
import { exportKind, type ExportServices } from "./exportKind.ts";
import { tableOf, type ExportColumn } from "./exportTable.ts";
import { QUALIFICATION_WORDS, ROUND_WORDS, STAGE_WORDS, STANDING_WORDS, TYPE_WORDS } from "./exportWords.ts";

export const typeKey = wordKey<SatkerType>({ kabupaten: "KABUPATEN", kota: "KOTA" });

/** A part of a published list by the class that was announced, or why there is none. */
interface ClassGroup {
  readonly label: string;
  holds(result: EvaluationResultType): boolean;
}

const ofClass = (wanted: Qualification): ClassGroup => ({ label: QUALIFICATION_WORDS[wanted] ?? wanted, holds: ({ qualification }) => qualification === wanted });
const isAnnounced = ({ standing }: EvaluationResultType) => standing === "RANKED" || standing === "CLASS_ONLY";

/** By the words of the page of rankings. */
const CLASS_GROUPS: Readonly<Record<string, ClassGroup>> = {
  diumumkan: { label: "Diumumkan", holds: isAnnounced },
  informatif: ofClass("INFORMATIVE"),
  "menuju-informatif": ofClass("APPROACHING_INFORMATIVE"),
  "cukup-informatif": ofClass("FAIRLY_INFORMATIVE"),
  "kurang-informatif": ofClass("LESS_INFORMATIVE"),
  "tidak-informatif": ofClass("NOT_INFORMATIVE"),
  "tanpa-kelas": { label: "Kelas tidak dipublikasikan", holds: (result) => isAnnounced(result) && result.qualification === null },
  tahap: { label: "Hanya tahap yang diketahui", holds: ({ standing }) => standing === "STAGE_ONLY" },
  "tidak-diumumkan": { label: "Tidak diumumkan", holds: ({ standing }) => standing === "NOT_ANNOUNCED" },
};
const classGroupKey: KeyCodec<ClassGroup> = { parse: (raw) => (Object.hasOwn(CLASS_GROUPS, raw) ? (CLASS_GROUPS[raw] ?? null) : null), expects: Object.keys(CLASS_GROUPS).join(", ") };

const RESULT_COLUMNS: readonly ExportColumn<EvaluationResultType>[] = [
  { key: "place", label: "Peringkat", cell: ({ rank }) => measureCell(rank) },
  { key: "peerGroup", label: "Kelompok peringkat", width: 28, cell: ({ peerGroup }) => textCell(peerGroup?.label, "tanpa peringkat") },
  { key: "peerGroupSize", label: "Jumlah anggota kelompok (n)", cell: ({ peerGroup }) => numberCell(peerGroup?.n, peerGroup === null ? "tanpa peringkat" : "tidak dipublikasikan") },
  { key: "qualification", label: "Kelas", width: 22, cell: ({ qualification }) => wordCell(QUALIFICATION_WORDS, qualification, "tidak dipublikasikan") },
  { key: "publishedLabel", label: "Sebutan lain", cell: ({ publishedLabel }) => textCell(publishedLabel, "tidak ada") },
  { key: "scorePoints", label: "Nilai (poin, 0-100)", cell: ({ score }) => measureCell(score) },
  { key: "standing", label: "Yang diketahui", width: 26, cell: ({ standing }) => wordCell(STANDING_WORDS, standing, "tidak diketahui") },
  { key: "stage", label: "Tahap tercapai", width: 24, cell: ({ stageReached }) => wordCell(STAGE_WORDS, stageReached, "tidak diketahui") },
  { key: "round", label: "Putaran", cell: ({ round }) => wordCell(ROUND_WORDS, round, "tidak diumumkan") },
  { key: "notes", label: "Catatan", width: 40, cell: ({ notes }) => textCell(notes.join("; "), "tidak ada") },
  { key: "sources", label: "Sumber", width: 60, cell: ({ provenance }) => sourcesCell(provenance.sources) },
];

const PUBLISHED_NOTES = ["Peringkat, kelas, dan nilai adalah sebagaimana dipublikasikan penerbitnya; tidak ada yang dihitung ulang.", "Tidak diumumkan bukan nilai rendah dan bukan tempat terakhir.", ...STATUS_NOTES];

/** Where somebody stands in the ranking of a province. satker null: a body that is no satker. */
interface RankedLine {
  readonly satker: { readonly code: string; readonly name: string; readonly type: SatkerType } | null;
  readonly result: EvaluationResultType;
}

const ranking = exportKind({
  name: "peringkat",
  label: "peringkat sebagaimana dipublikasikan",
  door: "ranking",
  keys: { provinsi: provinceKey, penerbit: slugKey, periode: yearKey, jenis: typeKey, kelas: classGroupKey },
  async table({ provinsi, penerbit, periode, jenis, kelas }, services) {
    const { code: provinceCode } = await services.satkers.province(needed(provinsi, "provinsi"));
    const period = await chosenPeriod(services, provinceCode, { issuerId: penerbit, year: periode });
    const published = toRankingType(await services.rankings.published({ provinceCode, ...period, asKnownOn: null }), services.clock.now());
    const lines: RankedLine[] = [
      ...published.rows.filter(({ satker, result }) => (jenis === null || satker.type === jenis) && (kelas === null || kelas.holds(result))),
      ...(jenis === null && kelas === null ? published.otherBodies.map((result) => ({ satker: null, result })) : []),
    ];
    const columns: ExportColumn<RankedLine>[] = [
      { key: "code", label: "Kode", cell: ({ satker }) => textCell(satker?.code, "bukan satker") },
      { key: "name", label: "Nama", width: 32, cell: ({ satker, result }) => satker?.name ?? result.bodyName },
      { key: "type", label: "Jenis", cell: ({ satker }) => wordCell(TYPE_WORDS, satker?.type, "bukan satker") },
      ...RESULT_COLUMNS.map((column): ExportColumn<RankedLine> => ({ ...column, cell: ({ result }) => column.cell(result) })),
    ];
    return {
      title: `Peringkat ${published.issuer.name} ${published.year}, ${published.province.name}`,
      filters: [`Provinsi: ${published.province.name}`, `Penerbit: ${published.issuer.name}`, `Periode: ${published.year}`, ...(jenis === null ? [] : [`Jenis: ${TYPE_WORDS[jenis]}`]), ...(kelas === null ? [] : [`Kelas: ${kelas.label}`])],
      provenance: { ...published.provenance, containsDemoData: published.provenance.containsDemoData || published.dataset === "DEMO" },
      notes: PUBLISHED_NOTES,
      ...tableOf(lines, columns),
    };
  },
});

const history = exportKind({
  name: "riwayat",
  label: "riwayat evaluasi satu satker",
  door: "evaluationHistory",
  keys: { satker: satkerKey, per: dayKey },
  async table({ satker: given, per }, services) {
    const code = needed(given, "satker");
    const now = services.clock.now();
    const outcomes = await services.evaluations.historyOf(code, per);
    const satker = await services.satkers.satker(code);
    if (satker === null) throw new NotFound(`Satker dengan kode "${code}" tidak ada di Pantau, atau bukan wewenang akun ini.`, { satker: code });
    const columns: ExportColumn<EvaluationResultType>[] = [
      { key: "issuer", label: "Penerbit", width: 24, cell: ({ issuer }) => issuer.name },
      { key: "year", label: "Tahun", cell: ({ year }) => year },
      ...RESULT_COLUMNS,
    ];
    return {
      title: `Riwayat evaluasi ${satker.name}`,
      filters: [`Satker: ${satker.name} (${code})`, ...(per === null ? [] : [`Diketahui per: ${per}`])],
      provenance: provenanceOf(outcomes.flatMap(({ sources }) => sources), now, AS_PUBLISHED),
      notes: PUBLISHED_NOTES,
      ...tableOf(outcomes.map((outcome) => toEvaluationResultType(outcome, now, per)), columns),
    };
  },
});

const results = exportKind({
  name: "hasil",
  label: "seluruh hasil satu penerbit dalam satu tahun, satker dan badan lain",
  door: "evaluationResults",
  keys: { penerbit: slugKey, periode: yearKey, per: dayKey },
  async table({ penerbit, periode, per }, { evaluations, clock }) {
    const [issuerId, year, now] = [needed(penerbit, "penerbit"), needed(periode, "periode"), clock.now()];
    const outcomes = await evaluations.outcomesOfYear({ issuerId, year, asKnownOn: per });
    const columns: ExportColumn<EvaluationResultType>[] = [
      { key: "code", label: "Kode", cell: ({ outcome }) => textCell(outcome.satkerCode, "bukan satker") },
      { key: "name", label: "Nama", width: 32, cell: ({ bodyName }) => bodyName },
      ...RESULT_COLUMNS,
    ];
    const provenance = provenanceOf(outcomes.flatMap(({ sources }) => sources), now, AS_PUBLISHED);
    return {
      title: `Hasil ${outcomes[0]?.issuer.name ?? issuerId} ${year}`,
      filters: [`Penerbit: ${issuerId}`, `Periode: ${year}`, ...(per === null ? [] : [`Diketahui per: ${per}`])],
      provenance,
      notes: PUBLISHED_NOTES,
      ...tableOf(outcomes.map((outcome) => toEvaluationResultType(outcome, now, per)), columns),
    };
  },
});

const satkers = exportKind({
  name: "satker",
  label: "daftar satker",
  door: "satkers",
  keys: { provinsi: provinceKey, jenis: typeKey, cari: searchKey },
  async table({ provinsi, jenis, cari }, services) {
    const province = await services.satkers.province(needed(provinsi, "provinsi"));
    const wanted = cari?.trim() ?? "";
    const found = matchingSatkers(await services.satkers.satkersOf(province.code, jenis), wanted);
    const columns: ExportColumn<SatkerRecord>[] = [
      { key: "code", label: "Kode", cell: ({ code }) => code },
      { key: "name", label: "Nama", width: 32, cell: ({ name }) => name },
      { key: "type", label: "Jenis", cell: ({ type }) => wordCell(TYPE_WORDS, type, "-") },
      { key: "seat", label: "Kedudukan", width: 22, cell: ({ seat }) => seat },
      { key: "latitude", label: "Lintang (derajat)", cell: ({ latitude }) => latitude },
      { key: "longitude", label: "Bujur (derajat)", cell: ({ longitude }) => longitude },
      { key: "webHost", label: "Situs web", width: 30, cell: ({ webHost }) => textCell(webHost, "tidak tercatat") },
      { key: "note", label: "Catatan", width: 40, cell: ({ note }) => textCell(note, "tidak ada") },
      { key: "source", label: "Sumber", width: 60, cell: ({ source }) => sourcesCell([source]) },
    ];
    return {
      title: `Daftar satker ${province.name}`,
      filters: [`Provinsi: ${province.name}`, ...(jenis === null ? [] : [`Jenis: ${TYPE_WORDS[jenis]}`]), ...(wanted === "" ? [] : [`Cari: ${wanted}`])],
      provenance: provenanceOf(found.map(({ source }) => source), services.clock.now(), "registry-1"),
      notes: [],
      ...tableOf(found, columns),
    };
  },
});

/** The period that a page would show: absent parts are filled as pieces/period.ts of web does. */
async function chosenPeriod({ evaluations }: ExportServices, provinceCode: string, asked: { readonly issuerId: string | null; readonly year: number | null }): Promise<{ readonly issuerId: string; readonly year: number }> {
  const { issuerId, year } = asked;
  if (issuerId !== null && year !== null) return { issuerId, year };
  const periods = await evaluations.periodsOf(provinceCode);
  const [best] = periods
    .filter((period) => (issuerId === null || period.issuer.id === issuerId) && (year === null || period.year === year))
    .toSorted((a, b) => preference(b) - preference(a) || b.year - a.year);
  if (best === undefined) throw new InvalidInput(`Tidak ada hasil evaluasi yang cocok dengan saringan ini untuk provinsi ${provinceCode}.`, { ...asked });
  return { issuerId: best.issuer.id, year: best.year };
}

function preference({ issuer, announcedCount }: EvaluationPeriod): number {
  return (issuer.dataset === "PUBLISHED" ? 4 : 0) + (announcedCount > 0 ? 2 : 0) + (issuer.level === "PROVINCE" ? 1 : 0);
}

export const PUBLISHED_KINDS = [ranking, history, results, satkers];
