import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { graphql } from "../../gql/index.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { conflictOf } from "../../pieces/conflict.ts";
import { ConflictNotice } from "../../pieces/ConflictNotice.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { AccountFacts } from "./AccountTable.tsx";
import { AppointmentFields, appointmentInput, type Appointment } from "./AppointmentFields.tsx";
import { refusalSentence } from "./refusal.ts";
import styles from "./Sheet.module.css";

export const CHANGE_ROLE = graphql(`
  mutation ChangeRole($id: ID!, $role: AccountRole!, $provinceCode: ID, $satkerCode: ID, $expectedRevision: String) {
    changeAccountRole(id: $id, role: $role, provinceCode: $provinceCode, satkerCode: $satkerCode, expectedRevision: $expectedRevision) {
      id
      role
      provinceCode
      satkerCode
      revision
    }
  }
`);

interface ChangeRoleProps {
  account: AccountFacts;
  provinces: readonly { code: string; name: string }[];
  mayGiveAll: boolean;
  onChanged: () => void;
  onClose: () => void;
}

/** Another role or area for an account. */
export function ChangeRole({ account, provinces, mayGiveAll, onChanged, onClose }: ChangeRoleProps) {
  const { words, t, language } = useAccessWords();
  const [appointment, setAppointment] = useState<Appointment>({ role: account.role, provinceCode: account.provinceCode ?? "", satkerCode: account.satkerCode ?? "" });
  const [change, { loading, error }] = useMutation(CHANGE_ROLE);

  /** As the administrator saw it who opened the form. */
  const [seen] = useState(account.revision);
  const conflict = conflictOf(error);

  const save = async (expectedRevision: string) => {
    const { data } = await change({ variables: { id: account.id, ...appointmentInput(appointment), expectedRevision } }).catch(() => ({ data: undefined }));
    if (data) onChanged();
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save(seen);
  };
  return (
    <Dialog title={`${words("accounts.changeRole")}: ${account.displayName}`} closeLabel={words("accounts.cancel")} onClose={onClose}>
      <form className={styles.form} onSubmit={handleSubmit}>
        {conflict !== null ? (
          <ConflictNotice conflict={conflict} onKeepMine={(current) => void save(current)} onTakeTheirs={onClose} />
        ) : error ? (
          <Notice tone="alarm" role="alert">
            {refusalSentence(error, { words, t, language })}
          </Notice>
        ) : null}
        <AppointmentFields value={appointment} onChange={setAppointment} provinces={provinces} mayGiveAll={mayGiveAll} />
        <div className={styles.actions}>
          <Button type="submit" look="main" disabled={loading}>
            {words("accounts.submitChange")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
