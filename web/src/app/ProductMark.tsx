import styles from "./ProductMark.module.css";

/** The sign of the product. */
export function ProductMark() {
  return (
    <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" className={styles.markGround} />
      <circle cx="16" cy="16" r="8.5" fill="none" strokeWidth="3" className={styles.markRing} />
      <path d="M16 7.5a8.5 8.5 0 0 0 0 17z" className={styles.markHalf} />
    </svg>
  );
}
