import './typing-line.scss';
import type { Present } from '@app/contracts';
import { useViewer } from '../app/viewer.js';
import { formatList } from '../i18n/format-list.js';
import { m } from '../paraglide/messages.js';
import { useSeldom } from './use-seldom.js';

/** More names tell nobody anything. */
const NAMED = 3;

/** Who else is writing; keeps its place when nobody is. */
export function TypingLine({ people }: { people: readonly Present[] }) {
  const self = useViewer()?.person.id;
  const names = people.filter(({ id }) => id !== self).map(({ name }) => name);
  const text =
    names.length === 0
      ? ''
      : names.length === 1
        ? m.typing_one({ name: names[0]! })
        : names.length > NAMED
          ? m.typing_several()
          : m.typing_many({ names: formatList(names) });
  return (
    <div className="typing-line muted small">
      <p aria-hidden="true">{text}</p>
      <p className="visually-hidden" role="status">
        {useSeldom(text)}
      </p>
    </div>
  );
}
