-- Where a time on the register had been ended as quashed, its conviction went on counting: it counts no more, from the same record.
alter table register.episode no force row level security;
alter table register.episode_end no force row level security;
alter table register.struck no force row level security;
alter table convictions.conviction no force row level security;
alter table convictions.struck no force row level security;
insert into convictions.struck (conviction_id, person_id, reason, at, by_user, quashed_on)
select distinct on (e.conviction_id) e.conviction_id, x.person_id, x.note, x.recorded_at, x.recorded_by, x.ended_on
  from register.episode_end x join register.episode e on e.id = x.episode_id join convictions.conviction c on c.id = e.conviction_id and c.person_id = x.person_id
 where x.why = 'QUASHED' and not exists (select from register.struck k where k.fact_id = e.id)
 order by e.conviction_id, x.recorded_at
on conflict do nothing;
alter table convictions.struck force row level security;
alter table convictions.conviction force row level security;
alter table register.struck force row level security;
alter table register.episode_end force row level security;
alter table register.episode force row level security;
