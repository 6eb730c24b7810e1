package org.tutela.portal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicKeys file of the staff service's public intake keys
 * @param hosts names under which the portal answers; any other Host is refused
 * @param trustedProxies addresses whose X-Forwarded-For is believed
 * @param secure false only for a demonstration without TLS
 * @param leaveTo where "Exit this page" goes
 * @param idle how long answers can be taken up again
 * @param youngest a form sent sooner than this after its start is asked for once more
 * @param demonstration shows a banner that says so
 */
@ConfigurationProperties("tutela.portal")
public record PortalSettings(
    Path publicKeys,
    @DefaultValue({"localhost", "127.0.0.1", "[::1]"}) Set<String> hosts,
    @DefaultValue Set<String> trustedProxies,
    @DefaultValue("true") boolean secure,
    @DefaultValue("https://www.bbc.co.uk/weather") String leaveTo,
    @DefaultValue("60m") Duration idle,
    @DefaultValue("20s") Duration youngest,
    @DefaultValue("false") boolean demonstration,
    @DefaultValue Limits limits,
    List<Force> forces) {

  /** A police area that the form offers, with its names. */
  public record Force(String code, String en, String cy) {}

  /**
   * @param answers pages answered a minute from one network
   * @param sendings requests sent an hour from one network
   * @param sendingsOverall requests sent a minute from everywhere
   * @param networks how many networks are remembered at once
   */
  public record Limits(
      @DefaultValue("240") int answers,
      @DefaultValue("20") int sendings,
      @DefaultValue("600") int sendingsOverall,
      @DefaultValue("20000") int networks) {}
}
