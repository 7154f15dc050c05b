import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AppContext } from '../../app/context.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { ChannelsDocument } from '../../gql/documents/Channels.js';
import { SetNotificationPreferencesDocument } from '../../gql/documents/SetNotificationPreferences.js';
import type { ChannelsQuery, MailMode } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FormProblem } from '../../ui/form-problem.js';
import { Checkbox, Form, Select } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { DigestForm } from './digest-form.js';
import { DigestPreview } from './digest-preview.js';
import { MutedQuestions } from './muted-questions.js';
import { QuietForm } from './quiet-form.js';

type Preference = ChannelsQuery['notificationPreferences'][number];

const MAIL_MODES: readonly MailMode[] = ['NOW', 'DAILY', 'WEEKLY', 'OFF'];
const mailLabel = (mode: MailMode): string =>
  ({ NOW: m.mail_now, DAILY: m.mail_daily, WEEKLY: m.mail_weekly, OFF: m.mail_off })[mode]();

const channelsQuery = () => gqlQuery('account', ChannelsDocument, {});

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.ensureQueryData(channelsQuery());
}

/** What the viewer is told of, and by which way. */
export function ChannelsPage() {
  const channels = useSuspenseQuery(channelsQuery()).data;
  const {
    notificationPreferences: preferences,
    digestSettings,
    quietTimes,
    laender,
    mutedQuestions,
  } = channels;
  const save = useGqlMutation(SetNotificationPreferencesDocument, {
    invalidates: ['account'],
    onSuccess: () => showToast(m.channels_saved()),
    onError: () => undefined,
  });

  // A mail leads to exactly one setting; the page was not there when the browser looked for it.
  useEffect(() => {
    const named = location.hash.startsWith('#art-') && document.getElementById(location.hash.slice(1));
    if (!named) return;
    named.scrollIntoView({ block: 'center' });
    named.focus({ preventScroll: true });
  }, []);

  return (
    <>
      <section className="card settings-card settings-card--wide" aria-labelledby="kanaele">
        <h2 id="kanaele">{m.channels_title()}</h2>
        <p className="muted">{m.channels_hint()}</p>
        <Form
          onSubmit={(data) =>
            save.mutate({
              preferences: preferences
                .map(({ kind, locked, ...old }) => ({
                  kind,
                  old,
                  // A locked kind has no switch of its own in the form.
                  inApp: locked ? old.inApp : data.has(`inApp ${kind}`),
                  mail: (data.get(`mail ${kind}`) as MailMode | null) ?? old.mail,
                }))
                .filter(({ old, inApp, mail }) => old.inApp !== inApp || old.mail !== mail)
                .map(({ kind, inApp, mail }) => ({ kind, inApp, mail })),
            })
          }
        >
          <ul className="plain channels">
            {preferences.map((preference) => (
              <Channel key={preference.kind} preference={preference} />
            ))}
          </ul>
          <FormProblem error={save.error} />
          <ButtonRow>
            <Button type="submit" variant="primary" busy={save.isPending}>
              {m.action_save()}
            </Button>
          </ButtonRow>
        </Form>
      </section>
      <DigestForm current={digestSettings} />
      <DigestPreview />
      <QuietForm current={quietTimes} laender={laender} />
      <MutedQuestions questions={mutedQuestions} />
    </>
  );
}

/** Mails lead here; see the links of the server. */
const settingId = (kind: string): string => `art-${kind.replaceAll('.', '-')}`;

function Channel({ preference }: { preference: Preference }) {
  const { kind, label, description, inApp, mail, locked } = preference;
  return (
    <li id={settingId(kind)} tabIndex={-1}>
      <fieldset className="channel">
        <legend className="visually-hidden">{label}</legend>
        <div>
          <p className="channel__label">
            <b aria-hidden="true">{label}</b> {locked && <Badge>{m.channels_locked()}</Badge>}
          </p>
          <p className="muted small">{description}</p>
        </div>
        <Checkbox
          name={`inApp ${kind}`}
          label={m.channels_in_app()}
          defaultChecked={inApp}
          disabled={locked}
        />
        <Select
          name={`mail ${kind}`}
          label={m.channels_mail()}
          defaultValue={mail}
          className="channel__mail"
          disabled={locked}
        >
          {MAIL_MODES.map((mode) => (
            <option key={mode} value={mode}>
              {mailLabel(mode)}
            </option>
          ))}
        </Select>
      </fieldset>
    </li>
  );
}
