import { useMemo } from "react";
import { useWording } from "./useWording.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { ClassGlyph } from "../../pieces/ClassGlyph.tsx";
import { STANDING_COLUMNS, standingQuery, type StandingSearch } from "../../pieces/rankingAddresses.ts";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import { orderOfWord, wordOfOrder } from "../../pieces/tableOrder.ts";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { ChangeMark } from "./ChangeMark.tsx";
import { ChooseButton } from "./ChooseButton.tsx";
import { changeKind, type Change } from "./movementModel.ts";
import { pathTip } from "./pathWords.ts";
import type { PathModel } from "./pathModel.ts";
import { PlaceInterval } from "./PlaceInterval.tsx";
import { SparkPath } from "./SparkPath.tsx";
import { intervalWidth, type NodePoints, type Standing, type StandingModel } from "./standingModel.ts";
import styles from "./StandingTable.module.css";
import { intervalText, placeText, pointsText, scoreText, type Wording } from "./standingWords.ts";

interface StandingTableProps {
  model: StandingModel;
  caption: string;
  /** The tie rule in words. */
  tieRule: string;
  /** Null: nothing is compared, or not known yet. */
  changes: ReadonlyMap<string, Change> | null;
  /** Null: not known (yet). */
  paths: PathModel | null;
  /** Changes and paths are on their way: their columns keep their places. */
  isComparing: boolean;
  chosen: string | null;
  onChoose: (code: string | null) => void;
  explainAddress: (code: string) => string;
  /** As the address says. Null: by place. */
  order: StandingSearch["urut"];
  onOrder: (order: StandingSearch["urut"]) => void;
}

/** Places with n, interval, score, class, dimensions, change and path; each score can be questioned. */
export function StandingTable({ model, caption, tieRule, changes, paths, isComparing, chosen, onChoose, explainAddress, order, onOrder }: StandingTableProps) {
  const wording = useWording();
  const { t, words, locale } = wording;
  const columns = useMemo(
    () => [
      ...placeColumns({ model, wording, chosen, onChoose }),
      ...scoreColumns({ model, wording, explainAddress }),
      ...(changes === null && !isComparing ? [] : [changeColumn(changes, wording)]),
      ...(paths === null && !isComparing ? [] : [pathColumn(paths, wording)]),
      ...partColumns(model, wording),
    ],
    [model, wording, chosen, onChoose, explainAddress, changes, paths, isComparing],
  );
  const named = useMemo(() => ({ ...STANDING_COLUMNS, ...Object.fromEntries((model.standings[0]?.facts.parts ?? []).flatMap(({ code }) => (code.includes(".") ? [[code, code]] : []))) }), [model]);
  return (
    <Panel title={words("table.title")} note={words("table.note", { n: formatNumber(model.n, locale), group: model.groupName, tie: tieRule })}>
      <Table
        caption={caption}
        isWide
        columns={columns}
        rows={model.standings}
        rowKey={({ code }) => code}
        findText={findText}
        rowSatker={({ code }) => code}
        isCurrent={({ code }) => code === chosen}
        order={orderOfWord(order, named)}
        onOrder={(next) => onOrder(standingQuery.urut.parse(wordOfOrder(next, named) ?? ""))}
        locale={locale}
        sortLabel={(column) => t("table.sortBy", { column })}
      />
    </Panel>
  );
}

/** A satker is found by name and by code: "33." finds a province. */
function findText({ name, code }: Standing): string {
  return `${name} ${code}`;
}

interface PlaceColumnsWish {
  model: StandingModel;
  wording: Wording;
  chosen: string | null;
  onChoose: (code: string | null) => void;
}

function placeColumns({ model, wording, chosen, onChoose }: PlaceColumnsWish): Column<Standing>[] {
  const { words, locale } = wording;
  return [
    {
      key: "place",
      header: words("table.place"),
      align: "right",
      sortValue: ({ place }) => place,
      cell: (standing) => <strong className={styles.place}>{placeText(standing, locale)}</strong>,
    },
    {
      key: "satker",
      header: words("table.satker"),
      isRowHeader: true,
      sortValue: ({ satker }) => satker.regionName,
      cell: (standing) => {
        const isChosen = standing.code === chosen;
        return (
          <span className={styles.name}>
            <ChooseButton name={standing.name} isChosen={isChosen} onChoose={() => onChoose(isChosen ? null : standing.code)} />
            <SatkerName satker={standing.satker} />
          </span>
        );
      },
    },
    {
      key: "interval",
      header: words("table.interval"),
      sortValue: intervalWidth,
      cell: (standing) =>
        standing.placeInterval === null ? (
          <span className={styles.missing}>{words("table.intervalNone")}</span>
        ) : (
          <PlaceInterval
            place={standing.place}
            interval={standing.placeInterval}
            n={model.n}
            shown={intervalText(standing.placeInterval, locale)}
            label={words("table.intervalOf", { place: formatNumber(standing.place, locale), interval: intervalText(standing.placeInterval, locale), n: formatNumber(model.n, locale) })}
          />
        ),
    },
  ];
}

