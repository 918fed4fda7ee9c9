import path from "node:path";
import type { ImportLimits } from "../modules/imports/domain/readingLimits.ts";
import type { DatabaseLimits } from "../platform/database/databaseLimits.ts";
import { StartProblem } from "../platform/database/startProblem.ts";
import { LOG_LEVELS, type LogLevel } from "../platform/logger.ts";
import { limitsProblem, readDatabaseLimits, readKeptAnswersBytes } from "./databaseEnvironment.ts";
import { readImportLimits, type ReadNumber } from "./importEnvironment.ts";

/** Everything that can be set from outside. Read once, at the start; nothing else looks at process.env. */
export interface Environment {
  /** A PostgreSQL server of one's own; undefined: the one in the data folder. */
  readonly databaseUrl: string | undefined;
  /** The owner of the tables in the same database, for migrations only. Undefined: databaseUrl owns them itself. */
  readonly migrationUrl: string | undefined;
  /** Streaming replicas of databaseUrl, for reading. Empty: none. */
  readonly replicaUrls: readonly string[];
  /** A replica further behind is not read. Unit: seconds. */
  readonly replicaLagSeconds: number;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Absolute. */
  readonly dataFolder: string;
  /** auto: an empty database gets the labelled demo scenario; off: never. */
  readonly demo: "auto" | "off";
  readonly production: boolean;
  readonly logLevel: LogLevel;
  readonly databaseLimits: DatabaseLimits;
  /** Room for answers that are kept. Unit: bytes; 0 keeps none. */
  readonly keptAnswersBytes: number;
  readonly importLimits: ImportLimits;
}

type Variables = Readonly<Record<string, string | undefined>>;
const HIGHEST_PORT = 65_535;

/** Reads and checks all variables; throws one StartProblem with a sentence for each that is wrong. */
export function readEnvironment(variables: Variables, root: string): Environment {
  const wrong: string[] = [];
  const read = <Result>(name: string, parse: (text: string) => Result | undefined, fallback: Result, mend: string) => {
    const text = variables[name]?.trim();
    if (!text) return fallback;
    const parsed = parse(text);
    if (parsed === undefined) wrong.push(`${name} salah: ${mend}.`);
    return parsed ?? fallback;
  };

  const readNumber: ReadNumber = (name, { least, most, fallback, unit }) =>
    read(name, (text) => (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined), fallback, `isi dengan bilangan bulat ${least}–${most} (${unit})`);

  const production =
    read("NODE_ENV", among(["development", "production", "test"]), "development", "isi production, development, atau test") ===
    "production";
  const environment: Environment = {
    databaseUrl: read<string | undefined>(
      "DATABASE_URL",
      postgresUrl,
      undefined,
      "isi dengan alamat seperti postgresql://pengguna:sandi@host:5432/nama_basis_data",
    ),
    migrationUrl: read<string | undefined>("DATABASE_MIGRATION_URL", postgresUrl, undefined, "isi dengan alamat pemilik tabel seperti pada DATABASE_URL, atau kosongkan"),
    replicaUrls: read("DATABASE_REPLICA_URLS", postgresUrls, [], "isi dengan alamat seperti pada DATABASE_URL, dipisahkan koma"),
    replicaLagSeconds: read("DATABASE_REPLICA_LAG_SECONDS", wholeSeconds, 10, "isi dengan bilangan bulat detik 1–3600, misalnya 10"),
    host: read("HOST", hostName, "127.0.0.1", "isi dengan nama atau alamat IP saja, misalnya 127.0.0.1 atau 0.0.0.0"),
    port: read("PORT", portNumber, 4000, `isi dengan bilangan bulat 0–${HIGHEST_PORT}, misalnya 4000`),
    dataFolder: path.resolve(root, read("PANTAU_DATA", anyText, ".data", "isi dengan nama folder")),
    demo: read("PANTAU_DEMO", among(["auto", "off"]), "auto", "isi auto atau off"),
    production,
    logLevel: read("LOG_LEVEL", among(LOG_LEVELS), production ? "info" : "warn", `isi salah satu dari ${LOG_LEVELS.join(", ")}`),
    databaseLimits: readDatabaseLimits(readNumber),
    keptAnswersBytes: readKeptAnswersBytes(readNumber),
    importLimits: readImportLimits(readNumber),
  };
  const tooMany = limitsProblem(environment.databaseLimits, environment.databaseUrl !== undefined);
  if (tooMany !== null) wrong.push(tooMany);
  if (environment.migrationUrl !== undefined && environment.databaseUrl === undefined) wrong.push("DATABASE_MIGRATION_URL salah: isi juga DATABASE_URL, atau kosongkan.");
  if (environment.replicaUrls.length > 0 && environment.databaseUrl === undefined) wrong.push("DATABASE_REPLICA_URLS salah: isi juga DATABASE_URL, server yang disalin oleh replika itu, atau kosongkan.");
  if (wrong.length > 0) throw new StartProblem(wrong.join("\n"));
  return environment;
}

function among<const Word extends string>(words: readonly Word[]): (text: string) => Word | undefined {
  return (text) => words.find((word) => word === text);
}

function anyText(text: string): string {
  return text;
}

function portNumber(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= HIGHEST_PORT ? Number(text) : undefined;
}

function hostName(text: string): string | undefined {
  return /^[A-Za-z0-9.:_-]+$/.test(text) && !/^[^:]+:\d+$/.test(text) ? text : undefined;
}

/** Checked for its form only; whether it answers is found out by connecting. */
function postgresUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const complete = /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== "" && url.pathname.length > 1;
  return complete ? text : undefined;
}

function postgresUrls(text: string): readonly string[] | undefined {
  const urls = text.split(",").map((part) => postgresUrl(part.trim()));
  const known = urls.filter((url) => url !== undefined);
  return known.length === urls.length ? known : undefined;
}

function wholeSeconds(text: string): number | undefined {
  const seconds = Number(text);
  return /^\d{1,4}$/.test(text) && seconds >= 1 && seconds <= 3_600 ? seconds : undefined;
}
