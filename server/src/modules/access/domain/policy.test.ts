import { describe, expect, it } from "vitest";
import { actorOf, checkAppointment, visitor, type Account } from "./account.ts";
import { ALL_ACTIONS, isReading, type Action } from "./actions.ts";
import { can, grantable, permissionsOf } from "./policy.ts";
import { AccountScopeInvalid } from "./refusals.ts";
import { ACCOUNT_ROLES, type AccountRole } from "./roles.ts";

const account = (role: AccountRole, place: Partial<Account> = {}): Account => ({
  id: "a",
  email: "a@uji.pantau",
  displayName: "A",
  role,
  provinceCode: "33",
  satkerCode: role === "SATKER_OPERATOR" ? "33.08" : null,
  status: "ACTIVE",
  isDemo: false,
  createdAt: new Date(0),
  ...place,
});
const actor = (role: AccountRole, place: Partial<Account> = {}, options: { publicView?: boolean; grants?: readonly Action[] | null } = {}) =>
  actorOf(account(role, place), options.grants ? "token" : "session", { publicView: options.publicView ?? false, grants: options.grants ?? null });

describe("who may do what", () => {
  it("texts of requests are for the divisions and the satker itself, never for commissioners, the commission or administrators", () => {
    expect(ACCOUNT_ROLES.filter((role) => can(actor(role), "REQUEST_TEXTS_READ"))).toEqual(["DIVISION_DATA", "DIVISION_LEGAL", "SATKER_OPERATOR"]);
  });

  it("the Information Commission reads published results and figures of handling with small counts held back, no single request, text, publication, alert or import", () => {
    const beyond = permissionsOf(actor("KI_LIAISON")).filter((action) => /REQUEST|PUBLICATION|ALERT|IMPORT|AUDIT|ACCOUNTS|REPORT/.test(action));
    expect(beyond).toEqual(["REQUEST_FIGURES_READ"]);
    expect(can(actor("KI_LIAISON"), "PUBLISHED_READ", { kind: "PROVINCE", code: "33" })).toBe(true);
    expect(can(actor("KI_LIAISON"), "PUBLISHED_READ", { kind: "PROVINCE", code: "35" })).toBe(false);
  });

  it("only administrators manage accounts, calendars and instruments", () => {
    for (const action of ["ACCOUNTS_MANAGE", "CALENDARS_EDIT", "INSTRUMENTS_EDIT"] as const) {
      expect(ACCOUNT_ROLES.filter((role) => can(actor(role), action))).toEqual(["ADMINISTRATOR"]);
    }
  });

  it("a visitor changes nothing but whether one is signed in; without the public view one reads nothing either", () => {
    const writes = (actions: readonly Action[]) => actions.filter((action) => !isReading(action));
    expect(writes(permissionsOf(visitor(true)))).toEqual(["SESSION_OPEN", "SESSION_CLOSE"]);
    expect(permissionsOf(visitor(false))).toEqual(["VIEWER_READ", "SESSION_OPEN", "SESSION_CLOSE"]);
  });
});

describe("to whom", () => {
  it("an operator records for the own satker, not for a neighbour and not for the province", () => {
    const operator = actor("SATKER_OPERATOR");
    expect(can(operator, "REQUESTS_RECORD", { kind: "SATKER", code: "33.08" })).toBe(true);
    expect(can(operator, "REQUESTS_RECORD", { kind: "SATKER", code: "33.13" })).toBe(false);
    expect(can(operator, "REQUESTS_RECORD", { kind: "PROVINCE", code: "33" })).toBe(false);
  });

  it("what was published of the neighbours is readable to an operator, that of another province only with the public view", () => {
    const elsewhere = { kind: "SATKER", code: "35.29" } as const;
    expect(can(actor("SATKER_OPERATOR"), "PUBLISHED_READ", { kind: "SATKER", code: "33.13" })).toBe(true);
    expect(can(actor("SATKER_OPERATOR"), "PUBLISHED_READ", elsewhere)).toBe(false);
    expect(can(actor("SATKER_OPERATOR", {}, { publicView: true }), "PUBLISHED_READ", elsewhere)).toBe(true);
  });

  it("nobody signed in sees less of what is published than a visitor does", () => {
    for (const role of ACCOUNT_ROLES) expect(actor(role, {}, { publicView: true }).publishedScope).toEqual(visitor(true).publishedScope);
  });

  it("an administrator without a province works for all, one with a province for that one", () => {
    expect(can(actor("ADMINISTRATOR", { provinceCode: null }), "ACCOUNTS_MANAGE", { kind: "PROVINCE", code: "35" })).toBe(true);
    expect(can(actor("ADMINISTRATOR"), "ACCOUNTS_MANAGE", { kind: "PROVINCE", code: "35" })).toBe(false);
  });
});

describe("a token", () => {
  it("does what it was made for and nothing else its owner may", () => {
    const token = actor("DIVISION_DATA", {}, { grants: ["PUBLISHED_READ"] });
    expect(ALL_ACTIONS.filter((action) => can(token, action))).toEqual(["PUBLISHED_READ"]);
  });

  it("never does more than its owner may, whatever it was given", () => {
    expect(can(actor("KI_LIAISON", {}, { grants: ["REQUESTS_READ"] }), "REQUESTS_READ")).toBe(false);
  });

  it("can be given reading actions only", () => {
    for (const role of ACCOUNT_ROLES) expect(grantable(role).every(isReading)).toBe(true);
  });
});

describe("an appointment", () => {
  it("of an operator takes the province from the satker", () => {
    expect(checkAppointment({ role: "SATKER_OPERATOR", provinceCode: null, satkerCode: "35.29" })).toEqual({ role: "SATKER_OPERATOR", provinceCode: "35", satkerCode: "35.29" });
  });

  it("of a commissioner may be for the whole country: that role reads and records nothing", () => {
    expect(checkAppointment({ role: "COMMISSIONER", provinceCode: null, satkerCode: null })).toEqual({ role: "COMMISSIONER", provinceCode: null, satkerCode: null });
    expect(permissionsOf(actor("COMMISSIONER", { provinceCode: null })).filter((action) => !isReading(action))).toEqual(["SESSION_OPEN", "SESSION_CLOSE", "OWN_ACCOUNT_CHANGE", "VIEWS_KEEP", "VIEWS_SHARE"]);
  });

  it.each([
    { role: "SATKER_OPERATOR", provinceCode: "33", satkerCode: null },
    { role: "SATKER_OPERATOR", provinceCode: "33", satkerCode: "35.29" },
    { role: "DIVISION_DATA", provinceCode: null, satkerCode: null },
    { role: "DIVISION_LEGAL", provinceCode: null, satkerCode: null },
    { role: "KI_LIAISON", provinceCode: null, satkerCode: null },
    { role: "COMMISSIONER", provinceCode: "33", satkerCode: "33.08" },
    { role: "ADMINISTRATOR", provinceCode: "jateng", satkerCode: null },
    { role: "SATKER_OPERATOR", provinceCode: null, satkerCode: "33.8" },
  ] as const)("that does not fit together is refused: $role $provinceCode $satkerCode", (appointment) => {
    expect(() => checkAppointment(appointment)).toThrow(AccountScopeInvalid);
  });
});
