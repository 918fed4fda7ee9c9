import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { graphql } from "../../gql/index.ts";
import { useImportWords } from "../../i18n/imports.ts";
import { Button } from "../../ui/Button.tsx";
import { FormField } from "../../ui/FormField.tsx";
import { LiveFields } from "../../ui/LiveFields.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { DeedFailure } from "./DeedFailure.tsx";
import styles from "./Imports.module.css";

export const WITHDRAW_IMPORT = graphql(`
  mutation WithdrawImport($batch: ID!, $reason: String!) {
    withdrawImport(batch: $batch, reason: $reason) {
      id
      canWithdraw
      ...BatchFacts_batch
    }
  }
`);

/** Takes an import back; a refusal names what stands on it, and what was typed stays. */
export function WithdrawForm({ batch, onDone }: { batch: string; onDone: () => void }) {
  const { words } = useImportWords();
  const [reason, setReason] = useState("");
  const [isChecked, setChecked] = useState(false);
  const [withdraw, withdrawing] = useMutation(WITHDRAW_IMPORT, { refetchQueries: ["BatchRoute"] });
  const isEmpty = reason.trim() === "";
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isEmpty) return;
    withdraw({ variables: { batch, reason: reason.trim() } }).then(onDone, () => undefined);
  };
  return (
    <Panel title={words("batch.withdraw")} note={words("batch.withdrawNote")}>
      <form className={styles.form} aria-label={words("batch.withdraw")} noValidate onSubmit={handleSubmit}>
        <LiveFields>
          <FormField label={words("batch.reason")} hint={words("batch.reasonHint")} isRequired fault={isChecked && isEmpty ? words("batch.reasonMissing") : null}>
            {(control) => <textarea {...control} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />}
          </FormField>
          <DeedFailure error={withdrawing.error} title={words("batch.refused")} />
          <p>
            <Button type="submit" disabled={withdrawing.loading}>
              {words(withdrawing.loading ? "batch.withdrawing" : "batch.withdraw")}
            </Button>
          </p>
        </LiveFields>
      </form>
    </Panel>
  );
}
