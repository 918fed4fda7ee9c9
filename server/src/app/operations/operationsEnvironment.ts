import { StartProblem } from "../../platform/database/startProblem.ts";

/** What whoever runs Pantau sets. Read once, at the start. */
export interface OperationsEnvironment {
  /** Where a Prometheus may ask. Undefined: nowhere. */
  readonly metricsAddress: { readonly host: string; readonly port: number } | undefined;
  /** Seconds between "not ready" and the end of listening, so that a balancer notices. */
  readonly stopDelay: number;
}

type Variables = Readonly<Record<string, string | undefined>>;

const ADDRESS = /^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+):(\d{1,5})$/;
const HIGHEST_PORT = 65_535;
const LONGEST_DELAY = 300;

/** Reads and checks PANTAU_METRICS and PANTAU_STOP_DELAY. Throws one StartProblem for all that is wrong. */
export function readOperationsEnvironment(variables: Variables): OperationsEnvironment {
  const wrong: string[] = [];
  const given = (name: string) => variables[name]?.trim() || undefined;

  const address = given("PANTAU_METRICS");
  const [, host, port] = ADDRESS.exec(address ?? "") ?? [];
  const isAddress = host !== undefined && Number(port) <= HIGHEST_PORT;
  if (address !== undefined && !isAddress) wrong.push("PANTAU_METRICS salah: isi alamat dan port, misalnya 127.0.0.1:9464.");

  const delay = given("PANTAU_STOP_DELAY") ?? "0";
  if (!/^\d{1,3}$/.test(delay) || Number(delay) > LONGEST_DELAY) wrong.push(`PANTAU_STOP_DELAY salah: isi bilangan bulat 0–${LONGEST_DELAY}, dalam detik.`);

  if (wrong.length > 0) throw new StartProblem(wrong.join("\n"));
  return { metricsAddress: isAddress ? { host: host.replace(/^\[|\]$/g, ""), port: Number(port) } : undefined, stopDelay: Number(delay) };
}
