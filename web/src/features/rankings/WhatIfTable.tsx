import { useMemo } from "react";
import { formatNumber } from "../../lib/number.ts";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { ChooseButton } from "./ChooseButton.tsx";
import { signed } from "./influenceModel.ts";
import type { Wording } from "./standingWords.ts";
import { useWording } from "./useWording.ts";
import { shiftSummary, type Shift } from "./whatIfModel.ts";
import { shiftText } from "./whatIfWords.ts";

interface WhatIfTableProps {
  shifts: readonly Shift[];
  chosen: string | null;
  onChoose: (code: string | null) => void;
}

/** Who moves how many places under the reader's weights. */
export function WhatIfTable({ shifts, chosen, onChoose }: WhatIfTableProps) {
  const wording = useWording();
  const { t, words, locale } = wording;
  const columns = useMemo(() => columnsOf(wording, chosen, onChoose), [wording, chosen, onChoose]);
  const { classChanged } = shiftSummary(shifts);
  return (
    <Panel title={words("whatIf.result")} note={classChanged === 0 ? undefined : words("whatIf.classMoves", { n: formatNumber(classChanged, locale) })}>
      <Table
        caption={words("whatIf.result")}
        columns={columns}
        rows={shifts}
        rowKey={({ code }) => code}
        rowSatker={({ code }) => code}
        isCurrent={({ code }) => code === chosen}
        locale={locale}
        sortLabel={(column) => t("table.sortBy", { column })}
      />
    </Panel>
  );
}

function columnsOf(wording: Wording, chosen: string | null, onChoose: (code: string | null) => void): Column<Shift>[] {
  const { words, locale } = wording;
  const place = (value: number | null) => (value === null ? words("table.missing") : formatNumber(value, locale));
  return [
    { key: "after", header: words("whatIf.after"), align: "right", sortValue: ({ after }) => after, cell: ({ after }) => place(after) },
    {
      key: "satker",
      header: words("table.satker"),
      isRowHeader: true,
      sortValue: ({ satker }) => satker.regionName,
      cell: ({ code, name, satker }) => (
        <>
          <ChooseButton name={name} isChosen={code === chosen} onChoose={() => onChoose(code === chosen ? null : code)} />
          <SatkerName satker={satker} />
        </>
      ),
    },
    { key: "before", header: words("whatIf.before"), align: "right", sortValue: ({ before }) => before, cell: ({ before }) => place(before) },
    { key: "change", header: words("whatIf.change"), sortValue: ({ places }) => places, cell: ({ places }) => shiftText(places, wording) },
    {
      key: "points",
      header: words("whatIf.pointsDelta"),
      align: "right",
      sortValue: ({ points }) => points,
      cell: ({ points }) => (points === null ? "–" : signed(Math.round(points * 10) / 10, wording)),
    },
    {
      key: "class",
      header: words("whatIf.classAfter"),
      sortValue: ({ classAfter }) => classAfter?.fromPoints ?? null,
      cell: ({ classBefore, classAfter }) =>
        classAfter === null ? "–" : classBefore !== null && classBefore.code !== classAfter.code ? <strong>{`${classBefore.label} → ${classAfter.label}`}</strong> : classAfter.label,
    },
  ];
}
