import { DomainError } from "../../../kernel/domainError.ts";

/** Something that stands on an import, for people. */
export interface Obstacle {
  /** Null: no file, but a form or an account. */
  readonly batchId: string | null;
  readonly fileName: string | null;
  readonly importedAt: Date | null;
  /** What the rows are: "permohonan". */
  readonly noun: string;
}

const SHOWN = 5;

/** The import cannot be taken back now. details.obstacles names the later imports. */
export class WithdrawalRefused extends DomainError {
  readonly code = "WITHDRAWAL_REFUSED";
}

/** Later rows stand on it: names each, and what to do first. */
export function refusedBecauseOf(fileName: string, obstacles: readonly Obstacle[]): WithdrawalRefused {
  const files = new Map<string, { readonly obstacle: Obstacle; readonly nouns: Set<string> }>();
  for (const obstacle of obstacles) {
    const key = obstacle.batchId ?? "";
    const known = files.get(key) ?? { obstacle, nouns: new Set() };
    known.nouns.add(obstacle.noun);
    files.set(key, known);
  }
  const sentences = [...files.values()].slice(0, SHOWN).map(({ obstacle, nouns }) => {
    const what = [...nouns].join(", ");
    if (obstacle.batchId === null) return `catatan yang tidak berasal dari berkas (${what})`;
    if (obstacle.batchId !== null && obstacle.importedAt !== null) return `${obstacle.fileName ?? "berkas lain"} dari ${obstacle.importedAt.toISOString().slice(0, 16).replace("T", " ")} UTC (${what})`;
    return what;
  });
  const mend = obstacles.some(({ batchId }) => batchId !== null) ? "Tarik impor yang lebih baru itu dahulu." : "Koreksi catatannya satu per satu.";
  return new WithdrawalRefused(`Impor ${fileName} tidak dapat ditarik karena ada yang berdiri di atasnya: ${sentences.join("; ")}. ${mend}`, {
    obstacles: [...files.values()].map(({ obstacle }) => ({ batchId: obstacle.batchId, fileName: obstacle.fileName })),
  });
}
