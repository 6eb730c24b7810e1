package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.time.Instant;
import java.util.List;
import org.tutela.law.Reason;
import org.tutela.law.Texts;

/**
 * Nobody knows for certain who asked, so that nothing is disclosed; the concern about the child was assessed all the same.
 *
 * @param found what was found of it, and what is done
 */
public record ConcernAssessed(Instant at, String by, String found) implements Entry {

  List<Reason> against() {
    return Texts.gather(
        unless(at != null, SchemeRule.E_8.missing("at", "Record when the concern was assessed")),
        unless(!blank(by), SchemeRule.E_8.missing("by", "Record who assessed the concern")),
        unless(!blank(found), SchemeRule.E_8.missing("concern", "Say what you found of the concern about the child, and what is done")));
  }
}
