import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { graphql } from "../../gql/index.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { Button } from "../../ui/Button.tsx";
import { FormField } from "../../ui/FormField.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PasswordField } from "./PasswordField.tsx";
import { refusalSentence } from "./refusal.ts";
import styles from "./SignInForm.module.css";

export const SIGN_IN = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      id
      isSignedIn
      role
    }
  }
`);

export interface DemoAccount {
  email: string;
  displayName: string;
  password: string;
}

interface SignInFormProps {
  demoAccounts: readonly DemoAccount[];
  /** Gets the id of who is signed in now. */
  onSignedIn: (readerId: string) => void;
}

/** E-mail and password; in the local demo also its accounts, one press each. */
export function SignInForm({ demoAccounts, onSignedIn }: SignInFormProps) {
  const { words, t, language } = useAccessWords();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  // What was typed must not stay in the cache of answers.
  const [signIn, { loading, error }] = useMutation(SIGN_IN, { fetchPolicy: "no-cache" });

  const enter = async (credentials: { email: string; password: string }) => {
    const { data } = await signIn({ variables: credentials }).catch(() => ({ data: undefined }));
    if (data) onSignedIn(data.signIn.id);
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void enter({ email, password });
  };
  return (
    <div className={styles.ways}>
      <form className={styles.form} onSubmit={handleSubmit}>
        {error ? (
          <Notice tone="alarm" role="alert">
            {refusalSentence(error, { words, t, language })}
          </Notice>
        ) : null}
        <FormField label={words("signIn.email")}>
          {(control) => <input {...control} type="email" name="email" value={email} onChange={(event) => setEmail(event.target.value)} autoComplete="username" autoCapitalize="none" spellCheck={false} required />}
        </FormField>
        <PasswordField label={words("signIn.password")} value={password} onChange={setPassword} autoComplete="current-password" />
        <Button type="submit" look="main" disabled={loading}>
          {words(loading ? "signIn.busy" : "signIn.submit")}
        </Button>
      </form>
      {demoAccounts.length === 0 ? null : (
        <section className={styles.demo} aria-label={words("signIn.demoTitle")}>
          <h2 className={styles.demoTitle}>
            {words("signIn.demoTitle")} <DemoMark />
          </h2>
          <p className={styles.note}>{words("signIn.demoNote")}</p>
          <ul className={styles.accounts}>
            {demoAccounts.map((account) => (
              <li key={account.email}>
                <Button className={styles.account} disabled={loading} onClick={() => void enter(account)}>
                  {account.displayName}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
