import { useSuspenseQuery } from "@apollo/client/react";
import { useState } from "react";
import { useParams } from "react-router";
import { DisciplinePanel } from "../../features/publications/DisciplinePanel.tsx";
import { DutyList } from "../../features/publications/DutyList.tsx";
import { DutyLegend } from "../../features/publications/DutyLegend.tsx";
import { dueCount, stateCounts } from "../../features/publications/dutyStates.ts";
import type { SatkerDuty } from "../../features/publications/nextSteps.ts";
import { StateBar } from "../../features/publications/StateBar.tsx";
import { UpdateForm } from "../../features/publications/UpdateForm.tsx";
import { UpdatePages } from "../../features/publications/UpdatePages.tsx";
import { graphql } from "../../gql/index.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { formatNumber } from "../../lib/number.ts";
import { addresses, noQuery } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { ExportMenu } from "../../pieces/ExportMenu.tsx";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { may } from "../../pieces/viewer.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useProvince } from "../provinceContext.ts";

export const SATKER_UPDATES_ROUTE = graphql(`
  query SatkerUpdatesRoute($code: ID!) {
    satkerPublications(satker: $code) {
      id
      asOf
      dataset
      satker {
        id
        code
        type
        regionName
      }
      ...DutyList_publications
      compliance {
        id
        stateCounts {
          state
          count
        }
        ...DisciplinePanel_compliance
      }
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
  }
`);

/** What a satker does next to be up to date. /33/pemutakhiran/33.08 */
export function SatkerUpdatesPage() {
  const { t, words } = usePublicationWords();
  const { province } = useProvince();
  const { code = "" } = useParams();
  const query = useUrlQuery(noQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} />
      <PanelBoundary
        height={800}
        resetKey={code}
        head={<PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("satker.title", { satker: code })} />}
      >
        <SatkerUpdates code={code} />
      </PanelBoundary>
    </PageStack>
  );
}

function SatkerUpdates({ code }: { code: string }) {
  const { words, locale } = usePublicationWords();
  const { province, viewer } = useProvince();
  const { data } = useSuspenseQuery(SATKER_UPDATES_ROUTE, { variables: { code }, queryKey: [useAttempt()] });
  const [chosen, setChosen] = useState<SatkerDuty | null>(null);
  const [message, setMessage] = useState("");
  const publications = data.satkerPublications;
  const { satker, compliance } = publications;
  const name = satkerShortName(satker);
  const counts = stateCounts(compliance.stateCounts);
  const due = dueCount(counts);
  const n = (value: number) => formatNumber(value, locale);
  const mayRecord = may(viewer, "PUBLICATIONS_RECORD");
  return (
    <>
      <PageHead
        eyebrow={`${satker.code} · ${province.name}`}
        title={words("satker.title", { satker: name })}
        isDemo={publications.dataset === "DEMO"}
        finding={
          due === 0 && counts.UNKNOWN > 0
            ? `${words("satker.findingNone", { satker: name, n: n(counts.UNKNOWN) })} ${words("finding.uncheckedNext")}`
            : words("satker.finding", { satker: name, due: n(due), current: n(counts.CURRENT), late: n(counts.LATE), missing: n(counts.MISSING) })
        }
      >
        <UpdatePages province={province.code} />
        <AppLink to={addresses.satker(satker.code)}>{words("satker.profile")}</AppLink>
        <ExportMenu kind="kewajiban" filters={{ satker: satker.code }} title={words("satker.title", { satker: name })} />
        <StateBar counts={counts} />
        <DutyLegend counts={counts} />
      </PageHead>
      {message === "" ? null : (
        <Notice tone="quiet" role="status">
          {message}
        </Notice>
      )}
      <DutyList publications={publications} onRecord={mayRecord ? setChosen : undefined} />
      <DisciplinePanel compliance={compliance} about={name} />
      <PageFoot provenance={publications.provenance} />
      {chosen === null ? null : (
        <UpdateForm
          satker={satker}
          item={chosen.item}
          dataset={publications.dataset}
          today={publications.asOf}
          onClose={() => setChosen(null)}
          onSaved={() => {
            setMessage(words("form.saved", { code: chosen.item.code, satker: name }));
            setChosen(null);
          }}
        />
      )}
    </>
  );
}
