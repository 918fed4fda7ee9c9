import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";

/** One file inside an archive; its content arrives piece by piece. */
export interface ZipEntry {
  readonly name: string;
  readonly pieces: Iterable<string> | AsyncIterable<string>;
}

interface WrittenEntry {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
}

/** Sizes stand behind the data, names are UTF-8. */
const FLAGS = 0x0808;
const VERSION = 20;
const DEFLATE = 8;
/** 1 January 1980 00:00, so that the same content makes the same bytes. */
const DOS_DATE = 0x0021;
/** Unit: bytes. Beyond it an archive would need Zip64, which no table of ours comes near. */
const LARGEST = 0xffff_ffff;

/**
 * An archive as it is made: one entry after the other, each packed while it comes, nothing kept. Source: APPNOTE 6.3.3,
 * 4.3 (local header, data descriptor, central directory).
 */
export async function* zipStream(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: WrittenEntry[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const name = Buffer.from(entry.name, "utf8");
    const local = localHeader(name);
    yield local;
    const size = { crc: 0, packed: 0, unpacked: 0 };
    yield* packed(entry.pieces, size);
    written.push({ name, offset, ...size });
    yield dataDescriptor(size);
    offset += local.length + size.packed + DESCRIPTOR_LENGTH;
    if (offset > LARGEST || size.unpacked > LARGEST) throw new RangeError("This archive is larger than 4 GB");
  }
  const directory = Buffer.concat(written.map(centralHeader));
  yield directory;
  yield endOfDirectory(written.length, directory.length, offset);
}

async function* packed(pieces: ZipEntry["pieces"], size: { crc: number; packed: number; unpacked: number }): AsyncGenerator<Uint8Array> {
  const deflate = createDeflateRaw({ level: 6 });
  const fed = pipeline(counted(pieces, size), deflate);
  fed.catch(() => undefined); // told by the loop below: deflate is destroyed with the same error
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    size.packed += chunk.length;
    yield chunk;
  }
  await fed;
}

async function* counted(pieces: ZipEntry["pieces"], size: { crc: number; unpacked: number }): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece, "utf8");
    size.crc = crc32(bytes, size.crc);
    size.unpacked += bytes.length;
    yield bytes;
  }
}

const DESCRIPTOR_LENGTH = 16;

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x0403_4b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATE, 8);
  header.writeUInt16LE(DOS_DATE, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function dataDescriptor({ crc, packed: packedSize, unpacked }: Pick<WrittenEntry, "crc" | "packed" | "unpacked">): Buffer {
  const descriptor = Buffer.alloc(DESCRIPTOR_LENGTH);
  descriptor.writeUInt32LE(0x0807_4b50, 0);
  descriptor.writeUInt32LE(crc, 4);
  descriptor.writeUInt32LE(packedSize, 8);
  descriptor.writeUInt32LE(unpacked, 12);
  return descriptor;
}

function centralHeader({ name, offset, crc, packed: packedSize, unpacked }: WrittenEntry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x0201_4b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  header.writeUInt16LE(FLAGS, 8);
  header.writeUInt16LE(DEFLATE, 10);
  header.writeUInt16LE(DOS_DATE, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packedSize, 20);
  header.writeUInt32LE(unpacked, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

function endOfDirectory(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
