package org.tutela.casework.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Random;
import org.tutela.casework.people.SyntheticRegister.Truth;

/** Asks about a person as somebody would who knows them from hearsay, in the shares of matching section 3. */
class ApplicantQuality {
  private static final Map<String, String> PET = Map.ofEntries(Map.entry("John", "Johnny"), Map.entry("David", "Dave"), Map.entry("Michael", "Mick"),
      Map.entry("Andrew", "Andy"), Map.entry("James", "Jim"), Map.entry("Stephen", "Steve"), Map.entry("Robert", "Bob"), Map.entry("Christopher", "Chris"),
      Map.entry("Richard", "Rick"), Map.entry("William", "Bill"), Map.entry("Anthony", "Tony"), Map.entry("Daniel", "Danny"), Map.entry("Matthew", "Matt"),
      Map.entry("Thomas", "Tom"), Map.entry("Gary", "Gaz"), Map.entry("Kevin", "Kev"), Map.entry("Mohammed", "Mo"), Map.entry("Derek", "Del"),
      Map.entry("Terence", "Terry"), Map.entry("Susan", "Sue"), Map.entry("Margaret", "Maggie"), Map.entry("Catherine", "Kate"), Map.entry("Elizabeth", "Liz"),
      Map.entry("Edward", "Ted"), Map.entry("Patricia", "Trish"), Map.entry("Tomasz", "Tomek"), Map.entry("Aleksandra", "Ola"), Map.entry("Charles", "Charlie"));

  private final Random random;
  private final LocalDate today;

  ApplicantQuality(Random random, LocalDate today) {
    this.random = random;
    this.today = today;
  }

  NamedPerson about(Truth truth) {
    String[] given = truth.forenames().split(" ");
    int roll = random.nextInt(100);
    String first = given[0];
    String surname = surname(truth);
    if (roll < 16) first = PET.getOrDefault(first, first);
    else if (roll < 30) first = misspelt(first);
    else if (roll < 34) first = given[given.length - 1];
    else if (roll < 40 && truth.alias().isPresent()) first = truth.alias().get().split(" ")[0];
    var asked = random.nextInt(100) < 3 ? NamedPerson.named(surname, first) : NamedPerson.named(first, surname);
    return at(born(asked, truth.born()), truth);
  }

  private String surname(Truth truth) {
    int roll = random.nextInt(100);
    if (roll < 17) return misspelt(truth.surname());
    if (roll < 20) return "";
    if (roll < 22) return "Marriedaway";
    if (roll < 26 && truth.alias().isPresent()) return truth.alias().get().split(" ")[1];
    return truth.surname();
  }

  private NamedPerson born(NamedPerson asked, LocalDate born) {
    int roll = random.nextInt(100);
    int age = Period.between(born, today).getYears();
    if (roll < 45) return asked.born(Birth.on(born));
    if (roll < 67) return asked.born(Birth.age(Math.max(10, age + random.nextInt(7) - 3), today));
    if (roll < 77) return asked.born(Birth.year(born.getYear()));
    if (roll < 84) return asked.born(Birth.on(born.plusDays(random.nextBoolean() ? 1 : -1)));
    if (roll < 87) return asked.born(Birth.on(swapped(born)));
    return asked;
  }

  private NamedPerson at(NamedPerson asked, Truth truth) {
    int roll = random.nextInt(100);
    if (roll < 35) return asked.at(truth.postcode());
    if (roll < 63) return asked.at(truth.postcode().split(" ")[0]);
    if (roll < 73) return asked.at(truth.oldPostcode());
    if (roll < 83) return asked.at("ZE9 9ZZ");
    return asked;
  }

  private String misspelt(String name) {
    if (name.length() < 4) return name;
    int at = 1 + random.nextInt(name.length() - 2);
    return switch (random.nextInt(3)) {
      case 0 -> name.substring(0, at) + name.substring(at + 1);
      case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
      default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    };
  }

  private static LocalDate swapped(LocalDate date) {
    try {
      return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
    } catch (DateTimeException e) {
      return date;
    }
  }
}
