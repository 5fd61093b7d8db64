-- Consents: for which need, to which unit, which fields, who gave it and until when; the words that belong to it lie in drawers.
create table casework.consents (
  district int not null,
  id uuid not null,
  subject uuid not null,
  need text not null,
  to_unit uuid not null,
  fields text[] not null check (cardinality(fields) > 0),
  giver text not null check (giver in ('herself', 'parent', 'guardian', 'other-carer', 'official-override')),
  guardian uuid,
  assent text check (assent in ('agrees', 'does-not-agree', 'too-young')),
  language text not null,
  read_aloud boolean not null,
  given_on date not null,
  override_because text check (override_because in ('guardian-is-respondent', 'immediate-danger')),
  override_basis text,
  -- Her 18th birthday where another gave it for her: kept here because a rule at the moment of use must not need her birth date.
  guardian_until date,
  withdrawn_on date,
  written_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  version int not null default 1,
  voided_at timestamptz,
  primary key (district, id),
  foreign key (district, subject) references casework.cases (district, id),
  check (withdrawn_on >= given_on),
  check (giver <> 'official-override' or (override_because is not null and override_basis is not null)),
  check (giver <> 'herself' or guardian_until is null)
);
create index consents_by_case on casework.consents (district, subject, given_on);

call access.protect('casework.consents', 'read', access.by_reach('consents.subject', 'core'));
call access.protect('casework.consents', 'add', 'district = access.current_district()');
call access.protect('casework.consents', 'change', access.by_reach('consents.subject', 'core'));
call ground.create_drawers('casework', 'consent');
