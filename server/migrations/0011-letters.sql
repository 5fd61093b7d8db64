-- The letterbox between districts: the one thing that crosses, sealed to the receiving unit.
create table ground.letters_between (
  to_district int not null,
  id uuid not null,
  to_unit uuid not null,
  from_district int not null,
  from_unit uuid not null,
  kind text not null,
  state text not null default 'sent' check (state in ('sent', 'accepted', 'returned', 'withdrawn')),
  sent_at timestamptz not null default now(),
  leaves_at timestamptz not null default now(),
  answered_at timestamptz,
  key uuid not null,
  packet bytea not null,
  answer bytea,
  primary key (to_district, id)
);
create index letters_by_sender on ground.letters_between (from_district, from_unit);
create index letters_by_receiver on ground.letters_between (to_district, to_unit, sent_at desc, id desc);
-- What was taken back before it left was never there for the receiver.
call access.protect('ground.letters_between', 'read', $$
  (to_district = access.current_district() and to_unit = access.current_unit() and leaves_at <= now() and state <> 'withdrawn')
  or (from_district = access.current_district() and from_unit = access.current_unit())$$);
call access.protect('ground.letters_between', 'add', $$
  from_district = access.current_district() and from_unit = access.current_unit() and state = 'sent'$$);
-- The receiver answers once; the sender takes back before it leaves. Neither may do the other's part.
create policy receiver_answers on ground.letters_between for update to naung_app
  using (to_district = access.current_district() and to_unit = access.current_unit() and leaves_at <= now() and state = 'sent')
  with check (to_district = access.current_district() and to_unit = access.current_unit() and state in ('accepted', 'returned'));
create policy sender_takes_back on ground.letters_between for update to naung_app
  using (from_district = access.current_district() and from_unit = access.current_unit() and leaves_at > now() and state = 'sent')
  with check (from_district = access.current_district() and from_unit = access.current_unit() and state = 'withdrawn');
grant update (state, answered_at, answer) on ground.letters_between to naung_app;
