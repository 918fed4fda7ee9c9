import path from "node:path";
import { readEnvironment, type Environment } from "./app/environment.ts";
import { startHttpServer } from "./app/httpServer.ts";
import { systemClock } from "./platform/clock.ts";
import { applyMigrations } from "./platform/database/migrations.ts";
import { openDatabase } from "./platform/database/openDatabase.ts";
import { provideDatabase, type ProvidedDatabase } from "./platform/database/provideDatabase.ts";
import { StartProblem } from "./platform/database/startProblem.ts";
import { checkListenAddress, listenProblem } from "./platform/listenAddress.ts";
import { createLogger } from "./platform/logger.ts";
import { onStopSignal } from "./platform/stopSignals.ts";
import { say, sayProblem } from "./platform/terminal.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

async function start(): Promise<void> {
  const environment = readEnvironment(process.env, ROOT);
  const provided = await provideDatabase(environment);
  if (provided.kind === "running") {
    // What was asked for is there already: no error, so that `npm start` ends quietly (exit code 0).
    say(`Pantau sudah berjalan di ${provided.url} dengan folder data ${environment.dataFolder}: buka alamat itu.`);
    process.exit(0);
  }
  try {
    await serve(environment, provided);
  } catch (error) {
    await provided.stop();
    throw error;
  }
}

async function serve(environment: Environment, provided: ProvidedDatabase): Promise<void> {
  const { host, port, production } = environment;
  await checkListenAddress(host, port);
  await applyMigrations(provided.connectionString, path.join(ROOT, "prisma/migrations"));
  const logger = createLogger(environment.logLevel);
  const database = openDatabase(provided.connectionString, {
    onConnectionLost: (error) => logger.warn({ err: error }, "database connection lost"),
  });
  const webFolder = path.join(ROOT, "web/dist");
  const http = await startHttpServer({ database, clock: systemClock, logger, host, port, webFolder, production }).catch(
    (error: unknown) => {
      throw listenProblem(error, host, port);
    },
  );
  await provided.announce(http.url);
  say(`Pantau berjalan di ${http.url}`, `Data: ${provided.place}`, "Hentikan dengan Ctrl-C.");

  let stopping = false;
  const stop = async (exitCode: number): Promise<void> => {
    stopping = true;
    await http.stop();
    await database.close();
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

start().catch((error: unknown) => {
  if (!(error instanceof StartProblem)) throw error;
  sayProblem(error.message);
  process.exit(error.exitCode);
});
