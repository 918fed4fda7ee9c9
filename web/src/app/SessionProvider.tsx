import { useApolloClient } from "@apollo/client/react";
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { graphql } from "../gql/index.ts";
import { SESSION_ENDED, SessionContext } from "../pieces/session.ts";

const SessionEndedDialog = lazy(async () => ({ default: (await import("../features/access/SessionEndedDialog.tsx")).SessionEndedDialog }));

const KNOWN_READER = graphql(`
  query KnownReader {
    viewer {
      id
      isSignedIn
      displayName
    }
  }
`);

/** Keeps what was read apart by reader, and lets somebody whose session ended sign in again where they are. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [epoch, setEpoch] = useState(0);
  const [endedFor, setEndedFor] = useState<{ id: string; displayName: string } | null>(null);

  const startAnew = useCallback(async () => {
    await client.clearStore();
    setEpoch((before) => before + 1);
  }, [client]);

  useEffect(
    function offerToSignInAgain() {
      const handleEnd = () => {
        const reader = client.readQuery({ query: KNOWN_READER })?.viewer;
        if (reader?.isSignedIn) setEndedFor(reader);
      };
      addEventListener(SESSION_ENDED, handleEnd);
      return () => removeEventListener(SESSION_ENDED, handleEnd);
    },
    [client],
  );

  const handleSignedIn = async (readerId: string) => {
    const isSame = readerId === endedFor?.id;
    setEndedFor(null);
    if (isSame) {
      setEpoch((before) => before + 1);
      return;
    }
    await startAnew();
    void navigate("/", { replace: true });
  };

  const session = useMemo(() => ({ epoch, startAnew }), [epoch, startAnew]);
  return (
    <SessionContext value={session}>
      {children}
      {endedFor === null ? null : (
        <Suspense fallback={null}>
          <SessionEndedDialog displayName={endedFor.displayName} onSignedIn={(readerId) => void handleSignedIn(readerId)} onClose={() => setEndedFor(null)} />
        </Suspense>
      )}
    </SessionContext>
  );
}
