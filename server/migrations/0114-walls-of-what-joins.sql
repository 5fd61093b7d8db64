-- What was told becomes part of a case with everything that belongs to it: the walls of the case stand before each of them, in that moment.
create or replace function access.join_subject(p_district int, p_subject uuid, p_root uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  moved uuid[];
  one uuid;
begin
  if p_district is distinct from access.current_district() then return; end if;
  perform access.hold(p_district, p_root);
  perform access.hold(p_district, p_subject);
  with joined as (
    update access.subjects s set root = p_root
    where s.district = p_district and p_subject in (s.subject, s.root) and s.subject <> p_root
    returning s.subject)
  select coalesce(array_agg(j.subject order by j.subject), '{}') into moved from joined j;
  if moved = '{}' then return; end if;
  perform access.carry_walls(p_district, p_subject, p_root);
  if exists (select from access.walls_of(p_district, p_root)) then
    perform access.settle_all(p_district, p_root);
    return;
  end if;
  -- Of the walls of the case that it left it is free.
  foreach one in array moved loop
    perform access.settle(p_district, one, null);
  end loop;
end
$$;
