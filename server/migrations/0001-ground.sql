-- Schemas of the wings and who may enter them, because a role that cannot enter a schema cannot read a table that was forgotten.
create schema casework;
create schema prevention;
create schema oversight;
create schema access;
create schema audit;

-- PostgreSQL lets everyone call every function; a definer function must be open only to whom its migration names. Tables have no
-- default grants on purpose: each is granted, with its policy, where it is made.
alter default privileges revoke execute on functions from public;

grant usage on schema casework, prevention, oversight, ground, access, audit to naung_app;
grant usage on schema ground, access to naung_door;
grant usage on schema casework, ground, access, audit to naung_keeper;
grant usage on schema casework, prevention, oversight, ground, access, audit to naung_jobs;
grant usage on schema oversight, ground, access to naung_stats;
grant usage on schema audit, ground, access to naung_audit;

-- Who acts, as the transaction said. After a transaction a custom setting is '' and not NULL; without context nothing matches.
create function access.current_district() returns int
language sql stable parallel safe
return nullif(current_setting('naung.district', true), '')::int;

create function access.current_person() returns uuid
language sql stable parallel safe
return nullif(current_setting('naung.person', true), '')::uuid;

create function access.current_unit() returns uuid
language sql stable parallel safe
return nullif(current_setting('naung.unit', true), '')::uuid;

create function access.current_grantees() returns text[]
language sql stable parallel safe
return coalesce(nullif(current_setting('naung.grantees', true), ''), '{}')::text[];

grant execute on function
  access.current_district(), access.current_person(), access.current_unit(), access.current_grantees()
  to naung_app, naung_door, naung_keeper, naung_jobs, naung_stats, naung_audit;
