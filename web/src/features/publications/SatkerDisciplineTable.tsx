import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { SatkerDisciplineTable_complianceFragment } from "../../gql/graphql.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { NumberPiece } from "../../pieces/NumberPiece.tsx";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { explanationText, type ExplainedMeasure } from "./measureExplanation.ts";

export const SATKER_DISCIPLINE = graphql(`
  fragment SatkerDisciplineTable_compliance on PublicationCompliance {
    id
    satkers {
      id
      satker {
        id
        code
        type
        regionName
      }
      currentShare {
        ...NumberPiece_measure @unmask
      }
      onTime90 {
        ...NumberPiece_measure @unmask
      }
      daysSinceUpdate {
        ...NumberPiece_measure @unmask
      }
      longestSilence {
        ...NumberPiece_measure @unmask
      }
    }
    explanations {
      measure
      formula
      counted
      excluded
      ground
    }
  }
`);

type Line = SatkerDisciplineTable_complianceFragment["satkers"][number];
type Field = "currentShare" | "onTime90" | "daysSinceUpdate" | "longestSilence";

/** Every satker's discipline, by code: no ranking. */
export function SatkerDisciplineTable({ compliance }: { compliance: FragmentType<typeof SATKER_DISCIPLINE> }) {
  const { t, words, locale } = usePublicationWords();
  const { data } = useSuspenseFragment({ fragment: SATKER_DISCIPLINE, fragmentName: "SatkerDisciplineTable_compliance", from: compliance });
  const column = (key: Field, header: string, explained: ExplainedMeasure): Column<Line> => ({
    key,
    header,
    align: "right",
    sortValue: (line) => line[key].value,
    cell: (line) => (
      <NumberPiece
        measure={line[key]}
        label={`${header}, ${satkerShortName(line.satker)}`}
        explanation={explanationText(data.explanations, explained, words)}
        unknownWord={words("discipline.unknown")}
      />
    ),
  });
  const columns: Column<Line>[] = [
    {
      key: "satker",
      header: words("matrix.satker"),
      isRowHeader: true,
      sortValue: (line) => line.satker.regionName,
      cell: (line) => <AppLink to={addresses.satkerUpdates(line.satker.code)}>{satkerShortName(line.satker)}</AppLink>,
    },
    column("currentShare", words("matrix.share"), "currentShare"),
    column("onTime90", words("discipline.onTime", { days: 90 }), "onTime"),
    column("daysSinceUpdate", words("discipline.daysSinceUpdate"), "daysSinceUpdate"),
    column("longestSilence", words("discipline.longestSilence"), "longestSilence"),
  ];
  return (
    <Panel title={words("discipline.bySatker")} note={words("discipline.bySatkerNote")}>
      <Table
        caption={words("discipline.bySatker")}
        columns={columns}
        rows={data.satkers}
        rowKey={(line) => line.id}
        locale={locale}
        sortLabel={(header) => t("table.sortBy", { column: header })}
      />
    </Panel>
  );
}
