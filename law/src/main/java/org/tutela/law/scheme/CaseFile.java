package org.tutela.law.scheme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything recorded on one case, in order. The latest entry of a kind is the one that counts; of what was weighed about
 * a person who was found to be the wrong one, none does.
 */
public record CaseFile(RuleSet ruleSet, List<Entry> entries) {

  public CaseFile {
    entries = List.copyOf(entries);
  }

  /** A case begins with a first contact or with the police's own initiative. */
  public static CaseFile opened(RuleSet ruleSet, Entry opening) {
    return new CaseFile(ruleSet, List.of(opening));
  }

  public CaseFile with(Entry entry) {
    var more = new ArrayList<>(entries);
    more.add(entry);
    return new CaseFile(ruleSet, more);
  }

  public <E extends Entry> Optional<E> latest(Class<E> kind) {
    return all(kind).stream().reduce((_, later) -> later);
  }

  public <E extends Entry> List<E> all(Class<E> kind) {
    return counting().filter(kind::isInstance).map(kind::cast).toList();
  }

  private Stream<Entry> counting() {
    int wrong = IntStream.range(0, entries.size()).filter(n -> entries.get(n) instanceof WrongPerson).max().orElse(-1);
    return IntStream.range(0, entries.size()).filter(n -> n > wrong || !weighs(entries.get(n))).mapToObj(entries::get);
  }

  /** It says something of the person found, and nothing once that person is another. */
  private static boolean weighs(Entry entry) {
    return entry instanceof Assessment || entry instanceof Representations || entry instanceof Decision || entry instanceof SigningRefused;
  }

  public Origin origin() {
    return latest(PoliceInitiation.class).isPresent() ? Origin.RIGHT_TO_KNOW : Origin.APPLICATION;
  }

  /** Nobody asked; or whoever did gave neither a name nor a way to be reached, and no interview has proved since who they are. */
  public boolean nobodyToTell() {
    return origin() == Origin.RIGHT_TO_KNOW || latest(FirstContact.class).filter(FirstContact::unreachable).isPresent() && !countsAsApplication();
  }

  /** Somebody asked who was not met, and whose request was not found to be malicious. */
  boolean neverMet() {
    return origin() == Origin.APPLICATION && latest(Interview.class).isEmpty() && latest(MaliciousRequest.class).isEmpty();
  }

  /** t0: it never moves, neither by transfer nor by withdrawal. */
  public Instant firstContact() {
    return latest(FirstContact.class).map(FirstContact::at)
        .or(() -> latest(PoliceInitiation.class).map(PoliceInitiation::at))
        .orElseThrow(() -> new IllegalStateException("a case begins with a contact or with the police"));
  }

  /** An enquiry counts as an application once the interview is complete and the proofs are met. */
  public boolean countsAsApplication() {
    return latest(Interview.class).filter(held -> held.incomplete().isEmpty() && held.proofs().complete()).isPresent();
  }

  /** Disclosure was decided again after the undertaking was refused. */
  boolean reconsidered() {
    return latest(SigningRefused.class).isPresent();
  }

  Progress progress() {
    var done = new java.util.EnumMap<Limit, Instant>(Limit.class);
    latest(InitialChecks.class).ifPresent(checks -> done.put(Limit.INITIAL_CHECKS, checks.doneAt()));
    latest(Interview.class).ifPresent(held -> done.put(Limit.INTERVIEW, held.at()));
    // assessed again, it was still done when it was done first: no clock that runs from it begins anew (K-9)
    all(Assessment.class).stream().findFirst().ifPresent(made -> done.put(Limit.RISK_ASSESSMENT, made.at()));
    latest(Decision.class).map(Decision::at).or(() -> latest(MaliciousRequest.class).map(MaliciousRequest::at)).ifPresent(at -> done.put(Limit.DECISION, at));
    latest(Delivery.class).ifPresent(given -> done.put(Limit.CLOSE, given.at()));
    latest(Notice.class).ifPresent(given -> done.put(Limit.CLOSE, given.at()));
    latest(ClosedUntold.class).ifPresent(ended -> done.put(Limit.CLOSE, ended.at()));
    latest(Withdrawal.class).filter(taken -> taken.concern().isEmpty()).ifPresent(taken -> done.put(Limit.CLOSE, taken.at()));
    return new Progress(ruleSet, origin(), firstContact(),
        latest(Assessment.class).map(Assessment::concerns).orElse(Concerns.NOT_YET_KNOWN), Map.copyOf(done), all(Extension.class));
  }

  /** With a malicious request, or with one outside the scheme, nothing more is done than to tell whoever made it: no other step is waited for. */
  public Deadlines deadlines() {
    var deadlines = Deadlines.of(progress());
    return latest(MaliciousRequest.class).isEmpty() && !outside() ? deadlines
        : new Deadlines(deadlines.all().stream().filter(each -> each.doneAt().isPresent() || each.limit() == Limit.CLOSE).toList());
  }

  /** Answered, and not by the scheme's rules in it: it was refused, or passed on since. A case of the police's own is asked of by nobody, and is answered only when it is passed on. */
  private boolean outside() {
    return latest(ScopeAnswer.class).isPresent() && latest(Request.class).filter(asked -> Eligibility.judge(asked, ruleSet).isAllowed()).isEmpty();
  }

  public Set<Flag> flags(Instant now) {
    var flags = EnumSet.noneOf(Flag.class);
    if (latest(ImmediateRisk.class).isPresent()) flags.add(Flag.IMMEDIATE_RISK);
    if (latest(NotedConcern.class).isPresent()) flags.add(Flag.SAFEGUARDING);
    if (latest(Extension.class).isPresent()) flags.add(Flag.EXTENDED);
    if (latest(Transfer.class).isPresent()) flags.add(Flag.CROSS_BORDER);
    if (!deadlines().overdue(now).isEmpty()) flags.add(Flag.OVERDUE);
    return flags;
  }
}
