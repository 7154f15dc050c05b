import { Link } from '@tanstack/react-router';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { MuteQuestionDocument } from '../../gql/documents/MuteQuestion.js';
import type { ChannelsQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { showToast } from '../../ui/toast.js';

/** Questions the viewer wants to hear nothing more of; empty, the part is not there. */
export function MutedQuestions({ questions }: { questions: ChannelsQuery['mutedQuestions'] }) {
  const listen = useGqlMutation(MuteQuestionDocument, {
    invalidates: ['account'],
    onSuccess: () => showToast(m.mute_taken_back()),
  });
  if (questions.length === 0) return null;
  return (
    <section className="card settings-card" aria-labelledby="stumm">
      <h2 id="stumm">{m.muted_title()}</h2>
      <ul className="plain stack">
        {questions.map(({ id, title }) => (
          <li key={id} className="muted-question">
            {title === null ? (
              <span>{m.muted_gone()}</span>
            ) : (
              <Link to="/fragen/$id" params={{ id }}>
                {title}
              </Link>
            )}
            <Button
              variant="tertiary"
              size="small"
              busy={listen.isPending && listen.variables.questionId === id}
              onClick={() => listen.mutate({ questionId: id, muted: false })}
            >
              {m.mute_take_back()}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
