package org.tutela.foundation.access.web;

import java.util.function.ToIntFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Alerts;
import org.tutela.foundation.access.Glass;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Sampling;
import org.tutela.foundation.access.Staffing;

/** The navigation of access's own pages, to the right of the work itself. */
@Configuration(proxyBeanMethods = false)
class AccessTabs {
  private record Entry(int order, String text, String href, Permission needs, ToIntFunction<Actor> waiting) implements Tab {
    Entry(int order, String text, String href, Permission needs) {
      this(order, text, href, needs, _ -> 0);
    }

    @Override
    public int count(Actor actor) {
      return waiting.applyAsInt(actor);
    }
  }

  @Bean
  Tab glassTab() {
    return new Entry(800, "Break-glass", "/glass", Permission.BREAK_GLASS);
  }

  @Bean
  Tab reviewsTab(Glass glass) {
    return new Entry(810, "Glass reviews", "/glass/reviews", Permission.SEE_GLASS, glass::waiting);
  }

  @Bean
  Tab limitsTab() {
    return new Entry(815, "Limited records", "/limits", Permission.SEE_LIMITS);
  }

  @Bean
  Tab sampleTab(Sampling sampling) {
    return new Entry(820, "Weekly sample", "/sample", Permission.SEE_SAMPLE, sampling::waiting);
  }

  /** Officers, who answer for few records, are told on their worklist, so that their other pages ask one thing less. */
  @Bean
  Tab alertsTab(Alerts alerts) {
    return new Entry(830, "Alerts", "/alerts", Permission.SEE_ALERTS,
        reader -> Permission.SEE_LIMITS.heldBy(reader) ? alerts.waiting(reader) : 0);
  }

  @Bean
  Tab clearancesTab() {
    return new Entry(835, "Clearances", "/staff/clearances", Permission.SEE_CLEARANCES);
  }

  @Bean
  Tab staffTab(Staffing staffing) {
    return new Entry(840, "Staff", "/staff", Permission.SEE_STAFF, staffing::waiting);
  }

  @Bean
  Tab ownTab() {
    return new Entry(900, "Your sign-in", "/sessions", Permission.SEE_OWN_SESSIONS);
  }
}
