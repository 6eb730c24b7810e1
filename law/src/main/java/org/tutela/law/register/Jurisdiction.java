package org.tutela.law.register;

public enum Jurisdiction {
  ENGLAND_AND_WALES("England and Wales"),
  SCOTLAND("Scotland"),
  NORTHERN_IRELAND("Northern Ireland");

  private final String title;

  Jurisdiction(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
