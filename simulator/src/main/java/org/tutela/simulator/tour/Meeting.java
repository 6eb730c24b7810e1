package org.tutela.simulator.tour;

/** The interview with the mother, and the partners. */
final class Meeting implements Chapter {
  @Override
  public String title() {
    return "The meeting, and those who know the family";
  }

  @Override
  public void play(Story story) {
    var work = new CaseWork(story.staff(Story.HERE, Story.OFFICER), story.known("mother's application"));
    work.book();
    work.meet("He moved in two weeks ago. She works late on two evenings, and he puts her daughter to bed.");
    work.askPartner("The school has noticed that she is tired and quiet since he came.");
  }
}
