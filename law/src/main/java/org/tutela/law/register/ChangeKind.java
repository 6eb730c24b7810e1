package org.tutela.law.register;

/** What has to be notified when it changes. */
public enum ChangeKind {
  NAME("Used a name not yet notified", RegisterRule.C1),
  HOME("Changed home address", RegisterRule.C1),
  STAY("Stayed at another place for a qualifying period", RegisterRule.C3),
  RELEASE("Released from custody or hospital", RegisterRule.C1),
  HOUSEHOLD("Stayed where a child lives, for 12 hours or more", RegisterRule.N8),
  ACCOUNT("Opened or closed an account", RegisterRule.PRESCRIBED),
  CARD("Obtained a card, or one expired or was lost", RegisterRule.PRESCRIBED),
  IDENTITY("Obtained a passport or identity document, or one expired or was lost", RegisterRule.PRESCRIBED),
  /** Of an item that a rule set asks for beyond those above, by the data that was entered with its day. */
  ITEM("Another item that the rules of the day ask for, such as an e-mail address", RegisterRule.ACT_2026);

  private final String title;
  private final RegisterRule rule;

  ChangeKind(String title, RegisterRule rule) {
    this.title = title;
    this.rule = rule;
  }

  public String title() {
    return title;
  }

  public RegisterRule rule() {
    return rule;
  }

  /** Release cannot be notified in advance; whether a prescribed change can is not known. */
  public boolean inAdvance() {
    return this == NAME || this == HOME || this == STAY;
  }
}
