import { graphql } from "../../gql/index.ts";
import type { SatkerGapTable_satkerFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { evaluationAddresses } from "../../pieces/evaluationAddresses.ts";
import { NumberPiece } from "../../pieces/NumberPiece.tsx";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";

/** Claims and accepted points of one satker. */
export const SATKER_GAP = graphql(`
  fragment SatkerGapTable_satker on SatkerClaimGap {
    satker {
      id
      code
      type
      regionName
    }
    gap {
      claimedPoints
      acceptedPoints
      verifiedItems
      gap {
        ...NumberPiece_measure @unmask
      }
    }
  }
`);

/** Claims of each satker, by code and not sortable by gap: the question is what to explain, not whom to suspect. */
export function SatkerGapTable({ rows, issuerId, year, per }: { rows: readonly SatkerGapTable_satkerFragment[]; issuerId: string; year: number; per: string | null }) {
  const { t, words, locale } = useEvaluationWords();
  const columns: Column<SatkerGapTable_satkerFragment>[] = [
    {
      key: "satker",
      header: t("ranking.satker"),
      isRowHeader: true,
      cell: ({ satker }) => <AppLink to={evaluationAddresses.year({ satkerCode: satker.code, issuerId, year }, { per })}>{satkerShortName(satker)}</AppLink>,
    },
    { key: "n", header: words("items.n"), align: "right", cell: ({ gap }) => formatNumber(gap.verifiedItems, locale) },
    { key: "claimed", header: words("items.claimed"), align: "right", cell: ({ gap }) => formatNumber(gap.claimedPoints, locale) },
    { key: "accepted", header: words("items.accepted"), align: "right", cell: ({ gap }) => formatNumber(gap.acceptedPoints, locale) },
    { key: "gap", header: words("items.gap"), align: "right", cell: ({ gap, satker }) => <NumberPiece measure={gap.gap} label={`${words("items.gap")} ${satkerShortName(satker)}`} /> },
  ];
  return (
    <Panel title={words("items.satkers")} note={words("items.satkersNote")}>
      <Table caption={words("items.satkers")} columns={columns} rows={rows} rowKey={({ satker }) => satker.id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
    </Panel>
  );
}
