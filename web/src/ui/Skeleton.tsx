import styles from "./Skeleton.module.css";

interface SkeletonProps {
  /** Words for readers who do not see the grey. */
  label: string;
  /** Unit: px. The same as what will stand here, so that nothing jumps. */
  height: number;
  lines?: number;
}

/** Holds the place of what is still loading. */
export function Skeleton({ label, height, lines = 3 }: SkeletonProps) {
  return (
    <div className={styles.skeleton} style={{ minHeight: height }} role="status">
      <span className={styles.label}>{label}</span>
      <div aria-hidden="true" className={styles.lines}>
        {Array.from({ length: lines }, (_, index) => (
          <span key={index} className={styles.line} />
        ))}
      </div>
    </div>
  );
}
