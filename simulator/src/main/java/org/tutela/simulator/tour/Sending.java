package org.tutela.simulator.tour;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The last page of the portal's form. */
final class Sending {
  private static final Pattern REFERENCE = Pattern.compile("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}[0-9A-Z*~$=]");
  /** The portal asks whoever sends sooner than it takes to answer to read their answers once more. */
  private static final Duration TIME_TO_READ = Duration.ofSeconds(45);

  private Sending() {}

  /** @return the reference to write down */
  static String send(Visitor visitor, Browser browser) {
    Page sent = visitor.waitsFor("reads the answers once more", TIME_TO_READ, () -> {
      Page page = browser.open("/step/23").form("Send").send();
      boolean asked = page.status() == 422 && page.problems().contains("Please read your answers once more, then press Send");
      return asked ? Optional.empty() : Optional.of(page);
    });
    String reference = sent.saying("Sent", "Write down your reference").text(".door-reference");
    if (!REFERENCE.matcher(reference).matches()) throw new DidNotHold("“" + reference + "” is no reference" + sent.at());
    return reference;
  }
}
