import { useRef } from 'react';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { AddCircleNoteDocument } from '../../gql/documents/AddCircleNote.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { errorText } from '../../ui/error-text.js';
import { Form, TextArea } from '../../ui/form.js';
import { PersonLine } from '../../ui/lines.js';
import { MarkdownView } from '../../ui/markdown-view.js';
import { Timestamp } from '../../ui/timestamp.js';
import type { CircleData } from './circle.page.js';

/** What the towns of a circle write to each other. */
export default function CircleNotes({ circle: { id: circleId, notes, viewer } }: { circle: CircleData }) {
  const { municipalityId, canWrite } = viewer;
  const key = useIdempotencyKey();
  const box = useRef<HTMLDivElement>(null);
  const add = useGqlMutation(AddCircleNoteDocument, {
    invalidates: ['circles'],
    onSuccess: () => {
      key.renew();
      box.current?.querySelector('form')?.reset();
    },
    onError: () => undefined,
  });
  return (
    <section className="stack" aria-labelledby="austausch">
      <h2 id="austausch">{m.circle_notes()}</h2>
      {notes.length === 0 && <p className="muted">{m.circle_notes_empty()}</p>}
      <ol className="plain stack stack--tight">
        {notes.map((note) => (
          <Card as="li" key={note.id} className="stack stack--tight">
            <p className="meta">
              <PersonLine person={note.author} town={note.municipality} />
              <Timestamp value={note.createdAt} />
            </p>
            <MarkdownView html={note.bodyHtml} />
          </Card>
        ))}
      </ol>
      {canWrite && municipalityId !== null && (
        <div ref={box}>
          <Form
            className="stack"
            onSubmit={(data) =>
              add.mutate({
                input: {
                  circleId,
                  municipalityId,
                  body: formText(data, 'body'),
                  idempotencyKey: key.current(),
                },
              })
            }
          >
            <TextArea
              name="body"
              label={m.circle_note_label()}
              hint={m.circle_note_hint()}
              rows={4}
              required
              maxLength={LIMITS.commentBody}
              {...(add.error && { error: errorText(add.error) })}
            />
            <div>
              <Button type="submit" variant="primary" busy={add.isPending}>
                {m.circle_note_send()}
              </Button>
            </div>
          </Form>
        </div>
      )}
    </section>
  );
}
