import { expect, it } from 'vitest';
import { type LogFields, logOf } from './log.ts';
import { PlainFault } from './plain-fault.ts';

function linesOf(write: (log: ReturnType<typeof logOf>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(logOf('office', 'info', { write: (line) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

it('writes who speaks, what about, and the named fields', () => {
  const [line] = linesOf((log) =>
    log.info({ route: '/api/v1/cases/:case', method: 'GET', status: 200, ms: 3 }, 'answered'),
  );
  expect(line).toMatchObject({
    level: 'info',
    from: 'office',
    text: 'answered',
    route: '/api/v1/cases/:case',
    status: 200,
  });
  expect(Object.keys(line ?? {}).sort()).toEqual(['from', 'level', 'method', 'ms', 'route', 'status', 'text', 'time']);
});

it('drops every field that is not named, whatever a cast lets through', () => {
  const smuggled = { name: 'Ni Luh Rahasia', body: { nik: '5108' }, ip: '203.0.113.9', headers: {}, status: 200 };
  const [line] = linesOf((log) => log.warn(smuggled as LogFields, 'answered'));
  expect(JSON.stringify(line)).not.toMatch(/Rahasia|5108|203\.0\.113/);
  expect(line).toMatchObject({ status: 200 });
});

it('drops what an error says and keeps where it happened', () => {
  const fault = Object.assign(
    new Error('Key (nik)=(5108010000000001) of\n    at Rahasia already exists', { cause: new TypeError('Rahasia') }),
    {
      code: '23505',
      constraint: 'people_pkey',
      detail: 'Key (name)=(Rahasia)',
      where: 'Rahasia',
      query: 'insert … Rahasia',
    },
  );
  const [line] = linesOf((log) => log.error({ error: fault, fault: '0198f0a2-1111-4111-8111-123456789012' }, 'failed'));
  expect(JSON.stringify(line)).not.toMatch(/Rahasia|5108010000000001/);
  expect(line).toMatchObject({
    fault: '0198f0a2-1111-4111-8111-123456789012',
    error: { kind: 'Error', code: '23505', constraint: 'people_pkey', cause: { kind: 'TypeError' } },
  });
  expect(JSON.stringify(line)).toContain('log.test.ts');
});

it('keeps the words of a fault that was written for a person', () => {
  const [line] = linesOf((log) => log.fatal({ error: new PlainFault('Port 4100 is in use') }, 'could not start'));
  expect(line).toMatchObject({ error: { says: 'Port 4100 is in use' } });
});

it.each([
  ['/lapor?nama=Rahasia', '/lapor'],
  ['/masuk#rahasia', '/masuk'],
  ['called 0812-3456-7890 twice', 'called [digits] twice'],
  ['5108010000000001', '[digits]'],
  ['wrote to rahasia@example.id today', 'wrote to [address] today'],
])('catches %s in a string', (said, written) => {
  const [line] = linesOf((log) => log.info({ route: said }, said));
  expect(line).toMatchObject({ route: written, text: written });
});
