import type { ApolloServerPlugin } from "@apollo/server";
import { OperationTypeNode } from "graphql";
import type { AppContext } from "../context.ts";

/** After whatever may have changed a record the rules of alerts are looked at again: later, so that a write neither waits for it nor fails with it. */
export const alertsPlugin: ApolloServerPlugin<AppContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ operation, contextValue }) {
        if (operation?.operation === OperationTypeNode.MUTATION) contextValue.alerts.recordsMayHaveChanged();
      },
    };
  },
};
