/** The papers that show a stage of forming a group, as the district's list names them. */
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './words.ts';

export function usePapers(
  stage: string,
): readonly { readonly code: string; readonly id: string; readonly en: string }[] {
  const item = useCodes('formation-stages').itemOf(stage);
  return (item === null ? null : detailOf('formation-stages', item))?.evidence ?? [];
}

export function usePaperWord(stage: string): (what: string) => string {
  const say = useWords(words);
  const language = useLanguage();
  const papers = usePapers(stage);
  return (what) =>
    papers.find((one) => one.code === what)?.[language] ?? (what === 'other' ? say('evidence-other') : what);
}
