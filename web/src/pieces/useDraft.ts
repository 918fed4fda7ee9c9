import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { graphql } from "../gql/index.ts";
import { deviceNow } from "../lib/deviceNow.ts";
import { draftKey, keepable } from "../lib/draft.ts";
import { loadDraft, storeDraft } from "./draftStore.ts";

/** Never sent: what the page around a form has read already. */
export const DRAFT_READER = graphql(`
  query DraftReader {
    viewer {
      id
      isSignedIn
    }
  }
`);

/** Unit: milliseconds after the last key. */
const WRITE_AFTER_MS = 400;

type Values = Readonly<Record<string, unknown>>;

export interface DraftUse {
  /** Name of the form. Null: nothing is kept. */
  form: string | null;
  /** What it is about; empty for a new record. */
  subject: string;
  values: Values;
  /** Values of a form that nobody touched. */
  initial: Values;
  /** Fields that may stay on the device: never a password, never text that can name a requester. */
  keeps: readonly string[];
  /** The revision that the form saw. */
  revision: string | null;
  /** Takes restored fields over, and the revision that they were written by. */
  onRestore: (values: Values, revision: string | null) => void;
}

export interface DraftState {
  /** When it was written. Null: nothing was restored. */
  restoredAt: Date | null;
  /** True: some fields are not kept. */
  isPartial: boolean;
  /** The record is sent, or the draft thrown away. */
  forget: () => void;
}

/**
 * Keeps what is typed on this device until it is sent, for this account alone: written a moment after the last key and on leaving, restored when the
 * form opens again, gone after sending, signing out, and two weeks. It never leaves the device. Before leaving one is asked only where something could not be kept.
 */
export function useDraft({ form, subject, values, initial, keeps, revision, onRestore }: DraftUse): DraftState {
  const client = useApolloClient();
  const viewer = client.readQuery({ query: DRAFT_READER })?.viewer;
  const key = form !== null && viewer?.isSignedIn ? draftKey({ account: viewer.id, form, subject }) : null;
  const [restoredAt, setRestoredAt] = useState<Date | null>(null);
  const [isRefused, setRefused] = useState(false);
  const empty = JSON.stringify(keepable(initial, keeps));
  const text = JSON.stringify(keepable(values, keeps));
  const written = useRef(empty);
  const waiting = useRef<(() => void) | null>(null);
  const isUnkept = Object.keys(values).some((name) => !keeps.includes(name) && (values[name] ?? "") !== (initial[name] ?? ""));
  const isAtRisk = key !== null && (isUnkept || (isRefused && text !== empty));

  useEffect(
    function restoreDraft() {
      const draft = key === null ? null : loadDraft(key, keeps);
      if (draft === null) return;
      written.current = JSON.stringify(keepable(draft.values, keeps));
      setRestoredAt(draft.writtenAt);
      onRestore(draft.values, draft.revision);
    },
    // Only when another form or subject is opened: what is typed meanwhile is not to be overwritten.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [key],
  );

  useEffect(
    function keepDraft() {
      waiting.current = null;
      if (key === null || text === written.current) return;
      const save = () => {
        if (waiting.current !== save) return;
        waiting.current = null;
        written.current = text;
        const fields: unknown = JSON.parse(text);
        setRefused(!storeDraft(key, text === empty ? null : { values: fields as Values, revision, writtenAt: deviceNow() }));
      };
      waiting.current = save;
      const timer = setTimeout(save, WRITE_AFTER_MS);
      addEventListener("pagehide", save);
      return () => {
        clearTimeout(timer);
        removeEventListener("pagehide", save);
      };
    },
    [key, text, empty, revision],
  );

  useEffect(
    () =>
      function keepOnLeaving() {
        waiting.current?.();
      },
    [],
  );

  useEffect(
    function askBeforeLeaving() {
      if (!isAtRisk) return;
      const handleLeave = (event: BeforeUnloadEvent) => event.preventDefault();
      addEventListener("beforeunload", handleLeave);
      return () => removeEventListener("beforeunload", handleLeave);
    },
    [isAtRisk],
  );

  return {
    restoredAt,
    isPartial: Object.keys({ ...initial, ...values }).some((name) => !keeps.includes(name)),
    forget: () => {
      waiting.current = null;
      written.current = empty;
      setRestoredAt(null);
      if (key !== null) storeDraft(key, null);
    },
  };
}
