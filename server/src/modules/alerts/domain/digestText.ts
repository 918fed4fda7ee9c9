import type { LocalDate } from "../../../kernel/localDate.ts";
import { indonesianDate } from "./alertSentence.ts";
import type { IsoWeek } from "./isoWeek.ts";
import { DIGEST_SECTIONS, type DigestSection } from "./weeklyDigest.ts";

/** An alert as the digest tells of it. */
export interface DigestLine {
  readonly section: DigestSection;
  readonly place: string;
  readonly title: string;
  readonly sentence: string;
}

const SECTION_WORDS: Readonly<Record<DigestSection, string>> = {
  BEGAN: "Peringatan baru",
  STILL: "Masih berlangsung",
  ENDED: "Sudah berakhir",
  CEASED: "Tidak dapat dinilai lagi karena datanya berhenti (bukan berarti baik)",
  MUTED: "Dibisukan, tetapi masih berlangsung",
};

/** A weekly digest as plain text, Indonesian: to be read, copied or sent by whoever reads it. */
export function digestText({ provinceName, week, isOver, lines, daysWithoutRun, isDemo }: { readonly provinceName: string; readonly week: IsoWeek; readonly isOver: boolean; readonly lines: readonly DigestLine[]; readonly daysWithoutRun: readonly LocalDate[]; readonly isDemo: boolean }): string {
  const head = `Ringkasan mingguan peringatan ${provinceName}, ${indonesianDate(week.from)} sampai ${indonesianDate(week.to)} (minggu ${week.id})`;
  const sections = DIGEST_SECTIONS.flatMap((section) => {
    const told = lines.filter((line) => line.section === section);
    return told.length === 0 ? [] : ["", `${SECTION_WORDS[section]} (${told.length}):`, ...told.map(({ place, title, sentence }) => `- ${place}: ${title} – ${sentence}.`)];
  });
  return [
    head,
    ...(isDemo ? ["Data demo: angka dan satker dalam ringkasan ini rekaan."] : []),
    ...(isOver ? [] : ["Minggu ini belum selesai."]),
    ...(daysWithoutRun.length === 0 ? [] : [`Tidak ada pemeriksaan yang selesai pada ${daysWithoutRun.map(indonesianDate).join(", ")}; perubahan pada hari itu mungkin baru terlihat kemudian.`]),
    ...(sections.length === 0 ? ["", "Tidak ada peringatan baru, berlangsung, atau berakhir minggu ini."] : sections),
  ].join("\n");
}
