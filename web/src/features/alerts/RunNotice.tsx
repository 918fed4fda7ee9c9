import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useAlertWords } from "../../i18n/alerts.ts";
import { Notice } from "../../ui/Notice.tsx";
import { runText } from "./alertModel.ts";

export const RUN_STATUS = graphql(`
  fragment RunNotice_status on AlertRunStatus {
    health
    last {
      id
      startedAt
    }
    lastDone {
      id
      endedAt
    }
  }
`);

/** Says that what is shown is not today's: an evaluation that failed, is late or never took place. When all is well, quietly when it was. */
export function RunNotice({ status: from, isQuietHidden = false }: { status: FragmentType<typeof RUN_STATUS>; isQuietHidden?: boolean }) {
  const { words, locale } = useAlertWords();
  const { data: status } = useSuspenseFragment({ fragment: RUN_STATUS, from });
  const sentence = runText(status, { words, locale });
  if (status.health === "OK") return isQuietHidden ? null : <p>{sentence}</p>;
  return (
    <Notice tone="alarm" role="status" title={words("run.title")}>
      {sentence}
    </Notice>
  );
}
