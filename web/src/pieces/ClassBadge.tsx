import { useWords } from "../i18n/i18n.ts";
import styles from "./ClassBadge.module.css";
import { ClassGlyph } from "./ClassGlyph.tsx";
import { CLASS_TOKENS, type ClassMark } from "./qualification.ts";

interface ClassBadgeProps {
  mark: ClassMark;
  /** Who gave the class, and for which year; read out with it. */
  issuer?: { name: string; year: number };
}

/** A class in shape, colour and word. */
export function ClassBadge({ mark, issuer }: ClassBadgeProps) {
  const { t } = useWords();
  const label = t(`qualification.${mark}`);
  const token = CLASS_TOKENS[mark];
  return (
    <span
      className={styles.badge}
      data-mark={token ?? mark}
      title={issuer ? t("qualification.badge", { label, issuer: issuer.name, year: issuer.year }) : undefined}
    >
      <ClassGlyph mark={mark} />
      {label}
    </span>
  );
}
