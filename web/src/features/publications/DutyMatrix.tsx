import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useMemo } from "react";
import { Figure } from "../../charts/Figure.tsx";
import { graphql } from "../../gql/index.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import type { UpdatesSearch } from "../../pieces/addresses.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useFind } from "../../ui/useFind.tsx";
import { DutyLegend } from "./DutyLegend.tsx";
import styles from "./DutyMatrix.module.css";
import { classOfWord } from "./dutyStates.ts";
import { MatrixCards } from "./MatrixCards.tsx";
import { MatrixGrid } from "./MatrixGrid.tsx";
import { matrixModel, type MatrixLine } from "./matrixModel.ts";
import { matrixTable } from "./matrixTable.ts";
import { countsText } from "./matrixWords.ts";

export const DUTY_MATRIX = graphql(`
  fragment DutyMatrix_matrix on PublicationMatrix {
    id
    asOf
    dataset
    listYear
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
      legalBasis
      confidence
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
  }
`);

interface DutyMatrixProps {
  matrix: FragmentType<typeof DUTY_MATRIX>;
  /** Name of the province, or of all that are shown. */
  area: string;
  search: UpdatesSearch;
  onSearch: (change: Partial<UpdatesSearch>) => void;
  onOpen: (satkerCode: string) => void;
}

/** Every duty of every satker: a grid on a desk, a list of cards on a phone and on paper, and a table twin. */
export function DutyMatrix({ matrix, area, search, onSearch, onOpen }: DutyMatrixProps) {
  const { words, locale } = usePublicationWords();
  const { data } = useSuspenseFragment({ fragment: DUTY_MATRIX, from: matrix });
  const onlyClass = search.golongan === null ? null : classOfWord(search.golongan);
  const order = search.urut ?? "kurang";
  const model = useMemo(() => matrixModel(data, onlyClass, order), [data, onlyClass, order]);
  const find = useFind({ rows: model.lines, findText, locale });
  const found = useMemo(() => ({ ...model, lines: find.found }), [model, find.found]);
  const table = useMemo(() => matrixTable(model, { words, locale }), [model, words, locale]);
  if (data.items.length === 0) return <EmptyState title={words("matrix.noList")} next={words("matrix.noListNext")} />;
  if (model.items.length === 0) {
    return (
      <EmptyState
        title={words("matrix.empty", { class: words(`class.${onlyClass ?? "all"}`) })}
        next={words("matrix.emptyNext")}
        actions={<Button onClick={() => onSearch({ golongan: null })}>{words("class.all")}</Button>}
      />
    );
  }
  const facts = {
    year: data.listYear ?? "",
    satkers: formatNumber(model.lines.length, locale),
    items: formatNumber(model.items.length, locale),
    date: formatLocalDate(data.asOf, locale),
  };
  const statistic = words(data.listYear === null ? "matrix.statisticNoYear" : "matrix.statistic", facts);
  const counts = countsText(model.counts, { words, locale });
  const title =
    onlyClass === null ? words("matrix.figure", { province: area }) : words("matrix.figureClass", { class: words(`class.${onlyClass}`), province: area });
  return (
    <Figure
      title={title}
      statistic={statistic}
      mark={data.dataset === "DEMO" ? <DemoMark /> : undefined}
      table={table}
      legend={<DutyLegend counts={model.counts} />}
      provenance={counts}
      aboutLines={[counts]}
      view={search.tampil ?? "grafik"}
      onView={(view) => onSearch({ tampil: view === "grafik" ? null : view })}
      height={600}
    >
      {find.field}
      <div className={styles.desk}>
        <MatrixGrid model={found} label={words("matrix.grid", facts)} onOpen={onOpen} />
      </div>
      <div className={styles.phone}>
        <MatrixCards model={found} />
      </div>
    </Figure>
  );
}

/** A satker is found by name and by code: "33." finds a province. */
function findText({ satker }: MatrixLine): string {
  return `${satkerShortName(satker)} ${satker.code}`;
}
