-- A duty of one person was given or ended. What this changes hangs on grants to her or to a unit in which she ever held one, and, where
-- her unit stands in for others, on what waits without anyone; nothing else of the walled cases is written anew.
create function access.settle_walled_of(p_person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access, ground
as $$
declare
  here int := access.current_district();
  hers uuid[] := array(select d.unit from ground.duties d where d.district = here and d.person = p_person) || p_person;
  stands_in boolean := exists (
    select from ground.stand_ins s where s.district = here and s.ended_at is null and s.stands_in = any (hers)
    union all
    select from ground.units u
    join ground.agencies a on a.district = u.district and a.id = u.agency
    join ground.places o on o.place = a.place and o.level = 'province'
    where u.district = here and u.id = any (hers));
  walled uuid;
begin
  for walled in
    select distinct w.subject from access.walls w
    where w.district = here and w.lifted_at is null and exists (
      select from access.subjects s
      join access.grants g on g.district = s.district and g.subject = s.subject
      where s.district = here and (s.subject = w.subject or s.root = w.subject)
        and g.revoked_at is null and (g.until is null or g.until > now())
        and (split_part(g.grantee, ':', 2)::uuid = any (hers)
          or (stands_in
            and (g.purpose = 'answer-referrals' or (g.compartment = 'narrative' and g.purpose in ('team', 'triage', 'hand-over')))
            and not access.is_in_hand(here, s.subject, g.purpose))))
    order by 1
  loop
    perform access.settle_all(here, walled);
  end loop;
end
$$;

revoke all on function access.settle_walled_of(uuid) from public;
grant execute on function access.settle_walled_of(uuid) to naung_app;
