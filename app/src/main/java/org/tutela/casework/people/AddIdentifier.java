package org.tutela.casework.people;

public record AddIdentifier(PersonId person, IdentifierKind kind, String value) {}
