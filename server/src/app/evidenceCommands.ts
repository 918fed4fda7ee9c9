import { checkEvidence, CONTROL_URLS, realEvidenceTools } from "../modules/publications/evidenceChecks.service.ts";
import { systemClock } from "../platform/clock.ts";
import type { Database } from "../platform/database/openDatabase.ts";
import { onStopSignal } from "../platform/stopSignals.ts";

/** A command that looks whether published evidence is still there. Nothing else starts the evidence checker: it is off by itself. */
export interface EvidenceCommand {
  readonly kind: "checkEvidence";
}

/** The command that these words name. Undefined: none of them. */
export function evidenceCommandOf(words: readonly string[]): EvidenceCommand | undefined {
  const [name, action, ...rest] = words;
  return name === "evidence" && action === "check" && rest.length === 0 ? { kind: "checkEvidence" } : undefined;
}

/** Runs it; Ctrl-C stops it after the questions at hand, and the next call takes it up again. */
export async function runEvidenceCommand(database: Database, terminal: { say(...lines: readonly string[]): void }): Promise<void> {
  const stop = new AbortController();
  onStopSignal(() => stop.abort());
  const { status, resumed, pausedWhy, outcomes, entries, remaining } = await checkEvidence(database, systemClock, {
    startedBy: "perintah evidence check",
    tools: realEvidenceTools(CONTROL_URLS),
    signal: stop.signal,
  });
  const asked = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  terminal.say(
    `${resumed ? "Melanjutkan pemeriksaan tautan: " : "Pemeriksaan tautan: "}${asked} alamat ditanya; ${outcomes.FOUND} ada, ${outcomes.GONE} hilang (404 atau 410), ${outcomes.INCONCLUSIVE} tidak dapat dipastikan; ${entries} catatan ditulis.`,
    status === "FINISHED" ? "Selesai." : `Berhenti sementara (${pausedWhy ?? "dihentikan"}): ${remaining} alamat tersisa; jalankan lagi untuk melanjutkan.`,
  );
}
