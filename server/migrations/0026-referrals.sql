-- Referrals: the agency reaches a referral by its own id and a packet by its own, so that no way leads from them into the case.
create table casework.referrals (
  district int not null,
  id uuid not null,
  subject uuid not null,
  need text not null,
  service text,
  from_unit uuid not null,
  to_unit uuid not null,
  status text not null check (status in ('requested', 'accepted', 'in-progress', 'completed', 'declined', 'cancelled', 'withdrawn')),
  is_logged boolean not null,
  consent uuid not null,
  packet uuid not null,
  packet_version int not null,
  packet_leaves_at timestamptz not null,
  wanted_by date,
  requested_at timestamptz not null,
  leaves_at timestamptz not null,
  answered_at timestamptz,
  decline_reason text,
  first_service_on date,
  completed_on date,
  outcome text check (outcome in ('given', 'partly', 'not-given')),
  connection text not null default 'unknown' check (connection in ('unknown', 'claimed', 'confirmed', 'not-connected')),
  verified_on date,
  barrier text,
  withdrawn_because text,
  written_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  version int not null default 1,
  voided_at timestamptz,
  primary key (district, id),
  foreign key (district, subject) references casework.cases (district, id),
  foreign key (district, consent) references casework.consents (district, id),
  foreign key (district, to_unit) references ground.units (district, id),
  check ((status = 'declined') = (decline_reason is not null)),
  check ((status = 'withdrawn') = (withdrawn_because is not null)),
  check (status <> 'completed' or (completed_on is not null and outcome is not null)),
  check ((connection = 'not-connected') = (barrier is not null)),
  check (leaves_at >= requested_at)
);
create index referrals_inbox on casework.referrals (district, to_unit, status, leaves_at, id);
create index referrals_by_case on casework.referrals (district, subject, requested_at);
create index referrals_by_consent on casework.referrals (district, consent);
call access.protect('casework.referrals', 'read',
  access.by_reach('referrals.subject', 'core') || ' or ' || access.by_reach('referrals.id', 'core'));
call access.protect('casework.referrals', 'add', access.by_reach('referrals.subject', 'core'));
call access.protect('casework.referrals', 'change',
  access.by_reach('referrals.subject', 'core') || ' or ' || access.by_reach('referrals.id', 'core'));

-- A packet is frozen; what was put right leaves as another, and the one before is then no longer open to the agency.
create table casework.referral_packets (
  district int not null,
  id uuid not null,
  referral uuid not null,
  version int not null,
  fields text[] not null,
  compartments text[] not null,
  leaves_at timestamptz not null,
  -- When the consent ends by itself, her 18th birthday; here because the agency must not read the consent to be bound by it.
  consent_until timestamptz,
  cancelled_at timestamptz,
  primary key (district, id),
  foreign key (district, referral) references casework.referrals (district, id)
);
create index referral_packets_by_referral on casework.referral_packets (district, referral, version);
call access.protect('casework.referral_packets', 'read', $$district = access.current_district() and exists (
  select from casework.referrals r where r.district = referral_packets.district and r.id = referral_packets.referral)$$);
call access.protect('casework.referral_packets', 'add', 'district = access.current_district()');
call access.protect('casework.referral_packets', 'change', $$district = access.current_district() and exists (
  select from casework.referrals r where r.district = referral_packets.district and r.id = referral_packets.referral)$$);

-- What happened, as both sides see it; what she herself told of the agency stays with the team.
create table casework.referral_steps (
  district int not null,
  id uuid not null,
  subject uuid not null,
  referral uuid not null,
  is_shared boolean not null,
  step text not null,
  code text,
  on_day date,
  at timestamptz not null,
  by_person uuid not null,
  by_unit uuid not null,
  primary key (district, id),
  foreign key (district, referral) references casework.referrals (district, id)
);
create index referral_steps_by_referral on casework.referral_steps (district, referral, at);
call access.protect('casework.referral_steps', 'read',
  access.by_reach('referral_steps.subject', 'core') || ' or (is_shared and ' || access.by_reach('referral_steps.referral', 'core') || ')');
call access.protect('casework.referral_steps', 'add', 'district = access.current_district() and by_person = access.current_person()');

call ground.create_drawers('casework', 'referrals');

-- What was taken back before it left has not left: nobody is told of a later correction, and no reason is asked for it.
call access.protect('ground.departures', 'remove', 'district = access.current_district() and left_at > now()');
