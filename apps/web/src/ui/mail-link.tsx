import { Fragment } from 'react';

/** A mail address as a link. On narrow screens it breaks before @ and dots rather than inside a word. */
export function MailLink({ address }: { address: string }) {
  return (
    <a href={`mailto:${address}`}>
      {address.split(/(?=[@.])/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </a>
  );
}
