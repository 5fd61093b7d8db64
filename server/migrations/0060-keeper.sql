-- The keeper alone holds keys: data keys leave the database for a store of their own, because a key that is backed up with what it
-- opens can never be destroyed. Nothing was released before this; a folder that was tried before it is laid anew.
do $$
begin
  if exists (select from ground.data_keys) then
    raise exception 'This data folder was laid before the keeper held the keys; begin with an empty one';
  end if;
end
$$;
-- squawk-ignore ban-drop-table
drop table ground.data_keys;

-- What the keeper looks up for itself before it opens anything: who holds which duty today, what that reaches, which key a unit has.
create policy keeper_reads on ground.tenants for select to naung_keeper using (true);
create policy keeper_reads on ground.people for select to naung_keeper using (true);
create policy keeper_reads on ground.duties for select to naung_keeper using (true);
create policy keeper_reads on ground.unit_keys for select to naung_keeper using (true);
create policy keeper_reads on access.reach for select to naung_keeper using (true);
grant select (district, zone) on ground.tenants to naung_keeper;
grant select (district, id, ended_on, voided_at) on ground.people to naung_keeper;
grant select (district, id, person, unit, deeds, starts_on, ends_on, voided_at) on ground.duties to naung_keeper;
grant select (district, key, unit, public_key, wrapped_private, retired_at) on ground.unit_keys to naung_keeper;
grant select on access.reach to naung_keeper;

-- The office looks at no private half any more, wrapped or not.
revoke select on ground.unit_keys from naung_app;
grant select (district, key, unit, public_key, since, retired_at) on ground.unit_keys to naung_app;
