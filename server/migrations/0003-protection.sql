-- One way to put a table behind row-level security, because a table forgotten once is a leak for good.
create procedure access.protect(p_table text, p_for text, p_rule text)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  -- The owner has no login; definer functions that belong to it are few and pinned.
  if not exists (
    select 1 from pg_policy where polrelid = p_table::regclass and polname = 'owner_keeps'
  ) then
    execute format('create policy owner_keeps on %s to naung_owner using (true) with check (true)', p_table);
  end if;
  if p_for = 'read' then
    execute format('create policy app_reads on %s for select to naung_app using (%s)', p_table, p_rule);
    execute format('grant select on %s to naung_app', p_table);
  elsif p_for = 'add' then
    execute format('create policy app_adds on %s for insert to naung_app with check (%s)', p_table, p_rule);
    execute format('grant insert on %s to naung_app', p_table);
  elsif p_for = 'change' then
    execute format('create policy app_changes on %s for update to naung_app using (%s) with check (%s)', p_table, p_rule, p_rule);
    execute format('grant update on %s to naung_app', p_table);
  elsif p_for = 'remove' then
    execute format('create policy app_removes on %s for delete to naung_app using (%s)', p_table, p_rule);
    execute format('grant delete on %s to naung_app', p_table);
  elsif p_for = 'write' then
    call access.protect(p_table, 'add', p_rule);
    call access.protect(p_table, 'change', p_rule);
  else
    raise exception 'access.protect knows read, add, change, remove and write, not %', p_for;
  end if;
end
$$;

-- The duty under which the person acts carries this deed.
create function access.carries(p_deed text) returns boolean
language sql stable
as $$ select ('unit:' || access.current_unit()::text || ':' || p_deed) = any (access.current_grantees()) $$;

grant execute on function access.carries(text) to naung_app;
