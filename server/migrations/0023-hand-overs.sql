-- Cases handed to another district, and letters that can be taken back before they leave, because a survivor is never between two offices.
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
call access.protect('casework.hand_overs', 'read', $$district = access.current_district() and subject = any ((select access.reached('core'))::uuid[])$$);
call access.protect('casework.hand_overs', 'write', $$district = access.current_district() and subject = any ((select access.reached('core'))::uuid[])$$);

alter table ground.letters_between drop constraint letters_between_state_check;
alter table ground.letters_between add constraint letters_between_state_check
  check (state in ('sent', 'accepted', 'returned', 'withdrawn'));
create index letters_by_receiver on ground.letters_between (to_district, to_unit, sent_at desc, id desc);

-- What was taken back was never there for the receiver.
alter policy app_reads on ground.letters_between using (
  (to_district = access.current_district() and to_unit = access.current_unit() and leaves_at <= now() and state <> 'withdrawn')
  or (from_district = access.current_district() and from_unit = access.current_unit()));
alter policy app_changes on ground.letters_between
  using (to_district = access.current_district() and to_unit = access.current_unit() and leaves_at <= now() and state = 'sent')
  with check (to_district = access.current_district() and to_unit = access.current_unit() and state in ('accepted', 'returned'));
create policy sender_takes_back on ground.letters_between for update to naung_app
  using (from_district = access.current_district() and from_unit = access.current_unit() and leaves_at > now() and state = 'sent')
  with check (from_district = access.current_district() and from_unit = access.current_unit() and state = 'withdrawn');
