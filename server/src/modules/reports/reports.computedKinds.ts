import type { SatkerObjectType } from "../satkers/satkers.types.ts";
import type { BelowLineEntryType, NodeScoreType, RankedEntryType, RankingGroupType } from "../rankings/computedRankings.types.ts";
import { toComputedRankingType } from "../rankings/computedRankings.view.types.ts";
import type { PeerGroupRule } from "../rankings/domain/method.ts";
import { monthRange } from "../requests/domain/monthPeriod.ts";
import type { FileCell } from "../../platform/spreadsheet/tableFile.ts";
import { measureCell, numberCell, STATUS_NOTES, textCell } from "./exportCells.ts";
import { dayKey, needed, periodKey, provinceKey, wordKey, type KeyCodec } from "./exportKeys.ts";
import { exportKind } from "./exportKind.ts";
import { tableOf, type ExportColumn } from "./exportTable.ts";

const peerGroupKey = wordKey<PeerGroupRule>({ provinsi: "PROVINCE", jenis: "PROVINCE_AND_TYPE", zona: "PROVINCE_AND_ZONE", nasional: "NATIONAL" });
const methodKey: KeyCodec<string> = { parse: (raw) => (/^[\w.+-]{1,80}$/.test(raw) ? raw : null), expects: "nama dan versi metode, misalnya indeks-provinsi-1" };
/** Words of the address for the nodes that everybody asks for; measures stand by their own code. */
const NODE_WORDS: ReadonlyMap<string, string> = new Map([["komposit", "INDEX"], ["penilaian", "ASSESSMENT"], ["permohonan", "REQUEST_HANDLING"], ["pemutakhiran", "UPDATE_DISCIPLINE"]]);
const nodeKey: KeyCodec<string> = { parse: (raw) => NODE_WORDS.get(raw) ?? (/^[A-Za-z][\w.-]{0,79}$/.test(raw) ? raw : null), expects: "komposit, penilaian, permohonan, pemutakhiran, atau kode ukuran" };

/** A line of the ranking: with a place, or below the line with its reason. */
interface ComputedLine {
  readonly group: RankingGroupType;
  readonly satker: SatkerObjectType;
  readonly entry: RankedEntryType | null;
  readonly below: BelowLineEntryType | null;
}

const WITHHELD = "disamarkan";
/** Unit: percent, of a share from 0 to 1; without the digits that only a float has. */
const percentOf = (share: number): number => Number((share * 100).toFixed(10));

/** A number of a satker with a place; below the line it says so. */
function placed(line: ComputedLine, cell: (entry: RankedEntryType) => FileCell): FileCell {
  return line.entry === null ? { missing: "di bawah garis", status: line.below?.reason ?? "NOT_REPORTED" } : cell(line.entry);
}

