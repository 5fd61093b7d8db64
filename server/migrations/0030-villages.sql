-- Village groups, their members and the stages of their forming, because a village that looks after its children has people and a history.

-- The villages a duty is confined to: empty is the whole district, null is a transaction that never said, and sees nothing.
create function access.current_villages() returns int[]
language sql stable parallel safe
return nullif(current_setting('naung.villages', true), '')::int[];

create function access.in_prevention() returns boolean
language sql stable
return access.carries('record-activities') or access.carries('keep-villages') or access.carries('read-numbers');

grant execute on function access.current_villages(), access.in_prevention() to naung_app;

create table prevention.groups (
  district int not null,
  -- The id of its agency row.
  id uuid not null,
  village int not null references ground.places (place),
  basis text not null,
  body text,
  legal_form text not null,
  formed_on date not null,
  decree_number text,
  decree_on date,
  decree_until date,
  written_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  version int not null default 1,
  voided_at timestamptz,
  primary key (district, id),
  foreign key (district, id) references ground.agencies (district, id)
);
create unique index groups_one_a_village on prevention.groups (district, village) where voided_at is null;

create table prevention.members (
  district int not null,
  id uuid not null,
  group_id uuid not null,
  village int not null,
  name text not null,
  sex text not null,
  element text not null,
  role text not null,
  starts_on date not null,
  ends_on date,
  trained_on date,
  decree_number text,
  written_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  version int not null default 1,
  voided_at timestamptz,
  primary key (district, id),
  foreign key (district, group_id) references prevention.groups (district, id)
);
create index members_by_group on prevention.members (district, group_id, starts_on, id);

-- In a table of their own: row-level security cannot hide a column. The latest version holds; a null number took one away.
create table prevention.member_phones (
  district int not null,
  member uuid not null,
  version int not null,
  village int not null,
  phone text,
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (district, member, version),
  foreign key (district, member) references prevention.members (district, id)
);

create table prevention.stages_reached (
  district int not null,
  id uuid not null,
  group_id uuid not null,
  village int not null,
  stage text not null,
  reached_on date not null,
  evidence jsonb not null,
  written_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  version int not null default 1,
  voided_at timestamptz,
  primary key (district, id),
  foreign key (district, group_id) references prevention.groups (district, id)
);
create unique index stages_once_a_group on prevention.stages_reached (district, group_id, stage) where voided_at is null;

-- Everyone in prevention sees her villages; to change a row she needs the deed as well. The two differ on purpose: a row that is seen
-- and may not be changed is refused in words, and not as if it were not there.
create procedure prevention.protect_of_villages(p_table text)
language plpgsql as $$
declare
  its_villages text := 'district = access.current_district() and (cardinality((select access.current_villages())) = 0
    or village = any ((select access.current_villages())::int[]))';
  keeps text := its_villages || ' and (select access.carries(''keep-villages''))';
begin
  call access.protect(p_table, 'read', its_villages || ' and (select access.in_prevention())');
  call access.protect(p_table, 'add', keeps);
  execute format('create policy app_changes on %s for update to naung_app using (%s and (select access.in_prevention())) with check (%s)',
    p_table, its_villages, keeps);
  execute format('grant update on %s to naung_app', p_table);
end
$$;
call prevention.protect_of_villages('prevention.groups');
call prevention.protect_of_villages('prevention.members');
call prevention.protect_of_villages('prevention.stages_reached');
call access.protect('prevention.member_phones', 'read', $$district = access.current_district() and (select access.carries('keep-villages'))
  and (cardinality((select access.current_villages())) = 0 or village = any ((select access.current_villages())::int[]))$$);
call access.protect('prevention.member_phones', 'add', $$district = access.current_district() and (select access.carries('keep-villages'))
  and (cardinality((select access.current_villages())) = 0 or village = any ((select access.current_villages())::int[]))$$);

-- Whoever forms a group makes its agency row and its one unit, and no other agency's.
create policy villages_form on ground.agencies for insert to naung_app with check (
  district = access.current_district() and kind = 'patbm-group' and access.carries('keep-villages')
  and (cardinality(access.current_villages()) = 0 or place = any (access.current_villages())));
create policy villages_retire on ground.agencies for update to naung_app using (
  district = access.current_district() and kind = 'patbm-group' and access.carries('keep-villages')
  and (cardinality(access.current_villages()) = 0 or place = any (access.current_villages())));
create policy villages_form on ground.units for insert to naung_app with check (
  district = access.current_district() and not receives_concerns and access.carries('keep-villages') and exists (
    select from ground.agencies a where a.district = units.district and a.id = units.agency and a.kind = 'patbm-group'
      and (cardinality(access.current_villages()) = 0 or a.place = any (access.current_villages()))));

-- What stood before a correction may be a name that should never have been written: it is for who wrote it and who keeps them all.
alter table prevention.corrections add column note text;
alter policy app_reads on prevention.corrections using (district = access.current_district() and (person = access.current_person()
  or (access.carries('keep-villages') and cardinality(access.current_villages()) = 0)));

-- The history of prevention is for those who do it in the whole district; a duty confined to villages would read its neighbours'.
alter policy app_reads on ground.log using (district = access.current_district() and (
  (subject is null and wing <> 'casework' and (wing <> 'prevention'
    or ((select access.in_prevention()) and cardinality((select access.current_villages())) = 0)))
  or subject = any ((select access.reached('core'))::uuid[])));
