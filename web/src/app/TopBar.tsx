import { useNavigate } from "react-router";
import { useWords } from "../i18n/i18n.ts";
import { addresses } from "../pieces/addresses.ts";
import { AppLink, useAppAddress } from "../pieces/AppLink.tsx";
import type { ProvinceContext } from "../routes/provinceContext.ts";
import { Select } from "../ui/Select.tsx";
import { BarSearch } from "./BarSearch.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { PeriodSelect } from "./PeriodSelect.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";
import styles from "./TopBar.module.css";

interface TopBarProps {
  provinces: readonly { code: string; name: string }[];
  province: ProvinceContext["province"] | null;
}

/** Product, province, result, search, language, look. */
export function TopBar({ provinces, province }: TopBarProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const homeCode = province?.code ?? provinces[0]?.code;
  return (
    <header className={styles.bar}>
      {homeCode === undefined ? null : (
        <AppLink to={addresses.home(homeCode)} className={styles.product}>
          <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="7" className={styles.markGround} />
            <circle cx="16" cy="16" r="8.5" fill="none" strokeWidth="3" className={styles.markRing} />
            <path d="M16 7.5a8.5 8.5 0 0 0 0 17z" className={styles.markHalf} />
          </svg>
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
      </div>
    </header>
  );
}
