import { useEffect, useRef, useState } from "react";
import { uploadPieces, UploadRefused, type UploadStep } from "../../lib/uploadPieces.ts";
import { SESSION_ENDED } from "../../pieces/session.ts";

/** Where an upload is. BROKEN: the network went away; it can go on. */
export type UploadView = { phase: "IDLE" } | UploadStep | { phase: "CANCELLED" } | { phase: "BROKEN" } | { phase: "REFUSED"; sentence: string };

export interface Upload {
  state: UploadView;
  /** The number of the whole upload. Null: it did not come to its end; `state` says why. */
  send: (file: File) => Promise<string | null>;
  cancel: () => void;
  reset: () => void;
}

/** Sends one file at a time; leaving the page ends it, and the same file then goes on where it was. */
export function useUpload(): Upload {
  const [state, setState] = useState<UploadView>({ phase: "IDLE" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const send = async (file: File) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    try {
      const { id } = await uploadPieces(file, { signal: controller.signal, onStep: setState });
      return id;
    } catch (error) {
      setState(failureOf(error, controller.signal));
      return null;
    }
  };
  return {
    state,
    send,
    cancel: () => running.current?.abort(),
    reset: () => {
      running.current?.abort();
      setState({ phase: "IDLE" });
    },
  };
}

function failureOf(error: unknown, signal: AbortSignal): UploadView {
  if (signal.aborted) return { phase: "CANCELLED" };
  if (!(error instanceof UploadRefused)) return { phase: "BROKEN" };
  if (error.code === "UNAUTHENTICATED") globalThis.dispatchEvent(new Event(SESSION_ENDED));
  return { phase: "REFUSED", sentence: error.message };
}
