import { useSuspenseQuery } from "@apollo/client/react";
import { useState } from "react";
import { AlertGate } from "../../features/alerts/AlertGate.tsx";
import { AlertPages } from "../../features/alerts/AlertPages.tsx";
import { RuleForm } from "../../features/alerts/RuleForm.tsx";
import { RuleTable, type RuleLine } from "../../features/alerts/RuleTable.tsx";
import { RunNotice } from "../../features/alerts/RunNotice.tsx";
import { RunTable } from "../../features/alerts/RunTable.tsx";
import { graphql } from "../../gql/index.ts";
import { useAlertWords } from "../../i18n/alerts.ts";
import { formatNumber } from "../../lib/number.ts";
import { noQuery } from "../../pieces/addresses.ts";
import { alertAddresses } from "../../pieces/alertAddresses.ts";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { may } from "../../pieces/viewer.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useProvince } from "../provinceContext.ts";

export const ALERT_RULES_ROUTE = graphql(`
  query AlertRulesRoute($province: ID!) {
    alertRules(province: $province) {
      id
      dataset
      ...RuleTable_rule
    }
    measureCatalogue {
      key
    }
    alertRuns(first: 10) {
      status {
        ...RunNotice_status @unmask
      }
      runs {
        id
        ...RunTable_run
      }
    }
  }
`);

/** What is watched, by whom it was set, and how the evaluations went. /33/peringatan/aturan */
export function AturanPage() {
  const { t, words } = useAlertWords();
  const { province, viewer } = useProvince();
  const query = useUrlQuery(noQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={alertAddresses.rules(province.code)} />
      <AlertGate viewer={viewer}>
        <PanelBoundary height={600} resetKey={province.code} head={<PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("rules.title")} />}>
          <Aturan />
        </PanelBoundary>
      </AlertGate>
    </PageStack>
  );
}

function Aturan() {
  const { t, words, locale } = useAlertWords();
  const { province, viewer } = useProvince();
  const { data } = useSuspenseQuery(ALERT_RULES_ROUTE, { variables: { province: province.code }, queryKey: [useAttempt()], fetchPolicy: "cache-and-network" });
  const [edited, setEdited] = useState<RuleLine | "new" | null>(null);
  const [message, setMessage] = useState("");
  const mayEdit = may(viewer, "ALERT_RULES_EDIT");
  const { alertRules, alertRuns, measureCatalogue } = data;
  const finding = alertRules.length === 0 ? words("rules.none", { province: province.name }) : words("rules.sentence", { n: formatNumber(alertRules.length, locale), province: province.name });
  return (
    <>
      <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("rules.title")} isDemo={alertRules.some(({ dataset }) => dataset === "DEMO")} finding={finding}>
        <AlertPages province={province.code} />
        {mayEdit ? (
          <div>
            <Button look="main" onClick={() => setEdited("new")}>
              {words("rules.add")}
            </Button>
          </div>
        ) : null}
      </PageHead>
      {message === "" ? null : (
        <Notice tone="quiet" role="status">
          {message}
        </Notice>
      )}
      {alertRules.length === 0 ? <EmptyState title={finding} next={words("rules.noneNext")} /> : <RuleTable rules={alertRules} onEdit={mayEdit ? setEdited : undefined} />}
      <Panel title={words("run.history")}>
        <RunNotice status={alertRuns.status} />
        <RunTable runs={alertRuns.runs} />
      </Panel>
      {edited === null ? null : (
        <RuleForm
          province={province.code}
          measures={measureCatalogue.map(({ key }) => key)}
          rule={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={(title, version) => {
            setMessage(words("form.saved", { title, version }));
            setEdited(null);
          }}
        />
      )}
    </>
  );
}
