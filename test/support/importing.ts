import { createHash } from "node:crypto";
import { dismissRunner, provideRunner } from "../../server/src/modules/imports/imports.runner.service.ts";
import { createLogger } from "../../server/src/platform/logger.ts";
import type { SignedInReader, TestApi } from "./api.ts";

export interface UploadAnswer {
  readonly status: number;
  readonly id: string;
  readonly receivedBytes: number;
  readonly complete: boolean;
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A browser that sends files to the import page. */
export function uploader({ url }: Pick<TestApi, "url">, { cookie }: Pick<SignedInReader, "cookie">) {
  async function send(method: string, path: string, body?: Uint8Array | string, type = "application/json"): Promise<UploadAnswer> {
    const response = await fetch(`${url}${path}`, { method, headers: { cookie, ...(body === undefined ? {} : { "content-type": type }) }, ...(body === undefined ? {} : { body: typeof body === "string" ? body : Buffer.from(body) }) });
    const answer = (await response.json()) as Partial<UploadAnswer> & { errors?: { message: string; extensions: Record<string, unknown> }[] };
    const [error] = answer.errors ?? [];
    return { status: response.status, id: answer.id ?? "", receivedBytes: answer.receivedBytes ?? 0, complete: answer.complete ?? false, code: error?.extensions["code"] as string | undefined, message: error?.message, details: error?.extensions ?? {} };
  }
  const announce = (fileName: string, bytes: Uint8Array, sha256 = createHash("sha256").update(bytes).digest("hex")): Promise<UploadAnswer> =>
    send("POST", "/unggahan", JSON.stringify({ fileName, totalBytes: bytes.length, sha256 }));
  const piece = (id: string, offset: number, bytes: Uint8Array): Promise<UploadAnswer> => send("PUT", `/unggahan/${id}?offset=${offset}`, bytes, "application/octet-stream");
  return {
    announce,
    piece,
    state: (id: string): Promise<UploadAnswer> => send("GET", `/unggahan/${id}`),
    /** The number of the whole upload. */
    async whole(fileName: string, text: string): Promise<string> {
      const bytes = new TextEncoder().encode(text);
      const { id, receivedBytes } = await announce(fileName, bytes);
      if (receivedBytes < bytes.length) await piece(id, receivedBytes, bytes.subarray(receivedBytes));
      return id;
    },
  };
}

export interface JobAnswer {
  readonly id: string;
  readonly state: string;
  readonly batchId: string | null;
  readonly problem: { readonly code: string; readonly message: string } | null;
  readonly progress: { readonly rowsTotal: number | null; readonly rowsRead: number; readonly rowsStored: number };
  readonly preview: Readonly<Record<string, never>> & {
    readonly rowCount: number;
    readonly acceptedCount: number;
    readonly rejectedCount: number;
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly droppedColumns: readonly string[];
    readonly alreadyImportedAt: string | null;
    readonly columns: readonly { readonly title: string; readonly fate: string; readonly column: string | null }[];
    readonly rejected: readonly { readonly row: number; readonly address: string | null; readonly column: string | null; readonly value: string | null; readonly code: string; readonly sentence: string }[];
    readonly changes: readonly { readonly noun: string; readonly name: string; readonly row: number | null; readonly columns: readonly { readonly column: string; readonly before: string | null; readonly after: string | null }[] }[];
    readonly suspicions: readonly { readonly code: string; readonly sentence: string }[];
  };
}

const JOB = `id state batchId problem { code message } progress { rowsTotal rowsRead rowsStored } preview { rowCount acceptedCount rejectedCount added changed unchanged droppedColumns alreadyImportedAt
  columns { title fate column } rejected { row address column value code sentence } changes { noun name row columns { column before after } } suspicions { code sentence } }`;

/** Waits until nothing is at work in this process. */
export async function settled({ testDatabase: { database }, clock }: TestApi): Promise<void> {
  await provideRunner(database, clock, createLogger("silent")).settled();
}

/** Imports as the page does them. */
export function importer(api: TestApi, reader: SignedInReader) {
  async function job(id: string): Promise<JobAnswer> {
    const { data, errors } = await reader.query(`query ($id: ID!) { importJob(id: $id) { ${JOB} } }`, { id });
    if (errors.length > 0) throw new Error(errors[0]?.message);
    return (data as { importJob: JobAnswer }).importJob;
  }
  async function ask(mutation: string, variables: Record<string, unknown>): Promise<JobAnswer> {
    const { data, errors } = await reader.query(mutation, variables);
    const [error] = errors;
    if (error) throw Object.assign(new Error(error.message), { code: error.extensions["code"] });
    await settled(api);
    const [asked] = Object.values(data as Record<string, { id: string }>);
    return job(asked?.id ?? "");
  }
  return {
    job,
    preview: (input: Readonly<Record<string, unknown>>): Promise<JobAnswer> => ask("mutation ($input: ImportInput!) { previewImport(input: $input) { id } }", { input }),
    commit: (id: string): Promise<JobAnswer> => ask("mutation ($id: ID!) { commitImport(job: $id) { id } }", { id }),
    cancel: (id: string): Promise<JobAnswer> => ask("mutation ($id: ID!) { cancelImport(job: $id) { id } }", { id }),
    async previewText(kind: string, text: string, more: Readonly<Record<string, unknown>> = {}): Promise<JobAnswer> {
      const upload = await uploader(api, reader).whole(`${kind}.csv`, text);
      return this.preview({ upload, kind, ...more });
    },
  };
}

export { dismissRunner };
