import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { MuteQuestionDocument } from '../../gql/documents/MuteQuestion.js';
import { SnoozeNotificationDocument } from '../../gql/documents/SnoozeNotification.js';
import type { SnoozeChoice } from '../../gql/types.js';
import { formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Menu } from '../../ui/menu.js';
import { showToast } from '../../ui/toast.js';
import type { NotificationData } from './notification-entry.js';

const CHOICES = {
  LATER_TODAY: m.snooze_later_today,
  TOMORROW: m.snooze_tomorrow,
  NEXT_WORKING_DAY: m.snooze_next_working_day,
  NEXT_WEEK: m.snooze_next_week,
} satisfies Record<SnoozeChoice, () => string>;

interface NotificationMenuProps {
  notification: NotificationData;
  onGone: () => void;
}

/** Puts a notification off, or silences its question. */
export function NotificationMenu({ notification, onGone }: NotificationMenuProps) {
  const { id, title, questionId, snoozedUntil } = notification;
  const snooze = useGqlMutation(SnoozeNotificationDocument, {
    invalidates: ['notifications', 'viewer'],
    onSuccess: ({ snoozeNotification: until }) => {
      showToast(until ? m.snooze_done({ date: formatDateTime(until) }) : m.snooze_back());
      onGone();
    },
  });
  const mute = useGqlMutation(MuteQuestionDocument, {
    invalidates: ['notifications', 'viewer', 'account'],
    onSuccess: () => showToast(m.mute_done()),
  });
  const later = (Object.keys(CHOICES) as SnoozeChoice[]).map((until) => ({
    id: until,
    label: CHOICES[until](),
    onAction: () => snooze.mutate({ id, until }),
  }));
  return (
    <Menu
      label={m.notification_more({ title })}
      actions={[
        ...(snoozedUntil
          ? [{ id: 'back', label: m.snooze_take_back(), onAction: () => snooze.mutate({ id, until: null }) }]
          : later),
        ...(questionId
          ? [
              {
                id: 'mute',
                label: m.mute_question(),
                onAction: () => mute.mutate({ questionId, muted: true }),
              },
            ]
          : []),
      ]}
    />
  );
}
