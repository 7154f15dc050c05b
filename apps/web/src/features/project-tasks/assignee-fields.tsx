import type { TaskAssigneesQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { Select } from '../../ui/form.js';

interface AssigneeFieldsProps {
  project: NonNullable<TaskAssigneesQuery['project']>;
  organisationId: string;
  /** Who was chosen before; empty for nobody. */
  personId: string;
  onOrganisation: (id: string) => void;
}

/** Which partner is to do a task, and who of its people. */
export function AssigneeFields({ project, organisationId, personId, onOrganisation }: AssigneeFieldsProps) {
  const partners = project.partners.filter(({ state }) => state === 'ACCEPTED' || state === 'CONFIRMED');
  const people = project.people.filter(({ organisation }) => organisation?.id === organisationId);
  return (
    <FieldsRow>
      <Select
        name="organisationId"
        label={m.task_field_organisation()}
        value={organisationId}
        onChange={({ target }) => onOrganisation(target.value)}
        markOptional
      >
        <option value="">{m.task_nobody()}</option>
        {partners.map(({ id, organisation }) => (
          <option key={id} value={organisation.id}>
            {organisation.name}
          </option>
        ))}
      </Select>
      <Select
        key={organisationId}
        name="personId"
        label={m.task_field_person()}
        {...(organisationId === '' && { hint: m.task_field_person_hint() })}
        defaultValue={people.some(({ person }) => person.id === personId) ? personId : ''}
        disabled={people.length === 0}
        markOptional
      >
        <option value="">{m.task_any_person()}</option>
        {people.map(({ person: { id, name } }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </FieldsRow>
  );
}
