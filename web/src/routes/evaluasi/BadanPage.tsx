import { useSuspenseQuery } from "@apollo/client/react";
import { useNavigate, useParams } from "react-router";
import { AsKnownOn } from "../../features/evaluations/AsKnownOn.tsx";
import { YearRecord } from "../../features/evaluations/YearRecord.tsx";
import { graphql } from "../../gql/index.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink, useAppAddress } from "../../pieces/AppLink.tsx";
import { errorFacts } from "../../pieces/errorSentence.ts";
import { evaluationAddresses, historyQuery } from "../../pieces/evaluationAddresses.ts";
import { issuerBesideMark } from "../../pieces/issuerName.ts";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useProvince } from "../provinceContext.ts";

export const BODY_ROUTE = graphql(`
  query BodyRoute($body: ID!, $per: LocalDate) {
    bodyHistory(body: $body) {
      id
      bodyName
    }
    known: bodyHistory(body: $body, asKnownOn: $per) {
      id
      isCorrectable
      ...HistoryYear_result @unmask
      ...EvaluationCard_result
      corrections {
        id
        ...ResultCorrections_correction @unmask
      }
    }
  }
`);

/** Results of a rated body that is no satker: a KPU Provinsi, a Bawaslu, a government. /33/evaluasi/badan/7c1f…?per=2026-03-31 */
export function BadanPage() {
  const { t, words } = useEvaluationWords();
  const { province } = useProvince();
  const { body = "" } = useParams();
  const query = useUrlQuery(historyQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={evaluationAddresses.body(province.code, body, query.values)} />
      <PanelBoundary height={900} resetKey={`${body}:${query.values.per}`} head={<PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("results.title")} />}>
        <BodyHistory bodyId={body} per={query.values.per} />
      </PanelBoundary>
    </PageStack>
  );
}

function BodyHistory({ bodyId, per }: { bodyId: string; per: string | null }) {
  const { t, words, locale } = useEvaluationWords();
  const { province } = useProvince();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const { data, error } = useSuspenseQuery(BODY_ROUTE, { variables: { body: bodyId, per }, errorPolicy: "all", queryKey: [useAttempt()] });
  const eyebrow = t("province.eyebrow", { province: province.name });
  const back = <AppLink to={evaluationAddresses.results(province.code, { per })}>{words("results.back")}</AppLink>;
  if (error && errorFacts(error).kind !== "NOT_FOUND") throw error instanceof Error ? error : new Error(error.message);
  const name = data?.bodyHistory?.[0]?.bodyName;
  if (!data?.known || name === undefined)
    return (
      <>
        <PageHead eyebrow={eyebrow} title={t("state.notFoundTitle")} />
        <EmptyState title={words("results.bodyNone")} next={words("results.bodyNoneNext")} actions={back} />
      </>
    );
  // What was published before what was invented, and never counted together.
  const published = data.known.filter(({ dataset }) => dataset === "PUBLISHED");
  const invented = data.known.filter(({ dataset }) => dataset === "DEMO");
  const issuers = formatNumber(new Set(published.map(({ issuer }) => issuer.id)).size, locale);
  const found = words("results.bodyFinding", { n: formatNumber(published.length, locale), name, issuers });
  const aside = invented.length === 0 ? "" : ` ${words("history.findingDemo", { n: formatNumber(invented.length, locale) })}`;
  const nothing = per !== null && data.known.length === 0;
  return (
    <>
      <PageHead
        eyebrow={eyebrow}
        title={words("results.bodyTitle", { name })}
        finding={nothing ? words("results.bodyFindingNone", { name, date: formatLocalDate(per, locale) }) : `${found}${aside}`}
      >
        <p>{back}</p>
        <AsKnownOn day={per} onChoose={(day) => void navigate(toAddress(evaluationAddresses.body(province.code, bodyId, { per: day })), { preventScrollReset: true })} />
      </PageHead>
      {[...published, ...invented].map((result) => (
        <YearRecord
          key={result.id}
          title={words("results.yearOf", { issuer: issuerBesideMark(result.issuer.name), year: result.year })}
          result={result}
          ofIssuer={data.known ?? []}
          satkerName={name}
          resultKey={{ body: bodyId, issuer: result.issuer.id, year: result.year }}
          mayReply={false}
          mayCorrect={result.isCorrectable}
        />
      ))}
    </>
  );
}
