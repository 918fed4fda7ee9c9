import { graphql } from "../../gql/index.ts";
import type { RunNotice_statusFragment } from "../../gql/graphql.ts";
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
export function RunNotice({ status, isQuietHidden = false }: { status: RunNotice_statusFragment; isQuietHidden?: boolean }) {
  const { words, locale } = useAlertWords();
  const sentence = runText(status, { words, locale });
  if (status.health === "OK") return isQuietHidden ? null : <p>{sentence}</p>;
  return (
    <Notice tone="alarm" role="status" title={words("run.title")}>
      {sentence}
    </Notice>
  );
}
