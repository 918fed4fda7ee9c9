import { useSuspenseQuery } from "@apollo/client/react";
import { SatkerTable } from "../../features/satkers/SatkerTable.tsx";
import { graphql } from "../../gql/index.ts";
import { useWords } from "../../i18n/i18n.ts";
import { formatNumber } from "../../lib/number.ts";
import { addresses, satkersQuery, typeOfWord, type SatkersSearch } from "../../pieces/addresses.ts";
import { ExportMenu } from "../../pieces/ExportMenu.tsx";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { useTypedText } from "../../pieces/useTypedText.ts";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { SearchField } from "../../ui/SearchField.tsx";
import { Select } from "../../ui/Select.tsx";
import { useProvince } from "../provinceContext.ts";
import styles from "./SatkerListPage.module.css";

export const SATKERS_ROUTE = graphql(`
  query SatkersRoute($province: ID!) {
    satkers(province: $province) {
      id
      type
      homonym {
        id
      }
      provenance {
        ...WhyNumber_provenance @unmask
      }
      ...SatkerTable_satker
    }
  }
`);

/** All satker of a province. /33/satker?cari=magelang&jenis=kota */
export function SatkerListPage() {
  const { t } = useWords();
  const { province } = useProvince();
  const query = useUrlQuery(satkersQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={addresses.satkers(province.code, query.values)} />
      <PanelBoundary
        height={900}
        resetKey={province.code}
        head={<PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={t("satkers.title")} />}
      >
        <SatkerList search={query.values} />
      </PanelBoundary>
    </PageStack>
  );
}

function SatkerList({ search }: { search: SatkersSearch }) {
  const { t, locale } = useWords();
  const { province } = useProvince();
  const { data } = useSuspenseQuery(SATKERS_ROUTE, { variables: { province: province.code }, queryKey: [useAttempt()] });
  const count = (type: "KABUPATEN" | "KOTA") => formatNumber(data.satkers.filter((satker) => satker.type === type).length, locale);
  const homonyms = data.satkers.filter((satker) => satker.homonym !== null).length;
  const change = useSearchChange(satkersQuery, (values) => addresses.satkers(province.code, values));
  const show = (wanted: Partial<SatkersSearch>) => change(wanted, { replace: true });
  const [typed, type] = useTypedText(search.cari ?? "", (cari) => show({ cari: cari || null }));
  const provenance = data.satkers[0]?.provenance;
  return (
    <>
      <PageHead
        eyebrow={t("province.eyebrow", { province: province.name })}
        title={t("satkers.title")}
        finding={[
          t("satkers.sentence", { n: formatNumber(data.satkers.length, locale), province: province.name, kabupaten: count("KABUPATEN"), kota: count("KOTA") }),
          ...(homonyms > 0 ? [t("satkers.sentenceHomonyms", { n: formatNumber(homonyms, locale) })] : []),
        ].join(" ")}
      >
        <div className={styles.filters} role="search">
          <SearchField label={t("satkers.search")} value={typed} onChange={type} />
          <Select
            label={t("satkers.type")}
            labelShown={false}
            value={search.jenis ?? ""}
            onChange={(event) => show({ jenis: event.target.value === "kabupaten" || event.target.value === "kota" ? event.target.value : null })}
          >
            <option value="">{t("types.all")}</option>
            <option value="kabupaten">{t("types.KABUPATEN")}</option>
            <option value="kota">{t("types.KOTA")}</option>
          </Select>
          <ExportMenu kind="satker" filters={{ provinsi: province.code, jenis: search.jenis, cari: search.cari }} title={t("satkers.title")} />
        </div>
      </PageHead>
      <SatkerTable
        satkers={data.satkers}
        query={search.cari}
        type={search.jenis === null ? null : typeOfWord(search.jenis)}
        onClear={() => show({ cari: null, jenis: null })}
      />
      {provenance ? <PageFoot provenance={provenance} /> : null}
    </>
  );
}
