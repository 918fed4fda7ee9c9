import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { graphql } from "../../gql/index.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { FormField } from "../../ui/FormField.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { AppointmentFields, appointmentInput, type Appointment } from "./AppointmentFields.tsx";
import type { IssuedLinkFacts } from "./IssuedLink.tsx";
import { refusalSentence } from "./refusal.ts";
import styles from "./Sheet.module.css";

export const INVITE_ACCOUNT = graphql(`
  mutation InviteAccount($input: InviteAccountInput!) {
    inviteAccount(input: $input) {
      path
      expiresAt
      account {
        id
        displayName
      }
    }
  }
`);

interface InviteAccountProps {
  provinces: readonly { code: string; name: string }[];
  firstProvince: string;
  mayGiveAll: boolean;
  onInvited: (link: IssuedLinkFacts) => void;
  onClose: () => void;
}

/** Who is invited, and as what. */
export function InviteAccount({ provinces, firstProvince, mayGiveAll, onInvited, onClose }: InviteAccountProps) {
  const { words, t, language } = useAccessWords();
  const [displayName, setDisplayName] = useState("");
  const [email, setEmail] = useState("");
  const [appointment, setAppointment] = useState<Appointment>({ role: "COMMISSIONER", provinceCode: firstProvince, satkerCode: "" });
  const [invite, { loading, error }] = useMutation(INVITE_ACCOUNT, { fetchPolicy: "no-cache" });

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const { data } = await invite({ variables: { input: { displayName, email, ...appointmentInput(appointment) } } }).catch(() => ({ data: undefined }));
    if (data) onInvited(data.inviteAccount);
  };
  return (
    <Dialog title={words("accounts.invite")} closeLabel={words("accounts.cancel")} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void handleSubmit(event)}>
        {error ? (
          <Notice tone="alarm" role="alert">
            {refusalSentence(error, { words, t, language })}
          </Notice>
        ) : null}
        <FormField label={words("accounts.displayName")}>{(control) => <input {...control} value={displayName} onChange={(event) => setDisplayName(event.target.value)} maxLength={120} autoComplete="off" required />}</FormField>
        <FormField label={words("accounts.email")}>{(control) => <input {...control} type="email" value={email} onChange={(event) => setEmail(event.target.value)} autoComplete="off" required />}</FormField>
        <AppointmentFields value={appointment} onChange={setAppointment} provinces={provinces} mayGiveAll={mayGiveAll} />
        <div className={styles.actions}>
          <Button type="submit" look="main" disabled={loading}>
            {words("accounts.submitInvite")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
