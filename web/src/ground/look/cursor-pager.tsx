import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { words } from './words.ts';

interface CursorPagerProps {
  readonly shown: number;
  readonly hasMore: boolean;
  readonly waiting: boolean;
  readonly onMore: () => void;
}

/** Long lists are read on; there is no page 37 of something that changes while one reads. */
export function CursorPager({ shown, hasMore, waiting, onMore }: CursorPagerProps) {
  const say = useWords(words);
  if (shown === 0) return null;
  return (
    <div class="pager">
      <p class="soft" role="status">
        {say(hasMore ? 'shown' : 'all-shown', { count: shown })}
      </p>
      {hasMore ? (
        <Button onPress={onMore} busy={waiting ? say('loading') : false}>
          {say('more')}
        </Button>
      ) : null}
    </div>
  );
}
