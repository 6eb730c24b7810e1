package org.tutela.measures.enquiry.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.foundation.kernel.London;
import org.tutela.intake.Known;
import org.tutela.intake.RelationToChild;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;
import org.tutela.law.scheme.Eligibility;
import org.tutela.law.scheme.Request;
import org.tutela.law.scheme.Request.Contact;
import org.tutela.law.scheme.Request.Purpose;
import org.tutela.law.scheme.ScopeAnswer;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.DecideScope;
import org.tutela.ui.Page;
import org.tutela.ui.component.Button;
import org.tutela.ui.component.Checkboxes;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.InsetText;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** Whether a request falls under the scheme: the facts as the officer finds them, filled in from the request to begin with. */
final class ScopeForm {
  /** Of the kinds of contact none is ticked: the first box answers for all. */
  static final Map<String, String> FIELDS = Map.of("contact", "contact-" + Contact.values()[0], "child", "children", "request", "scheme");

  private ScopeForm() {}

  static Typed guess(Application application) {
    var request = application.request();
    boolean adult = !request.applicant().birth().surelyUnder(18, London.date(application.firstContact()));
    var typed = Typed.nothing().with("applicant", applicant(request).name())
        .with("identified", request.applicant().anonymous() ? "no" : "yes").with("adult", adult ? "yes" : "no")
        .with("subject", request.subject().name().isEmpty() ? "no" : "yes").with("children", "" + request.children().size())
        .with("purpose", Purpose.PROTECT_A_CHILD.name());
    var contact = EnumSet.noneOf(Contact.class);
    if (request.access().livesWithChild() == Known.YES) contact.add(Contact.LIVES_WITH_CHILD);
    if (request.access().online() == Known.YES) contact.add(Contact.TALKS_ONLINE_OR_BY_PHONE);
    if (request.access().unsupervised() == Known.YES && contact.isEmpty()) contact.add(Contact.THROUGH_FAMILY_UNSUPERVISED);
    for (Contact kind : contact) typed.with("contact-" + kind, "yes");
    return typed;
  }

  private static Request.Applicant applicant(org.tutela.intake.Request request) {
    var relation = request.children().isEmpty() ? RelationToChild.NOT_SAID : request.children().getFirst().relation();
    return switch (relation) {
      case PARENT -> Request.Applicant.PARENT;
      case GUARDIAN -> Request.Applicant.GUARDIAN;
      case CARER -> Request.Applicant.CARER;
      case GRANDPARENT -> Request.Applicant.GRANDPARENT;
      case OTHER_FAMILY -> Request.Applicant.OTHER_RELATIVE;
      case NEIGHBOUR -> Request.Applicant.NEIGHBOUR;
      case FRIEND -> Request.Applicant.FRIEND;
      case PROFESSIONAL -> Request.Applicant.PROFESSIONAL;
      case OTHER, NOT_SAID -> Request.Applicant.OTHER;
    };
  }

  static Optional<DecideScope> read(Application application, Typed typed) {
    boolean in = typed.yesNo("scheme", "Choose whether it is in the scheme").orElse(false);
    var applicant = typed.choice("applicant", Request.Applicant.class, "Choose who asks").orElse(Request.Applicant.OTHER);
    boolean identified = typed.yesNo("identified", "Choose whether the applicant is identified").orElse(false);
    boolean adult = typed.yesNo("adult", "Choose whether the applicant is 18 or older").orElse(false);
    boolean subject = typed.yesNo("subject", "Choose whether one person is named or can be identified").orElse(false);
    String typedChildren = typed.required("children", 3, "Enter how many particular children it is about").strip();
    int children = typedChildren.matches("[0-9]{1,2}") ? Integer.parseInt(typedChildren) : -1;
    if (children < 0 && !typedChildren.isEmpty()) typed.problem("children", "Enter a number of children, like 2");
    var purpose = typed.choice("purpose", Purpose.class, "Choose why they ask").orElse(Purpose.PROTECT_A_CHILD);
    var contact = EnumSet.noneOf(Contact.class);
    for (Contact kind : Contact.values()) if (typed.chose("contact-" + kind, "yes")) contact.add(kind);
    String reason = typed.optional("reason", Typed.TEXT).orElse("");
    String whatElse = typed.optional("whatElse", Typed.TEXT).orElse("");
    boolean concern = typed.chose("concern", "yes");
    if (typed.hasErrors()) return Optional.empty();
    var facts = new Request(applicant, identified, adult, subject, Math.max(0, children), contact, purpose);
    return Optional.of(new DecideScope(application.id(), typed.version(), in, facts, new ScopeAnswer(typed.chose("applicantTold", "yes"), reason, whatElse),
        concern ? whatElse : ""));
  }

