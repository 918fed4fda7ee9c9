import { useBriefingWords } from "../../i18n/briefings.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { homeQuery, worklistAddresses } from "../../pieces/worklistAddresses.ts";
import { Panel } from "../../ui/Panel.tsx";
import { WorklistSection } from "../pekerjaan/WorklistSection.tsx";
import { AlertsSlot } from "../peringatan/AlertsSlot.tsx";
import { useProvince } from "../provinceContext.ts";

/** Home of a division, and of an operator: what is to be done this week. /33?tugas=bukti&tempo=terlambat */
export function BerandaPekerjaan() {
  const { t, words } = useBriefingWords();
  const { province, viewer } = useProvince();
  const query = useUrlQuery(homeQuery);
  const { penerbit, periode, ...search } = query.values;
  const title = words(viewer.role === "SATKER_OPERATOR" ? "work.ownTitle" : "work.title");
  const eyebrow = `${t("nav.home")} · ${t("province.eyebrow", { province: province.name })}`;
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={worklistAddresses.home(province.code, query.values)} />
      <PanelBoundary height={900} resetKey={`${province.code}${JSON.stringify(search)}`} head={<PageHead eyebrow={eyebrow} title={title} />}>
        <WorklistSection search={search} addressOf={(next) => worklistAddresses.home(province.code, { penerbit, periode, ...next })} title={title} eyebrow={eyebrow} />
      </PanelBoundary>
      <AlertsSlot />
      <Panel title={words("work.ranking")} note={words("work.rankingNote")}>
        <p>
          <AppLink to={addresses.ranking(province.code, { penerbit, periode })}>{t("home.rank")}</AppLink> · <AppLink to={addresses.map(province.code, { penerbit, periode })}>{t("home.map")}</AppLink>
        </p>
      </Panel>
    </PageStack>
  );
}
