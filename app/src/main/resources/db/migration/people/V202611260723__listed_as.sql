-- The name by which somebody is listed, kept with the person: a list of a hundred asked a hundred times for it, and each time whether the reader may see them.
alter table people.person add column listed_as text not null default '';
alter table people.person no force row level security;
alter table people.name no force row level security;
update people.person p
   set listed_as = coalesce((select trim(n.forenames || ' ' || n.surname) from people.name n where n.person_id = p.id order by (n.kind = 'LEGAL') desc, n.id limit 1), '');
alter table people.person force row level security;
alter table people.name force row level security;
