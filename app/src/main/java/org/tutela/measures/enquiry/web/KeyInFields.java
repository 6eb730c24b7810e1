package org.tutela.measures.enquiry.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tutela.intake.Channel;
import org.tutela.intake.ContactMeans;
import org.tutela.intake.Frequency;
import org.tutela.intake.Heard;
import org.tutela.intake.Known;
import org.tutela.intake.Labelled;
import org.tutela.intake.ParentsAware;
import org.tutela.intake.RelationToApplicant;
import org.tutela.intake.RelationToChild;
import org.tutela.intake.Tongue;
import org.tutela.intake.Warning;
import org.tutela.ui.component.Checkboxes;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** The questions of form F-ICF, in the order in which somebody at a telephone asks them: danger first. */
final class KeyInFields {
  private KeyInFields() {}

  static List<Object> all(Typed typed) {
    var fields = new ArrayList<Object>();
    fields.add(new HiddenField("submission", typed.raw("submission")));
    fields.add(Radios.of("channel", "How was first contact made?", items(Channel.values()).stream().filter(item -> !"ONLINE".equals(item.value())).toList())
        .from(typed));
    fields.add(DateInput.of("contact", "When was first contact made?").hint("The time limits run from it").from(typed));
    fields.add(Input.of("contact-time", "Time of first contact").hint("For example, 14:30").width(5).from(typed));
    fields.add(new Heading("Danger"));
    fields.add(known("danger-now", "Is a child in danger now?", typed));
    fields.add(known("danger-soon", "Will the person be alone with a child today or tonight?", typed));
    fields.add(Textarea.of("danger-what", "What do they say is happening?").rows(3).from(typed));
    fields.addAll(concern(typed));
    fields.add(new Heading("Who asks"));
    fields.addAll(applicant(typed));
    fields.add(Checkboxes.of("warnings", "What were they told, and did they accept?", items(Warning.values())).from(typed));
    fields.add(Select.of("heard", "How did they hear of the scheme?", options(Heard.values())).from(typed));
    return fields;
  }

  /** The children, the person and their contact: what a case that nobody asked for has too. */
  static List<Object> concern(Typed typed) {
    var fields = new ArrayList<Object>();
    fields.add(new Heading("The child"));
    fields.addAll(child("child1", typed));
    for (int n = 2; n <= KeyInForm.CHILDREN; n++) fields.add(another("child" + n, n, typed));
    fields.add(Radios.of("parents", "Do the parents know of this request?", items(ParentsAware.values())).from(typed));
    fields.add(new Heading("Person asked about"));
    fields.addAll(name("subject", typed));
    fields.add(Input.of("subject-other", "Other names they use").from(typed));
    fields.addAll(born("subject-born", typed));
    fields.add(Input.of("subject-address", "Address, or the places where they stay").from(typed));
    fields.add(Input.of("subject-work", "Work, clubs and voluntary activities").from(typed));
    fields.add(Input.of("online-names", "Names they use online").from(typed));
    fields.add(Select.of("relation", "What are they to whoever asks?", options(RelationToApplicant.values())).from(typed));
    fields.add(Input.of("other-relation", "If something else, what?").from(typed));
    fields.add(known("lives", "Do they live with the child?", typed));
    fields.add(known("alone", "Are they ever alone with the child?", typed));
    fields.add(known("online", "Are they in touch with the child online or by telephone?", typed));
    fields.add(Select.of("frequency", "How often do they see or speak to the child?", options(Frequency.values())).from(typed));
    fields.add(Textarea.of("how", "How do they have contact?").rows(3).from(typed));
    fields.add(Textarea.of("worry", "What worries whoever asks?").hint("In their own words. No particular worry is needed").rows(5).from(typed));
    return fields;
  }

  private static Folded another(String child, int number, Typed typed) {
    boolean said = typed.errors().stream().anyMatch(error -> error.field().startsWith(child))
        || Stream.of("-given", "-family", "-born-day", "-born-month", "-born-year", "-born-age", "-lives").anyMatch(part -> !typed.raw(child + part).isBlank());
    return new Folded("Child " + number + ", if there is one", child(child, typed), said);
  }

  private static List<Object> child(String child, Typed typed) {
    var fields = new ArrayList<Object>(name(child, typed));
    fields.addAll(born(child + "-born", typed));
    fields.add(Input.of(child + "-lives", "Where and with whom they live").from(typed));
    fields.add(Select.of(child + "-relation", "Whoever asks is the child’s", options(RelationToChild.values())).from(typed));
    fields.add(Input.of(child + "-other-relation", "If something else, what?").from(typed));
    return fields;
  }

  private static List<Object> applicant(Typed typed) {
    var fields = new ArrayList<Object>(name("applicant", typed));
    fields.add(Input.of("applicant-other", "Other names, such as a maiden name").from(typed));
    fields.addAll(born("applicant-born", typed));
    fields.add(Input.of("applicant-address", "Address").from(typed));
    fields.add(Input.of("applicant-postcode", "Postcode").width(10).from(typed));
    fields.add(Checkboxes.single("refuge", "They, or a child, live in a refuge or a safe house: show where only to those whose case it becomes").from(typed));
    fields.add(Input.of("phone", "Telephone number").telephone().from(typed));
    fields.add(Input.of("email", "E-mail address").email().from(typed));
    fields.add(Radios.of("tongue", "Language they prefer", items(Tongue.values())).from(typed));
    fields.add(Input.of("other-tongue", "If another, which?").from(typed));
    fields.add(new Heading("Contacting them safely"));
    fields.add(Checkboxes.of("means", "Which ways of reaching them are safe?", items(ContactMeans.values())).from(typed));
    fields.add(Input.of("safe-when", "When is it safe?").hint("For example, weekday mornings").from(typed));
    fields.add(known("message", "May a message be left, or a letter sent, that somebody else might see?", typed));
    fields.add(known("lives-with-subject", "Does the person live with them, or see their post or telephone?", typed));
    fields.add(Textarea.of("care", "Anything else to take care of").rows(2).from(typed));
    return fields;
  }

  private static List<Object> name(String who, Typed typed) {
    return List.of(Input.of(who + "-given", "First and middle names").from(typed), Input.of(who + "-family", "Family name").from(typed));
  }

  static List<Object> born(String field, Typed typed) {
    return List.of(DateInput.of(field, "Date of birth").hint("A year alone, or a month and a year, will do").from(typed),
        Input.of(field + "-age", "Or age").width(3).from(typed), Checkboxes.single(field + "-about", "The age is a guess").from(typed));
  }

  private static Radios known(String name, String legend, Typed typed) {
    return Radios.of(name, legend, items(Known.values())).inline().small().from(typed);
  }

  private static List<Item> items(Labelled[] options) {
    return Arrays.stream(options).filter(Labelled::offered).map(option -> Item.of(option.name(), option.en())).toList();
  }

  private static List<Select.Option> options(Labelled[] options) {
    var all = new ArrayList<Select.Option>();
    all.add(Select.Option.of("", "Not said"));
    Arrays.stream(options).filter(Labelled::offered).forEach(option -> all.add(Select.Option.of(option.name(), option.en())));
    return all;
  }
}
