import { useSuspenseQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { AsKnownOn } from "../../features/evaluations/AsKnownOn.tsx";
import { chooseCycle, plainCycleId } from "../../features/evaluations/cycleModel.ts";
import { YearRecord } from "../../features/evaluations/YearRecord.tsx";
import { yearFinding } from "../../features/evaluations/yearFinding.ts";
import { mayForSatker } from "../../features/evaluations/viewer.ts";
import { graphql } from "../../gql/index.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { evaluationAddresses, evaluationYearQuery, type EvaluationYearKey, type EvaluationYearSearch } from "../../pieces/evaluationAddresses.ts";
import { issuerBesideMark } from "../../pieces/issuerName.ts";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { useProvince } from "../provinceContext.ts";
import { InstrumentSection } from "./InstrumentSection.tsx";
import { YearSelfAssessment } from "./YearSelfAssessment.tsx";
import { UnknownSatker } from "./UnknownSatker.tsx";
import { UnknownYear } from "./UnknownYear.tsx";

export const EVALUATION_YEAR_ROUTE = graphql(`
  query EvaluationYearRoute($code: ID!, $province: ID!, $issuer: ID!, $year: Int!, $per: LocalDate) {
    satker(code: $code) {
      id
      code
      type
      name
      regionName
      province {
        id
        code
      }
    }
    evaluationHistory(satker: $code, asKnownOn: $per) {
      id
      ...HistoryYear_result @unmask
      ...EvaluationCard_result
      corrections {
        id
        ...ResultCorrections_correction @unmask
      }
    }
    evaluationCycles(province: $province, issuer: $issuer, year: $year, asKnownOn: $per) {
      id
      ...CycleSelect_cycle @unmask
      instrument {
        id
      }
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
  }
`);

/** One issuer's evaluation of a satker in one year, down to the item. /33/satker/33.08/evaluasi/ki-jawa-tengah/2024 */
export function EvaluationYearPage() {
  const { code = "", issuer = "", year = "" } = useParams();
  const key = { satkerCode: code, issuerId: issuer, year: /^\d{4}$/.test(year) ? Number(year) : 0 };
  const query = useUrlQuery(evaluationYearQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={evaluationAddresses.year(key, query.values)} />
      <PanelBoundary height={900} resetKey={`${code}:${issuer}:${year}:${query.values.per}`} head={<PageHead eyebrow={code} title={`${issuer} ${year}`} />}>
        <EvaluationYear yearKey={key} search={query.values} />
      </PanelBoundary>
    </PageStack>
  );
}

function EvaluationYear({ yearKey, search }: { yearKey: EvaluationYearKey; search: EvaluationYearSearch }) {
  const sentences = useEvaluationWords();
  const { words } = sentences;
  const { province, viewer } = useProvince();
  const { satkerCode, issuerId, year } = yearKey;
  const { data } = useSuspenseQuery(EVALUATION_YEAR_ROUTE, { variables: { code: satkerCode, province: province.code, issuer: issuerId, year, per: search.per }, queryKey: [useAttempt()] });
  const change = useSearchChange(evaluationYearQuery, (values) => evaluationAddresses.year(yearKey, values));
  const { satker } = data;
  if (satker === null || satker.province.code !== province.code) return <UnknownSatker code={satkerCode} />;
  const name = satkerShortName(satker);
  const ofIssuer = data.evaluationHistory.filter((result) => result.issuer.id === issuerId);
  const result = ofIssuer.find((known) => known.year === year);
  const cycle = chooseCycle(data.evaluationCycles, null);
  const known = result ?? cycle;
  if (!known) return <UnknownYear name={name} yearKey={yearKey} results={data.evaluationHistory} per={search.per} />;
  const issuer = issuerBesideMark(known.issuer.name);
  const show = (wanted: Partial<EvaluationYearSearch>) => change(wanted, { replace: true });
  return (
    <>
      <PageHead eyebrow={words("year.eyebrow", { name })} title={`${issuer} ${year}, ${name}`} isDemo={known.dataset === "DEMO"} finding={yearFinding(result ?? null, { issuer, year }, sentences)}>
        <p>
          <AppLink to={evaluationAddresses.history(satkerCode, { per: search.per })}>{words("history.all")}</AppLink>
          {cycle === null ? null : (
            <>
              {" · "}
              <AppLink to={evaluationAddresses.board(province.code, { siklus: plainCycleId(cycle.id), per: search.per })}>{words("board.open")}</AppLink>
            </>
          )}
        </p>
        <AsKnownOn day={search.per} onChoose={(per) => show({ per })} />
      </PageHead>
      {result === undefined ? null : (
        <YearRecord
          result={result}
          ofIssuer={ofIssuer}
          satkerName={name}
          resultKey={{ satker: satkerCode, issuer: issuerId, year }}
          mayReply={search.per === null && mayForSatker(viewer, "RESULTS_REPLY", satkerCode)}
          mayCorrect={search.per === null && mayForSatker(viewer, "EVALUATIONS_RECORD", satkerCode)}
        />
      )}
      <YearSelfAssessment cycle={cycle} satkerCode={satkerCode} isAllowed={mayForSatker(viewer, "SELF_ASSESSMENTS_READ", satkerCode)} isSignedIn={viewer.isSignedIn} published={result?.score ?? null} search={search} onShow={show} />
      <PanelBoundary height={240} resetKey={`${issuerId}:${year}:${search.per}`}>
        <InstrumentSection instrumentId={result?.instrument?.id ?? cycle?.instrument?.id ?? null} per={search.per} />
      </PanelBoundary>
      <PageFoot provenance={(result ?? cycle ?? known).provenance} />
    </>
  );
}
