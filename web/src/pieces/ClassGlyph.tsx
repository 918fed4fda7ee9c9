import { CLASS_SHAPES, CLASS_TOKENS, type ClassMark } from "./qualification.ts";

interface ClassGlyphProps {
  mark: ClassMark;
  /** Unit: px. */
  size?: number;
}

/** The shape of a class in its colours. Decoration: the label beside it says the same. */
export function ClassGlyph({ mark, size = 14 }: ClassGlyphProps) {
  const token = CLASS_TOKENS[mark];
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={CLASS_SHAPES[mark]}
        fill={token ? `var(--class-${token})` : "none"}
        stroke={token ? `var(--class-${token}-line)` : "var(--unannounced-line)"}
        strokeWidth="2"
        strokeDasharray={mark === "notAnnounced" ? "4 3" : undefined}
      />
    </svg>
  );
}
