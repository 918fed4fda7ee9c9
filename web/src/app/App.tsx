import type { ApolloClient } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import type { i18n } from "i18next";
import { I18nextProvider } from "react-i18next";
import { BrowserRouter } from "react-router";
import { PanelBoundary } from "../pieces/PanelBoundary.tsx";
import { AppRoutes } from "./AppRoutes.tsx";
import { SessionProvider } from "./SessionProvider.tsx";

/** The whole application: words, data, address. */
export function App({ client, words }: { client: ApolloClient; words: i18n }) {
  return (
    <I18nextProvider i18n={words}>
      <ApolloProvider client={client}>
        <BrowserRouter>
          <SessionProvider>
            <PanelBoundary height={600} resetKey="app" head={null}>
              <AppRoutes />
            </PanelBoundary>
          </SessionProvider>
        </BrowserRouter>
      </ApolloProvider>
    </I18nextProvider>
  );
}