const computed = exportKind({
  name: "peringkat-gabungan",
  label: "peringkat yang dihitung Pantau menurut metodenya",
  door: "computedRanking",
  keys: { provinsi: provinceKey, dasar: nodeKey, periode: periodKey, kelompok: peerGroupKey, metode: methodKey, per: dayKey },
  async table(asked, { computedRankings, clock }) {
    const range = monthRange(asked.periode ?? { year: Number(clock.today().slice(0, 4)), fromMonth: 1, toMonth: 12 });
    const question = { provinceCode: asked.kelompok === "NATIONAL" ? asked.provinsi : needed(asked.provinsi, "provinsi"), basis: asked.dasar, peerGroup: asked.kelompok, methodId: asked.metode, asKnownOn: asked.per };
    const ranking = toComputedRankingType(await computedRankings.ranking(question, range));
    const lines = ranking.groups.flatMap((group): ComputedLine[] => [
      ...group.entries.map((entry) => ({ group, satker: entry.satker, entry, below: null })),
      ...group.belowLine.map((below) => ({ group, satker: below.satker, entry: null, below })),
    ]);
    const partsOf = ({ entry, below }: ComputedLine): readonly NodeScoreType[] => entry?.parts ?? below?.parts ?? [];
    const parts = [...new Map(lines.flatMap(partsOf).map(({ code, name }) => [code, name]))];
    const columns: ExportColumn<ComputedLine>[] = [
      { key: "code", label: "Kode", cell: ({ satker }) => satker.code },
      { key: "name", label: "Nama", width: 32, cell: ({ satker }) => satker.name },
      { key: "group", label: "Kelompok peringkat", width: 28, cell: ({ group }) => group.name },
      { key: "groupSize", label: "Berperingkat dalam kelompok (n)", cell: ({ group }) => group.n },
      { key: "place", label: "Peringkat", cell: (line) => placed(line, ({ rank }) => measureCell(rank)) },
      { key: "placeLow90", label: "Peringkat, batas 90 % terbaik", cell: (line) => placed(line, ({ rank }) => numberCell(rank.interval?.low, "tidak berlaku")) },
      { key: "placeHigh90", label: "Peringkat, batas 90 % terburuk", cell: (line) => placed(line, ({ rank }) => numberCell(rank.interval?.high, "tidak berlaku")) },
      { key: "sharedBy", label: "Berbagi peringkat (jumlah)", cell: (line) => placed(line, ({ sharedBy }) => sharedBy) },
      { key: "scorePoints", label: "Nilai (poin, 0-100)", cell: (line) => placed(line, ({ score }) => measureCell(score)) },
      { key: "scoreLow90", label: "Nilai, batas bawah 90 %", cell: (line) => placed(line, ({ score }) => numberCell(score.interval?.low, "tidak berlaku")) },
      { key: "scoreHigh90", label: "Nilai, batas atas 90 %", cell: (line) => placed(line, ({ score }) => numberCell(score.interval?.high, "tidak berlaku")) },
      { key: "value", label: "Angka dasar", cell: (line) => placed(line, ({ value }) => measureCell(value)) },
      { key: "class", label: "Kelas indeks provinsi", width: 22, cell: (line) => placed(line, (entry) => textCell(entry.class?.label, "tidak berlaku")) },
      { key: "reason", label: "Alasan tanpa peringkat", width: 44, cell: ({ below }) => textCell(below?.sentence, "berperingkat") },
      { key: "dataPercent", label: "Bobot yang teramati (persen)", cell: ({ entry, below }) => shareCell(entry?.dataShare ?? below?.dataShare, "tidak ada yang dapat dinilai") },
      { key: "assessablePercent", label: "Bobot yang dapat dinilai (persen)", cell: ({ entry, below }) => shareCell(entry?.assessableShare ?? below?.assessableShare, "tidak berlaku") },
      { key: "reliabilityPercent", label: "Bobot menurut jumlah kasus (persen)", cell: (line) => placed(line, ({ reliability }) => shareCell(reliability, WITHHELD)) },
      ...parts.map(([code, name]): ExportColumn<ComputedLine> => ({
        key: `part_${code}`,
        label: `${name} (poin)`,
        width: 18,
        cell: (line) => {
          const part = partsOf(line).find((known) => known.code === code);
          return part === undefined ? textCell(null, "bukan bagian dari dasar ini") : measureCell(part.score);
        },
      })),
    ];
    return {
      title: `Peringkat menurut ${ranking.basis.name}, ${ranking.province?.name ?? "semua provinsi"}, ${ranking.from} sampai ${ranking.to}`,
      filters: [
        `Provinsi: ${ranking.province?.name ?? "semua"}`,
        `Masa: ${ranking.from} sampai ${ranking.to}`,
        `Dasar: ${ranking.basis.name}`,
        `Metode: ${ranking.method.id}`,
        ...(asked.kelompok === null ? [] : [`Kelompok: ${asked.kelompok}`]),
        ...(ranking.asKnownOn === null ? [] : [`Diketahui per: ${ranking.asKnownOn}`]),
      ],
      provenance: { ...ranking.provenance, containsDemoData: ranking.provenance.containsDemoData || ranking.dataset === "DEMO" },
      notes: [
        "Dihitung Pantau menurut metode yang disebut; ini bukan peringkat yang diumumkan Komisi Informasi.",
        "Satker di bawah garis tidak punya peringkat dan bukan yang terakhir; alasannya disebut.",
        ...(ranking.hiddenCount > 0 ? [`${ranking.hiddenCount} satker ikut diperingkat, tetapi di luar wewenang pembaca ini dan tidak disebut.`] : []),
        ...ranking.groups.map(({ name, tieRule }) => `${name}: ${tieRule}`),
        ...STATUS_NOTES,
      ],
      ...tableOf(lines, columns),
    };
  },
});

function shareCell(share: number | null | undefined, otherwise: string): FileCell {
  return numberCell(share === null || share === undefined ? null : percentOf(share), otherwise);
}

export const COMPUTED_KINDS = [computed];
