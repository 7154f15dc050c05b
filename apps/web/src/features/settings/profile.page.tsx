import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LIMITS } from '@app/contracts';
import type { AppContext } from '../../app/context.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { ProfileDocument } from '../../gql/documents/Profile.js';
import { UpdatePersonDocument } from '../../gql/documents/UpdatePerson.js';
import { formText } from '../../data/form-text.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextArea, TextField } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { VisibilityForm } from './visibility-form.js';

const profileQuery = () => gqlQuery('account', ProfileDocument, {});

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.ensureQueryData(profileQuery());
}

/** How others see the viewer, and who sees what. */
export function ProfilePage() {
  const { viewer, personVisibility } = useSuspenseQuery(profileQuery()).data;
  const update = useGqlMutation(UpdatePersonDocument, {
    invalidates: ['account', 'viewer', 'people', 'municipalities'],
    onSuccess: () => showToast(m.profile_saved()),
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(update.error, ['name', 'position', 'phone', 'about']);
  if (!viewer) return null;
  const { person, email } = viewer;

  return (
    <>
      <section className="card settings-card" aria-labelledby="profil">
        <h2 id="profil">{m.profile_title()}</h2>
        <Form
          className="stack stack--loose"
          errors={errors}
          onSubmit={(data) => {
            const text = (name: string) => formText(data, name);
            update.mutate({
              input: {
                name: text('name'),
                position: text('position'),
                phone: text('phone'),
                about: text('about'),
              },
            });
          }}
        >
          <TextField
            name="name"
            label={m.name_label()}
            autoComplete="name"
            required
            maxLength={LIMITS.personName}
            defaultValue={person.name}
          />
          <TextField
            name="position"
            label={m.profile_position()}
            hint={m.profile_position_hint()}
            autoComplete="organization-title"
            maxLength={LIMITS.position}
            defaultValue={person.position ?? ''}
          />
          <TextField
            name="phone"
            type="tel"
            label={m.profile_phone()}
            autoComplete="tel"
            maxLength={LIMITS.phone}
            defaultValue={person.phone ?? ''}
          />
          <TextArea
            name="about"
            label={m.profile_about()}
            hint={m.profile_about_hint()}
            maxLength={LIMITS.about}
            defaultValue={person.about ?? ''}
          />
          <p className="muted small">
            {m.profile_email()} <b>{email}</b>{' '}
            <Link to="/einstellungen/adresse">{m.profile_email_change()}</Link>
          </p>
          <FormProblem error={rest} />
          <ButtonRow>
            <Button type="submit" variant="primary" busy={update.isPending}>
              {m.action_save()}
            </Button>
          </ButtonRow>
        </Form>
      </section>
      <VisibilityForm current={personVisibility} />
    </>
  );
}
