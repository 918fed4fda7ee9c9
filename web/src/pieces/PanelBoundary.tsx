import { Component, createContext, Suspense, useContext, type ReactNode } from "react";
import { useWords } from "../i18n/i18n.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { ErrorMessage } from "./ErrorMessage.tsx";
import { useSession } from "./session.ts";

const Attempt = createContext(0);

/** The present attempt under the present sign-in; put it into a query's queryKey so that "try again" asks anew. */
export function useAttempt(): string {
  return `${useSession().epoch}.${useContext(Attempt)}`;
}

/** A sentence that may be missing without harm, because a panel below says what failed. */
export const A_LINE = "line";

interface PanelBoundaryProps {
  /** Unit: px. Height of what will stand here; or a line of text, which fails silently. */
  height: number | typeof A_LINE;
  /** A new key forgets an old error: pass what the panel depends on. */
  resetKey: string;
  /** Stands above the grey while loading and above the message after a failure: the head of a page that waits. */
  head?: ReactNode;
  children: ReactNode;
}

interface BoundaryState {
  failure: { error: unknown; resetKey: string } | null;
  attempt: number;
}

/** Loading and failure of one part of a page; the rest of the page stays. Signing in again tries again. */
export function PanelBoundary(props: PanelBoundaryProps) {
  return <Boundary {...props} resetKey={`${props.resetKey} ${useSession().epoch}`} />;
}

class Boundary extends Component<PanelBoundaryProps, BoundaryState> {
  override state: BoundaryState = { failure: null, attempt: 0 };

  static getDerivedStateFromProps(props: PanelBoundaryProps, state: BoundaryState): BoundaryState | null {
    if (state.failure && state.failure.resetKey === "") return { ...state, failure: { ...state.failure, resetKey: props.resetKey } };
    return state.failure && state.failure.resetKey !== props.resetKey ? { ...state, failure: null } : null;
  }

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { failure: { error, resetKey: "" } };
  }

  readonly handleRetry = () => {
    this.setState((state) => ({ failure: null, attempt: state.attempt + 1 }));
  };

  override render(): ReactNode {
    const { children, head, height } = this.props;
    if (this.state.failure && height === A_LINE) return null;
    if (this.state.failure) {
      return (
        <>
          {head}
          <ErrorMessage error={this.state.failure.error} onRetry={this.handleRetry} isPart={head === undefined} />
        </>
      );
    }
    return (
      <Attempt value={this.state.attempt}>
        <Suspense
          fallback={
            <>
              {head}
              <PanelLoading height={height} />
            </>
          }
        >
          {children}
        </Suspense>
      </Attempt>
    );
  }
}

function PanelLoading({ height }: { height: PanelBoundaryProps["height"] }) {
  const { t } = useWords();
  if (height === A_LINE) return t("state.loading");
  return <Skeleton label={t("state.loading")} height={height} />;
}
