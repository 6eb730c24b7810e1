package org.tutela.casework.convictions;

public enum Jurisdiction {
  ENGLAND_AND_WALES("England and Wales"),
  SCOTLAND("Scotland"),
  NORTHERN_IRELAND("Northern Ireland"),
  ELSEWHERE("Elsewhere");

  private final String title;

  Jurisdiction(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
