package org.tutela.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.SignIn;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.foundation.kernel.web.PageWriter;

/** Sign-in with the organisation's own accounts: Spring Security speaks OpenID Connect, and we decide who that is here. */
@Component
class OrganisationSignIn {
  static final String START = "/sign-in/organisation";
  private static final String ID = "organisation";

  private final OrganisationSettings settings;
  private final OrganisationRequests requests;
  private final SignIn signIn;
  private final Arrival arrival;
  private final PageWriter pages;

  OrganisationSignIn(OrganisationSettings settings, OrganisationRequests requests, SignIn signIn, Arrival arrival, PageWriter pages) {
    this.settings = settings;
    this.requests = requests;
    this.signIn = signIn;
    this.arrival = arrival;
    this.pages = pages;
  }

  void addTo(HttpSecurity http) throws Exception {
    if (!settings.isSet()) return;
    // Asked for at the first sign-in, so that the service starts while the organisation's server is down.
    var registrations = new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration()));
    http.oauth2Login(login -> login
        .clientRegistrationRepository(registrations)
        .authorizedClientService(new InMemoryOAuth2AuthorizedClientService(registrations))
        .loginPage("/sign-in")
        .authorizationEndpoint(start -> start.authorizationRequestRepository(requests).authorizationRequestResolver(resolver(registrations)))
        .redirectionEndpoint(back -> back.baseUri(START + "/back"))
        .successHandler(this::came)
        .failureHandler((request, response, _) -> refused(request, response)));
  }

  private ClientRegistration registration() {
    return ClientRegistrations.fromIssuerLocation(settings.issuer()).registrationId(ID).clientId(settings.clientId())
        .clientSecret(settings.clientSecret()).redirectUri("{baseUrl}" + START + "/back").scope("openid", "email").build();
  }

  /** {@code ?again=yes} makes the organisation ask afresh, which is a step-up (S-5). */
  private static OAuth2AuthorizationRequestResolver resolver(ClientRegistrationRepository registrations) {
    var usual = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/sign-in");
    return new OAuth2AuthorizationRequestResolver() {
      @Override
      public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return asked(usual.resolve(request), request);
      }

      @Override
      public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return asked(usual.resolve(request, registration), request);
      }
    };
  }

  private static OAuth2AuthorizationRequest asked(OAuth2AuthorizationRequest made, HttpServletRequest request) {
    if (made == null || !"yes".equals(request.getParameter("again"))) return made;
    return OAuth2AuthorizationRequest.from(made).additionalParameters(more -> more.put("prompt", "login")).build();
  }

  private void came(HttpServletRequest request, HttpServletResponse response, Authentication proved) throws IOException {
    var user = (OidcUser) proved.getPrincipal();
    var email = Boolean.TRUE.equals(user.getEmailVerified()) ? Optional.ofNullable(user.getClaimAsString(settings.claim())) : Optional.<String>empty();
    switch (signIn.byOidc(user.getIssuer() + " " + user.getSubject(), email, Arrival.from(request))) {
      case SignIn.Result.In in -> {
        var way = (Answer.Go) arrival.arrive(in, requests.next(request), request, response);
        // The browser came here from another site, so the Strict cookie would not be sent along a redirect; from a page of ours it is.
        response.setHeader("Refresh", "0; url=" + way.path());
        pages.write(new ArrivedPage(way.path()), 200, request, response);
      }
      case SignIn.Result.No _, SignIn.Result.Busy _ -> refused(request, response);
    }
  }

  private void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.write(new NotArrivedPage(), 403, request, response);
  }
}
