-- The limits of a record go with it: from then on the receiving area keeps its lists, and whoever took the person up answers for it.
create or replace function mappa.take_up(asked uuid, ended date, at timestamptz, by_user uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  offer mappa.transfer;
begin
  select * into offer from mappa.transfer t
   where t.id = asked and t.state = 'OFFERED' and t.to_area = current_setting('tutela.area', true);
  if not found then
    return false;
  end if;
  update mappa.management m
     set to_on = greatest(ended, m.from_on), next_review_on = null, end_reason = 'Moved to another area', version = m.version + 1
   where m.id = offer.management_id and m.to_on is null;
  if not found then
    return false;
  end if;
  insert into mappa.management_history (management_id, version, person_id, area, event, category, level, on_date, note, at, by_user)
  select m.id, m.version, m.person_id, m.area, 'MOVED_OUT', m.category, m.level, m.to_on, offer.reason, take_up.at, take_up.by_user
    from mappa.management m where m.id = offer.management_id;
  update access.limited_record l
     set area = offer.to_area, owner_id = take_up.by_user, version = l.version + 1
   where l.person = offer.person_id and l.lifted_at is null;
  if found then
    insert into access.limited_history (id, person, at, by_user, event, staff_id, reason)
    values (uuidv7(), offer.person_id, take_up.at, take_up.by_user, 'MOVED', take_up.by_user, 'Taken up by another force');
  end if;
  return people.hand_over(offer.person_id, offer.from_area, offer.to_area);
end
$$;
