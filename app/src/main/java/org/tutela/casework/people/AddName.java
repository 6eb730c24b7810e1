package org.tutela.casework.people;

public record AddName(PersonId person, NameKind kind, String forenames, String surname) {}
