-- Somebody at risk from a person is a marker too: it is recorded, looked at again and ended as one. Why stands in its words.
alter table people.marker
  drop constraint marker_kind_check,
  add constraint marker_kind_check check (kind in ('VIOLENCE', 'WEAPONS', 'SELF_HARM', 'INFECTION', 'DOG', 'OTHER', 'METHOD', 'AT_RISK')),
  add column relation text check (relation in ('VICTIM', 'FORMER_PARTNER', 'CHILD', 'OTHER')),
  -- whoever is held themselves
  add column other_id uuid references people.person (id) check (other_id <> person_id),
  -- whoever is not, in words
  add column who text check (char_length(who) between 1 and 500),
  -- it is a child, or somebody who has children
  add column children boolean check (children or relation <> 'CHILD'),
  -- for whoever attends
  add column to_do text check (char_length(to_do) between 1 and 10000),
  add constraint marker_at_risk check (case when kind = 'AT_RISK' then relation is not null and num_nonnulls(other_id, who) = 1 and children is not null and to_do is not null
                                            else num_nonnulls(relation, other_id, who, children, to_do) = 0 end);
