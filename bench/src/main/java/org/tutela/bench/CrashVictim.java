package org.tutela.bench;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.tutela.TutelaApplication;
import org.tutela.database.PostgresServer;
import org.tutela.measures.enquiry.ApplicationId;

/**
 * The whole service with eight writers inside, made to be killed. It prints a line for every write once the service has
 * said that it is done.
 */
public final class CrashVictim {
  private static final int WRITERS = 8;

  private CrashVictim() {}

  public static void main(String[] args) {
    var context = new SpringApplicationBuilder(TutelaApplication.class).run("--spring.config.location=classpath:/application.yml",
        "--server.port=0", "--tutela.devices.port=0", "--tutela.data=" + args[0], "--tutela.keys=" + args[0] + "/keys", "--tutela.audit.make-key=true",
        "--spring.datasource.hikari.connection-timeout=2000", "--logging.level.root=off", "--logging.level.org.tutela.database=info");
    say("postgres " + context.getBean(PostgresServer.class).pid());
    var writer = new CaseWriter(context);
    for (int i = 0; i < WRITERS; i++) Thread.ofPlatform().name("writer-" + i).start(() -> write(writer));
  }

  private static void write(CaseWriter writer) {
    while (true) {
      try {
        writer.write(CrashVictim::acknowledged);
      } catch (Exception e) {
        say("fault " + e.getClass().getSimpleName());
        pause();
      }
    }
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
