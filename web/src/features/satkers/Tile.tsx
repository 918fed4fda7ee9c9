import type { MouseEvent } from "react";
import type { ChartTheme } from "../../charts/chartTheme.ts";
import { useWords } from "../../i18n/i18n.ts";
import { CLASS_SHAPES, CLASS_TOKENS, type ClassMark } from "../../pieces/qualification.ts";
import { satkerShortName, tileName } from "../../pieces/satkerName.ts";
import styles from "./Tile.module.css";
import type { PlacedTile } from "./tiles.ts";

interface TileProps {
  tile: PlacedTile;
  /** Null: no result is known at all, so nothing can be said about anyone. */
  mark: ClassMark | null;
  theme: ChartTheme;
  href: string;
  /** The one tile that Tab reaches; arrows lead on from it. */
  isReached: boolean;
  onFocus: () => void;
  onPress: (event: MouseEvent) => void;
}

/** Unit: px. Mean width of a letter at the tile's size. */
const LETTER_WIDTH = 6.7;

/** One office: type and class shape above, name below. Colours are written into the picture so that a saved file keeps them. */
export function Tile({ tile, mark, theme, href, isReached, onFocus, onPress }: TileProps) {
  const { t } = useWords();
  const { satker, x, y, width, height } = tile;
  const token = mark === null ? null : CLASS_TOKENS[mark];
  const look = token === null ? undefined : theme.classes[token];
  const ink = look?.ink ?? theme.ink;
  const name = satkerShortName(satker);
  const words = mark === null ? name : `${name}: ${t(`qualification.${mark}`)}`;
  const size = width > 70 ? 13 : 12;
  return (
    <a
      href={href}
      className={styles.tile}
      data-code={satker.code}
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
      {mark === null ? null : (
        <path
          d={CLASS_SHAPES[mark]}
          transform={`translate(${x + width - 21} ${y + 6}) scale(0.625)`}
          fill={look ? ink : "none"}
          stroke={look ? ink : theme.unannounced}
          strokeWidth={look ? 1 : 2}
          strokeDasharray={mark === "notAnnounced" ? "4 3" : undefined}
        />
      )}
      <text x={x + 6} y={y + 18} fontSize={12} fill={ink} opacity={look ? 1 : 0.8}>
        {t(`types.short${satker.type}`)}
      </text>
      <text x={x + 6} y={y + height - 12} fontSize={size} fontWeight={650} fill={ink}>
        {tileName(satker.regionName, Math.max(4, Math.floor((width - 8) / (LETTER_WIDTH * (size / 12)))))}
      </text>
    </a>
  );
}
