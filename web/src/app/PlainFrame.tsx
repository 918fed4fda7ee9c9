import { Outlet, useLocation } from "react-router";
import { useWords } from "../i18n/i18n.ts";
import { PanelBoundary } from "../pieces/PanelBoundary.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import styles from "./PlainFrame.module.css";
import { ProductMark } from "./ProductMark.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";
import { useArrival } from "./useArrival.ts";
import { useLanguageOfAddress } from "./useLanguageOfAddress.ts";

/** What surrounds the pages that come before the product: signing in, setting a password. */
export function PlainFrame() {
  const { t } = useWords();
  const { pathname } = useLocation();
  const main = useArrival();
  useLanguageOfAddress();
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <p className={styles.product}>
          <ProductMark />
          <span>{t("product.name")}</span>
        </p>
        <div className={styles.tools}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main ref={main} tabIndex={-1} className={styles.main}>
        <PanelBoundary height={420} resetKey={pathname} head={null}>
          <Outlet />
        </PanelBoundary>
        <p className={styles.tagline}>{t("product.tagline")}</p>
      </main>
    </div>
  );
}
