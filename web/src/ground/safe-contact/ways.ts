/** How somebody may be reached without harm. Everything but the first answer may be left open. */
export const contactChannels = ['call', 'whatsapp', 'text', 'in-person', 'through-someone'] as const;
export type ContactChannel = (typeof contactChannels)[number];

export interface SafeWays {
  mayContact: boolean;
  channels?: ContactChannel[] | undefined;
  phone?: string | undefined;
  when?: string | undefined;
  sayWeAre?: string | undefined;
  neverSay?: string | undefined;
  mayLeaveMessage?: boolean | undefined;
  sharedDevice?: boolean | undefined;
  through?: string | undefined;
}

/** Without what was left empty, because an empty line would read as an answer. */
export function tidyWays(ways: SafeWays): SafeWays {
  const kept = Object.entries(ways)
    .map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value] as const)
    .filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(kept) as unknown as SafeWays;
}
