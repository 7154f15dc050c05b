import './mentions.scss';
import { Suspense, lazy, useContext, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { m } from '../../paraglide/messages.js';
import { IconButton } from '../../ui/icon-button.js';
import { mentionIcon } from '../../ui/icons/mention.js';
import { EditorArea } from '../../ui/markdown-editor.js';
import { Skeleton } from '../../ui/skeleton.js';
import { insertMention, typedAt, typedName, type Mentionable } from './mention-text.js';

const MentionPicker = lazy(() => import('./mention-picker.js'));

interface MentionToolProps {
  /** Where the text is written; inside a Markdown editor it is its field. */
  area?: RefObject<HTMLTextAreaElement | null>;
  /** The question that is written to; people who write there are offered first. */
  questionId?: string;
  /** The project whose discussion it is written for; only those who see it are offered. */
  projectId?: string;
}

/** A button that mentions somebody in a text; typing @ at the beginning of a word does the same. */
export function MentionTool({ area: given, questionId, projectId }: MentionToolProps) {
  const editor = useContext(EditorArea);
  const area = given ?? editor;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  /** Where an @ was typed, or the cursor stood when the button was pressed. */
  const at = useRef(0);

  useEffect(() => {
    const field = area?.current;
    const onInput = (event: Event) => {
      const { value, selectionStart } = field!;
      if ((event as InputEvent).data !== '@' || !typedAt(value, selectionStart)) return;
      at.current = selectionStart - 1;
      setOpen(true);
    };
    field?.addEventListener('input', onInput);
    return () => field?.removeEventListener('input', onInput);
  }, [area]);

  const choose = (person: Mentionable) => {
    setOpen(false);
    insertMention(area!.current!, person, at.current);
  };
  /** Letters of the name that were typed while the list of people was still on its way. */
  const typed = (): string => {
    const { value = '', selectionStart = 0 } = area?.current ?? {};
    return typedName(value, at.current, selectionStart) ?? '';
  };
  const toggle = () => {
    const { value = '', selectionStart = 0 } = area?.current ?? {};
    at.current = typedAt(value, selectionStart) ? selectionStart - 1 : selectionStart;
    setOpen(!open);
  };
  const close = () => {
    setOpen(false);
    area?.current?.focus();
  };

  return (
    <div className="mention-tool">
      <IconButton
        ref={button}
        icon={mentionIcon}
        label={m.mention_add()}
        aria-expanded={open}
        onClick={toggle}
      />
      {open && (
        <Suspense fallback={<Skeleton lines={1} />}>
          <MentionPicker
            {...(questionId && { questionId })}
            {...(projectId && { projectId })}
            typed={typed}
            onChoose={choose}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  );
}
