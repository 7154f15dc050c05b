import { formText } from '../../data/form-text.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { SetRequestLimitDocument } from '../../gql/documents/SetRequestLimit.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextField } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';

interface RequestLimitProps {
  municipalityId: string;
  load: { monthly: number | null; asked: number };
}

/** How many requests a month the own town takes in all. */
export function RequestLimit({ municipalityId, load }: RequestLimitProps) {
  const limit = useGqlMutation(SetRequestLimitDocument, {
    invalidates: ['municipalities', 'matches'],
    onSuccess: () => showToast(m.request_limit_saved()),
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(limit.error, ['monthly']);
  return (
    <Card as="section" className="stack">
      <h2>{m.request_limit_title()}</h2>
      <p>{m.request_limit_asked({ count: load.asked })}</p>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) => {
          const monthly = formText(data, 'monthly');
          limit.mutate({ municipalityId, monthly: monthly === '' ? null : Number(monthly) });
        }}
      >
        <TextField
          name="monthly"
          type="number"
          inputMode="numeric"
          min={1}
          max={100}
          step={1}
          label={m.request_limit_label()}
          hint={m.request_limit_hint()}
          defaultValue={load.monthly ?? ''}
        />
        <FormProblem error={rest} />
        <div>
          <Button type="submit" busy={limit.isPending}>
            {m.action_save()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
