import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Packing = "br" | "gzip" | "identity";

/** How hard to press: an answer that is kept is pressed once and sent often. The rest is sent once: 2 takes half the processor time of 4, for 5 % more bytes. */
export type Effort = "KEPT" | "ONCE";

/** Unit: bytes. Below it the header of a packing costs more than it saves. */
const WORTH_PACKING = 1_024;
const BROTLI_QUALITY: Readonly<Record<Effort, number>> = { KEPT: 5, ONCE: 2 };
const GZIP_LEVEL: Readonly<Record<Effort, number>> = { KEPT: 6, ONCE: 1 };

/** Pressed in the thread pool, so that other requests are answered meanwhile. */
export function packed(plain: Buffer, packing: Exclude<Packing, "identity">, effort: Effort): Promise<Buffer> {
  return packing === "br" ? brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY[effort], [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }) : zip(plain, { level: GZIP_LEVEL[effort] });
}

/** The best packing that the client takes. `accepted`: header Accept-Encoding; a weight of 0 refuses. */
export function packingFor(accepted: string | undefined, bytes: number): Packing {
  if (accepted === undefined || bytes < WORTH_PACKING) return "identity";
  const taken = accepted.split(",").flatMap((part) => {
    const [name = "", ...parameters] = part.trim().toLowerCase().split(/\s*;\s*/);
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name];
  });
  return taken.includes("br") ? "br" : taken.includes("gzip") ? "gzip" : "identity";
}
