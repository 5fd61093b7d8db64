/** What each number means: how it is counted, where that comes from and how sure it is. */
import { DefineIndicators } from '@naung/domain/oversight/indicators/reads.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { Drawer } from '../../ground/look/drawer.tsx';
import { Facts } from '../../ground/look/facts.tsx';
import { Section } from '../../ground/look/page.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { instrumentWords, markWords, refusalWords, words } from './words.ts';

export function Meanings() {
  const say = useWords(words);
  const sayMark = useWords(markWords);
  const sayInstrument = useWords(instrumentWords);
  const because = useWordIfKnown(refusalWords);
  const language = useLanguage();
  const reading = useRead(DefineIndicators, {});
  return (
    <Section title={say('meaning')}>
      <Shown reading={reading} because={because} lines={4}>
        {({ items }) => (
          <div>
            {items.map((one) => (
              <Drawer key={one.code} title={one.name[language]} summary={sayInstrument(one.instrument)}>
                <Facts
                  facts={[
                    [say('formula'), one.formula[language]],
                    [say('source'), one.source],
                    [say('mark'), sayMark(one.mark)],
                    [say('since'), String(one.year)],
                  ]}
                />
              </Drawer>
            ))}
          </div>
        )}
      </Shown>
    </Section>
  );
}
