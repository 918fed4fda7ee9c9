import { lazy, Suspense } from "react";
import { useLocation, useNavigate } from "react-router";
import { useWords } from "../i18n/i18n.ts";
import { addresses } from "../pieces/addresses.ts";
import { AppLink, useAppAddress } from "../pieces/AppLink.tsx";
import type { ViewerFacts } from "../pieces/viewer.ts";
import type { ProvinceContext } from "../routes/provinceContext.ts";
import { Select } from "../ui/Select.tsx";
import { BarSearch } from "./BarSearch.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { PeriodSelect } from "./PeriodSelect.tsx";
import { ProductMark } from "./ProductMark.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";
import styles from "./TopBar.module.css";

const AccountMenu = lazy(async () => ({ default: (await import("../features/access/AccountMenu.tsx")).AccountMenu }));

interface TopBarProps {
  provinces: readonly { code: string; name: string }[];
  province: ProvinceContext["province"] | null;
  viewer: ViewerFacts;
}

/** Product, province, result, search, language, look, account. */
export function TopBar({ provinces, province, viewer }: TopBarProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const { pathname, search } = useLocation();
  const homeCode = province?.code ?? provinces[0]?.code;
  return (
    <header className={styles.bar}>
      {homeCode === undefined ? null : (
        <AppLink to={addresses.home(homeCode)} className={styles.product}>
          <ProductMark />
          <span>
            <span className={styles.name}>{t("product.name")}</span>
            <span className={styles.tagline}>{t("product.tagline")}</span>
          </span>
        </AppLink>
      )}
      <div className={styles.switches}>
        <Select
          label={t("frame.province")}
          labelShown={false}
          value={province?.code ?? ""}
          onChange={(event) => void navigate(toAddress(addresses.home(event.target.value)))}
        >
          {province === null ? <option value="">–</option> : null}
          {provinces.map((known) => (
            <option key={known.code} value={known.code}>
              {known.name}
            </option>
          ))}
        </Select>
        {province === null ? null : <PeriodSelect province={province} />}
      </div>
      <div className={styles.tools}>
        {province === null ? null : <BarSearch province={province.code} />}
        <LanguageSwitch />
        <ThemeSwitch />
        {viewer.isSignedIn && homeCode !== undefined ? (
          <Suspense fallback={null}>
            <AccountMenu viewer={viewer} province={homeCode} provinces={provinces} />
          </Suspense>
        ) : (
          <AppLink to={addresses.signIn(pathname + search)} className={styles.signIn}>
            {t("frame.signIn")}
          </AppLink>
        )}
      </div>
    </header>
  );
}
