-- How many scenes of a search count as places that somebody asked about: all of one that is no list, and those rows of a list that take a crime elsewhere.
alter table tracking.scene_search add column places int not null default 1 check (places >= 0);
alter table tracking.scene_search alter column places drop default;
drop index tracking.scene_search_by;
-- how many places somebody asked about today
create index scene_search_by on tracking.scene_search (made_by, made_at) where places > 0;
