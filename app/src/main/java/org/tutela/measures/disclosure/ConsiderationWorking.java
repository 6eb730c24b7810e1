package org.tutela.measures.disclosure;

import java.util.List;
import java.util.Optional;
import org.tutela.law.duty.DisclosureMade;
import org.tutela.law.duty.ManagedOffender;
import org.tutela.measures.tracking.Behind;

/**
 * A consideration with the law's working.
 *
 * @param reference of the person concerned
 * @param records the newest first
 * @param subjectTold whether the person was told of the disclosure that was made
 * @param behind what tracking told that put it on the list, and since, until it was decided: as it stands by now
 * @param readerPrepared the signed-in person is the lead officer, and so does not decide
 */
public record ConsiderationWorking(
    HeldConsideration held, String reference, boolean overdue, ManagedOffender offender, List<KeptRecord> records, Optional<DisclosureMade> made,
    Optional<String> subjectTold, List<Behind> behind, boolean readerPrepared) {}
