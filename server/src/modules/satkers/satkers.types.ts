import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { SatkerRecord } from "./domain/satker.ts";

export const SatkerTypeEnum = { KABUPATEN: "KABUPATEN", KOTA: "KOTA" } as const;
registerEnumType(SatkerTypeEnum, {
  name: "SatkerType",
  description: "Kind of region. Always shown with the name, since 11 names belong to two satker.",
  valuesConfig: { KABUPATEN: { description: "Kabupaten (regency)." }, KOTA: { description: "Kota (city)." } },
});

@ObjectType("Province", { description: "A province whose satker are watched." })
export class ProvinceType {
  @Field(() => ID, { description: "Kemendagri code; the same as code." })
  id!: string;
  @Field(() => String, { description: 'Kemendagri code, "33".' })
  code!: string;
  @Field(() => String, { description: "Name, e.g. Jawa Tengah." })
  name!: string;
  @Field(() => Int, { description: "Number of satker of the province within the reader's scope." })
  satkerCount!: number;
}

@ObjectType("Satker", { description: "A KPU office of a kabupaten or kota. Its key is the Kemendagri code." })
export class SatkerObjectType {
  @Field(() => ID, { description: "Kemendagri code; the same as code." })
  id!: string;
  @Field(() => String, { description: 'Kemendagri code, "33.08".' })
  code!: string;
  @Field(() => String, { description: "Full name, KPU Kabupaten Magelang." })
  name!: string;
  @Field(() => String, { description: "Name of the region without its type, Magelang. Show it with the type." })
  regionName!: string;
  @Field(() => SatkerTypeEnum, { description: "Kabupaten or kota." })
  type!: SatkerRecord["type"];
  @Field(() => String, { description: "Town where the office sits." })
  seat!: string;
  @Field(() => Float, { description: "Latitude of the seat in degrees, WGS 84, about 2 km; not the office's address." })
  latitude!: number;
  @Field(() => Float, { description: "Longitude of the seat in degrees, WGS 84, about 2 km." })
  longitude!: number;
  @Field(() => String, { nullable: true, description: "Former residency (karesidenan), a grouping. Null: unknown." })
  formerResidency!: string | null;
  @Field(() => String, { nullable: true, description: "Host of the office's site. Null: unknown." })
  webHost!: string | null;
  @Field(() => String, { nullable: true, description: "How the host is known: seen in sources, or inferred. Null: host unknown." })
  webHostBasis!: string | null;
  @Field(() => String, { nullable: true, description: "Remark of the registry. Null: none." })
  note!: string | null;

  /** Not in the API: what field resolvers need. */
  record!: SatkerRecord;
}
