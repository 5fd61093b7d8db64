/**
 * Runs one of the project's own tools and keeps what it said, so that steps can run side by side and still be read one by one.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tree.mjs';

/** The path of an installed tool; what is not installed is said by name instead of by a stack. */
export function tool(name) {
  const path = join(root, 'node_modules', '.bin', name);
  if (!existsSync(path)) throw new Error(`${name} is not installed: run npm ci first`);
  return path;
}

/** Resolves to { ok, code, output, stdout, seconds }; never rejects because of what the tool found. */
export function run(command, args, { cwd = root, env = process.env, show = false } = {}) {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let stdout = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
      output += chunk;
      if (show) process.stdout.write(chunk);
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
      if (show) process.stderr.write(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ ok: code === 0, code, output: output.trim(), stdout, seconds });
    });
  });
}

/** Runs the jobs two at a time (or as told), in the order given, and passes each on as soon as it is done. */
export async function inLanes(jobs, work, lanes = 2) {
  const waiting = [...jobs];
  const lane = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await work(job);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
