import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { RequestCases_requestFragment } from "../../gql/graphql.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { Panel } from "../../ui/Panel.tsx";
import { AdmissibilityWindow } from "./AdmissibilityWindow.tsx";
import { FactList } from "./FactList.tsx";
import styles from "./RequestCases.module.css";

export const REQUEST_CASES = graphql(`
  fragment RequestCases_request on InformationRequest {
    id
    objections {
      id
      number
      ground
      groundFoundOn
      receivedOn
      regime
      status
      dueOn
      answeredOn
      filing
      explanation {
        id
        filingLatestOn
        unknownBecause
        disputes {
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
            unknownBecause
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
      }
    }
  }
`);

type Objection = RequestCases_requestFragment["objections"][number];
type Dispute = Objection["explanation"]["disputes"][number];

/** Objections on a request and the disputes that rest on them, with the dates that decide whether these are admissible. */
export function RequestCases({ request: from }: { request: FragmentType<typeof REQUEST_CASES> }) {
  const { words } = useRequestWords();
  const { data } = useSuspenseFragment({ fragment: REQUEST_CASES, fragmentName: "RequestCases_request", from });
  return (
    <Panel title={words("request.objections")}>
      {data.objections.length === 0 ? <p className={styles.none}>{words("request.objectionsNone")}</p> : data.objections.map((objection) => <ObjectionCase key={objection.id} objection={objection} />)}
    </Panel>
  );
}

function ObjectionCase({ objection }: { objection: Objection }) {
  const { words, locale } = useRequestWords();
  const { explanation, ground, dueOn, answeredOn } = objection;
  const day = (date: string | null) => (date === null ? "–" : formatLocalDate(date, locale));
  return (
    <article className={styles.case}>
      <h3 className={styles.title}>{words("objection.title", { number: objection.number })}</h3>
      <FactList
        facts={[
          { key: "ground", label: words("objection.ground"), value: words("objection.groundOf", { letter: ground, meaning: words(`objection.${ground}`) }) },
          { key: "received", label: words("objection.received"), value: day(objection.receivedOn) },
          { key: "filing", label: words("objection.filing"), value: words(`objection.filing${objection.filing}`) },
          { key: "due", label: words("objection.due"), value: `${dueOn === null ? "" : day(dueOn)} (${words(`objection.${objection.status}`)})` },
          { key: "answered", label: words("objection.answered"), value: answeredOn === null ? words("objection.notAnswered") : day(answeredOn) },
        ]}
      />
      {explanation.unknownBecause.map((sentence) => (
        <p key={sentence} className={styles.none}>
          {sentence}
        </p>
      ))}
      {explanation.disputes.length === 0 ? <p className={styles.none}>{words("request.disputesNone")}</p> : explanation.disputes.map((dispute) => <DisputeCase key={dispute.id} dispute={dispute} />)}
    </article>
  );
}

function DisputeCase({ dispute }: { dispute: Dispute }) {
  const { words, locale } = useRequestWords();
  const { explanation, ruling, decidedOn } = dispute;
  return (
    <section className={styles.dispute} aria-label={words("dispute.title", { number: dispute.number })}>
      <h4 className={styles.title}>
        {words("dispute.title", { number: dispute.number })}{" "}
        <span className={styles.verdict} data-verdict={dispute.admissibility}>
          {words(`admissibility.${dispute.admissibility}`)}
        </span>
      </h4>
      <FactList
        facts={[
          { key: "forum", label: words("dispute.forum"), value: words(`dispute.${dispute.forum}`) },
          { key: "respondents", label: words("dispute.respondents"), value: dispute.respondents.join("; ") },
          { key: "filed", label: words("dispute.FILED"), value: formatLocalDate(dispute.filedOn, locale) },
          { key: "stage", label: words("dispute.stage"), value: words(`dispute.${dispute.stage}`) },
          { key: "ruling", label: words("dispute.ruling"), value: [ruling === null ? words("dispute.rulingNone") : words(`dispute.${ruling}`), decidedOn === null ? "" : formatLocalDate(decidedOn, locale)].filter(Boolean).join(", ") },
          ...(explanation.start ? [{ key: "start", label: words("dispute.startClock"), value: formatLocalDate(explanation.start.dueOn, locale) }] : []),
          ...(explanation.finish ? [{ key: "finish", label: words("dispute.finishClock"), value: formatLocalDate(explanation.finish.dueOn, locale) }] : []),
        ]}
      />
      {explanation.window ? <AdmissibilityWindow window={explanation.window} /> : null}
      {explanation.unknownBecause.map((sentence) => (
        <p key={sentence} className={styles.none}>
          {sentence}
        </p>
      ))}
    </section>
  );
}
