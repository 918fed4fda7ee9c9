import type { MeasureExplanationType } from "./publications.types.ts";

/** What each measure counts, in Indonesian: screens, exports and auditors read the same text. */
export const PUBLICATION_EXPLANATIONS: readonly MeasureExplanationType[] = [
  {
    measure: "currentShare",
    formula: "Kewajiban yang mutakhir dibagi kewajiban yang sudah jatuh tempo, kali 100.",
    counted: "Kewajiban mutakhir, terlambat, dan belum ada pada hari itu.",
    excluded: "Belum waktunya, tidur (tahapan tidak berjalan), tidak berlaku, dan belum diketahui. Yang belum diperiksa tidak dihitung sebagai belum ada.",
    ground: "UU 14/2008 Pasal 9 sampai 11 dan tabel irama pemutakhiran; setiap baris tabel menyebut dasarnya.",
  },
  {
    measure: "onTime",
    formula: "Hari-kewajiban yang mutakhir dibagi hari-kewajiban yang jatuh tempo dalam 30, 90, atau 365 hari terakhir, kali 100.",
    counted: "Setiap hari setiap kewajiban yang pada hari itu mutakhir, terlambat, atau belum ada.",
    excluded: "Hari yang keadaannya belum diketahui; jumlahnya disebut. Memperbarui lebih sering tidak menambah nilai.",
    ground: "Metode pemutakhiran-1.",
  },
  {
    measure: "longestSilence",
    formula: "Rentang hari terpanjang tanpa satu pun pemutakhiran nyata, sejak catatan pertama sampai hari itu.",
    counted: "Hari kalender.",
    excluded: "Masa sebelum catatan pertama. Tanggal baru pada isi yang sama bukan pemutakhiran.",
    ground: "Metode pemutakhiran-1.",
  },
  {
    measure: "daysSinceUpdate",
    formula: "Hari kalender sejak pemutakhiran nyata terakhir dari butir mana pun.",
    counted: "Hari kalender.",
    excluded: "Tanggal baru pada isi yang sama.",
    ground: "Metode pemutakhiran-1.",
  },
  {
    measure: "redatedUpdates",
    formula: "Pemutakhiran yang isinya sama dengan isi terakhir yang diketahui.",
    counted: "Pemutakhiran yang sidik isinya (SHA-256) diketahui.",
    excluded: "Pemutakhiran yang isinya tidak terbaca: pernyataan satker dipercaya.",
    ground: "Metode pemutakhiran-1.",
  },
];
