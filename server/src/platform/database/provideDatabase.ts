import { checkConnection, placeOf } from "./connectionCheck.ts";
import { claimDataFolder, type RunningElsewhere } from "./dataFolder.ts";

/** A PostgreSQL that answers, wherever it comes from. */
export interface ProvidedDatabase {
  readonly kind: "provided";
  readonly connectionString: string;
  /** For people: the folder, or host and database. Never a password. */
  readonly place: string;
  /** Tells other starts on the same data folder where this one can be reached. */
  announce(url: string): Promise<void>;
  /** Resolves when a PostgreSQL of ours is gone; never for a server of somebody else. */
  readonly gone: Promise<void>;
  stop(): Promise<void>;
}

interface DatabaseChoice {
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
}

/** The server of DATABASE_URL, which several Pantau may share; otherwise the one in the data folder, which only one may. */
export async function provideDatabase({
  databaseUrl,
  dataFolder,
}: DatabaseChoice): Promise<ProvidedDatabase | RunningElsewhere> {
  if (databaseUrl !== undefined) {
    await checkConnection(databaseUrl);
    return {
      kind: "provided",
      connectionString: databaseUrl,
      place: `PostgreSQL di ${placeOf(databaseUrl)}`,
      announce: async () => {},
      gone: new Promise(() => {}),
      stop: async () => {},
    };
  }
  const folder = await claimDataFolder(dataFolder);
  if (folder.kind === "running") return folder;
  return { ...folder, kind: "provided", place: `folder ${dataFolder} (PostgreSQL bawaan)` };
}
