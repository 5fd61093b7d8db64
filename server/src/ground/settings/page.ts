/** The page `docs/settings.md`, printed from the table of settings: a test fails when the two differ. */
import { type Known, known, settingNames } from './known.ts';

export const settingsPage = (): string => `# Settings

All settings are environment variables, read once at the start. A wrong one, or a name that Naung does not know, stops the start
with the whole list of what is wrong. Nothing needs to be set to try Naung on one machine.

A browser trusts an address with passkeys, encryption and offline work only over TLS, \`localhost\` apart. So an origin on another
host needs \`NAUNG_TLS_CERT\` and \`NAUNG_TLS_KEY\`, or \`NAUNG_BEHIND_PROXY=1\` and a proxy that speaks TLS. The three origins must
differ, so that nothing a browser keeps for one can be read by another.

| setting | what it means | allowed | when it is not set |
|---|---|---|---|
${settingNames.map(row).join('\n')}
`;

const row = (name: (typeof settingNames)[number]): string => {
  const { means, allowed, otherwise }: Known = known[name];
  return `| \`${name}\` | ${means} | ${allowed} | ${otherwise} |`;
};
