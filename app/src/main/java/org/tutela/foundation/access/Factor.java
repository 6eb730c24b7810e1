package org.tutela.foundation.access;

/** How somebody proved who they are. */
public enum Factor {
  PASSKEY("Passkey"), PASSWORD_AND_CODE("Password and code"), OIDC("Your organisation's sign-in"), PERSONA("Demonstration");

  private final String title;

  Factor(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
