import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import type { GqlError } from '../../data/gql-error.js';
import { gqlQuery } from '../../data/query.js';
import { useDebounced } from '../../data/use-debounced.js';
import { SuggestTopicsDocument } from '../../gql/documents/SuggestTopics.js';
import type { ContentVisibility } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { ButtonRow } from '../../ui/button.js';
import { errorText } from '../../ui/error-text.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { FieldGroup, Form, Radio, Select, TextField } from '../../ui/form.js';
import { MentionTool } from '../mentions/mention-tool.js';
import { MarkdownEditor } from '../../ui/markdown-editor.js';
import { useLeaveGuard } from '../../ui/use-leave-guard.js';
import { topicsQuery } from './topics-query.js';
import { TopicPicker, type PickableTopic } from './topic-picker.js';

/** A question as its form holds it. */
export interface QuestionDraft {
  readonly title: string;
  readonly body: string;
  readonly topicIds: readonly string[];
  readonly visibility: ContentVisibility;
}

interface QuestionFormProps {
  /** What stands in the fields at first. */
  start: QuestionDraft;
  /** Also ask whether others may see who asks. */
  shieldable?: boolean;
  /** Towns to choose from, for people who belong to several. */
  towns?: readonly { id: string; name: string }[];
  /** Refusal of the server. */
  error: GqlError | null;
  /** What is filled in is on its way or has arrived. */
  isSaved: boolean;
  /** The buttons. */
  children: ReactNode;
  /** What goes with what has been typed, once the fingers rest: below the text, on wide screens beside the form. */
  aside?: (text: string) => ReactNode;
  onSubmit: (draft: QuestionDraft, townId: string, shielded: boolean) => void;
}

/** The fields of a question: to ask it and to change it. */
export function QuestionForm({
  start,
  shieldable = false,
  towns = [],
  error,
  isSaved,
  children,
  aside,
  onSubmit,
}: QuestionFormProps) {
  const { topics } = useSuspenseQuery(topicsQuery()).data;
  const all = useMemo<PickableTopic[]>(() => topics.flatMap((topic) => [topic, ...topic.children]), [topics]);
  const [text, setText] = useState({ title: start.title, body: start.body });
  const [chosen, setChosen] = useState(start.topicIds);
  const [topicError, setTopicError] = useState<string>();
  const settled = useDebounced(`${text.title} ${text.body}`.trim().slice(0, 2000), 300);
  const suggestions = useQuery({
    ...gqlQuery('topics', SuggestTopicsDocument, { text: settled }),
    enabled: settled.length >= 8,
    placeholderData: keepPreviousData,
  }).data?.suggestTopics;
  const { errors, rest } = useFormErrors(error, ['title', 'body']);
  const { onInput, question } = useLeaveGuard(isSaved);
  const serverTopicError = rest?.code === 'TOPICS_COUNT' ? errorText(rest) : undefined;

  return (
    <div className="wrap page-body">
      {question}
      <Form
        onInput={onInput}
        className={`card stack stack--loose ask-form${aside ? ' ask-form--aside' : ''}`}
        errors={errors}
        onSubmit={(data) => {
          if (chosen.length === 0) {
            setTopicError(m.ask_topics_missing());
            document.getElementById('ask-topics')?.focus();
            return;
          }
          onSubmit(
            {
              title: text.title.trim(),
              body: text.body.trim(),
              topicIds: chosen,
              visibility: formText(data, 'visibility') === 'MEMBERS' ? 'MEMBERS' : 'PUBLIC',
            },
            formText(data, 'town'),
            formText(data, 'asker') === 'SHIELDED',
          );
        }}
      >
        <TextField
          name="title"
          label={m.ask_field_title()}
          hint={m.ask_field_title_hint()}
          defaultValue={start.title}
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
          defaultValue={start.body}
          rows={start.body ? 14 : 8}
          required
          maxLength={LIMITS.questionBody}
          tools={<MentionTool />}
          onChange={({ target }) => setText((before) => ({ ...before, body: target.value }))}
        />
        {aside && <div className="ask-aside">{aside(settled)}</div>}
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
            defaultChecked={start.visibility === 'PUBLIC'}
          />
          <Radio
            name="visibility"
            value="MEMBERS"
            label={m.ask_members()}
            hint={m.ask_members_hint()}
            defaultChecked={start.visibility === 'MEMBERS'}
          />
        </FieldGroup>
        {shieldable && (
          <FieldGroup legend={m.ask_field_asker()} hint={m.ask_field_asker_hint()}>
            <Radio
              name="asker"
              value="SHOWN"
              label={m.ask_shown()}
              hint={m.ask_shown_hint()}
              defaultChecked
            />
            <Radio name="asker" value="SHIELDED" label={m.ask_shielded()} hint={m.ask_shielded_hint()} />
          </FieldGroup>
        )}
        <FormProblem error={serverTopicError ? null : rest} />
        <ButtonRow>{children}</ButtonRow>
      </Form>
    </div>
  );
}
