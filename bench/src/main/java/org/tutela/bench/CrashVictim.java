package org.tutela.bench;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.tutela.TutelaApplication;
import org.tutela.database.PostgresServer;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.scheme.ScopeAnswer;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Assign;
import org.tutela.measures.enquiry.DecideScope;
import org.tutela.measures.enquiry.Enquiries;
import org.tutela.measures.enquiry.FirstCheck;
import org.tutela.measures.enquiry.KeyIn;
import org.tutela.measures.enquiry.Triage;

/**
 * The whole service with eight writers inside, made to be killed. Each writer brings applications from receipt to the
 * interview, and prints a line for every write once the service has said that it is done.
 */
public final class CrashVictim {
  private static final int WRITERS = 8;

  private final Enquiries enquiries;
  private final Triage triage;
  private final Clock clock;

  private CrashVictim(ApplicationContext context) {
    enquiries = context.getBean(Enquiries.class);
    triage = context.getBean(Triage.class);
    clock = context.getBean(Clock.class);
  }

  public static void main(String[] args) {
    var context = new SpringApplicationBuilder(TutelaApplication.class).run("--spring.config.location=classpath:/application.yml",
        "--server.port=0", "--tutela.data=" + args[0], "--tutela.keys=" + args[0] + "/keys",
        "--spring.datasource.hikari.connection-timeout=2000", "--logging.level.root=off", "--logging.level.org.tutela.database=info");
    say("postgres " + context.getBean(PostgresServer.class).pid());
    var victim = new CrashVictim(context);
    for (int i = 0; i < WRITERS; i++) Thread.ofPlatform().name("writer-" + i).start(victim::write);
  }

  private void write() {
    while (true) {
      UUID form = UUID.randomUUID();
      try {
        ApplicationId id = as(() -> enquiries.receive(new KeyIn(form, clock.instant(), Optional.empty(), Callers.mother(), Optional.empty())));
        acknowledged(id, 0);
        as(() -> triage.assign(new Assign(id, 0, "public protection", Optional.of(Callers.OFFICER.id()))));
        acknowledged(id, 1);
        as(() -> triage.recordFirstChecks(id, 1, List.of(
            new FirstCheck.Made(FirstCheck.System.LOCAL_RECORDS, FirstCheck.Result.NOTHING_FOUND, "", ""))));
        acknowledged(id, 2);
        as(() -> triage.decideScope(new DecideScope(id, 2, true, Callers.inScheme(), ScopeAnswer.accepted(), "")));
        acknowledged(id, 3);
      } catch (Exception e) {
        say("fault " + e.getClass().getSimpleName());
        pause();
      }
    }
  }

  private static <T> T as(Callable<Outcome<T>> work) throws Exception {
    return Acting.as(Callers.OFFICER, "CASE_WORK", work).orThrow();
  }

  private static void acknowledged(ApplicationId id, int version) {
    say("done " + id.value() + " " + version);
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    if (System.out.checkError()) System.exit(1); // nobody listens any more: whoever started it is gone
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
