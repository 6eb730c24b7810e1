package org.tutela.law.scheme;

import static org.tutela.law.Standing.HOUSE_RULE;
import static org.tutela.law.Standing.NOT_VERIFIED;
import static org.tutela.law.Standing.SECONDARY;
import static org.tutela.law.Standing.VERIFIED;

import org.tutela.law.Rule;
import org.tutela.law.Standing;

/** The rules of the Child Sex Offender Disclosure Scheme, with the source each was read in. */
public enum SchemeRule implements Rule {
  L_1("CSODS guidance 2023, paras 3 and 5", VERIFIED, "The scheme is not a statute: every disclosure needs a lawful basis"),
  L_2("CSODS guidance 2023, para 3", VERIFIED, "Part 3 of the Data Protection Act 2018 and the UK GDPR apply"),
  L_3("CSODS guidance 2023, para 5", VERIFIED, "A refusal under the scheme is no bar to another lawful disclosure"),
  L_4("Written answer 48816 (2025)", NOT_VERIFIED, "A Bill of 2025 would make the guidance statutory; its status is not verified"),
  L_5("Suffolk Police", VERIFIED, "The scheme does not vet employees: questions about a job go to the Disclosure and Barring Service"),
  RULE_SETS("2.2", "Home Office circular 007/2010; CSODS guidance 2023", HOUSE_RULE, "The date of first contact chooses the rule set"),
  CONTACT("1 contact", "Buckinghamshire safeguarding partnership", VERIFIED, "Contact is enough access to a particular child to pose a real risk of harm"),

  E_1("Buckinghamshire; Cleveland 2010", VERIFIED, "Anyone may apply; kinship is not needed"),
  E_2("Staffordshire; Avon and Somerset", VERIFIED, "The request must name or identify one subject and at least one particular child"),
  E_3("Buckinghamshire", VERIFIED, "The subject must have contact with the child"),
  E_4("Avon and Somerset; Cleveland 2023", VERIFIED, "A suspicion about no particular child does not go on under the scheme, but is still acted on"),
  E_5("Cleveland 2010", VERIFIED, "No specific concern is required"),
  E_6("Scottish Government, page 7", VERIFIED, "Curiosity or dislike is not enough"),
  E_7("No rule found", NOT_VERIFIED, "An applicant under 18 is a safeguarding report: nothing is disclosed to them"),
  E_8("Avon and Somerset", VERIFIED, "An applicant who is not identified gets no disclosure, but the concern is assessed"),
  E_9("Pilot guidance; Scottish Government, page 4", VERIFIED, "In the pilots only parents, guardians and carers could receive information"),

  K_1("West Yorkshire; Avon and Somerset; Cleveland 2023", VERIFIED, "Initial checks within 24 hours of first contact"),
  K_2("Avon and Somerset; Cleveland 2023; Dyfed-Powys", VERIFIED, "Interview by the end of the tenth day"),
  K_2_2010("K-2", "No source found for 2010", NOT_VERIFIED, "Interview by the end of the tenth day"),
  K_3("Avon and Somerset; written answer 48816 (2025)", NOT_VERIFIED, "Decision by the end of day 28. Whether the days run from the application or the interview is not verified: the strict reading is used"),
  K_4("West Yorkshire", NOT_VERIFIED, "Risk assessment 10 days after the interview, decision 10 days after that. The starting points are not verified"),
  K_5("West Yorkshire; Cambridgeshire; Hertfordshire", VERIFIED, "Closed within 35 days with no concerns, 45 with concerns"),
  K_6("West Yorkshire", VERIFIED, "Days are calendar days: weekends and bank holidays do not move them"),
  K_7("Design", HOUSE_RULE, "The local day of first contact is day 0; a day ends at 23:59:59"),
  K_8("Cleveland 2010; Avon and Somerset", VERIFIED, "An extension is for exceptional circumstances, with reason, author, time and a later date"),
  K_9("No rule found", HOUSE_RULE, "Nothing stops a clock"),
  K_10("Design", HOUSE_RULE, "A missed limit closes and refuses nothing; the breach stays on record"),
  K_11("Avon and Somerset; Cleveland 2010", VERIFIED, "Immediate risk overrides every clock"),

