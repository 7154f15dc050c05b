import { useSuspenseQuery } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import { LIMITS } from '@app/contracts';
import type { AppContext } from '../../app/context.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { MyTownPageDocument } from '../../gql/documents/MyTownPage.js';
import { UpdateMunicipalityDocument } from '../../gql/documents/UpdateMunicipality.js';
import { formText } from '../../data/form-text.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, Select, TextField } from '../../ui/form.js';
import { MarkdownEditor } from '../../ui/markdown-editor.js';
import { showToast } from '../../ui/toast.js';
import { useSavedHereGuard } from '../../ui/use-leave-guard.js';
import { FIELD_VISIBILITIES, visibilityLabel } from '../settings/visibility.js';
import { ownMembership, useOwnMembership } from './own-town.js';
import type { MyTownSearch } from './town.routes.js';

const FIELDS = ['description', 'website', 'contactEmail', 'contactPhone', 'contactVisibility'] as const;

const pageQuery = (id: string) => gqlQuery('municipalities', MyTownPageDocument, { id });

export async function load({ queryClient }: AppContext, search: MyTownSearch): Promise<void> {
  const membership = ownMembership(queryClient, search);
  if (!membership) return;
  if (membership.role !== 'ADMIN') throw notFound();
  await queryClient.ensureQueryData(pageQuery(membership.municipality.id));
}

/** What the public page of the own town says beside the facts of the register. */
export function EditPage() {
  const own = useOwnMembership()!;
  const { municipality: town } = useSuspenseQuery(pageQuery(own.municipality.id)).data;
  const update = useGqlMutation(UpdateMunicipalityDocument, {
    invalidates: ['municipalities'],
    onSuccess: () => showToast(m.town_page_saved()),
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(update.error, FIELDS);
  const { onInput, question } = useSavedHereGuard(update);
  if (!town) return null;

  return (
    <section className="card form-card" aria-labelledby="seite-bearbeiten">
      <h2 id="seite-bearbeiten">{m.town_page_title()}</h2>
      <p className="muted">{m.town_page_hint()}</p>
      <Form
        className="stack stack--loose"
        errors={errors}
        onInput={onInput}
        onSubmit={(data) => {
          const text = (name: string) => formText(data, name);
          update.mutate({
            id: town.id,
            input: {
              description: text('description'),
              website: text('website'),
              contactEmail: text('contactEmail'),
              contactPhone: text('contactPhone'),
              contactVisibility: text('contactVisibility'),
            },
          });
        }}
      >
        {question}
        <MarkdownEditor
          name="description"
          label={m.town_page_description()}
          hint={m.town_page_description_hint()}
          defaultValue={town.description ?? ''}
          maxLength={LIMITS.townDescription}
        />
        <TextField
          name="website"
          label={m.town_page_website()}
          hint={m.town_page_website_hint()}
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={town.website ?? ''}
          maxLength={253}
        />
        <FieldsRow>
          <TextField
            name="contactEmail"
            type="email"
            label={m.town_page_email()}
            defaultValue={town.contactEmail ?? ''}
            maxLength={LIMITS.email}
          />
          <TextField
            name="contactPhone"
            type="tel"
            label={m.town_page_phone()}
            defaultValue={town.contactPhone ?? ''}
            maxLength={LIMITS.phone}
          />
        </FieldsRow>
        <Select
          name="contactVisibility"
          label={m.town_page_visibility()}
          defaultValue={town.contactVisibility}
        >
          {FIELD_VISIBILITIES.map((visibility) => (
            <option key={visibility} value={visibility}>
              {visibility === 'ME' ? m.town_page_visibility_admins() : visibilityLabel(visibility)}
            </option>
          ))}
        </Select>
        <FormProblem error={rest} />
        <ButtonRow>
          <Button type="submit" variant="primary" busy={update.isPending}>
            {m.action_save()}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}
