import { Ctx, Query, Resolver } from "type-graphql";
import { ViewerType } from "./access.types.ts";
import type { Actor } from "./domain/actor.ts";

export interface AccessContext {
  readonly actor: Actor;
}

@Resolver(() => ViewerType)
export class AccessResolver {
  @Query(() => ViewerType, { description: "Who is reading." })
  viewer(@Ctx() { actor }: AccessContext): ViewerType {
    return { id: actor.id, displayName: actor.displayName };
  }
}
