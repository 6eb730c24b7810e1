package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tutela.law.Cites;
import org.tutela.law.Reason;

/** The documents seen. All three kinds are needed before anything is disclosed. */
@Cites(value = "Avon and Somerset; Cleveland 2023: proof", rules = {"ID-1", "ID-2", "ID-3", "ID-4"})
public record Proofs(List<Proof> seen) {

  /** What has to be proved. */
  public enum Of { IDENTITY, ADDRESS, RELATIONSHIP }

  /** The documents the sources name for each. {@link #OTHER} needs the officer's explanation. */
  public enum Document {
    PASSPORT(Of.IDENTITY), DRIVING_LICENCE(Of.IDENTITY),
    UTILITY_BILL(Of.ADDRESS), BANK_STATEMENT(Of.ADDRESS),
    BIRTH_CERTIFICATE(Of.RELATIONSHIP), CHILD_HEALTH_RECORD(Of.RELATIONSHIP),
    CHILD_PASSPORT(Of.RELATIONSHIP), CHILD_BENEFIT_LETTER(Of.RELATIONSHIP),
    OTHER(Of.IDENTITY, Of.ADDRESS, Of.RELATIONSHIP);

    private final Set<Of> proves;

    Document(Of... proves) {
      this.proves = Set.of(proves);
    }

    public boolean proves(Of what) {
      return proves.contains(what);
    }
  }

  /** One document for one purpose; never more than its last four characters. */
  public record Proof(Of of, Document document, String lastFour, String explanation) {
    public Proof {
      if (lastFour != null && lastFour.length() > 4) throw new IllegalArgumentException("only the last four characters are kept");
    }

    boolean stands() {
      return document.proves(of) && (document != Document.OTHER || !blank(explanation));
    }
  }

  public Proofs {
    seen = List.copyOf(seen);
  }

  public static Proofs none() {
    return new Proofs(List.of());
  }

  public Set<Of> missing() {
    var missing = EnumSet.allOf(Of.class);
    seen.stream().filter(Proof::stands).map(Proof::of).forEach(missing::remove);
    return missing;
  }

  public boolean complete() {
    return missing().isEmpty();
  }

  public List<Reason> against() {
    return missing().stream().map(what -> SchemeRule.ID_1.missing(what.name(), switch (what) {
      case IDENTITY -> "Identity is not proved";
      case ADDRESS -> "Address is not proved";
      case RELATIONSHIP -> "Relationship to the child is not proved";
    })).toList();
  }
}
