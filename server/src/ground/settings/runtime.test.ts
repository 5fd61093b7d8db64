import { expect, it } from 'vitest';
import { judgeRuntime } from './runtime.ts';

it.each([
  ['18.20.4', '2026-11-21', 'refused'],
  ['20.18.3', '2026-11-21', 'refused'],
  ['20.19.0', '2026-04-30', 'quiet'],
  ['20.20.2', '2026-05-01', 'warned'],
  ['22.23.3', '2026-11-21', 'quiet'],
  ['23.1.0', '2026-11-21', 'warned'],
  ['24.0.0', '2028-05-01', 'warned'],
  ['26.0.0', '2028-05-01', 'quiet'],
] as const)('Node %s on %s is %s', (version, today, outcome) => {
  const { refusal, warning } = judgeRuntime(version, today);
  expect(refusal !== undefined ? 'refused' : warning !== undefined ? 'warned' : 'quiet').toBe(outcome);
});

it('names what to change to, and never a release that has ended too', () => {
  expect(judgeRuntime('20.20.2', '2026-11-21').warning).toMatch(
    /change to Node 22 \(until 2027-04-30\) or Node 24 \(until/,
  );
  expect(judgeRuntime('20.20.2', '2027-06-01').warning).not.toContain('Node 22');
  expect(judgeRuntime('20.20.2', '2030-01-01').warning).toContain('a newer release');
});
