import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LiveEntry } from '@app/contracts';
import { useViewer } from '../../../app/viewer.js';
import { SuggestedHelpersDocument } from '../../../gql/documents/SuggestedHelpers.js';
import { formatList } from '../../../i18n/format-list.js';
import { patchTree } from '../../../live/patch-tree.js';
import { useLiveRoom } from '../../../live/use-live-room.js';
import { m } from '../../../paraglide/messages.js';
import { Icon } from '../../../ui/icon.js';
import { peopleIcon } from '../../../ui/icons/people.js';
import { duplicateQuery } from './duplicate-query.js';
import { questionQuery } from '../question-query.js';

/** Keeps the open question up to date, says when something new came, and shows who else is reading. */
export default function LiveQuestion({ id }: { id: string }) {
  const queryClient = useQueryClient();
  const viewer = useViewer();
  const [news, setNews] = useState('');
  const { queryKey } = questionQuery(id);
  const refresh = () => {
    void queryClient.invalidateQueries({ queryKey });
    void queryClient.invalidateQueries({ queryKey: duplicateQuery(id).queryKey });
    // An answer, or a town that declines, also changes who is asked.
    void queryClient.invalidateQueries({ queryKey: ['matches', SuggestedHelpersDocument.name, { id }] });
  };

  const people = useLiveRoom(`question:${id}`, {
    onJoined: refresh,
    onClosed: refresh,
    onEntry: ({ kind, payload }: LiveEntry) => {
      if (kind === 'votes.changed') {
        const { answerId, ...counts } = payload;
        queryClient.setQueriesData({ queryKey: ['questions'] }, (data: unknown) =>
          patchTree(data, typeof answerId === 'string' ? answerId : id, counts),
        );
        return;
      }
      refresh();
      if (kind === 'answer.posted') setNews(m.live_answer_posted());
      if (kind === 'comment.posted') setNews(m.live_comment_posted());
    },
  });
  const others = people.filter((person) => person.id !== viewer?.person.id);

  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {news}
      </p>
      {others.length > 0 && (
        <p className="muted small row">
          <Icon path={peopleIcon} size={20} />
          {m.live_reading({ people: formatList(others.map((person) => person.name)) })}
        </p>
      )}
    </>
  );
}
