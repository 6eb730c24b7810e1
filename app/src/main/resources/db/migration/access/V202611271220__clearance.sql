-- A clearance's level, in the force's own words, and who recorded it and when.
alter table access.staff add column vetting_level text not null default '' check (char_length(vetting_level) <= 200),
  add column vetting_by uuid, add column vetting_at timestamptz;
update access.staff s
   set (vetting_by, vetting_at) = (select h.by_user, h.at from access.staff_history h where h.staff_id = s.id and h.event = 'VETTED' order by h.at desc limit 1);
update access.staff set vetting_by = created_by, vetting_at = created_at where vetting_by is null;
alter table access.staff alter column vetting_by set not null, alter column vetting_at set not null;
