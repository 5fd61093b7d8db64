-- Who had somebody first is told of a possible double, and whoever wrote her down later never, whatever is put right on either side. So the
-- moment of the first naming is kept, and a pair stands one way alone.
alter table access.names add column first_named_at timestamptz not null default now();
update access.names n set first_named_at = w.entered_at
from (
  select district, id, entered_at from casework.clients
  union all select district, id, entered_at from casework.relatives
  union all select district, id, entered_at from casework.respondents
  union all select district, id, entered_at from casework.concerns
) w
where w.district = n.district and w.id = n.record;

delete from access.possible_matches m
where exists (
  select from access.names e join access.names l on l.district = e.district and l.record = m.later and l.compartment = 'identity'
  where e.district = m.district and e.record = m.earlier and e.compartment = 'identity'
    and (e.first_named_at, e.record) > (l.first_named_at, l.record));
-- When something was last found that is told: the newest stand first in the list.
grant update (noted_at) on access.possible_matches to naung_keeper;
