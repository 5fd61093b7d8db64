-- What an assessment says of danger, lifted out of its answers: whether there was a safe place that night, for who approves a closing,
-- and how urgent the answers are by the rules of triage. Null where it was not asked, or was answered before it was lifted.
alter table casework.assessments
  add column safe_tonight text check (safe_tonight in ('yes', 'no', 'unknown')),
  add column urgency text check (urgency in ('merah', 'kuning'));
