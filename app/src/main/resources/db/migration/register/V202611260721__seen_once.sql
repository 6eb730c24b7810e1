-- Tables that are read of one person at a time; those that lists of an area read keep their query.
do $$
declare
  t text;
begin
  foreach t in array array['item', 'item_end', 'change', 'household_stay', 'stay', 'foretold', 'foretold_end', 'episode_reason', 'episode_end',
                           'review', 'review_factor', 'determination', 'struck'] loop
    execute format('alter policy by_person on register.%I using (people.may_see(person_id)) with check (people.may_see(person_id))', t);
  end loop;
end
$$;
