-- What was considered about a person goes with the person: whoever may see the person may read it, whichever area decided;
-- the area that decided keeps its own. What is still to be decided, or to be told, is from then on the duty of the area that manages.
drop policy by_area on disclosure.consideration;
create policy by_area_or_person on disclosure.consideration
  using (kernel.may_see_area(area) or exists (select from people.person p where p.id = consideration.person_id))
  with check (kernel.may_see_area(area));
do $$
declare t text;
begin
  foreach t in array array['consideration_record', 'consideration_disclosure', 'consideration_history'] loop
    execute format('drop policy by_area on disclosure.%I', t);
    execute format('create policy by_consideration on disclosure.%1$I '
                   'using (kernel.may_see_area(area) or exists (select from disclosure.consideration c where c.id = %1$I.consideration_id)) '
                   'with check (kernel.may_see_area(area))', t);
  end loop;
  foreach t in array array['member_considered', 'consideration_representations'] loop
    execute format('drop policy by_area on disclosure.%I', t);
    execute format('create policy by_record on disclosure.%1$I '
                   'using (kernel.may_see_area(area) or exists (select from disclosure.consideration_record r where r.id = %1$I.record_id)) '
                   'with check (kernel.may_see_area(area))', t);
  end loop;
end $$;
create policy by_moving_in on disclosure.consideration to current_user using (true) with check (true);
create policy by_moving_in on disclosure.consideration_history for insert to current_user with check (true);

-- Called in the transaction of the area that has taken the person up.
create function disclosure.move_in(person uuid, at timestamptz, by_user uuid) returns setof uuid
  language sql security definer set search_path = pg_catalog as $$
    with moved as (
      update disclosure.consideration c
         set area = current_setting('tutela.area', true), version = c.version + 1
       where c.person_id = person and c.state in ('DUE', 'OPEN', 'DECIDED_DISCLOSE')
         and c.area <> current_setting('tutela.area', true) and people.area_of(person) = current_setting('tutela.area', true)
      returning c.id, c.version, c.area, c.state
    ), noted as (
      insert into disclosure.consideration_history (consideration_id, version, area, from_state, to_state, reason, at, by_user)
      select m.id, m.version, m.area, m.state, m.state, 'Moved in from another area', move_in.at, move_in.by_user from moved m returning consideration_id
    )
    select consideration_id from noted
  $$;
revoke execute on function disclosure.move_in(uuid, timestamptz, uuid) from public;
grant execute on function disclosure.move_in(uuid, timestamptz, uuid) to tutela_staff;
