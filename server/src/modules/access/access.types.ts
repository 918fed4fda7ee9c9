import { Field, ID, ObjectType } from "type-graphql";

@ObjectType("Viewer", { description: "Who is reading." })
export class ViewerType {
  @Field(() => ID, { description: "Identifier of the reader." })
  id!: string;
  @Field(() => String, { description: "Name shown in the frame." })
  displayName!: string;
}
