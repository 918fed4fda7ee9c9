import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import { requestsId } from "../../i18n/requests.id.ts";
import type { RequestWords } from "../../i18n/requests.ts";
import { aMeasure } from "../../testing/facts.ts";
import { barTable } from "./barTable.ts";
import { barOf, measureWords } from "./figuresModel.ts";
import { findingSentence } from "./RegisterFindings.tsx";
import { decidedByWords } from "./requestModel.ts";
import { requestFieldNames } from "./recordingInput.ts";
import { fieldOfRefusal } from "./useRecordForm.ts";

const words = requestWords();

describe("figures of handling", () => {
  it("tell a true zero from what is suppressed and what was never reported", () => {
    const of = (value: number | null, status: "REPORTED_ZERO" | "SUPPRESSED" | "NOT_REPORTED") => barOf("a", "a", aMeasure(value, "COUNT", { status }), words, "id-ID");
    expect([of(0, "REPORTED_ZERO"), of(null, "SUPPRESSED"), of(null, "NOT_REPORTED")].map((bar) => [bar.value, bar.text])).toEqual([
      [0, "0"],
      [null, "disamarkan"],
      [null, "belum ada data"],
    ]);
  });

  it("give every share its n and its interval, in the picture and in the table twin", () => {
    const share = barOf("a", "Umum", aMeasure(82.02, "PERCENT", { n: 89, interval: { low: 72.8, high: 88.6, level: 0.95 } }), words, "id-ID");
    expect(share.text).toBe("82 % (n = 89)");
    expect(barTable([share], words).rows[0]?.cells).toEqual(["Umum", 82.02, 72.8, 88.6, 89]);
  });

  it("give days with their unit", () => {
    expect(measureWords(aMeasure(13.4, "WORKING_DAYS", { n: 87 }), words, "id-ID")).toBe("13,4 hari kerja (n = 87)");
  });
});

describe("findings", () => {
  it("say what the dates show and a harmless cause, and accuse nobody", () => {
    const sentence = findingSentence({ id: "f", satkerCode: "33.15", kind: "CONSTANT_GAP", gapCalendarDays: 7, rowsCompared: 12, on: null, requestIds: ["1", "2"] }, words, "id-ID");
    expect(sentence).toBe("2 dari 12 pemberitahuan bertanggal tepat 7 hari setelah permohonan. Mungkin tanggalnya diisi otomatis.");
    expect(requestsId.findings.note).toMatch(/bukan tuduhan/);
  });
});

describe("who decided", () => {
  it("is told with the role in words, and as written when it came in a file", () => {
    expect(decidedByWords("Siti (DIVISION_DATA)", words)).toBe("Siti (Divisi Data)");
    expect(decidedByWords("petugas PPID", words)).toBe("petugas PPID");
  });
});

describe("a refusal of the register", () => {
  const FIELDS = ["number", "receivedOn", "completedOn", "registeredOn", "regime", "regimeReason"];
  const all = { receivedOn: "2026-11-02", registeredOn: "2026-11-03" };

  it("stands at the field that the API names, under the form's own name", () => {
    expect(fieldOfRefusal({ field: "number" }, FIELDS)).toBe("number");
    expect(fieldOfRefusal({ field: "events.0.inWriting" }, ["on", "inWriting"])).toBe("inWriting");
    expect(fieldOfRefusal({ field: "events.0.on" }, FIELDS, requestFieldNames(all))).toBe("receivedOn");
  });

  it("finds the date of registration at its place, with and without a date of completeness before it", () => {
    expect(fieldOfRefusal({ field: "events.1.on" }, FIELDS, requestFieldNames(all))).toBe("registeredOn");
    expect(fieldOfRefusal({ field: "events.2.reason" }, FIELDS, requestFieldNames({ ...all, completedOn: "2026-11-02" }))).toBe("regimeReason");
    expect(fieldOfRefusal({ field: "events.1.on" }, FIELDS, requestFieldNames({ ...all, completedOn: "2026-11-02" }))).toBe("completedOn");
  });

  it("stands above the form when it is about none of its fields", () => {
    expect(fieldOfRefusal({ field: null }, FIELDS)).toBeNull();
    expect(fieldOfRefusal({ field: "requestYear" }, FIELDS)).toBeNull();
  });
});

function requestWords(): RequestWords {
  const instance = createInstance();
  void instance.init({ lng: "id", ns: ["requests"], defaultNS: "requests", resources: { id: { requests: requestsId } }, interpolation: { escapeValue: false }, initAsync: false });
  return instance.getFixedT("id", "requests");
}
