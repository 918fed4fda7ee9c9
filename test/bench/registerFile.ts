import { NATIONAL_LAST_DAY } from "./nationalFill.ts";

// A national request register as a province's secretariat would send it: the columns of the standard form with Indonesian titles, names and
// addresses of invented requesters among them, some requests still running.

const TITLES = [
  "Kode Satker", "Nomor Pendaftaran", "Tanggal Diterima", "Nama Pemohon", "Alamat", "Nomor Kontak", "Jenis Pemohon", "Kelompok Pekerjaan", "Kelompok Tujuan", "Informasi yang Diminta",
  "Tujuan Penggunaan", "Rezim", "Rezim Ditetapkan Oleh", "Alasan Rezim", "Tanggal Pemberitahuan Tertulis", "Keputusan", "Alasan Penolakan", "Uji Konsekuensi", "Tanggal Penyerahan",
] as const;
const ASKED = ["Salinan daftar pemilih tetap per TPS", "Rincian anggaran sosialisasi", "Berita acara rekapitulasi suara", "Daftar inventaris barang milik negara", "Keputusan penetapan calon terpilih", "Laporan dana kampanye"];
const GROUPS = [["Perorangan", "Pelajar atau mahasiswa", "Penelitian"], ["Kelompok orang", "Masyarakat sipil", "Pengawasan"], ["Badan hukum", "Swasta", "Lainnya"], ["Perorangan", "Wartawan", "Pemberitaan"]] as const;
const DAY_MS = 86_400_000;

export interface RegisterFileWish {
  readonly rows: number;
  readonly satkerCodes: readonly string[];
  /** Sets the numbers apart from those of other files. */
  readonly name: string;
  /** Days before the last day over which the receipts lie. */
  readonly days: number;
}

/** The whole file as CSV with commas. Number i is always the same row. */
export function registerFile({ rows, satkerCodes, name, days }: RegisterFileWish): string {
  const lines = [TITLES.join(",")];
  const last = Date.parse(NATIONAL_LAST_DAY);
  for (let at = 0; at < rows; at += 1) {
    const lot = (at * 7919) % 1000;
    const received = last - ((at * 31) % days) * DAY_MS;
    const noticed = received + ((at * 13) % 12) * DAY_MS;
    const isAnswered = lot >= 60 && noticed <= last;
    const decision = lot < 700 ? "dikabulkan" : lot < 850 ? "dikabulkan sebagian" : "ditolak";
    const ground = decision === "ditolak" ? (lot < 950 ? "b" : "tidak dikuasai") : "";
    const [type, occupation, purpose] = GROUPS[at % GROUPS.length] ?? GROUPS[0];
    const satker = satkerCodes[(at * 17) % satkerCodes.length] ?? "";
    lines.push(
      [
        satker, `${at + 1}/PPID/${name}`, dayOf(received), `Pemohon ${at % 9973}`, `Jalan Merdeka ${at % 311}`, `0812${String(10_000_000 + at)}`, type, occupation, purpose,
        `${ASKED[at % ASKED.length]} tahun ${2015 + (at % 11)}`, `bahan ${purpose.toLowerCase()} ${at % 97}`, lot % 10 === 0 ? "Pemilu" : "Umum", "petugas PPID", "pokok permohonan",
        ...(isAnswered ? [dayOf(noticed), decision, ground, ground === "b" ? (lot % 3 === 0 ? "tidak" : "ya") : "", decision === "ditolak" ? "" : dayOf(noticed)] : ["", "", "", "", ""]),
      ].join(","),
    );
  }
  return `${lines.join("\n")}\n`;
}

/** How many columns the file has. */
export const REGISTER_FILE_COLUMNS = TITLES.length;

function dayOf(ms: number): string {
  const [year, month, day] = new Date(ms).toISOString().slice(0, 10).split("-");
  return `${day}/${month}/${year}`;
}
