package org.tutela.law.duty;

import static org.tutela.law.Standing.HOUSE_RULE;
import static org.tutela.law.Standing.NOT_VERIFIED;
import static org.tutela.law.Standing.VERIFIED;

import org.tutela.law.Rule;
import org.tutela.law.Standing;

/** The rules of ss.327A-327B, their schedule and the practice around them, with the source each was read in. */
public enum DutyRule implements Rule {
  Q_1("CJA 2003 s.327A(1)", VERIFIED, "The duty lies on the responsible authority for each area"),
  Q_2("CJA 2003 s.327B(4)", VERIFIED, "A child sex offender was convicted of a listed offence, found not guilty by reason of insanity or under a disability and did the act, or was cautioned"),
  Q_3("CJA 2003 s.327B(3)", VERIFIED, "A child sex offence is one listed in Schedule 34A, whenever committed"),
  Q_4("CJA 2003 s.327B(7)", VERIFIED, "Managed: poses risks in the area that fall to be managed under s.325"),
  Q_5("CJA 2003 s.327B(5)", VERIFIED, "Matters outside England and Wales count where the authority's opinion is that they correspond"),
  Q_6("CJA 2003 s.327B(8)", VERIFIED, "Spent convictions and cautions count"),
  Q_7("CJA 2003 s.327B(9)(a)", VERIFIED, "Cautioned: after admitting the offence"),
  Q_7_YOUTH("Q-7", "CJA 2003 s.327B(9)(b)", NOT_VERIFIED, "A reprimand, warning or youth caution counts as a caution"),
  Q_8("CJA 2003 s.327B(10)", NOT_VERIFIED, "Ministers may amend Schedule 34A by order"),
  Q_9("Follows from CJA 2003 s.327B(4)", VERIFIED, "Arrests, allegations, charges and acquittals are outside; they may matter at common law"),

  C_1("CJA 2003 s.327A(1)", VERIFIED, "Disclosure must be considered to any particular member of the public"),
  C_2("CJA 2003 s.327A(2)-(3)", VERIFIED, "Presumption where there is reasonable cause to believe both in a risk of serious harm to particular or described children, in any area, and that telling this person is necessary to protect them"),
  C_3("CJA 2003 s.327A(4)", VERIFIED, "The presumption arises whether or not anyone asks"),
  C_4("CJA 2003 s.327B(6)", VERIFIED, "Serious harm is physical or psychological harm caused by a listed offence other than in paragraphs 1 to 6"),
  C_5("CJA 2003 s.327A(5)(a)", VERIFIED, "What is disclosed is what the authority considers appropriate"),
  C_6("CJA 2003 s.327A(5)(b)", VERIFIED, "Conditions may be imposed to stop the recipient passing it on"),
  C_7("CJA 2003 s.327A(6)", NOT_VERIFIED, "Disclosure is made as soon as reasonably practicable"),
  C_8("CJA 2003 s.327A(7)", NOT_VERIFIED, "A record of decisions is compiled and maintained"),
  C_9("CJA 2003 s.327A(8)", NOT_VERIFIED, "The record holds reasons to disclose or not, what was disclosed, conditions, and the recipient's name and address"),
  C_10("CJA 2003 s.327A(9)", NOT_VERIFIED, "Nothing authorises a breach of data protection law"),
  C_11("CJA 2003 s.327A(10)", NOT_VERIFIED, "Other powers to disclose are not affected"),
  C_12("CJA 2003 s.327A(2)-(3), against the committee draft", VERIFIED, "Risk to children generally is not enough for the presumption"),
  C_13("Design, from CJA 2003 s.327A(8)", HOUSE_RULE, "The presumption can be rebutted, but only with recorded reasons"),
  C_14("Written answer, 21 April 2008, col 1525W; R (A) [2016] EWCA Civ 597", VERIFIED, "Data protection and article 8 are balanced in a presumption case too"),

  MP_1("MAPPA Guidance 10.1-10.2", VERIFIED, "Disclosure is to a third party outside the agencies"),
  MP_2("MAPPA Guidance; MAPPA disclosure page; R (A) 2016", VERIFIED, "Disclosure is lawful, necessary, proportionate and reasonable"),
  MP_3("MAPPA Guidance 10.13", VERIFIED, "Representations are the norm, save where not possible or not safe"),
  MP_4("MAPPA disclosure page", VERIFIED, "The recipient knows what they may do with it, is willing to sign and will work with the lead agency"),
  MP_5("MAPPA Guidance 13b.1", VERIFIED, "Minutes record every decision and action with its rationale"),
  MP_6("MAPPA Guidance 7.1-7.5", VERIFIED, "Level 1: lead agency; level 2: meetings add value; level 3: senior resources"),
  MP_7("Design default; no rule verified", NOT_VERIFIED, "Disclosure is considered at every level 2 and 3 meeting and each level 1 review"),
  MP_8("No frequency in statute", NOT_VERIFIED, "Level 3 every 8 weeks, level 2 every 16 weeks, level 1 at most 12 months: settings"),
  MP_9("MAPPA disclosure page", VERIFIED, "Joint disclosure is considered"),
  MP_10("MAPPA disclosure page", VERIFIED, "In practice most goes to partners, faith groups, employers, schools and leisure centres"),
  SCHEDULE_34A("Sch 34A", "CJA 2003 Sch 34A paras 1-7", VERIFIED, "The listed offences, as read in the committee text"),
  SCHEDULE_34A_LATER("Sch 34A", "CJA 2003 Sch 34A paras 8 on", NOT_VERIFIED, "The listed offences of later paragraphs; later amendments are not in"),
  C_TRIG("C-TRIG", "Design", HOUSE_RULE, "What makes a consideration due"),
  RECORD("3.6", "Design, from CJA 2003 s.327A(8) and MAPPA Guidance 13b.1", HOUSE_RULE, "What the record of a consideration holds"),
  MACHINE("4.2", "Design", HOUSE_RULE, "A step is possible only in the states that have it; what is not assessed is unknown, never no");

  private final String id;
  private final String citation;
  private final Standing standing;
  private final String text;

  DutyRule(String citation, Standing standing, String text) {
    this.id = name().replace('_', '-');
    this.citation = citation;
    this.standing = standing;
    this.text = text;
  }

  DutyRule(String id, String citation, Standing standing, String text) {
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
