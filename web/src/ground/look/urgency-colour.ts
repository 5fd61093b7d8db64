import type { Urgency } from '@naung/domain/ground/urgency.ts';
import type { UrgencyColour } from './urgency.tsx';

/** The three words of the rules, as the look draws them. */
export const colourOf: Readonly<Record<Urgency, UrgencyColour>> = { merah: 'red', kuning: 'amber', hijau: 'green' };
