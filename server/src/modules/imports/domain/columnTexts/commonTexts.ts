import { dateColumn, numberColumn, satkerColumn, textColumn, wordColumn } from "./columnText.ts";

// Columns that mean the same in several kinds of files.

export const SATKER_CODE = satkerColumn("Kode satker", "Satker yang dimaksud baris ini.", "33.08", { synonyms: ["kode kab/kota", "kode kabupaten/kota", "kode kemendagri", "satker", "satker code", "office code", "kode wilayah"] });
export const SOURCE = textColumn("Sumber", "Dari mana baris ini dibaca: surat, keputusan, halaman, berita.", "surat KI Jawa Tengah 12/XII/2026", { synonyms: ["sumber data", "rujukan", "reference"] });
export const CONFIDENCE = wordColumn("Keyakinan", "Seberapa pasti isi baris ini menurut sumbernya.", ["high", "medium", "low"], { synonyms: ["tingkat keyakinan", "keandalan"] });
export const NOTE = textColumn("Catatan", "Keterangan lain bagi pembaca, tanpa data pribadi.", "", { synonyms: ["keterangan", "ket", "notes", "remark", "remarks"] });
export const ISSUER_ID = textColumn("Penerbit", "Siapa yang mengumumkan hasil, dengan id penerbit yang terdaftar.", "ki-jawa-tengah", { rule: "Huruf kecil, angka, tanda hubung.", synonyms: ["id penerbit", "issuer", "lembaga penilai", "penilai"] });
export const YEAR = numberColumn("Tahun", "Tahun evaluasi.", "2026", { rule: "Empat angka.", unit: "tahun", synonyms: ["tahun evaluasi", "tahun penilaian", "periode"] });
export const EVALUATED_KIND = wordColumn("Tingkat badan", "Tingkat badan publik yang dinilai.", ["regency", "province", "national", "all"], { synonyms: ["jenis badan", "level badan", "kategori badan publik"] });
export const LEGAL_BASIS = textColumn("Dasar hukum", "Pasal atau keputusan yang menjadi dasar.", "UU 14/2008 Pasal 9", { synonyms: ["dasar"] });
export const DECREE = textColumn("Keputusan", "Nomor keputusan.", "SK 12/2026", { synonyms: ["nomor keputusan", "sk", "nomor sk"] });
export const PROVINCE_CODE = textColumn("Kode provinsi", "Provinsi menurut kode Kemendagri.", "33", { rule: "Dua angka.", synonyms: ["provinsi", "province"] });
export const PUBLIC_ITEM_CODE = textColumn("Kode informasi", "Kode butir dalam daftar informasi publik.", "B01", { rule: "Satu huruf besar dan dua angka.", synonyms: ["kode butir", "kode dip", "butir", "item"] });
export const VALID_FROM = dateColumn("Berlaku sejak", "Hari pertama berlaku.", "01/01/2026", { synonyms: ["berlaku mulai", "mulai berlaku"] });
export const VALID_TO = dateColumn("Berlaku sampai", "Hari terakhir berlaku; kosong bila masih berlaku.", "", { synonyms: ["berakhir"] });

/** Columns that name a cycle of an evaluation. */
export const CYCLE = { issuer_id: ISSUER_ID, year: YEAR, body_kind: EVALUATED_KIND } as const;
/** Where a row was read and how sure it is. */
export const ORIGIN = { source: SOURCE, confidence: CONFIDENCE } as const;
