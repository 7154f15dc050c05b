import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { SetDigestSettingsDocument } from '../../gql/documents/SetDigestSettings.js';
import type { ChannelsQuery } from '../../gql/types.js';
import { formatDateTime } from '../../i18n/format.js';
import { getIntlLocale } from '../../i18n/locale.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, Select } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** ISO: 1 is Monday. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** The name of an ISO weekday; 5 January 1970 was a Monday. */
const weekday = (day: number): string =>
  new Intl.DateTimeFormat(getIntlLocale(), { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(1970, 0, 4 + day)),
  );

/** When the daily and the weekly overview are sent. */
export function DigestForm({ current }: { current: ChannelsQuery['digestSettings'] }) {
  const save = useGqlMutation(SetDigestSettingsDocument, {
    invalidates: ['account'],
    onSuccess: () => showToast(m.digest_saved()),
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(save.error, ['dailyHour', 'weeklyDay']);
  const { dailyHour, weeklyDay, nextDailyAt, nextWeeklyAt } = current;

  return (
    <section className="card settings-card" aria-labelledby="uebersichten">
      <h2 id="uebersichten">{m.digest_title()}</h2>
      <p className="muted">{m.digest_hint()}</p>
      <Form
        className="stack stack--loose"
        errors={errors}
        onSubmit={(data) =>
          save.mutate({ dailyHour: Number(data.get('dailyHour')), weeklyDay: Number(data.get('weeklyDay')) })
        }
      >
        <FieldsRow>
          <Select name="dailyHour" label={m.digest_hour()} defaultValue={dailyHour}>
            {HOURS.map((hour) => (
              <option key={hour} value={hour}>
                {m.digest_hour_value({ hour })}
              </option>
            ))}
          </Select>
          <Select name="weeklyDay" label={m.digest_day()} defaultValue={weeklyDay}>
            {WEEKDAYS.map((day) => (
              <option key={day} value={day}>
                {weekday(day)}
              </option>
            ))}
          </Select>
        </FieldsRow>
        {(nextDailyAt || nextWeeklyAt) && (
          <p className="meta">
            {nextDailyAt && <span>{m.digest_next_daily({ date: formatDateTime(nextDailyAt) })}</span>}
            {nextWeeklyAt && <span>{m.digest_next_weekly({ date: formatDateTime(nextWeeklyAt) })}</span>}
          </p>
        )}
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
