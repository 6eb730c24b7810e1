package org.tutela.simulator.tour;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** A mother asks about the man who moved in. She names somebody on record, as the tour knows and she does not. */
final class Asking implements Chapter {
  static final String FATHER = "Dewi Brackenford, a father";
  private static final List<String> AGAINST_CHILDREN = List.of("Sexual activity with a child", "Causing or inciting a child",
      "Sexual assault of a child under 13", "Causing a child under 13", "Sexual activity in the presence of a child");

  @Override
  public String title() {
    return "A mother asks";
  }

  @Override
  public void play(Story story) {
    choose(story);
    var mother = story.visitor("Carys Thornlea, a mother");
    mother.does("opens the portal", browser -> {
      Page page = browser.open("/").saying("Worried about someone who has contact with a child?", "ring 999").notSaying("sex offender", "disclosure scheme");
      return page.heading() + " Her browser’s history says “" + page.document().title() + "”.";
    });
    story.visitor(FATHER).does("opens it too, on his telephone; of him more in chapter 8", browser ->
        browser.open("/").form("Start now").send().saying().heading());
    mother.does("answers one question a page, without account or JavaScript", browser -> {
      Page check = form(story).answer(browser.open("/").form("Start now").send());
      check.saying(story.known("surname"), "Now send your answers");
      return "“Check your answers”: " + check.document().select("dd:contains(" + story.known("surname") + ")").eachText().getFirst() + ", …";
    });
    mother.does("reads it once more and sends it", browser -> {
      String reference = Sending.send(mother, browser);
      story.learn("mother's reference", reference);
      return "“Sent. Write down your reference: " + reference + "”";
    });
    mother.does("looks back: nothing that she wrote can be seen any more", browser -> {
      browser.open("/step/12").saying("Sent").notSaying(story.known("surname"));
      return "";
    });
  }

  /** The story needs somebody on record for an offence against a child. Only a member of staff can know of one. */
  private static void choose(Story story) {
    var officer = story.staff(Story.HERE, Story.OFFICER);
    officer.does("looks at who is managed: the story will be about one of them", browser -> {
      for (String path : browser.open("/mappa").saying("managed under section 325").document().select("tbody tr a[href^=/people/]").eachAttr("href")) {
        Page person = browser.open(path);
        if (person.status() == 200 && fits(person)) return remember(story, person);
      }
      throw new DidNotHold("Nobody managed has a conviction for an offence against a child");
    });
  }

  private static boolean fits(Page person) {
    return AGAINST_CHILDREN.stream().anyMatch(person.text()::contains) && person.text().contains("Conviction")
        && person.beside("Born").matches("\\d+ \\p{L}+ \\d{4}");
  }

  private static String remember(Story story, Page person) {
    var names = Page.cells(person.document().select("section[aria-label=Names] tbody tr").getFirst());
    var home = person.row("Home");
    story.learn("person", person.path());
    story.learn("forenames", names.get(1));
    story.learn("surname", names.get(2));
    story.learn("born", person.beside("Born"));
    story.learn("address", home.get(1));
    return person.heading() + ", born " + person.beside("Born") + ". Invented, as everybody here.";
  }

  private static OnlineForm form(Story story) {
    String[] born = story.known("born").split(" ");
    return OnlineForm.of("Carys", "Thornlea", "Nia")
        .on("/step/12", "subjectGiven", story.known("forenames").split(" ")[0], "subjectFamily", story.known("surname"))
        .on("/step/13", "subjectBirth-day", born[0], "subjectBirth-month", "" + month(born[1]), "subjectBirth-year", born[2])
        .on("/step/14", "subjectAddress", story.known("address"));
  }

  private static int month(String name) {
    for (var month : Month.values()) {
      if (name.startsWith(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))) return month.getValue();
    }
    throw new DidNotHold("“" + name + "” is no month");
  }
}
