import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { LIMITS } from '@app/contracts';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { MeetingPeopleDocument } from '../../gql/documents/MeetingPeople.js';
import { SetMeetingAgendaDocument } from '../../gql/documents/SetMeetingAgenda.js';
import type { MeetingFactsFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem } from '../../ui/form-problem.js';
import { Form, Select, TextField } from '../../ui/form.js';
import { IconButton } from '../../ui/icon-button.js';
import { addIcon } from '../../ui/icons/add.js';
import { arrowDownIcon } from '../../ui/icons/arrow-down.js';
import { arrowUpIcon } from '../../ui/icons/arrow-up.js';
import { deleteIcon } from '../../ui/icons/delete.js';
import { MergedNotice } from '../../ui/merged-notice.js';
import { showToast } from '../../ui/toast.js';
import { mergeAgenda, type Item } from './agenda-merge.js';
import { agendaOf } from './meeting-labels.js';
import { meetingQuery } from './use-minutes-room.js';

interface AgendaDialogProps {
  projectId: string;
  meeting: MeetingFactsFragment;
  onClose: () => void;
}

/** Sets the agenda: words, times, who presents, and the order, all of it without a mouse. */
export default function AgendaDialog({ projectId, meeting, onClose }: AgendaDialogProps) {
  const people = useQuery(gqlQuery('projects', MeetingPeopleDocument, { slug: projectId })).data?.project
    ?.people;
  const queryClient = useQueryClient();
  // The version at the moment of opening: what others change meanwhile must not be overwritten unseen.
  const [base, setBase] = useState({ version: meeting.version, items: itemsOf(meeting) });
  const [items, setItems] = useState<readonly Item[]>(() =>
    base.items.length > 0 ? base.items : [blank('neu-0')],
  );
  const [isMerged, setIsMerged] = useState(false);
  const [said, setSaid] = useState('');
  const next = useRef(1);
  const list = useRef<HTMLOListElement>(null);
  const save = useGqlMutation(SetMeetingAgendaDocument, {
    invalidates: ['projects'],
    onSuccess: () => {
      showToast(m.meeting_agenda_saved());
      onClose();
    },
    onError: ({ code }) => void (code === 'STALE_VERSION' && takeIn()),
  });
  /** Others were faster: theirs comes in here, to be looked at and saved together. */
  const takeIn = async () => {
    const { projectMeeting } = await queryClient.fetchQuery({ ...meetingQuery(meeting.id), staleTime: 0 });
    if (!projectMeeting) return;
    const theirs = itemsOf(projectMeeting);
    setItems((mine) => mergeAgenda(base.items, mine, theirs));
    setBase({ version: projectMeeting.version, items: theirs });
    setIsMerged(true);
    save.reset();
  };

  const set = (key: string, values: Partial<Item>) =>
    setItems(items.map((item) => (item.key === key ? { ...item, ...values } : item)));
  const move = (from: number, to: number) => {
    const moved = [...items];
    const [item] = moved.splice(from, 1);
    moved.splice(to, 0, item!);
    setItems(moved);
    setSaid(m.meeting_agenda_moved({ title: item!.title, number: String(to + 1) }));
  };
  const focusItem = (index: number) =>
    // The new order stands in the page by then.
    requestAnimationFrame(() => list.current?.children[index]?.querySelector('input')?.focus());
  const remove = (index: number) => {
    setItems(items.filter((_, at) => at !== index));
    setSaid(m.meeting_agenda_removed({ title: items[index]!.title }));
    focusItem(Math.max(0, index - 1));
  };
  const add = () => {
    setItems([...items, blank(`neu-${next.current++}`)]);
    focusItem(items.length);
  };

  return (
    <Dialog title={m.meeting_agenda_edit()} size="large" onClose={onClose}>
      <Form
        className="stack"
        onSubmit={() =>
          save.mutate({
            id: meeting.id,
            version: base.version,
            items: items.map(({ id, title, minutes, presenterId }) => ({
              id,
              title,
              minutesPlanned: minutes === '' ? null : Number(minutes),
              presenterId: presenterId || null,
            })),
          })
        }
      >
        <p className="visually-hidden" role="status">
          {said}
        </p>
        <ol ref={list} className="plain stack">
          {items.map((item, index) => {
            const number = String(index + 1);
            return (
              <li key={item.key}>
                <fieldset className="agenda-item">
                  <legend className="agenda-item__legend">{m.meeting_agenda_item({ number })}</legend>
                  <TextField
                    label={m.meeting_agenda_title()}
                    value={item.title}
                    onChange={({ target }) => set(item.key, { title: target.value })}
                    required
                    maxLength={LIMITS.agendaTitle}
                    autoComplete="off"
                  />
                  <FieldsRow>
                    <TextField
                      label={m.meeting_agenda_minutes()}
                      type="number"
                      min={1}
                      max={LIMITS.agendaMinutes}
                      value={item.minutes}
                      onChange={({ target }) => set(item.key, { minutes: target.value })}
                    />
                    <Select
                      label={m.meeting_agenda_presenter()}
                      value={item.presenterId}
                      onChange={({ target }) => set(item.key, { presenterId: target.value })}
                      markOptional
                    >
                      <option value="">{m.meeting_agenda_nobody()}</option>
                      {people?.map(({ person }) => (
                        <option key={person.id} value={person.id}>
                          {person.name}
                        </option>
                      ))}
                    </Select>
                  </FieldsRow>
                  <div className="agenda-item__tools">
                    <IconButton
                      icon={arrowUpIcon}
                      label={m.meeting_agenda_up({ number })}
                      aria-disabled={index === 0}
                      onClick={() => index > 0 && move(index, index - 1)}
                    />
                    <IconButton
                      icon={arrowDownIcon}
                      label={m.meeting_agenda_down({ number })}
                      aria-disabled={index === items.length - 1}
                      onClick={() => index < items.length - 1 && move(index, index + 1)}
                    />
                    <IconButton
                      icon={deleteIcon}
                      label={m.meeting_agenda_remove({ number })}
                      onClick={() => remove(index)}
                    />
                  </div>
                </fieldset>
              </li>
            );
          })}
        </ol>
        {items.length < LIMITS.agendaItems && (
          <p>
            <Button icon={addIcon} size="small" onClick={add}>
              {m.meeting_agenda_add()}
            </Button>
          </p>
        )}
        {isMerged && <MergedNotice title={m.meeting_agenda_merged_title()} />}
        <FormProblem error={save.error} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={save.isPending}>
            {m.action_save()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

const itemsOf = (meeting: Pick<MeetingFactsFragment, 'sections'>): readonly Item[] =>
  agendaOf(meeting).map(({ id, title, minutesPlanned, presenter }) => ({
    key: id,
    id,
    title: title ?? '',
    minutes: minutesPlanned === null ? '' : String(minutesPlanned),
    presenterId: presenter?.id ?? '',
  }));

const blank = (key: string): Item => ({ key, id: null, title: '', minutes: '', presenterId: '' });
