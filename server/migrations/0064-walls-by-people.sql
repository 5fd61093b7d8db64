-- Walls that people make: kin declared as a whole, wishes of a survivor, the unit where a respondent works; and their lifting by two.
-- How many somebody declared and when: all that is ever said of it again, and to her alone.
create table access.kin_declarations (
  district int not null,
  person uuid not null,
  people int not null,
  declared_at timestamptz not null default now(),
  primary key (district, person)
);

-- What is said again unchanged keeps its day, so that saying it again does not raise a wall which two people took down.
alter table access.party_marks add column named_at timestamptz not null default now();

-- Where a respondent works or worked, of our own units, as the record says it.
create table access.party_units (
  district int not null,
  subject uuid not null,
  record uuid not null,
  unit uuid not null,
  named_at timestamptz not null default now(),
  primary key (district, record, unit)
);

-- Who wrote a wish down; null for what the keeper found by itself.
alter table access.walls add column raised_by uuid;
-- squawk-ignore require-concurrent-index-creation
create index walls_by_time on access.walls (district, since desc, id desc) where lifted_at is null;

-- One asks, another decides. The reason in words is sealed by the keeper for itself and opened for custodians alone.
create table access.liftings (
  district int not null,
  id uuid not null,
  wall uuid not null,
  because text not null check (because in ('not-the-same-person', 'wish-taken-back', 'works-there-no-more', 'other')),
  wrapped bytea,
  envelope bytea,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  decided_by uuid,
  decided_at timestamptz,
  is_lifted boolean,
  primary key (district, id),
  foreign key (district, wall) references access.walls (district, id),
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (is_lifted is null)),
  check (is_lifted is not true or decided_by <> asked_by)
);
create unique index liftings_now on access.liftings (district, wall) where decided_at is null;

alter table access.kin_declarations enable row level security;
alter table access.kin_declarations force row level security;
alter table access.party_units enable row level security;
alter table access.party_units force row level security;
alter table access.liftings enable row level security;
alter table access.liftings force row level security;
create policy owner_keeps on access.kin_declarations to naung_owner using (true) with check (true);
create policy owner_keeps on access.party_units to naung_owner using (true) with check (true);
create policy owner_keeps on access.liftings to naung_owner using (true) with check (true);
create policy keeper_keeps on access.kin_declarations to naung_keeper using (true) with check (true);
create policy keeper_keeps on access.party_units to naung_keeper using (true) with check (true);
create policy keeper_keeps on access.liftings to naung_keeper using (true) with check (true);
grant update (relation) on access.kin_marks to naung_keeper;
grant select, insert, update on access.kin_declarations to naung_keeper;
grant select, insert, delete on access.party_units to naung_keeper;
grant select, insert on access.liftings to naung_keeper;
grant update (decided_by, decided_at, is_lifted) on access.liftings to naung_keeper;

-- Whether somebody stands behind any wall of a case: asked before she is told of its walls.
create function access.is_behind_wall(p_district int, p_subject uuid, p_person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, access
as $$ select p_person in (select access.behind_walls(p_district, p_subject)) $$;

-- What a custodian is shown: the walls in force, the newest first; of the case its code, and nothing of a case in which she herself
-- stands behind a wall.
create function access.walls_shown(p_district int, p_person uuid, p_after uuid, p_limit int)
returns table (id uuid, code text, person uuid, unit uuid, because text, since timestamptz)
language sql stable security definer set search_path = pg_catalog, access, casework
as $$
  select w.id, c.code, w.person, w.unit, w.because, w.since
  from access.walls w
  left join casework.cases c on c.district = w.district and c.id = w.subject
  where w.district = p_district and w.lifted_at is null
    and (p_after is null or (w.since, w.id) < (select a.since, a.id from access.walls a where a.district = p_district and a.id = p_after))
    and not access.is_behind_wall(w.district, w.subject, p_person)
  order by w.since desc, w.id desc limit p_limit
$$;

-- What whoever is behind the wall opened of the case, and of what belongs to it, before the wall stood.
create function access.past_reads(p_district int, p_wall uuid, p_limit int)
returns table (at timestamptz, person uuid, deed text, compartments text[])
language sql stable security definer set search_path = pg_catalog, access, audit, ground
as $$
  select e.at, e.person, e.deed, e.compartments
  from access.walls w
  join audit.entries e on e.district = w.district and e.outcome = 'done' and e.at < w.since
    and e.subjects && array(
      select s.subject from access.subjects s where s.district = w.district and (s.subject = w.subject or s.root = w.subject))
  where w.district = p_district and w.id = p_wall
    and (e.person = w.person or e.unit = w.unit or e.person in (
      select d.person from ground.duties d where d.district = w.district and d.unit = w.unit and d.voided_at is null))
  order by e.at desc, e.id limit p_limit
$$;

-- Whether somebody works in an office of those who are behind the wall; what they read is told to others.
create function access.works_beside(p_district int, p_wall uuid, p_person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, access, ground
as $$
  select exists (
    select from access.walls w
    join ground.duties theirs on theirs.district = w.district and theirs.voided_at is null
      and (theirs.person = w.person or theirs.unit = w.unit)
    join ground.units there on there.district = w.district and there.id = theirs.unit
    join ground.units here on here.district = w.district and here.agency = there.agency
    join ground.duties hers on hers.district = w.district and hers.unit = here.id and hers.voided_at is null
    where w.district = p_district and w.id = p_wall and hers.person = p_person)
$$;

-- A unit from which a case is kept apart holds no referral of it any more: what was opened to it ends now, and does not come back
-- by itself should the wall be taken down.
create function access.revoke_from_unit(p_district int, p_root uuid, p_unit uuid) returns void
language sql security definer set search_path = pg_catalog, access
as $$
  update access.grants g set revoked_at = now()
  where g.district = p_district and g.revoked_at is null and g.grantee = 'unit:' || p_unit || ':answer-referrals'
    and g.subject in (
      select s.subject from access.subjects s where s.district = p_district and (s.subject = p_root or s.root = p_root))
$$;

-- The walls of a case that the keeper has raised meanwhile, taken off what this transaction opened before them.
create function access.settle_case(p_case uuid) returns void
language sql security definer set search_path = pg_catalog, access
as $$ select access.settle_all(access.current_district(), p_case) $$;

revoke all on function access.is_behind_wall(int, uuid, uuid), access.walls_shown(int, uuid, uuid, int),
  access.past_reads(int, uuid, int), access.works_beside(int, uuid, uuid), access.revoke_from_unit(int, uuid, uuid),
  access.settle_case(uuid) from public;
grant execute on function access.is_behind_wall(int, uuid, uuid), access.walls_shown(int, uuid, uuid, int),
  access.past_reads(int, uuid, int), access.works_beside(int, uuid, uuid), access.revoke_from_unit(int, uuid, uuid) to naung_keeper;
grant execute on function access.settle_case(uuid) to naung_app;
