-- What cannot be done does not stand before what can: of the changes of keys that were asked, the one that was tried last waits longest.
alter table access.key_rotations add column tried_at timestamptz;
grant update (tried_at) on access.key_rotations to naung_keeper;

-- Whose name was not yet compared with those of others since it was written: rows, so that neither a fault nor a fall of the keeper forgets
-- one. What stands was compared when it was written; asked again now, those who had her first would be told of what was settled.
alter table access.names add column looked_at timestamptz default now();
alter table access.names alter column looked_at drop default;
-- squawk-ignore require-concurrent-index-creation
create index names_to_look_at on access.names (district, record)
  where looked_at is null and kind = 'client' and compartment = 'identity' and not is_aside;
