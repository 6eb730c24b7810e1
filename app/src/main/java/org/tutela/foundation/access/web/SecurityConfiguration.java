package org.tutela.foundation.access.web;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.tutela.foundation.access.Drafts;
import org.tutela.foundation.access.Once;
import org.tutela.foundation.kernel.web.PageWriter;
import org.tutela.foundation.kernel.web.Refusals;

/** The chain that every request passes: strict methods, the session, form tokens, headers (security.md section 4). */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
  /** S-7, word for word. */
  static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
      + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
  private static final String PERMISSIONS = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), "
      + "fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), "
      + "screen-wake-lock=(), xr-spatial-tracking=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";
  private static final String[] OPEN = {"/assets/**", "/sign-in", "/sign-in/**", "/signed-out", "/session-ended", "/enrol", "/enrol/finish"};

  @Bean
  SecurityFilterChain staff(HttpSecurity http, SessionContext sessions, FormTokens tokens, Doors doors, Once once, Drafts drafts,
                            OrganisationSignIn organisation, PageWriter pages, Refusals refusals) throws Exception {
    organisation.addTo(http);
    return http
        .securityContext(context -> context.securityContextRepository(sessions))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
            .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
            .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS)))
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
            .requestMatchers(OPEN).permitAll()
            .anyRequest().authenticated())
        .exceptionHandling(handling -> handling.authenticationEntryPoint(doors).accessDeniedHandler(doors))
        .addFilterBefore(new StrictRequests(), CsrfFilter.class)
        .addFilterBefore(new DraftFilter(sessions, tokens, drafts), CsrfFilter.class)
        .addFilterAfter(new ActingFilter(), AuthorizationFilter.class)
        .addFilterAfter(new OnceFilter(once, drafts, pages, refusals), ActingFilter.class)
        .build();
  }

  /** The list of methods is ours to keep, and answers 405 where the firewall would say 400. */
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    return firewall;
  }

  /** Spring Boot would otherwise invent a user and print its password. */
  @Bean
  UserDetailsService nobody() {
    return name -> {
      throw new UsernameNotFoundException("nobody signs in by this door");
    };
  }
}
