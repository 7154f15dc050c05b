import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { RemoveNeedDocument } from '../../gql/documents/RemoveNeed.js';
import { RemoveOfferDocument } from '../../gql/documents/RemoveOffer.js';
import { RenewOfferDocument } from '../../gql/documents/RenewOffer.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { showToast } from '../../ui/toast.js';
import { levelLabel } from '../directory/level-label.js';
import { topicName } from '../topics/topic-name.js';
import { EvidenceList } from './evidence-list.js';
import { useSaveStance } from './save-stance.js';
import type { Stance, StanceKind } from './stances.page.js';

interface StanceEntryProps {
  kind: StanceKind;
  entry: Stance;
  municipalityId: string;
  onEdit: () => void;
  onRemoved: () => void;
}

/** One need or offer of the own town, with what can be done about it. */
export function StanceEntry({ kind, entry, municipalityId, onEdit, onRemoved }: StanceEntryProps) {
  const removed = {
    invalidates: ['municipalities', 'matches', 'topics'] as const,
    onSuccess: () => {
      showToast(m.stance_removed());
      onRemoved();
    },
  };
  const removeNeed = useGqlMutation(RemoveNeedDocument, removed);
  const removeOffer = useGqlMutation(RemoveOfferDocument, removed);
  const renew = useSaveStance(kind, municipalityId, {
    onSaved: () => showToast(m.stance_renewed()),
    quiet: false,
  });
  const renewOffer = useGqlMutation(RenewOfferDocument, {
    invalidates: ['municipalities', 'matches', 'topics', 'notifications'],
    onSuccess: ({ renewOffer: { validUntil } }) =>
      showToast(m.offer_renewed({ date: formatDate(validUntil!) })),
  });
  const topic = topicName(entry.topic);
  const capacity = 'monthlyCapacity' in entry ? entry.monthlyCapacity : null;

  return (
    <Card as="li" className="stance-entry">
      <div className="row row--between">
        <h3 className="stance-entry__topic">{topic}</h3>
        <span className="row">
          {'level' in entry && <Badge>{levelLabel(entry.level)}</Badge>}
          {'bookedUp' in entry && entry.bookedUp && <Badge tone="warning">{m.offer_booked_up()}</Badge>}
          {entry.expired && <Badge tone="warning">{m.stance_expired()}</Badge>}
        </span>
      </div>
      {entry.note && <p>{entry.note}</p>}
      {'evidence' in entry &&
        (entry.evidence.length > 0 ? (
          <EvidenceList evidence={entry.evidence} />
        ) : (
          <p className="muted small">{m.evidence_none()}</p>
        ))}
      {(entry.validUntil || capacity) && (
        <p className="meta">
          {entry.validUntil && <span>{m.stance_valid_until({ date: formatDate(entry.validUntil) })}</span>}
          {capacity ? <span>{m.stance_capacity({ count: capacity })}</span> : null}
        </p>
      )}
      {entry.expired && <p className="muted small">{m.stance_expired_text()}</p>}
      <ButtonRow>
        {entry.expired && (
          <Button
            size="small"
            busy={renew.isPending || renewOffer.isPending}
            onClick={() =>
              kind === 'offer'
                ? renewOffer.mutate({ id: entry.id })
                : renew.save({ topic: entry.topic, note: entry.note, validUntil: null })
            }
          >
            {kind === 'offer' ? m.offer_renew_year() : m.stance_renew()}
          </Button>
        )}
        <Button variant="tertiary" size="small" onClick={onEdit}>
          {m.action_edit()}
          <span className="visually-hidden"> {topic}</span>
        </Button>
        {'evidence' in entry && entry.evidence.length === 0 && (
          <Button variant="tertiary" size="small" onClick={onEdit}>
            {m.evidence_add()}
            <span className="visually-hidden"> {topic}</span>
          </Button>
        )}
        <ConfirmButton
          label={m.stance_remove()}
          title={m.stance_remove_title({ topic })}
          text={m.stance_remove_text()}
          confirm={m.stance_remove()}
          onConfirm={() => (kind === 'offer' ? removeOffer : removeNeed).mutate({ id: entry.id })}
        />
      </ButtonRow>
    </Card>
  );
}
