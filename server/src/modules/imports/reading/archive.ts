import { createInflateRaw, crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { Refusal } from "./fileRefused.ts";
import { LIMIT_SETTINGS, type ReadingLimits } from "../domain/readingLimits.ts";

const STORED = 0;
const DEFLATED = 8;
const SLICE_BYTES = 64 * 1024;
/** Below this size a part cannot hurt, however well it is packed. */
const SMALL_PART_BYTES = 1024 * 1024;
const DOWNLOAD_AGAIN = "Unduh atau salin ulang berkasnya, lalu simpan ulang dari aplikasi lembar kerja.";

/** The parts of a zip archive. What its directory promises is checked before anything is unpacked, and again while it is. */
export class Archive {
  private constructor(
    private readonly bytes: Uint8Array,
    private readonly zip: ZipFile,
    /** By name in small letters. */
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(bytes: Uint8Array, limits: ReadingLimits): Promise<Archive> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = new Map<string, Entry>();
    let unpacked = 0;
    try {
      const zip = await yauzl.fromBufferPromise(buffer, { lazyEntries: true });
      if (zip.entryCount > limits.archiveEntries) throw tooMany(zip.entryCount, limits);
      for await (const entry of zip.eachEntry()) {
        unpacked += checkEntry(entry, limits);
        if (unpacked > limits.unpackedBytes) throw tooLarge("semua bagian bersama", unpacked, limits);
        const name = entry.fileName.toLowerCase();
        if (entries.has(name)) throw damaged(`bagian ${entry.fileName}`, "ada dua kali di dalam berkas");
        entries.set(name, entry);
      }
      return new Archive(bytes, zip, entries);
    } catch (error) {
      throw error instanceof Refusal ? error : damaged(null, "arsip di dalam berkas rusak atau terpotong");
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** Unpacked bytes as the directory tells. Unit: bytes; 0 where there is no such part. */
  sizeOf(name: string): number {
    return this.entries.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** The unpacked bytes of a part, slice by slice. Nothing where there is no such part. */
  async *read(name: string): AsyncGenerator<Uint8Array, void> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) return;
    const place = `bagian ${entry.fileName}`;
    let [count, sum] = [0, 0];
    try {
      for await (const slice of this.#slices(entry)) {
        count += slice.length;
        sum = crc32(slice, sum);
        if (count > entry.uncompressedSize) throw damaged(place, "ukuran sebenarnya melampaui yang tertulis di daftar isi arsip");
        yield slice;
      }
    } catch (error) {
      throw error instanceof Refusal ? error : damaged(place, "tidak dapat dibuka");
    }
    if (count !== entry.uncompressedSize || sum !== entry.crc32) throw damaged(place, "isinya tidak cocok dengan jumlah ujinya");
  }

  async *#slices(entry: Entry): AsyncGenerator<Uint8Array, void> {
    const { fileDataStart } = await this.zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = this.bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    if (packed.length < entry.compressedSize) throw new Error("cut off");
    if (entry.compressionMethod === STORED) {
      for (let at = 0; at < packed.length; at += SLICE_BYTES) yield packed.subarray(at, at + SLICE_BYTES);
      return;
    }
    const inflate = createInflateRaw({ chunkSize: SLICE_BYTES });
    inflate.end(packed);
    for await (const slice of inflate) yield slice as Buffer;
  }
}

/** Unit of the result: bytes the directory promises. */
function checkEntry(entry: Entry, limits: ReadingLimits): number {
  const { fileName, uncompressedSize, compressedSize, compressionMethod } = entry;
  const place = `bagian ${fileName}`;
  if (entry.isEncrypted()) throw passwordProtected();
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) throw damaged(place, "dimampatkan dengan cara yang tidak dipakai lembar kerja");
  if (uncompressedSize > limits.unpackedBytes) throw tooLarge(place, uncompressedSize, limits);
  if (uncompressedSize > SMALL_PART_BYTES && uncompressedSize > compressedSize * limits.unpackedRatio)
    throw new Refusal("ARCHIVE_RATIO", {
      place,
      rule: `mengembang lebih dari ${limits.unpackedRatio} kali ukurannya`,
      mend: "Salin tabelnya saja ke berkas baru, atau simpan sebagai CSV.",
      limit: { name: "pengembangan bagian arsip", most: limits.unpackedRatio, unit: "kali" },
    });
  return uncompressedSize;
}

export function passwordProtected(): Refusal {
  return new Refusal("PASSWORD_PROTECTED", { rule: "berkas ini dikunci dengan kata sandi", mend: "Buka kuncinya di aplikasi lembar kerja, simpan tanpa kata sandi, lalu unggah lagi." });
}

function damaged(place: string | null, rule: string): Refusal {
  return new Refusal("ARCHIVE_DAMAGED", { ...(place === null ? {} : { place }), rule, mend: DOWNLOAD_AGAIN });
}

function tooMany(found: number, { archiveEntries: most }: ReadingLimits): Refusal {
  return new Refusal("ARCHIVE_TOO_MANY_ENTRIES", {
    rule: `arsip memuat ${found.toLocaleString("id")} bagian, batasnya ${most}`,
    mend: "Salin tabelnya saja ke berkas baru, tanpa gambar dan lampiran.",
    limit: { name: "bagian arsip", most, unit: "bagian" },
  });
}

function tooLarge(place: string, found: number, { unpackedBytes: most }: ReadingLimits): Refusal {
  return new Refusal("ARCHIVE_TOO_LARGE", {
    place,
    rule: `${megabytes(found)} MB setelah dibuka, batasnya ${megabytes(most)} MB`,
    mend: "Bagi datanya menjadi beberapa berkas, atau simpan sebagai CSV.",
    limit: { name: "ukuran setelah dibuka", most, unit: "byte", setting: LIMIT_SETTINGS.unpackedBytes },
  });
}

function megabytes(bytes: number): string {
  return Math.ceil(bytes / (1024 * 1024)).toLocaleString("id");
}
