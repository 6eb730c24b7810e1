package org.tutela.measures.disclosure;

import org.tutela.law.duty.Presumption;

/** A record of a consideration as it is kept, with how the presumption of section 327A stood on what was found then. */
public record KeptRecord(RecordConsideration made, Presumption.Answer presumption) {}
