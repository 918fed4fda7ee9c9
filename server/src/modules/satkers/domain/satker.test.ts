import { describe, expect, it } from "vitest";
import { regionName } from "./satker.ts";

describe("the name of a region", () => {
  it.each([
    ["KPU Kabupaten Magelang", "Magelang"],
    ["KPU Kota Magelang", "Magelang"],
    ["KPU Kabupaten Kotawaringin Barat", "Kotawaringin Barat"],
  ])("%s stands in %s", (satkerName, expected) => {
    expect(regionName(satkerName)).toBe(expected);
  });
});
