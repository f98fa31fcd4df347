import { Fragment } from 'react';

/** A path or a URL that may break after each of its inner slashes, rather than in the middle of a name. The text stays as it is. */
export function Breakable({ text }: { readonly text: string }) {
  let at = 0;
  return text.split(/(?<=[^\s/:]\/)(?=[^/\s])/).map((part) => {
    at += part.length;
    return (
      <Fragment key={at}>
        {at > part.length && <wbr />}
        {part}
      </Fragment>
    );
  });
}
