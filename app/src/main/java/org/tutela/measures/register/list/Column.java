package org.tutela.measures.register.list;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a list. What each row needs depends on its {@code record}. */
public enum Column {
  NUMBER("every row", "The number under which the person stands where the list comes from; their rows stand together"),
  RECORD("every row", "person (one), conviction (one or more), address, notification, item or away"),
  FORENAMES("person", "May be empty"),
  SURNAME("person", "Needed"),
  SEX("person", "female, male, other or not known; empty: not known"),
  BORN("person", "Needed; a day"),
  PNC("person", "PNC identifier; may be empty"),
  MANAGER("person", "E-mail address of the officer who manages the person; empty: whoever loads the list"),
  RISK("person", "very high, high, medium, low or not assessed; empty: not assessed"),
  RISK_BASIS("person", "The tool and what it gave; needed with a risk"),
  RISK_ON("person", "The day of the assessment; needed with a risk"),
  KIND("the others", "conviction: conviction, caution, insanity, disability, abroad or act 1997; address: home, other or no fixed abode; "
      + "notification: initial, change or periodic; away: custody, imprisonment, hospital or abroad"),
  ON("conviction, notification, item", "The day of the decision, or on which it was notified or given; needed"),
  FROM("address, away", "The first day; needed"),
  TO("address, away", "The last day; empty while it lasts"),
  STATUTE("conviction", "By short title and year: Sexual Offences Act 2003; needed"),
  SECTION("conviction", "The number alone: 9; needed"),
  OFFENCE("conviction", "In words, beginning with “Attempted” and the like where it was not completed; may be empty"),
  COMMITTED("conviction", "The day of the offence, from which the age at it is told"),
  VICTIM_AGE("conviction", "In years, where the threshold depends on it"),
  PLACE("conviction", "england and wales, scotland, northern ireland or elsewhere; empty: england and wales"),
  COURT("conviction", "Or the police station, for a caution; needed"),
  NOTICE_ON("conviction", "The day of the police's notice; needed for kind “abroad”"),
  DISPOSAL("conviction", "life, lifelong restriction, custody, extended, detention and training, service detention, hospital restricted, hospital, caution, "
      + "youth caution, conditional discharge, payback supervision, community, absolute discharge, other or not yet; needed"),
  MONTHS("conviction", "Length of the sentence for this offence alone; suspended or not"),
  DAYS("conviction", "Days of the term beside the months"),
  OTHERS("conviction", "Terms of imprisonment for other listed offences, put together with this one: “12 after 18” is 12 months that start after 18 of this one, "
      + "“12 after 0” runs with it; with days “6m1d after 0”, an extended sentence with its extension “24+36 after 0”; several with semicolons between them"),
  SECOND_MONTHS("conviction", "The extension of an extended sentence, or the detention part of a detention and training order: its months"),
  SENTENCED("conviction", "The day of the sentence, where it came after the conviction"),
  RELEASED("conviction", "The day of release or discharge, “not yet”, or empty where no time was served"),
  READING("conviction", "Where the term has two readings: WHOLE, CUSTODIAL or DETENTION"),
  FOUND("conviction", "yes, where a person looked up an offence that is not held here and found it listed"),
  PERIOD_MONTHS("conviction", "The period, where the law leaves it to a person; elsewhere it is compared with the law's"),
  REASONS("conviction", "For a reading, a finding or a period that a person chose"),
  ADDRESS("address", "Street and town, or the place"),
  POSTCODE("address", "May be empty where there is an address"),
  RESIDENCE("notification", "no, where there was no sole or main residence; empty: yes"),
  STATION("notification", "Police station; needed"),
  // from here on in the order in which they came: rows that wait to be loaded are kept in it
  SECOND_DAYS("conviction", "Days of the second part beside its months"),
  POLICE_AREA("address", "The force in whose area it lies, by its name here, or another; empty: not known"),
  ITEM("item", "What was given with the notification of that day: passport, vehicle, email, account, debit card and the like; needed"),
  DETAILS("item", "A line for each field, “Number: 123456”; needed"),
  FOOTING("item", "Of an item that no statute asks for: voluntary, prevention order, risk order, licence, community order or intelligence; empty: voluntary");

  /** Added to the file of what is to be mended; a file that has it can be loaded again. */
  public static final String REASON = "reason";

  private final String rows;
  private final String meaning;

  Column(String rows, String meaning) {
    this.rows = rows;
    this.meaning = meaning;
  }

  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In which rows it counts. */
  public String rows() {
    return rows;
  }

  public String meaning() {
    return meaning;
  }

  public static Optional<Column> titled(String heading) {
    return Stream.of(values()).filter(one -> one.title().equals(heading.strip().toLowerCase(Locale.ROOT))).findFirst();
  }
}
