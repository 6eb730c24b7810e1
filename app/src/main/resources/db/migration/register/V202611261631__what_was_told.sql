-- Of which change a notification told, whether all that was held was given again (SOA 2003 s.84(1)), and whether a parent made it (s.89).
alter table register.notification
  add column told text check (told in ('NAME', 'HOME', 'STAY', 'RELEASE', 'HOUSEHOLD', 'ACCOUNT', 'CARD', 'IDENTITY')),
  add column whole boolean,
  add column parent text not null default '';

-- When a change was put on record: what had been given until then did not tell of it. Empty for changes recorded before this was kept.
alter table register.change add column found_at timestamptz;

-- Return is given in advance with day and place (SOA 2003 s.86), and it happens as given or elsewhere.
alter table register.journey add column return_point text not null default '';
alter table register.journey_end add column returned_to text not null default '';

-- On what a decision about a failure rests, and in what rank it was made.
alter table register.failure_decision add column evidence text not null default '', add column rank text not null default '';
