import { describe, expect, it } from "vitest";
import { uploadPieces, UploadRefused, type Ask, type UploadStep } from "./uploadPieces.ts";

/** A server that keeps what it got; `answers` come before its own. */
function aServer(received = "", answers: readonly (Response | null)[] = []) {
  const left = [...answers];
  const server = { received, asked: [] as string[], announcements: [] as unknown[] };
  const ask: Ask = async (address, { method = "GET", body }) => {
    server.asked.push(`${method} ${address}`);
    const given = left.shift();
    if (given) return given;
    if (method === "POST") server.announcements.push(JSON.parse(typeof body === "string" ? body : ""));
    else server.received += await new Response(body ?? "").text();
    const { length } = server.received;
    return Response.json({ id: "u1", fileName: "a.csv", totalBytes: 10, receivedBytes: length, chunkBytes: 4, complete: length === 10 });
  };
  return { server, ask };
}

const file = new File(["0123456789"], "a.csv");
const refusal = (status: number, code: string, extensions: object = {}) => Response.json({ errors: [{ message: "kalimat", extensions: { code, ...extensions } }] }, { status });
const signal = new AbortController().signal;

describe("a file sent in pieces", () => {
  it("is announced with its hash and sent in pieces of the size the server wants, with its progress told", async () => {
    const { server, ask } = aServer();
    const steps: UploadStep[] = [];
    expect(await uploadPieces(file, { signal, ask, onStep: (step) => steps.push(step) })).toMatchObject({ id: "u1", complete: true });
    expect(server.announcements).toEqual([{ fileName: "a.csv", totalBytes: 10, sha256: "84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882" }]);
    expect(server.received).toBe("0123456789");
    expect(steps.filter(({ phase }) => phase === "SENDING").map(({ doneBytes }) => doneBytes)).toEqual([0, 4, 8, 10]);
  });

  it("that was broken off goes on where the server stands", async () => {
    const { server, ask } = aServer("012345");
    await uploadPieces(file, { signal, ask, onStep: () => undefined });
    expect(server.asked).toEqual(["POST /unggahan", "PUT /unggahan/u1?offset=6"]);
    expect(server.received).toBe("0123456789");
  });

  it("goes back where the server says that a piece came out of order", async () => {
    const { server, ask } = aServer("", [null, refusal(409, "UPLOAD_OFFSET", { receivedBytes: 0 })]);
    await uploadPieces(file, { signal, ask, onStep: () => undefined });
    expect(server.received).toBe("0123456789");
  });

  it("that is refused says so in the server's sentence", async () => {
    const { ask } = aServer("", [refusal(413, "UPLOAD_TOO_LARGE")]);
    await expect(uploadPieces(file, { signal, ask, onStep: () => undefined })).rejects.toEqual(new UploadRefused("kalimat", "UPLOAD_TOO_LARGE", null));
  });

  it("stops when it is cancelled", async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(uploadPieces(file, { signal: controller.signal, ask: aServer().ask, onStep: () => undefined })).rejects.toMatchObject({ name: "AbortError" });
  });
});
