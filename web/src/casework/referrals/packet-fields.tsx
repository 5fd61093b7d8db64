/** The packet, field by field: what must be in it, what may be added, and the mark that each was read as it stands. */
import type { ShareableField } from '@naung/domain/casework/consent/model.ts';
import type { ConsentToRefer } from '@naung/domain/casework/referrals/reads.ts';
import { Button } from '../../ground/look/button.tsx';
import { Checkbox } from '../../ground/look/choices.tsx';
import type { Faults } from '../../ground/look/error-summary.tsx';
import { Section } from '../../ground/look/page.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { packetWords } from './code-words.ts';
import {
  among,
  faultsInPacket,
  type Known,
  longest,
  looked,
  type PacketForm,
  takenOut,
  written,
} from './packet-form.ts';
import { words } from './send-words.ts';

interface PacketFieldsProps {
  readonly form: PacketForm;
  readonly onForm: (form: PacketForm) => void;
  readonly limits: Pick<ConsentToRefer, 'least' | 'most'>;
  readonly known: Known;
  readonly faults: Faults;
}

export function PacketFields({ form, onForm, limits, known, faults }: PacketFieldsProps) {
  const say = useWords(words);
  const sayField = useWords(packetWords);
  const shown = among(Object.keys(form.shows));
  const more = among(limits.most).filter((field) => !shown.includes(field));
  return (
    <Section title={say('packet')}>
      <p class="soft">{say('packet-lead')}</p>
      {shown.map((field) => (
        <PacketField
          key={field}
          field={field}
          form={form}
          onForm={onForm}
          isNeeded={limits.least.includes(field)}
          known={known[field]?.text}
          error={faults[`packet-${field}`]}
        />
      ))}
      {more.length === 0 ? null : (
        <fieldset class="quick-choices" aria-label={say('may-add')}>
          <legend class="soft">{say('may-add')}</legend>
          {more.map((field) => (
            <Button
              key={field}
              kind="quiet"
              icon="add"
              onPress={() => onForm(written(form, field, known[field]?.text ?? ''))}
            >
              {sayField(field)}
            </Button>
          ))}
        </fieldset>
      )}
      <TextArea
        id="packet-reason"
        label={say('reason')}
        hint={say('reason-hint')}
        rows={4}
        maxLength={5000}
        value={form.reason}
        onValue={(reason) => onForm({ ...form, reason })}
        error={faults['packet-reason']}
      />
    </Section>
  );
}

interface PacketFieldProps {
  readonly field: ShareableField;
  readonly form: PacketForm;
  readonly onForm: (form: PacketForm) => void;
  readonly isNeeded: boolean;
  /** What is on record now; it may have been put right since this was written. */
  readonly known: string | undefined;
  readonly error: string | undefined;
}

const longFields: readonly ShareableField[] = ['story', 'ownWords', 'condition', 'health', 'servicesGiven', 'contact'];

function PacketField({ field, form, onForm, isNeeded, known, error }: PacketFieldProps) {
  const say = useWords(words);
  const sayField = useWords(packetWords);
  const label = sayField(field);
  return (
    <div class="packet-field">
      <TextArea
        id={`packet-${field}`}
        label={label}
        hint={known === form.shows[field] && known !== undefined ? say('from-record') : undefined}
        maxLength={longest[field]}
        rows={longFields.includes(field) ? 4 : 1}
        value={form.shows[field] ?? ''}
        onValue={(text) => onForm(written(form, field, text))}
        error={error}
      />
      <div class="packet-field-marks">
        <Checkbox
          label={say('looked', { field: label.toLowerCase() })}
          checked={form.looked.includes(field)}
          onChecked={(isLooked) => onForm(looked(form, field, isLooked))}
        />
        {known === undefined || known === form.shows[field] ? null : (
          <button type="button" class="link" onClick={() => onForm(written(form, field, known))}>
            {say('use-record', { text: known })}
          </button>
        )}
        {isNeeded ? null : (
          <button
            type="button"
            class="link"
            aria-label={say('take-out-field', { field: label })}
            onClick={() => onForm(takenOut(form, field))}
          >
            {say('take-out')}
          </button>
        )}
      </div>
    </div>
  );
}

/** What is to be looked at again in a packet, in words. */
export function usePacketFaults(): (form: PacketForm) => Faults {
  const say = useWords(words);
  const sayField = useWords(packetWords);
  return (form) =>
    Object.fromEntries(
      Object.entries(faultsInPacket(form)).map(([id, fault]) => [
        id,
        say(fault, { field: sayField(id.slice('packet-'.length) as ShareableField).toLowerCase() }),
      ]),
    );
}
