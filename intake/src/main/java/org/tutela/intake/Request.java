package org.tutela.intake;

import java.util.List;
import java.util.Set;

/**
 * An initial contact (form F-ICF), as a parent gives it on the portal and as staff key it in from a telephone call or
 * a front desk. Texts are never null, "" where nothing was said; choices are {@code NOT_SAID}. Only what this first
 * stage needs (security P-9): the rest is asked at the interview.
 *
 * @param area code of the police area that the applicant says the child lives in, "" when they are not sure
 * @param follows reference of an earlier request by the same applicant that this one adds to or corrects, or ""
 * @param language language of the page or call in which it was given: "en" or "cy"
 */
public record Request(
    Channel channel,
    String language,
    String area,
    String follows,
    Applicant applicant,
    List<Child> children,
    ParentsAware parentsAware,
    Subject subject,
    Access access,
    String worry,
    Danger danger,
    Heard heard,
    Warnings warnings) {

  public Request {
    channel = channel == null ? Channel.NOT_SAID : channel;
    language = Given.text(language);
    area = Given.text(area);
    follows = Given.text(follows);
    applicant = applicant == null ? Applicant.nobody() : applicant;
    children = children == null ? List.of() : List.copyOf(children);
    parentsAware = parentsAware == null ? ParentsAware.NOT_SAID : parentsAware;
    subject = subject == null ? Subject.nobody() : subject;
    access = access == null ? Access.notSaid() : access;
    worry = Given.text(worry);
    danger = danger == null ? Danger.notSaid() : danger;
    heard = heard == null ? Heard.NOT_SAID : heard;
    warnings = warnings == null ? new Warnings("", Set.of()) : warnings;
  }

  /** Names as given; either part may be empty. */
  public record Name(String given, String family) {
    public Name {
      given = Given.text(given);
      family = Given.text(family);
    }

    public boolean isEmpty() {
      return given.isEmpty() && family.isEmpty();
    }

    public String whole() {
      return (given + " " + family).strip();
    }
  }

  /** Who asks. All of it may be empty: an anonymous concern is still assessed, though nothing is disclosed (E-8). */
  public record Applicant(
      Name name, String otherNames, PartialDate birth, String address, String postcode, String phone, String email,
      Tongue tongue, String otherTongue, SafeContact safeContact) {
    public Applicant {
      name = name == null ? new Name("", "") : name;
      otherNames = Given.text(otherNames);
      birth = birth == null ? PartialDate.UNKNOWN : birth;
      address = Given.text(address);
      postcode = Given.text(postcode);
      phone = Given.text(phone);
      email = Given.text(email);
      tongue = tongue == null ? Tongue.NOT_SAID : tongue;
      otherTongue = Given.text(otherTongue);
      safeContact = safeContact == null ? SafeContact.notSaid() : safeContact;
    }

    public static Applicant nobody() {
      return new Applicant(null, null, null, null, null, null, null, null, null, null);
    }

    public boolean anonymous() {
      return name.isEmpty();
    }

    /** Neither a name nor any way to be reached: whatever comes of the request, there is nobody to tell. */
    public boolean unreachable() {
      return anonymous() && (address + postcode + phone + email).isBlank();
    }
  }

  /**
   * How and when contact is safe (SC-1).
   *
   * @param message whether a message may be left, or a letter sent, that somebody else might see
   * @param livesWithSubject whether the person asked about lives with the applicant or can see their post or telephone
   */
  public record SafeContact(Set<ContactMeans> means, String when, Known message, Known livesWithSubject, String care) {
    public SafeContact {
      means = Given.set(means);
      when = Given.text(when);
      message = message == null ? Known.NOT_SAID : message;
      livesWithSubject = livesWithSubject == null ? Known.NOT_SAID : livesWithSubject;
      care = Given.text(care);
    }

    public static SafeContact notSaid() {
      return new SafeContact(null, null, null, null, null);
    }
  }

  /** A particular child (E-2). */
  public record Child(Name name, PartialDate birth, String lives, RelationToChild relation, String otherRelation) {
    public Child {
      name = name == null ? new Name("", "") : name;
      birth = birth == null ? PartialDate.UNKNOWN : birth;
      lives = Given.text(lives);
      relation = relation == null ? RelationToChild.NOT_SAID : relation;
      otherRelation = Given.text(otherRelation);
    }
  }

  /** The person asked about. */
  public record Subject(
      Name name, String otherNames, PartialDate birth, String address, String work, RelationToApplicant relation,
      String otherRelation, String onlineNames) {
    public Subject {
      name = name == null ? new Name("", "") : name;
      otherNames = Given.text(otherNames);
      birth = birth == null ? PartialDate.UNKNOWN : birth;
      address = Given.text(address);
      work = Given.text(work);
      relation = relation == null ? RelationToApplicant.NOT_SAID : relation;
      otherRelation = Given.text(otherRelation);
      onlineNames = Given.text(onlineNames);
    }

    public static Subject nobody() {
      return new Subject(null, null, null, null, null, null, null, null);
    }
  }

  /** The contact that the subject has with the child, in the scheme's sense (disclosure 1). */
  public record Access(Known livesWithChild, Known unsupervised, Known online, Frequency frequency, String how) {
    public Access {
      livesWithChild = livesWithChild == null ? Known.NOT_SAID : livesWithChild;
      unsupervised = unsupervised == null ? Known.NOT_SAID : unsupervised;
      online = online == null ? Known.NOT_SAID : online;
      frequency = frequency == null ? Frequency.NOT_SAID : frequency;
      how = Given.text(how);
    }

    public static Access notSaid() {
      return new Access(null, null, null, null, null);
    }
  }

  /**
   * The immediate-danger answers (IR-1).
   *
   * @param now whether a child is thought to be in danger now
   * @param aloneSoon whether the subject will be alone with a child today or tonight
   */
  public record Danger(Known now, Known aloneSoon, String what) {
    public Danger {
      now = now == null ? Known.NOT_SAID : now;
      aloneSoon = aloneSoon == null ? Known.NOT_SAID : aloneSoon;
      what = Given.text(what);
    }

    public static Danger notSaid() {
      return new Danger(null, null, null);
    }

    /** Staff look at this one at once: a child may be in danger, also where whoever asks is not sure (IR-1). */
    public boolean flagged() {
      return now == Known.YES || now == Known.NOT_SURE || aloneSoon == Known.YES;
    }
  }

  /** @param version of the warnings' text that was shown or read out */
  public record Warnings(String version, Set<Warning> accepted) {
    /** Of the texts in {@link Warning}. */
    public static final String CURRENT = "2026-11";

    public Warnings {
      version = Given.text(version);
      accepted = Given.set(accepted);
    }
  }
}
