package org.tutela.law.register;

import static org.tutela.law.Standing.HOUSE_RULE;
import static org.tutela.law.Standing.NOT_VERIFIED;
import static org.tutela.law.Standing.SECONDARY;
import static org.tutela.law.Standing.VERIFIED;

import org.tutela.law.Rule;
import org.tutela.law.Standing;

/** The rules of the notification requirements, each with the provision it restates and whether that was read. */
public enum RegisterRule implements Rule {
  EVENT_CONVICTION("1 conviction", "SOA 2003 s.80(1)(a)", VERIFIED, "Convicted of a Schedule 3 offence"),
  EVENT_INSANITY("1 insanity", "SOA 2003 s.80(1)(b)", VERIFIED, "Found not guilty of a Schedule 3 offence by reason of insanity"),
  EVENT_DISABILITY("1 disability", "SOA 2003 s.80(1)(c)", VERIFIED, "Found to be under a disability and to have done the act charged"),
  EVENT_CAUTION("1 caution", "SOA 2003 s.80(1)(d)", VERIFIED, "Cautioned for a Schedule 3 offence, in England and Wales or Northern Ireland only"),
  EVENT_1997("1 1997 Act", "SOA 2003 s.81", VERIFIED, "Within the Sex Offenders Act 1997, with the period still running on 1 May 2004"),
  EVENT_ABROAD("1 abroad", "SOA 2003 s.96ZA", NOT_VERIFIED, "Notice by the police for an offence abroad"),
  EVENT_SHPO("1 SHPO", "SOA 2003 s.103G", NOT_VERIFIED, "A sexual harm prevention order makes its subject notify for as long as it lasts"),
  EVENT_SRO("1 SRO", "SOA 2003 s.122H", NOT_VERIFIED, "Breach of a sexual risk order makes its subject notify until the order ends"),
  EPISODES("1 episodes", "Design, from SOA 2003 ss.80-82", HOUSE_RULE, "Each event is its own episode; the end shown is the latest of them"),
  THRESHOLD("1.1", "SOA 2003 Sch 3", NOT_VERIFIED, "Listed in Schedule 3, when its threshold is met"),
  PARAS_3_8("paras 3-8", "SOA 2003 Sch 3 paras 3, 5-8", VERIFIED, "Offences of the 1956 Act, with their thresholds"),
  PARA_93("para 93", "SOA 2003 Sch 3 para 93", VERIFIED, "For a service offence, service detention of at least 112 days stands for a community sentence of 12 months"),
  PARA_94("para 94", "SOA 2003 Sch 3 para 94", VERIFIED, "Attempting, conspiring, inciting, aiding, abetting, counselling or procuring counts"),
  PARA_95("para 95", "SOA 2003 Sch 3 para 95", VERIFIED, "The victim's age is that at the offence; for an image, that when it was made"),
  S_132("s.132", "SOA 2003 s.132", NOT_VERIFIED, "Where the threshold depends on the sentence, the relevant date is that on which it is met"),

