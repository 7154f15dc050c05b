import { LIMITS } from '@app/contracts';
import { m } from '../../../paraglide/messages.js';
import { TextArea, TextField } from '../../../ui/form.js';
import { euroText } from '../../project-funding/money.js';
import type { ProjectData } from '../project.page.js';

export const RESULT_FIELDS = ['result', 'lessons', 'costCents'] as const;

/** What came of a project, what did not work, and what it cost. */
export function ResultFields({ project, required }: { project: ProjectData; required?: boolean }) {
  return (
    <>
      <TextArea
        name="result"
        label={m.project_result_field()}
        rows={5}
        required={required}
        maxLength={LIMITS.projectResult}
        defaultValue={project.result ?? ''}
      />
      <TextArea
        name="lessons"
        label={m.project_lessons_field()}
        rows={5}
        required={required}
        maxLength={LIMITS.projectResult}
        defaultValue={project.lessons ?? ''}
      />
      <TextField
        name="costCents"
        inputMode="decimal"
        autoComplete="off"
        label={m.project_costs_field()}
        required={required}
        maxLength={20}
        defaultValue={project.costCents === null ? '' : euroText(project.costCents)}
      />
    </>
  );
}
