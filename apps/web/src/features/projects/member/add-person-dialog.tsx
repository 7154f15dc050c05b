import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { formText } from '../../../data/form-text.js';
import { gqlQuery } from '../../../data/query.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { MentionablePeopleDocument } from '../../../gql/documents/MentionablePeople.js';
import { SetProjectPersonDocument } from '../../../gql/documents/SetProjectPerson.js';
import type { ProjectRole } from '../../../gql/types.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { ComboBox } from '../../../ui/combo-box.js';
import { Dialog, DialogFooter } from '../../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../../ui/form-problem.js';
import { Form, Select } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';
import type { ProjectData } from '../project.page.js';
import { ROLES } from './project-people.js';

/** Brings a person into a project: for a partner they belong to, or as a guest who reads along. */
export default function AddPersonDialog({ project, onClose }: { project: ProjectData; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [organisationId, setOrganisationId] = useState('');
  const search = useDeferredValue(typed.trim());
  const enough = search.length >= 2;
  const people = useQuery({
    ...gqlQuery('people', MentionablePeopleDocument, { search, questionId: null }),
    enabled: enough,
    placeholderData: keepPreviousData,
  });
  const partners = project.partners.filter(({ state }) => state === 'ACCEPTED' || state === 'CONFIRMED');
  const inside = new Set(project.people.map(({ person }) => person.id));
  const found = enough ? (people.data?.mentionablePeople ?? []).filter(({ id }) => !inside.has(id)) : [];
  const add = useGqlMutation(SetProjectPersonDocument, {
    invalidates: ['projects'],
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(add.error, ['personId', 'organisationId']);
  return (
    <Dialog title={m.project_person_add()} onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) => {
          const personId = formText(data, 'personId');
          const name = found.find(({ id }) => id === personId)?.name ?? '';
          add.mutate(
            {
              projectId: project.id,
              personId,
              role: organisationId === '' ? 'GUEST' : (formText(data, 'role') as ProjectRole),
              organisationId: organisationId || null,
            },
            {
              onSuccess: () => {
                showToast(m.project_person_added({ name }));
                onClose();
              },
            },
          );
        }}
      >
        <ComboBox
          name="personId"
          label={m.project_person_name()}
          hint={m.project_person_name_hint()}
          items={found.map(({ id, name, municipality }) => ({
            id,
            name,
            ...(municipality && { hint: municipality.name }),
          }))}
          onInput={setTyped}
          required
          empty={
            !enough ? m.project_person_type() : people.isFetching ? m.loading() : m.project_person_none()
          }
        />
        <Select
          name="organisationId"
          label={m.project_person_for()}
          hint={m.project_person_guest_hint()}
          value={organisationId}
          onChange={({ target }) => setOrganisationId(target.value)}
        >
          <option value="">{m.project_person_for_nobody()}</option>
          {partners.map(({ organisation }) => (
            <option key={organisation.id} value={organisation.id}>
              {organisation.name}
            </option>
          ))}
        </Select>
        {organisationId !== '' && (
          <Select name="role" label={m.project_person_role()} defaultValue="MEMBER">
            {(Object.keys(ROLES) as ProjectRole[]).map((role) => (
              <option key={role} value={role}>
                {ROLES[role]()}
              </option>
            ))}
          </Select>
        )}
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={add.isPending}>
            {m.project_person_add()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
