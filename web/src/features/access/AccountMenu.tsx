import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { useAccessWords } from "../../i18n/access.ts";
import { addresses } from "../../pieces/addresses.ts";
import { useAppAddress } from "../../pieces/AppLink.tsx";
import { viewsAddress } from "../../pieces/viewAddresses.ts";
import { may, type ViewerFacts } from "../../pieces/viewer.ts";
import { Menu } from "../../ui/Menu.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./AccountMenu.module.css";
import { refusalSentence } from "./refusal.ts";
import { scopeText } from "./scopeText.ts";
import { useSignOut, type SignOutReach } from "./useSignOut.ts";

interface AccountMenuProps {
  viewer: ViewerFacts;
  /** Code of the province whose pages the menu leads to. */
  province: string;
  provinces: readonly { code: string; name: string }[];
}

/** Who is signed in, as what, for where; and what one does with the own account. */
export function AccountMenu({ viewer, province, provinces }: AccountMenuProps) {
  const { words, t, language } = useAccessWords();
  const [failure, setFailure] = useState<string | null>(null);
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const { pathname, search } = useLocation();
  const signOut = useSignOut();
  const role = words(`roles.${viewer.role}`);
  const go = (address: string) => void navigate(toAddress(address));
  const leave = async (reach: SignOutReach) => {
    try {
      await signOut(reach);
    } catch (error) {
      setFailure(words("menu.failed", { reason: refusalSentence(error, { words, t, language }) }));
    }
  };
  return (
    <>
      <Menu
        accessibleName={words("menu.name", { name: viewer.displayName, role })}
        label={
          <span className={styles.label}>
            <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
              <path d="M10 3.5a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4zM3.5 17c.6-3.4 3.2-5 6.5-5s5.9 1.6 6.5 5" />
            </svg>
            <span className={styles.name}>{viewer.displayName}</span>
          </span>
        }
        head={
          <div className={styles.head}>
            <p className={styles.headName}>{viewer.displayName}</p>
            <p>{role}</p>
            <p>{scopeText(viewer.scope, words, provinces)}</p>
          </div>
        }
        entries={[
          { key: "save", label: words("menu.saveView"), onChoose: () => go(viewsAddress(province, { simpan: pathname + search })) },
          { key: "views", label: words("menu.views"), onChoose: () => go(viewsAddress(province)) },
          { key: "account", label: words("menu.account"), onChoose: () => go(addresses.ownAccount(province)) },
          ...(may(viewer, "ACCOUNTS_MANAGE") || may(viewer, "AUDIT_READ") ? [{ key: "settings", label: words("menu.settings"), onChoose: () => go(addresses.settings(province)) }] : []),
          { key: "out", label: words("menu.signOut"), onChoose: () => void leave("here") },
          { key: "everywhere", label: words("menu.signOutEverywhere"), onChoose: () => void leave("everywhere") },
        ]}
      />
      {failure === null ? null : (
        <Notice tone="alarm" role="alert">
          {failure}
        </Notice>
      )}
    </>
  );
}
