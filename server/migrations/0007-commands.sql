-- Verdicts and the log, because every wish is heard once and the history is never rewritten.
create table ground.verdicts (
  district int not null,
  person uuid not null,
  id uuid not null,
  verb text not null,
  body_digest bytea not null,
  at timestamptz not null default now(),
  status int not null,
  -- json, not jsonb: a replay is the first answer to the letter, in its order.
  answer json not null,
  primary key (district, person, id)
);
call access.protect('ground.verdicts', 'read', 'district = access.current_district() and person = access.current_person()');
call access.protect('ground.verdicts', 'write', 'district = access.current_district() and person = access.current_person()');

-- One row an event. Never a sealed value or an envelope: field names and drawer versions only.
create table ground.log (
  district int not null,
  id uuid not null,
  at timestamptz not null,
  made_at timestamptz not null,
  command uuid not null,
  verb text not null,
  person uuid not null,
  duty uuid not null,
  unit uuid not null,
  event text not null,
  wing text not null check (wing in ('casework', 'prevention', 'oversight', 'ground')),
  subject uuid,
  record uuid not null,
  core jsonb not null default '{}',
  sealed_fields text[] not null default '{}',
  primary key (district, id)
);
create index log_by_subject on ground.log (district, subject, id);
create index log_by_record on ground.log (district, record, id);
call access.protect('ground.log', 'read', format(
  $$(log.district = access.current_district() and subject is null and wing <> 'casework') or (%s)$$, access.by_reach('log.subject', 'core')));
call access.protect('ground.log', 'add', 'district = access.current_district() and person = access.current_person()');
