import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { DisputeCase } from "./DisputeCase.tsx";
import { FactList } from "./FactList.tsx";
import { ObjectionAnswerForm, RetractAnswerForm } from "./ObjectionEventForm.tsx";
import styles from "./RequestCases.module.css";

export const OBJECTION_CASE = graphql(`
  fragment ObjectionCase_objection on Objection {
    id
    number
    ground
    groundFoundOn
    receivedOn
    status
    dueOn
    answeredOn
    filing
    explanation {
      id
      revision
      filingLatestOn
      unknownBecause
      events {
        id
        kind
        on
        isStanding
      }
      disputes {
        id
        ...DisputeCase_dispute
      }
    }
  }
`);

interface ObjectionCaseProps {
  objection: FragmentType<typeof OBJECTION_CASE>;
  /** Name of the query to ask anew after recording. Null: this reader records nothing. */
  refetch: string | null;
}

/** One objection: its ground, its clock, its answers, and the disputes that rest on it. */
export function ObjectionCase({ objection: from, refetch }: ObjectionCaseProps) {
  const { words, locale } = useRequestWords();
  const { data: objection } = useSuspenseFragment({ fragment: OBJECTION_CASE, fragmentName: "ObjectionCase_objection", from });
  const { explanation, ground, dueOn, answeredOn } = objection;
  const day = (date: string | null) => (date === null ? "–" : formatLocalDate(date, locale));
  const standing = explanation.events.filter((event) => event.isStanding && event.kind !== "RETRACTED");
  const oral = standing.filter(({ kind }) => kind === "ORAL_ANSWER");
  return (
    <article className={styles.case}>
      <h3 className={styles.title}>{words("objection.title", { number: objection.number })}</h3>
      <FactList
        facts={[
          { key: "ground", label: words("objection.ground"), value: words("objection.groundOf", { letter: ground, meaning: words(`objection.${ground}`) }) },
          { key: "found", label: words("form.groundFoundOn"), value: day(objection.groundFoundOn) },
          { key: "received", label: words("objection.received"), value: day(objection.receivedOn) },
          { key: "filing", label: words("objection.filing"), value: words(`objection.filing${objection.filing}`) },
          { key: "latest", label: words("pages.cases.filingLatest"), value: day(explanation.filingLatestOn) },
          { key: "due", label: words("objection.due"), value: dueOn === null ? words(`objection.${objection.status}`) : `${day(dueOn)} (${words(`objection.${objection.status}`)})` },
          ...(oral.length === 0 ? [] : [{ key: "oral", label: words("pages.cases.ORAL_ANSWER"), value: oral.map(({ on }) => day(on)).join("; ") }]),
          { key: "answered", label: words("objection.answered"), value: answeredOn === null ? words("objection.notAnswered") : day(answeredOn) },
        ]}
      />
      {explanation.unknownBecause.map((sentence) => (
        <p key={sentence} className={styles.none}>
          {sentence}
        </p>
      ))}
      {refetch === null ? null : (
        <div className={styles.actions}>
          <details>
            <summary>{words("form.answer")}</summary>
            <ObjectionAnswerForm objection={objection} refetch={refetch} />
          </details>
          {standing.length === 0 ? null : (
            <details>
              <summary>{words("form.retract")}</summary>
              <RetractAnswerForm objection={objection} entries={standing} refetch={refetch} />
            </details>
          )}
        </div>
      )}
      {explanation.disputes.length === 0 ? <p className={styles.none}>{words("request.disputesNone")}</p> : explanation.disputes.map((dispute) => <DisputeCase key={dispute.id} dispute={dispute} refetch={refetch} />)}
    </article>
  );
}
