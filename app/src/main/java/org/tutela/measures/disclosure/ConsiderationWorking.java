package org.tutela.measures.disclosure;

import java.util.List;
import java.util.Optional;
import org.tutela.law.duty.DisclosureMade;
import org.tutela.law.duty.ManagedOffender;

/**
 * A consideration with the law's working.
 *
 * @param reference of the person concerned
 * @param records the newest first
 * @param subjectTold whether the person was told of the disclosure that was made
 * @param readerPrepared the signed-in person is the lead officer, and so does not decide
 */
public record ConsiderationWorking(
    HeldConsideration held, String reference, boolean overdue, ManagedOffender offender, List<KeptRecord> records, Optional<DisclosureMade> made,
    Optional<String> subjectTold, boolean readerPrepared) {}
