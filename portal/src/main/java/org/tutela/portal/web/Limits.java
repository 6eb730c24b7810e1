package org.tutela.portal.web;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tutela.portal.PortalSettings;

/** How much one network, and everybody together, may ask of the portal (security P-7). Knows nothing of what is asked. */
@Component
class Limits {
  private final PortalSettings settings;
  private final Map<String, Bucket> answers;
  private final Map<String, Bucket> sendings;
  private final Bucket overall;

  Limits(PortalSettings settings) {
    this.settings = settings;
    this.answers = remembered(settings.limits().networks());
    this.sendings = remembered(settings.limits().networks());
    this.overall = bucket(settings.limits().sendingsOverall(), Duration.ofMinutes(1));
  }

  boolean mayAnswer(HttpServletRequest request) {
    return take(answers, network(request), settings.limits().answers(), Duration.ofMinutes(1));
  }

  boolean maySend(HttpServletRequest request) {
    return take(sendings, network(request), settings.limits().sendings(), Duration.ofHours(1)) && overall.tryConsume(1);
  }

  private static boolean take(Map<String, Bucket> of, String network, int capacity, Duration per) {
    Bucket bucket;
    synchronized (of) {
      bucket = of.computeIfAbsent(network, _ -> bucket(capacity, per));
    }
    return bucket.tryConsume(1);
  }

  private static Bucket bucket(int capacity, Duration per) {
    return Bucket.builder().addLimit(Bandwidth.builder().capacity(capacity).refillGreedy(capacity, per).build()).build();
  }

  /** Forgets the network longest unseen when there are too many. */
  private static Map<String, Bucket> remembered(int most) {
    return new LinkedHashMap<>(64, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
        return size() > most;
      }
    };
  }

  /** The first 24 bits of an IPv4 address, 48 of an IPv6 one: what one household or office can have. */
  private String network(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    String forwarded = request.getHeader("X-Forwarded-For");
    if (forwarded != null && settings.trustedProxies().contains(address)) address = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    try {
      // a literal only: a name would be looked up
      if (address.isEmpty() || !address.matches("[0-9a-fA-F:.]{2,45}")) return "none";
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 6));
    } catch (UnknownHostException e) {
      return "none";
    }
  }
}
