import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { may, useViewer } from '../../app/viewer.js';
import { gqlQuery } from '../../data/query.js';
import { RegisterImportsDocument } from '../../gql/documents/RegisterImports.js';
import type { ImportResultFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { EmptyState } from '../../ui/states.js';
import { ImportHistory } from './import-history.js';
import { ImportResult } from './import-result.js';
import { RegisterForm } from './register-form.js';

const importsQuery = () => gqlQuery('admin', RegisterImportsDocument, {});

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.ensureQueryData(importsQuery());
}

/** The official register: a new edition is tried first and then taken over. */
export function RegisterPage() {
  const viewer = useViewer();
  const queryClient = useQueryClient();
  const { registerImports } = useSuspenseQuery(importsQuery()).data;
  const [result, setResult] = useState<ImportResultFragment | null>(null);
  const outcome = useRef<HTMLHeadingElement>(null);

  // What came out is far below the button that was pressed.
  useEffect(() => {
    if (result) outcome.current?.focus();
  }, [result]);

  const finished = (next: ImportResultFragment | null) => {
    setResult(next);
    if (!next) return;
    for (const tag of ['admin', ...(next.carriedOut ? ['municipalities', 'numbers', 'instance'] : [])])
      void queryClient.invalidateQueries({ queryKey: [tag] });
  };

  return (
    <>
      {may(viewer, 'register.import') && <RegisterForm tried={result} onFinished={finished} />}
      {result && (
        <section className="stack" aria-labelledby="ergebnis">
          <h2 id="ergebnis" ref={outcome} tabIndex={-1}>
            {result.carriedOut ? m.import_done_title() : m.import_tried_title()}
          </h2>
          <ImportResult result={result} />
        </section>
      )}
      <section className="stack" aria-labelledby="importe">
        <h2 id="importe">{m.imports_title()}</h2>
        {registerImports.length === 0 ? (
          <EmptyState title={m.imports_empty()} />
        ) : (
          <ImportHistory imports={registerImports} />
        )}
      </section>
    </>
  );
}
