import { useSuspenseQuery } from "@apollo/client/react";
import { MethodSheet } from "../../features/rankings/MethodSheet.tsx";
import { useWording } from "../../features/rankings/useWording.ts";
import { graphql } from "../../gql/index.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { methodQuery, rankingAddresses, type MethodSearch } from "../../pieces/rankingAddresses.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useProvince } from "../provinceContext.ts";

export const METHODS_ROUTE = graphql(`
  query RankingMethodsRoute($province: ID) {
    rankingMethods(province: $province) {
      id
      methodId
      ...MethodSheet_method @unmask
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
  }
`);

/** A version of the method, and the other versions. /33/peringkat/metode?metode=indeks-provinsi-1 */
export function MetodePage() {
  const { t, words } = useWording();
  const { province } = useProvince();
  const query = useUrlQuery(methodQuery);
  const head = <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("method.title")} />;
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={rankingAddresses.method(province.code, query.values)} />
      <PanelBoundary height={900} resetKey={`${province.code}:${query.values.metode ?? ""}`} head={head}>
        <Method search={query.values} />
      </PanelBoundary>
    </PageStack>
  );
}

function Method({ search }: { search: MethodSearch }) {
  const { t, words } = useWording();
  const { province } = useProvince();
  const { data } = useSuspenseQuery(METHODS_ROUTE, { variables: { province: province.code }, queryKey: [useAttempt()] });
  const methods = data.rankingMethods;
  const wanted = search.metode === null ? (methods.find(({ isInForce }) => isInForce) ?? methods[0]) : methods.find(({ methodId }) => methodId === search.metode);
  return (
    <>
      <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("method.title")} isDemo={wanted?.provenance.containsDemoData === true} finding={wanted?.label}>
        <p>
          <AppLink to={rankingAddresses.standing(province.code)}>{words("method.back")}</AppLink>
        </p>
      </PageHead>
      {wanted === undefined ? <EmptyState title={words("method.unknown")} next={words("method.unknownNext")} /> : <MethodSheet method={wanted} />}
      <Panel title={words("method.versions")}>
        <ul>
          {methods.map(({ id, methodId, title, version, status, isInForce }) => (
            <li key={id}>
              <AppLink to={rankingAddresses.method(province.code, { metode: methodId })} aria-current={id === wanted?.id ? "page" : undefined}>
                {title}, {version}
              </AppLink>{" "}
              ({words(`method.status.${status}`)}, {words(isInForce ? "method.inForce" : "method.notInForce")})
            </li>
          ))}
        </ul>
      </Panel>
      {wanted === undefined ? null : <PageFoot provenance={wanted.provenance} />}
    </>
  );
}
