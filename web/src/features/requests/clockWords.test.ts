import { describe, expect, it } from "vitest";
import { createInstance } from "i18next";
import { requestsId } from "../../i18n/requests.id.ts";
import type { RequestWords } from "../../i18n/requests.ts";
import { clockWords, type ClockFacts } from "./clockWords.ts";

const words = requestWords();
const said = (clock: Partial<ClockFacts> & Pick<ClockFacts, "status">) => clockWords({ leftWorkingDays: null, lateWorkingDays: null, ...clock }, words, "id-ID");

describe("a clock in words", () => {
  it("tells working days left and late, never a bare number", () => {
    expect(said({ status: "RUNNING", leftWorkingDays: 3 })).toEqual({ text: "3 hari kerja lagi", tone: "calm" });
    expect(said({ status: "OVERDUE", lateWorkingDays: 2 })).toEqual({ text: "terlambat 2 hari kerja", tone: "late" });
    expect(said({ status: "DUE_TODAY", leftWorkingDays: 0 })).toEqual({ text: "jatuh tempo hari ini", tone: "soon" });
  });

  it("is late on the Saturday after a Friday due date, although no working day has passed", () => {
    expect(said({ status: "OVERDUE", lateWorkingDays: 0 })).toEqual({ text: "terlambat; sesudah tenggat baru hari libur yang lewat", tone: "late" });
  });

  it("says that a date is not known instead of counting from nothing", () => {
    expect(said({ status: "OVERDUE" }).text).toBe("terlambat");
    expect(said({ status: "UNREGISTERED" })).toEqual({ text: "belum didaftar, rezim belum diputuskan", tone: "open" });
  });

  it("leaves nothing to do when a written notice was given, late or not", () => {
    expect(said({ status: "ANSWERED_ON_TIME" }).tone).toBe("done");
    expect(said({ status: "ANSWERED_LATE", lateWorkingDays: 4 })).toEqual({ text: "dijawab tertulis, terlambat 4 hari kerja", tone: "done" });
  });
});

function requestWords(): RequestWords {
  const instance = createInstance();
  void instance.init({ lng: "id", ns: ["requests"], defaultNS: "requests", resources: { id: { requests: requestsId } }, interpolation: { escapeValue: false }, initAsync: false });
  return instance.getFixedT("id", "requests");
}
