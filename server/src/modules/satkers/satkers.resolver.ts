import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { provenanceOf, type ProvenanceFacts } from "../../kernel/provenance.ts";
import type { Clock } from "../../platform/clock.ts";
import { ProvenanceType } from "../../platform/graphql/measure.types.ts";
import type { SatkerType } from "./domain/satker.ts";
import type { SatkersService } from "./satkers.service.ts";
import { ProvinceType, SatkerObjectType, SatkerTypeEnum } from "./satkers.types.ts";
import { toProvinceType, toSatkerType } from "./satkers.view.types.ts";

export interface SatkersContext {
  readonly clock: Clock;
  readonly satkers: SatkersService;
}

@Resolver(() => SatkerObjectType)
export class SatkersResolver {
  @Query(() => [ProvinceType], { description: "Provinces the reader may see, by code." })
  async provinces(@Ctx() { satkers }: SatkersContext): Promise<ProvinceType[]> {
    return (await satkers.provinces()).map(toProvinceType);
  }

  @Query(() => [SatkerObjectType], { description: "Satker of a province, by code. Error NOT_FOUND: no such province." })
  async satkers(
    @Arg("province", () => ID, { description: 'Kemendagri code of the province, "33".' }) province: string,
    @Arg("type", () => SatkerTypeEnum, { nullable: true, description: "Only this type. Null: both." }) type: SatkerType | null | undefined,
    @Ctx() { satkers }: SatkersContext,
  ): Promise<SatkerObjectType[]> {
    return (await satkers.satkersOf(province, type ?? null)).map(toSatkerType);
  }

  @Query(() => SatkerObjectType, { nullable: true, description: "One satker. Null: no satker has this code, or not for this reader." })
  async satker(
    @Arg("code", () => ID, { description: 'Kemendagri code, "33.08".' }) code: string,
    @Ctx() { satkers }: SatkersContext,
  ): Promise<SatkerObjectType | null> {
    const satker = await satkers.satker(code);
    return satker && toSatkerType(satker);
  }

  @FieldResolver(() => ProvinceType, { description: "Province of the satker." })
  async province(@Root() satker: SatkerObjectType, @Ctx() { satkers }: SatkersContext): Promise<ProvinceType> {
    return toProvinceType(await satkers.province(satker.record.provinceCode));
  }

  @FieldResolver(() => SatkerObjectType, { nullable: true, description: "The other satker with the same region name. Null: none, or not for this reader." })
  async homonym(@Root() satker: SatkerObjectType, @Ctx() { satkers }: SatkersContext): Promise<SatkerObjectType | null> {
    if (satker.record.homonymCode === null) return null;
    const other = await satkers.satker(satker.record.homonymCode);
    return other && toSatkerType(other);
  }

  @FieldResolver(() => ProvenanceType, { description: "Where the registry's row comes from." })
  provenance(@Root() satker: SatkerObjectType, @Ctx() { clock }: SatkersContext): ProvenanceFacts {
    return provenanceOf([satker.record.source], clock.now(), "registry-1");
  }
}
