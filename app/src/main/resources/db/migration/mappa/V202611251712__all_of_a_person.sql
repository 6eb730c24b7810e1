-- a person's page shows every stay, the ended ones too
create index management_person on mappa.management (person_id, from_on desc, id);
-- their chronology
create index management_history_person on mappa.management_history (person_id, at);
