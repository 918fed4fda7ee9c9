import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { AdmissibilityWindow_windowFragment } from "../../gql/graphql.ts";
import { useRequestWords, type RequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import type { Locale } from "../../lib/number.ts";
import styles from "./AdmissibilityWindow.module.css";
import { FactList } from "./FactList.tsx";

export const ADMISSIBILITY_WINDOW = graphql(`
  fragment AdmissibilityWindow_window on DisputeAdmissibility {
    id
    on
    verdict
    isAnsweredInTime
    answerDueOn
    earliestOn
    latestOn
    latestUnknownBecause
    latestByLateAnswerOn
    answerRule {
      id
      article
      verified
    }
  }
`);

/** First and last day for a dispute, and what filing on the day asked about would be. */
export function AdmissibilityWindow({ window: from }: { window: FragmentType<typeof ADMISSIBILITY_WINDOW> }) {
  const { words, locale } = useRequestWords();
  const { data: window } = useSuspenseFragment({ fragment: ADMISSIBILITY_WINDOW, from });
  const day = (date: string) => formatLocalDate(date, locale);
  return (
    <div className={styles.window} data-verdict={window.verdict}>
      <p className={styles.sentence}>{admissibilitySentence(window, words, locale)}</p>
      <FactList
        facts={[
          { key: "answerDue", label: words("admissibility.answerDue"), value: `${day(window.answerDueOn)} (${words(window.isAnsweredInTime ? "admissibility.pathANSWERED" : "admissibility.pathUNANSWERED")})` },
          { key: "rule", label: words("pages.window.rule"), value: `${window.answerRule.article} (${words(window.answerRule.verified ? "receipt.verified" : "receipt.notVerified")})` },
          { key: "earliest", label: words("admissibility.earliest"), value: day(window.earliestOn) },
          { key: "latest", label: words("admissibility.latest"), value: window.latestOn === null ? words("admissibility.latestUnknown", { why: window.latestUnknownBecause ?? "–" }) : day(window.latestOn) },
          { key: "verdict", label: words("dispute.verdict", { date: day(window.on) }), value: words(`admissibility.${window.verdict}`) },
          ...(window.latestByLateAnswerOn === null ? [] : [{ key: "late", label: words("admissibility.latestIf"), value: words("admissibility.latestByLateAnswer", { date: day(window.latestByLateAnswerOn) }) }]),
        ]}
      />
    </div>
  );
}

/** The verdict in a sentence that names the days between which a dispute would be heard, as far as they are known. */
export function admissibilitySentence(window: Pick<AdmissibilityWindow_windowFragment, "verdict" | "earliestOn" | "latestOn">, words: RequestWords, locale: Locale): string {
  const verdict = window.verdict === "UNKNOWN" ? "UNDETERMINED" : window.verdict;
  const earliest = formatLocalDate(window.earliestOn, locale);
  if (window.latestOn === null) {
    if (verdict === "OPEN") return words("admissibility.sentenceOPEN_UNTIL_UNKNOWN", { earliest });
    if (verdict === "LAPSED") return words("admissibility.sentenceLAPSED_UNTIL_UNKNOWN");
    return words(`admissibility.sentence${verdict}`, { earliest });
  }
  return words(`admissibility.sentence${verdict}`, { earliest, latest: formatLocalDate(window.latestOn, locale) });
}
