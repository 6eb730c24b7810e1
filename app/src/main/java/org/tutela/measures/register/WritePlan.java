package org.tutela.measures.register;

import org.tutela.casework.people.PersonId;

/** @param version of what stood there when it was begun, see {@link HeldPlans#version} */
public record WritePlan(PersonId person, RiskPlan plan, int version) {}
