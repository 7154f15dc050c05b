import { Suspense, lazy, useState } from 'react';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { RemoveMilestoneDocument } from '../../../gql/documents/RemoveMilestone.js';
import { SetMilestoneReachedDocument } from '../../../gql/documents/SetMilestoneReached.js';
import { m } from '../../../paraglide/messages.js';
import { Button, ButtonRow } from '../../../ui/button.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { Checkbox } from '../../../ui/form.js';
import { addIcon } from '../../../ui/icons/add.js';
import { berlinDay } from '../../../i18n/berlin-day.js';
import { useNow } from '../../../ui/timestamp.js';
import { milestoneText } from '../labels.js';
import type { ProjectData } from '../project.page.js';

const MilestoneDialog = lazy(() => import('./milestone-dialog.js'));

type Milestone = ProjectData['milestones'][number];

/** The milestones of a project for those who work in it. */
export default function Milestones({ project }: { project: ProjectData }) {
  const [editing, setEditing] = useState<Milestone | 'new' | null>(null);
  const reach = useGqlMutation(SetMilestoneReachedDocument, { invalidates: ['projects'] });
  const remove = useGqlMutation(RemoveMilestoneDocument, { invalidates: ['projects'] });
  const today = berlinDay(useNow());
  const { canEdit } = project.viewer;
  // What was ticked shows at once; should the server refuse, it goes back.
  const [ticked, setTicked] = useState<{ id: string; reached: boolean } | null>(null);
  const isReached = ({ id, reachedAt }: Milestone): boolean =>
    ticked?.id === id ? ticked.reached : reachedAt !== null;
  const tick = (id: string, reached: boolean) => {
    setTicked({ id, reached });
    reach.mutate({ id, reached }, { onSettled: () => setTicked(null) });
  };
  return (
    <section className="stack stack--tight" aria-labelledby="meilensteine">
      <h2 id="meilensteine">{m.project_milestones()}</h2>
      {project.milestones.length === 0 && <p className="muted">{m.project_milestones_none()}</p>}
      <ul className="plain stack stack--tight">
        {project.milestones.map((milestone) => (
          <li key={milestone.id} className="project-milestone">
            <Checkbox
              label={milestone.title}
              hint={milestoneText(milestone, today)}
              checked={isReached(milestone)}
              onChange={({ target }) => tick(milestone.id, target.checked)}
            />
            {canEdit && (
              <ButtonRow>
                <Button
                  variant="tertiary"
                  size="small"
                  aria-label={`${m.project_edit()}: ${milestone.title}`}
                  onClick={() => setEditing(milestone)}
                >
                  {m.project_edit()}
                </Button>
                <ConfirmButton
                  label={m.project_milestone_remove()}
                  name={`${m.project_milestone_remove()}: ${milestone.title}`}
                  title={m.project_milestone_remove_title()}
                  text={milestone.title}
                  confirm={m.project_milestone_remove()}
                  onConfirm={() => remove.mutate({ id: milestone.id })}
                />
              </ButtonRow>
            )}
          </li>
        ))}
      </ul>
      {canEdit && (
        <p>
          <Button icon={addIcon} size="small" onClick={() => setEditing('new')}>
            {m.project_milestone_add()}
          </Button>
        </p>
      )}
      {editing && (
        <Suspense>
          <MilestoneDialog
            projectId={project.id}
            milestone={editing === 'new' ? null : editing}
            onClose={() => setEditing(null)}
          />
        </Suspense>
      )}
    </section>
  );
}
