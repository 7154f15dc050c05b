import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { SIZE_CLASSES } from '../../app/size-class.js';
import { sizeClassLabel } from '../../app/size-class-label.js';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { AnnouncementReachDocument } from '../../gql/documents/AnnouncementReach.js';
import { AnnouncementsDocument } from '../../gql/documents/Announcements.js';
import { SendAnnouncementDocument } from '../../gql/documents/SendAnnouncement.js';
import type { AnnouncementFilterInput } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Checkbox, Form, Select, TextField } from '../../ui/form.js';
import { MarkdownEditor } from '../../ui/markdown-editor.js';
import { PathLink } from '../../ui/path-link.js';
import { Timestamp } from '../../ui/timestamp.js';
import { showToast } from '../../ui/toast.js';
import { topicName } from '../topics/topic-name.js';

const listQuery = () => gqlQuery('admin', AnnouncementsDocument, {});

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.ensureQueryData(listQuery());
}

/** The editors tell the members something, and see before how many it reaches. */
export function AnnouncementsPage() {
  const { announcements, laender, topics } = useSuspenseQuery(listQuery()).data;
  const [filter, setFilter] = useState<AnnouncementFilterInput>({});
  const [service, setService] = useState(false);
  const [sent, setSent] = useState(0);
  const key = useIdempotencyKey();
  const reach = useQuery({
    ...gqlQuery('admin', AnnouncementReachDocument, { filter, service }),
    placeholderData: (before) => before,
  }).data?.announcementReach;
  const send = useGqlMutation(SendAnnouncementDocument, {
    invalidates: ['admin'],
    onSuccess: () => {
      key.renew();
      setFilter({});
      setService(false);
      setSent((count) => count + 1);
      showToast(m.announcement_sent());
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(send.error, ['title', 'body']);
  const choose = (change: AnnouncementFilterInput) => setFilter((before) => ({ ...before, ...change }));

  return (
    <section className="stack" aria-labelledby="mitteilungen">
      <h2 id="mitteilungen">{m.admin_announcements()}</h2>
      <p className="muted admin-hint">{m.announcement_hint()}</p>
      <Form
        key={sent}
        className="card stack"
        errors={errors}
        onSubmit={(data) =>
          send.mutate({
            input: {
              title: formText(data, 'title'),
              body: formText(data, 'body'),
              service,
              filter,
              idempotencyKey: key.current(),
            },
          })
        }
      >
        <TextField name="title" label={m.announcement_title()} required maxLength={120} autoComplete="off" />
        <MarkdownEditor name="body" label={m.announcement_body()} required maxLength={5_000} rows={6} />
        <FieldsRow>
          <Select
            label={m.announcement_topic()}
            onChange={({ target }) => choose({ topicId: target.value || null })}
          >
            <option value="">{m.announcement_all()}</option>
            {topics.map((topic) => (
              <option key={topic.id} value={topic.id}>
                {topicName(topic)}
              </option>
            ))}
          </Select>
          <Select
            label={m.announcement_land()}
            onChange={({ target }) => choose({ landKey: target.value || null })}
          >
            <option value="">{m.announcement_all()}</option>
            {laender.map((land) => (
              <option key={land.key} value={land.key}>
                {land.name}
              </option>
            ))}
          </Select>
        </FieldsRow>
        <FieldsRow>
          <Select
            label={m.announcement_size()}
            onChange={({ target }) =>
              choose({ sizeClass: SIZE_CLASSES.find((size) => size === target.value) ?? null })
            }
          >
            <option value="">{m.announcement_all()}</option>
            {SIZE_CLASSES.map((size) => (
              <option key={size} value={size}>
                {sizeClassLabel(size)}
              </option>
            ))}
          </Select>
          <Select
            label={m.announcement_role()}
            onChange={({ target }) =>
              choose({ role: target.value === 'ADMIN' || target.value === 'MEMBER' ? target.value : null })
            }
          >
            <option value="">{m.announcement_all()}</option>
            <option value="ADMIN">{m.announcement_role_admin()}</option>
            <option value="MEMBER">{m.announcement_role_member()}</option>
          </Select>
        </FieldsRow>
        <Checkbox
          label={m.announcement_service()}
          checked={service}
          onChange={({ target }) => setService(target.checked)}
        />
        <p role="status">
          <b>{reach === undefined ? m.announcement_counting() : m.announcement_reach({ count: reach })}</b>
        </p>
        <FormProblem error={rest} />
        <ButtonRow>
          <Button type="submit" variant="primary" busy={send.isPending} disabled={reach === 0}>
            {m.announcement_send()}
          </Button>
        </ButtonRow>
      </Form>
      {announcements.length > 0 && (
        <ul className="plain stack" aria-label={m.announcement_list()}>
          {announcements.map(({ id, title, reach: reached, sentAt }) => (
            <li key={id}>
              <PathLink href={`/mitteilungen/${id}`}>{title}</PathLink>
              <p className="meta">
                <Timestamp value={sentAt} />
                <span>{m.announcement_reached({ count: reached })}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
