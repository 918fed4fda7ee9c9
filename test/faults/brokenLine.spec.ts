import { once } from "node:events";
import net from "node:net";
import { describe, expect, it } from "vitest";
import { useTestApi } from "../support/api.ts";
import { announceUpload, ask, sendPiece } from "../support/httpClient.ts";
import { csvOf, requestsOf } from "./registerFile.ts";
import { seeded } from "./seeded.ts";

const api = useTestApi();
const ABORTS = 30;

/** Announces a whole piece, sends a part of it and cuts the line. */
async function sendAndCut(url: string, cookie: string, address: string, piece: Uint8Array, sent: number): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = net.connect(Number(port), hostname);
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.write(`PUT ${address} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie}\r\nContent-Type: application/octet-stream\r\nContent-Length: ${piece.length}\r\n\r\n`);
  socket.write(piece.subarray(0, sent), () => socket.destroy());
  await once(socket, "close");
}

describe("a sender whose line is cut in the middle of an upload", () => {
  it("leaves nothing of that piece behind, goes on where it was, and the file is whole in the end", async () => {
    const { url } = api();
    const { cookie } = await api().as("DIVISION_DATA");
    const bytes = Buffer.from(csvOf(requestsOf("putus", 300)));
    const upload = await announceUpload(url, cookie, "putus.csv", bytes);
    const random = seeded(715);
    const half = Math.floor(bytes.length / 2);
    for (let n = 0; n < ABORTS; n++) await sendAndCut(url, cookie, `/unggahan/${upload}?offset=0`, bytes.subarray(0, half), Math.floor(random() * half));

    const received = async (): Promise<unknown> => ((await (await fetch(`${url}/unggahan/${upload}`, { headers: { cookie } })).json()) as { readonly receivedBytes: number }).receivedBytes;
    expect(await received()).toBe(0);
    expect(await sendPiece(url, cookie, upload, 0, bytes.subarray(0, half))).toBe(200);
    for (let n = 0; n < ABORTS; n++) await sendAndCut(url, cookie, `/unggahan/${upload}?offset=${half}`, bytes.subarray(half), Math.floor(random() * half));
    expect(await received()).toBe(half);
    expect(await sendPiece(url, cookie, upload, half, bytes.subarray(half))).toBe(200);
    const { pool } = api().testDatabase.database;
    const { rows } = await pool.query("SELECT state FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'");
    expect(rows).toEqual([]); // no transaction waits for a piece that will not come
    const { errors } = await ask(url, `mutation { previewImport(input: { upload: "${upload}", kind: "requests" }) { id } }`, cookie);
    expect(errors).toEqual([]);
  });
});
