-- For which day the person's markers stand on a worklist: the earliest day by which one was to be looked at again, and was not.
alter table people.person add column markers_asked_on date;
