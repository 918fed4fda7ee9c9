import { useQuery } from "@apollo/client/react";
import { useEffect, useRef } from "react";
import { ImportJobPanel } from "../../features/imports/ImportJobPanel.tsx";
import { isAtWork, type Kind, type UploadedFile } from "../../features/imports/importModel.ts";
import { graphql } from "../../gql/index.ts";
import { useImportWords } from "../../i18n/imports.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { importAddresses } from "../../pieces/importAddresses.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { useProvince } from "../provinceContext.ts";
import styles from "./ImportInHand.module.css";

export const JOB_ROUTE = graphql(`
  query JobRoute($job: ID!) {
    importJob(id: $job) {
      id
      ...ImportJobPanel_job @unmask
    }
  }
`);

/** Unit: milliseconds. */
const ASK_EVERY = 1_000;

interface ImportInHandProps {
  job: string;
  kinds: readonly Kind[];
  /** Null: the file is not at hand, as after coming back later. */
  upload: UploadedFile | null;
  onPreview: (job: string) => void;
  backAddress: string;
}

/** One import of the reader, asked for again as long as the server is at work on it. */
export function ImportInHand({ job: id, kinds, upload, onPreview, backAddress }: ImportInHandProps) {
  const { t, words } = useImportWords();
  const { province } = useProvince();
  const place = useRef<HTMLDivElement>(null);
  const { data, error, client, refetch, startPolling, stopPolling } = useQuery(JOB_ROUTE, { variables: { job: id }, fetchPolicy: "cache-and-network" });
  const job = data?.importJob ?? null;
  const state = job?.state ?? null;
  const atWork = state !== null && isAtWork(state);

  useEffect(
    function askWhileAtWork() {
      if (!atWork) return undefined;
      startPolling(ASK_EVERY);
      return stopPolling;
    },
    [atWork, startPolling, stopPolling],
  );
  useEffect(
    function listAnew() {
      if (state === null || atWork) return;
      void client.refetchQueries({ include: state === "COMMITTED" ? ["ImportRoute", "BatchesRoute"] : ["ImportRoute"] });
    },
    [client, state, atWork],
  );
  const isThere = job !== null;
  useEffect(
    function keepTheKeyboardHere() {
      // The form whose button was pressed is gone; without this the next Tab would begin at the top of the page.
      if (isThere && document.activeElement === document.body) place.current?.focus({ preventScroll: true });
    },
    [isThere],
  );

  const back = <AppLink to={backAddress}>{words("job.back")}</AppLink>;
  if (job === null && error) return <ErrorMessage error={error} onRetry={() => void refetch()} isPart />;
  if (data === undefined) return <Skeleton label={t("state.loading")} height={500} />;
  if (job === null) return <EmptyState title={words("job.gone")} next={words("job.goneNext")} actions={back} />;
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <p>{back}</p>
      {error ? (
        <Notice tone="alarm" role="status" actions={<Button onClick={() => void refetch()}>{words("job.reload")}</Button>}>
          {words("job.lost")}
        </Notice>
      ) : null}
      <ImportJobPanel
        job={job}
        kind={kinds.find(({ kind }) => kind === job.kind) ?? null}
        upload={upload}
        outcomeLink={job.batchId === null ? null : <AppLink to={importAddresses.batch(province.code, job.batchId)}>{words("outcome.open")}</AppLink>}
        onPreview={onPreview}
      />
    </div>
  );
}
