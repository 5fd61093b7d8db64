-- What a district's service is called is its own to change, by those who keep its agencies; nothing else of a tenant is.
create policy app_changes on ground.tenants for update to naung_app
  using (district = access.current_district() and access.carries('keep-agencies'))
  with check (district = access.current_district() and access.carries('keep-agencies'));
grant update (display_name) on ground.tenants to naung_app;
