package org.tutela.foundation.access.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The organisation's own sign-in, by OpenID Connect; none unless {@code tutela.oidc.issuer} is set.
 *
 * @param name as the sign-in page calls it
 * @param claim the claim that holds the e-mail address under which a member of staff was taken on
 */
@ConfigurationProperties("tutela.oidc")
record OrganisationSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("your organisation") String name,
    @DefaultValue("email") String claim) {

  boolean isSet() {
    return !issuer.isEmpty();
  }
}
