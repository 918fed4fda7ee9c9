import { describe, expect, it } from "vitest";
import { accessId } from "../../i18n/access.id.ts";
import { createI18n } from "../../i18n/i18n.ts";
import { auditSentence, type AuditFacts } from "./auditSentence.ts";

const instance = createI18n();
instance.addResourceBundle("id", "access", accessId);
const words = instance.getFixedT("id", "access");

const line = (change: Partial<AuditFacts>): AuditFacts => ({ action: "SIGN_IN", outcome: "DONE", actorName: "Ani", actorRole: "ADMINISTRATOR", subject: null, detailsJson: "{}", ...change });
const sentence = (change: Partial<AuditFacts>, names: Readonly<Record<string, string>> = {}) => auditSentence(line(change), words, (id) => names[id] ?? null);

describe("a line of the audit trail", () => {
  it("says how somebody signed in", () => {
    expect(sentence({ detailsJson: '{"by":"oidc"}' })).toBe("Ani masuk lewat akun organisasi.");
  });

  it("names the account at which somebody failed, but not what was typed", () => {
    expect(sentence({ outcome: "REFUSED", subject: "account:1" }, { 1: "Budi" })).toBe("Percobaan masuk ditolak untuk Budi.");
    expect(sentence({ outcome: "REFUSED" })).toBe("Percobaan masuk ditolak.");
  });

  it("tells a change of role with both roles and areas", () => {
    const detailsJson = JSON.stringify({ from: { role: "COMMISSIONER", provinceCode: "33", satkerCode: null }, to: { role: "SATKER_OPERATOR", provinceCode: "33", satkerCode: "33.08" } });
    expect(sentence({ action: "ACCOUNT_CHANGED", subject: "account:1", detailsJson }, { 1: "Budi" })).toBe("Ani mengubah Budi dari Komisioner 33 menjadi Operator satker 33.08.");
  });

  it("is still told when its details were tampered with", () => {
    expect(sentence({ action: "ACCOUNT_INVITED", subject: "account:9", detailsJson: "{broken" })).toMatch(/^Ani mengundang sebuah akun/);
  });
});
