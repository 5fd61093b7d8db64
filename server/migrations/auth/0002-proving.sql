-- When somebody last showed again that it is still she, and under which duty; and when what she left open is to be locked.
alter table auth."session"
  add column "provenAt" timestamptz not null default current_timestamp,
  add column "provenUnder" uuid,
  add column "lockSeconds" integer,
  add column "lockedAt" timestamptz;
-- What was open before this stood is asked for at once.
update auth."session" set "provenAt" = 'epoch', "lockSeconds" = 600 where "idleSeconds" < 86400;
