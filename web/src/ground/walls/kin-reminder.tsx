import { MyKin } from '@naung/domain/ground/walls/kin.ts';
import { useRead } from '../api/use-read.ts';
import { Notice } from '../look/notice.tsx';
import { useWords } from '../words/use-words.ts';
import { kinWords as words } from './kin-words.ts';

/** For whoever has declared nobody yet; gone once she has. Says nothing while it is not known. */
export function KinReminder() {
  const say = useWords(words);
  const { value } = useRead(MyKin, {});
  if (value === null || value.declaredOn !== null) return null;
  return (
    <div class="section">
      <Notice title={say('remind-title')}>
        <p>{say('remind-why')}</p>
        <p>
          <a href="/saya/keluarga">{say('remind-link')}</a>
        </p>
      </Notice>
    </div>
  );
}
