-- Reach: who may open what of one case or concern, because nothing about a person is readable by role alone.
create table access.reach (
  district int not null,
  grantee text not null,
  compartment text not null,
  subject uuid not null,
  starts timestamptz not null default now(),
  until timestamptz,
  primary key (district, grantee, compartment, subject)
);
create index reach_by_subject on access.reach (district, subject, compartment);

call access.protect('access.reach', 'read', 'district = access.current_district() and grantee = any ((select access.current_grantees())::text[])');

-- Everything the actor reaches in one compartment: an init-plan, evaluated once a query, never once a row.
create function access.reached(p_compartment text) returns uuid[]
language sql stable
as $$
  select coalesce(array_agg(r.subject), '{}')
  from access.reach r
  where r.district = access.current_district() and r.compartment = p_compartment
    and r.grantee = any (access.current_grantees())
    and r.starts <= now() and (r.until is null or r.until > now())
$$;

grant execute on function access.reached(text) to naung_app;

-- The text of a policy: rows whose subject the actor reaches in a compartment, `access.by_reach('cases.id', 'core')`. Asked of each row
-- through an index, or hashed once where many are read: somebody who supervises ten thousand cases opens one of them as fast as
-- somebody who has ten. (An array of all she reaches took 30 ms in every query of such a page.)
create function access.by_reach(p_row text, p_compartment text) returns text
language sql immutable
as $$
  select format(
    '%1$I.district = access.current_district() and exists (
      select from access.reach r where r.district = %1$I.district and r.subject = %1$I.%2$I and r.compartment = %3$L
        and r.grantee = any ((select access.current_grantees())::text[])
        and r.starts <= now() and (r.until is null or r.until > now()))',
    split_part(p_row, '.', 1), split_part(p_row, '.', 2), p_compartment)
$$;

-- What can be reached, each begun once and never again: ids are chosen by whoever makes a record, and reach knows a subject by its id
-- alone. Without this, somebody who makes a plan under the id of a case she may not see would open that case with the reach of her plan.
create table access.subjects (
  district int not null,
  subject uuid not null,
  primary key (district, subject)
);
alter table access.subjects enable row level security;
alter table access.subjects force row level security;
create policy owner_keeps on access.subjects to naung_owner using (true) with check (true);

create function access.begin_subject(p_district int, p_subject uuid) returns void
language sql security definer set search_path = pg_catalog, access
as $$
  insert into access.subjects (district, subject) select p_district, p_subject where p_district = access.current_district()
$$;

-- Written only here: grants minus walls. Today the office calls it in the transaction that changes a team, a referral or a
-- grant; the keeper takes the call over without a change to any caller.
create function access.open_reach(
  p_district int, p_subject uuid, p_compartments text[], p_grantee text, p_starts timestamptz, p_until timestamptz
) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
begin
  if not exists (select from access.subjects s where s.district = p_district and s.subject = p_subject) then
    raise exception 'Reach is opened only to what was begun as a subject';
  end if;
  insert into access.reach as r (district, grantee, compartment, subject, starts, until)
  select p_district, p_grantee, c, p_subject, coalesce(p_starts, now()), p_until from unnest(p_compartments) as c
  where p_district = access.current_district()
  on conflict (district, grantee, compartment, subject)
    do update set starts = least(r.starts, excluded.starts), until = excluded.until;
end
$$;

create function access.close_reach(p_district int, p_subject uuid, p_grantee text) returns void
language sql security definer set search_path = pg_catalog, access
as $$
  delete from access.reach
  where district = p_district and subject = p_subject and grantee = p_grantee and p_district = access.current_district()
$$;
revoke all on function access.begin_subject(int, uuid) from public;
revoke all on function access.open_reach(int, uuid, text[], text, timestamptz, timestamptz) from public;
revoke all on function access.close_reach(int, uuid, text) from public;
grant execute on function access.begin_subject(int, uuid) to naung_app;
grant execute on function access.open_reach(int, uuid, text[], text, timestamptz, timestamptz) to naung_app;
grant execute on function access.close_reach(int, uuid, text) to naung_app;
