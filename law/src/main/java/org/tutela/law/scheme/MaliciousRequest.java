package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.time.Instant;
import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Texts;

/**
 * The request is found to be malicious. It goes no further, wherever it stands, and whoever asked learns what everybody learns to whom
 * nothing is disclosed. What is feared for the child is no part of it: that goes on beside it.
 */
@Cites(value = "Avon and Somerset; Scottish Government, page 7; design", rules = {"MA-1", "MA-3"})
public record MaliciousRequest(Instant at, String foundBy, String evidence) implements Entry {

  List<Reason> against() {
    return Texts.gather(
        unless(at != null, SchemeRule.MA_3.missing("at", "Record when it was found")),
        unless(!blank(foundBy), SchemeRule.MA_3.missing("foundBy", "Record the officer whose finding it is")),
        unless(!blank(evidence), SchemeRule.MA_3.missing("evidence", "Record the evidence of malice")));
  }
}
