import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../gql/index.ts";
import { useCalendarWords } from "../../i18n/calendars.ts";
import { formatNumber } from "../../lib/number.ts";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { refusalOf } from "../../pieces/refusal.ts";
import { Button } from "../../ui/Button.tsx";
import { FormField } from "../../ui/FormField.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./AddDayOff.module.css";
import { movedBy, type OpenDeadline } from "./movedDeadlines.ts";

export const ADD_DAY_OFF = graphql(`
  mutation AddDayOff($day: DayOffInput!) {
    addDayOff(day: $day) {
      id
      examined
      changed
    }
  }
`);

const KINDS = ["NATIONAL", "JOINT_LEAVE", "ELECTION", "OTHER"] as const;
const FIELDS = [
  { name: "date", label: "fieldDate", type: "date", isRequired: true },
  { name: "name", label: "fieldName", type: "text", isRequired: true },
  { name: "decree", label: "fieldDecree", type: "text", isRequired: true },
  { name: "announcedOn", label: "fieldAnnounced", type: "date", isRequired: true },
  { name: "source", label: "fieldSource", type: "text", isRequired: true },
  { name: "satker", label: "fieldSatker", type: "text", isRequired: false },
] as const;

interface AddDayOffProps {
  /** Open deadlines that the administrator may see: what the day would move. Null: they are not for this reader. */
  openDeadlines: readonly OpenDeadline[] | null;
  refetch: string;
}

/** Adds a decreed day off; before it is saved the editor says how many open deadlines would move. */
export function AddDayOff({ openDeadlines, refetch }: AddDayOffProps) {
  const { words, locale } = useCalendarWords();
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({ kind: "NATIONAL" });
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [add, { loading, error, data }] = useMutation(ADD_DAY_OFF, { refetchQueries: [refetch] });
  const refusal = refusalOf(error);
  const moved = openDeadlines === null || !fields["date"] ? null : movedBy(openDeadlines, { date: fields["date"], satkerCode: fields["satker"] || null });
  const handleSave = async () => {
    const empty = FIELDS.filter((field) => field.isRequired && !fields[field.name]?.trim()).map((field) => field.name);
    setMissing(empty);
    if (empty.length > 0) return;
    const text = (name: string) => fields[name]?.trim() ?? "";
    const kind = KINDS.find((known) => known === fields["kind"]) ?? "NATIONAL";
    await add({ variables: { day: { date: text("date"), name: text("name"), kind, decree: text("decree"), announcedOn: text("announcedOn"), source: text("source"), satker: text("satker") || null } } });
  };
  return (
    <Panel title={words("add")} note={words("addNote")}>
      <form
        className={styles.form}
        aria-label={words("add")}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void handleSave().catch(() => undefined);
        }}
      >
        <div className={styles.fields}>
          {FIELDS.map((field) => (
            <FormField
              key={field.name}
              label={words(field.label)}
              hint={field.name === "satker" ? words("fieldSatkerHint") : undefined}
              fault={missing.includes(field.name) ? words("required") : null}
              isRequired={field.isRequired}
            >
              {(control) => <input {...control} type={field.type} value={fields[field.name] ?? ""} onChange={(event) => setFields({ ...fields, [field.name]: event.target.value })} />}
            </FormField>
          ))}
          <FormField label={words("fieldKind")}>
            {(control) => (
              <select {...control} value={fields["kind"]} onChange={(event) => setFields({ ...fields, kind: event.target.value })}>
                {KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {words(`legend.${kind}`)}
                  </option>
                ))}
              </select>
            )}
          </FormField>
        </div>
        {moved === null ? null : (
          <p role="status" className={styles.moved}>
            {moved === 0 ? words("previewedNone") : words("previewed", { n: formatNumber(moved, locale) })}
          </p>
        )}
        {refusal ? (
          <Notice tone="alarm" role="alert" title={words("refused")}>
            {refusal.sentence}
          </Notice>
        ) : error ? (
          <ErrorMessage error={error} />
        ) : null}
        {data ? (
          <Notice tone="quiet" role="status">
            {words("saved", { n: formatNumber(data.addDayOff.changed, locale) })}
          </Notice>
        ) : null}
        <p>
          <Button type="submit" look="main" disabled={loading}>
            {words(loading ? "saving" : "save")}
          </Button>
        </p>
      </form>
    </Panel>
  );
}
