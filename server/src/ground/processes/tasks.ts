/**
 * The jobs by name, and when they are due. A payload holds ids only.
 */
import type { Task, TaskList } from 'graphile-worker';

/** Drafts nobody came back to for 14 days go; row-level security lets this role see no younger one. */
const forgetDrafts: Task = async (_payload, helpers) => {
  await helpers.query("delete from ground.drafts where saved_at < now() - interval '14 days'");
};

export const tasks: TaskList = { 'forget-drafts': forgetDrafts };

/** Times are UTC: 19.00 is three in the morning in WITA. */
export const crontab = '0 19 * * * forget-drafts';
