-- A correction says in which drawers what stood before lies, and goes along when its record is moved to the case where it belongs.
alter table casework.corrections add column drawers text, add column version int;
call access.protect('casework.corrections', 'change', $$district = access.current_district() and subject = any ((select access.reached('core'))::uuid[])$$);
-- And of what was put right, nothing else is ever changed.
revoke update on casework.corrections from naung_app;
grant update (subject) on casework.corrections to naung_app;
