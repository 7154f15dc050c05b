import { useState } from 'react';
import type { ReactNode } from 'react';
import { LIMITS } from '@app/contracts';
import { useViewer } from '../../app/viewer.js';
import { formText } from '../../data/form-text.js';
import { gqlFetch } from '../../data/gql-fetch.js';
import { keepDraft, readDraft } from '../../data/local-drafts.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { AddMinutesAddendumDocument } from '../../gql/documents/AddMinutesAddendum.js';
import { MinutesCheckDocument } from '../../gql/documents/MinutesCheck.js';
import type { MinutesCheckQuery } from '../../gql/types.js';
import { formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonAnchor, ButtonRow } from '../../ui/button.js';
import { errorText } from '../../ui/error-text.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextArea } from '../../ui/form.js';
import { downloadIcon } from '../../ui/icons/download.js';
import { showToast } from '../../ui/toast.js';
import { sectionTitle } from './meeting-labels.js';
import type { MeetingData } from './meeting.page.js';
import { fromStored } from './section-draft.js';

/** Around sealed minutes: when and by whom, the hash, files, and what was added. */
export default function SealedTools({ meeting, children }: { meeting: MeetingData; children: ReactNode }) {
  const { id, sealedAt, sealer, contentHash } = meeting;
  const date = formatDateTime(sealedAt ?? '');
  return (
    <>
      <LeftDrafts meeting={meeting} />
      <Alert
        tone="success"
        title={sealer ? m.minutes_sealed_by({ date, name: sealer.name }) : m.minutes_sealed_title({ date })}
      >
        <p>{m.minutes_sealed_text()}</p>
        <p className="minutes-hash">
          <span>{m.minutes_hash()}: </span>
          <code>{contentHash}</code>
        </p>
        <Check meetingId={id} />
      </Alert>
      <p className="btn-row no-print">
        <ButtonAnchor
          size="small"
          icon={downloadIcon}
          href={`/api/project-meetings/${id}/protokoll.md`}
          download
        >
          {m.minutes_download()}
        </ButtonAnchor>
        <Button size="small" onClick={() => window.print()}>
          {m.minutes_print()}
        </Button>
      </p>
      {children}
      <Addenda meeting={meeting} />
    </>
  );
}

function Check({ meetingId }: { meetingId: string }) {
  const [result, setResult] = useState<MinutesCheckQuery['minutesCheck'] | null>(null);
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    try {
      setResult((await gqlFetch(MinutesCheckDocument, { meetingId })).minutesCheck);
    } catch (error) {
      showToast(errorText(error), 'danger');
    }
    setBusy(false);
  };
  return (
    <div className="stack stack--tight no-print">
      <p>
        <Button size="small" busy={busy} onClick={() => void check()}>
          {m.minutes_check()}
        </Button>
      </p>
      <p role="status" className={result && !result.matches ? 'minutes-state--wrong' : undefined}>
        {result &&
          (result.matches ? m.minutes_check_ok() : m.minutes_check_wrong({ hash: result.computedHash }))}
      </p>
    </div>
  );
}

function Addenda({ meeting }: { meeting: MeetingData }) {
  const { id, addenda, canEdit } = meeting;
  const [open, setOpen] = useState(false);
  const key = useIdempotencyKey();
  const add = useGqlMutation(AddMinutesAddendumDocument, {
    invalidates: ['projects'],
    onSuccess: () => {
      key.renew();
      showToast(m.minutes_addendum_added());
      setOpen(false);
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(add.error, ['body']);
  if (addenda.length === 0 && !canEdit) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="nachtraege">
      <h2 id="nachtraege">{m.minutes_addenda()}</h2>
      <ul className="plain stack stack--tight">
        {addenda.map(({ id: addendumId, body, createdAt, author }) => (
          <li key={addendumId}>
            <p className="meta small">
              <span>{formatDateTime(createdAt)}</span>
              {author && <span>{author.name}</span>}
            </p>
            <p className="meeting-plain">{body}</p>
          </li>
        ))}
      </ul>
      {canEdit && !open && (
        <p className="no-print">
          <Button size="small" onClick={() => setOpen(true)}>
            {m.minutes_addendum_add()}
          </Button>
        </p>
      )}
      {open && (
        <Form
          className="stack stack--tight"
          errors={errors}
          onSubmit={(data) =>
            add.mutate({ meetingId: id, body: formText(data, 'body'), idempotencyKey: key.current() })
          }
        >
          <TextArea
            name="body"
            label={m.minutes_addendum_label()}
            hint={m.minutes_addendum_hint()}
            required
            autoFocus
            maxLength={LIMITS.addendumText}
          />
          <FormProblem error={rest} />
          <ButtonRow>
            <Button type="submit" size="small" variant="primary" busy={add.isPending}>
              {m.minutes_addendum_add()}
            </Button>
            <Button size="small" variant="tertiary" onClick={() => setOpen(false)}>
              {m.action_cancel()}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </section>
  );
}

/** What the person had typed when somebody sealed the minutes: it did not get in, and is not lost either. */
function LeftDrafts({ meeting }: { meeting: MeetingData }) {
  const personId = useViewer()?.person.id ?? '';
  const keyOf = (sectionId: string) => `minutes:${personId}:${sectionId}`;
  const [left, setLeft] = useState(() =>
    meeting.sections.flatMap((section, index) => {
      const draft = fromStored(readDraft(keyOf(section.id)));
      return draft && draft.text !== section.body
        ? [{ id: section.id, title: sectionTitle(section, index), text: draft.text }]
        : [];
    }),
  );
  return left.map(({ id, title, text }) => (
    <Alert key={id} tone="danger" title={m.minutes_left_title({ title })}>
      <p>{m.minutes_refused_text()}</p>
      <p className="meeting-plain">{text}</p>
      <p>
        <Button
          size="small"
          onClick={() => {
            keepDraft(keyOf(id), null);
            setLeft(left.filter((one) => one.id !== id));
          }}
        >
          {m.minutes_left_drop()}
        </Button>
      </p>
    </Alert>
  ));
}
