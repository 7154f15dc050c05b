import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { downloadIcon } from '../../ui/icons/download.js';
import type { Draft } from './draft.page.js';

/** Takes the draft along, for working on it elsewhere. */
export function PracticeExport({ draft: { markdown, json } }: { draft: Draft }) {
  if (markdown === null) return null;
  return (
    <ButtonRow>
      <Button
        variant="tertiary"
        icon={downloadIcon}
        onClick={() => saveFile(markdown, 'text/markdown', 'praxisbeispiel.md')}
      >
        {m.practice_export()}
      </Button>
      {json !== null && (
        <Button
          variant="tertiary"
          icon={downloadIcon}
          onClick={() => saveFile(json, 'application/json', 'praxisbeispiel.json')}
        >
          {m.practice_json()}
        </Button>
      )}
    </ButtonRow>
  );
}

/** Hands the text to the browser as a file; nothing leaves the page. */
function saveFile(text: string, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
