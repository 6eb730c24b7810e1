package org.tutela.casework.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.tutela.casework.people.matching.Held;
import org.tutela.casework.people.matching.Place;

/** Invented people with the head and the tail of a real register: common names very common, and many names held once. */
class SyntheticRegister {
  /** What an applicant would ask about a person of this register. */
  record Truth(UUID person, String forenames, String surname, Optional<String> alias, LocalDate born, String postcode, String oldPostcode) {}

  private static final String[] FIRST = ("John David Michael Paul Andrew Mark James Stephen Peter Robert Christopher Richard William Anthony Daniel Matthew "
      + "Thomas Gary Kevin Simon Mohammed Ian Martin Alan Philip Darren Keith Barry Derek Terence Nigel Graham Stuart Neil Colin Wayne Lee Craig Adam Joseph "
      + "Benjamin Samuel Joshua Alexander Edward George Charles Henry Patrick Sean Susan Margaret Catherine Elizabeth Christine Janet Patricia Karen Sarah "
      + "Jacqueline Deborah Victoria Rebecca Joanne Nicola Michelle Ali Ahmed Imran Tariq Harpreet Gurpreet Pawel Tomasz Krzysztof Piotr Katarzyna Ivan "
      + "Oluwaseun Emeka Kwame Aleksandra Rhys Gareth Dylan Owen").split(" ");
  private static final String[] COMMON = ("Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green "
      + "Hall Wood Jackson Clarke Khan Hussain Singh Kaur Ali Begum Patel Ahmed Nowak Kowalski Wojcik Murphy Kelly Byrne Clark Harris Lewis Cooper").split(" ");
  private static final String[] HEAD = ("Ash Bar Cor Dun El Far Gar Hal Hether Ing Kel Lang Mar Nor Oak Pem Quen Rad Sel Thorn Ul Ver Whit Yar Brock Cran Den Fen Hazel Lin").split(" ");
  private static final String[] TAIL = "by combe croft dale den don field ford ham hurst ley low man mere ridge shaw stead ston thorpe ton wick wood worth nell cott".split(" ");

  private final Random random;
  final List<Truth> truths = new ArrayList<>();

  SyntheticRegister(long seed) {
    random = new Random(seed);
  }

  List<Held> persons(int count) {
    var persons = new ArrayList<Held>();
    for (int i = 0; i < count; i++) {
      var id = new UUID(0x7000L + i, random.nextLong());
      String forenames = first() + (random.nextInt(10) < 6 ? " " + first() : "");
      String surname = surname();
      var born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(65 * 365));
      String postcode = postcode();
      String old = postcode();
      var alias = random.nextInt(5) == 0 ? Optional.of(first() + " " + surname()) : Optional.<String>empty();
      truths.add(new Truth(id, forenames, surname, alias, born, postcode, old));
      var names = new ArrayList<>(List.of(new Held.Name("legal name", false, forenames, surname)));
      alias.ifPresent(a -> names.add(new Held.Name("alias", true, a.split(" ")[0], a.split(" ")[1])));
      persons.add(Held.of(id, i + 1, names, Optional.of(Readying.span(Birth.on(born))),
          List.of(Place.of("", postcode, "address now"), Place.of("", old, "former address")), Set.of()));
    }
    return persons;
  }

  String first() {
    double skew = random.nextDouble();
    return FIRST[(int) (FIRST.length * skew * skew)];
  }

  String surname() {
    if (random.nextInt(10) < 5) {
      double skew = random.nextDouble();
      return COMMON[(int) (COMMON.length * skew * skew)];
    }
    return HEAD[random.nextInt(HEAD.length)] + TAIL[random.nextInt(TAIL.length)];
  }

  String postcode() {
    return List.of("NM", "CW", "DA").get(random.nextInt(3)) + (1 + random.nextInt(15)) + " " + random.nextInt(10)
        + (char) ('A' + random.nextInt(20)) + (char) ('A' + random.nextInt(20));
  }
}
