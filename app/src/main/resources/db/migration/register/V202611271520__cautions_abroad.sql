-- Registered by a police notice, or by way of the 1997 Act, for a caution: what was decided was a caution, and there is no conviction to be quashed.
alter table register.episode no force row level security;
alter table convictions.conviction no force row level security;
alter table register.episode disable trigger append_only;
update register.episode e set basis = 'CAUTION'
  from convictions.conviction c
 where c.id = e.conviction_id and c.kind in ('CAUTION', 'REPRIMAND', 'WARNING') and e.ground in ('ABROAD_NOTICE', 'ACT_1997') and e.basis = 'CONVICTION';
alter table register.episode enable trigger append_only;
alter table convictions.conviction force row level security;
alter table register.episode force row level security;
