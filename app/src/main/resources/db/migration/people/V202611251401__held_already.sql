-- whether a list names somebody who is held already: by identifier, by birth
create index identifier_normalised on people.identifier (kind, normalised);
create index person_born on people.person (area, born_from) where born_kind = 'DATE';
