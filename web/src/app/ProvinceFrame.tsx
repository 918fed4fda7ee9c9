import { useSuspenseQuery } from "@apollo/client/react";
import { Outlet, useLocation, useParams } from "react-router";
import { graphql } from "../gql/index.ts";
import { useWords } from "../i18n/i18n.ts";
import { addresses } from "../pieces/addresses.ts";
import { AppLink } from "../pieces/AppLink.tsx";
import { PageHead } from "../pieces/PageHead.tsx";
import { PageStack } from "../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../pieces/PanelBoundary.tsx";
import { SourceRowsContext } from "../pieces/sourceRows.ts";
import type { ProvinceContext } from "../routes/provinceContext.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { DemoBanner } from "./DemoBanner.tsx";
import styles from "./ProvinceFrame.module.css";
import { Shortcuts } from "./Shortcuts.tsx";
import { SideNav } from "./SideNav.tsx";
import { TopBar } from "./TopBar.tsx";
import { useArrival } from "./useArrival.ts";
import { useLanguageOfAddress } from "./useLanguageOfAddress.ts";

export const FRAME = graphql(`
  query Frame {
    viewer {
      id
      demoDataLoaded
      displayName
      role
      isSignedIn
      permissions
      scope {
        isNational
        provinceCodes
        satkerCodes
      }
    }
    provinces {
      id
      code
      name
      satkerCount
      evaluationPeriods {
        id
        year
        dataset
        announcedCount
        stageOnlyCount
        issuer {
          id
          name
          level
          dataset
        }
      }
    }
  }
`);

/** What surrounds every page: bar, navigation, the demo banner; and the province it is about. */
export function ProvinceFrame() {
  const { t } = useWords();
  const { pathname } = useLocation();
  const main = useArrival();
  const { province: code = "" } = useParams();
  const { data } = useSuspenseQuery(FRAME, { queryKey: [useAttempt()] });
  useLanguageOfAddress();

  const province = data.provinces.find((known) => known.code === code);
  const context: ProvinceContext | null = province ? { province, isDemoLoaded: data.viewer.demoDataLoaded, viewer: data.viewer } : null;
  return (
    <div className={styles.frame}>
      <a href="#isi" className={styles.skip}>
        {t("frame.skip")}
      </a>
      <Shortcuts province={province?.code ?? data.provinces[0]?.code ?? code} viewer={data.viewer} />
      <TopBar provinces={data.provinces} province={province ?? null} viewer={data.viewer} />
      <SideNav province={province?.code ?? data.provinces[0]?.code ?? code} viewer={data.viewer} />
      <main id="isi" ref={main} tabIndex={-1} className={styles.main}>
        {data.viewer.demoDataLoaded ? <DemoBanner province={province?.code ?? code} /> : null}
        {context ? (
          <PanelBoundary height={700} resetKey={pathname} head={null}>
            <SourceRowsContext value={data.viewer.permissions.includes("IMPORTS_READ") ? code : null}>
              <Outlet context={context} />
            </SourceRowsContext>
          </PanelBoundary>
        ) : (
          <UnknownProvince code={code} provinces={data.provinces} />
        )}
      </main>
    </div>
  );
}

function UnknownProvince({ code, provinces }: { code: string; provinces: readonly { code: string; name: string }[] }) {
  const { t } = useWords();
  return (
    <PageStack>
      <PageHead title={t("state.notFoundTitle")} />
      {provinces.length === 0 ? (
        <EmptyState title={t("state.noProvinces")} next={t("state.noProvincesNext")} />
      ) : (
        <EmptyState
          title={t("state.unknownProvince", { code })}
          next={t("state.notFoundNext")}
          actions={provinces.map((province) => (
            <AppLink key={province.code} to={addresses.home(province.code)}>
              {province.name}
            </AppLink>
          ))}
        />
      )}
    </PageStack>
  );
}
