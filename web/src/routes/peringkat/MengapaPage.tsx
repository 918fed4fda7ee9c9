import { useSuspenseQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { useParams } from "react-router";
import { rankingAbout } from "../../features/rankings/figureAbout.ts";
import { InfluenceFigure } from "../../features/rankings/InfluenceFigure.tsx";
import { MethodLine } from "../../features/rankings/MethodLine.tsx";
import { scoreSummary } from "../../features/rankings/scoreTerms.ts";
import { ScoreTree } from "../../features/rankings/ScoreTree.tsx";
import { periodName } from "../../features/rankings/headlines.ts";
import { useWording } from "../../features/rankings/useWording.ts";
import { graphql } from "../../gql/index.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { explainQuery, INDEX_NODE, rankingAddresses, type ExplainSearch } from "../../pieces/rankingAddresses.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { useProvince } from "../provinceContext.ts";
import { RankingGate } from "./RankingGate.tsx";
import { defaultMonths, rankingVariables } from "./standingVariables.ts";

export const EXPLAIN_ROUTE = graphql(`
  query RankingExplainRoute($satker: ID!, $period: MonthPeriodInput!, $basis: ID, $peerGroup: PeerGroupRule, $method: ID, $asKnownOn: LocalDate) {
    explain(satker: $satker, period: $period, basis: $basis, peerGroup: $peerGroup, method: $method, asKnownOn: $asKnownOn) {
      id
      satker {
        id
        code
        type
        regionName
      }
      basis {
        code
        kind
        name
      }
      method {
        id
        methodId
        title
        version
        label
      }
      reason
      ...ScoreTree_explanation @unmask
      influences {
        ...InfluenceFigure_influence @unmask
      }
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
  }
`);

/** "Mengapa angka ini?" of one satker's score. /33/peringkat/mengapa/33.08?dasar=komposit&periode=2025 */
export function MengapaPage() {
  const { t, words } = useWording();
  const { province } = useProvince();
  const { code = "" } = useParams();
  const query = useUrlQuery(explainQuery);
  const head = <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("explain.open")} />;
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={rankingAddresses.explain(province.code, code, query.values)} />
      <RankingGate head={head}>
        <PanelBoundary height={900} resetKey={`${code}:${JSON.stringify(query.values)}`} head={head}>
          <Explanation code={code} search={query.values} />
        </PanelBoundary>
      </RankingGate>
    </PageStack>
  );
}

function Explanation({ code, search }: { code: string; search: ExplainSearch }) {
  const wording = useWording();
  const { words } = wording;
  const { province } = useProvince();
  const period = search.periode ?? defaultMonths();
  const { basis, peerGroup, method } = rankingVariables(province.code, search);
  const { data } = useSuspenseQuery(EXPLAIN_ROUTE, { variables: { satker: code, period, basis, peerGroup, method, asKnownOn: search.per }, queryKey: [useAttempt()] });
  const explanation = data.explain;
  const name = satkerShortName(explanation.satker);
  const isDemo = explanation.provenance.containsDemoData;
  const aboutLines = useMemo(() => rankingAbout({ isDemo, dataAsOf: explanation.provenance.dataAsOf, method: explanation.method }, wording), [isDemo, explanation, wording]);
  return (
    <>
      <PageHead
        eyebrow={`${explanation.basis.name} · ${periodName(period, wording)}`}
        title={words("explain.title", { name })}
        isDemo={isDemo}
        finding={scoreSummary({ satkerName: name, score: explanation.score, belowSentence: explanation.reason === null ? null : explanation.sentence, lines: explanation.lines }, wording)}
      >
        <MethodLine method={explanation.method} to={rankingAddresses.method(province.code, { metode: explanation.method.methodId })} />
        <p>
          <AppLink to={rankingAddresses.standing(province.code, { ...search, dasar: search.dasar ?? INDEX_NODE, satker: code })}>{words("explain.back")}</AppLink>
        </p>
      </PageHead>
      <ScoreTree explanation={explanation} name={name} />
      {explanation.influences.length === 0 ? null : <InfluenceFigure influences={explanation.influences} isDemo={isDemo} aboutLines={aboutLines} />}
      <PageFoot provenance={explanation.provenance} />
    </>
  );
}