  STAGE_3("2.4 stage 3", "Avon and Somerset; Cleveland 2023", VERIFIED, "No information about the subject is given at the interview"),
  ID_1("Avon and Somerset; Cleveland 2023", VERIFIED, "Identity, address and relationship to the child are proved before any disclosure"),
  ID_2("Avon and Somerset", VERIFIED, "Passport or driving licence; utility bill or bank statement; birth certificate or child health record"),
  ID_3("Scottish Government, page 4", VERIFIED, "Other proofs may be considered where there is no photographic one"),
  ID_4("Avon and Somerset", VERIFIED, "If identity cannot be confirmed nothing is disclosed"),
  IR_1("Avon and Somerset; Cleveland 2010; Scottish Government, page 4", VERIFIED, "Immediate danger to a child is acted on at once, outside the scheme, at any stage"),
  IR_2("Design", HOUSE_RULE, "Immediate-risk action does not end the application"),
  MA_1("Avon and Somerset; Scottish Government, page 7", VERIFIED, "The force tests whether the request is genuine"),
  MA_2("Avon and Somerset", VERIFIED, "Action may follow for lying on the form or passing on what was disclosed"),
  MA_3("Design", HOUSE_RULE, "A finding of malice needs a named officer and evidence; it stops the request, and no concern about a child"),
  SC_1("Cleveland 2023; Dyfed-Powys", VERIFIED, "The applicant is contacted only when and how they said is safe"),
  XB_1("2.8", "West Yorkshire (ACPO cross-border guidance)", HOUSE_RULE, "Until a transfer is accepted the receiving force stays responsible; first contact does not move; for Scotland and Northern Ireland, which have schemes of their own, a request is passed on and not decided"),

  T_0("X (South Yorkshire) [2012] EWHC 2954 (Admin)", VERIFIED, "Information is confidential unless every limb is met"),
  T_1("R (A) [2021] UKSC 37; X (South Yorkshire)", VERIFIED, "Necessary to protect the child from being the victim of crime"),
  T_2("R (A) [2021] UKSC 37; X (South Yorkshire)", VERIFIED, "There is a pressing need for the disclosure"),
  T_3("R (A) [2021] UKSC 37; X (South Yorkshire)", NOT_VERIFIED, "The interference with the subject's article 8 right is necessary and proportionate. The list of what is weighed is not verified"),
  T_4("X (South Yorkshire)", VERIFIED, "All three limbs are required, each with its own reasons"),
  T_5("MAPPA Guidance 10.12, quoted in R (A) [2016] EWCA Civ 597", VERIFIED, "Harm that may follow disclosure, to the subject too, is assessed"),
  P_1("X (South Yorkshire), paras 46-48", VERIFIED, "The scheme has no free-standing presumption"),
  P_2("Buckinghamshire, restating the 2023 guidance", VERIFIED, "The presumption follows the test: convictions, risk to that child, necessary and proportionate"),
  P_3("West Yorkshire web page", VERIFIED, "There is no presumption for other offences or for intelligence"),
  P_4("Design", HOUSE_RULE, "Not disclosing where the presumption holds needs reasons signed by the decision-maker"),
  P_5("No rule found", NOT_VERIFIED, "Never decided by the interviewing officer alone"),

  REP_1("X (South Yorkshire), para 41; R (A) [2021] UKSC 37", VERIFIED, "Whether to ask the subject for representations must be considered"),
  REP_2("MAPPA Guidance 10.13, quoted in R (A) 2016", VERIFIED, "Asking is the norm, save where not possible or not safe"),
  REP_3("X (South Yorkshire), through commentary", SECONDARY, "Not asking is hard to justify save in an emergency or where asking may endanger the child"),
  REP_4("Design", HOUSE_RULE, "The entry records considered, asked, why not, the reply and its weight"),
  REP_5("Design", HOUSE_RULE, "No decision to disclose is saved without the representations entry"),
  REP_6("Design", HOUSE_RULE, "Asking must not reveal who applied"),
  REP_7("R (A) [2021] UKSC 37", VERIFIED, "When to ask may be left to judgement"),

