import './markdown-editor.scss';
import { Suspense, createContext, lazy, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject, TextareaHTMLAttributes } from 'react';
import { m } from '../paraglide/messages.js';
import { Button } from './button.js';
import { IconButton } from './icon-button.js';
import { describedBy, Frame, useFieldError, type FieldProps } from './form.js';
import { boldIcon } from './icons/bold.js';
import { italicIcon } from './icons/italic.js';
import { linkIcon } from './icons/link.js';
import { listIcon } from './icons/list.js';
import { listNumberedIcon } from './icons/list-numbered.js';
import { quoteIcon } from './icons/quote.js';
import { Skeleton } from './skeleton.js';

const MarkdownPreview = lazy(() => import('./markdown-preview.js'));

/** The text field the tools of an editor work on. */
export const EditorArea = createContext<RefObject<HTMLTextAreaElement | null> | null>(null);

type Mark = 'bold' | 'italic' | 'link' | 'list' | 'numbered' | 'quote';

/** What each button makes of the selected text. */
const MARKS: Record<Mark, (text: string) => string> = {
  bold: (text) => `**${text}**`,
  italic: (text) => `*${text}*`,
  link: (text) => (/^https?:\/\/\S+$/.test(text) ? `[](${text})` : `[${text}](https://)`),
  list: (text) => eachLine(text, () => '- '),
  numbered: (text) => eachLine(text, (index) => `${index + 1}. `),
  quote: (text) => eachLine(text, () => '> '),
};

function eachLine(text: string, prefix: (index: number) => string): string {
  return text
    .split('\n')
    .map((line, index) => `${prefix(index)}${line}`)
    .join('\n');
}

/** Applies a mark to the selection. Goes through the browser's own editing, so that undo keeps working. */
function applyMark(area: HTMLTextAreaElement, mark: Mark): void {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const selected = value.slice(start, end);
  const text = MARKS[mark](selected);
  area.focus();
  document.execCommand('insertText', false, text);
  // With nothing selected the cursor goes where the words belong.
  if (selected === '') {
    const inside = { bold: 2, italic: 1, link: 1 }[mark as string] ?? text.length;
    area.setSelectionRange(start + inside, start + inside);
  }
}

type MarkdownEditorProps = FieldProps &
  TextareaHTMLAttributes<HTMLTextAreaElement> & {
    /** Further tools beside the marks. */
    tools?: ReactNode;
  };

/** A text field for Markdown with the few marks people need, and a preview. */
export function MarkdownEditor({
  label,
  hint,
  error: given,
  hideLabel,
  tools,
  ...area
}: MarkdownEditorProps) {
  const auto = useId();
  const id = area.id ?? auto;
  const ref = useRef<HTMLTextAreaElement>(null);
  const { error, handlers } = useFieldError(area.name, given);
  const [preview, setPreview] = useState<string | null>(null);

  const mark = (name: Mark): void => applyMark(ref.current!, name);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    area.onKeyDown?.(event);
    const key = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : '';
    if (key !== 'b' && key !== 'i') return;
    event.preventDefault();
    mark(key === 'b' ? 'bold' : 'italic');
  };

  return (
    <Frame
      {...{ id, label, hint, hideLabel: !!hideLabel }}
      {...(error && { error })}
      optional={!area.required}
    >
      <div className="editor">
        <div className="editor__bar">
          <div className="editor__marks" role="group" aria-label={m.editor_marks()} hidden={preview !== null}>
            <IconButton icon={boldIcon} label={m.editor_bold()} onClick={() => mark('bold')} />
            <IconButton icon={italicIcon} label={m.editor_italic()} onClick={() => mark('italic')} />
            <IconButton icon={listIcon} label={m.editor_list()} onClick={() => mark('list')} />
            <IconButton
              icon={listNumberedIcon}
              label={m.editor_numbered()}
              onClick={() => mark('numbered')}
            />
            <IconButton icon={quoteIcon} label={m.editor_quote()} onClick={() => mark('quote')} />
            <IconButton icon={linkIcon} label={m.editor_link()} onClick={() => mark('link')} />
            <EditorArea value={ref}>{tools}</EditorArea>
          </div>
          <Button
            variant="tertiary"
            size="small"
            aria-pressed={preview !== null}
            onClick={() => setPreview(preview === null ? ref.current!.value : null)}
          >
            {preview === null ? m.editor_preview() : m.editor_write()}
          </Button>
        </div>
        <textarea
          rows={8}
          {...area}
          {...handlers}
          ref={ref}
          id={id}
          hidden={preview !== null}
          className="input input--area"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
          onKeyDown={onKeyDown}
        />
        {preview !== null && (
          <div className="editor__preview" aria-label={m.editor_preview()} role="region">
            <Suspense fallback={<Skeleton lines={3} />}>
              <MarkdownPreview source={preview} />
            </Suspense>
          </div>
        )}
      </div>
    </Frame>
  );
}
