-- Which cases a release was asked for: it holds these and no other, as far as its taker still reaches them. Whoever decides never reads it,
-- and it is gone with the first taking, so that one word of a second person lets one sheet out.
create table casework.release_cases (
  district int not null,
  release uuid not null,
  asked_by uuid not null,
  subjects uuid[] not null,
  primary key (district, release),
  foreign key (district, release) references casework.releases (district, id) on delete cascade
);
alter table casework.release_cases enable row level security;
alter table casework.release_cases force row level security;
create policy owner_keeps on casework.release_cases to naung_owner using (true) with check (true);
grant select, insert, delete on casework.release_cases to naung_app;

-- Whether somebody who decides about a plan put a goal into it herself, or other words into one: whoever decides need not see the goals as rows.
create function casework.added_goals(p_plan uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, access, casework, ground
as $$
  select exists (
    select from casework.plan_goals g
    where g.district = access.current_district() and g.plan = p_plan and g.voided_at is null
      and (g.entered_by = access.current_person() or exists (
        select from ground.log l where l.district = g.district and l.record = g.id and l.event = 'record-corrected'
          and l.person = access.current_person())))
$$;
revoke all on function casework.added_goals(uuid) from public;
grant execute on function casework.added_goals(uuid) to naung_app;
