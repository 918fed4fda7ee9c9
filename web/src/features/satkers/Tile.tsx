import type { MouseEvent } from "react";
import type { ChartTheme } from "../../charts/chartTheme.ts";
import { useWords } from "../../i18n/i18n.ts";
import { fitText, textWidth } from "../../lib/textWidth.ts";
import { CLASS_SHAPES, CLASS_TOKENS, type ClassMark } from "../../pieces/qualification.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import styles from "./Tile.module.css";
import type { PlacedTile } from "./tiles.ts";

interface TileProps {
  tile: PlacedTile;
  /** Null: no result is known at all, so nothing can be said about anyone. */
  mark: ClassMark | null;
  theme: ChartTheme;
  href: string;
  /** A few signs between type and name. */
  caption?: { long: string; short: string } | undefined;
  /** What is read out after the name, instead of the class. */
  sentence?: string | undefined;
  /** Depth of the tint of a tile without a class, 0-1. */
  tint?: number | undefined;
  isChosen?: boolean;
  /** The one tile that Tab reaches; arrows lead on from it. */
  isReached: boolean;
  onFocus: () => void;
  onPress: (event: MouseEvent) => void;
}

/** A name this much too wide is set a little narrower instead of being cut. */
const SQUEEZE = 1.14;

/** One office: type and class shape above, name below. Colours are written into the picture so that a saved file keeps them. */
export function Tile({ tile, mark, theme, href, caption, sentence, tint, isChosen = false, isReached, onFocus, onPress }: TileProps) {
  const { t } = useWords();
  const { satker, x, y, width, height } = tile;
  const token = mark === null ? null : CLASS_TOKENS[mark];
  const look = token === null ? undefined : theme.classes[token];
  const ink = look?.ink ?? theme.ink;
  const name = satkerShortName(satker);
  const words = sentence !== undefined ? `${name}: ${sentence}` : mark === null ? name : `${name}: ${t(`qualification.${mark}`)}`;
  const isNarrow = width <= 70;
  const size = isNarrow ? 12 : 13;
  const inset = isNarrow ? 4 : 6;
  const room = width - 2 * inset;
  const shown = fitText(satker.regionName, size, room * SQUEEZE);
  const isTight = textWidth(shown, size) > room;
  const glyph = isNarrow ? 11 : 15;
  return (
    <a
      href={href}
      className={styles.tile}
      data-code={satker.code}
      data-satker={satker.code}
      aria-current={isChosen ? "true" : undefined}
      tabIndex={isReached ? 0 : -1}
      aria-label={words}
      onClick={onPress}
      onFocus={onFocus}
    >
      <title>{`${words} (${satker.code})`}</title>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={4}
        fill={look?.fill ?? theme.paper}
        stroke={look?.line ?? theme.unannounced}
        strokeWidth={1.25}
        strokeDasharray={mark === "notAnnounced" ? "4 3" : undefined}
      />
      {tint === undefined ? null : <rect x={x} y={y} width={width} height={height} rx={4} fill={theme.accent} fillOpacity={tint} />}
      {isChosen ? <rect x={x + 1.5} y={y + 1.5} width={width - 3} height={height - 3} rx={3} fill="none" stroke={theme.accent} strokeWidth={3} /> : null}
      {mark === null ? null : (
        <path
          d={CLASS_SHAPES[mark]}
          transform={`translate(${x + width - glyph - (isNarrow ? 4 : 6)} ${y + (isNarrow ? 8 : 6)}) scale(${glyph / 24})`}
          fill={look ? ink : "none"}
          stroke={look ? ink : theme.unannounced}
          strokeWidth={look ? 1 : 2}
          strokeDasharray={mark === "notAnnounced" ? "4 3" : undefined}
        />
      )}
      <text x={x + inset} y={y + (caption ? 15 : 18)} fontSize={12} fill={ink} opacity={look ? 1 : 0.8}>
        {t(`types.short${satker.type}`)}
      </text>
      {caption === undefined ? null : (
        <text x={x + inset} y={y + (isNarrow ? 30 : 32)} fontSize={12} fontWeight={550} fill={ink}>
          {isNarrow ? caption.short : caption.long}
        </text>
      )}
      <text x={x + inset} y={y + height - (caption ? (isNarrow ? 6 : 10) : 12)} fontSize={size} fontWeight={650} fill={ink} textLength={isTight ? room : undefined} lengthAdjust="spacingAndGlyphs">
        {shown}
      </text>
    </a>
  );
}
