import type { ApolloClient } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import type { ComponentType, ReactNode } from "react";
import { FIRST_WIDTHS, FirstWidth } from "../charts/firstPicture.ts";
import { WordBookContext, type WordBook } from "../i18n/wordBook.ts";
import { PanelBoundary } from "../pieces/PanelBoundary.tsx";
import { AppRoutes } from "./AppRoutes.tsx";
import { SessionProvider } from "./SessionProvider.tsx";

interface AppProps {
  client: ApolloClient;
  words: WordBook;
  /** Where the address comes from: the browser's bar, or the server's question. */
  router: ComponentType<{ children: ReactNode }>;
  /** Width of figures before they are measured. Unit: px. */
  firstWidth?: number;
}

/** The whole application: words, data, address. */
export function App({ client, words, router: Router, firstWidth = FIRST_WIDTHS.desk }: AppProps) {
  return (
    <WordBookContext value={words}>
      <ApolloProvider client={client}>
        <FirstWidth value={firstWidth}>
        <Router>
          <SessionProvider>
            <PanelBoundary height={600} resetKey="app" head={null}>
              <AppRoutes />
            </PanelBoundary>
          </SessionProvider>
        </Router>
        </FirstWidth>
      </ApolloProvider>
    </WordBookContext>
  );
}
