import { useSuspenseQuery } from "@apollo/client/react";
import { useNavigate, useParams } from "react-router";
import { AsKnownOn } from "../../features/evaluations/AsKnownOn.tsx";
import { EvaluationHistory } from "../../features/evaluations/EvaluationHistory.tsx";
import { historyFinding } from "../../features/evaluations/historyLanes.ts";
import { graphql } from "../../gql/index.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink, useAppAddress } from "../../pieces/AppLink.tsx";
import { evaluationAddresses, historyQuery } from "../../pieces/evaluationAddresses.ts";
import { ExportMenu } from "../../pieces/ExportMenu.tsx";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { useProvince } from "../provinceContext.ts";
import { UnknownSatker } from "./UnknownSatker.tsx";

export const EVALUATION_HISTORY_ROUTE = graphql(`
  query EvaluationHistoryRoute($code: ID!, $per: LocalDate) {
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
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
    evaluationHistory(satker: $code, asKnownOn: $per) {
      id
      ...HistoryYear_result @unmask
    }
  }
`);

/** What each commission decided about a satker, year by year. /33/satker/33.08/evaluasi?per=2025-01-31 */
export function EvaluationHistoryPage() {
  const { words } = useEvaluationWords();
  const { code = "" } = useParams();
  const query = useUrlQuery(historyQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={evaluationAddresses.history(code, query.values)} />
      <PanelBoundary height={900} resetKey={`${code}:${query.values.per}`} head={<PageHead eyebrow={code} title={words("history.title")} />}>
        <History code={code} per={query.values.per} />
      </PanelBoundary>
    </PageStack>
  );
}

function History({ code, per }: { code: string; per: string | null }) {
  const sentences = useEvaluationWords();
  const { words } = sentences;
  const { province } = useProvince();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const { data } = useSuspenseQuery(EVALUATION_HISTORY_ROUTE, { variables: { code, per }, queryKey: [useAttempt()] });
  const { satker } = data;
  if (satker === null || satker.province.code !== province.code) return <UnknownSatker code={code} />;
  const name = satkerShortName(satker);
  return (
    <>
      <PageHead
        eyebrow={`${satker.code} · ${province.name}`}
        title={`${words("history.title")} ${name}`}
        isDemo={data.evaluationHistory.length > 0 && data.evaluationHistory.every((result) => result.dataset === "DEMO")}
        finding={historyFinding(name, data.evaluationHistory, sentences)}
      >
        <p>
          <AppLink to={addresses.satker(satker.code)}>{satker.name}</AppLink> · <AppLink to={evaluationAddresses.board(province.code, { per })}>{words("board.open")}</AppLink>
        </p>
        <ExportMenu kind="riwayat" filters={{ satker: satker.code, per }} title={`${words("history.title")} ${name}`} />
        <AsKnownOn day={per} onChoose={(day) => void navigate(toAddress(evaluationAddresses.history(code, { per: day })), { preventScrollReset: true })} />
      </PageHead>
      <EvaluationHistory results={data.evaluationHistory} satker={{ code: satker.code, name }} asKnownOn={per} />
      <PageFoot provenance={satker.provenance} />
    </>
  );
}
