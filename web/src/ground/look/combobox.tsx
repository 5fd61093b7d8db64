/**
 * A field in which one types a few letters and chooses from what is found: a village among hundreds, an agency, a person.
 * Follows the ARIA combobox pattern with a listbox; the typed letters stay the person's own.
 */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Say, useWords } from '../words/use-words.ts';
import { ChosenInFull } from './chosen-in-full.tsx';
import { Field, type FieldProps } from './field.tsx';
import { words } from './words.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface ComboboxProps extends FieldProps {
  readonly chosen: Option | null;
  readonly onChoose: (option: Option | null) => void;
  readonly find: (text: string) => Promise<readonly Option[]>;
}

const restWhileTyping = 180;

export function Combobox({ chosen, onChoose, find, ...field }: ComboboxProps) {
  const say = useWords(words);
  const list = useId();
  const combo = useCombo(chosen, onChoose, find);
  const { text, open, active, options } = combo;
  return (
    <Field {...field}>
      {(control) => (
        <div class="combobox">
          <input
            {...control}
            class="input"
            type="text"
            role="combobox"
            aria-expanded={open}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={open && options?.[active] !== undefined ? `${list}-${active}` : undefined}
            autocomplete="off"
            spellcheck={false}
            value={text}
            onInput={(event) => combo.type(event.currentTarget.value)}
            onKeyDown={combo.press}
            onBlur={combo.leave}
          />
          <ul class="listbox" role="listbox" id={list} aria-label={field.label} hidden={!open || !options?.length}>
            {(options ?? []).map((option, at) => (
              <li
                key={option.value}
                id={`${list}-${at}`}
                role="option"
                aria-selected={at === active}
                onPointerDown={(event) => event.preventDefault()}
                onPointerUp={() => combo.choose(option)}
              >
                {option.label} {option.hint === undefined ? null : <span class="option-hint">{option.hint}</span>}
              </li>
            ))}
          </ul>
          <ChosenInFull label={open ? undefined : chosen?.label} />
          <p class="field-hint" role="status">
            {open ? saidOf(say, options) : ''}
          </p>
        </div>
      )}
    </Field>
  );
}

function saidOf(say: Say<'searching' | 'nothing-found' | 'options-found'>, options: readonly Option[] | null): string {
  if (options === null) return say('searching');
  return options.length === 0 ? say('nothing-found') : say('options-found', { count: options.length });
}

function useCombo(chosen: Option | null, onChoose: ComboboxProps['onChoose'], find: ComboboxProps['find']) {
  const [text, setText] = useState(chosen?.label ?? '');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const options = useFound(open ? text : null, find);

  const typing = useRef(false);
  // What was chosen goes with the first letter that is typed over it; the letter stays.
  useEffect(() => {
    if (!typing.current) setText(chosen?.label ?? '');
  }, [chosen?.value]);
  useEffect(() => setActive(0), [options]);

  const choose = (option: Option) => {
    typing.current = false;
    onChoose(option);
    setText(option.label);
    setOpen(false);
  };
  const press = (event: KeyboardEvent) => {
    const found = options ?? [];
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Enter' && open) {
      // Also where nothing was found: Enter in an open list never sends the form around it.
      if (found[active] !== undefined) choose(found[active]);
    } else if (event.key === 'ArrowDown' && !open) setOpen(true);
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
  };
  const type = (next: string) => {
    typing.current = true;
    setText(next);
    setOpen(true);
    if (chosen !== null) onChoose(null);
  };
  const leave = () => {
    typing.current = false;
    setOpen(false);
    if (chosen === null) setText('');
  };

  return { text, open, active, options, choose, press, type, leave };
}

/** Asks once typing rests. What answered other letters is not there any more: nobody chooses from what she no longer asks for. */
function useFound(text: string | null, find: (text: string) => Promise<readonly Option[]>) {
  const [found, setFound] = useState<{ readonly of: string; readonly options: readonly Option[] } | null>(null);
  const latest = useRef(find);
  latest.current = find;

  useEffect(() => {
    if (text === null) return;
    let wanted = true;
    const timer = setTimeout(() => {
      void latest.current(text.trim()).then((options) => {
        if (wanted) setFound({ of: text, options });
      });
    }, restWhileTyping);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text]);

  return found !== null && found.of === text ? found.options : null;
}
