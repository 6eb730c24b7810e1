package org.tutela.foundation.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Refuses to start with personas a click away, or with cookies in the clear, where another machine could reach them. */
@Component
class LoopbackOnly {
  LoopbackOnly(AccessSettings settings, @Value("${server.address:}") String address) throws UnknownHostException {
    boolean loopback = !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    if (settings.insecureCookies() && !loopback) {
      throw new IllegalStateException("tutela.demo and tutela.plain-http are for this machine alone: set server.address to 127.0.0.1, or turn them off");
    }
  }
}
