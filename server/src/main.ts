import path from "node:path";
import { readAccessEnvironment } from "./app/accessEnvironment.ts";
import { readEnvironment } from "./app/environment.ts";
import { readOperationsEnvironment } from "./app/operations/operationsEnvironment.ts";
import { startPantau } from "./app/startPantau.ts";
import { DomainError } from "./kernel/domainError.ts";
import { provideDatabase } from "./platform/database/provideDatabase.ts";
import { StartProblem } from "./platform/database/startProblem.ts";
import { onStopSignal } from "./platform/stopSignals.ts";
import { say, sayProblem } from "./platform/terminal.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** How long open answers may take to end once we are asked to stop. */
const STOP_PATIENCE_MS = 10_000;

async function main(): Promise<void> {
  const environment = readEnvironment(process.env, ROOT);
  const access = readAccessEnvironment(process.env);
  const operations = readOperationsEnvironment(process.env);
  const provided = await provideDatabase(environment);
  if (provided.kind === "running") {
    // What was asked for is there already: no error, so that `npm start` ends quietly (exit code 0).
    say(`Pantau sudah berjalan di ${provided.url} dengan folder data ${environment.dataFolder}: buka alamat itu.`);
    process.exit(0);
  }
  const pantau = await startPantau(environment, access, operations, provided, ROOT).catch(async (error: unknown) => {
    await provided.stop();
    throw error;
  });
  say(`Pantau berjalan di ${pantau.url}`, `Data: ${provided.place}`, aboutDemo(pantau.hasDemo), ...pantau.accessLines, ...(pantau.metricsUrl === null ? [] : [`Metrik: ${pantau.metricsUrl}`]), "Hentikan dengan Ctrl-C.");

  let stopping = false;
  const stop = async (exitCode: number): Promise<void> => {
    stopping = true;
    setTimeout(() => process.exit(exitCode), STOP_PATIENCE_MS + operations.stopDelay * 1_000).unref(); // a reader that never lets go; PostgreSQL ends with us
    await pantau.stop();
    await provided.stop();
    process.exit(exitCode);
  };
  onStopSignal(() => {
    say("Menghentikan Pantau …");
    void stop(0);
  });
  await provided.gone;
  if (stopping) return;
  sayProblem("PostgreSQL bawaan berhenti dengan sendirinya: jalankan Pantau lagi; data yang sudah tersimpan tetap ada.");
  await stop(1);
}

function aboutDemo(hasDemo: boolean): string {
  return hasDemo
    ? 'Demo lokal: yang berlabel "Data demo" adalah rekaan; hapus dengan: npm run pantau -- demo remove'
    : "Hanya data yang dipublikasikan; data demo dapat dimuat dengan: npm run pantau -- demo load";
}

main().catch((error: unknown) => {
  if (!(error instanceof StartProblem) && !(error instanceof DomainError)) throw error;
  sayProblem(error.message);
  process.exit(1);
});
