-- from whom somebody who is held is at risk
create index marker_other on people.marker (other_id) where other_id is not null;
