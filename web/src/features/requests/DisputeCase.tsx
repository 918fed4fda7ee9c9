import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { AdmissibilityWindow } from "./AdmissibilityWindow.tsx";
import { DisputeStepForm, RetractStepForm } from "./DisputeStepForm.tsx";
import { FactList } from "./FactList.tsx";
import styles from "./RequestCases.module.css";

export const DISPUTE_CASE = graphql(`
  fragment DisputeCase_dispute on Dispute {
    id
    number
    forum
    respondents
    filedOn
    stage
    ruling
    decidedOn
    admissibility
    explanation {
      id
      revision
      unknownBecause
      events {
        id
        stage
        ruling
        on
        isStanding
      }
      start {
        id
        dueOn
      }
      finish {
        id
        dueOn
      }
      window {
        id
        ...AdmissibilityWindow_window
      }
    }
  }
`);

interface DisputeCaseProps {
  dispute: FragmentType<typeof DISPUTE_CASE>;
  /** Name of the query to ask anew after recording. Null: this reader records nothing. */
  refetch: string | null;
}

/** One dispute: where it stands, and whether it was filed in its window. */
export function DisputeCase({ dispute: from, refetch }: DisputeCaseProps) {
  const { words, locale } = useRequestWords();
  const { data: dispute } = useSuspenseFragment({ fragment: DISPUTE_CASE, fragmentName: "DisputeCase_dispute", from });
  const { explanation, ruling, decidedOn } = dispute;
  const day = (date: string) => formatLocalDate(date, locale);
  const standing = explanation.events.filter((event) => event.isStanding && event.stage !== null);
  const title = words("dispute.title", { number: dispute.number });
  return (
    <section className={styles.dispute} aria-label={title}>
      <h4 className={styles.title}>
        {title}{" "}
        <span className={styles.verdict} data-verdict={dispute.admissibility}>
          {words(`admissibility.${dispute.admissibility}`)}
        </span>
      </h4>
      <FactList
        facts={[
          { key: "forum", label: words("dispute.forum"), value: words(`dispute.${dispute.forum}`) },
          { key: "respondents", label: words("dispute.respondents"), value: dispute.respondents.join("; ") },
          { key: "stages", label: words("dispute.stage"), value: standing.map(({ stage, on }) => `${stage === null ? "" : words(`dispute.${stage}`)} ${day(on)}`).join("; ") },
          { key: "ruling", label: words("dispute.ruling"), value: [ruling === null ? words("dispute.rulingNone") : words(`dispute.${ruling}`), decidedOn === null ? "" : day(decidedOn)].filter(Boolean).join(", ") },
          ...(explanation.start ? [{ key: "start", label: words("dispute.startClock"), value: day(explanation.start.dueOn) }] : []),
          ...(explanation.finish ? [{ key: "finish", label: words("dispute.finishClock"), value: day(explanation.finish.dueOn) }] : []),
        ]}
      />
      {explanation.window ? <AdmissibilityWindow window={explanation.window} /> : null}
      {explanation.unknownBecause.map((sentence) => (
        <p key={sentence} className={styles.none}>
          {sentence}
        </p>
      ))}
      {refetch === null ? null : (
        <div className={styles.actions}>
          <details>
            <summary>{words("form.step")}</summary>
            <DisputeStepForm disputeId={dispute.id} revision={explanation.revision} refetch={refetch} />
          </details>
          {standing.length < 2 ? null : (
            <details>
              <summary>{words("form.retract")}</summary>
              <RetractStepForm disputeId={dispute.id} revision={explanation.revision} entries={standing} refetch={refetch} />
            </details>
          )}
        </div>
      )}
    </section>
  );
}
