import './ask.scss';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { LIMITS } from '@app/contracts';
import type { AppContext } from '../../app/context.js';
import { activeMemberships, useViewer } from '../../app/viewer.js';
import { gqlQuery } from '../../data/query.js';
import { useDebounced } from '../../data/use-debounced.js';
import { formText } from '../../data/form-text.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { AskQuestionDocument } from '../../gql/documents/AskQuestion.js';
import { AskTopicsDocument } from '../../gql/documents/AskTopics.js';
import { SuggestTopicsDocument } from '../../gql/documents/SuggestTopics.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { FieldGroup, Form, Radio, Select, TextField } from '../../ui/form.js';
import { MarkdownEditor } from '../../ui/markdown-editor.js';
import { EmptyState } from '../../ui/empty-state.js';
import { errorText } from '../../ui/error-text.js';
import { showToast } from '../../ui/toast.js';
import { SimilarQuestions } from './similar-questions.js';
import { TopicPicker, type PickableTopic } from './topic-picker.js';

const route = getRouteApi('/angemeldet/fragen/neu');
const topicsQuery = () => ({ ...gqlQuery('topics', AskTopicsDocument, {}), staleTime: Infinity });

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.ensureQueryData(topicsQuery());
}

/** Ask a question: what, about which topics, for which town, and who may read it. */
export function AskPage() {
  const towns = activeMemberships(useViewer());
  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__text">
          <h1>{m.ask_title()}</h1>
          <p className="lead">{m.ask_lead()}</p>
        </div>
      </div>
      {towns.length > 0 ? (
        <AskForm towns={towns.map(({ municipality }) => municipality)} />
      ) : (
        <div className="wrap page-body">
          <EmptyState title={m.ask_no_town_title()}>
            <p>{m.ask_no_town_text()}</p>
          </EmptyState>
        </div>
      )}
    </>
  );
}

function AskForm({ towns }: { towns: readonly { id: string; name: string }[] }) {
  const { thema } = route.useSearch();
  const navigate = useNavigate();
  const key = useIdempotencyKey();
  const { topics } = useSuspenseQuery(topicsQuery()).data;
  const all = useMemo<PickableTopic[]>(() => topics.flatMap((topic) => [topic, ...topic.children]), [topics]);

  const [text, setText] = useState({ title: '', body: '' });
  const [chosen, setChosen] = useState(() =>
    all.filter((topic) => topic.slug === thema).map((topic) => topic.id),
  );
  const [topicError, setTopicError] = useState<string>();
  const settled = useDebounced(`${text.title} ${text.body}`.trim().slice(0, 2000), 300);
  const suggestions = useQuery({
    ...gqlQuery('topics', SuggestTopicsDocument, { text: settled }),
    enabled: settled.length >= 8,
    placeholderData: keepPreviousData,
  }).data?.suggestTopics;

  const ask = useGqlMutation(AskQuestionDocument, {
    invalidates: ['questions', 'topics'],
    onSuccess: ({ askQuestion }) => {
      key.renew();
      showToast(m.ask_sent());
      void navigate({ to: '/fragen/$id', params: { id: askQuestion.id } });
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(ask.error, ['title', 'body']);
  const serverTopicError = rest?.code === 'TOPICS_COUNT' ? errorText(rest) : undefined;

  return (
    <div className="wrap columns columns--aside-last">
      <Form
        className="card stack stack--loose ask-form"
        errors={errors}
        onSubmit={(data) => {
          if (chosen.length === 0) {
            setTopicError(m.ask_topics_missing());
            document.getElementById('ask-topics')?.focus();
            return;
          }
          ask.mutate({
            input: {
              municipalityId: formText(data, 'town') || towns[0]!.id,
              title: text.title.trim(),
              body: text.body.trim(),
              topicIds: chosen,
              visibility: formText(data, 'visibility') === 'MEMBERS' ? 'MEMBERS' : 'PUBLIC',
              idempotencyKey: key.current(),
            },
          });
        }}
      >
        <TextField
          name="title"
          label={m.ask_field_title()}
          hint={m.ask_field_title_hint()}
          required
          minLength={LIMITS.questionTitleMin}
          maxLength={LIMITS.questionTitle}
          autoComplete="off"
          onChange={({ target }) => setText((before) => ({ ...before, title: target.value }))}
        />
        <MarkdownEditor
          name="body"
          label={m.ask_field_body()}
          hint={m.ask_field_body_hint()}
          required
          maxLength={LIMITS.questionBody}
          onChange={({ target }) => setText((before) => ({ ...before, body: target.value }))}
        />
        <TopicPicker
          id="ask-topics"
          topics={all}
          chosen={chosen}
          suggested={
            suggestions?.map(({ topic, matchedTerm }) => ({ id: topic.id, because: matchedTerm })) ?? []
          }
          error={topicError ?? serverTopicError}
          onChange={(ids) => {
            setChosen(ids);
            setTopicError(undefined);
          }}
        />
        {towns.length > 1 && (
          <Select name="town" label={m.ask_field_town()}>
            {towns.map((town) => (
              <option key={town.id} value={town.id}>
                {town.name}
              </option>
            ))}
          </Select>
        )}
        <FieldGroup legend={m.ask_field_visibility()}>
          <Radio
            name="visibility"
            value="PUBLIC"
            label={m.ask_public()}
            hint={m.ask_public_hint()}
            defaultChecked
          />
          <Radio name="visibility" value="MEMBERS" label={m.ask_members()} hint={m.ask_members_hint()} />
        </FieldGroup>
        <FormProblem error={serverTopicError ? null : rest} />
        <ButtonRow>
          <Button type="submit" variant="primary" busy={ask.isPending}>
            {m.ask_send()}
          </Button>
        </ButtonRow>
      </Form>
      <SimilarQuestions text={settled} />
    </div>
  );
}
