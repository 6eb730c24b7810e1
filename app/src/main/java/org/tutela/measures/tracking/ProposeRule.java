package org.tutela.measures.tracking;

import org.tutela.casework.people.PersonId;

/** @param feature geometry, hours and parameters, as GeoJSON that the engine reads */
public record ProposeRule(PersonId person, String name, RuleKind kind, Protects protects, String feature) {}
