import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { PublishedDisputes_disputeFragment } from "../../gql/graphql.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { SourceList } from "../../pieces/SourceList.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { FactList } from "./FactList.tsx";
import styles from "./RequestCases.module.css";

export const PUBLISHED_DISPUTES = graphql(`
  fragment PublishedDisputes_dispute on PublishedDispute {
    id
    satkerCode
    respondent
    forum
    subject
    requestedOn
    objectionOn
    hearingOn
    outcome
    note
    provenance {
      sources {
        text
        confidence
        fileName
        fileRow
        importBatchId
      }
    }
  }
`);

/** What was published of disputes, each with its source; no register stands behind it. */
export function PublishedDisputes({ disputes: from }: { disputes: readonly FragmentType<typeof PUBLISHED_DISPUTES>[] }) {
  const { words } = useRequestWords();
  const { data: disputes } = useSuspenseFragment({ fragment: PUBLISHED_DISPUTES, from: [...from] });
  return (
    <Panel title={words("pages.cases.published")} note={words("pages.cases.publishedNote")}>
      {disputes.length === 0 ? <p className={styles.none}>{words("pages.cases.publishedNone")}</p> : disputes.map((dispute) => <PublishedDispute key={dispute.id} dispute={dispute} />)}
    </Panel>
  );
}

function PublishedDispute({ dispute }: { dispute: PublishedDisputes_disputeFragment }) {
  const { words, locale } = useRequestWords();
  const day = (date: string | null) => (date === null ? words("pages.cases.notPublished") : formatLocalDate(date, locale));
  return (
    <article className={styles.case}>
      <h3 className={styles.title}>
        {dispute.respondent} ({dispute.satkerCode})
      </h3>
      <FactList
        facts={[
          { key: "subject", label: words("pages.cases.subject"), value: dispute.subject },
          { key: "forum", label: words("dispute.forum"), value: dispute.forum },
          { key: "requested", label: words("pages.cases.requestedOn"), value: day(dispute.requestedOn) },
          { key: "objection", label: words("pages.cases.objectionOn"), value: day(dispute.objectionOn) },
          { key: "hearing", label: words("pages.cases.hearingOn"), value: day(dispute.hearingOn) },
          { key: "outcome", label: words("pages.cases.outcome"), value: dispute.outcome },
          ...(dispute.note === null ? [] : [{ key: "note", label: words("pages.cases.note"), value: dispute.note }]),
        ]}
      />
      <SourceList sources={dispute.provenance.sources} />
    </article>
  );
}
