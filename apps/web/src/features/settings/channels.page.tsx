import { NOTIFICATION_GROUPS } from '@app/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { ChannelsDocument } from '../../gql/documents/Channels.js';
import { SetNotificationPreferencesDocument } from '../../gql/documents/SetNotificationPreferences.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FormProblem } from '../../ui/form-problem.js';
import { Form } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { ChannelGroup, type Choices, type Preference } from './channel-group.js';
import { DigestForm } from './digest-form.js';
import { DigestPreview } from './digest-preview.js';
import { MutedQuestions } from './muted-questions.js';
import { PushForm } from './push-form.js';
import { QuietForm } from './quiet-form.js';

const channelsQuery = () => gqlQuery('account', ChannelsDocument, {});

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.ensureQueryData(channelsQuery());
}

/** What the viewer is told of, and by which way. */
export function ChannelsPage() {
  const channels = useSuspenseQuery(channelsQuery()).data;
  const { digestSettings, quietTimes, laender, mutedQuestions, pushSettings } = channels;
  return (
    <>
      <Channels preferences={channels.notificationPreferences} />
      <PushForm settings={pushSettings} />
      <DigestForm current={digestSettings} />
      <DigestPreview />
      <QuietForm current={quietTimes} laender={laender} />
      <MutedQuestions questions={mutedQuestions} />
    </>
  );
}

function Channels({ preferences }: { preferences: readonly Preference[] }) {
  // Only what was touched; everything else follows the server.
  const [touched, setTouched] = useState<Choices>({});
  const choices: Choices = {
    ...Object.fromEntries(preferences.map((each) => [each.kind, each])),
    ...touched,
  };
  const save = useGqlMutation(SetNotificationPreferencesDocument, {
    invalidates: ['account'],
    onSuccess: () => {
      setTouched({});
      showToast(m.channels_saved());
    },
    onError: () => undefined,
  });
  const changes = preferences
    .map(({ kind, ...old }) => ({ kind, old, ...pick(choices[kind]!) }))
    .filter(({ old, inApp, push, mail }) => old.inApp !== inApp || old.push !== push || old.mail !== mail)
    .map(({ kind, inApp, push, mail }) => ({ kind, inApp, push, mail }));
  useSettingFromMail();
  // On a phone the page starts as a list of groups.
  const [wide] = useState(() => window.matchMedia('(min-width: 40rem)').matches);

  const groups = new Set(preferences.map(({ group }) => group));
  return (
    <section className="card settings-card settings-card--wide" aria-labelledby="kanaele">
      <h2 id="kanaele">{m.channels_title()}</h2>
      <p className="muted">{m.channels_hint()}</p>
      <Form onSubmit={() => save.mutate({ preferences: changes })}>
        <div className="channel-groups">
          {NOTIFICATION_GROUPS.filter((group) => groups.has(group)).map((group, index) => (
            <ChannelGroup
              key={group}
              group={group}
              preferences={preferences.filter((each) => each.group === group)}
              choices={choices}
              open={index === 0 && wide}
              onChange={(some) => setTouched((before) => ({ ...before, ...some }))}
            />
          ))}
        </div>
        <FormProblem error={save.error} />
        <ButtonRow>
          <Button type="submit" variant="primary" busy={save.isPending}>
            {m.action_save()}
          </Button>
          {changes.length > 0 && <span className="meta">{m.channels_unsaved()}</span>}
        </ButtonRow>
      </Form>
    </section>
  );
}

const pick = ({ inApp, push, mail }: Choices[string]) => ({ inApp, push, mail });

/** A mail leads to exactly one setting; the page was not there when the browser looked for it. */
function useSettingFromMail(): void {
  useEffect(() => {
    const named = location.hash.startsWith('#art-') && document.getElementById(location.hash.slice(1));
    if (!named) return;
    const group = named.closest('details');
    if (group) group.open = true;
    named.scrollIntoView({ block: 'center' });
    named.focus({ preventScroll: true });
  }, []);
}
