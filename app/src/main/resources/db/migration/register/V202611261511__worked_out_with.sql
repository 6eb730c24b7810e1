-- With what birth an episode was worked out: threshold and period depend on it. No birth has ever been corrected before this, so what is held now is it.
alter table register.episode add column born_from date, add column born_to date, add column born_kind text;
alter table register.episode no force row level security;
alter table people.person no force row level security;
alter table register.episode disable trigger append_only;
update register.episode e set born_from = p.born_from, born_to = p.born_to, born_kind = p.born_kind from people.person p where p.id = e.person_id;
alter table register.episode enable trigger append_only;
alter table people.person force row level security;
alter table register.episode force row level security;
alter table register.episode alter column born_from set not null, alter column born_to set not null, alter column born_kind set not null;
alter table register.episode add check (born_from <= born_to);
