import { describe, expect, it } from "vitest";
import { StartProblem } from "../platform/database/startProblem.ts";
import { readAccessEnvironment } from "./accessEnvironment.ts";
import { accessOptionsFor } from "./accessOptions.ts";

const OIDC = { OIDC_ISSUER: "https://masuk.example", OIDC_CLIENT_ID: "pantau", OIDC_CLIENT_SECRET: "s", PANTAU_PUBLIC_URL: "https://pantau.example" };

describe("how one gets in", () => {
  it("needs nothing to be set", () => {
    expect(readAccessEnvironment({})).toEqual({ publicView: undefined, trustedProxies: [], publicUrl: undefined, openIdConnect: undefined });
  });

  it.each([
    ["PANTAU_PUBLIC_VIEW", { PANTAU_PUBLIC_VIEW: "ya" }],
    ["PANTAU_TRUST_PROXY", { PANTAU_TRUST_PROXY: "true" }],
    ["PANTAU_TRUST_PROXY", { PANTAU_TRUST_PROXY: "loopback, *" }],
    ["PANTAU_PUBLIC_URL", { PANTAU_PUBLIC_URL: "pantau.example" }],
    ["OIDC_ISSUER", { ...OIDC, OIDC_CLIENT_SECRET: "" }],
    ["OIDC_ISSUER", { ...OIDC, PANTAU_PUBLIC_URL: "" }],
    ["OIDC_ISSUER", { ...OIDC, OIDC_ISSUER: "http://masuk.example" }],
  ])("refuses %s in a sentence that names it: %j", (name, variables) => {
    expect(() => readAccessEnvironment(variables)).toThrow(StartProblem);
    expect(() => readAccessEnvironment(variables)).toThrow(new RegExp(`^${name} salah: .*isi.*\\.$`));
  });

  it("takes an identity provider by https, or one on this computer", () => {
    expect(readAccessEnvironment(OIDC).openIdConnect?.clientId).toBe("pantau");
    expect(readAccessEnvironment({ ...OIDC, OIDC_ISSUER: "http://127.0.0.1:9000" }).openIdConnect?.issuer.port).toBe("9000");
  });
});

describe("the public view", () => {
  const local = { host: "127.0.0.1", hasOwnDatabase: true, isDemoLoaded: true };

  it("is on in the local demo, so that a newcomer sees the ranking after one command", () => {
    expect(accessOptionsFor(readAccessEnvironment({}), local)).toMatchObject({ publicView: true, demoAccountsUsable: true });
  });

  it.each([
    ["other computers reach the server", { ...local, host: "0.0.0.0" }, {}],
    ["a proxy stands before it", local, { PANTAU_TRUST_PROXY: "loopback" }],
    ["the database is somebody's own", { ...local, hasOwnDatabase: false }, {}],
    ["no demo data is loaded", { ...local, isDemoLoaded: false }, {}],
    ["it was switched off", local, { PANTAU_PUBLIC_VIEW: "off" }],
  ])("is off when %s", (_when, server, variables) => {
    expect(accessOptionsFor(readAccessEnvironment(variables), server).publicView).toBe(false);
  });

  it("can be switched on anywhere; demo accounts cannot", () => {
    const options = accessOptionsFor(readAccessEnvironment({ PANTAU_PUBLIC_VIEW: "on" }), { ...local, host: "0.0.0.0" });
    expect(options).toMatchObject({ publicView: true, demoAccountsUsable: false });
  });
});
