import { createContext, useContext } from "react";

/** Heard on window whenever the server says that nobody is signed in. */
export const SESSION_ENDED = "pantau:session-ended";

export interface Session {
  /** Grows when somebody else reads from now on, or the same person has signed in again: failed panels ask anew. */
  epoch: number;
  /** Forgets everything that was read for the former reader; call it after signing in or out. */
  startAnew: () => Promise<void>;
}

export const SessionContext = createContext<Session>({ epoch: 0, startAnew: async () => {} });

/** The sign-in that this page stands on. */
export function useSession(): Session {
  return useContext(SessionContext);
}
