-- Who was near a crime is gone when the positions that said so are, unless somebody has found it to stand; and a search of which nothing stands goes by the force's
-- term of records. Each is looked at under the lock of the people in it, so that nothing of theirs goes after a hold stands.
create index scene_match_unqualified on tracking.scene_match (person_id) where qualified is not true;

do $$
declare
  part text;
begin
  foreach part in array array['crime', 'scene_wrong'] loop
    execute format('drop trigger append_only on tracking.%I', part);
    execute format('create trigger append_only before update or delete or truncate on tracking.%I for each statement execute function tracking.refuse_change()', part);
  end loop;
end $$;

create function tracking.is_held(person uuid) returns boolean
  language sql stable set search_path = pg_catalog as $$
  select exists (select from tracking.hold h where h.person_id = person and not exists (select from tracking.hold_answer w where w.hold_id = h.id and w.lifted))
$$;
revoke all on function tracking.is_held(uuid) from public;

-- Of up to so many people and so many searches.
create function tracking.erase_searches(at timestamptz, most int) returns table (matches bigint, searches bigint)
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  moment timestamptz := tracking.erasing(at);
  one uuid;
  somebody uuid;
  gone bigint;
begin
  perform set_config('tutela.erasing', 'tracking', true);
  matches := 0;
  searches := 0;
  -- a match whose person wore something at that time, and all positions of that are gone
  for one in
    select distinct m.person_id from tracking.scene_match m join tracking.crime c on c.id = m.crime_id
     where m.qualified is not true and not tracking.is_held(m.person_id)
       and (select bool_and(e.positions_at is not null) from tracking.activation a left join tracking.erased e on e.activation_id = a.id
             where a.person_id = m.person_id and a.from_at <= c.to_at and (a.to_at is null or a.to_at >= c.from_at))
     order by 1 limit most
  loop
    perform tracking.one_at_a_time(one);
    continue when tracking.is_held(one);
    delete from tracking.scene_match m using tracking.crime c
     where c.id = m.crime_id and m.person_id = one and m.qualified is not true
       and (select bool_and(e.positions_at is not null) from tracking.activation a left join tracking.erased e on e.activation_id = a.id
             where a.person_id = m.person_id and a.from_at <= c.to_at and (a.to_at is null or a.to_at >= c.from_at));
    get diagnostics gone = row_count;
    matches := matches + gone;
  end loop;
  for one in
    select s.id from tracking.scene_search s
      left join lateral (select k.records_months from tracking.keeping k join tracking.keeping_answer y on y.area = k.area and y.no = k.no
                          where k.area = s.area and y.agreed order by k.no desc limit 1) k on true
     where (s.made_at at time zone 'Europe/London' + make_interval(months => coalesce(k.records_months, 72))) at time zone 'Europe/London' <= moment
       and not exists (select from tracking.crime c join tracking.scene_match m on m.crime_id = c.id where c.search_id = s.id and (m.qualified or tracking.is_held(m.person_id)))
     order by s.made_at, s.id limit most
  loop
    -- nobody adds a match to what is about to go
    perform from tracking.crime c where c.search_id = one for update;
    perform from tracking.scene_match m join tracking.crime c on c.id = m.crime_id where c.search_id = one for update of m;
    for somebody in select distinct m.person_id from tracking.crime c join tracking.scene_match m on m.crime_id = c.id where c.search_id = one order by 1 loop
      perform tracking.one_at_a_time(somebody);
    end loop;
    continue when exists (select from tracking.crime c join tracking.scene_match m on m.crime_id = c.id where c.search_id = one and (m.qualified or tracking.is_held(m.person_id)));
    delete from tracking.scene_match m using tracking.crime c where c.id = m.crime_id and c.search_id = one;
    get diagnostics gone = row_count;
    matches := matches + gone;
    delete from tracking.scene_wrong w where w.search_id = one;
    delete from tracking.crime c where c.search_id = one;
    delete from tracking.scene_search s where s.id = one;
    searches := searches + 1;
  end loop;
  perform set_config('tutela.erasing', '', true);
  return next;
end
$$;
revoke all on function tracking.erase_searches(timestamptz, int) from public;
grant execute on function tracking.erase_searches(timestamptz, int) to tutela_staff;
