-- A zone that was chosen wrongly is put right by those who keep the agencies, by the rule that stands over the row already; and whoever
-- opens the first district is shown which clock its province lives by.
grant update (zone) on ground.tenants to naung_app;
create policy auth_reads on ground.place_zones for select to naung_auth using (true);
grant select (province, zone, valid_from, valid_until) on ground.place_zones to naung_auth;
