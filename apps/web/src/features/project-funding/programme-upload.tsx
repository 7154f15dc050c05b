import { decodeText } from '@app/contracts';
import { useState } from 'react';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { ImportFundingProgrammesDocument } from '../../gql/documents/ImportFundingProgrammes.js';
import type { ImportFundingProgrammesMutation } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FileField } from '../../ui/file-field.js';
import { FormProblem } from '../../ui/form-problem.js';
import { Form } from '../../ui/form.js';

type Outcome = ImportFundingProgrammesMutation['importFundingProgrammes'];

/** Programmes from a CSV file: first tried, then written. */
export function ProgrammeUpload() {
  const [csv, setCsv] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const load = useGqlMutation(ImportFundingProgrammesDocument, {
    invalidates: ['admin', 'projects'],
    onSuccess: (data) => setOutcome(data.importFundingProgrammes),
    onError: () => setOutcome(null),
  });
  const tried = outcome?.isDry === true && outcome.problems.length === 0;
  return (
    <details className="card programme-upload">
      <summary>{m.programmes_import()}</summary>
      <Form
        className="stack"
        onSubmit={(data) => {
          const file = data.get('file');
          if (!(file instanceof File)) return;
          void file.arrayBuffer().then((bytes) => {
            const text = decodeText(bytes);
            setCsv(text);
            load.mutate({ csv: text, dryRun: true });
          });
        }}
      >
        <p className="muted small">{m.programmes_import_hint()}</p>
        <FileField
          name="file"
          accept=".csv,text/csv"
          label={m.programmes_import_file()}
          required
          onChange={() => setOutcome(null)}
        />
        <FormProblem error={load.error} />
        <div role="status">{outcome && <Result outcome={outcome} />}</div>
        <ButtonRow>
          <Button type="submit" busy={load.isPending}>
            {m.programmes_import_try()}
          </Button>
          {tried && (
            <Button
              variant="primary"
              busy={load.isPending}
              onClick={() => load.mutate({ csv, dryRun: false })}
            >
              {m.programmes_import_write()}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </details>
  );
}

function Result({ outcome }: { outcome: Outcome }) {
  const { isDry, added, changed, unchanged, archived, problems } = outcome;
  if (problems.length > 0)
    return (
      <Alert tone="danger" title={m.programmes_import_damaged()}>
        <ul>
          {problems.map(({ line, field, text }, index) => (
            <li key={index}>
              {field === null
                ? m.programmes_import_line({ line: String(line), text })
                : m.programmes_import_field({ line: String(line), field, text })}
            </li>
          ))}
        </ul>
      </Alert>
    );
  return (
    <Alert
      tone={isDry ? 'info' : 'success'}
      title={isDry ? m.programmes_import_would() : m.programmes_import_done()}
    >
      <ul>
        <Names names={added} text={m.programmes_import_added} none={m.programmes_import_none_added()} />
        <Names names={changed} text={m.programmes_import_changed} none={m.programmes_import_none_changed()} />
        <li>{m.programmes_import_unchanged({ count: String(unchanged) })}</li>
        {archived.length > 0 && (
          <li>
            {m.programmes_import_archived({ count: String(archived.length), names: archived.join(', ') })}
          </li>
        )}
      </ul>
    </Alert>
  );
}

interface NamesProps {
  names: readonly string[];
  text: (values: { count: string; names: string }) => string;
  none: string;
}

const Names = ({ names, text, none }: NamesProps) => (
  <li>{names.length > 0 ? text({ count: String(names.length), names: names.join(', ') }) : none}</li>
);
