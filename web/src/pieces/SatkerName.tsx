import type { SatkerType } from "../gql/graphql.ts";
import { addresses } from "./addresses.ts";
import { AppLink } from "./AppLink.tsx";
import styles from "./SatkerName.module.css";
import { satkerShortName } from "./satkerName.ts";

interface SatkerNameProps {
  satker: { code: string; type: SatkerType; regionName: string };
  /** Show the region code after the name. */
  withCode?: boolean;
}

/** The name of a satker, always with its type, leading to its page. */
export function SatkerName({ satker, withCode = false }: SatkerNameProps) {
  return (
    <span className={styles.name}>
      <AppLink to={addresses.satker(satker.code)} className={styles.link} title={satker.code}>
        {satkerShortName(satker)}
      </AppLink>
      {withCode ? <span className={styles.code}>{satker.code}</span> : null}
    </span>
  );
}
