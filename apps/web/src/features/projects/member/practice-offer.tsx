import { useNavigate } from '@tanstack/react-router';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { DraftProjectPracticeDocument } from '../../../gql/documents/DraftProjectPractice.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import type { ProjectData } from '../project.page.js';

/** Makes the draft of a practice and goes there. */
export function useDraftPractice(projectId: string): { make: () => void; isPending: boolean } {
  const navigate = useNavigate();
  const draft = useGqlMutation(DraftProjectPracticeDocument, {
    invalidates: ['projects', 'practices'],
    onSuccess: ({ draftProjectPractice: { id } }) =>
      void navigate({ to: '/praxis/entwuerfe/$id', params: { id } }),
  });
  return { make: () => draft.mutate({ projectId }), isPending: draft.isPending };
}

/** The offer for whoever has finished a project and put it off. */
export function PracticeOffer({ project }: { project: ProjectData }) {
  const draft = useDraftPractice(project.id);
  return (
    <section className="card stack stack--tight" aria-labelledby="praxis-angebot">
      <h2 id="praxis-angebot" className="aside-title">
        {m.project_finish_offer_title()}
      </h2>
      <p>{m.project_finish_offer()}</p>
      <p>
        <Button variant="primary" size="small" busy={draft.isPending} onClick={draft.make}>
          {m.project_finish_draft()}
        </Button>
      </p>
    </section>
  );
}
