import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { RegisterFindings_findingFragment } from "../../gql/graphql.ts";
import { useRequestWords, type RequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { requestAddresses } from "../../pieces/requestAddresses.ts";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./RegisterFindings.module.css";

export const REGISTER_FINDINGS = graphql(`
  fragment RegisterFindings_finding on RegisterFinding {
    id
    satkerCode
    kind
    gapCalendarDays
    rowsCompared
    on
    requestIds
  }
`);

interface RegisterFindingsProps {
  findings: readonly FragmentType<typeof REGISTER_FINDINGS>[];
  province: string;
  nameOf: (satkerCode: string) => string;
}

/** Patterns of dates worth asking a satker about, with the requests that show them. Findings, not accusations. */
export function RegisterFindings({ findings, province, nameOf }: RegisterFindingsProps) {
  const { words, locale } = useRequestWords();
  const { data } = useSuspenseFragment({ fragment: REGISTER_FINDINGS, from: [...findings] });
  return (
    <Panel title={words("findings.title")} note={words("findings.note")}>
      {data.length === 0 ? (
        <p>{words("findings.none")}</p>
      ) : (
        <ul className={styles.list}>
          {data.map((finding) => (
            <li key={finding.id}>
              <strong>{nameOf(finding.satkerCode)}:</strong> {findingSentence(finding, words, locale)}
              <details className={styles.records}>
                <summary>{words("findings.records")}</summary>
                <ul className={styles.ids}>
                  {finding.requestIds.map((id, index) => (
                    <li key={id}>
                      <AppLink to={requestAddresses.request(province, id)}>{words("request.title", { number: `${index + 1}` })}</AppLink>
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** What the pattern is, with its numbers and a lawful cause where one is known. */
export function findingSentence(finding: RegisterFindings_findingFragment, words: RequestWords, locale: Locale): string {
  const n = formatNumber(finding.requestIds.length, locale);
  switch (finding.kind) {
    case "CONSTANT_GAP":
      return words("findings.CONSTANT_GAP", { n, of: finding.rowsCompared ?? "–", gap: finding.gapCalendarDays ?? "–" });
    case "ACTS_ON_DAY_OFF":
      return words("findings.ACTS_ON_DAY_OFF", { n, date: finding.on === null ? "–" : formatLocalDate(finding.on, locale) });
    case "NOTICE_BEFORE_REQUEST":
    case "REFUSED_WITHOUT_CONSEQUENCE_TEST":
      return words(`findings.${finding.kind}`, { n });
  }
}
