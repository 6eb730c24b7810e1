package org.tutela.foundation.access.web;

import java.util.List;
import org.tutela.foundation.access.Clearances;
import org.tutela.ui.Page;

/** @param next what the reader was about to do */
public record ClearancePage(Clearances.Own own, String next) implements Page {
  @Override
  public String template() {
    return "access/clearance.jte";
  }

  @Override
  public String title() {
    return own.holds() ? "Your vetting clearance" : "Your vetting clearance has ended";
  }

  public String level() {
    return own.clearance().level().isEmpty() ? "Not recorded" : own.clearance().level();
  }

  public String ask() {
    List<String> names = own.renewers();
    if (names.isEmpty()) return "Nobody of your force can renew it here at the moment. Whoever runs this service for your force can appoint an administrator who can.";
    if (names.size() == 1) return "Ask " + names.getFirst() + ".";
    return "Ask " + String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast() + ".";
  }
}
