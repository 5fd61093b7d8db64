-- Cases offered to another district: ours until the letter is accepted, because a survivor is never between two offices.
create table casework.hand_overs (
  district int not null,
  -- The letter's own id, by which both sides know it.
  id uuid not null,
  subject uuid not null,
  to_district int not null,
  to_unit uuid not null,
  reason text not null,
  offered_by uuid not null,
  offered_at timestamptz not null,
  leaves_at timestamptz not null,
  withdrawn_at timestamptz,
  finished_at timestamptz,
  primary key (district, id),
  foreign key (district, subject) references casework.cases (district, id),
  check (withdrawn_at is null or finished_at is null)
);
create index hand_overs_by_case on casework.hand_overs (district, subject);
call access.protect('casework.hand_overs', 'read', access.by_reach('hand_overs.subject', 'core'));
call access.protect('casework.hand_overs', 'write', access.by_reach('hand_overs.subject', 'core'));
