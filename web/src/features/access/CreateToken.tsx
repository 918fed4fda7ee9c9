import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { graphql } from "../../gql/index.ts";
import type { Permission } from "../../gql/graphql.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { FormField } from "../../ui/FormField.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { CopyText } from "./CopyText.tsx";
import { refusalSentence } from "./refusal.ts";
import styles from "./Sheet.module.css";

export const CREATE_TOKEN = graphql(`
  mutation CreateToken($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) {
      secret
      token {
        id
        name
      }
    }
  }
`);

/** Unit: days. */
const LIVES = [7, 30, 90, 180, 365] as const;
const USUAL_LIFE = 90;

interface CreateTokenProps {
  /** What the owner may put into it. */
  choices: readonly Permission[];
  onCreated: () => void;
  onClose: () => void;
}

/** Name, reading rights and life of a new token; then its secret, once. */
export function CreateToken({ choices, onCreated, onClose }: CreateTokenProps) {
  const { words, t, language } = useAccessWords();
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<readonly Permission[]>(["PUBLISHED_READ"]);
  const [validDays, setValidDays] = useState<number>(USUAL_LIFE);
  const [isIncomplete, setIncomplete] = useState(false);
  const [create, { loading, error, data }] = useMutation(CREATE_TOKEN, { fetchPolicy: "no-cache" });

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setIncomplete(chosen.length === 0);
    if (chosen.length === 0) return;
    const answer = await create({ variables: { input: { name, permissions: [...chosen], validDays } } }).catch(() => ({ data: undefined }));
    if (answer.data) onCreated();
  };
  const handleChoice = (permission: Permission) => {
    setChosen((before) => (before.includes(permission) ? before.filter((kept) => kept !== permission) : [...before, permission]));
  };
  if (data)
    return (
      <Dialog title={words("tokens.secretTitle")} closeLabel={words("copy.close")} onClose={onClose}>
        <div className={styles.sheet}>
          <p>{words("tokens.secretNote")}</p>
          <CopyText label={data.createAccessToken.token.name} text={data.createAccessToken.secret} />
          <p>{words("tokens.secretUse")}</p>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={words("tokens.make")} closeLabel={words("accounts.cancel")} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void handleSubmit(event)}>
        {error ? (
          <Notice tone="alarm" role="alert">
            {refusalSentence(error, { words, t, language })}
          </Notice>
        ) : null}
        <FormField label={words("tokens.name")} hint={words("tokens.nameHint")}>
          {(control) => <input {...control} value={name} onChange={(event) => setName(event.target.value)} maxLength={80} autoComplete="off" required />}
        </FormField>
        <fieldset className={styles.choices}>
          <legend className={styles.legend}>{words("tokens.permissions")}</legend>
          {choices.map((permission) => (
            <label key={permission} className={styles.choice}>
              <input type="checkbox" checked={chosen.includes(permission)} onChange={() => handleChoice(permission)} />
              {words(`permission.${permission}`)}
            </label>
          ))}
          {isIncomplete ? <p role="alert">{words("tokens.choose")}</p> : null}
        </fieldset>
        <FormField label={words("tokens.days")}>
          {(control) => (
            <select {...control} value={validDays} onChange={(event) => setValidDays(Number(event.target.value))}>
              {LIVES.map((days) => (
                <option key={days} value={days}>
                  {words("tokens.daysCount", { n: days })}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <div className={styles.actions}>
          <Button type="submit" look="main" disabled={loading}>
            {words("tokens.make")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
