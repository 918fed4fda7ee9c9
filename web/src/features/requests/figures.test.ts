import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import { requestsId } from "../../i18n/requests.id.ts";
import type { RequestWords } from "../../i18n/requests.ts";
import { aMeasure } from "../../testing/facts.ts";
import { barTable } from "./barTable.ts";
import { barOf, measureWords } from "./figuresModel.ts";
import { findingSentence } from "./RegisterFindings.tsx";
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

describe("a refusal of the register", () => {
  const FIELDS = ["number", "receivedOn", "completedOn", "registeredOn", "regime", "regimeReason"];

  it("stands at the field that it is about", () => {
    expect(fieldOfRefusal({ code: "NUMBER_TAKEN", message: "Nomor 1 sudah dipakai." }, FIELDS)).toBe("number");
    expect(fieldOfRefusal({ code: "EVENT_BEFORE_CAUSE", message: "Peristiwa permohonan lengkap tanggal 2026-11-09 mendahului …" }, FIELDS)).toBe("completedOn");
    expect(fieldOfRefusal({ code: "EVENT_IN_FUTURE", message: "Peristiwa permohonan diterima tanggal …" }, FIELDS)).toBe("receivedOn");
    expect(fieldOfRefusal({ code: "EXTENSION_AFTER_LIMIT", message: "Perpanjangan tanggal … terlambat" }, ["on", "reason"])).toBe("on");
    expect(fieldOfRefusal({ code: "PERSONAL_DATA", message: "Isian number memuat nomor identitas" }, FIELDS)).toBe("number");
  });

  it("stands above the form when it is about none of its fields", () => {
    expect(fieldOfRefusal({ code: "SATKER_UNKNOWN", message: "Satker 33.99 tidak ada" }, FIELDS)).toBeNull();
  });
});

function requestWords(): RequestWords {
  const instance = createInstance();
  void instance.init({ lng: "id", ns: ["requests"], defaultNS: "requests", resources: { id: { requests: requestsId } }, interpolation: { escapeValue: false }, initAsync: false });
  return instance.getFixedT("id", "requests");
}
