import { useEffect, useId, useRef, useState, type ToggleEvent } from "react";
import { useLocation } from "react-router";
import { useWords } from "../i18n/i18n.ts";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { NavIcon } from "./NavIcon.tsx";
import { NavPageLink, type NavPage } from "./NavPageLink.tsx";
import styles from "./SideNav.module.css";

/**
 * The last place of a phone's bar: opens the pages that have none. The browser's own popover closes it on Esc and on a press
 * outside, gives the focus back to the button and tells readers whether it is open; a chosen page closes it here.
 */
export function MoreMenu({ pages }: { pages: readonly NavPage[] }) {
  const { t } = useWords();
  const { pathname } = useLocation();
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [isOpen, setOpen] = useState(false);
  const current = pages.find((page) => pathname === page.to || pathname.startsWith(`${page.to}/`));

  useEffect(
    function closeOnNewPage() {
      if (list.current?.matches(":popover-open")) list.current.hidePopover();
    },
    [pathname],
  );

  // The links come before the list opens, and go only after it has closed and given the focus back.
  const handleBeforeToggle = (event: ToggleEvent) => {
    if (event.newState === "open") setOpen(true);
  };
  const handleToggle = (event: ToggleEvent) => {
    if (event.newState === "closed") setOpen(false);
  };
  const handleChosen = () => list.current?.hidePopover();

  return (
    <>
      <button type="button" className={styles.link} popoverTarget={listId} data-holds-current={current !== undefined}>
        <NavIcon name="more" />
        <span>{t("nav.more")}</span>
        {current === undefined ? null : <VisuallyHidden>{t("nav.moreCurrent", { page: current.label })}</VisuallyHidden>}
      </button>
      {/* A press on a link is handled where it bubbles to: choosing the present page closes the list too. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <ul ref={list} id={listId} popover="auto" className={styles.sheet} aria-label={t("nav.more")} onBeforeToggle={handleBeforeToggle} onToggle={handleToggle} onClick={handleChosen}>
        {isOpen
          ? pages.map((page) => (
              <li key={page.icon}>
                <NavPageLink page={page} isRow />
              </li>
            ))
          : null}
      </ul>
    </>
  );
}
