import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { GqlError } from '../../data/gql-error.js';
import type { ImportResultFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FileField } from '../../ui/file-field.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Checkbox, Form, TextArea, TextField } from '../../ui/form.js';
import { uploadRegister, withoutEmpty } from './upload.js';

const FIELDS = ['file', 'coordinates', 'domains', 'bbsr', 'populationDate', 'successors'] as const;

interface RegisterFormProps {
  /** What the last run said. */
  tried: ImportResultFragment | null;
  onFinished: (result: ImportResultFragment | null) => void;
}

/** Files of an edition: first tried, then, with the very same files, taken over. */
export function RegisterForm({ tried, onFinished }: RegisterFormProps) {
  const form = useRef<HTMLDivElement>(null);
  // A change of the form after trying means that it has to be tried again.
  const [changed, setChanged] = useState(false);
  const upload = useMutation<ImportResultFragment, GqlError, { data: FormData; dryRun: boolean }>({
    mutationFn: ({ data, dryRun }) => uploadRegister(withoutEmpty(data), dryRun),
    onMutate: () => onFinished(null),
    onSuccess: (result) => {
      setChanged(false);
      onFinished(result);
    },
  });
  const { errors, rest } = useFormErrors(upload.error, FIELDS);
  const ready = tried !== null && tried.dryRun && tried.conflictCount === 0 && !changed;
  const trying = upload.isPending && upload.variables.dryRun;

  return (
    <section
      className="card stack register-form"
      aria-labelledby="neue-ausgabe"
      ref={form}
      onChange={() => setChanged(true)}
    >
      <h2 id="neue-ausgabe">{m.register_new_title()}</h2>
      <p className="muted">{m.register_new_hint()}</p>
      <Form
        className="stack stack--loose"
        errors={errors}
        onSubmit={(data) => upload.mutate({ data, dryRun: true })}
      >
        <FileField
          name="file"
          label={m.register_file()}
          hint={m.register_file_hint()}
          accept=".txt,.asc,.zip,text/plain"
          required
        />
        <details className="more">
          <summary>{m.register_more()}</summary>
          <div className="stack stack--loose">
            <FieldsRow>
              <FileField name="coordinates" label={m.register_coordinates()} accept=".csv,.xlsx" />
              <FileField name="domains" label={m.register_domains()} accept=".csv" />
              <FileField name="bbsr" label={m.register_bbsr()} accept=".csv" />
            </FieldsRow>
            <TextField
              name="populationDate"
              type="date"
              label={m.register_population_date()}
              hint={m.register_population_date_hint()}
            />
            <TextArea
              name="successors"
              label={m.register_successors()}
              hint={m.register_successors_hint()}
              rows={2}
            />
            <div>
              <Checkbox
                name="partial"
                value="1"
                label={m.register_partial()}
                hint={m.register_partial_hint()}
              />
              <Checkbox
                name="allowManyGone"
                value="1"
                label={m.register_many_gone()}
                hint={m.register_many_gone_hint()}
              />
            </div>
          </div>
        </details>
        {rest?.code === 'FILE_INVALID' ? (
          <Alert tone="danger" live title={m.register_file_invalid()}>
            {rest.message.split('\n').map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </Alert>
        ) : (
          <FormProblem error={rest} />
        )}
        <ButtonRow>
          <Button type="submit" variant={ready ? 'secondary' : 'primary'} busy={upload.isPending}>
            {trying ? m.register_trying() : m.register_try()}
          </Button>
          {ready && (
            <Button
              variant="primary"
              busy={upload.isPending}
              onClick={() =>
                upload.mutate({ data: new FormData(form.current!.querySelector('form')!), dryRun: false })
              }
            >
              {m.register_import()}
            </Button>
          )}
        </ButtonRow>
        <p className="visually-hidden" role="status">
          {upload.isPending && m.register_running()}
        </p>
      </Form>
    </section>
  );
}
