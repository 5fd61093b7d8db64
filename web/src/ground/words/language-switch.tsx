import type { Language } from '@naung/domain/ground/words.ts';
import { languages, useLanguage } from './language.ts';

/** Each language is called as its speakers call it. */
const ownNames = { id: 'Bahasa Indonesia', en: 'English' } as const;

export function LanguageSwitch({ onChoose }: { readonly onChoose: (language: Language) => void }) {
  const current = useLanguage();
  return (
    <div class="language-switch">
      {languages.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === current} onClick={() => onChoose(one)}>
          {ownNames[one]}
        </button>
      ))}
    </div>
  );
}