  P1("SOA 2003 s.82(1)", VERIFIED, "Life, imprisonment for public protection or 30 months or more: indefinite"),
  P2("SOA 2003 s.82(1)", VERIFIED, "An order for lifelong restriction: indefinite"),
  P3("SOA 2003 s.82(1)", VERIFIED, "Hospital with a restriction order: indefinite"),
  P4("SOA 2003 s.82(1)", VERIFIED, "More than 6 and less than 30 months: 10 years"),
  P5("SOA 2003 s.82(1)", VERIFIED, "6 months or less: 7 years"),
  P6("SOA 2003 s.82(1)", VERIFIED, "Hospital without a restriction order: 7 years"),
  P7("SOA 2003 s.82(1)", VERIFIED, "Caution: 2 years"),
  P8("SOA 2003 s.82(1)", VERIFIED, "Conditional discharge, or supervision under a community payback order: its own length, not halved"),
  P9("SOA 2003 s.82(1)", NOT_VERIFIED, "Anything else: 5 years"),
  RELEVANT_DATE("s.82(6)", "SOA 2003 s.82(6)", VERIFIED, "The period begins with the relevant date, and custody does not stop it"),
  P_R1("SOA 2003 s.82(1)", VERIFIED, "The limits are exact: 30 months is indefinite, 6 months is 7 years"),
  P_R2("SOA 2003 s.82(2)", NOT_VERIFIED, "Under 18 on the relevant date: the 10, 7, 5 and 2 years are halved"),
  P_R3("SOA 2003 s.82(3)-(4)", NOT_VERIFIED, "Consecutive terms are added, overlapping time counts once, other offences' terms do not count"),
  P_R4("Settled practice", NOT_VERIFIED, "A suspended sentence counts as imprisonment for its full term"),
  P_R5("R v Wiles 2004; R v Slocombe 2005", NOT_VERIFIED, "Two readings of the term: a person chooses, and the choice is recorded"),
  P_R6("No rule read", NOT_VERIFIED, "An absolute discharge: a person decides whether and for how long"),
  P_R7("Settled practice", NOT_VERIFIED, "A youth caution or youth conditional caution counts as a caution"),
  P_R8("Settled practice", NOT_VERIFIED, "A quashed conviction ends its episode; a varied term is computed again from the same date"),
  P_R9("Design", HOUSE_RULE, "No period is shortened by hand"),

  D1("Design", HOUSE_RULE, "Days are calendar days in London; weekends and bank holidays count"),
  D2("Words of SOA 2003 ss.83-85", VERIFIED, "Within days beginning with a day: that day is the first"),
  D3("Words of SOA 2003 s.85(1)", VERIFIED, "Within a time after a day: that day is not counted"),
  D4("Words of SOA 2003 s.82(1)", VERIFIED, "Years beginning with a day end on the day before its anniversary"),
  D5("Travel Notification Regulations", NOT_VERIFIED, "Not less than days before: clear days are safe, the day after is for a person"),
  D6("Travel Notification Regulations", NOT_VERIFIED, "Not less than hours before a date: counted back from its midnight"),
  D7("SOA 2003 ss.83(6), 84(5), 85(3)-(4)", VERIFIED, "Custody, imprisonment, hospital and time abroad are disregarded"),
  D8("SOA 2003 s.85(3)", VERIFIED, "The day of release or return is the first that counts"),
  D9("Design", HOUSE_RULE, "A day partly disregarded counts for the reminder and not for a suspected breach; between them a person decides"),
  VERDICTS("3 verdicts", "Design", HOUSE_RULE, "A verdict suspects, asks or excuses; a person decides what it was"),

