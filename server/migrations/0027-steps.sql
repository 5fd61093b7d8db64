-- What somebody reads under her receipt follows the case: whoever closes it, or hands it over, need not see who told what of it.
create function casework.move_steps_of_case(p_district int, p_case uuid, p_step text) returns void
language sql security definer set search_path = pg_catalog, casework, access
as $$
  update casework.reply_boxes b set step = p_step, moved_at = current_date
  where b.district = p_district and p_district = access.current_district() and b.step <> p_step
    and b.concern in (
      select told.id from casework.concerns c
      join casework.concerns told on told.district = c.district and (told.id = c.id or told.joined_to = c.id)
      where c.district = p_district and c.case_id = p_case)
    and exists (
      select from access.reach r
      where r.district = p_district and r.subject = p_case and r.compartment = 'core'
        and r.grantee = any (access.current_grantees()) and r.starts <= now() and (r.until is null or r.until > now()))
$$;
revoke all on function casework.move_steps_of_case(int, uuid, text) from public;
grant execute on function casework.move_steps_of_case(int, uuid, text) to naung_app;
