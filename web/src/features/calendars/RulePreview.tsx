import { useLazyQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../gql/index.ts";
import type { ClockKind } from "../../gql/graphql.ts";
import { useCalendarWords } from "../../i18n/calendars.ts";
import { isLocalDate } from "../../lib/localDay.ts";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { Button } from "../../ui/Button.tsx";
import { FormField } from "../../ui/FormField.tsx";
import { LiveFields } from "../../ui/LiveFields.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./DayOffEditor.module.css";
import { previewSentence } from "./previewSentence.ts";

export const RULE_PREVIEW = graphql(`
  query LegalRulePreview($rule: RuleChangeInput!) {
    legalRulePreview(rule: $rule) {
      examined
      requests
      objections
      disputes
      isComplete
    }
  }
`);

/** Clocks whose dates are stored, so that another limit moves something. */
const CLOCKS: readonly ClockKind[] = ["REQUEST_RESPONSE", "OBJECTION_FILING", "OBJECTION_RESPONSE", "DISPUTE_FILING"];
const REGIMES = ["GENERAL", "ELECTION"] as const;

/** What another limit would move, before a file of rules is imported. Nothing is written. */
export function RulePreview() {
  const { words, locale } = useCalendarWords();
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({ regime: "GENERAL", clock: "REQUEST_RESPONSE", limit: "", extension: "0", from: "" });
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [ask, { data, error, loading }] = useLazyQuery(RULE_PREVIEW, { fetchPolicy: "no-cache" });
  const field = (name: string) => ({ value: fields[name] ?? "", onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }) });
  const handleAsk = async () => {
    const days = (name: string, least: number) => /^\d{1,3}$/.test(fields[name] ?? "") && Number(fields[name]) >= least;
    const wrong = {
      ...(days("limit", 1) ? {} : { limit: words("rules.badDays") }),
      ...(days("extension", 0) ? {} : { extension: words("rules.badDays") }),
      ...(isLocalDate(fields["from"] ?? "") ? {} : { from: words("required") }),
    };
    setFaults(wrong);
    const clock = CLOCKS.find((known) => known === fields["clock"]);
    const regime = REGIMES.find((known) => known === fields["regime"]);
    if (Object.keys(wrong).length > 0 || clock === undefined || regime === undefined) return;
    await ask({ variables: { rule: { regime, clock, effectiveFrom: fields["from"] ?? "", limitWorkingDays: Number(fields["limit"]), extensionWorkingDays: Number(fields["extension"]) } } });
  };
  return (
    <Panel title={words("rules.preview")} note={words("rules.previewNote")}>
      <form
        className={styles.form}
        aria-label={words("rules.preview")}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void handleAsk().catch(() => undefined);
        }}
      >
        <LiveFields>
          <div className={styles.fields}>
            <FormField label={words("rules.regime")}>
              {(control) => (
                <select {...control} {...field("regime")}>
                  {REGIMES.map((regime) => (
                    <option key={regime} value={regime}>
                      {words(`rules.${regime}`)}
                    </option>
                  ))}
                </select>
              )}
            </FormField>
            <FormField label={words("rules.clock")}>
              {(control) => (
                <select {...control} {...field("clock")}>
                  {CLOCKS.map((clock) => (
                    <option key={clock} value={clock}>
                      {words(`rules.${clock}`)}
                    </option>
                  ))}
                </select>
              )}
            </FormField>
            <FormField label={words("rules.newLimit")} fault={faults["limit"]} isRequired>
              {(control) => <input {...control} {...field("limit")} inputMode="numeric" autoComplete="off" />}
            </FormField>
            <FormField label={words("rules.newExtension")} fault={faults["extension"]} isRequired>
              {(control) => <input {...control} {...field("extension")} inputMode="numeric" autoComplete="off" />}
            </FormField>
            <FormField label={words("rules.newFrom")} hint={words("rules.newFromHint")} fault={faults["from"]} isRequired>
              {(control) => <input {...control} {...field("from")} type="date" />}
            </FormField>
          </div>
          {error ? <ErrorMessage error={error} isPart /> : null}
          {data && !loading ? (
            <p role="status" className={styles.moved}>
              {previewSentence(data.legalRulePreview, words, locale)}
            </p>
          ) : null}
          <p>
            <Button type="submit" disabled={loading}>
              {words("rules.ask")}
            </Button>
          </p>
        </LiveFields>
      </form>
    </Panel>
  );
}
