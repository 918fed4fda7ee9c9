import { useWords } from "../i18n/i18n.ts";
import { addresses } from "../pieces/addresses.ts";
import { evaluationAddresses } from "../pieces/evaluationAddresses.ts";
import { may, type ViewerFacts } from "../pieces/viewer.ts";
import type { NavIconName } from "./NavIcon.tsx";
import { MoreMenu } from "./MoreMenu.tsx";
import { NavPageLink, type NavPage } from "./NavPageLink.tsx";
import styles from "./SideNav.module.css";

/** What the bar of a phone holds, in the order of importance: as many as there is room for; the rest is under "more". */
const BAR_ORDER: readonly NavIconName[] = ["home", "evaluations", "requests", "updates", "ranking", "satkers"];
const BAR_PLACES = 4;

/** The pages there are: a column on a desk, on a phone a bar at the bottom whose last place opens all others. */
export function SideNav({ province, viewer }: { province: string; viewer: ViewerFacts }) {
  const { t } = useWords();
  const pages: readonly NavPage[] = [
    { icon: "home", label: t("nav.home"), to: addresses.home(province), isHome: true },
    { icon: "ranking", label: t("nav.ranking"), to: addresses.ranking(province) },
    { icon: "trends", label: t("nav.trends"), to: addresses.trends(province) },
    ...(may(viewer, "ALERTS_READ") ? [{ icon: "alerts", label: t("nav.alerts"), to: addresses.alerts(province) } as const] : []),
    { icon: "map", label: t("nav.map"), to: addresses.map(province) },
    { icon: "satkers", label: t("nav.satkers"), to: addresses.satkers(province) },
    ...(may(viewer, "PUBLICATIONS_READ") ? [{ icon: "updates", label: t("nav.updates"), to: addresses.updates(province) } as const] : []),
    { icon: "evaluations", label: t("nav.evaluations"), to: evaluationAddresses.board(province) },
    ...(may(viewer, "REQUESTS_READ") ? [{ icon: "requests", label: t("nav.requests"), to: addresses.requests(province) } as const] : []),
    ...(may(viewer, "IMPORTS_COMMIT") ? [{ icon: "imports", label: t("nav.imports"), to: addresses.imports(province) } as const] : []),
    { icon: "data", label: t("nav.data"), to: addresses.data(province) },
    ...(may(viewer, "ACCOUNTS_MANAGE") || may(viewer, "AUDIT_READ") ? [{ icon: "settings", label: t("nav.settings"), to: addresses.settings(province) } as const] : []),
  ];
  const inBar = new Set(BAR_ORDER.filter((icon) => pages.some((page) => page.icon === icon)).slice(0, BAR_PLACES));
  return (
    <nav aria-label={t("frame.nav")} className={styles.nav}>
      <ul className={styles.list}>
        {pages.map((page) => (
          <li key={page.icon} className={styles.entry} data-desk-only={!inBar.has(page.icon)}>
            <NavPageLink page={page} />
          </li>
        ))}
        <li className={styles.more}>
          <MoreMenu pages={pages.filter((page) => !inBar.has(page.icon))} />
        </li>
      </ul>
    </nav>
  );
}
