import type { ChannelsQuery, MailMode, NotificationGroup } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Checkbox, Select } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { arrowDownIcon } from '../../ui/icons/arrow-down.js';

export type Preference = ChannelsQuery['notificationPreferences'][number];

/** How the channels of one kind stand in the form. */
export type Choice = Pick<Preference, 'inApp' | 'push' | 'mail'>;
export type Choices = Readonly<Record<string, Choice>>;

const MAIL_MODES: readonly MailMode[] = ['NOW', 'DAILY', 'WEEKLY', 'OFF'];
const mailLabel = (mode: MailMode): string =>
  ({ NOW: m.mail_now, DAILY: m.mail_daily, WEEKLY: m.mail_weekly, OFF: m.mail_off })[mode]();

const groupLabel = (group: NotificationGroup): string =>
  ({
    OWN: m.channels_group_own,
    TOWN: m.channels_group_town,
    FOLLOWED: m.channels_group_followed,
    MESSAGES: m.channels_group_messages,
    PLATFORM: m.channels_group_platform,
    STAFF: m.channels_group_staff,
  })[group]();

/** Mails lead here; see the links of the server. */
const settingId = (kind: string): string => `art-${kind.replaceAll('.', '-')}`;

/** The choice with a channel changed. Push comes only with the website; what is locked stays. */
export function changed(choice: Choice, change: Partial<Choice>, locked: boolean): Choice {
  const { inApp, push, mail } = { ...choice, ...change };
  return locked ? { inApp: choice.inApp, push, mail: choice.mail } : { inApp, push: inApp && push, mail };
}

interface GroupProps {
  group: NotificationGroup;
  preferences: readonly Preference[];
  choices: Choices;
  open: boolean;
  onChange: (choices: Choices) => void;
}

/** Kinds that belong together: folded up to a line that says how they stand, with one row for all of them. */
export function ChannelGroup({ group, preferences, choices, open, onChange }: GroupProps) {
  const label = groupLabel(group);
  const all = preferences.map(({ kind }) => choices[kind]!);
  const count = (on: (choice: Choice) => boolean): number => all.filter(on).length;
  const mails = new Set(all.map(({ mail }) => mail));
  const mail = mails.size === 1 ? all[0]!.mail : null;
  const set = (some: readonly Preference[], change: Partial<Choice>) =>
    onChange(
      Object.fromEntries(some.map(({ kind, locked }) => [kind, changed(choices[kind]!, change, locked)])),
    );
  return (
    <details className="channel-group" open={open}>
      <summary>
        <h3 className="channel-group__label">{label}</h3>
        <span className="meta">
          {m.channels_state({
            inApp: count(({ inApp }) => inApp),
            push: count(({ push }) => push),
            count: all.length,
            mail: mail === null ? m.channels_mixed() : mailLabel(mail),
          })}
        </span>
        <Icon path={arrowDownIcon} />
      </summary>
      <ul className="plain channels">
        {preferences.length > 1 && (
          <li className="channels__all">
            <Row
              label={m.channels_all()}
              legend={`${m.channels_all()}: ${label}`}
              inApp={share(
                count(({ inApp }) => inApp),
                all.length,
              )}
              push={share(
                count(({ push }) => push),
                all.length,
              )}
              mail={mail}
              locked={preferences.every(({ locked }) => locked)}
              onChange={(change) => set(preferences, change)}
            />
          </li>
        )}
        {preferences.map((preference) => (
          <li key={preference.kind} id={settingId(preference.kind)} tabIndex={-1}>
            <Row
              label={preference.label}
              legend={preference.label}
              description={preference.description}
              {...choices[preference.kind]!}
              locked={preference.locked}
              onChange={(change) => set([preference], change)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** All, none, or null for some. */
const share = (on: number, of: number): boolean | null => (on === 0 ? false : on === of ? true : null);

interface RowProps {
  label: string;
  /** The name of the row for those who do not see where it stands. */
  legend: string;
  description?: string;
  /** Null: not the same for all. */
  inApp: boolean | null;
  push: boolean | null;
  mail: MailMode | null;
  locked: boolean;
  onChange: (change: Partial<Choice>) => void;
}

function Row({ label, legend, description, inApp, push, mail, locked, onChange }: RowProps) {
  return (
    <fieldset className="channel">
      <legend className="visually-hidden">{legend}</legend>
      <div>
        <p className="channel__label">
          <b aria-hidden="true">{label}</b> {locked && <Badge>{m.channels_locked()}</Badge>}
        </p>
        {description && <p className="muted small">{description}</p>}
      </div>
      <Switch
        label={m.channels_in_app()}
        on={inApp}
        disabled={locked}
        onChange={(value) => onChange({ inApp: value })}
      />
      <Switch
        label={m.channels_push()}
        on={push}
        disabled={inApp === false}
        onChange={(value) => onChange({ push: value })}
      />
      <Select
        label={m.channels_mail()}
        value={mail ?? ''}
        className="channel__mail"
        disabled={locked}
        onChange={({ target }) => onChange({ mail: target.value as MailMode })}
      >
        {mail === null && (
          <option value="" disabled>
            {m.channels_mixed()}
          </option>
        )}
        {MAIL_MODES.map((mode) => (
          <option key={mode} value={mode}>
            {mailLabel(mode)}
          </option>
        ))}
      </Select>
    </fieldset>
  );
}

interface SwitchProps {
  label: string;
  on: boolean | null;
  disabled: boolean;
  onChange: (on: boolean) => void;
}

/** A checkbox that can be on for some only; a press then switches all of them on. */
function Switch({ label, on, disabled, onChange }: SwitchProps) {
  return (
    <Checkbox
      label={label}
      checked={on === true}
      // HTML has no attribute for it.
      ref={(box) => {
        if (box) box.indeterminate = on === null;
      }}
      disabled={disabled}
      onChange={({ target }) => onChange(target.checked)}
    />
  );
}
