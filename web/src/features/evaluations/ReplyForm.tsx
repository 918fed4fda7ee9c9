import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { graphql } from "../../gql/index.ts";
import type { ResultKeyInput } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { Panel } from "../../ui/Panel.tsx";
import { FormFoot, TextArea } from "./FormParts.tsx";
import styles from "./RecordForm.module.css";
import { refusalOf, type Refusal } from "./refusal.ts";

/** Unit: characters; the server refuses more. */
const LONGEST_REPLY = 2000;

export const REPLY_TO_RESULT = graphql(`
  mutation ReplyToResult($result: ResultKeyInput!, $text: String!) {
    replyToResult(result: $result, text: $text) {
      id
      replies {
        id
        ...ResultReplies_reply @unmask
      }
    }
  }
`);

/** Right of reply: the satker writes what is then printed beside its result. */
export function ReplyForm({ result }: { result: ResultKeyInput }) {
  const sentences = useEvaluationWords();
  const { words, locale } = sentences;
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [message, setMessage] = useState("");
  const [send, { loading }] = useMutation(REPLY_TO_RESULT);

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    const length = text.trim().length;
    const wrong = length === 0 ? words("replies.empty") : length > LONGEST_REPLY ? words("replies.tooLong", { n: formatNumber(length, locale), most: formatNumber(LONGEST_REPLY, locale) }) : undefined;
    setFault(wrong);
    setRefusal(null);
    setMessage("");
    if (wrong !== undefined) return;
    send({ variables: { result, text } }).then(
      () => {
        setText("");
        setMessage(words("replies.sent"));
      },
      (error: unknown) => setRefusal(refusalOf(error, sentences)),
    );
  };

  return (
    <Panel title={words("replies.write")}>
      <form className={styles.form} onSubmit={handleSubmit} noValidate>
        <TextArea label={words("replies.field")} hint={words("replies.hint", { n: formatNumber(LONGEST_REPLY, locale) })} fault={fault} value={text} onChange={(event) => setText(event.target.value)} />
        <FormFoot saveLabel={words("replies.send")} savingLabel={words("replies.sending")} isSaving={loading} refusal={refusal} />
        <p role="status">{message}</p>
      </form>
    </Panel>
  );
}
