import type { FragmentType } from "@apollo/client";
import { useLazyQuery, useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import { Button } from "../../ui/Button.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { FactList } from "./FactList.tsx";
import styles from "./RequestSummary.module.css";

export const REQUEST_SUMMARY = graphql(`
  fragment RequestSummary_request on InformationRequest {
    id
    number
    registerYear
    regime
    requesterType
    occupationGroup
    purposeGroup
    retainUntil
    firstNotifiedDueOn
    dueOn
    legalHold {
      reason
      setBy
    }
    satker {
      id
      code
      type
      regionName
    }
    explanation {
      id
      mayReadText
      deadlineByRegime {
        regime
        dueOn
        unknownBecause
      }
      versions {
        calendarAnnouncedOn
        dueOn
      }
    }
  }
`);

export const REQUEST_TEXT = graphql(`
  query RequestText($id: ID!) {
    informationRequestText(id: $id) {
      id
      informationSought
      purpose
    }
  }
`);

/** What the register keeps of a request, and its text for those who may read it. */
export function RequestSummary({ request: from }: { request: FragmentType<typeof REQUEST_SUMMARY> }) {
  const { words, locale } = useRequestWords();
  const { data: request } = useSuspenseFragment({ fragment: REQUEST_SUMMARY, from });
  const { explanation, legalHold } = request;
  const due = (regime: "GENERAL" | "ELECTION") => {
    const found = explanation.deadlineByRegime.find((one) => one.regime === regime);
    return found?.dueOn ? formatLocalDate(found.dueOn, locale) : (found?.unknownBecause ?? "–");
  };
  return (
    <Panel title={words("request.facts")} note={words("request.noIdentity")}>
      <FactList
        facts={[
          { key: "satker", label: words("board.columns.satker"), value: request.satker ? <SatkerName satker={request.satker} withCode /> : "–" },
          { key: "number", label: words("request.registerNumber"), value: `${request.number} (${request.registerYear})` },
          { key: "regime", label: words("receipt.regime"), value: request.regime === null ? words("request.bothDeadlines", { general: due("GENERAL"), election: due("ELECTION") }) : words(`regime.long${request.regime}`) },
          { key: "type", label: words("request.requesterType"), value: words(`group.${request.requesterType ?? "none"}`) },
          { key: "occupation", label: words("request.occupationGroup"), value: words(`group.${request.occupationGroup ?? "none"}`) },
          { key: "purpose", label: words("request.purposeGroup"), value: words(`group.${request.purposeGroup ?? "none"}`) },
          { key: "hold", label: words("request.hold"), value: legalHold === null ? words("request.holdNone") : `${legalHold.reason} (${legalHold.setBy})` },
          { key: "retain", label: words("request.retainUntil"), value: request.retainUntil === null ? words("group.none") : formatLocalDate(request.retainUntil, locale) },
        ]}
      />
      {explanation.versions.length < 2 ? null : (
        <div className={styles.part}>
          <h3 className={styles.title}>{words("request.versionsTitle")}</h3>
          <ul className={styles.versions}>
            {explanation.versions.map((version) => (
              <li key={version.calendarAnnouncedOn}>{words("request.versions", { on: formatLocalDate(version.calendarAnnouncedOn, locale), due: formatLocalDate(version.dueOn, locale) })}</li>
            ))}
          </ul>
        </div>
      )}
      <RequestText id={request.id} mayRead={explanation.mayReadText} />
    </Panel>
  );
}

function RequestText({ id, mayRead }: { id: string; mayRead: boolean }) {
  const { words } = useRequestWords();
  // Reading is written down, so the text is never fetched before somebody asks for it, and never kept.
  const [read, { data, error, loading }] = useLazyQuery(REQUEST_TEXT, { fetchPolicy: "no-cache" });
  const text = data?.informationRequestText;
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{words("request.text")}</h3>
      {!mayRead ? <p className={styles.note}>{words("request.textHidden")}</p> : null}
      {mayRead && !text ? (
        <p className={styles.ask}>
          <Button disabled={loading} onClick={() => void read({ variables: { id } })}>
            {words("request.textShow")}
          </Button>
          <span className={styles.note}>{words("request.textAudited")}</span>
        </p>
      ) : null}
      {error ? <ErrorMessage error={error} isPart /> : null}
      {text ? (
        <FactList
          facts={[
            { key: "sought", label: words("request.sought"), value: text.informationSought ?? words("request.noText") },
            { key: "purpose", label: words("request.purpose"), value: text.purpose ?? words("request.noText") },
          ]}
        />
      ) : null}
    </div>
  );
}
