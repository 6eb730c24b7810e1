package org.tutela.foundation.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tutela.foundation.access.Permission;

/** The navigation of access's own pages, to the right of the work itself. */
@Configuration(proxyBeanMethods = false)
class AccessTabs {
  private record Entry(int order, String text, String href, Permission needs) implements Tab {}

  @Bean
  Tab glassTab() {
    return new Entry(800, "Break-glass", "/glass", Permission.BREAK_GLASS);
  }

  @Bean
  Tab reviewsTab() {
    return new Entry(810, "Glass reviews", "/glass/reviews", Permission.SEE_GLASS);
  }

  @Bean
  Tab sampleTab() {
    return new Entry(820, "Weekly sample", "/sample", Permission.SEE_SAMPLE);
  }

  @Bean
  Tab alertsTab() {
    return new Entry(830, "Alerts", "/alerts", Permission.SEE_ALERTS);
  }

  @Bean
  Tab staffTab() {
    return new Entry(840, "Staff", "/staff", Permission.SEE_STAFF);
  }

  @Bean
  Tab ownTab() {
    return new Entry(900, "Your sign-in", "/sessions", Permission.SEE_OWN_SESSIONS);
  }
}
