import { useState } from 'react';
import type { EvidenceKind, OfferEvidenceInput } from '../../gql/types.js';
import { formText } from '../../data/form-text.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { Select, TextField } from '../../ui/form.js';
import { addIcon } from '../../ui/icons/add.js';
import { NAMED_KINDS, evidenceLabel, evidenceLine } from './evidence-label.js';
import type { OwnOffer } from './stances.page.js';

type Evidence = OwnOffer['evidence'][number];

/** More is not read by anybody; the server says the same. */
const MOST = 5;

interface Row {
  readonly key: number;
  readonly value: Evidence | null;
}

/** What proves an offer: some rows of what, where and when. Accepted answers that were named stay as they are. */
export function EvidenceFields({ evidence, today }: { evidence: readonly Evidence[]; today: string }) {
  const [rows, setRows] = useState<Row[]>(() => evidence.map((value, key) => ({ key, value })));
  const [next, setNext] = useState(evidence.length);
  return (
    <fieldset className="evidence stack">
      <legend>{m.offer_evidence_legend()}</legend>
      <p className="muted small">{m.offer_evidence_hint()}</p>
      {rows.map(({ key, value }, index) => (
        <div
          key={key}
          className="evidence__row stack stack--tight"
          role="group"
          aria-label={m.evidence_nr({ n: index + 1 })}
        >
          <input type="hidden" name="evidence" value={key} />
          {value?.kind === 'ANSWER' ? (
            <>
              <input type="hidden" name={`evidence.${key}.answerId`} value={value.answerId ?? ''} />
              <p>{evidenceLine(value)}</p>
            </>
          ) : (
            <>
              <FieldsRow>
                <Select
                  name={`evidence.${key}.kind`}
                  label={m.evidence_kind()}
                  defaultValue={value?.kind ?? 'WEBTALK'}
                >
                  {NAMED_KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {evidenceLabel(kind)}
                    </option>
                  ))}
                </Select>
                <TextField
                  name={`evidence.${key}.heldOn`}
                  type="date"
                  max={today}
                  label={m.evidence_held_on()}
                  defaultValue={value?.heldOn ?? ''}
                />
              </FieldsRow>
              <TextField
                name={`evidence.${key}.title`}
                label={m.evidence_title()}
                required
                maxLength={200}
                defaultValue={value?.title ?? ''}
              />
              <TextField
                name={`evidence.${key}.url`}
                type="url"
                label={m.evidence_url()}
                hint={m.evidence_url_hint()}
                maxLength={500}
                defaultValue={value?.url ?? ''}
              />
            </>
          )}
          <div>
            <Button
              variant="tertiary"
              size="small"
              onClick={() => setRows(rows.filter((row) => row.key !== key))}
              aria-label={`${m.evidence_remove()}: ${m.evidence_nr({ n: index + 1 })}`}
            >
              {m.evidence_remove()}
            </Button>
          </div>
        </div>
      ))}
      {rows.length < MOST && (
        <div>
          <Button
            size="small"
            icon={addIcon}
            onClick={() => {
              setRows([...rows, { key: next, value: null }]);
              setNext(next + 1);
            }}
          >
            {m.evidence_add()}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** The rows as the server takes them. */
export function evidenceOf(data: FormData): OfferEvidenceInput[] {
  const keys = data.getAll('evidence').filter((key) => typeof key === 'string');
  return keys.map((key) => {
    const text = (name: string) => formText(data, `evidence.${key}.${name}`) || null;
    const answerId = text('answerId');
    if (answerId) return { kind: 'ANSWER', answerId };
    return {
      kind: text('kind') as EvidenceKind,
      title: text('title'),
      url: text('url'),
      heldOn: text('heldOn'),
    };
  });
}
