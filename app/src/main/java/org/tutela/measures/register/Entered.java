package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.Term;

/** What a person entered of a sentence, from which an episode was worked out. */
record Entered(EpisodeId episode, PersonId person, Sentence sentence) {

  /** As in {@link BecomeSubject}. @param others as they are written, see {@link OtherTerms}; @param reading "" where none was chosen */
  record Sentence(DisposalKind disposal, Optional<LocalDate> noticeOn, Term term, String others, Term second, Optional<LocalDate> dealtWith, String reading, Optional<Boolean> found,
                  Optional<Integer> months, String reasons) {}

  static Entered of(EpisodeId episode, BecomeSubject command) {
    return new Entered(episode, command.person(), new Sentence(command.disposal(), command.noticeOn(), command.term(), OtherTerms.written(command.others()), command.second(), command.dealtWith(),
        command.reading().orElse(""), command.foundListed(), command.months(), command.reasons()));
  }
}
