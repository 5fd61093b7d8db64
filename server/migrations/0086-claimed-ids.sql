-- An id that anything bears is nobody else's: whoever makes a record chooses its id, reach and the keeper's lists and the audit know a record
-- by its id alone, and a second record of that id would reach into the first. Whatever a command makes is claimed here before it is made.
create table ground.claimed_ids (
  district int not null,
  id uuid not null,
  primary key (district, id)
);
alter table ground.claimed_ids enable row level security;
alter table ground.claimed_ids force row level security;
create policy owner_keeps on ground.claimed_ids to naung_owner using (true) with check (true);

-- Whether any of these ids is borne already, by whatever came by whatever way: made here by no command, from another district, long ago.
create function ground.is_borne(p_district int, p_ids uuid[]) returns boolean
language sql stable security definer set search_path = pg_catalog, access, casework, ground
as $$
  select exists (select from access.subjects where district = p_district and subject = any (p_ids))
    or exists (select from ground.letters_between where from_district = p_district and id = any (p_ids))
    or exists (select from ground.letters_between where to_district = p_district and id = any (p_ids))
    or exists (select from access.emergencies where district = p_district and id = any (p_ids))
    or exists (select from access.liftings where district = p_district and id = any (p_ids))
    or exists (select from access.reading_notes where district = p_district and id = any (p_ids))
    or exists (select from access.retention_acts where district = p_district and id = any (p_ids))
    or exists (select from access.unusual_reading where district = p_district and id = any (p_ids))
    or exists (select from access.walls where district = p_district and id = any (p_ids))
    or exists (select from casework.assessments where district = p_district and id = any (p_ids))
    or exists (select from casework.case_team where district = p_district and id = any (p_ids))
    or exists (select from casework.cases where district = p_district and id = any (p_ids))
    or exists (select from casework.clients where district = p_district and id = any (p_ids))
    or exists (select from casework.closings where district = p_district and id = any (p_ids))
    or exists (select from casework.concerns where district = p_district and id = any (p_ids))
    or exists (select from casework.consents where district = p_district and id = any (p_ids))
    or exists (select from casework.corrections where district = p_district and id = any (p_ids))
    or exists (select from casework.hand_overs where district = p_district and id = any (p_ids))
    or exists (select from casework.merges where district = p_district and id = any (p_ids))
    or exists (select from casework.plan_goals where district = p_district and id = any (p_ids))
    or exists (select from casework.plans where district = p_district and id = any (p_ids))
    or exists (select from casework.referral_packets where district = p_district and id = any (p_ids))
    or exists (select from casework.referral_steps where district = p_district and id = any (p_ids))
    or exists (select from casework.referrals where district = p_district and id = any (p_ids))
    or exists (select from casework.relatives where district = p_district and id = any (p_ids))
    or exists (select from casework.releases where district = p_district and id = any (p_ids))
    or exists (select from casework.respondents where district = p_district and id = any (p_ids))
    or exists (select from casework.same_people where district = p_district and id = any (p_ids))
    or exists (select from casework.services_given where district = p_district and id = any (p_ids))
    or exists (select from ground.agencies where district = p_district and id = any (p_ids))
    or exists (select from ground.arrivals where district = p_district and id = any (p_ids))
    or exists (select from ground.clocks where district = p_district and id = any (p_ids))
    or exists (select from ground.corrections where district = p_district and id = any (p_ids))
    or exists (select from ground.departures where district = p_district and id = any (p_ids))
    or exists (select from ground.duties where district = p_district and id = any (p_ids))
    or exists (select from ground.duties_asked where district = p_district and id = any (p_ids))
    or exists (select from ground.hamlets where district = p_district and id = any (p_ids))
    or exists (select from ground.holidays where district = p_district and id = any (p_ids))
    or exists (select from ground.notices where district = p_district and id = any (p_ids))
    or exists (select from ground.people where district = p_district and id = any (p_ids))
    or exists (select from ground.services where district = p_district and id = any (p_ids))
    or exists (select from ground.stand_ins where district = p_district and id = any (p_ids))
    or exists (select from ground.units where district = p_district and id = any (p_ids))
    or exists (select from prevention.activities where district = p_district and id = any (p_ids))
    or exists (select from prevention.attendance where district = p_district and id = any (p_ids))
    or exists (select from prevention.corrections where district = p_district and id = any (p_ids))
    or exists (select from prevention.groups where district = p_district and id = any (p_ids))
    or exists (select from prevention.members where district = p_district and id = any (p_ids))
    or exists (select from prevention.stages_reached where district = p_district and id = any (p_ids))
$$;

-- Before anything is looked for by what else a wish says.
create function ground.refuse_taken(p_ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, access, ground
as $$
begin
  if exists (select from ground.claimed_ids where district = access.current_district() and id = any (p_ids))
    or ground.is_borne(access.current_district(), p_ids) then
    raise exception using errcode = 'unique_violation', constraint = 'claimed_ids_pkey', message = 'An id is taken';
  end if;
end
$$;

-- Two that claim one id at the same moment take turns at the key.
create function ground.claim_ids(p_ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, access, ground
as $$
begin
  insert into ground.claimed_ids (district, id) select access.current_district(), i from unnest(p_ids) i;
  if ground.is_borne(access.current_district(), p_ids) then
    raise exception using errcode = 'unique_violation', constraint = 'claimed_ids_pkey', message = 'An id is taken';
  end if;
end
$$;
revoke all on function ground.is_borne(int, uuid[]), ground.refuse_taken(uuid[]), ground.claim_ids(uuid[]) from public;
grant execute on function ground.refuse_taken(uuid[]), ground.claim_ids(uuid[]) to naung_app;
