import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { DutyEntry } from "./DutyEntry.tsx";
import { DutyGlyph } from "./DutyGlyph.tsx";
import styles from "./DutyList.module.css";
import { itemTitle } from "./matrixWords.ts";
import { dueText, splitDuties, type SatkerDuty } from "./nextSteps.ts";

export const DUTY_LIST = graphql(`
  fragment DutyList_publications on SatkerPublications {
    id
    asOf
    duties {
      id
      state
      since
      dueOn
      daysOverdue
      nextStep
      refreshedOn
      redatedCount
      listNote
      item {
        id
        code
        title
        titleEn
        class
        legalBasis
        confidence
        ownerUnit
        limit {
          legalBasis
        }
      }
      lastUpdate {
        id
        on
        evidenceUrl
      }
      lastCheck {
        id
        on
        outcome
        httpStatus
        evidenceUrl
      }
      exemption {
        state
      }
    }
  }
`);

/** Things to do that stand open at once; the others are one press away. */
const FIRST = 12;

interface DutyListProps {
  publications: FragmentType<typeof DUTY_LIST>;
  /** Given: the reader may record. */
  onRecord?: ((duty: SatkerDuty) => void) | undefined;
}

/** What a satker does next, most pressing first; what asks for nothing stands folded below. */
export function DutyList({ publications, onRecord }: DutyListProps) {
  const { words, locale } = usePublicationWords();
  const { data } = useSuspenseFragment({ fragment: DUTY_LIST, from: publications });
  const { wanted, rest } = splitDuties(data.duties);
  return (
    <Panel title={words("satker.next")} note={words("satker.nextNote", { n: formatNumber(wanted.length, locale), date: formatLocalDate(data.asOf, locale) })}>
      {wanted.length === 0 ? <EmptyState title={words("satker.nothing")} next={words("satker.nothingNext")} /> : null}
      <ol className={styles.duties}>
        {wanted.slice(0, FIRST).map((duty) => (
          <DutyEntry key={duty.id} duty={duty} onRecord={onRecord} />
        ))}
      </ol>
      {wanted.length <= FIRST ? null : (
        <details className={styles.rest}>
          <summary>{words("satker.more", { n: formatNumber(wanted.length - FIRST, locale) })}</summary>
          <ol className={styles.duties} start={FIRST + 1}>
            {wanted.slice(FIRST).map((duty) => (
              <DutyEntry key={duty.id} duty={duty} onRecord={onRecord} />
            ))}
          </ol>
        </details>
      )}
      {rest.length === 0 ? null : (
        <details className={styles.rest}>
          <summary>{words("satker.rest", { n: formatNumber(rest.length, locale) })}</summary>
          <ul>
            {rest.map((duty) => (
              <li key={duty.id} className={styles.quiet}>
                <DutyGlyph state={duty.state} /> {duty.item.code} {itemTitle(duty.item, locale)}: {words(`state.${duty.state}`)}
                {duty.dueOn === null ? "" : `. ${dueText(duty, { words, locale })}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}
