import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { REVISION } from "../../platform/graphql/revision.types.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.types.ts";

@ObjectType("SavedView", { description: "A view that somebody named. It holds an address; what stands there is asked anew, as the reader who opens it." })
export class SavedViewType {
  @Field(() => ID, { description: "Identifier." })
  id!: string;
  @Field(() => String, { description: "Name, 1-80 characters." })
  name!: string;
  @Field(() => String, { description: "Path and query of the page, as the grammar of addresses writes them." })
  address!: string;
  @Field(() => Int, { description: "Version of the grammar in which the address was written: a count from 1." })
  grammarVersion!: number;
  @Field(() => ID, { nullable: true, description: 'Kemendagri code of the province whose people find it, "33". Null: only who keeps it.' })
  sharedWith!: string | null;
  @Field(() => String, { description: "Name of who keeps it." })
  keeperName!: string;
  @Field(() => Boolean, { description: "True: the reader keeps it." })
  isOwn!: boolean;
  @Field(() => Boolean, { description: "True: the reader may rename and delete it." })
  mayChange!: boolean;
  @Field(() => Boolean, { description: "True: the reader begins with it after signing in." })
  isStart!: boolean;
  @Field(() => String, { description: REVISION })
  revision!: string;
  @Field(() => DateTimeScalar, { description: "When it was last saved or renamed." })
  changedAt!: Date;
}

@InputType("SaveViewInput", { description: "A view to keep." })
export class SaveViewInput {
  @Field(() => String, { description: "Name, 1-80 characters; not one that the person has already given." })
  name!: string;
  @Field(() => String, { description: "Path and query of a page below a province, at most 512 characters." })
  address!: string;
  @Field(() => Int, { description: "Version of the grammar in which the address is written: a count from 1." })
  grammarVersion!: number;
  @Field(() => ID, { nullable: true, description: "Province whose people shall find it. Null: only oneself." })
  sharedWith?: string | null;
}
