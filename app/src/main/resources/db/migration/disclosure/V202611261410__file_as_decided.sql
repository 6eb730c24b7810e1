-- How much was on the application's file when it was decided: what came later its reader's agreement does not cover.
-- Of those decided before this was kept nothing is known: one that still waits for its reader is decided afresh.
alter table disclosure.decision add column file_entries int not null default 0;
alter table disclosure.decision alter column file_entries drop default;
