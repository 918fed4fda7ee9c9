import { formatLocalDate } from "../../lib/date.ts";
import type { Wording } from "./standingWords.ts";

interface AboutFacts {
  isDemo: boolean;
  /** Null: the sources name no date. */
  dataAsOf: string | null;
  method: { title: string; version: number; label: string };
}

/** Lines that go with every figure of a computed ranking, on screen and in downloads. */
export function rankingAbout({ isDemo, dataAsOf, method }: AboutFacts, { t, words, locale }: Wording): string[] {
  return [
    ...(isDemo ? [t("frame.demoMark")] : []),
    method.label,
    words("method.used", { title: method.title, version: method.version }),
    dataAsOf === null ? t("foot.asOfUnknown") : t("foot.asOf", { date: formatLocalDate(dataAsOf, locale) }),
  ];
}
