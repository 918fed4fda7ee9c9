import { useMutation } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { graphql } from "../../gql/index.ts";
import type { ImportJobPanel_jobFragment } from "../../gql/graphql.ts";
import { useImportWords } from "../../i18n/imports.ts";
import { formatInstant } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { DeedFailure } from "./DeedFailure.tsx";
import { isAtWork, kindName, stepOf, type Kind, type Preview, type UploadedFile } from "./importModel.ts";
import { ImportPreview } from "./ImportPreview.tsx";
import styles from "./Imports.module.css";

export const JOB = graphql(`
  fragment ImportJobPanel_job on ImportJob {
    id
    kind
    dataset
    fileName
    source
    state
    createdAt
    batchId
    problem {
      code
      message
    }
    progress {
      rowsTotal
      rowsRead
      rowsJudged
      rowsStored
    }
    preview {
      alreadyImportedAt
      rowCount
      acceptedCount
      rejectedCount
      added
      changed
      unchanged
      sheetNames
      sheetName
      columns {
        title
        fate
        column
      }
      rejected {
        row
        address
        column
        value
        code
        rule
        mend
        sentence
      }
      changes {
        noun
        name
        row
        columns {
          column
          before
          after
        }
      }
      suspicions {
        code
        sentence
        rows
      }
      warnings {
        code
        sentence
        places
      }
    }
  }
`);

export const COMMIT_IMPORT = graphql(`
  mutation CommitImport($job: ID!) {
    commitImport(job: $job) {
      id
      ...ImportJobPanel_job
    }
  }
`);

export const CANCEL_IMPORT = graphql(`
  mutation CancelImport($job: ID!) {
    cancelImport(job: $job) {
      id
      ...ImportJobPanel_job
    }
  }
`);

interface ImportJobPanelProps {
  job: ImportJobPanel_jobFragment;
  /** What files of this kind hold. Null: the reader may not import it any more. */
  kind: Kind | null;
  /** The uploaded file, to be read in another way. Null: it is not at hand. */
  upload: UploadedFile | null;
  /** Link to the batch that was made. */
  outcomeLink: ReactNode;
  onPreview: (job: string) => void;
}

/** An import from its queue to its outcome. */
export function ImportJobPanel({ job, kind, upload, outcomeLink, onPreview }: ImportJobPanelProps) {
  const { words, locale } = useImportWords();
  const about = [words("job.requested", { instant: formatInstant(job.createdAt, locale) }), job.source === null ? null : words("job.source", { source: job.source })];
  return (
    <Panel title={words("job.title", { kind: kindName(job.kind, words), file: job.fileName })} note={about.filter((part) => part !== null).join(" · ")} aside={job.dataset === "DEMO" ? <DemoMark /> : null}>
      <div className={styles.stack}>
        {isAtWork(job.state) ? <AtWork job={job} /> : null}
        {job.problem === null ? null : (
          <Notice tone="alarm" role="alert" title={words(job.state === "FAILED" ? "job.failed" : job.state === "REJECTED" ? "job.refused" : "job.problem")}>
            {job.problem.message}
          </Notice>
        )}
        {job.state === "CANCELLED" ? (
          <Notice tone="quiet" role="status">
            {words("job.cancelled")}
          </Notice>
        ) : null}
        {job.state === "COMMITTED" ? <Outcome preview={job.preview} link={outcomeLink} /> : null}
        {job.preview !== null && (job.state === "PREVIEWED" || job.state === "REJECTED") ? (
          <>
            {job.state === "PREVIEWED" ? <Commit job={job} preview={job.preview} /> : null}
            <ImportPreview job={job} preview={job.preview} kind={kind} upload={upload} onPreview={onPreview} />
          </>
        ) : null}
      </div>
    </Panel>
  );
}

function AtWork({ job }: { job: ImportJobPanel_jobFragment }) {
  const { words, locale } = useImportWords();
  const [cancel, cancelling] = useMutation(CANCEL_IMPORT, { variables: { job: job.id } });
  const { done, total } = stepOf(job);
  if (!isAtWork(job.state)) return null;
  const numbers = { done: formatNumber(done, locale), total: total === null ? words("job.work.unknownTotal") : formatNumber(total, locale) };
  return (
    <div className={styles.progress}>
      {total === null || total === 0 ? <progress aria-label={words("job.work.progress")} /> : <progress aria-label={words("job.work.progress")} max={total} value={done} />}
      <p role="status">{words(`job.work.${job.state}`, numbers)}</p>
      <p className={styles.hint}>{words("job.work.leave")}</p>
      <Button disabled={cancelling.loading} onClick={() => void cancel().catch(() => undefined)}>
        {words("job.cancel")}
      </Button>
      <DeedFailure error={cancelling.error} title={words("job.cancelNot")} />
    </div>
  );
}

/** Asks once more, then stores; or gives the preview up. */
function Commit({ job, preview }: { job: ImportJobPanel_jobFragment; preview: Preview }) {
  const { words, locale } = useImportWords();
  const [isAsking, setAsking] = useState(false);
  const [commit, committing] = useMutation(COMMIT_IMPORT, { variables: { job: job.id } });
  const [cancel, cancelling] = useMutation(CANCEL_IMPORT, { variables: { job: job.id } });
  const number = (value: number) => formatNumber(value, locale);
  const handleConfirm = () => {
    setAsking(false);
    void commit().catch(() => undefined);
  };
  return (
    <>
      <p className={styles.actions}>
        <Button look="main" disabled={committing.loading} onClick={() => setAsking(true)}>
          {words(committing.loading ? "preview.committing" : "preview.commit")}
        </Button>
        <Button disabled={committing.loading || cancelling.loading} onClick={() => void cancel().catch(() => undefined)}>
          {words("job.cancel")}
        </Button>
      </p>
      <DeedFailure error={committing.error} title={words("job.refused")} />
      <DeedFailure error={cancelling.error} title={words("job.cancelNot")} />
      {isAsking ? (
        <Dialog title={words("preview.confirmTitle")} closeLabel={words("preview.close")} onClose={() => setAsking(false)}>
          <div className={styles.stack}>
            <p>{words("preview.confirm", { added: number(preview.added), changed: number(preview.changed), file: job.fileName })}</p>
            {preview.suspicions.length === 0 ? null : <p>{words("preview.confirmSuspicious", { n: number(preview.suspicions.length) })}</p>}
            <p>
              <Button look="main" onClick={handleConfirm}>
                {words("preview.commit")}
              </Button>
            </p>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}

function Outcome({ preview, link }: { preview: Preview | null; link: ReactNode }) {
  const { words, locale } = useImportWords();
  const number = (value: number) => formatNumber(value, locale);
  const isKnown = preview === null || preview.alreadyImportedAt !== null;
  return (
    <Notice tone="quiet" role="status" title={words("outcome.title")} actions={link}>
      {isKnown ? words("outcome.already") : words("outcome.sentence", { added: number(preview.added), changed: number(preview.changed), unchanged: number(preview.unchanged) })}
    </Notice>
  );
}
