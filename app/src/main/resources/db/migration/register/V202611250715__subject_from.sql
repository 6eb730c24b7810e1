-- The first day subject where it is not the relevant date: the police's notice for an offence abroad.
alter table register.episode add column subject_from date;
alter table register.episode add check (subject_from >= relevant_on);
