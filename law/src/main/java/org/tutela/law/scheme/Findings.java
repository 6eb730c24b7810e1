package org.tutela.law.scheme;

/**
 * What the decision-maker found on each limb, in their own words.
 *
 * @param harm the harm that may follow disclosure, to the subject and others
 */
public record Findings(Finding necessary, Finding pressingNeed, Finding proportionate, String harm) {

  public enum Answer { YES, NO, NOT_RECORDED }

  public record Finding(Answer answer, String reasons) {
    public static Finding yes(String reasons) {
      return new Finding(Answer.YES, reasons);
    }

    public static Finding no(String reasons) {
      return new Finding(Answer.NO, reasons);
    }

    public static Finding notRecorded() {
      return new Finding(Answer.NOT_RECORDED, "");
    }

    public boolean met() {
      return answer == Answer.YES;
    }
  }

  public static Findings none() {
    return new Findings(Finding.notRecorded(), Finding.notRecorded(), Finding.notRecorded(), "");
  }
}
