import type { ApolloServerPlugin } from "@apollo/server";
import type { AppContext } from "./context.ts";

/** Puts the request id beside every error, so that a person can quote it and an operator can find it in the log. */
export const requestIdPlugin: ApolloServerPlugin<AppContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== "single" || !response.body.singleResult.errors) return;
        const { requestId } = contextValue;
        response.body.singleResult.errors = response.body.singleResult.errors.map((error) => ({
          ...error,
          extensions: { ...error.extensions, requestId },
        }));
      },
    };
  },
};
