import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { useChartTheme } from "../../charts/chartTheme.ts";
import type { FigureTable } from "../../charts/chartTypes.ts";
import { Figure, type FigureView } from "../../charts/Figure.tsx";
import { useWidth } from "../../charts/useWidth.ts";
import { graphql } from "../../gql/index.ts";
import { useWords } from "../../i18n/i18n.ts";
import { ClassLegend } from "../../pieces/ClassLegend.tsx";
import type { ClassMark } from "../../pieces/qualification.ts";
import styles from "./SatkerTileMap.module.css";
import { neighbourOf, type Direction } from "./neighbour.ts";
import { Tile } from "./Tile.tsx";
import { placeTiles } from "./tiles.ts";
import { legendText, markCounts, tileTable } from "./tileTable.ts";

export const SATKER_TILE = graphql(`
  fragment SatkerTileMap_satker on Satker {
    id
    code
    type
    regionName
    seat
    latitude
    longitude
  }
`);

interface SatkerTileMapProps {
  satkers: readonly FragmentType<typeof SATKER_TILE>[];
  /** Class by satker code; empty: no result is known, tiles stay without colour. */
  marks: ReadonlyMap<string, ClassMark>;
  title: string;
  statistic: string;
  /** Unit: "KI Jawa Tengah 2024"; null: no result. */
  period: string | null;
  aboutLines: readonly string[];
  demoMark?: React.ReactNode;
  hrefOf: (code: string) => string;
  onSelect: (code: string) => void;
  view?: FigureView;
  onView?: (view: FigureView) => void;
  /** What else than a published class the tiles show. Absent: the class alone. */
  paint?: TilePaint;
  /** The satker that the page is about. */
  chosen?: string | null;
}

/** What tiles show of something that is no published class: each part by satker code, except the last two. */
export interface TilePaint {
  /** A few signs in the tile: "3 · 71,4", in a narrow one "3". */
  captions: ReadonlyMap<string, { long: string; short: string }>;
  /** What is read out after the name. */
  sentences: ReadonlyMap<string, string>;
  /** Depth of the tint, 0-1, for tiles without a class mark. Absent: none. */
  tints: ReadonlyMap<string, number>;
  legend: React.ReactNode;
  table: FigureTable;
}

const KEYS: Readonly<Record<string, Direction>> = { ArrowLeft: "west", ArrowRight: "east", ArrowUp: "north", ArrowDown: "south" };

/** The offices as tiles near where they lie: small ones are as visible as large ones. Arrow keys walk. */
export function SatkerTileMap(map: SatkerTileMapProps) {
  const { t, locale } = useWords();
  const theme = useChartTheme();
  const { data } = useSuspenseFragment({ fragment: SATKER_TILE, from: [...map.satkers] });
  const element = useRef<HTMLDivElement>(null);
  const width = useWidth(element);
  const placed = useMemo(() => placeTiles(data, width), [data, width]);
  const [reached, setReached] = useState<string | null>(null);
  const entry = reached ?? placed.tiles[0]?.satker.code ?? null;
  const markOf = (code: string): ClassMark | null => (map.period === null ? null : (map.marks.get(code) ?? (map.paint ? null : "notAnnounced")));
  const { paint } = map;
  const legend = paint ? "" : legendText(data, markOf, t, locale);
  const aboutLines = legend === "" ? map.aboutLines : [legend, ...map.aboutLines];

  const handleKey = (event: KeyboardEvent) => {
    const direction = KEYS[event.key];
    if (direction === undefined || entry === null) return;
    event.preventDefault();
    const next = neighbourOf(placed.tiles, entry, direction);
    setReached(next);
    element.current?.querySelector<SVGAElement>(`[data-code="${next}"]`)?.focus();
  };
  const handlePress = (event: MouseEvent, code: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    map.onSelect(code);
  };

  return (
    <Figure
      title={map.title}
      statistic={map.statistic}
      mark={map.demoMark}
      table={paint?.table ?? tileTable(data, markOf, map.period, t)}
      legend={paint?.legend ?? (map.period === null ? undefined : <ClassLegend counts={markCounts(data, markOf)} />)}
      provenance={map.aboutLines.join(" · ")}
      aboutLines={aboutLines}
      view={map.view}
      onView={map.onView}
      height={placed.height}
    >
      <div ref={element} className={styles.map}>
        {/* Keys are handled once for all tiles; each tile is a link of its own. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <svg
          width={placed.width}
          height={placed.height}
          viewBox={`0 0 ${placed.width} ${placed.height}`}
          role="group"
          aria-label={`${map.title}. ${t("map.keys")}`}
          fontFamily={theme.font}
          onKeyDown={handleKey}
        >
          {placed.tiles.map((tile) => (
            <Tile
              key={tile.satker.code}
              tile={tile}
              mark={markOf(tile.satker.code)}
              theme={theme}
              href={map.hrefOf(tile.satker.code)}
              caption={paint?.captions.get(tile.satker.code)}
              sentence={paint?.sentences.get(tile.satker.code)}
              tint={paint?.tints.get(tile.satker.code)}
              isChosen={tile.satker.code === map.chosen}
              isReached={tile.satker.code === entry}
              onFocus={() => setReached(tile.satker.code)}
              onPress={(event) => handlePress(event, tile.satker.code)}
            />
          ))}
        </svg>
      </div>
    </Figure>
  );
}
