import { Suspense, lazy, useState } from 'react';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import type { ProjectData } from '../project.page.js';

const ResultDialog = lazy(() => import('./result-dialog.js'));

/** Opens the form for what came of a project. */
export default function ResultTool({ project }: { project: ProjectData }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <p>
        <Button size="small" onClick={() => setOpen(true)}>
          {project.result ? m.project_result_change() : m.project_result_edit()}
        </Button>
      </p>
      {open && (
        <Suspense>
          <ResultDialog project={project} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
