import { languages, speak, useLanguage } from './language.ts';

/** Each language is called as its speakers call it. */
const ownNames = { id: 'Bahasa Indonesia', en: 'English' } as const;

export function LanguageSwitch() {
  const current = useLanguage();
  return (
    <div class="language-switch">
      {languages.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === current} onClick={() => speak(one)}>
          {ownNames[one]}
        </button>
      ))}
    </div>
  );
}
