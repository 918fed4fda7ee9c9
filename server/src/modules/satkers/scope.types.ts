import { Field, ID, InputType } from "type-graphql";

@InputType("ScopeInput", { description: "What part of the country is asked about. Both null: everything the reader may see." })
export class ScopeInput {
  @Field(() => ID, { nullable: true, description: 'Kemendagri code of a province, "33". Null: all.' })
  province?: string | null;
  @Field(() => ID, { nullable: true, description: 'Kemendagri code of a satker, "33.08". Null: all of the province.' })
  satker?: string | null;
}
