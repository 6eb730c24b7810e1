-- a person's page shows the checks that others ask for, and their chronology every search that found them
create index holder_check_person on people.holder_check (person_id, raised_at desc, search_id);
create index candidate_person on people.candidate (person_id);
