-- Offered by the area that manages, taken up by the area that will. Carries the reference, never a name.
create table mappa.transfer (
  id uuid primary key,
  management_id uuid not null references mappa.management (id),
  person_id uuid not null references people.person (id),
  reference text not null,
  from_area text not null references kernel.area (code),
  to_area text not null references kernel.area (code),
  category int not null check (category between 1 and 3),
  level int not null check (level between 1 and 3),
  reason text not null,
  offered_by uuid not null,
  offered_at timestamptz not null,
  state text not null check (state in ('OFFERED', 'ACCEPTED', 'REFUSED')),
  answered_by uuid,
  answered_at timestamptz,
  answer_reason text not null default '',
  check (from_area <> to_area),
  check ((state = 'OFFERED') = (answered_at is null))
);
-- one offer at a time
create unique index transfer_once on mappa.transfer (management_id) where state = 'OFFERED';
-- offers to an area
create index transfer_to on mappa.transfer (to_area, offered_at, id) where state = 'OFFERED';

alter table mappa.transfer enable row level security;
alter table mappa.transfer force row level security;
create policy by_both_areas on mappa.transfer using (kernel.may_see_area(from_area) or kernel.may_see_area(to_area))
  with check (kernel.may_see_area(from_area) or kernel.may_see_area(to_area));
grant select, insert, update on mappa.transfer to tutela_staff;

-- The stays of a person go with the person: whoever may see the person may read them, only their own area changes them.
drop policy by_area on mappa.management;
create policy by_person on mappa.management using (people.may_see(person_id)) with check (kernel.may_see_area(area) and people.may_see(person_id));
drop policy by_area on mappa.management_history;
create policy by_person on mappa.management_history using (people.may_see(person_id)) with check (kernel.may_see_area(area) and people.may_see(person_id));
create policy by_taking_up on mappa.management to current_user using (true) with check (true);
create policy by_taking_up on mappa.management_history to current_user using (true) with check (true);
create policy by_taking_up on mappa.transfer for select to current_user using (true);

-- Ends the stay in the other area and takes the person over, in the transaction of the area to which they were offered.
create function mappa.take_up(asked uuid, ended date, at timestamptz, by_user uuid) returns boolean
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
  return people.hand_over(offer.person_id, offer.from_area, offer.to_area);
end
$$;
revoke execute on function mappa.take_up(uuid, date, timestamptz, uuid) from public;
grant execute on function mappa.take_up(uuid, date, timestamptz, uuid) to tutela_staff;
