import { Refusal } from "./fileRefused.ts";
import { LIMIT_SETTINGS, type ReadingLimits } from "../domain/readingLimits.ts";

export function fileTooLarge({ fileBytes: most }: ReadingLimits): Refusal {
  return new Refusal("FILE_TOO_LARGE", {
    rule: `berkas lebih besar dari ${Math.floor(most / (1024 * 1024)).toLocaleString("id")} MB`,
    mend: "Bagi datanya menjadi beberapa berkas.",
    limit: { name: "ukuran berkas", most, unit: "byte", setting: LIMIT_SETTINGS.fileBytes },
  });
}

/** The bytes of a stream, as long as they are few enough. */
export async function collectBytes(source: AsyncIterable<Uint8Array>, limits: ReadingLimits, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const slices: Uint8Array[] = [];
  let size = 0;
  for await (const slice of source) {
    signal?.throwIfAborted();
    size += slice.length;
    if (size > limits.fileBytes) throw fileTooLarge(limits);
    slices.push(slice);
  }
  return Buffer.concat(slices);
}
