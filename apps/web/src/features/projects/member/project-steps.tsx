import { LIMITS } from '@app/contracts';
import { Suspense, lazy, useState } from 'react';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { ChangeProjectStateDocument } from '../../../gql/documents/ChangeProjectState.js';
import type { ProjectState } from '../../../gql/types.js';
import { m } from '../../../paraglide/messages.js';
import { Button, ButtonRow } from '../../../ui/button.js';
import { showToast } from '../../../ui/toast.js';
import { stateLabel } from '../labels.js';
import type { ProjectData } from '../project.page.js';

const FinishDialog = lazy(() => import('./finish-dialog.js'));
const ReasonDialog = lazy(() => import('../../../ui/reason-dialog.js'));

type Step = ProjectData['viewer']['steps'][number];

/** The steps a project can take; of those it cannot take yet, what is missing. */
export function ProjectSteps({ project }: { project: ProjectData }) {
  const [asking, setAsking] = useState<Step | null>(null);
  const [finishing, setFinishing] = useState(false);
  const change = useGqlMutation(ChangeProjectStateDocument, {
    invalidates: ['projects', 'notifications'],
    onSuccess: ({ changeProjectState }) => {
      setAsking(null);
      showToast(m.project_step_done({ state: stateLabel(changeProjectState.state) }));
    },
  });
  const take = (to: ProjectState, reason: string | null) =>
    change.mutate({ input: { projectId: project.id, version: project.version, to, reason } });
  const { steps } = project.viewer;
  // The end has a dialog of its own, which asks for what is missing.
  const canFinish = steps.some(({ to }) => to === 'FINISHED');
  const forward = steps.filter(({ to, needsReason }) => !needsReason && to !== 'FINISHED');
  const others = steps.filter(({ needsReason }) => needsReason);
  const ready = forward.filter(({ missing }) => missing.length === 0);
  const blocked = forward.filter(({ missing }) => missing.length > 0);
  return (
    <>
      {canFinish && (
        <p>
          <Button variant="primary" size="small" onClick={() => setFinishing(true)}>
            {m.project_finish()}
          </Button>
        </p>
      )}
      {ready.length > 0 && (
        <ButtonRow>
          {ready.map((step, index) => (
            <Button
              key={step.to}
              variant={index === 0 ? 'primary' : 'secondary'}
              size="small"
              busy={change.isPending}
              onClick={() => take(step.to, null)}
            >
              {project.state === 'PAUSED'
                ? m.project_step_resume({ state: stateLabel(step.to) })
                : m.project_step_to({ state: stateLabel(step.to) })}
            </Button>
          ))}
        </ButtonRow>
      )}
      {blocked.map(({ to, missing }) => (
        <div key={to} className="stack stack--tight">
          <p>{m.project_step_missing({ state: stateLabel(to) })}</p>
          <ul className="project-list">
            {missing.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
      {others.length > 0 && (
        <ButtonRow>
          {others.map((step) => (
            <Button key={step.to} variant="tertiary" size="small" onClick={() => setAsking(step)}>
              {stepLabel(step.to)}
            </Button>
          ))}
        </ButtonRow>
      )}
      {finishing && (
        <Suspense>
          <FinishDialog project={project} onClose={() => setFinishing(false)} />
        </Suspense>
      )}
      {asking && (
        <Suspense>
          <ReasonDialog
            title={stepLabel(asking.to)}
            label={m.request_reason()}
            hint={m.project_reason_hint()}
            required
            maxLength={LIMITS.reason}
            confirm={stepLabel(asking.to)}
            busy={change.isPending}
            onReason={(reason) => take(asking.to, reason)}
            onClose={() => setAsking(null)}
          />
        </Suspense>
      )}
    </>
  );
}

const stepLabel = (to: ProjectState): string =>
  to === 'PAUSED' ? m.project_step_pause() : m.project_step_back({ state: stateLabel(to) });
