import { useLazyQuery } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { formatNumber } from "../../lib/number.ts";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./ChainCheck.module.css";

export const CHAIN_CHECK = graphql(`
  query ChainCheck {
    verifyAuditChain {
      isIntact
      entryCount
      headHash
      firstBroken {
        sequence
        kind
      }
    }
  }
`);

/** Reads the whole trail anew and says whether it is as it was written. */
export function ChainCheck() {
  const { words, locale } = useAccessWords();
  const [verify, { data, loading, error }] = useLazyQuery(CHAIN_CHECK, { fetchPolicy: "no-cache" });
  const found = data?.verifyAuditChain;
  return (
    <Panel
      title={words("audit.verifyTitle")}
      note={words("audit.verifyNote")}
      aside={
        <Button disabled={loading} onClick={() => void verify().catch(() => undefined)}>
          {words(loading ? "audit.verifying" : "audit.verify")}
        </Button>
      }
    >
      {error ? <ErrorMessage error={error} /> : null}
      <div role="status">
        {found?.isIntact ? (
          <Notice tone="quiet">
            <p>{words("audit.intact", { n: formatNumber(found.entryCount, locale) })}</p>
            <p>{words("audit.head")}</p>
            <p>
              <code className={styles.hash}>{found.headHash}</code>
            </p>
          </Notice>
        ) : null}
      </div>
      {found?.firstBroken ? (
        <Notice tone="alarm" role="alert">
          {words("audit.broken", { n: formatNumber(found.firstBroken.sequence, locale), what: words(`audit.kind.${found.firstBroken.kind}`) })}
        </Notice>
      ) : null}
    </Panel>
  );
}
