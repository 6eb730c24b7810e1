package org.tutela.foundation.access;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of security.md sections 2 and 4; a force may make them tighter.
 *
 * @param data what must survive a restart
 * @param keys where the keys stand that are kept outside the database; below {@code data} unless set
 * @param publicUrl where staff reach the service; passkeys are bound to its host
 * @param demo personas are one click away; refused unless the service is bound to loopback
 * @param plainHttp cookies without Secure, for loopback only; follows {@code demo} unless set
 */
@ConfigurationProperties("tutela")
public record AccessSettings(
    @DefaultValue("data") Path data,
    Path keys,
    @DefaultValue("http://localhost:8080") URI publicUrl,
    @DefaultValue("false") boolean demo,
    @DefaultValue("false") boolean plainHttp,
    @DefaultValue Session session,
    @DefaultValue Browsing browsing) {

  public record Session(
      @DefaultValue("15m") Duration idle,
      @DefaultValue("12h") Duration longest,
      @DefaultValue("5m") Duration stepUp) {}

  /** @param people distinct people opened in an hour before an alert; {@code outside} of another area; {@code stop} ends the session */
  public record Browsing(
      @DefaultValue("30") int people,
      @DefaultValue("5") int outside,
      @DefaultValue("60") int stop) {}

  public AccessSettings {
    if (keys == null) keys = data.resolve("keys");
  }

  public boolean insecureCookies() {
    return demo || plainHttp;
  }
}
