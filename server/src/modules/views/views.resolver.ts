import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { EXPECTED_REVISION } from "../../platform/graphql/revision.types.ts";
import type { SavedViewsService } from "./views.service.ts";
import { SavedViewType, SaveViewInput } from "./views.types.ts";

export interface ViewsContext {
  readonly savedViews: SavedViewsService;
}

@Resolver()
export class SavedViewsResolver {
  @Query(() => [SavedViewType], { description: "The reader's named views, then those shared with the reader's provinces; each by name, at most 500." })
  savedViews(@Ctx() { savedViews }: ViewsContext): Promise<SavedViewType[]> {
    return savedViews.views();
  }

  @Mutation(() => SavedViewType, { description: "Keeps a view under a name. Errors: INVALID_INPUT (extensions.field names what), VIEW_NAME_TAKEN, FORBIDDEN (not for sharing with that province)." })
  saveView(@Arg("input", () => SaveViewInput, { description: "What to keep." }) input: SaveViewInput, @Ctx() { savedViews }: ViewsContext): Promise<SavedViewType> {
    const { name, address, grammarVersion, sharedWith = null } = input;
    return savedViews.save({ name, address, grammarVersion, sharedWith });
  }

  @Mutation(() => SavedViewType, { description: "Gives a view another name. Errors: NOT_FOUND (no such view, or not the reader's), INVALID_INPUT, VIEW_NAME_TAKEN, CONFLICT." })
  renameView(
    @Arg("id", () => ID, { description: "The view." }) id: string,
    @Arg("name", () => String, { description: "Name, 1-80 characters." }) name: string,
    @Arg("expectedRevision", () => String, { nullable: true, description: EXPECTED_REVISION }) expectedRevision: string | null | undefined,
    @Ctx() { savedViews }: ViewsContext,
  ): Promise<SavedViewType> {
    return savedViews.rename(id, name, expectedRevision ?? null);
  }

  @Mutation(() => ID, { description: "Deletes a view; what it showed is untouched. Answers with its identifier. Errors: NOT_FOUND (no such view, or not the reader's), CONFLICT." })
  deleteView(
    @Arg("id", () => ID, { description: "The view." }) id: string,
    @Arg("expectedRevision", () => String, { nullable: true, description: EXPECTED_REVISION }) expectedRevision: string | null | undefined,
    @Ctx() { savedViews }: ViewsContext,
  ): Promise<string> {
    return savedViews.remove(id, expectedRevision ?? null);
  }

  @Mutation(() => [SavedViewType], { description: "Chooses what the reader begins with after signing in; answers with all views. Error NOT_FOUND: no such view for this reader." })
  setStartView(
    @Arg("id", () => ID, { nullable: true, description: "The view. Null: the home page of the province." }) id: string | null | undefined,
    @Ctx() { savedViews }: ViewsContext,
  ): Promise<SavedViewType[]> {
    return savedViews.setStart(id ?? null);
  }
}
