// @ts-check
import { readFileSync } from "node:fs";
import net from "node:net";

/**
 * @typedef {{ requests: number, errors: number, latencies: number[], firstError?: string }} Slice latencies: milliseconds; firstError: its first characters
 * @typedef {{ port: number, connections: number, milliseconds: number, next: () => Buffer, isGood?: (status: number, bytes: number) => boolean }} Load
 */

/** One request as it goes over the wire. @param {string} body @param {Record<string, string>} [headers] */
export function requestBytes(body, headers = {}) {
  const lines = Object.entries({ host: "127.0.0.1", "content-type": "application/json", accept: "application/json", "content-length": String(Buffer.byteLength(body)), ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST /graphql HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
}

/** Asks without pause over kept lines, one question a line at a time. @param {Load} load @returns {Promise<Slice>} */
export async function loaded({ port, connections, milliseconds, next, isGood = (status) => status === 200 }) {
  const end = performance.now() + milliseconds;
  /** @type {Slice} */
  const slice = { requests: 0, errors: 0, latencies: [] };
  await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise((resolve, reject) => {
          const socket = net.connect(port, "127.0.0.1");
          socket.setNoDelay(true);
          let held = Buffer.alloc(0);
          let sentAt = 0;
          let awaited = -1;
          const send = () => {
            sentAt = performance.now();
            awaited = -1;
            held = Buffer.alloc(0);
            socket.write(next());
          };
          socket.on("connect", send);
          socket.on("error", reject);
          socket.on("data", (chunk) => {
            held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
            if (awaited < 0) awaited = wholeLength(held);
            if (awaited < 0 || held.length < awaited) return;
            slice.requests += 1;
            slice.latencies.push(performance.now() - sentAt);
            if (!isGood(Number(held.toString("latin1", 9, 12)), held.length)) {
              slice.errors += 1;
              slice.firstError ??= `${held.toString("latin1", 0, held.indexOf("\r\n"))} ${held.toString("utf8", held.indexOf("\r\n\r\n") + 4).slice(0, 300)}`;
            }
            if (performance.now() < end) return send();
            socket.end();
            resolve(undefined);
          });
        }),
    ),
  );
  return slice;
}

/** Bytes of head and body together; -1: the head is not whole yet. @param {Buffer} held */
function wholeLength(held) {
  const headEnd = held.indexOf("\r\n\r\n");
  if (headEnd < 0) return -1;
  const length = /content-length: *(\d+)/i.exec(held.toString("latin1", 0, headEnd));
  if (length) return headEnd + 4 + Number(length[1]);
  // Chunked: the end mark ends the answer.
  return held.subarray(-5).equals(Buffer.from("0\r\n\r\n")) ? held.length : -1;
}

/** The whole answer to one question, as JSON. @param {number} port @param {string} body */
export async function answerOf(port, body) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers: { "content-type": "application/json", accept: "application/json" }, body });
  return /** @type {{ data?: unknown, errors?: unknown }} */ (await response.json());
}

/** Processor time of a process so far, all its threads. Unit: microseconds. Linux only. @param {number} pid */
export function cpuMicroseconds(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** Resident memory. Unit: megabytes. @param {number} pid */
export function residentMegabytes(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1] ?? 0) / 1024;
}

/** @param {readonly number[]} numbers @param {number} share */
export function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {readonly number[]} numbers */
export const median = (numbers) => quantile(numbers, 0.5);
