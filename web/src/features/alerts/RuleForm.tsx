import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { graphql } from "../../gql/index.ts";
import type { AlertBasis, AlertDirection, AlertKind, AlertSubject, Granularity } from "../../gql/graphql.ts";
import { useAlertWords } from "../../i18n/alerts.ts";
import { textsOf } from "../../lib/draft.ts";
import { conflictOf, useSight } from "../../pieces/conflict.ts";
import { ConflictNotice } from "../../pieces/ConflictNotice.tsx";
import { DraftNotice } from "../../pieces/DraftNotice.tsx";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { refusalOf } from "../../pieces/refusal.ts";
import { useDraft } from "../../pieces/useDraft.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { FormField } from "../../ui/FormField.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./Alerts.module.css";
import { useMeasureTitle, type RuleLine } from "./RuleTable.tsx";
import { hasField, NUMBER_FIELDS, ruleFaults, ruleInput, valuesOf, type NumberField, type RuleValues } from "./ruleValues.ts";

export const SAVE_RULE = graphql(`
  mutation SaveAlertRule($input: AlertRuleInput!) {
    saveAlertRule(input: $input) {
      id
      title
      version
    }
  }
`);

const KEPT = ["title", "kind", "measure", "granularity", "subject", "direction", ...NUMBER_FIELDS, "issuer", "basis", "source", "validFrom", "validTo", "reason"] as const;

interface RuleFormProps {
  province: string;
  measures: readonly string[];
  /** Null: a new rule. */
  rule: RuleLine | null;
  onClose: () => void;
  onSaved: (title: string, version: number) => void;
}

