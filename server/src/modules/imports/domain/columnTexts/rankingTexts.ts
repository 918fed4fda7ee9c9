import { numberColumn, textColumn, wordColumn, type KindText } from "./columnText.ts";
import { NOTE, ORIGIN } from "./commonTexts.ts";

const share = { rule: "Antara 0 dan 1, boleh pecahan seperti 1/3." } as const;

export const RANKING_METHODS_TEXT: KindText = {
  title: "Metode peringkat",
  about: "Indeks milik provinsi: susunan, bobot, aturan, dan kelasnya. Metode tidak diubah; perubahan adalah versi baru. Baris adoption mencatat keputusan provinsi yang memakainya.",
  columns: {
    method: textColumn("Metode", "Nama pendek metode.", "indeks-provinsi", { rule: "Huruf kecil, angka, tanda hubung." }),
    version: numberColumn("Versi", "Nomor versi.", "1", { rule: "Bilangan bulat." }),
    part: wordColumn("Bagian", "Apa yang dikatakan baris ini.", ["method", "rule", "index", "dimension", "measure", "class", "adoption"], { example: "adoption" }),
    ...ORIGIN,
    code: textColumn("Kode", "Kode simpul, nama aturan, kode kelas, atau kode provinsi.", "33"),
    parent: textColumn("Induk", "Kode simpul di atasnya.", ""),
    name: textColumn("Sebutan", "Nama yang dibaca orang; pada adoption: keputusan yang menetapkannya.", "Keputusan KPU Provinsi Jawa Tengah Nomor 12 Tahun 2027"),
    value: textColumn("Nilai", "Isi aturan, batas bawah kelas, atau tanggal mulai dipakai.", "2027-01-01"),
    weight: textColumn("Bobot", "Bobot di antara saudaranya.", "", share),
    aggregation: wordColumn("Rata-rata", "Cara merata-rata.", ["arithmetic", "geometric"], { example: "" }),
    minimum_share: textColumn("Ambang data", "Porsi bobot yang harus ada datanya.", "", share),
    worst: numberColumn("Terburuk", "Nilai yang memberi 0 poin.", ""),
    best: numberColumn("Terbaik", "Nilai yang memberi 100 poin.", ""),
    half_weight_cases: numberColumn("Kasus berbobot separuh", "Banyak kasus yang membuat ukuran membawa separuh bobotnya.", "", { unit: "kasus" }),
    note: NOTE,
  },
};
