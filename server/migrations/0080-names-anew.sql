-- A record that stepped aside for another stays where it is and is found by nobody, until the two are apart again. Which key its words
-- were marked with is written beside, so that marking anew goes on where it was cut off.
alter table access.names add column is_aside boolean not null default false, add column marked_with uuid;

-- A family card is shared by a household: found by its number, and no sign that two are one.
alter table access.name_marks drop constraint name_marks_kind_check;
alter table access.name_marks add constraint name_marks_kind_check
  check (kind in ('sound', 'bones', 'nick', 'born', 'number', 'card')) not valid;

-- On what a pair rests (a number as a digest that no other table holds), and on what it rested when somebody had asked and was done
-- with it: it is told again only on another ground.
alter table access.possible_matches
  add column grounds text[] not null default '{name}', add column settled text[] not null default '{}';
grant update (grounds, settled) on access.possible_matches to naung_keeper;

alter table access.key_rotations drop constraint key_rotations_kind_check;
alter table access.key_rotations add constraint key_rotations_kind_check
  check (kind in ('case', 'district', 'root', 'names')) not valid;