  D_1("Buckinghamshire; West Yorkshire; Avon and Somerset", VERIFIED, "Disclosure is to the person best placed to protect the child, never automatically to the applicant"),
  D_2("West Yorkshire web page", VERIFIED, "Others may be told outside the scheme"),
  D_3("Bedfordshire partnership", VERIFIED, "In person, not in writing"),
  D_4("South Lanarkshire; R (A) 2016", VERIFIED, "Only what is necessary and proportionate to protect the child"),
  D_5("Bedfordshire partnership", VERIFIED, "Three warnings: use only to protect the child; sign an undertaking; legal action may be taken on a breach"),
  D_5A("D-5a", "Hertfordshire Police", VERIFIED, "Some forces took a confidentiality agreement from every applicant at the outset"),
  D_6("Bedfordshire partnership", VERIFIED, "If the undertaking is refused the police reconsider; it is no automatic bar"),
  D_7("Sussex; South Lanarkshire", VERIFIED, "The recipient tells nobody unless the police agree"),
  D_8("South Lanarkshire", VERIFIED, "Police may refuse if they think it will be passed on"),
  D_9("No offence found in ss.327A-327B", NOT_VERIFIED, "Say that legal action may be taken; name no offence"),
  D_10("MAPPA disclosure page", VERIFIED, "Disclosure by police and probation together is considered"),
  D_11("Design", HOUSE_RULE, "Support is offered and a review date set"),
  N_1("Home Office page of 29 October 2010, Appendix E", VERIFIED, "There is a standard letter of non-disclosure"),
  N_2("Design", HOUSE_RULE, "The words are the same whether nothing is held or something is withheld"),
  N_3("South Lanarkshire", VERIFIED, "Safety advice is given; no disclosure does not mean no risk"),
  N_4("Suffolk Police", VERIFIED, "An applicant who is not the protector may not be told the outcome"),
  N_5("No rule found", NOT_VERIFIED, "No appeal for the applicant was found; the ordinary complaint remains"),
  N_6("Hertfordshire Police", VERIFIED, "Telling only good news would make silence an answer"),
  S_1("Sussex Police", VERIFIED, "The subject is not told of a check unless disclosure follows; who applied is protected"),
  S_2("Sussex Police; MAPPA disclosure page", VERIFIED, "If disclosed the subject is told, unless it raises risk or obstructs an investigation"),
  S_3("MAPPA disclosure page", VERIFIED, "The subject may tell it themselves with an officer present"),
  S_4("Design", HOUSE_RULE, "Whether the subject was told, when and by whom, or why not, is recorded"),
  R_1("Home Office page of 29 October 2010, Appendix F", VERIFIED, "The form of the disclosure stage stays with the police"),
  R_2("No period found", NOT_VERIFIED, "Retention follows police information rules; the period is a setting"),
  R_3("Design", HOUSE_RULE, "History is only added to; reads of case data are logged"),
  R_4("Cheshire Police", VERIFIED, "Every application is a registered concern, found later by its subject"),
  CATEGORIES("2.12", "Research Report 32; design", HOUSE_RULE, "Outcome categories and how each is counted"),
  RETURN("2.17", "Written answer 48816 (2025)", VERIFIED, "The annual return has three counts"),
  PILOT_FIGURES("section 6", "Research Report 32", VERIFIED, "Each figure is divided by the number it was drawn from"),
  NESTED("section 1", "Research Report 32", VERIFIED, "Enquiries, applications and disclosures are three nested counts"),
  MACHINE("4.1", "Design", HOUSE_RULE, "An event is possible only in the stages that have it"),
  Y_1("No rule found", HOUSE_RULE, "A subject under 18: youth justice and children's services are consulted and a senior officer decides");

  private final String id;
  private final String citation;
  private final Standing standing;
  private final String text;

  SchemeRule(String citation, Standing standing, String text) {
    this.id = name().replace('_', '-');
    this.citation = citation;
    this.standing = standing;
    this.text = text;
  }

  SchemeRule(String id, String citation, Standing standing, String text) {
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