  I1("SOA 2003 s.83(1)", VERIFIED, "Initial notification within 3 days beginning with the relevant date"),
  I2("SOA 2003 s.83(2)", VERIFIED, "Not needed again while subject because of an earlier event that was notified"),
  I3("SOA 2003 s.83(3)-(4)", VERIFIED, "Not needed by those who complied under the 1997 Act or an earlier order"),
  I4("SOA 2003 s.87(1)", NOT_VERIFIED, "In person, at a prescribed police station"),
  ITEMS("4.1", "SOA 2003 s.83(5); SI 2012/1876", NOT_VERIFIED, "What must be notified"),
  N8("SI 2012/1876 reg 10", VERIFIED, "A stay of at least 12 hours where a child lives or stays and the public has no access"),
  C1("SOA 2003 s.84(1)", VERIFIED, "A change is notified within 3 days beginning with the event"),
  C2("SOA 2003 s.84(1)", VERIFIED, "A change notification repeats every item"),
  C3("SOA 2003 s.84(6)", VERIFIED, "A qualifying period is 7 days in any 12 months at one place; the seventh day is the first of the 3"),
  C4("SOA 2003 s.84(2)-(4)", VERIFIED, "Notice in advance covers a change from 2 days before to 2 days after the day it names"),
  C5("SOA 2003 s.84(2)", VERIFIED, "Release cannot be notified in advance"),
  C6("SI 2012/1876", NOT_VERIFIED, "A further stay at a notified household: a person decides"),
  PRESCRIBED("C1 prescribed", "SI 2012/1876", NOT_VERIFIED, "A prescribed change: accounts, cards, identity documents, households with a child"),
  A1("SOA 2003 s.85(1)", VERIFIED, "Again within a year after the last notification"),
  A2("SOA 2003 s.85(1)", VERIFIED, "A change notification moves the annual date"),
  A3("SOA 2003 s.85(1)", VERIFIED, "Travel and did-not-happen notices do not move it"),
  A4("SI 2012/1876", NOT_VERIFIED, "Without a sole or main residence: every 7 days"),
  A5("SOA 2003 s.85(3)-(4)", VERIFIED, "When the period ends while time is disregarded: 3 days beginning when that stops"),
  A6("SI 2012/1876", NOT_VERIFIED, "Weekly or yearly follows the last home address notified"),
  T1("SOA 2003 s.86; SI 2004/1220", VERIFIED, "Every intended departure from the United Kingdom"),
  T2("SOA 2003 s.86(2)", VERIFIED, "Date of departure, first country and point of arrival"),
  T3("SI 2004/1220", NOT_VERIFIED, "Where held: other countries, dates, carriers, accommodation, return"),
  T4("SI 2004/1220", NOT_VERIFIED, "7 days before, or with a reasonable excuse not less than 24 hours before; 12 hours when learned later"),
  T5("SI 2004/1220", NOT_VERIFIED, "What has become wrong is notified again, 12 hours before; less than 24 hours before needs a reasonable excuse"),
  T6("SI 2004/1220", NOT_VERIFIED, "Return is notified within 3 days, unless it was given and happened as given"),
  T7("PCSC Act 2022 s.172", NOT_VERIFIED, "Every journey is checked against orders and licences"),
  O1("SOA 2003 s.91(1)", NOT_VERIFIED, "Reasonable excuse is for a person to accept or not"),
  O2("SOA 2003 s.91(3)", NOT_VERIFIED, "A failure continues until put right and is one record"),
  M1("SOA 2003 s.87(1)", NOT_VERIFIED, "In person and orally, to an officer or authorised person"),
  M2("SOA 2003 s.87(3)", NOT_VERIFIED, "Acknowledged in writing"),
  M6("SOA 2003 s.88", NOT_VERIFIED, "The local police area is that of the home address; without one that of the last; without any that of the court"),
  R1("SOA 2003 s.91B", VERIFIED, "Indefinite, and not subject to a prevention order"),
  R2("SOA 2003 s.91B(2)", VERIFIED, "The day after 15 years, or 8 if under 18, beginning with the relevant notification"),
  R3("SOA 2003 s.91A", VERIFIED, "In writing to the chief officer of the area last notified"),
  R4("SOA 2003 ss.91B-91C", NOT_VERIFIED, "Acknowledged in 14 days, answers in 28, determined in 6 weeks"),
  R5("SOA 2003 s.91C(2)", VERIFIED, "Satisfied that it is not necessary to protect the public, or anyone in particular, from sexual harm"),
  R6("SOA 2003 s.91D", VERIFIED, "Each factor is taken into account"),
  R7("SOA 2003 s.91C", VERIFIED, "If to remain subject: again on the day after 8 years beginning with the determination"),
  R8("SOA 2003 s.91E", NOT_VERIFIED, "Appeal within 21 days of receipt"),
  ITEMS_BEYOND("11", "Design, from the announcement of 13 June 2007", HOUSE_RULE, "Not a statutory item: only an order, a licence or a later rule set makes it due"),
  ORDERS("13", "Design", HOUSE_RULE, "A failure to do what an order requires is a breach of the order, not of section 91"),
  SHPO_LENGTH("13 SHPO length", "SOA 2003 ss.103A-103K", SECONDARY, "Each prohibition of a sexual harm prevention order lasts at least 5 years, or until further order"),
  INTERIM_LENGTH("13 interim length", "SOA 2003 ss.103A-103K", NOT_VERIFIED, "An interim sexual harm prevention order has a last day, and can be renewed"),
  TRAVEL_LENGTH("13 travel length", "SOA 2003 ss.103A-103K, 122A-122K", NOT_VERIFIED, "A foreign travel prohibition lasts at most 5 years, and can be renewed"),
  PASSPORTS("13 passports", "SOA 2003 ss.103D, 122C", NOT_VERIFIED, "Where travel to all countries is forbidden, all passports are surrendered by the day on which the prohibition begins, and returned once it is over"),
  SRO_LENGTH("13 SRO length", "SOA 2003 ss.122A-122K", NOT_VERIFIED, "A sexual risk order lasts at least 2 years"),
  SRO_NOTIFY("13 SRO notify", "SOA 2003 s.122F", NOT_VERIFIED, "Under a sexual risk order, or an interim one: name and home address within 3 days beginning with its service"),
  SRO_CHANGE("13 SRO change", "SOA 2003 s.122F", NOT_VERIFIED, "Under a sexual risk order, or an interim one: another name or home address within 3 days beginning with the change"),
  SRO_TIME("13 SRO time", "No rule read", NOT_VERIFIED, "Whether time in custody, in hospital or abroad is left out under a sexual risk order: a person decides"),
  ORDERS_SCOTLAND("12 orders Scotland", "Abusive Behaviour and Sexual Harm (Scotland) Act 2016 ss.16-17", VERIFIED, "A travel prohibition in an order made in Scotland lasts at most 5 years"),
  OTHER_PARTS("12", "SR (NI) 2014/185; SSI 2013/216", VERIFIED, "Rules of Scotland and Northern Ireland where they differ"),
  SCOTLAND_2007("12 Scotland 2007", "SSI 2007/246", NOT_VERIFIED, "In Scotland bank accounts, cards and passports are to be notified since a day of 2007 that has not been read: of that year a person decides"),
  ABSENCE("12 absence", "SOA 2003 s.85A (Northern Ireland)", VERIFIED, "More than 3 days away from the main residence: told not less than 12 hours before"),
  REVIEW_SCOTLAND("12 review Scotland", "SOA 2003 ss.88A-88H (Scotland)", VERIFIED,
      "The police review it without an application: 15 years, or 8 if under 18, from the relevant date, leaving out custody and hospital before the first notification"),
  REVIEW_ABROAD("12 review abroad", "SOA 2003 ss.88A-88H (Scotland)", NOT_VERIFIED, "Whether time abroad before the first notification is left out too"),
  REVIEW_NORTHERN_IRELAND("12 review Northern Ireland", "No rule read", NOT_VERIFIED, "Northern Ireland has a scheme of its own, which is not worked out here: a person finds out what it asks"),
  ACT_2026("14", "Crime and Policing Act 2026", NOT_VERIFIED, "In force from the day, and asking for the items, that were entered from its commencement regulations"),
  ABSENCE_2026("14 absence", "Crime and Policing Act 2026", NOT_VERIFIED, "More than 5 days away from the main residence: told not less than 12 hours before"),
  NEW_NAME_2026("14 new name", "Crime and Policing Act 2026", NOT_VERIFIED, "A new name is told 7 days before it is first used, or in less time where that is not practicable, which a person decides"),
  PREMISES_2026("14 premises", "Crime and Policing Act 2026", NOT_VERIFIED, "A child sex offender tells of going to private premises where children are, 12 hours before"),
  REMOTE_2026("14 remotely", "Crime and Policing Act 2026", NOT_VERIFIED, "Some notifications can be given remotely: which, a person looks up"),
  DOCUMENTS_2026("14 documents", "Crime and Policing Act 2026", NOT_VERIFIED, "An identity document in a new name needs the consent of the police"),
  RULE_SETS("0 rule set", "Design", HOUSE_RULE, "A fact is judged by the rules in force on its day"),
  FACTS("0 facts", "Design", HOUSE_RULE, "Facts that cannot both be true are sent back, naming both");

  private final String id;
  private final String citation;
  private final Standing standing;
  private final String text;

  RegisterRule(String citation, Standing standing, String text) {
    this.id = name().replace('_', '-');
    this.citation = citation;
    this.standing = standing;
    this.text = text;
  }

  RegisterRule(String id, String citation, Standing standing, String text) {
    this.id = id;
    this.citation = citation;
    this.standing = standing;
    this.text = text;
  }

  @Override public String id() { return id; }

  @Override public String citation() { return citation; }

  @Override public String text() { return text; }

  @Override public Standing standing() { return standing; }
}
