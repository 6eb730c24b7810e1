package org.tutela.measures.register;

import java.time.LocalDate;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.ChangeKind;

/** A change that became known otherwise than by a notification. @param about which: the premises, the account */
public record RecordChange(PersonId person, ChangeKind kind, LocalDate on, String about) {}
