import { useState, type FormEvent } from "react";
import { useLocation, useNavigate } from "react-router";
import { useWords } from "../i18n/i18n.ts";
import { addresses } from "../pieces/addresses.ts";
import { useAppAddress } from "../pieces/AppLink.tsx";
import { SearchField } from "../ui/SearchField.tsx";
import styles from "./BarSearch.module.css";

/** Search for a satker from anywhere; the list page has its own field, so this one steps aside there. */
export function BarSearch({ province }: { province: string }) {
  const { t } = useWords();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const [wanted, setWanted] = useState("");
  if (pathname === addresses.satkers(province)) return null;
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void navigate(toAddress(addresses.satkers(province, { cari: wanted.trim() || null })));
    setWanted("");
  };
  return (
    <form role="search" className={styles.search} onSubmit={handleSubmit}>
      <SearchField label={t("frame.searchHint")} value={wanted} onChange={setWanted} />
    </form>
  );
}
