import './mentions.scss';
import { Suspense, lazy, useContext, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { m } from '../../paraglide/messages.js';
import { IconButton } from '../../ui/icon-button.js';
import { mentionIcon } from '../../ui/icons/mention.js';
import { EditorArea } from '../../ui/markdown-editor.js';
import { Skeleton } from '../../ui/skeleton.js';
import { insertMention, typedAt, type Mentionable } from './mention-text.js';

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

  useEffect(() => {
    const field = area?.current;
    const onInput = (event: Event) => {
      if ((event as InputEvent).data === '@' && typedAt(field!.value, field!.selectionStart)) setOpen(true);
    };
    field?.addEventListener('input', onInput);
    return () => field?.removeEventListener('input', onInput);
  }, [area]);

  const choose = (person: Mentionable) => {
    setOpen(false);
    insertMention(area!.current!, person);
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
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Suspense fallback={<Skeleton lines={1} />}>
          <MentionPicker
            {...(questionId && { questionId })}
            {...(projectId && { projectId })}
            onChoose={choose}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  );
}
