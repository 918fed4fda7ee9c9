import { useWording } from "../../features/rankings/useWording.ts";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary } from "../../pieces/PanelBoundary.tsx";
import { rankingAddresses, whatIfQuery } from "../../pieces/rankingAddresses.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { useProvince } from "../provinceContext.ts";
import { RankingGate } from "./RankingGate.tsx";
import { WhatIf } from "./WhatIf.tsx";

/** A reader's own weights; the address holds them. /33/peringkat/andai?periode=2025&bobot=ASSESSMENT:50&gabung=geometrik&satker=33.08 */
export function AndaiPage() {
  const { t, words } = useWording();
  const { province } = useProvince();
  const query = useUrlQuery(whatIfQuery);
  const head = <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("whatIf.title")} />;
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={rankingAddresses.whatIf(province.code, query.values)} />
      <RankingGate head={head}>
        <PanelBoundary height={900} resetKey={`${province.code}:${JSON.stringify(query.values)}`} head={head}>
          <WhatIf search={query.values} />
        </PanelBoundary>
      </RankingGate>
    </PageStack>
  );
}
