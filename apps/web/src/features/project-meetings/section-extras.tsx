import { Suspense, lazy, useState } from 'react';
import { LIMITS } from '@app/contracts';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { AddMinutesResolutionDocument } from '../../gql/documents/AddMinutesResolution.js';
import { EditMinutesResolutionDocument } from '../../gql/documents/EditMinutesResolution.js';
import { RemoveMinutesResolutionDocument } from '../../gql/documents/RemoveMinutesResolution.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { addIcon } from '../../ui/icons/add.js';
import { PathLink } from '../../ui/path-link.js';
import { showToast } from '../../ui/toast.js';
import { taskState } from '../project-tasks/task-state.js';
import type { SectionData } from './meeting-labels.js';
import type { MeetingData } from './meeting.page.js';

const ReasonDialog = lazy(() => import('../../ui/reason-dialog.js'));
const MinutesTaskDialog = lazy(() => import('./minutes-task-dialog.js'));

type Resolution = SectionData['resolutions'][number];

interface ExtrasProps {
  meeting: MeetingData;
  section: SectionData;
}

/** What was resolved and what is to be done, below the text of a section. */
export function SectionExtras({ meeting, section }: ExtrasProps) {
  const [open, setOpen] = useState<'resolution' | 'task' | Resolution | null>(null);
  const key = useIdempotencyKey();
  const close = () => setOpen(null);
  const noted = () => {
    key.renew();
    showToast(m.minutes_resolution_saved());
    close();
  };
  const quiet = { invalidates: ['projects'] as const, onSuccess: noted, onError: () => undefined };
  const add = useGqlMutation(AddMinutesResolutionDocument, quiet);
  const edit = useGqlMutation(EditMinutesResolutionDocument, quiet);
  const remove = useGqlMutation(RemoveMinutesResolutionDocument, { invalidates: ['projects'] });
  const edited = open !== null && typeof open === 'object' ? open : null;
  return (
    <>
      <Resolutions
        meeting={meeting}
        section={section}
        tools={(resolution) => (
          <>
            <Button
              size="small"
              variant="tertiary"
              aria-label={`${m.action_edit()}: ${resolution.body}`}
              onClick={() => setOpen(resolution)}
            >
              {m.action_edit()}
            </Button>
            <ConfirmButton
              label={m.minutes_resolution_remove()}
              title={m.minutes_resolution_remove_title()}
              text={resolution.body}
              confirm={m.minutes_resolution_remove()}
              onConfirm={() => remove.mutate({ id: resolution.id })}
            />
          </>
        )}
      />
      <Tasks meeting={meeting} section={section} />
      <ButtonRow>
        <Button size="small" variant="tertiary" icon={addIcon} onClick={() => setOpen('resolution')}>
          {m.minutes_resolution_add()}
        </Button>
        {meeting.project.state !== 'FINISHED' && (
          <Button size="small" variant="tertiary" icon={addIcon} onClick={() => setOpen('task')}>
            {m.minutes_task_add()}
          </Button>
        )}
      </ButtonRow>
      <Suspense>
        {(open === 'resolution' || edited) && (
          <ReasonDialog
            title={edited ? m.minutes_resolution_edit() : m.minutes_resolution_add()}
            label={m.minutes_resolution_label()}
            initial={edited?.body ?? ''}
            confirm={m.action_save()}
            required
            maxLength={LIMITS.resolutionText}
            busy={add.isPending || edit.isPending}
            error={edited ? edit.error : add.error}
            onReason={(body) =>
              edited
                ? edit.mutate({ id: edited.id, version: edited.version, body })
                : add.mutate({ input: { sectionId: section.id, body, idempotencyKey: key.current() } })
            }
            onClose={close}
          />
        )}
        {open === 'task' && (
          <MinutesTaskDialog projectId={meeting.project.id} sectionId={section.id} onClose={close} />
        )}
      </Suspense>
    </>
  );
}

/** What was resolved in a section. */
export function Resolutions({
  meeting,
  section,
  tools,
}: ExtrasProps & { tools?: (resolution: Resolution) => React.ReactNode }) {
  if (section.resolutions.length === 0) return null;
  return (
    <ul className="plain stack stack--tight" aria-label={m.minutes_resolutions()}>
      {section.resolutions.map((resolution) => (
        <li key={resolution.id} className="minutes-resolution">
          <p className="minutes-resolution__text">
            <b>{m.minutes_resolution()}:</b> {resolution.body}
          </p>
          <div className="btn-row no-print">
            {tools?.(resolution)}
            <Propose meeting={meeting} text={resolution.body} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Takes a resolution over into a proposal that the partners vote on. */
function Propose({ meeting, text }: { meeting: MeetingData; text: string }) {
  if (!meeting.canWork) return null;
  const [line = ''] = text.split('\n');
  const fits = text.length <= LIMITS.decisionTitle;
  return (
    <ButtonLink
      variant="tertiary"
      size="small"
      to="/projekte/$slug/beschluesse/neu"
      params={{ slug: meeting.project.slug }}
      search={{ titel: line.slice(0, LIMITS.decisionTitle), text: fits && line === text ? undefined : text }}
      aria-label={`${m.minutes_resolution_propose()}: ${text}`}
    >
      {m.minutes_resolution_propose()}
    </ButtonLink>
  );
}

/** What was given out to be done in a section. */
export function Tasks({ meeting, section }: ExtrasProps) {
  if (section.tasks.length === 0) return null;
  return (
    <ul className="plain stack stack--tight" aria-label={m.minutes_tasks()}>
      {section.tasks.map(({ id, title, task }) => (
        <li key={id} className="meta minutes-task">
          <span>
            <b>{m.minutes_task()}:</b>{' '}
            {task ? (
              <PathLink href={`/projekte/${meeting.project.slug}/aufgaben`}>
                {meeting.state === 'SEALED' ? title : task.title}
              </PathLink>
            ) : (
              title
            )}
          </span>
          {task ? (
            <Badge tone={taskState[task.state].tone}>{taskState[task.state].label()}</Badge>
          ) : (
            <span className="muted">{m.minutes_task_gone()}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
