import { useBriefingWords } from "../../i18n/briefings.ts";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { worklistAddresses, worklistQuery } from "../../pieces/worklistAddresses.ts";
import { useProvince } from "../provinceContext.ts";
import { WorklistSection } from "./WorklistSection.tsx";

/** This week's work of a province or an operator's satker. /33/pekerjaan?tugas=permohonan&tempo=terlambat */
export function PekerjaanPage() {
  const { t, words } = useBriefingWords();
  const { province } = useProvince();
  const query = useUrlQuery(worklistQuery);
  const eyebrow = t("province.eyebrow", { province: province.name });
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={worklistAddresses.work(province.code, query.values)} />
      <PanelBoundary height={900} resetKey={`${province.code}${JSON.stringify(query.values)}`} head={<PageHead eyebrow={eyebrow} title={words("work.title")} />}>
        <WorklistSection search={query.values} addressOf={(search) => worklistAddresses.work(province.code, search)} title={words("work.title")} eyebrow={eyebrow} />
      </PanelBoundary>
    </PageStack>
  );
}
