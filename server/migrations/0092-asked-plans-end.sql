-- A plan is asked of its approvers for a while and as long as its case runs, and no longer. What was decided in that while they keep:
-- that there is such a plan.
create or replace function casework.close_asked_plan(p_plan uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access, casework
as $$
declare
  here int := access.current_district();
  owner uuid := (
    select c.unit from casework.plans p join casework.cases c on c.district = p.district and c.id = p.subject
    where p.district = access.current_district() and p.id = p_plan);
begin
  if not exists (
    select from access.reach r
    where r.district = here and r.subject = p_plan and r.compartment = 'narrative' and r.grantee = any (access.current_grantees())
      and r.starts <= now() and (r.until is null or r.until > now())) then
    return;
  end if;
  update access.grants g set revoked_at = now(), revoked_by = access.current_person()
  where g.district = here and g.subject = p_plan and g.purpose = 'approve' and g.compartment <> 'core' and g.revoked_at is null;
  update access.grants g set until = null
  where g.district = here and g.subject = p_plan and g.purpose = 'approve' and g.compartment = 'core' and g.revoked_at is null;
  perform access.settle(here, p_plan, null);
  perform access.end_standing_in(p_plan, owner);
end
$$;

-- What was left open so far.
update access.grants g set revoked_at = now()
from casework.plans p join casework.cases c on c.district = p.district and c.id = p.subject
where g.district = p.district and g.subject = p.id and g.purpose = 'approve' and g.revoked_at is null
  and p.state = 'asked' and (c.phase in ('closed', 'transferred') or c.voided_at is not null);
update access.grants g set until = g.granted_at + interval '30 days'
from casework.plans p
where g.district = p.district and g.subject = p.id and g.purpose = 'approve' and g.revoked_at is null and g.until is null and p.state = 'asked';
select access.settle(p.district, p.id, null) from casework.plans p where p.state = 'asked';
update casework.plans p set state = 'draft', version = p.version + 1
from casework.cases c
where c.district = p.district and c.id = p.subject and p.state = 'asked' and (c.phase in ('closed', 'transferred') or c.voided_at is not null);
