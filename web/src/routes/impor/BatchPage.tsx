import { useSuspenseQuery } from "@apollo/client/react";
import { useState } from "react";
import { useParams } from "react-router";
import { BatchFacts } from "../../features/imports/BatchFacts.tsx";
import { BatchRows } from "../../features/imports/BatchRows.tsx";
import { ImportGate } from "../../features/imports/ImportGate.tsx";
import { WithdrawForm } from "../../features/imports/WithdrawForm.tsx";
import { graphql } from "../../gql/index.ts";
import { useImportWords } from "../../i18n/imports.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { batchQuery, importAddresses } from "../../pieces/importAddresses.ts";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useProvince } from "../provinceContext.ts";

const PAGE_SIZE = 20;

export const BATCH_ROUTE = graphql(`
  query BatchRoute($batch: ID!, $after: Int!, $first: Int!) {
    importBatch(id: $batch) {
      id
      fileName
      dataset
      canWithdraw
      withdrawnAt
      ...BatchFacts_batch
      rows(first: $first, after: $after) {
        id
        row
        ...BatchRows_row
      }
    }
  }
`);

/** One import: its record, its rows and what they became. /33/impor/<batch>?sesudah=20 */
export function BatchPage() {
  const { words } = useImportWords();
  const { province, viewer } = useProvince();
  const { batch = "" } = useParams();
  const { values, ...unread } = useUrlQuery(batchQuery);
  return (
    <PageStack>
      <UnknownKeys {...unread} cleanAddress={importAddresses.batch(province.code, batch, values)} />
      <ImportGate viewer={viewer}>
        <PanelBoundary height={700} resetKey={`${batch} ${values.sesudah}`} head={<PageHead eyebrow={words("batch.eyebrow")} title={words("title")} />}>
          <Batch id={batch} after={values.sesudah ?? 0} />
        </PanelBoundary>
      </ImportGate>
    </PageStack>
  );
}

function Batch({ id, after }: { id: string; after: number }) {
  const { words } = useImportWords();
  const { province } = useProvince();
  const [isWithdrawn, setWithdrawn] = useState(false);
  const { data } = useSuspenseQuery(BATCH_ROUTE, { variables: { batch: id, after, first: PAGE_SIZE }, queryKey: [useAttempt()] });
  const batch = data.importBatch;
  const back = <AppLink to={importAddresses.page(province.code)}>{words("batch.back")}</AppLink>;
  if (batch === null)
    return (
      <>
        <PageHead eyebrow={words("batch.eyebrow")} title={words("title")} />
        <EmptyState title={words("batch.gone")} next={words("batch.goneNext")} actions={back} />
      </>
    );
  const last = batch.rows.at(-1);
  return (
    <>
      <PageHead eyebrow={words("batch.eyebrow")} title={batch.fileName} isDemo={batch.dataset === "DEMO"}>
        {back}
      </PageHead>
      {isWithdrawn ? (
        <Notice tone="quiet" role="status">
          {words("batch.done")}
        </Notice>
      ) : null}
      <BatchFacts batch={batch} />
      <Panel title={words("batch.rowsTitle")} note={words("batch.rowsNote")}>
        <BatchRows rows={batch.rows} />
        <p>
          {after === 0 ? null : <AppLink to={importAddresses.batch(province.code, id)}>{words("batch.first")}</AppLink>}{" "}
          {last !== undefined && batch.rows.length === PAGE_SIZE ? <AppLink to={importAddresses.batch(province.code, id, { sesudah: last.row })}>{words("batch.next")}</AppLink> : null}
        </p>
      </Panel>
      {batch.canWithdraw && batch.withdrawnAt === null ? <WithdrawForm batch={id} onDone={() => setWithdrawn(true)} /> : null}
    </>
  );
}
