package org.tutela.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.simulator.Town.Address;

/** A person on record who does not exist. */
public record Held(
    String area, boolean woman, String given, String middle, String family, LocalDate born, List<Alias> aliases, List<Lived> lived,
    Optional<String> phone, Optional<String> email, Optional<String> onlineName, List<Conviction> convictions, Optional<Management> management,
    boolean restricted) {

  /** Management has only just begun, so that its first consideration may still be due. */
  boolean newlyManaged() {
    return management.filter(Management::recent).isPresent();
  }

  public enum AliasKind { ALIAS, FORMER, KNOWN_AS }

  public record Alias(AliasKind kind, String given, String family) {}

  /** @param to empty for the present address */
  public record Lived(Address address, LocalDate from, Optional<LocalDate> to) {}

  /** @param months of custody or order; 0 where the disposal has no length */
  public record Conviction(Kind kind, Offence offence, LocalDate committed, LocalDate decided, int victimAge, boolean victimFemale,
                           String court, Disposal disposal, int months) {}

  public enum Kind { CONVICTION, CAUTION, REPRIMAND }

  public enum Disposal { CUSTODY, COMMUNITY_ORDER, SUSPENDED, CAUTION, REPRIMAND }

  /** @param category 1 to 3; level 1 to 3; @param recent began within the last ten days */
  public record Management(int category, int level, LocalDate from, LocalDate nextReview, boolean recent) {}

  /** @param child whether the offence is one against a child, so that the victim's age fits */
  public record Offence(String statute, String section, String title, boolean child) {
    static final List<Offence> SEXUAL = List.of(
        new Offence("Sexual Offences Act 2003", "9", "Sexual activity with a child", true),
        new Offence("Sexual Offences Act 2003", "10", "Causing or inciting a child to engage in sexual activity", true),
        new Offence("Sexual Offences Act 2003", "7", "Sexual assault of a child under 13", true),
        new Offence("Sexual Offences Act 2003", "8", "Causing a child under 13 to engage in sexual activity", true),
        new Offence("Sexual Offences Act 2003", "11", "Sexual activity in the presence of a child", true),
        new Offence("Protection of Children Act 1978", "1", "Making indecent photographs of children", true),
        new Offence("Criminal Justice Act 1988", "160", "Possession of indecent photographs of children", true),
        new Offence("Indecency with Children Act 1960", "1", "Indecency with a child", true),
        new Offence("Sexual Offences Act 2003", "3", "Sexual assault", false),
        new Offence("Sexual Offences Act 2003", "1", "Rape", false),
        new Offence("Sexual Offences Act 2003", "66", "Exposure", false));
    static final List<Offence> OTHER = List.of(
        new Offence("Offences against the Person Act 1861", "20", "Wounding or inflicting grievous bodily harm", false),
        new Offence("Offences against the Person Act 1861", "47", "Assault occasioning actual bodily harm", false),
        new Offence("Serious Crime Act 2015", "76", "Controlling or coercive behaviour", false),
        new Offence("Theft Act 1968", "9", "Burglary", false));
  }
}
