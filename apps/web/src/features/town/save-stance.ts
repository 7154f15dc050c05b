import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { SetNeedDocument } from '../../gql/documents/SetNeed.js';
import { SetOfferDocument } from '../../gql/documents/SetOffer.js';
import type { OfferEvidenceInput, OfferLevel } from '../../gql/types.js';
import type { StanceKind } from './stances.page.js';

/** What is said about one topic. */
export interface StanceValues {
  readonly topic: { readonly id: string };
  readonly note: string | null;
  /** Last day, YYYY-MM-DD; null for as long as nobody changes it. */
  readonly validUntil: string | null;
  /** Offers only. */
  readonly level?: OfferLevel;
  readonly monthlyCapacity?: number | null;
  /** Left out, the proof stays as it is. */
  readonly evidence?: OfferEvidenceInput[];
}

interface Options {
  onSaved: () => void;
  /** The caller shows the refusal itself. */
  quiet: boolean;
}

/** Says what a town seeks or offers in a topic; a topic that was there already is replaced. */
export function useSaveStance(kind: StanceKind, municipalityId: string, { onSaved, quiet }: Options) {
  const options = {
    invalidates: ['municipalities', 'matches', 'topics', 'questions'] as const,
    onSuccess: onSaved,
    ...(quiet && { onError: () => undefined }),
  };
  const need = useGqlMutation(SetNeedDocument, options);
  const offer = useGqlMutation(SetOfferDocument, options);
  const current = kind === 'offer' ? offer : need;
  return {
    isPending: current.isPending,
    error: current.error,
    save: ({
      topic,
      note,
      validUntil,
      level = 'EXPERIENCED',
      monthlyCapacity = null,
      evidence,
    }: StanceValues) => {
      const input = { municipalityId, topicId: topic.id, note, validUntil };
      if (kind === 'offer')
        offer.mutate({ input: { ...input, level, monthlyCapacity, ...(evidence && { evidence }) } });
      else need.mutate({ input });
    },
  };
}
