/**
 * The way from a village to the service: whoever works there notices and reports, and does it where anybody does, on the public site.
 * Without a way in sight a child's name ends up in the title of an activity, which is no place for it.
 */
import { Notice } from '../look/notice.tsx';
import { useMe } from '../signing-in/signed-in.tsx';
import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

export function TellHere() {
  const say = useWords(words);
  const { publicSite } = useMe();
  return (
    <Notice tone="attention">
      <p>
        <a href={publicSite} rel="noreferrer">
          {say('somebody-needs-help')}
        </a>
      </p>
      <p>{say('somebody-needs-help-why')}</p>
    </Notice>
  );
}
