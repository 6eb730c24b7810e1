package org.tutela.foundation.access;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tutela.TutelaApplication;
import org.tutela.foundation.access.web.Times;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.ui.Words;

/** {@code ./tutela first-administrator}: for whoever holds the server's settings, while a force has no administrator. */
public final class FirstAdministrator {
  private static final String USAGE = """
      usage: first-administrator --force CODE [--force-name NAME --force-name-cy NAME]
                                 --administrator EMAIL --administrator-name NAME
                                 --information-officer EMAIL --information-officer-name NAME
                                 --vetted-until 2028-03-27
             first-administrator --force CODE --new-codes yes
      The names of the force are needed the first time; the information officer is, unless the force has one.
      """;
  private static final Set<String> KNOWN = Set.of("force", "force-name", "force-name-cy", "administrator", "administrator-name",
      "information-officer", "information-officer-name", "vetted-until", "new-codes");

  private FirstAdministrator() {}

  public static void main(String[] args) {
    System.exit(run(args, Map.of(), System.out));
  }

  /**
   * @param settings beside those of the environment
   * @return 0 when somebody was appointed, 1 when that is refused, 2 when it is not clear what to do
   */
  public static int run(String[] args, Map<String, Object> settings, PrintStream out) {
    try {
      var said = read(args);
      var area = new AreaCode(need(said, "force"));
      var appoint = said.containsKey("new-codes") ? null : appoint(said, area);
      try (var service = start(settings)) {
        var people = service.getBean(FirstStaff.class);
        var outcome = Acting.as(Acting.system(area), "INSTALLATION", () -> appoint == null ? people.newCodes(area) : people.appoint(appoint));
        return say(outcome, service.getBean(AccessSettings.class), out);
      }
    } catch (IllegalArgumentException | DateTimeParseException e) {
      out.println("Nobody was appointed: " + e.getMessage() + ".");
      out.print(USAGE);
      return 2;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static int say(Outcome<Appointed> outcome, AccessSettings settings, PrintStream out) {
    return switch (outcome) {
      case Outcome.Done<Appointed>(Appointed appointed) -> {
        for (var one : appointed.people()) out.printf("%s: %s, %s%n  code %s%n", one.role().title(), one.name(), one.email(), one.code());
        out.printf("%nEach enters their own code, once, before %s, at%n  %s%n", Times.of(appointed.codesHoldUntil()), settings.publicUrl().resolve("/enrol"));
        out.println("Read each code out to its owner alone: whoever has it can sign in as them.");
        if (appointed.waits()) out.println("The administrator's role counts when the force's information officer has granted it, under Staff.");
        yield 0;
      }
      case Outcome.Refused<Appointed>(var problems) -> {
        out.println("Nobody was appointed. " + problems.getFirst().message() + ".");
        yield 1;
      }
      case Outcome.Stopped<Appointed> stopped -> throw new IllegalStateException("stopped: " + stopped);
    };
  }

  /** Only what is asked of it comes up: no pages, no jobs. */
  static ConfigurableApplicationContext start(Map<String, Object> settings) {
    var all = new HashMap<String, Object>(settings);
    all.put("tutela.jobs", "false");
    all.put("spring.main.lazy-initialization", "true");
    all.put("logging.level.root", "error");
    all.put("logging.level.org.tutela", "error");
    var builder = new SpringApplicationBuilder(TutelaApplication.class).web(WebApplicationType.NONE).logStartupInfo(false);
    // Above the file of settings, which would win over a builder's own.
    return builder.initializers(context -> context.getEnvironment().getPropertySources()
        .addFirst(new org.springframework.core.env.MapPropertySource("first administrator", all))).run();
  }

  private static Appoint appoint(Map<String, String> said, AreaCode area) {
    var force = said.containsKey("force-name") ? Optional.of(new Words(need(said, "force-name"), need(said, "force-name-cy"))) : Optional.<Words>empty();
    var officer = said.containsKey("information-officer") ? Optional.of(somebody(said, "information-officer")) : Optional.<Appoint.Somebody>empty();
    return new Appoint(area, force, somebody(said, "administrator"), officer, LocalDate.parse(need(said, "vetted-until")));
  }

  private static Appoint.Somebody somebody(Map<String, String> said, String role) {
    String email = need(said, role);
    if (!email.matches("[^@\\s]+@[^@\\s]+")) throw new IllegalArgumentException(email + " is not an e-mail address");
    return new Appoint.Somebody(need(said, role + "-name"), email);
  }

  private static String need(Map<String, String> said, String what) {
    String value = said.getOrDefault(what, "").strip();
    if (value.isEmpty()) throw new IllegalArgumentException("say --" + what);
    return value;
  }

  private static Map<String, String> read(String[] args) {
    var said = new HashMap<String, String>();
    for (int i = 0; i < args.length; i += 2) {
      String what = args[i].replaceFirst("^--", "");
      if (!KNOWN.contains(what) || i + 1 == args.length) throw new IllegalArgumentException("what is " + args[i] + "?");
      said.put(what, args[i + 1]);
    }
    return said;
  }
}
