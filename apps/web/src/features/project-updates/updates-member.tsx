import { Suspense, lazy, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { addIcon } from '../../ui/icons/add.js';
import FollowButton from '../follow/follow-button.js';
import { useProjectLive } from '../projects/use-project-live.js';
import type { UpdatesProject } from './updates.page.js';

const UpdateDialog = lazy(() => import('./update-dialog.js'));

/** What people who are signed in can do: follow, and write where they may. */
export default function UpdatesMember({ project }: { project: UpdatesProject }) {
  const { id, viewer } = project;
  const [writing, setWriting] = useState(false);
  useProjectLive(id);
  return (
    <>
      <ButtonRow>
        {viewer.canEdit && (
          <Button variant="primary" icon={addIcon} onClick={() => setWriting(true)}>
            {m.update_add()}
          </Button>
        )}
        {/* The people of a project are told without following it. */}
        {viewer.role === null && (
          <FollowButton
            key={String(viewer.following)}
            target="PROJECT"
            id={id}
            following={viewer.following}
            invalidates="projects"
          />
        )}
      </ButtonRow>
      {writing && (
        <Suspense>
          <UpdateDialog project={project} update={null} onClose={() => setWriting(false)} />
        </Suspense>
      )}
    </>
  );
}
