import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useWords } from "../../i18n/i18n.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./SatkerIdentity.module.css";
import { WebAddress } from "./WebAddress.tsx";

export const SATKER_IDENTITY = graphql(`
  fragment SatkerIdentity_satker on Satker {
    id
    code
    name
    type
    regionName
    seat
    formerResidency
    webHost
    webHostBasis
    note
    homonym {
      id
      code
      name
      type
      regionName
    }
  }
`);

/** Who this is, and with whom it must not be confused. */
export function SatkerIdentity({ satker }: { satker: FragmentType<typeof SATKER_IDENTITY> }) {
  const { t } = useWords();
  const { data } = useSuspenseFragment({ fragment: SATKER_IDENTITY, from: satker });
  return (
    <Panel title={t("satker.identity")}>
      {data.homonym ? (
        <div className={styles.warning}>
          <Notice
            tone="quiet"
            actions={<AppLink to={addresses.satker(data.homonym.code)}>{t("satker.homonymOpen", { name: satkerShortName(data.homonym) })}</AppLink>}
          >
            <strong>{t("satker.homonym", { name: data.homonym.name, code: data.homonym.code })}</strong>
          </Notice>
        </div>
      ) : null}
      <dl className={styles.facts}>
        <Fact label={t("satker.name")}>{data.name}</Fact>
        <Fact label={t("satker.type")}>{t(`types.${data.type}`)}</Fact>
        <Fact label={t("satker.code")}>
          <span className={styles.code}>{data.code}</span>
        </Fact>
        <Fact label={t("satker.seat")}>{data.seat}</Fact>
        {data.formerResidency === null ? null : <Fact label={t("satker.residency")}>{data.formerResidency}</Fact>}
        <Fact label={t("satker.web")}>
          <WebAddress host={data.webHost} />
          {data.webHostBasis === null ? null : <span className={styles.basis}>{basisWords(data.webHostBasis, t)}</span>}
        </Fact>
        {data.note === null ? null : <Fact label={t("satker.note")}>{data.note}</Fact>}
      </dl>
    </Panel>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The two bases of the registry in the reader's language; any other stands as written. */
function basisWords(basis: string, t: ReturnType<typeof useWords>["t"]): string {
  if (/seen/i.test(basis)) return t("satker.basisSeen");
  return /inferred/i.test(basis) ? t("satker.basisInferred") : basis;
}
