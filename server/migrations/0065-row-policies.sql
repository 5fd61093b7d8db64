-- From here on the office's row-level policies are made from the row rules of the domain (server/policies.sql), all at once. Where one
-- policy spoke for the office and for others, the office gets its own.
alter policy all_read on ground.places to naung_door, naung_jobs, naung_stats;
alter policy all_read on ground.place_names to naung_door, naung_jobs, naung_stats;
alter policy all_read on ground.place_zones to naung_door, naung_jobs, naung_stats;
alter policy all_read on ground.place_changes to naung_door, naung_jobs, naung_stats;
