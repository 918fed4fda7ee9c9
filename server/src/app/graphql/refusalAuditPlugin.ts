import type { ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import { Forbidden } from "../../modules/access/domain/refusals.ts";
import type { AppContext } from "../context.ts";

/** Writes into the audit trail what was refused to somebody who is signed in: once a request, whatever it held. */
export const refusalAuditPlugin: ApolloServerPlugin<AppContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        if (contextValue.actor.via === "public") return;
        const fields = errors.filter((error) => unwrapResolverError(error) instanceof Forbidden).map(({ path }) => String(path?.[0] ?? ""));
        if (fields.length > 0) await contextValue.noteRefusal([...new Set(fields)]);
      },
    };
  },
};
