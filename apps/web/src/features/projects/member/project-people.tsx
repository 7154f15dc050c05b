import { Suspense, lazy, useState } from 'react';
import { useViewer } from '../../../app/viewer.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { RemoveProjectPersonDocument } from '../../../gql/documents/RemoveProjectPerson.js';
import { SetProjectPersonDocument } from '../../../gql/documents/SetProjectPerson.js';
import type { ProjectRole } from '../../../gql/types.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { Select } from '../../../ui/form.js';
import type { ProjectData } from '../project.page.js';

const AddPersonDialog = lazy(() => import('./add-person-dialog.js'));

export const ROLES: Readonly<Record<ProjectRole, () => string>> = {
  LEAD: m.project_role_lead,
  EDITOR: m.project_role_editor,
  MEMBER: m.project_role_member,
  GUEST: m.project_role_guest,
};

/** The people of a project; those who lead it change their roles. */
export default function ProjectPeople({ project }: { project: ProjectData }) {
  const own = useViewer()?.person.id;
  const set = useGqlMutation(SetProjectPersonDocument, { invalidates: ['projects'] });
  const remove = useGqlMutation(RemoveProjectPersonDocument, { invalidates: ['projects'] });
  const [adding, setAdding] = useState(false);
  const { canManage } = project.viewer;
  return (
    <section className="card stack stack--tight" aria-labelledby="menschen">
      <h2 id="menschen" className="aside-title">
        {m.project_people()}
      </h2>
      <ul className="plain stack stack--tight">
        {project.people.map(({ person, role, organisation }) => (
          <li key={person.id} className="stack stack--tight">
            <span>
              <b>{person.name}</b>
              {organisation && `, ${organisation.name}`}
              {!canManage && <span className="muted"> ({ROLES[role]()})</span>}
            </span>
            {(canManage || person.id === own) && (
              <span className="project-person">
                {canManage && (
                  <Select
                    label={m.project_role_of({ name: person.name })}
                    hideLabel
                    value={role}
                    onChange={({ target }) =>
                      set.mutate({
                        projectId: project.id,
                        personId: person.id,
                        role: target.value as ProjectRole,
                        organisationId: organisation?.id ?? null,
                      })
                    }
                  >
                    {(Object.keys(ROLES) as ProjectRole[])
                      // Whoever is there for nobody reads along.
                      .filter((one) => organisation || one === 'GUEST')
                      .map((one) => (
                        <option key={one} value={one}>
                          {ROLES[one]()}
                        </option>
                      ))}
                  </Select>
                )}
                <ConfirmButton
                  {...(person.id === own ? leaving() : removing(person.name))}
                  onConfirm={() => remove.mutate({ projectId: project.id, personId: person.id })}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      {canManage && (
        <p>
          <Button size="small" onClick={() => setAdding(true)}>
            {m.project_person_add()}
          </Button>
        </p>
      )}
      {adding && (
        <Suspense>
          <AddPersonDialog project={project} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </section>
  );
}

const leaving = () => ({
  label: m.project_person_leave(),
  title: m.project_person_leave_title(),
  text: m.project_person_leave_text(),
  confirm: m.project_person_leave(),
});

const removing = (name: string) => ({
  label: m.project_person_remove(),
  name: `${m.project_person_remove()}: ${name}`,
  title: m.project_person_remove_title({ name }),
  text: m.project_person_remove_text(),
  confirm: m.project_person_remove(),
});
