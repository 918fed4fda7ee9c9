import { NavLink } from "react-router";
import { useWords } from "../i18n/i18n.ts";
import { addresses } from "../pieces/addresses.ts";
import { evaluationAddresses } from "../pieces/evaluationAddresses.ts";
import { useAppAddress } from "../pieces/AppLink.tsx";
import { may, type ViewerFacts } from "../pieces/viewer.ts";
import { NavIcon, type NavIconName } from "./NavIcon.tsx";
import styles from "./SideNav.module.css";

/** The pages there are: a column on a desk, a bar at the bottom of a phone. */
export function SideNav({ province, viewer }: { province: string; viewer: ViewerFacts }) {
  const { t } = useWords();
  const toAddress = useAppAddress();
  const mayReadRequests = may(viewer, "REQUESTS_READ");
  const mayReadUpdates = may(viewer, "PUBLICATIONS_READ");
  const pages: readonly { icon: NavIconName; label: string; to: string; isHome?: boolean; isDeskOnly?: boolean }[] = [
    { icon: "home", label: t("nav.home"), to: addresses.home(province), isHome: true },
    { icon: "ranking", label: t("nav.ranking"), to: addresses.ranking(province) },
    { icon: "map", label: t("nav.map"), to: addresses.map(province), isDeskOnly: mayReadUpdates },
    { icon: "satkers", label: t("nav.satkers"), to: addresses.satkers(province) },
    ...(mayReadUpdates ? [{ icon: "updates", label: t("nav.updates"), to: addresses.updates(province) } as const] : []),
    { icon: "evaluations", label: t("nav.evaluations"), to: evaluationAddresses.board(province), isDeskOnly: true },
    ...(mayReadRequests ? [{ icon: "requests", label: t("nav.requests"), to: addresses.requests(province) } as const] : []),
    { icon: "data", label: t("nav.data"), to: addresses.data(province), isDeskOnly: mayReadRequests },
    // A phone's bar has room for five; there the account menu leads to the settings.
    ...(may(viewer, "ACCOUNTS_MANAGE") || may(viewer, "AUDIT_READ") ? [{ icon: "settings", label: t("nav.settings"), to: addresses.settings(province), isDeskOnly: true } as const] : []),
  ];
  return (
    <nav aria-label={t("frame.nav")} className={styles.nav}>
      <ul className={styles.list}>
        {pages.map((page) => (
          <li key={page.icon} className={styles.entry} data-desk-only={page.isDeskOnly === true}>
            <NavLink to={toAddress(page.to)} end={page.isHome === true} className={styles.link ?? ""}>
              <NavIcon name={page.icon} />
              <span>{page.label}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
