import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { RegisterPushDeviceDocument } from '../../gql/documents/RegisterPushDevice.js';
import { RemovePushDeviceDocument } from '../../gql/documents/RemovePushDevice.js';
import { SendTestPushDocument } from '../../gql/documents/SendTestPush.js';
import { SetPushDeviceDocument } from '../../gql/documents/SetPushDevice.js';
import type { ChannelsQuery } from '../../gql/types.js';
import { formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { errorText } from '../../ui/error-text.js';
import { Checkbox } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { ownSubscription, pushAbility, subscribe, unsubscribe, type PushAbility } from './push.js';

type Settings = ChannelsQuery['pushSettings'];
type Device = Settings['devices'][number];

/** What this browser says; undefined until it has been asked. */
function useThisBrowser() {
  const { data, refetch } = useQuery({
    queryKey: ['this-browser'],
    queryFn: async (): Promise<{ ability: PushAbility; subscribed: boolean }> => {
      const ability = pushAbility();
      return { ability, subscribed: ability === 'possible' && (await ownSubscription()) !== null };
    },
    staleTime: 0,
    networkMode: 'always',
  });
  return { state: data, look: refetch };
}

/** Push on this device, and the other devices that have it. */
export function PushForm({ settings }: { settings: Settings }) {
  const { state, look } = useThisBrowser();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const current = settings.devices.find((device) => device.current);
  const others = settings.devices.filter((device) => !device.current);
  const register = useGqlMutation(RegisterPushDeviceDocument, {
    invalidates: ['account'],
    onError: () => undefined,
  });
  const remove = useGqlMutation(RemovePushDeviceDocument, { invalidates: ['account'] });

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailed(null);
    await work();
    await look();
    setBusy(false);
  };
  const turnOn = () =>
    attempt(async () => {
      const input = await subscribe(settings.publicKey).catch(() => undefined);
      if (input === undefined) return setFailed(m.push_failed());
      if (input === null) return;
      try {
        await register.mutateAsync({ input });
        showToast(m.push_turned_on());
      } catch (error) {
        setFailed(errorText(error));
        await unsubscribe();
      }
    });
  const turnOff = (device: Device) =>
    attempt(async () => {
      await unsubscribe();
      await remove.mutateAsync({ id: device.id }).then(
        () => showToast(m.push_turned_off()),
        () => undefined,
      );
    });

  const on = state?.subscribed ? current : undefined;
  return (
    <section className="card settings-card" aria-labelledby="geraet">
      <h2 id="geraet">{m.push_title()}</h2>
      <p className="muted">{m.push_text()}</p>
      {state && state.ability !== 'possible' && <Alert title={explain(state.ability)} />}
      {state?.ability === 'possible' && (
        <>
          <p className="row">
            <Badge tone={on ? 'success' : 'neutral'}>{on ? m.push_is_on() : m.push_is_off()}</Badge>
          </p>
          {on && <Discreet device={on} />}
          {failed && <Alert tone="danger" title={failed} live />}
          <ButtonRow>
            {on ? (
              <>
                <TestButton id={on.id} />
                <Button busy={busy} onClick={() => void turnOff(on)}>
                  {m.push_turn_off()}
                </Button>
              </>
            ) : (
              <Button variant="primary" busy={busy} onClick={() => void turnOn()}>
                {m.push_turn_on()}
              </Button>
            )}
          </ButtonRow>
        </>
      )}
      {others.length > 0 && (
        <>
          <h3>{m.push_devices()}</h3>
          <ul className="plain stack">
            {others.map((device) => (
              <li key={device.id} className="push-device">
                <div>
                  <p>{device.device || m.push_device_unknown()}</p>
                  <p className="meta">
                    <span>{m.push_since({ date: formatDateTime(device.createdAt) })}</span>
                    {device.discreet && <span>{m.push_is_discreet()}</span>}
                  </p>
                </div>
                <Button
                  variant="tertiary"
                  size="small"
                  busy={remove.isPending && remove.variables.id === device.id}
                  aria-describedby="geraet"
                  onClick={() => remove.mutate({ id: device.id })}
                >
                  {m.push_remove()}
                  <span className="visually-hidden">: {device.device || m.push_device_unknown()}</span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="meta">{m.push_privacy()}</p>
    </section>
  );
}

function explain(ability: Exclude<PushAbility, 'possible'>): string {
  return {
    unsupported: m.push_unsupported,
    'needs-home-screen': m.push_needs_home_screen,
    denied: m.push_denied,
  }[ability]();
}

/** For screens others can see. */
function Discreet({ device: { id, discreet } }: { device: Device }) {
  const [on, setOn] = useState(discreet);
  const save = useGqlMutation(SetPushDeviceDocument, {
    invalidates: ['account'],
    onError: (error) => {
      setOn(discreet);
      showToast(errorText(error), 'danger');
    },
  });
  return (
    <Checkbox
      label={m.push_discreet()}
      hint={m.push_discreet_hint()}
      checked={on}
      onChange={({ target }) => {
        setOn(target.checked);
        save.mutate({ id, discreet: target.checked });
      }}
    />
  );
}

function TestButton({ id }: { id: string }) {
  const test = useGqlMutation(SendTestPushDocument, { onSuccess: () => showToast(m.push_test_sent()) });
  return (
    <Button busy={test.isPending} onClick={() => test.mutate({ id })}>
      {m.push_test()}
    </Button>
  );
}
