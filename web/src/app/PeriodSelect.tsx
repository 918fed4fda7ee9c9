import { useLocation, useNavigate } from "react-router";
import { useWords } from "../i18n/i18n.ts";
import { formatNumber } from "../lib/number.ts";
import { formatQuery, parseQuery } from "../lib/url.ts";
import { periodQuery } from "../pieces/addresses.ts";
import { choosePeriod, periodLabel, periodSearch } from "../pieces/period.ts";
import type { ProvinceContext } from "../routes/provinceContext.ts";
import { Select } from "../ui/Select.tsx";

/** Which published result the page shows; only on pages that show one. */
export function PeriodSelect({ province }: { province: ProvinceContext["province"] }) {
  const { t, locale } = useWords();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const hasPeriod = [`/${province.code}`, `/${province.code}/`, `/${province.code}/peringkat`, `/${province.code}/peta`].includes(pathname);
  if (!hasPeriod || province.evaluationPeriods.length === 0) return null;
  const current = choosePeriod(province.evaluationPeriods, parseQuery(periodQuery, new URLSearchParams(search)).values);

  const handleChoose = (id: string) => {
    const chosen = province.evaluationPeriods.find((period) => period.id === id);
    if (!chosen) return;
    // Of the address as it stands now: another choice may just have changed it.
    const kept = new URLSearchParams(globalThis.location.pathname === pathname ? globalThis.location.search : search);
    for (const key of Object.keys(periodQuery)) kept.delete(key);
    const wanted = formatQuery(periodQuery, periodSearch(chosen));
    const rest = kept.toString();
    void navigate(`${pathname}${wanted}${rest === "" ? "" : `&${rest}`}`, { preventScrollReset: true });
  };

  return (
    <Select label={t("frame.period")} labelShown={false} value={current?.id ?? ""} onChange={(event) => handleChoose(event.target.value)}>
      {current === null ? <option value="">–</option> : null}
      {province.evaluationPeriods.map((period) => (
        <option key={period.id} value={period.id}>
          {periodLabel(period, t)}:{" "}
          {period.announcedCount > 0
            ? t("frame.periodCount", { n: formatNumber(period.announcedCount, locale) })
            : t("frame.periodStages", { n: formatNumber(period.stageOnlyCount, locale) })}
        </option>
      ))}
    </Select>
  );
}
