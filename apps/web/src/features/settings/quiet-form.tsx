import { useState } from 'react';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { SetQuietTimesDocument } from '../../gql/documents/SetQuietTimes.js';
import type { ChannelsQuery } from '../../gql/types.js';
import { formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Checkbox, Form, Select } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

interface QuietFormProps {
  current: ChannelsQuery['quietTimes'];
  laender: ChannelsQuery['laender'];
}

/** When nothing comes by mail or push: one switch, and the times below it. */
export function QuietForm({ current, laender }: QuietFormProps) {
  const [active, setActive] = useState(current.active);
  const save = useGqlMutation(SetQuietTimesDocument, {
    invalidates: ['account'],
    onSuccess: () => showToast(m.quiet_saved()),
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(save.error, ['fromHour', 'toHour', 'landKey']);
  const own = laender.find(({ key }) => key === current.effectiveLandKey && current.landKey === null);

  const submit = (data: FormData) =>
    save.mutate({
      input: active
        ? {
            active,
            fromHour: Number(data.get('fromHour')),
            toHour: Number(data.get('toHour')),
            weekends: data.has('weekends'),
            holidays: data.has('holidays'),
            landKey: (data.get('landKey') as string) || null,
          }
        : {
            active,
            fromHour: current.fromHour,
            toHour: current.toHour,
            weekends: current.weekends,
            holidays: current.holidays,
            landKey: current.landKey,
          },
    });

  return (
    <section className="card settings-card" aria-labelledby="ruhezeiten">
      <h2 id="ruhezeiten">{m.quiet_title()}</h2>
      <p className="muted">{m.quiet_text()}</p>
      <Form className="stack stack--loose" errors={errors} onSubmit={submit}>
        <Checkbox
          name="active"
          label={m.quiet_active()}
          checked={active}
          onChange={({ target }) => setActive(target.checked)}
        />
        {active && (
          <>
            <FieldsRow>
              <HourSelect name="fromHour" label={m.quiet_from()} hour={current.fromHour} />
              <HourSelect name="toHour" label={m.quiet_to()} hour={current.toHour} />
            </FieldsRow>
            <Checkbox name="weekends" label={m.quiet_weekends()} defaultChecked={current.weekends} />
            <Checkbox name="holidays" label={m.quiet_holidays()} defaultChecked={current.holidays} />
            <Select name="landKey" label={m.quiet_land()} defaultValue={current.landKey ?? ''}>
              <option value="">{own ? m.quiet_land_own({ land: own.name }) : m.quiet_land_unknown()}</option>
              {laender.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </Select>
          </>
        )}
        {current.until && <p className="meta">{m.quiet_now({ date: formatDateTime(current.until) })}</p>}
        <FormProblem error={rest} />
        <ButtonRow>
          <Button type="submit" variant="primary" busy={save.isPending}>
            {m.action_save()}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}

function HourSelect({ name, label, hour }: { name: string; label: string; hour: number }) {
  return (
    <Select name={name} label={label} defaultValue={hour}>
      {HOURS.map((each) => (
        <option key={each} value={each}>
          {m.quiet_hour({ hour: each })}
        </option>
      ))}
    </Select>
  );
}
