import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { liveOwner, parsePostmasterPid } from "./postmasterPid.ts";

const FULL = ["4321", "/srv/.data/pg/cluster", "1795312345", "45123", "", "127.0.0.1", "  1234567 0", "ready   ", ""];

describe("postmaster.pid", () => {
  it("names the process, its port and whether it accepts connections", () => {
    expect(parsePostmasterPid(FULL.join("\n"))).toEqual({ pid: 4321, port: 45123, ready: true });
  });

  it.each(["starting", "stopping", "standby"])("is not ready while it says %s", (status) => {
    expect(parsePostmasterPid(FULL.with(7, status).join("\n"))).toMatchObject({ pid: 4321, ready: false });
  });

  it("is read while PostgreSQL is still writing it", () => {
    expect(parsePostmasterPid("4321\n/srv/.data/pg/cluster\n")).toEqual({ pid: 4321, port: undefined, ready: false });
  });

  it.each(["", "\n", "abc\n", "-5\n", "0\n", "1.5\n"])("names nobody when it holds %j", (text) => {
    expect(parsePostmasterPid(text)).toBeUndefined();
  });
});

describe("the owner of a cluster", () => {
  let cluster: string;
  beforeEach(async () => {
    cluster = await mkdtemp(path.join(os.tmpdir(), "pantau-pid-"));
  });
  afterEach(() => rm(cluster, { recursive: true, force: true }));
  const write = (pid: number): Promise<void> =>
    writeFile(path.join(cluster, "postmaster.pid"), FULL.with(0, String(pid)).join("\n"));

  it("is nobody without the file", async () => {
    expect(await liveOwner(cluster)).toBeUndefined();
  });

  it("is nobody when that process is gone; PostgreSQL itself deals with such a file", async () => {
    await write(2 ** 22 + 1); // above the highest process number of Linux
    expect(await liveOwner(cluster)).toBeUndefined();
  });

  it.runIf(process.platform === "linux")("is nobody when another program got its number, and the file goes", async () => {
    await write(process.pid);
    expect(await liveOwner(cluster)).toBeUndefined();
    expect(await readdir(cluster)).toEqual([]);
  });
});
