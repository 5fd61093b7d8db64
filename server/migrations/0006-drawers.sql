-- Drawers: one envelope per record, compartment and version, because row-level security cannot hide a column.
create table ground.data_keys (
  district int not null,
  key uuid not null,
  subject uuid not null,
  compartment text not null,
  wrapped bytea not null,
  primary key (district, key)
);
create index data_keys_by_subject on ground.data_keys (district, subject, compartment);

-- A key is of use only with the key-encryption key, so its rows follow the reach of what it opens.
call access.protect('ground.data_keys', 'read', $$district = access.current_district() and exists (
  select 1 from access.reach r where r.district = data_keys.district and r.subject = data_keys.subject
    and r.compartment = data_keys.compartment and r.grantee = any ((select access.current_grantees())::text[])
    and r.starts <= now() and (r.until is null or r.until > now()))$$);
call access.protect('ground.data_keys', 'add', 'district = access.current_district()');

create procedure ground.create_drawers(p_wing text, p_room text)
language plpgsql as $$
declare
  t text := format('%I.%I', p_wing, p_room || '_drawers');
  is_reached text := format('district = access.current_district() and exists (
    select 1 from access.reach r where r.district = %1$I.district and r.subject = %1$I.subject
      and r.compartment = %1$I.compartment and r.grantee = any ((select access.current_grantees())::text[])
      and r.starts <= now() and (r.until is null or r.until > now()))', p_room || '_drawers');
begin
  execute format('create table %s (
    district int not null, record uuid not null, compartment text not null, version int not null,
    subject uuid not null, key uuid not null, envelope bytea not null,
    primary key (district, record, compartment, version))', t);
  execute format('create index on %s (district, subject)', t);
  call access.protect(t, 'read', is_reached);
  call access.protect(t, 'add', 'district = access.current_district()');
  -- Only for a move to another case, both of which the mover opens: every version is sealed anew under the keys of where it belongs.
  call access.protect(t, 'change', is_reached);
end
$$;
