import { Municipality, MunicipalityReader } from '@app/directory';
import { found } from '@app/platform/context';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OfferEvidence } from './offer-evidence.model.js';
import { OfferEvidenceStore } from './offer-evidence.store.js';
import { Need, Offer } from './stance.model.js';

@Resolver(() => Need)
export class NeedFieldsResolver {
  constructor(private readonly municipalities: MunicipalityReader) {}

  @ResolveField(() => Municipality, { description: 'Who seeks it.' })
  async municipality(@Parent() need: Need, @CurrentGql() { loaders }: GqlContext): Promise<Municipality> {
    return found(await loaders.load(this.municipalities.byId, need.municipalityId));
  }
}

@Resolver(() => Offer)
export class OfferFieldsResolver {
  constructor(
    private readonly municipalities: MunicipalityReader,
    private readonly evidenceStore: OfferEvidenceStore,
  ) {}

  @ResolveField(() => [OfferEvidence], {
    description: 'What proves it, the best first as the municipality says.',
  })
  async evidence(@Parent() offer: Offer, @CurrentGql() { loaders }: GqlContext): Promise<OfferEvidence[]> {
    return (await loaders.load(this.evidenceStore.ofOffer, offer.id)) ?? [];
  }

  @ResolveField(() => Municipality, { description: 'Who offers it.' })
  async municipality(@Parent() offer: Offer, @CurrentGql() { loaders }: GqlContext): Promise<Municipality> {
    return found(await loaders.load(this.municipalities.byId, offer.municipalityId));
  }
}
