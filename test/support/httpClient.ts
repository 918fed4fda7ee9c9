import { createHash } from "node:crypto";

/** What a server in another process answers. */
export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  /** Cookies that the server set, "name=value". */
  readonly cookies: readonly string[];
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** Asks a server that runs in another process. */
export async function ask(url: string, query: string, cookie = ""): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, { method: "POST", headers: { cookie, "content-type": "application/json" }, body: JSON.stringify({ query }) });
  const body = (await response.json()) as Partial<Pick<Answer, "data" | "errors">>;
  const cookies = response.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  return { status: response.status, retryAfter: response.headers.get("retry-after"), cookies, data: body.data ?? null, errors: body.errors ?? [] };
}

/** Announces a file at one server. Returns the upload's name. */
export async function announceUpload(url: string, cookie: string, fileName: string, bytes: Uint8Array): Promise<string> {
  const announced = { fileName, totalBytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
  const response = await fetch(`${url}/unggahan`, { method: "POST", headers: { cookie, "content-type": "application/json" }, body: JSON.stringify(announced) });
  const { id } = (await response.json()) as { readonly id?: string };
  if (id === undefined) throw new Error(`The upload was not begun: ${response.status}`);
  return id;
}

/** Sends one piece. Returns the status of the answer. */
export async function sendPiece(url: string, cookie: string, upload: string, offset: number, piece: Uint8Array): Promise<number> {
  const response = await fetch(`${url}/unggahan/${upload}?offset=${offset}`, { method: "PUT", headers: { cookie, "content-type": "application/octet-stream" }, body: new Uint8Array(piece) });
  await response.arrayBuffer();
  return response.status;
}
