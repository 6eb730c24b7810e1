package org.tutela.foundation.access.web;

import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Broken;
import org.tutela.foundation.access.Permission;
import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

public record GlassReviewsPage(Typed typed, List<Broken> reviews, List<Broken> consents) implements Page {
  public boolean mayConsent() {
    return Acting.may(Permission.CONSENT_TO_GLASS);
  }

  public boolean mayReview() {
    return Acting.may(Permission.REVIEW_GLASS);
  }

  @Override
  public String template() {
    return "access/glass-reviews.jte";
  }

  @Override
  public String title() {
    return "Records opened by breaking the glass";
  }
}
