-- What was opened in an emergency ends before its time: by herself, by a review that finds it not fitting, with the case that is handed over,
-- or when danger comes up and another opening takes its place. Who ended it and why stays with it, and stands in the audit.

alter table access.emergencies
  add column closed_by uuid,
  add column closed_because text check (closed_because in ('herself', 'review', 'hand-over', 'danger'));
update access.emergencies set closed_by = person, closed_because = 'herself' where closed_at is not null;

-- Takes back what this opening gave and nothing that another of hers gave. What she shut herself the keeper writes down.
create function access.close_emergency_of(p_district int, p_id uuid, p_by uuid, p_because text) returns boolean
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  e access.emergencies;
  who text;
  one uuid;
begin
  perform access.hold(p_district, (select x.subject from access.emergencies x where x.district = p_district and x.id = p_id));
  update access.emergencies x set closed_at = now(), closed_by = p_by, closed_because = p_because
  where x.district = p_district and x.id = p_id and x.closed_at is null and (x.until is null or x.until > now())
  returning * into e;
  if not found then return false; end if;
  who := 'emergency:' || e.person || ':' || e.duty;
  for one in
    update access.grants g set revoked_at = now(), revoked_by = p_by
    where g.district = p_district and g.grantee = who and g.starts = e.opened_at and g.revoked_at is null
      and g.subject in (select s.subject from access.subjects s where s.district = p_district and (s.subject = e.subject or s.root = e.subject))
    returning g.subject
  loop
    perform access.settle(p_district, one, who);
  end loop;
  if p_because <> 'herself' then
    insert into audit.entries (district, id, person, deed, outcome, subjects)
    values (p_district, gen_random_uuid(), p_by, 'keeper/emergency-ended-by-' || p_because, 'done', array[p_id]);
  end if;
  return true;
end
$$;

-- Ended by herself before its time; one that waits is taken back.
create or replace function access.close_emergency(p_district int, p_id uuid, p_person uuid) returns boolean
language sql security definer set search_path = pg_catalog, access
as $$
  select access.close_emergency_of(p_district, e.id, p_person, 'herself')
  from access.emergencies e where e.district = p_district and e.id = p_id and e.person = p_person
$$;

-- The same, but that danger takes the place of what she has open of this case without it: that ends in the moment in which this opens. It is
-- the same need in the same two hours, so it gets what is left of them; its own only where another had to speak for it first.
create or replace function access.open_emergency(p_district int, p_id uuid, p_compartments text[], p_hours int) returns boolean
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  e access.emergencies;
  replaced uuid[];
  still timestamptz;
  one uuid;
  who text;
begin
  perform access.hold(p_district, (select x.subject from access.emergencies x where x.district = p_district and x.id = p_id));
  select array_agg(f.id), max(f.until) into replaced, still
  from access.emergencies x
  join access.emergencies f on f.district = x.district and f.subject = x.subject and f.person = x.person and f.duty = x.duty
    and f.id <> x.id and x.is_danger and not f.is_danger and f.closed_at is null and (f.until is null or f.until > now())
  where x.district = p_district and x.id = p_id;
  update access.emergencies x set opened_at = coalesce(x.opened_at, now()),
    until = coalesce(x.until, case when not (x.is_owed or x.is_again) then still end, now() + make_interval(hours => p_hours))
  where x.district = p_district and x.id = p_id and x.closed_at is null and (x.until is null or x.until > now())
  returning * into e;
  if not found then return false; end if;
  foreach one in array coalesce(replaced, '{}') loop
    perform access.close_emergency_of(p_district, one, e.person, 'danger');
  end loop;
  who := 'emergency:' || e.person || ':' || e.duty;
  for one in select s.subject from access.subjects s
    where s.district = p_district and (s.subject = e.subject or s.root = e.subject) order by s.subject
  loop
    update access.grants g set revoked_at = now()
    where g.district = p_district and g.subject = one and g.grantee = who and g.compartment = any (p_compartments) and g.revoked_at is null;
    insert into access.grants (district, id, subject, compartment, grantee, purpose, basis, can_write, starts, until, granted_by)
    select p_district, gen_random_uuid(), one, c, who, 'break-glass', 'emergency', false, e.opened_at, e.until, e.person
    from unnest(p_compartments) as c;
    perform access.settle(p_district, one, who);
  end loop;
  return true;
end
$$;

-- Called where the receiver takes the case over, and again where the sender lets go of it. Of nothing but a case whose letter was accepted.
create function access.end_emergencies_handed_over(p_to_district int, p_letter uuid, p_hours int) returns void
language plpgsql security definer set search_path = pg_catalog, access, casework, ground
as $$
declare
  one record;
begin
  for one in
    select e.district, e.id, case when l.from_district = access.current_district() then access.current_person() else h.offered_by end as ended_by
    from ground.letters_between l
    join casework.hand_overs h on h.district = l.from_district and h.id = l.id
    join access.emergencies e on e.district = h.district and e.subject = h.subject and e.closed_at is null
      and coalesce(e.until, e.asked_at + make_interval(hours => p_hours)) > now()
    where l.to_district = p_to_district and l.id = p_letter and l.kind = 'case' and l.state = 'accepted'
      and access.current_district() in (l.from_district, l.to_district)
    order by e.id
  loop
    perform access.close_emergency_of(one.district, one.id, one.ended_by, 'hand-over');
  end loop;
end
$$;

revoke all on function access.close_emergency_of(int, uuid, uuid, text), access.end_emergencies_handed_over(int, uuid, int) from public;
grant execute on function access.close_emergency_of(int, uuid, uuid, text) to naung_keeper;
grant execute on function access.end_emergencies_handed_over(int, uuid, int) to naung_app;
