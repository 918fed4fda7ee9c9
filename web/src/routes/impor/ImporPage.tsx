import { useSuspenseQuery } from "@apollo/client/react";
import { BatchTable } from "../../features/imports/BatchTable.tsx";
import { ImportGate } from "../../features/imports/ImportGate.tsx";
import { ImportStart } from "../../features/imports/ImportStart.tsx";
import { JobList } from "../../features/imports/JobList.tsx";
import { graphql } from "../../gql/index.ts";
import { useImportWords, type ImportWords } from "../../i18n/imports.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { importAddresses, importQuery, type ImportSearch } from "../../pieces/importAddresses.ts";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { may, type ViewerFacts } from "../../pieces/viewer.ts";
import { Panel } from "../../ui/Panel.tsx";
import { useProvince } from "../provinceContext.ts";
import { ImportInHand } from "./ImportInHand.tsx";

export const IMPORT_ROUTE = graphql(`
  query ImportRoute {
    importOptions {
      uploadLimitBytes
      kinds {
        kind
        columns {
          name
          title
          required
        }
      }
    }
    importJobs(first: 10) {
      id
      source
      ...JobList_job
    }
  }
`);

export const BATCHES_ROUTE = graphql(`
  query BatchesRoute($province: ID!, $after: String) {
    importBatches(filter: { province: $province }, first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          ...BatchTable_batch
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Files in: choose, look through, store; and what was taken in before. /33/impor?isi=requests */
export function ImporPage() {
  const { t, words } = useImportWords();
  const { province, viewer } = useProvince();
  const { values, ...unread } = useUrlQuery(importQuery);
  const mayImport = may(viewer, "IMPORTS_COMMIT");
  return (
    <PageStack>
      <UnknownKeys {...unread} cleanAddress={importAddresses.page(province.code, values)} />
      <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("title")} finding={words(mayImport ? "sentence" : "sentenceReader")} />
      <ImportGate viewer={viewer}>
        {mayImport ? (
          <PanelBoundary height={500} resetKey={`${province.code} ${values.pekerjaan}`}>
            <TakeIn search={values} />
          </PanelBoundary>
        ) : null}
        {may(viewer, "IMPORTS_READ") ? (
          <Panel title={words("batches.title")} note={words("batches.note")}>
            <PanelBoundary height={400} resetKey={`${province.code} ${values.sesudah}`}>
              <Batches search={values} />
            </PanelBoundary>
          </Panel>
        ) : null}
      </ImportGate>
    </PageStack>
  );
}

function TakeIn({ search }: { search: ImportSearch }) {
  const { words } = useImportWords();
  const { province, viewer } = useProvince();
  const { data } = useSuspenseQuery(IMPORT_ROUTE, { queryKey: [useAttempt()], fetchPolicy: "cache-and-network" });
  const change = useSearchChange(importQuery, (values) => importAddresses.page(province.code, values));
  const show = (wanted: Partial<ImportSearch>, replace = false) => change(wanted, { replace });
  const sources = [...new Set(data.importJobs.flatMap(({ source }) => (source === null ? [] : [source])))];
  const addressOfJob = (job: string) => importAddresses.page(province.code, { pekerjaan: job });
  if (search.pekerjaan !== null) {
    return (
      <ImportInHand
        key={search.pekerjaan}
        job={search.pekerjaan}
        kinds={data.importOptions.kinds}
        upload={search.unggahan === null ? null : { id: search.unggahan, dataAsOf: search["data-per"] }}
        onPreview={(pekerjaan) => show({ pekerjaan })}
        backAddress={importAddresses.page(province.code, { isi: search.isi })}
      />
    );
  }
  return (
    <>
      <ImportStart
        options={data.importOptions}
        kind={search.isi}
        onKind={(isi) => show({ isi }, true)}
        sources={sources}
        area={areaSentence(viewer.scope, words)}
        onPreview={(pekerjaan, unggahan, dataAsOf) => show({ pekerjaan, unggahan, "data-per": dataAsOf })}
      />
      <JobList jobs={data.importJobs} addressOf={addressOfJob} />
    </>
  );
}

function areaSentence({ isNational, provinceCodes, satkerCodes }: ViewerFacts["scope"], words: ImportWords): string {
  if (isNational) return words("area.national");
  return satkerCodes.length > 0 ? words("area.satkers", { codes: satkerCodes.join(", ") }) : words("area.provinces", { codes: provinceCodes.join(", ") });
}

function Batches({ search }: { search: ImportSearch }) {
  const { words } = useImportWords();
  const { province } = useProvince();
  const { data } = useSuspenseQuery(BATCHES_ROUTE, { variables: { province: province.code, after: search.sesudah }, queryKey: [useAttempt()], fetchPolicy: "cache-and-network" });
  const { edges, pageInfo } = data.importBatches;
  return (
    <>
      <BatchTable batches={edges.map(({ node }) => node)} addressOf={(batch) => importAddresses.batch(province.code, batch)} />
      <p>
        {search.sesudah === null ? null : <AppLink to={importAddresses.page(province.code, { ...search, sesudah: null })}>{words("batches.newest")}</AppLink>}{" "}
        {pageInfo.hasNextPage ? <AppLink to={importAddresses.page(province.code, { ...search, sesudah: pageInfo.endCursor })}>{words("batches.older")}</AppLink> : null}
      </p>
    </>
  );
}
