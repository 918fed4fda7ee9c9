import { Component, type ReactNode } from "react";
import { Navigate, Outlet, useLocation } from "react-router";
import { addresses } from "../pieces/addresses.ts";
import { useAppAddress } from "../pieces/AppLink.tsx";
import { errorFacts } from "../pieces/errorSentence.ts";

/** While published results are not open to everyone, whoever is not signed in is led to the sign-in page, and back afterwards. */
export function SignInGate() {
  const { pathname, search } = useLocation();
  const toAddress = useAppAddress();
  return (
    <UnauthenticatedBoundary instead={<Navigate to={toAddress(addresses.signIn(pathname + search))} replace />}>
      <Outlet />
    </UnauthenticatedBoundary>
  );
}

class UnauthenticatedBoundary extends Component<{ instead: ReactNode; children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error("thrown, but no error", { cause: error }) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (errorFacts(error).kind !== "UNAUTHENTICATED") throw error;
    return this.props.instead;
  }
}
