import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useBriefingWords } from "../../i18n/briefings.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./UnknownParts.module.css";

export const UNKNOWN_PARTS = graphql(`
  fragment UnknownParts_worklist on Worklist {
    id
    parts {
      name
      state
      unknownCount
      toldTo
    }
  }
`);

/** What the list cannot speak of: parts without data, not allowed, or never looked at. Never told as done. */
export function UnknownParts({ worklist: from }: { worklist: FragmentType<typeof UNKNOWN_PARTS> }) {
  const { words, locale } = useBriefingWords();
  const { data } = useSuspenseFragment({ fragment: UNKNOWN_PARTS, from });
  const unknown = data.parts.filter(({ state, unknownCount, toldTo }) => state !== "KNOWN" || unknownCount > 0 || toldTo !== null);
  return (
    <Panel title={words("work.parts")}>
      {unknown.length === 0 ? (
        <p className={styles.part}>{words("work.partsKnown")}</p>
      ) : (
        <ul className={styles.parts}>
          {unknown.map(({ name, state, unknownCount, toldTo }) => (
            <li key={name} className={styles.part}>
              {words(`work.part.${name}.${state}`, { n: formatNumber(unknownCount, locale) })} {toldTo === null ? null : words("work.toldTo", { date: formatLocalDate(toldTo, locale) })}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