/** Sets a rule, or changes one into a new version. What was typed stays when the server refuses. */
export function RuleForm({ province, measures, rule, onClose, onSaved }: RuleFormProps) {
  const { words, locale } = useAlertWords();
  const measureTitle = useMeasureTitle();
  const initial = valuesOf(rule, measures[0] ?? "", locale);
  const [values, setValues] = useState(initial);
  const isTouched = KEPT.some((name) => values[name] !== initial[name]);
  const [seen, setSeen] = useSight(rule === null ? null : String(rule.version), isTouched);
  const draft = useDraft({
    form: "alert-rule",
    subject: `${province} ${rule?.rule ?? ""}`,
    values: { ...values },
    initial: { ...initial },
    keeps: KEPT,
    revision: seen,
    onRestore: (kept, revision) => {
      setValues((before) => ({ ...before, ...textsOf(kept) }));
      if (revision !== null) setSeen(revision);
    },
  });
  const [isTried, setTried] = useState(false);
  const [save, { loading, error }] = useMutation(SAVE_RULE, {
    refetchQueries: ["AlertRulesRoute"],
    awaitRefetchQueries: true,
    onCompleted: ({ saveAlertRule: [saved] }) => {
      draft.forget();
      onSaved(saved?.title ?? "", saved?.version ?? 1);
    },
    onError: () => undefined,
  });
  const change = (part: Partial<RuleValues>) => setValues((before) => ({ ...before, ...part }));
  const faults = isTried ? ruleFaults(values) : {};
  const faultOf = (field: keyof RuleValues, label: string): string | null => {
    const fault = faults[field];
    return fault === undefined ? null : words(`form.${fault}`, { field: label });
  };
  const refusal = error === undefined ? null : refusalOf(error);

  const conflict = conflictOf(error);
  const send = (version: string | null) => {
    setTried(true);
    if (Object.keys(ruleFaults(values)).length > 0) return;
    void save({ variables: { input: { ...ruleInput(values, { province, rule }), version: version === null ? null : Number(version) } } });
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    send(seen);
  };
  const textField = (field: "title" | "issuer" | "source" | "reason", label: string) => (
    <FormField label={label} isRequired fault={faultOf(field, label)}>
      {(control) => <input {...control} type="text" maxLength={300} value={values[field]} onChange={(event) => change({ [field]: event.target.value })} />}
    </FormField>
  );
  const numberField = (field: NumberField, label: string, hint?: string) =>
    hasField(values.kind, field) ? (
      <FormField label={label} hint={hint} isRequired fault={faultOf(field, label)}>
        {(control) => <input {...control} type="text" inputMode="decimal" value={values[field]} onChange={(event) => change({ [field]: event.target.value })} />}
      </FormField>
    ) : null;
  const choice = <Word extends string>(label: string, value: Word, options: readonly (readonly [Word, string])[], onChoose: (word: Word) => void) => (
    <FormField label={label}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChoose(options.find(([word]) => word === event.target.value)?.[0] ?? value)}>
          {options.map(([word, text]) => (
            <option key={word} value={word}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
  const kinds: readonly AlertKind[] = ["THRESHOLD", "TREND", "ABSENCE"];
  const spans: readonly Granularity[] = ["MONTH", "QUARTER", "YEAR"];
  const subjects: readonly AlertSubject[] = ["SATKER", "PROVINCE"];
  const bases: readonly AlertBasis[] = ["PRODUCT_DEFAULT", "DECREED"];
  const sides: readonly (readonly [AlertDirection, string])[] =
    values.kind === "TREND" ? [["BELOW", words("form.falls")], ["ABOVE", words("form.rises")]] : [["BELOW", words("told.BELOW")], ["ABOVE", words("told.ABOVE")]];
  return (
    <Dialog title={rule === null ? words("form.newTitle") : words("form.editTitle", { title: rule.title })} closeLabel={words("form.close")} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={handleSubmit}>
        <DraftNotice draft={draft} onDiscard={() => setValues(initial)} />
        {textField("title", words("form.name"))}
        <div className={styles.pair}>
          {choice(words("form.kind"), values.kind, kinds.map((kind) => [kind, words(`rules.kinds.${kind}`)] as const), (kind) => change({ kind }))}
          {choice(words("form.measure"), values.measure, measures.map((key) => [key, measureTitle(key)] as const), (measure) => change({ measure }))}
          {choice(words("form.granularity"), values.granularity, spans.map((span) => [span, words(`rules.granularities.${span}`)] as const), (granularity) => change({ granularity }))}
          {hasField(values.kind, "subject") ? choice(words("form.subject"), values.subject, subjects.map((subject) => [subject, words(`rules.subjects.${subject}`)] as const), (subject) => change({ subject })) : null}
        </div>
        <div className={styles.pair}>
          {hasField(values.kind, "direction") ? choice(words("form.direction"), values.direction, sides, (direction) => change({ direction })) : null}
          {numberField("threshold", words("form.threshold"), words("form.thresholdHint"))}
          {numberField("recoveryMargin", words("form.margin"), words("form.marginHint"))}
          {numberField("periods", words("form.periods"))}
        </div>
        <div className={styles.pair}>
          {numberField("pendingEvaluations", words("form.pending"))}
          {numberField("recoveryEvaluations", words("form.recovery"))}
          {numberField("graceDays", words("form.grace"))}
          {numberField("maxAgePeriods", words("form.age"))}
        </div>
        {textField("issuer", words("form.issuer"))}
        <div className={styles.pair}>
          {choice(words("form.basis"), values.basis, bases.map((basis) => [basis, words(`rules.bases.${basis}`)] as const), (basis) => change({ basis }))}
          {textField("source", words("form.source"))}
          <FormField label={words("form.validFrom")} isRequired fault={faultOf("validFrom", words("form.validFrom"))}>
            {(control) => <input {...control} type="date" value={values.validFrom} onChange={(event) => change({ validFrom: event.target.value })} />}
          </FormField>
          <FormField label={words("form.validTo")} hint={words("form.validToHint")}>
            {(control) => <input {...control} type="date" value={values.validTo} onChange={(event) => change({ validTo: event.target.value })} />}
          </FormField>
        </div>
        {textField("reason", words("form.reason"))}
        {conflict !== null ? (
          <ConflictNotice
            conflict={conflict}
            onKeepMine={send}
            onTakeTheirs={() => {
              draft.forget();
              onClose();
            }}
          />
        ) : refusal !== null ? (
          <Notice tone="alarm" role="alert" title={words("form.refused")}>
            {refusal.sentence}
          </Notice>
        ) : error === undefined ? null : (
          <ErrorMessage error={error} />
        )}
        <div className={styles.actions}>
          <Button type="submit" look="main" disabled={loading}>
            {words(loading ? "form.saving" : "form.save")}
          </Button>
          <Button onClick={onClose}>{words("form.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
