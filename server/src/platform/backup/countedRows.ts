import { createHash } from "node:crypto";
import { Transform } from "node:stream";

const NEW_LINE = 0x0a;

/** A stream that lets COPY text through and knows, at its end, how many rows went through and the digest of their bytes. */
export interface CountedRows {
  readonly stream: Transform;
  rows(): number;
}

/**
 * Counts rows and makes the SHA-256 (hexadecimal) of what passes. `atEnd` is given the digest before the next stream is told that this was all:
 * what it throws ends the pipeline there. In COPY's text format a line break within a value is written as \n, so lines are rows.
 */
export function countedRows(progress: (rows: number) => void, atEnd: (sha256: string) => void): CountedRows {
  const hash = createHash("sha256");
  let rows = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      for (let at = chunk.indexOf(NEW_LINE); at >= 0; at = chunk.indexOf(NEW_LINE, at + 1)) rows += 1;
      progress(rows);
      done(null, chunk);
    },
    flush(done) {
      try {
        atEnd(hash.digest("hex"));
        done();
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
  return { stream, rows: () => rows };
}
