import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { gqlFetch } from '../../data/gql-fetch.js';
import { keepDraft, readDraft } from '../../data/local-drafts.js';
import { MinutesTextDocument } from '../../gql/documents/MinutesText.js';
import { SaveMinutesDocument } from '../../gql/documents/SaveMinutes.js';
import { fromStored, isDirty, moveCaret, type ServerText } from './section-draft.js';
import { SectionSaver, type SectionView } from './section-saver.js';

/**
 * The text of a section in a text field, see {@link SectionSaver}. Others' lines come in around the cursor.
 *
 * @param server what the server has, whenever that changes
 * @param area id of the text field
 */
export function useSection(
  personId: string,
  id: string,
  server: ServerText,
  area: string,
): SectionView & Pick<SectionSaver, 'type' | 'flush' | 'resolve'> {
  const queryClient = useQueryClient();
  const key = `minutes:${personId}:${id}`;
  const [saver] = useState(
    () =>
      new SectionSaver(server, fromStored(readDraft(key)), {
        send: async (version, body) =>
          (await gqlFetch(SaveMinutesDocument, { input: { id, version, body } })).saveMinutesSection.section,
        fetch: async () => (await gqlFetch(MinutesTextDocument, { id })).minutesSection,
        keep: (draft) =>
          keepDraft(key, draft && { base: draft.base, version: draft.version, text: draft.text }),
        refused: () => void queryClient.invalidateQueries({ queryKey: ['projects'] }),
      }),
  );
  const view = useSyncExternalStore(saver.subscribe, saver.snapshot, saver.snapshot);
  const caret = useRef<readonly [number, number] | null>(null);

  useEffect(
    () =>
      saver.beforeTakingIn((before, after) => {
        const field = document.activeElement;
        if (!(field instanceof HTMLTextAreaElement) || field.id !== area) return;
        caret.current = [
          moveCaret(before, after, field.selectionStart),
          moveCaret(before, after, field.selectionEnd),
        ];
      }),
    [saver, area],
  );
  // React has written the new text into the field by then, which has sent the cursor to its end.
  useLayoutEffect(() => {
    if (!caret.current) return;
    const field = document.getElementById(area);
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(...caret.current);
    caret.current = null;
  }, [view.draft.text, area]);

  const { version, body } = server;
  useEffect(() => saver.hear({ version, body }), [saver, version, body]);
  useEffect(() => {
    const stop = saver.start();
    const again = () => saver.flush();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      stop();
    };
  }, [saver]);
  const dirty = isDirty(view.draft);
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);

  return {
    ...view,
    type: (text) => saver.type(text),
    flush: () => saver.flush(),
    resolve: (text) => saver.resolve(text),
  };
}