  /** The law's working on the facts as they stand in the form, beside it. */
  static List<Reason> working(Application application, Typed typed) {
    var copy = Typed.nothing();
    for (String field : List.of("applicant", "identified", "adult", "subject", "children", "purpose")) copy.with(field, typed.raw(field));
    for (Contact kind : Contact.values()) copy.with("contact-" + kind, typed.raw("contact-" + kind));
    return read(application, copy.with("scheme", "yes")).map(decision -> switch (Eligibility.judge(decision.facts(), application.file().ruleSet())) {
      case Ruling.Allowed<Eligibility>(var eligible, _) -> eligible.notes();
      case Ruling.NotAllowed<Eligibility>(var reasons) -> reasons;
    }).orElse(List.of());
  }

  static Page page(CaseHead head, Typed typed) {
    var contact = new java.util.ArrayList<Object>();
    for (Contact kind : Contact.values()) contact.add(Checkboxes.single("contact-" + kind, contact(kind)).from(typed));
    var fields = new java.util.ArrayList<Object>();
    fields.add(new Working("What the scheme’s rules say of the facts below", working(head.application(), typed)));
    fields.add(Radios.of("applicant", "Who asks?", java.util.Arrays.stream(Request.Applicant.values()).map(who -> Item.of(who, who(who))).toList()).from(typed));
    fields.add(Radios.yesNo("identified", "Is the applicant identified, by a name and a way to reach them?").from(typed));
    fields.add(Radios.yesNo("adult", "Is the applicant 18 or older?").from(typed));
    fields.add(Radios.yesNo("subject", "Is one person named, or can they be identified?").from(typed));
    fields.add(Input.of("children", "How many particular children is it about?").wholeNumber().width(3).from(typed));
    fields.add(new Heading("Contact of the person with such a child"));
    fields.addAll(contact);
    fields.add(Radios.of("purpose", "Why do they ask?", Item.of(Purpose.PROTECT_A_CHILD, "To protect a child"),
        Item.of(Purpose.PROTECT_A_CHILD_UNDER_ANOTHER_SCHEME, "To protect a child who lives in Scotland or Northern Ireland"),
        Item.of(Purpose.VET_AN_EMPLOYEE, "To vet somebody for a job or voluntary work"), Item.of(Purpose.CURIOSITY_OR_DISLIKE, "Curiosity or dislike only")).from(typed));
    fields.add(new Heading("What is decided"));
    fields.add(Radios.of("scheme", "Is it in the scheme?", Item.of("yes", "Yes: the interview is next"), Item.of("no", "No")).from(typed));
    fields.add(Textarea.of("reason", "If not, why?").hint("For the file. The letter to the applicant says which condition of the scheme is not met, and none of this").rows(3).from(typed));
    fields.add(Textarea.of("whatElse", "If not, what is done with the concern instead?").hint("For a question about an employee, advise on the Disclosure and Barring Service. For a child in Scotland or Northern Ireland, say to whom it was passed on, when and how")
        .rows(3).from(typed));
    fields.add(Checkboxes.single("concern", "There is a concern about a child, which is dealt with as written").from(typed));
    if (head.application().nobodyToTell()) fields.add(nobodyToTell());
    fields.add(Checkboxes.single("applicantTold", "The applicant has been told").from(typed));
    return ActionPage.of(head, "Is it in the scheme?", "", "/scope", typed, Button.of("Save"), fields).contacting(head);
  }

  static InsetText nobodyToTell() {
    return InsetText.of("The applicant gave neither a name nor a way to reach them. Tick the box only if they were told all the same, for instance while they were on the telephone.");
  }

  private static String contact(Contact kind) {
    return switch (kind) {
      case LIVES_WITH_CHILD -> "Lives with the child";
      case WORKS_IN_HOUSEHOLD -> "Works in the child’s home";
      case TALKS_ONLINE_OR_BY_PHONE -> "Talks to the child online or by telephone";
      case SHARED_AREAS_UNSUPERVISED -> "Could meet the child unsupervised in shared areas";
      case THROUGH_FAMILY_UNSUPERVISED -> "Could meet the child unsupervised through the family";
    };
  }

  private static String who(Request.Applicant who) {
    String words = who.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
