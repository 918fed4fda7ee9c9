import { useSuspenseQuery } from "@apollo/client/react";
import { AsKnownOn } from "../../features/evaluations/AsKnownOn.tsx";
import { ResultsTable } from "../../features/evaluations/ResultsTable.tsx";
import { chooseResultYear, isOtherThanAsked } from "../../features/evaluations/resultYears.ts";
import { ResultYearSelect } from "../../features/evaluations/ResultYearSelect.tsx";
import { graphql } from "../../gql/index.ts";
import type { ResultYearSelect_yearFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { evaluationAddresses, resultsQuery, type ResultsSearch } from "../../pieces/evaluationAddresses.ts";
import { issuerBesideMark } from "../../pieces/issuerName.ts";
import { ExportMenu } from "../../pieces/ExportMenu.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useProvince } from "../provinceContext.ts";

export const RESULT_YEARS_ROUTE = graphql(`
  query ResultYearsRoute($per: LocalDate) {
    resultYears(asKnownOn: $per) {
      id
      ...ResultYearSelect_year @unmask
    }
  }
`);

export const RESULTS_ROUTE = graphql(`
  query ResultsRoute($issuer: ID!, $year: Int!, $per: LocalDate) {
    evaluationResults(issuer: $issuer, year: $year, asKnownOn: $per) {
      id
      ...ResultsTable_result @unmask
    }
  }
`);

/** Everything one issuer's year says, of satker and of all other bodies. /33/evaluasi/hasil?penerbit=ki-pusat&periode=2025&per=2026-03-31 */
export function HasilPage() {
  const { t, words } = useEvaluationWords();
  const { province } = useProvince();
  const query = useUrlQuery(resultsQuery);
  const { penerbit, periode, per } = query.values;
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={evaluationAddresses.results(province.code, query.values)} />
      <PanelBoundary height={900} resetKey={`${penerbit}:${periode}:${per}`} head={<PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("results.title")} />}>
        <ResultYears search={query.values} />
      </PanelBoundary>
    </PageStack>
  );
}

function ResultYears({ search }: { search: ResultsSearch }) {
  const { t, words, locale } = useEvaluationWords();
  const { province } = useProvince();
  const show = useShow();
  const { data } = useSuspenseQuery(RESULT_YEARS_ROUTE, { variables: { per: search.per }, queryKey: [useAttempt()] });
  const chosen = chooseResultYear(data.resultYears, search, province.evaluationPeriods);
  if (chosen === null)
    return (
      <>
        <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("results.title")}>
          <AsKnownOn day={search.per} onChoose={(per) => show({ per })} />
        </PageHead>
        <EmptyState title={search.per === null ? words("results.none") : words("results.noneAsOf", { date: formatLocalDate(search.per, locale) })} next={words("results.noneNext")} />
      </>
    );
  return (
    <>
      {isOtherThanAsked(chosen, search) ? <Notice tone="quiet">{words("results.unknownYear", { issuer: search.penerbit ?? chosen.issuer.name, year: search.periode ?? "" })}</Notice> : null}
      <Results years={data.resultYears} chosen={chosen} search={search} />
    </>
  );
}

function Results({ years, chosen, search }: { years: readonly ResultYearSelect_yearFragment[]; chosen: ResultYearSelect_yearFragment; search: ResultsSearch }) {
  const { t, words, locale } = useEvaluationWords();
  const { province } = useProvince();
  const show = useShow();
  const { data } = useSuspenseQuery(RESULTS_ROUTE, { variables: { issuer: chosen.issuer.id, year: chosen.year, per: search.per }, queryKey: [useAttempt()] });
  const issuer = issuerBesideMark(chosen.issuer.name);
  const counted = { n: formatNumber(chosen.bodyCount, locale), satkers: formatNumber(chosen.satkerCount, locale), others: formatNumber(chosen.bodyCount - chosen.satkerCount, locale) };
  return (
    <>
      <PageHead
        eyebrow={t("province.eyebrow", { province: province.name })}
        title={`${words("results.title")} ${issuer} ${chosen.year}`}
        isDemo={chosen.issuer.dataset === "DEMO"}
        finding={words("results.finding", { issuer, year: chosen.year, ...counted })}
      >
        <div>
          <ResultYearSelect years={years} chosen={chosen} onChoose={(year) => show({ penerbit: year.issuer.id, periode: year.year })} />
        </div>
        <AsKnownOn day={search.per} onChoose={(per) => show({ penerbit: chosen.issuer.id, periode: chosen.year, per })} />
        <ExportMenu kind="hasil" filters={{ penerbit: chosen.issuer.id, periode: chosen.year, per: search.per }} title={`${words("results.title")} ${issuer} ${chosen.year}`} />
        <p>
          <AppLink to={evaluationAddresses.board(province.code, { per: search.per })}>{words("board.open")}</AppLink>
        </p>
      </PageHead>
      <ResultsTable results={data.evaluationResults} province={province.code} asKnownOn={search.per} />
    </>
  );
}

function useShow(): (change: Partial<ResultsSearch>) => void {
  const { province } = useProvince();
  return useSearchChange(resultsQuery, (values) => evaluationAddresses.results(province.code, values));
}
