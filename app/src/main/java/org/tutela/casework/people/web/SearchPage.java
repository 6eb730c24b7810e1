package org.tutela.casework.people.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tutela.casework.people.Band;
import org.tutela.casework.people.Candidate;
import org.tutela.casework.people.MadeSearch;
import org.tutela.casework.people.Mark;
import org.tutela.ui.Page;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Tag;
import org.tutela.ui.form.Typed;

/** What a search showed, and where its review stands. */
public record SearchPage(MadeSearch search, Typed typed) implements Page {
  @Override
  public String template() {
    return "people/search.jte";
  }

  @Override
  public String title() {
    return search.candidates().isEmpty() ? "No candidates" : search.candidates().size() == 1 ? "1 candidate" : search.candidates().size() + " candidates";
  }

  public String path() {
    return "/people/searches/" + search.id().value();
  }

  public SummaryList asked() {
    var rows = new ArrayList<SummaryList.Row>();
    var asked = search.asked();
    add(rows, "Name", (asked.forenames() + " " + asked.surname()).strip());
    add(rows, "Other names", String.join(", ", asked.otherNames()));
    add(rows, "Born", asked.birth().map(b -> b.words()).orElse(""));
    add(rows, "Place", (asked.addressLines() + " " + String.join(", ", asked.postcodes())).strip());
    add(rows, "Known by", asked.identifiers().stream().map(k -> k.kind().title() + " " + k.value()).collect(Collectors.joining(", ")));
    return SummaryList.of(rows);
  }

  private static void add(List<SummaryList.Row> rows, String key, String value) {
    if (!value.isEmpty()) rows.add(SummaryList.Row.of(key, value));
  }

  public Tag band(Candidate candidate) {
    return switch (candidate.band()) {
      case STRONG -> Tag.of(Band.STRONG.words()).purple();
      case POSSIBLE -> Tag.of(Band.POSSIBLE.words()).blue();
      case WEAK -> Tag.of(Band.WEAK.words()).grey();
    };
  }

  /** Each candidate's fields have names of their own, so that an error stands beside the right one. */
  public String field(Candidate candidate, String name) {
    return name + "-" + candidate.person().id().value();
  }

  public Radios mark(Candidate candidate) {
    var marks = Radios.of(field(candidate, "mark"), "Is this the person?", Arrays.stream(Mark.values()).map(m -> Item.of(m, m.title())).toList()).small();
    return typed.raw(field(candidate, "mark")).isEmpty() && !typed.hasErrors() ? marks.value(candidate.mark().map(Enum::name).orElse(null)) : marks.from(typed);
  }

  public Input reason(Candidate candidate) {
    var input = Input.of(field(candidate, "reason"), "The fact that excludes this person").from(typed);
    return input.value() == null ? input.value(candidate.reason()) : input;
  }

  public boolean needsSecond(Candidate candidate) {
    return candidate.band() == Band.STRONG && candidate.mark().filter(m -> m == Mark.DIFFERENT).isPresent() && candidate.seconded().isEmpty();
  }

  public boolean open() {
    return search.closedAt().isEmpty();
  }
}
