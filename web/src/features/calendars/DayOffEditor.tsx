import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../gql/index.ts";
import { useCalendarWords } from "../../i18n/calendars.ts";
import { formatNumber } from "../../lib/number.ts";
import { textsOf } from "../../lib/draft.ts";
import { conflictOf } from "../../pieces/conflict.ts";
import { ConflictNotice } from "../../pieces/ConflictNotice.tsx";
import { DraftNotice } from "../../pieces/DraftNotice.tsx";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { refusalOf } from "../../pieces/refusal.ts";
import { useDraft } from "../../pieces/useDraft.ts";
import { Button } from "../../ui/Button.tsx";
import { FormField } from "../../ui/FormField.tsx";
import { LiveFields } from "../../ui/LiveFields.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./DayOffEditor.module.css";
import { DayOffPreview } from "./DayOffPreview.tsx";

export const ADD_DAY_OFF = graphql(`
  mutation AddDayOff($day: DayOffInput!) {
    addDayOff(day: $day) {
      id
      examined
      changed
    }
  }
`);

export const WITHDRAW_DAY_OFF = graphql(`
  mutation WithdrawDayOff($day: DayOffInput!) {
    withdrawDayOff(day: $day) {
      id
      examined
      changed
    }
  }
`);

const KINDS = ["NATIONAL", "JOINT_LEAVE", "ELECTION", "OTHER"] as const;
const CHANGES = ["ADDED", "WITHDRAWN"] as const;
const FIELDS = [
  { name: "date", label: "fieldDate", type: "date", isRequired: true },
  { name: "name", label: "fieldName", type: "text", isRequired: true },
  { name: "decree", label: "fieldDecree", type: "text", isRequired: true },
  { name: "announcedOn", label: "fieldAnnounced", type: "date", isRequired: true },
  { name: "source", label: "fieldSource", type: "text", isRequired: true },
  { name: "satker", label: "fieldSatker", type: "text", isRequired: false },
] as const;
const KEPT = ["kind", "change", ...FIELDS.map(({ name }) => name)];
const EMPTY: Readonly<Record<string, string>> = { kind: "NATIONAL", change: "ADDED" };
/** Which field a refusal of the calendar is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  CALENDAR_NOT_SHIPPED: "date",
  DAY_ALREADY_OFF: "date",
  DAY_NOT_OFF: "date",
  DECREE_MISSING: "decree",
  DECREE_OUT_OF_ORDER: "announcedOn",
  ANNOUNCED_IN_FUTURE: "announcedOn",
  NOT_FOUND: "satker",
};

/** Adds a decreed day off, or withdraws one by a later decree; before it is saved the server says what would move. */
export function DayOffEditor({ refetch }: { refetch: readonly string[] }) {
  const { words, locale } = useCalendarWords();
  const [fields, setFields] = useState(EMPTY);
  /** By which decrees was counted what the form says would move. */
  const [counted, setCounted] = useState<string | null>(null);
  const draft = useDraft({ form: "day-off", subject: "", values: fields, initial: EMPTY, keeps: KEPT, revision: null, onRestore: (kept) => setFields((known) => ({ ...known, ...textsOf(kept) })) });
  const [missing, setMissing] = useState<readonly string[]>([]);
  const isWithdrawn = fields["change"] === "WITHDRAWN";
  const [add, added] = useMutation(ADD_DAY_OFF, { refetchQueries: [...refetch] });
  const [withdraw, withdrawn] = useMutation(WITHDRAW_DAY_OFF, { refetchQueries: [...refetch] });
  const { loading, error } = isWithdrawn ? withdrawn : added;
  const saved = isWithdrawn ? withdrawn.data?.withdrawDayOff : added.data?.addDayOff;
  const refusal = refusalOf(error);
  const refusedField = refusal ? (FIELD_OF[refusal.code] ?? null) : null;
  const handleChange = (name: string, value: string) => {
    added.reset();
    withdrawn.reset();
    setMissing(missing.filter((known) => known !== name));
    setFields({ ...fields, [name]: value });
  };
  const conflict = conflictOf(error);
  const handleEmpty = () => {
    draft.forget();
    added.reset();
    withdrawn.reset();
    setFields(EMPTY);
  };
  const handleSave = async (expectedRevision: string | null) => {
    const empty = FIELDS.filter((field) => field.isRequired && !fields[field.name]?.trim()).map((field) => field.name);
    setMissing(empty);
    if (empty.length > 0) return;
    const text = (name: string) => fields[name]?.trim() ?? "";
    const kind = KINDS.find((known) => known === fields["kind"]) ?? "NATIONAL";
    const variables = { day: { date: text("date"), name: text("name"), kind, decree: text("decree"), announcedOn: text("announcedOn"), source: text("source"), satker: text("satker") || null, expectedRevision } };
    await (isWithdrawn ? withdraw({ variables }) : add({ variables }));
    draft.forget();
    setFields({ ...EMPTY, change: fields["change"] ?? "ADDED" });
  };
  return (
    <Panel title={words("editor")} note={words("addNote")}>
      <form
        className={styles.form}
        aria-label={words("editor")}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void handleSave(counted).catch(() => undefined);
        }}
      >
        <LiveFields>
          <DraftNotice draft={draft} onDiscard={handleEmpty} />
          <fieldset className={styles.choice}>
            <legend>{words("change")}</legend>
            {CHANGES.map((change) => (
              <label key={change} className={styles.option}>
                <input type="radio" name="change" value={change} checked={fields["change"] === change} onChange={() => handleChange("change", change)} />
                {words(change === "ADDED" ? "add" : "withdraw")}
              </label>
            ))}
          </fieldset>
          <div className={styles.fields}>
            {FIELDS.map((field) => (
              <FormField
                key={field.name}
                label={words(field.label)}
                hint={field.name === "satker" ? words("fieldSatkerHint") : undefined}
                fault={missing.includes(field.name) ? words("required") : refusedField === field.name ? refusal?.sentence : null}
                isRequired={field.isRequired}
              >
                {(control) => <input {...control} type={field.type} value={fields[field.name] ?? ""} onChange={(event) => handleChange(field.name, event.target.value)} />}
              </FormField>
            ))}
            <FormField label={words("fieldKind")}>
              {(control) => (
                <select {...control} value={fields["kind"]} onChange={(event) => handleChange("kind", event.target.value)}>
                  {KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {words(`legend.${kind}`)}
                    </option>
                  ))}
                </select>
              )}
            </FormField>
          </div>
          <DayOffPreview date={fields["date"] ?? ""} isWithdrawn={isWithdrawn} satker={fields["satker"]?.trim() ?? ""} announcedOn={fields["announcedOn"] ?? ""} onCounted={setCounted} />
          {conflict !== null ? (
            <ConflictNotice conflict={conflict} onKeepMine={(current) => void handleSave(current).catch(() => undefined)} onTakeTheirs={handleEmpty} />
          ) : refusal && refusedField === null ? (
            <Notice tone="alarm" role="alert" title={words("refused")}>
              {refusal.sentence}
            </Notice>
          ) : error && !refusal ? (
            <ErrorMessage error={error} />
          ) : null}
          {saved ? (
            <Notice tone="quiet" role="status">
              {words(isWithdrawn ? "withdrawnSaved" : "saved", { n: formatNumber(saved.changed, locale) })}
            </Notice>
          ) : null}
          <p>
            <Button type="submit" look="main" disabled={loading}>
              {words(loading ? "saving" : isWithdrawn ? "withdrawSave" : "save")}
            </Button>
          </p>
        </LiveFields>
      </form>
    </Panel>
  );
}
