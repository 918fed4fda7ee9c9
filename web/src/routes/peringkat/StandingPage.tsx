import { useWords } from "../../i18n/i18n.ts";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary } from "../../pieces/PanelBoundary.tsx";
import { rankingAddresses, standingQuery } from "../../pieces/rankingAddresses.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { useProvince } from "../provinceContext.ts";
import { RankingGate } from "./RankingGate.tsx";
import { Standing } from "./Standing.tsx";

/** Places by the province's index, a dimension or a measure. /33/peringkat?dasar=komposit&periode=2025&kelompok=jenis&satker=33.08 */
export function StandingPage() {
  const { t } = useWords();
  const { province } = useProvince();
  const query = useUrlQuery(standingQuery);
  const head = <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={t("ranking.title")} />;
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={rankingAddresses.standing(province.code, query.values)} />
      <RankingGate head={head}>
        <PanelBoundary height={900} resetKey={`${province.code}:${JSON.stringify(query.values)}`} head={head}>
          <Standing search={query.values} />
        </PanelBoundary>
      </RankingGate>
    </PageStack>
  );
}
