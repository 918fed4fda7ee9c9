import { describe, expect, it } from "vitest";
import { recordKeeperOf } from "./recordKeeper.ts";

describe("who keeps the record of a result", () => {
  it.each([
    ["a satker, by its own commission", { satkerCode: "33.08", bodyProvinceCode: null, issuer: { provinceCode: "33" } }, { kind: "SATKER", code: "33.08" }],
    ["a KPU Provinsi, by KI Pusat", { satkerCode: null, bodyProvinceCode: "33", issuer: { provinceCode: null } }, { kind: "PROVINCE", code: "33" }],
    ["a KPU Provinsi, by the commission of another province", { satkerCode: null, bodyProvinceCode: "33", issuer: { provinceCode: "35" } }, { kind: "PROVINCE", code: "33" }],
    ["a Bawaslu or a government, by the province's commission", { satkerCode: null, bodyProvinceCode: null, issuer: { provinceCode: "35" } }, { kind: "PROVINCE", code: "35" }],
    ["a national body, by KI Pusat: nobody in a province", { satkerCode: null, bodyProvinceCode: null, issuer: { provinceCode: null } }, null],
  ] as const)("%s", (_case, result, keeper) => {
    expect(recordKeeperOf(result)).toEqual(keeper);
  });
});
