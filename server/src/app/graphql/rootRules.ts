import { defaultFieldResolver, type GraphQLSchema } from "graphql";
import { ruleFor, type Door } from "../../modules/access/domain/rules.ts";
import { authorize } from "../../modules/access/domain/policy.ts";
import { Forbidden } from "../../modules/access/domain/refusals.ts";
import type { AppContext } from "../context.ts";

/**
 * Puts the access rule before every field of Query and Mutation, once, when the schema is built. A field without a rule is
 * refused to everyone. Fields below cost nothing extra: their rows are bound by the scope that every query takes.
 */
export function guardRootFields(schema: GraphQLSchema): GraphQLSchema {
  const doors = { Query: schema.getQueryType(), Mutation: schema.getMutationType() } satisfies Partial<Record<Door, unknown>>;
  for (const [door, type] of Object.entries(doors) as [keyof typeof doors, (typeof doors)["Query"]][]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const action = ruleFor(door, field.name);
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context: AppContext, info): unknown => {
        if (action === undefined) throw new Forbidden("Bagian ini belum dibuka untuk siapa pun.");
        authorize(context.actor, action);
        return resolve(source, args, context, info);
      };
    }
  }
  return schema;
}
