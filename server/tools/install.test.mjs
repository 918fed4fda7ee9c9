// @ts-check
import { describe, expect, it } from "vitest";
import { installProblem } from "./install.mjs";

describe("an installation that failed", () => {
  it.each([
    ["npm error code EAI_AGAIN\nnpm error syscall getaddrinfo", /registri npm tidak terjangkau/],
    ["npm error code ENOTFOUND", /registri npm tidak terjangkau/],
    [" ERR_PNPM_META_FETCH_FAIL  GET https://…: request failed", /registri npm tidak terjangkau/],
    ["ENOSPC: no space left on device, write", /ruang penyimpanan habis/],
    ["EACCES: permission denied, mkdir 'node_modules'", /tidak boleh ditulis/],
    ["npx: spawn npx ENOENT", /npx tidak ditemukan/],
  ])("%j is told in one sentence with the mend", (said, sentence) => {
    const { message } = installProblem(said);
    expect(message).toMatch(sentence);
    expect(message.split("\n")).toHaveLength(1);
  });

  it("shows what pnpm said when nobody knows the reason", () => {
    expect(installProblem("ERR_PNPM_OUTDATED_LOCKFILE").message).toContain("ERR_PNPM_OUTDATED_LOCKFILE");
  });
});
