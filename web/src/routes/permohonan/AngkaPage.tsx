import { useSuspenseQuery } from "@apollo/client/react";
import { HandlingFigures } from "../../features/requests/HandlingFigures.tsx";
import { RegisterFindings } from "../../features/requests/RegisterFindings.tsx";
import { FigureFiles } from "../../charts/figureFiles.ts";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { officeYear } from "../../lib/officeClock.ts";
import { exportFiles } from "../../pieces/exportFiles.ts";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PaperLink } from "../../pieces/PaperLink.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { figuresQuery, requestAddresses, type FiguresSearch } from "../../pieces/requestAddresses.ts";
import { reportAddresses } from "../../pieces/reportAddresses.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { may } from "../../pieces/viewer.ts";
import { Select } from "../../ui/Select.tsx";
import { useProvince } from "../provinceContext.ts";
import styles from "./permohonan.module.css";
import { RequestLinks } from "./RequestLinks.tsx";

export const REQUEST_FIGURES_ROUTE = graphql(`
  query RequestFiguresRoute($province: ID!, $scope: ScopeInput!, $period: MonthPeriodInput!) {
    satkers(province: $province) {
      id
      code
      type
      regionName
    }
    requestStatistics(scope: $scope, period: $period) {
      id
      provenance {
        ...WhyNumber_provenance @unmask
      }
      ...HandlingFigures_statistics
    }
  }
`);

export const REGISTER_FINDINGS_ROUTE = graphql(`
  query RegisterFindingsRoute($scope: ScopeInput!, $period: MonthPeriodInput!) {
    registerFindings(scope: $scope, period: $period) {
      id
      ...RegisterFindings_finding
    }
  }
`);

/** Years before the first register are of no use in a list. Unit: calendar years. */
const YEARS_BACK = 4;

/** Figures of a year's requests. /33/permohonan/angka?tahun=2026&satker=33.08 */
export function AngkaPage() {
  const { t, words } = useRequestWords();
  const { province } = useProvince();
  const query = useUrlQuery(figuresQuery);
  const year = query.values.tahun ?? officeYear();
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={requestAddresses.figures(province.code, query.values)} />
      <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={`${words("figures.title")} ${year}`}>
        <RequestLinks here="figures" />
      </PageHead>
      <PanelBoundary height={900} resetKey={`${province.code}${JSON.stringify(query.values)}`}>
        <Figures year={year} search={query.values} />
      </PanelBoundary>
    </PageStack>
  );
}

function Figures({ year, search }: { year: number; search: FiguresSearch }) {
  const { t, words } = useRequestWords();
  const { province, viewer } = useProvince();
  const scope = { province: province.code, satker: search.satker };
  const period = { year, fromMonth: 1, toMonth: 12 };
  const { data } = useSuspenseQuery(REQUEST_FIGURES_ROUTE, { variables: { province: province.code, scope, period }, queryKey: [useAttempt()] });
  const satker = data.satkers.find(({ code }) => code === search.satker);
  const change = useSearchChange(figuresQuery, (values) => requestAddresses.figures(province.code, values));
  const show = (wanted: Partial<FiguresSearch>) => change(wanted, { replace: true });
  const nameOf = (code: string) => {
    const known = data.satkers.find((one) => one.code === code);
    return known ? satkerShortName(known) : code;
  };
  return (
    <>
      <div className={styles.choice} role="group" aria-label={words("board.filter")}>
        <Select label={words("figures.year")} value={year} onChange={(event) => show({ tahun: Number(event.target.value) })}>
          {yearsAround(year).map((known) => (
            <option key={known} value={known}>
              {known}
            </option>
          ))}
        </Select>
        <Select label={words("board.satker")} value={search.satker ?? ""} onChange={(event) => show({ satker: event.target.value === "" ? null : event.target.value })}>
          <option value="">{words("board.allSatkers")}</option>
          {data.satkers.map((known) => (
            <option key={known.code} value={known.code}>
              {satkerShortName(known)}
            </option>
          ))}
        </Select>
        {may(viewer, "REPORTS_READ") ? <PaperLink to={reportAddresses.service(province.code, { tahun: year, satker: search.satker })}>{words("figures.paper")}</PaperLink> : null}
      </div>
      <FigureFiles value={exportFiles("angka-permohonan", { provinsi: province.code, satker: search.satker, tahun: year }, t)}>
        <HandlingFigures statistics={data.requestStatistics} province={province.code} place={satker ? satkerShortName(satker) : province.name} year={year} />
      </FigureFiles>
      <PanelBoundary height={200} resetKey={`${year}${search.satker ?? ""}`}>
        <Findings scope={scope} period={period} nameOf={nameOf} />
      </PanelBoundary>
      <PageFoot provenance={data.requestStatistics.provenance} />
    </>
  );
}

interface FindingsProps {
  scope: { province: string; satker: string | null };
  period: { year: number; fromMonth: number; toMonth: number };
  nameOf: (satkerCode: string) => string;
}

function Findings({ scope, period, nameOf }: FindingsProps) {
  const { data } = useSuspenseQuery(REGISTER_FINDINGS_ROUTE, { variables: { scope, period }, queryKey: [useAttempt()] });
  return <RegisterFindings findings={data.registerFindings} province={scope.province} nameOf={nameOf} />;
}

/** The year in force among the years people ask about. */
function yearsAround(year: number): number[] {
  const now = officeYear();
  return [...new Set([year, ...Array.from({ length: YEARS_BACK + 1 }, (_, back) => now - back)])].toSorted((a, b) => b - a);
}
