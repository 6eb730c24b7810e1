package org.tutela.law.scheme;

/** One thing recorded on an application. Entries are only added; a correction is a later entry of the same kind. */
public sealed interface Entry
    permits FirstContact, PoliceInitiation, Assignment, InitialChecks, Request, ScopeAnswer, Interview, Assessment,
        Representations, Decision, SigningRefused, Delivery, Notice, ImmediateRisk, Extension, Transfer, Withdrawal,
        ClosedOutOfScheme, ClosedUntold, NotedConcern, ConcernAssessed, WrongPerson, MaliciousRequest {}
