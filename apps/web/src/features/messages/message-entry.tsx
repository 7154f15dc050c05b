import { Suspense, lazy, useState } from 'react';
import { useViewer } from '../../app/viewer.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { DeleteMessageDocument } from '../../gql/documents/DeleteMessage.js';
import { formatTime } from './format-time.js';
import { m } from '../../paraglide/messages.js';
import { MarkdownView } from '../../ui/markdown-view.js';
import { useNow } from '../../ui/timestamp.js';
import { showToast } from '../../ui/toast.js';
import type { MessageData } from './message-list.js';

const Menu = lazy(() => import('../../ui/menu.js').then((module) => ({ default: module.Menu })));
const EditDialog = lazy(() => import('./edit-message-dialog.js'));
const ConfirmDialog = lazy(() => import('../../ui/confirm-dialog.js'));
const ReportDialog = lazy(() => import('../questions/member/report-dialog.js'));

interface MessageEntryProps {
  message: MessageData;
  named: boolean;
  /** Who has read it; null to say nothing. */
  read: string | null;
}

/** One message with what can be done about it. */
export function MessageEntry({ message, named, read }: MessageEntryProps) {
  const { id, author, municipality, isOwn, deleted, hidden, hiddenReason, createdAt, editedAt } = message;
  const now = useNow();
  const viewer = useViewer();
  const [dialog, setDialog] = useState<'edit' | 'delete' | 'report' | null>(null);
  const close = () => setDialog(null);
  const remove = useGqlMutation(DeleteMessageDocument, {
    invalidates: ['conversations'],
    onSuccess: () => showToast(m.message_delete_done()),
  });
  const name = author.former ? m.conversation_former() : author.name;
  const who = isOwn ? m.message_own() : name;
  const editable = message.editableUntil !== null && Date.parse(message.editableUntil) > now;
  const actions = deleted
    ? []
    : isOwn
      ? [
          ...(editable ? [{ id: 'edit', label: m.action_edit(), onAction: () => setDialog('edit') }] : []),
          { id: 'delete', label: m.action_delete(), onAction: () => setDialog('delete') },
        ]
      : hidden
        ? []
        : [{ id: 'report', label: m.report_open(), onAction: () => setDialog('report') }];

  return (
    <li className={isOwn ? 'message message--own' : 'message'} id={`nachricht-${id}`}>
      <div className="message__bubble">
        <p className={named ? 'message__who' : 'visually-hidden'}>
          {municipality && !isOwn ? m.conversation_for_town({ who, town: municipality.name }) : who}
        </p>
        {deleted ? (
          <p className="muted">{m.message_deleted()}</p>
        ) : hidden && !isOwn ? (
          <p className="muted">{m.message_hidden()}</p>
        ) : (
          <MarkdownView html={message.bodyHtml} />
        )}
        {hidden && isOwn && hiddenReason && (
          <p className="small muted">{m.message_hidden_own({ reason: hiddenReason })}</p>
        )}
        <p className="message__foot small muted">
          <time dateTime={createdAt}>{formatTime(createdAt)}</time>
          {editedAt && !deleted && <span>{m.message_edited()}</span>}
          {read && <span>{read}</span>}
        </p>
      </div>
      {actions.length > 0 && viewer && (
        <Suspense fallback={<span className="message__menu" />}>
          <span className="message__menu">
            <Menu label={m.message_actions({ who: `${who}, ${formatTime(createdAt)}` })} actions={actions} />
          </span>
        </Suspense>
      )}
      {dialog !== null && (
        <Suspense>
          {dialog === 'edit' && <EditDialog message={message} onClose={close} />}
          {dialog === 'report' && <ReportDialog target="MESSAGE" id={id} onClose={close} />}
          {dialog === 'delete' && (
            <ConfirmDialog
              title={m.message_delete_title()}
              text={m.message_delete_text()}
              confirm={m.action_delete()}
              onConfirm={() => remove.mutate({ id })}
              onClose={close}
            />
          )}
        </Suspense>
      )}
    </li>
  );
}
