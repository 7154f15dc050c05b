import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { GiveContactResultDocument } from '../../gql/documents/GiveContactResult.js';
import type { ContactOutcome } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { FieldGroup, Form, Radio, TextField } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import type { ContactData } from './contact-card.js';
import { outcomeLabel } from './contact-state.js';
import type { ContactSearch } from './messages.routes.js';

const OUTCOMES = ['YES', 'PARTLY', 'NO'] as const satisfies readonly ContactOutcome[];
const CHOSEN = { ja: 'YES', teilweise: 'PARTLY', nein: 'NO' } as const;

interface ContactResultProps {
  contact: ContactData;
  /** What was chosen in a mail; it counts once it is saved. */
  chosen: ContactSearch['antwort'];
}

/** What came of an exchange: one choice, and a sentence if one likes. */
export function ContactResult({ contact, chosen }: ContactResultProps) {
  const given = contact.ownResult;
  const save = useGqlMutation(GiveContactResultDocument, {
    invalidates: ['conversations', 'matches'],
    onSuccess: () => showToast(m.contact_result_done()),
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(save.error, ['comment']);
  const preset = given?.outcome ?? (chosen && CHOSEN[chosen]);
  return (
    <section className="card stack" aria-labelledby="ergebnis">
      <h2 id="ergebnis">{m.contact_result_title()}</h2>
      <p className="muted">
        {given ? m.contact_result_own({ outcome: outcomeLabel(given.outcome) }) : m.contact_result_text()}
      </p>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) =>
          save.mutate({
            input: {
              contactId: contact.id,
              outcome: formText(data, 'outcome') as ContactOutcome,
              comment: formText(data, 'comment') || null,
            },
          })
        }
      >
        <FieldGroup legend={m.contact_result_title()} hideLegend>
          {OUTCOMES.map((outcome) => (
            <Radio
              key={outcome}
              name="outcome"
              value={outcome}
              label={outcomeLabel(outcome)}
              defaultChecked={outcome === preset}
              required
            />
          ))}
        </FieldGroup>
        <TextField
          name="comment"
          label={m.contact_result_comment()}
          maxLength={LIMITS.contactComment}
          defaultValue={given?.comment ?? ''}
        />
        <FormProblem error={rest} />
        <div>
          <Button type="submit" variant="primary" busy={save.isPending}>
            {m.contact_result_save()}
          </Button>
        </div>
      </Form>
    </section>
  );
}
