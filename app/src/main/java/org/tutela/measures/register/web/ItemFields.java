package org.tutela.measures.register.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tutela.law.register.Item;
import org.tutela.ui.EntryPage;
import org.tutela.ui.EntryPage.EntryField;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.form.Typed;

/** What is asked of each item of section 4, and of those beyond it. The first field is always needed. */
final class ItemFields {
  /** Where the form puts what is refused for another reason than the shape of a field. */
  static final Map<String, String> PLACES = Map.of("details", "field-0", "lines", "field-0", "forenames", "field-0", "surname", "field-1", "postcode", "field-1", "since", "field-2");
  /** Asked as a day, and kept as the address's first. */
  private static final Set<String> FIRST_DAYS = Set.of("Since", "Stay begins");

  private ItemFields() {}

  static List<String> labels(Item item) {
    return switch (item) {
      case BIRTH -> List.of("Date of birth as given");
      case INSURANCE_NUMBER -> List.of("National Insurance number");
      case NAME_THEN, NAME -> List.of("First and middle names", "Surname", "Used since");
      case HOME_THEN, HOME, OTHER_ADDRESS -> List.of("Address", "Postcode", "Since");
      case HOUSEHOLD -> List.of("Address of the household", "Postcode", "Stay begins", "Intended stays", "Children: ages, and who they are to him");
      case ACCOUNT -> List.of("Bank or building society", "Branch address", "Account number", "Sort code", "Name of the holder or business");
      case DEBIT_CARD -> List.of("Card number", "Start date", "Expiry date", "Account it belongs to");
      case CREDIT_CARD -> List.of("Card number", "Provider", "Office address", "Start date", "Expiry date");
      case PASSPORT -> List.of("Passport number", "Full name as shown");
      case IDENTITY_DOCUMENT -> List.of("Kind of document", "Issue number", "Full name as shown");
      case OTHER_PROOF -> List.of("Document", "Full name as shown");
      case FINGERPRINTS_AND_PHOTOGRAPH -> List.of("What was taken, and by whom", "References");
      case EMAIL -> List.of("E-mail address");
      case TELEPHONE -> List.of("Telephone number", "SIM or IMEI number");
      case ONLINE_IDENTITY -> List.of("Service", "Name used there", "Registered name");
      case RELATIONSHIP -> List.of("With whom", "Children: ages and where they live or go to school", "How it is known");
      case VEHICLE -> List.of("Registration number", "Make and colour", "Owner, user or keeper");
      case EMPLOYMENT -> List.of("Employer, charity or course", "Place", "What he does there");
      case DEVICE -> List.of("Device or connection", "Serial number or line");
      case APPEARANCE -> List.of("Marks, tattoos, changes in appearance");
      case BIOMETRIC_REFERENCE -> List.of("Reference (never the profile)");
      case ASSOCIATE -> List.of("Who, or what he does there", "Place");
    };
  }

  static EntryField[] inputs(Item item, Typed typed) {
    var labels = labels(item);
    var fields = new ArrayList<EntryField>();
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i) + (i == 0 ? "" : " (if known)");
      fields.add(FIRST_DAYS.contains(labels.get(i)) ? EntryPage.day(DateInput.of("field-" + i, label).from(typed)) : EntryPage.line(Input.of("field-" + i, label).from(typed)));
    }
    return fields.toArray(EntryField[]::new);
  }

  /** @param details a line for each field that was filled in, {@code Label: value} */
  record Filled(String details, Optional<LocalDate> since) {}

  static Optional<Filled> read(Item item, Typed typed) {
    var labels = labels(item);
    var lines = new ArrayList<String>();
    var since = Optional.<LocalDate>empty();
    for (int i = 0; i < labels.size(); i++) {
      String field = "field-" + i;
      if (FIRST_DAYS.contains(labels.get(i))) {
        since = typed.date(field, "");
        if (since.isPresent()) lines.add(labels.get(i) + ": " + Days.of(since.get()));
        continue;
      }
      int longest = item == Item.NAME ? Typed.NAME : Typed.LINE;
      String value = i == 0 ? typed.required("field-0", longest, "Enter this: " + labels.getFirst()) : typed.optional(field, longest).orElse("");
      if (value.isEmpty()) continue;
      ItemShapes.against(labels.get(i), value).ifPresent(problem -> typed.problem(field, problem));
      lines.add(labels.get(i) + ": " + value);
    }
    return typed.hasErrors() ? Optional.empty() : Optional.of(new Filled(String.join("\n", lines), since));
  }
}
