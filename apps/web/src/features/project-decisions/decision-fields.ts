import { formText } from '../../data/form-text.js';
import { textLines } from '../../data/text-lines.js';
import type { DecisionFactsFragment, DecisionMethod, DecisionQuorumKind } from '../../gql/types.js';
import { berlinDay } from '../../i18n/berlin-day.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { berlinTime } from './berlin-time.js';
import { methodLabel } from './decision-labels.js';

export const DECISION_FIELDS = [
  'title',
  'body',
  'method',
  'options',
  'quorumKind',
  'quorumValue',
  'deadlineOn',
  'deadlineTime',
  'reviewOn',
] as const;

type DecisionField = (typeof DECISION_FIELDS)[number];

/** What the fields of a proposal say; options are lines. */
export type DecisionFields = Readonly<Record<DecisionField, string>>;

/** A proposal of which nothing is written yet. */
export const NO_DECISION: DecisionFields = {
  title: '',
  body: '',
  method: 'CONSENT',
  options: '',
  quorumKind: 'SHARE',
  quorumValue: '50',
  deadlineOn: '',
  deadlineTime: '18:00',
  reviewOn: '',
};

/** What a proposal says and how it is decided, without its days. */
export const rulesOf = ({
  title,
  body,
  method,
  options,
  quorumKind,
  quorumValue,
}: DecisionFactsFragment): Omit<DecisionFields, 'deadlineOn' | 'deadlineTime' | 'reviewOn'> => ({
  title,
  body,
  method,
  options: options.map(({ label }) => label).join('\n'),
  quorumKind,
  quorumValue: String(quorumValue),
});

export const fieldsOf = (decision: DecisionFactsFragment): DecisionFields => ({
  ...rulesOf(decision),
  deadlineOn: berlinDay(Date.parse(decision.deadlineAt)),
  deadlineTime: berlinTime(decision.deadlineAt),
  reviewOn: decision.reviewOn ?? '',
});

/** What the form says; of `start` where it has no field. */
export function readFields(data: FormData, start: DecisionFields): DecisionFields {
  const read = (field: DecisionField): string => (data.has(field) ? formText(data, field) : start[field]);
  const fields = Object.fromEntries(DECISION_FIELDS.map((field) => [field, read(field)])) as DecisionFields;
  return { ...fields, options: fields.method === 'CHOICE' ? textLines(fields.options).join('\n') : '' };
}

/** The words of a proposal for the API; what can still be changed once the vote has begun. */
export const wordsInput = ({ title, body, deadlineOn, deadlineTime, reviewOn }: DecisionFields) => ({
  title,
  body,
  deadlineOn,
  deadlineTime,
  reviewOn: reviewOn || null,
});

/** A whole proposal for the API. */
export const decisionInput = (fields: DecisionFields) => ({
  ...wordsInput(fields),
  method: fields.method as DecisionMethod,
  options: fields.method === 'CHOICE' ? textLines(fields.options) : null,
  quorumKind: fields.quorumKind as DecisionQuorumKind,
  quorumValue: Number(fields.quorumValue),
});

export const quorumKindLabel = (kind: string): string =>
  kind === 'TOWNS' ? m.decision_field_quorum_towns() : m.decision_field_quorum_share();

export const FIELD_LABELS: Readonly<Record<DecisionField, () => string>> = {
  title: m.decision_field_title,
  body: m.decision_field_body,
  method: m.decision_field_method,
  options: m.decision_field_options,
  quorumKind: m.decision_field_quorum_kind,
  quorumValue: m.decision_field_quorum_value,
  deadlineOn: m.decision_field_deadline,
  deadlineTime: m.decision_field_time,
  reviewOn: m.decision_field_review,
};

/** How the values of fields are said that are no words themselves. */
export const FIELD_WORDS: Readonly<Partial<Record<DecisionField, (value: string) => string>>> = {
  method: (value) => methodLabel[value as DecisionMethod](),
  quorumKind: quorumKindLabel,
  deadlineOn: formatDate,
  reviewOn: formatDate,
};
