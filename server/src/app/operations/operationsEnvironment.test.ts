import { describe, expect, it } from "vitest";
import { StartProblem } from "../../platform/database/startProblem.ts";
import { readOperationsEnvironment } from "./operationsEnvironment.ts";

describe("the environment of whoever runs it", () => {
  it("needs nothing to be set: no metrics, no delay", () => {
    expect(readOperationsEnvironment({ PANTAU_METRICS: " " })).toEqual({ metricsAddress: undefined, stopDelay: 0 });
  });

  it.each([
    ["127.0.0.1:9464", { host: "127.0.0.1", port: 9464 }],
    ["[::1]:9464", { host: "::1", port: 9464 }],
    ["metrik.internal:0", { host: "metrik.internal", port: 0 }],
  ])("takes %s as an address", (text, metricsAddress) => {
    expect(readOperationsEnvironment({ PANTAU_METRICS: text, PANTAU_STOP_DELAY: "15" })).toEqual({ metricsAddress, stopDelay: 15 });
  });

  it.each([
    ["PANTAU_METRICS", "9464"],
    ["PANTAU_METRICS", "127.0.0.1"],
    ["PANTAU_METRICS", "127.0.0.1:70000"],
    ["PANTAU_METRICS", "http://127.0.0.1:9464"],
    ["PANTAU_STOP_DELAY", "-1"],
    ["PANTAU_STOP_DELAY", "301"],
    ["PANTAU_STOP_DELAY", "lima"],
  ])("refuses %s=%s with a sentence that names the variable", (name, text) => {
    expect(() => readOperationsEnvironment({ [name]: text })).toThrow(StartProblem);
    expect(() => readOperationsEnvironment({ [name]: text })).toThrow(new RegExp(`^${name} salah: isi .*\\.$`));
  });
});
