import { useSuspenseQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { useNavigate } from "react-router";
import { DutyMatrix } from "../../features/publications/DutyMatrix.tsx";
import { classOfWord } from "../../features/publications/dutyStates.ts";
import { matrixModel } from "../../features/publications/matrixModel.ts";
import { findingText } from "../../features/publications/matrixWords.ts";
import { UpdateFilters } from "../../features/publications/UpdateFilters.tsx";
import { UpdatePages } from "../../features/publications/UpdatePages.tsx";
import { FigureFiles } from "../../charts/figureFiles.ts";
import { graphql } from "../../gql/index.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { addresses, updatesQuery, type UpdatesSearch } from "../../pieces/addresses.ts";
import { useAppAddress } from "../../pieces/AppLink.tsx";
import { AreaSelect } from "../../pieces/AreaSelect.tsx";
import { exportFiles } from "../../pieces/exportFiles.ts";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { useAreaEyebrow, useAreaName } from "../areaName.ts";
import { useProvince } from "../provinceContext.ts";

export const PEMUTAKHIRAN_ROUTE = graphql(`
  query PemutakhiranRoute($province: ID) {
    publicationMatrix(province: $province) {
      id
      dataset
      legend {
        code
        state
      }
      items {
        id
        code
        title
        titleEn
        class
      }
      rows {
        id
        satker {
          id
          code
          type
          regionName
        }
        states
        sinceDays
        ageDays
      }
      ...DutyMatrix_matrix
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
  }
`);

/** Who keeps what up to date, every satker and every item. /33/pemutakhiran?golongan=berkala&urut=terlambat */
export function PemutakhiranPage() {
  const { t, words } = usePublicationWords();
  const { province } = useProvince();
  const query = useUrlQuery(updatesQuery);
  const head = <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("title")} />;
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={addresses.updates(province.code, query.values)} />
      <PanelBoundary height={900} resetKey={`${province.code} ${query.values.kelompok ?? ""}`} head={head}>
        <Pemutakhiran search={query.values} />
      </PanelBoundary>
    </PageStack>
  );
}

function Pemutakhiran({ search }: { search: UpdatesSearch }) {
  const { t, words, locale } = usePublicationWords();
  const { province, viewer } = useProvince();
  const isNational = search.kelompok === "nasional";
  const area = useAreaName(search.kelompok);
  const eyebrow = useAreaEyebrow(search.kelompok);
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const { data } = useSuspenseQuery(PEMUTAKHIRAN_ROUTE, { variables: { province: isNational ? null : province.code }, queryKey: [useAttempt()] });
  const matrix = data.publicationMatrix;
  const onlyClass = search.golongan === null ? null : classOfWord(search.golongan);
  const model = useMemo(() => matrixModel(matrix, onlyClass, "kode"), [matrix, onlyClass]);
  const show = useSearchChange(updatesQuery, (values) => addresses.updates(province.code, values));
  return (
    <>
      <PageHead
        eyebrow={eyebrow}
        title={words("title")}
        isDemo={matrix.dataset === "DEMO" || matrix.provenance.containsDemoData}
        finding={model.items.length === 0 ? undefined : findingText(model, area, { words, locale })}
      >
        <UpdatePages province={province.code} />
        <UpdateFilters search={search} onSearch={show}>
          <AreaSelect viewer={viewer} province={province.name} area={search.kelompok} onArea={(kelompok) => show({ kelompok })} />
        </UpdateFilters>
      </PageHead>
      <FigureFiles value={exportFiles("matriks", { provinsi: isNational ? null : province.code, golongan: search.golongan }, t)}>
        <DutyMatrix matrix={matrix} area={area} search={search} onSearch={show} onOpen={(code) => void navigate(toAddress(addresses.satkerUpdates(code)))} />
      </FigureFiles>
      <PageFoot provenance={matrix.provenance} />
    </>
  );
}
