-- the duty's page: what is decided and not yet carried out, the longest waiting first
create index consideration_to_carry_out on disclosure.consideration (area, state_at, id) where state = 'DECIDED_DISCLOSE';
-- the duty's page: what was decided lately
create index consideration_decided on disclosure.consideration (area, state_at, id) where state in ('DECIDED_DISCLOSE', 'DECIDED_NOT', 'DISCLOSED');
