package org.tutela.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Names for people who do not exist. */
public final class Names {
  private static final List<String> MEN = List.of("David", "Gary", "Michael", "Stephen", "Mark", "Paul", "Andrew", "Peter", "Kevin", "Alan",
      "Ian", "Darren", "Neil", "Robert", "Christopher", "Anthony", "Simon", "Lee", "Craig", "Wayne", "Graham", "Colin", "Dean", "Barry", "Trevor",
      "Rhodri", "Emyr", "Gethin", "Dafydd", "Imran", "Tariq", "Naveed", "Kwame", "Tunde", "Paweł", "Tomasz", "Marek", "Dylan", "Callum", "Ryan");
  private static final List<String> WOMEN = List.of("Susan", "Karen", "Julie", "Tracey", "Sharon", "Michelle", "Donna", "Angela", "Carol", "Lisa",
      "Claire", "Emma", "Gemma", "Kelly", "Rebecca", "Laura", "Nicola", "Rachel", "Hannah", "Leanne", "Siân", "Bethan", "Nia", "Eleri", "Ayesha",
      "Fatima", "Shazia", "Abena", "Folake", "Agnieszka", "Katarzyna", "Amy", "Chloe", "Jade", "Stacey", "Joanne", "Natalie", "Alison", "Helen", "Ruth");
  private static final List<String> CHILDREN = List.of("Alfie", "Ella", "Noah", "Mia", "Oscar", "Freya", "Leo", "Poppy", "Isla", "Finley", "Ruby",
      "Osian", "Cadi", "Zara", "Yusuf", "Amelia", "Jacob", "Maja", "Kuba", "Theo");
  private static final List<String> BEGINNINGS = List.of("Ald", "Bram", "Cald", "Dun", "Els", "Fern", "Gart", "Hath", "Ingle", "Kelt", "Larch",
      "Mard", "Nether", "Ock", "Pend", "Quar", "Rudd", "Scar", "Thorn", "Ulver", "Vex", "Wither", "Yar", "Zeal");
  private static final List<String> ENDINGS = List.of("combe", "dalley", "ridge", "wicke", "stow", "mere", "holt", "gate", "shaw", "worthy", "field",
      "beck", "ley", "sworth", "ing");

  /** Short forms that people really use of these names. */
  static final Map<String, String> SHORT = Map.ofEntries(Map.entry("David", "Dave"), Map.entry("Gary", "Gaz"), Map.entry("Michael", "Mick"),
      Map.entry("Stephen", "Steve"), Map.entry("Andrew", "Andy"), Map.entry("Peter", "Pete"), Map.entry("Kevin", "Kev"),
      Map.entry("Robert", "Bob"), Map.entry("Christopher", "Chris"), Map.entry("Anthony", "Tony"), Map.entry("Darren", "Daz"),
      Map.entry("Barry", "Baz"), Map.entry("Trevor", "Trev"), Map.entry("Dafydd", "Dai"), Map.entry("Susan", "Sue"),
      Map.entry("Michelle", "Shell"), Map.entry("Angela", "Angie"), Map.entry("Rebecca", "Becky"), Map.entry("Nicola", "Nicky"),
      Map.entry("Katarzyna", "Kasia"), Map.entry("Tomasz", "Tomek"), Map.entry("Alison", "Ali"));

  private final Draw draw;
  private final List<String> surnames;

  Names(Draw draw, long seed) {
    this.draw = draw;
    var made = new ArrayList<String>();
    for (String beginning : BEGINNINGS) {
      for (String ending : ENDINGS) made.add(beginning + ending);
    }
    Collections.shuffle(made, new Random(seed));
    surnames = List.copyOf(made);
  }

  String man() {
    return draw.common(MEN);
  }

  String woman() {
    return draw.common(WOMEN);
  }

  String child() {
    return draw.one(CHILDREN);
  }

  String surname() {
    return draw.chance(0.04) ? draw.common(surnames) + "-" + draw.common(surnames) : draw.common(surnames);
  }
}
