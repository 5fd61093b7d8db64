-- Whether an id is borne is asked with every record that is made: letters that left a district, and holidays, are found by it as all else is.
-- squawk-ignore require-concurrent-index-creation
create index letters_by_sender_and_id on ground.letters_between (from_district, id);
-- squawk-ignore require-concurrent-index-creation
create index holidays_by_id on ground.holidays (district, id);
