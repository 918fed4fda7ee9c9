import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { graphql } from "../../gql/index.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PasswordField } from "./PasswordField.tsx";
import { isRefusedAs, refusalSentence } from "./refusal.ts";
import styles from "./Sheet.module.css";

export const CHANGE_PASSWORD = graphql(`
  mutation ChangePassword($current: String!, $next: String!) {
    changePassword(current: $current, next: $next) {
      id
    }
  }
`);

interface ChangePasswordProps {
  minLength: number;
  /** Tokens have ended with the old password. */
  onChanged: () => void;
}

/** A new password in place of the one in force. */
export function ChangePassword({ minLength, onChanged }: ChangePasswordProps) {
  const { words, t, language } = useAccessWords();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [change, { loading, error, data }] = useMutation(CHANGE_PASSWORD, { fetchPolicy: "no-cache" });

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await change({ variables: { current, next } }).catch(() => ({ data: undefined }));
    if (!answer.data) return;
    setCurrent("");
    setNext("");
    onChanged();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void handleSubmit(event)}>
      {error ? (
        <Notice tone="alarm" role="alert">
          {isRefusedAs(error, "SIGN_IN_FAILED") ? words("refusal.WRONG_CURRENT") : refusalSentence(error, { words, t, language })}
        </Notice>
      ) : null}
      {data ? (
        <Notice tone="quiet" role="status">
          {words("account.changed")}
        </Notice>
      ) : null}
      <PasswordField label={words("account.current")} value={current} onChange={setCurrent} autoComplete="current-password" />
      <PasswordField label={words("account.next")} hint={words("invitation.hint", { n: minLength })} value={next} onChange={setNext} autoComplete="new-password" />
      <div className={styles.actions}>
        <Button type="submit" disabled={loading}>
          {words("account.change")}
        </Button>
      </div>
    </form>
  );
}