function scoreColumns({ model, wording, explainAddress }: { model: StandingModel; wording: Wording; explainAddress: (code: string) => string }): Column<Standing>[] {
  const { words, locale } = wording;
  return [
    {
      key: "score",
      header: words("table.score"),
      align: "right",
      sortValue: ({ points }) => points,
      cell: (standing) => (
        <span className={styles.score}>
          {pointsText(standing.points, locale)}
          <AppLink to={explainAddress(standing.code)} className={styles.why} aria-label={words("table.why", { name: standing.name })} title={words("explain.open")}>
            ?
          </AppLink>
        </span>
      ),
    },
    ...(model.bands.length === 0
      ? []
      : [
          {
            key: "class",
            header: words("table.class"),
            sortValue: ({ band }: Standing) => band?.fromPoints ?? null,
            cell: ({ band, mark }: Standing) =>
              band === null ? (
                "–"
              ) : (
                <span className={styles.class}>
                  <ClassGlyph mark={mark} /> {band.label}
                </span>
              ),
          },
        ]),
  ];
}

function partColumns(model: StandingModel, wording: Wording): Column<Standing>[] {
  return (model.standings[0]?.facts.parts ?? []).map(({ code, name }): Column<Standing> => ({
    key: code,
    header: name,
    sortValue: ({ facts }) => nodeOf(facts.parts, code)?.score.value ?? null,
    cell: ({ facts }) => <NodeBar node={nodeOf(facts.parts, code)} wording={wording} />,
  }));
}

function nodeOf(nodes: readonly NodePoints[], code: string): NodePoints | undefined {
  return nodes.find((node) => node.code === code);
}

/** Points of a dimension as a number and a small bar from zero; a missing one is a word and no bar. */
function NodeBar({ node, wording }: { node: NodePoints | undefined; wording: Wording }) {
  if (node === undefined) return "–";
  if (node.score.value === null) return <span className={styles.missing}>{scoreText(node.score, wording)}</span>;
  return (
    <span className={styles.node}>
      <span className={styles.nodePoints}>{scoreText(node.score, wording)}</span>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${node.score.value}%` }} />
      </span>
    </span>
  );
}

function changeColumn(changes: ReadonlyMap<string, Change> | null, wording: Wording): Column<Standing> {
  return {
    key: "change",
    header: wording.words("table.change"),
    sortValue: ({ code }) => {
      const change = changes?.get(code);
      return change === undefined || changeKind(change) === "withheld" ? null : change.places;
    },
    cell: ({ code }) => {
      const change = changes?.get(code);
      return change === undefined ? <Awaited isHere={changes !== null} /> : <ChangeMark change={change} />;
    },
  };
}

function pathColumn(paths: PathModel | null, wording: Wording): Column<Standing> {
  const byCode = new Map((paths?.paths ?? []).map((path) => [path.code, path]));
  return {
    key: "path",
    header: wording.words("table.path"),
    cell: ({ code, name }) => {
      const path = byCode.get(code);
      if (path === undefined || paths === null) return <Awaited isHere={paths !== null} />;
      const places = path.places.map((place) => (place === null ? wording.words("path.noPlace") : formatNumber(place, wording.locale))).join(", ");
      return (
        <span title={pathTip(path, paths, wording)}>
          <SparkPath places={path.places} lowestPlace={paths.lowestPlace} breaks={paths.breaks} label={wording.words("table.pathOf", { name, places })} />
        </span>
      );
    },
  };
}

/** A cell of a comparison that is on its way, or that has nothing to say of this satker. */
function Awaited({ isHere }: { isHere: boolean }) {
  return <span className={styles.missing}>{isHere ? "–" : "…"}</span>;
}
