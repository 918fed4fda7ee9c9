import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import type { CalendarWords } from "../../i18n/calendars.ts";
import { calendarsId } from "../../i18n/calendars.id.ts";
import { previewSentence } from "./previewSentence.ts";

const words = calendarWords();
const NONE = { examined: 12, requests: 0, objections: 0, disputes: 0, isComplete: true };

describe("what a further day off would move", () => {
  it("is said by kind, and what does not move is not counted up", () => {
    expect(previewSentence({ ...NONE, requests: 3, disputes: 1 }, words, "id-ID")).toBe("Akan bergeser: 3 permohonan, 1 sengketa. Belum ada yang disimpan.");
  });

  it("is none when nothing moves, which is not the same as not knowing", () => {
    expect(previewSentence(NONE, words, "id-ID")).toBe("Tidak ada tenggat yang bergeser.");
  });

  it("is a lower bound where there is more than was looked at", () => {
    expect(previewSentence({ ...NONE, requests: 8412, isComplete: false }, words, "id-ID")).toMatch(/^Sekurangnya akan bergeser: 8\.412 permohonan\./);
    expect(previewSentence({ ...NONE, examined: 10_000, isComplete: false }, words, "id-ID")).toMatch(/10\.000/);
  });
});

function calendarWords(): CalendarWords {
  const instance = createInstance();
  void instance.init({ lng: "id", ns: ["calendars"], defaultNS: "calendars", resources: { id: { calendars: calendarsId } }, interpolation: { escapeValue: false }, initAsync: false });
  return instance.getFixedT("id", "calendars");
}
