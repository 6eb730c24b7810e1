-- when somebody last opened a person
create index opening_look on access.opening (staff_id, person, at) where allowed;
