package org.tutela.portal.web;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer says to the browser (security S-7, P-10). */
final class Headers {
  private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
      + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
  private static final String NOTHING = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), "
      + "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), "
      + "publickey-credentials-get=(), screen-wake-lock=(), usb=(), web-share=(), xr-spatial-tracking=()";

  private Headers() {}

  static void on(HttpServletResponse response, boolean secure) {
    response.setHeader("Content-Security-Policy", CONTENT);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", NOTHING);
    response.setHeader("Cache-Control", "no-store");
    if (secure) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
}
