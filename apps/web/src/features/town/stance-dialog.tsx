import { useQuery } from '@tanstack/react-query';
import { LIMITS } from '@app/contracts';
import { gqlQuery } from '../../data/query.js';
import { StanceTopicsDocument } from '../../gql/documents/StanceTopics.js';
import type { OfferLevel } from '../../gql/types.js';
import { berlinDay } from '../../i18n/berlin-day.js';
import { formText } from '../../data/form-text.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import type { ComboBoxItem } from '../../ui/combo-box.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { FieldGroup, Form, Radio, TextArea, TextField } from '../../ui/form.js';
import { errorText } from '../../ui/states.js';
import { useNow } from '../../ui/timestamp.js';
import { showToast } from '../../ui/toast.js';
import { levelLabel } from '../directory/level-label.js';
import { TopicComboBox } from '../topics/topic-combo-box.js';
import { topicName } from '../topics/topic-name.js';
import { EvidenceFields, evidenceOf } from './evidence-fields.js';
import { useSaveStance } from './save-stance.js';
import type { Stance, StanceKind } from './stances.page.js';

const LEVELS = ['STARTER', 'EXPERIENCED', 'CAN_ADVISE'] as const satisfies readonly OfferLevel[];
const LEVEL_HINTS: Record<OfferLevel, () => string> = {
  STARTER: m.level_starter_hint,
  EXPERIENCED: m.level_experienced_hint,
  CAN_ADVISE: m.level_can_advise_hint,
};

interface StanceDialogProps {
  kind: StanceKind;
  municipalityId: string;
  /** What is changed; null for a new topic. */
  entry: Stance | null;
  /** Topics the town has said something about already. */
  taken: readonly string[];
  onClose: () => void;
}

/** Says what the own town seeks, or offers, in a topic. */
export default function StanceDialog({ kind, municipalityId, entry, taken, onClose }: StanceDialogProps) {
  const offers = kind === 'offer';
  const stance = useSaveStance(kind, municipalityId, {
    quiet: true,
    onSaved: () => {
      showToast(m.stance_saved());
      onClose();
    },
  });
  const { errors, rest } = useFormErrors(stance.error, [
    'topicId',
    'note',
    'validUntil',
    'level',
    'monthlyCapacity',
  ]);
  const offer = entry && 'level' in entry ? entry : null;
  const today = berlinDay(useNow());
  const title = entry
    ? m.stance_edit_title({ topic: topicName(entry.topic) })
    : offers
      ? m.stance_new_offer()
      : m.stance_new_need();

  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        className="stack stack--loose"
        errors={errors}
        onSubmit={(data) => {
          const text = (name: string) => formText(data, name) || null;
          stance.save({
            topic: { id: entry?.topic.id ?? text('topicId')! },
            note: text('note'),
            validUntil: text('validUntil'),
            ...(offers && {
              level: text('level') as OfferLevel,
              monthlyCapacity: text('monthlyCapacity') === null ? null : Number(text('monthlyCapacity')),
              evidence: evidenceOf(data),
            }),
          });
        }}
      >
        {!entry && <TopicField taken={taken} error={errors.topicId} />}
        {offers && (
          <FieldGroup legend={m.stance_level()}>
            {LEVELS.map((level) => (
              <Radio
                key={level}
                name="level"
                value={level}
                label={levelLabel(level)}
                hint={LEVEL_HINTS[level]()}
                defaultChecked={level === (offer?.level ?? 'EXPERIENCED')}
                required
              />
            ))}
          </FieldGroup>
        )}
        <TextArea
          name="note"
          label={m.stance_note()}
          hint={offers ? m.stance_note_offer_hint() : m.stance_note_need_hint()}
          rows={3}
          maxLength={LIMITS.note}
          defaultValue={entry?.note ?? ''}
        />
        <FieldsRow>
          <TextField
            name="validUntil"
            type="date"
            min={today}
            label={m.stance_until()}
            hint={m.stance_until_hint()}
            defaultValue={entry?.validUntil ?? ''}
          />
          {offers && (
            <TextField
              name="monthlyCapacity"
              type="number"
              inputMode="numeric"
              label={m.stance_monthly()}
              hint={m.stance_monthly_hint()}
              min={1}
              max={50}
              step={1}
              defaultValue={offer?.monthlyCapacity ?? ''}
            />
          )}
        </FieldsRow>
        {offers && <EvidenceFields evidence={offer?.evidence ?? []} today={today} />}
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={stance.isPending}>
            {m.action_save()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

function TopicField({ taken, error }: { taken: readonly string[]; error: string | undefined }) {
  const topics = useQuery({ ...gqlQuery('topics', StanceTopicsDocument, {}), staleTime: Infinity });
  const items: ComboBoxItem[] = (topics.data?.topics ?? [])
    .flatMap((root) => [
      { id: root.id, name: topicName(root), keywords: root.synonyms },
      ...root.children.map((child) => ({
        id: child.id,
        name: topicName(child),
        hint: topicName(root),
        keywords: child.synonyms,
      })),
    ])
    .filter(({ id }) => !taken.includes(id));
  return (
    <TopicComboBox
      name="topicId"
      label={m.stance_topic()}
      hint={m.stance_topic_hint()}
      items={items}
      required
      error={topics.isError ? errorText(topics.error) : error}
      empty={topics.isPending ? m.loading() : m.stance_topic_none()}
    />
  );
}
