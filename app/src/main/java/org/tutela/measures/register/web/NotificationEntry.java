package org.tutela.measures.register.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.lines;
import static org.tutela.ui.EntryPage.pick;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PoliceArea;
import org.tutela.casework.people.PoliceAreas;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.measures.register.AddItem;
import org.tutela.measures.register.DirectoryEntry;
import org.tutela.measures.register.NotificationId;
import org.tutela.measures.register.Notifications;
import org.tutela.measures.register.TakeNotification;
import org.tutela.measures.register.Taken;
import org.tutela.ui.EntryPage;
import org.tutela.ui.EntryPage.EntryField;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** The forms of the counter: the notification, and one item given. */
final class NotificationEntry {
  private static final String ELSEWHERE = "elsewhere";
  private static final List<Given> AT_THE_COUNTER = List.of(Given.INITIAL, Given.CHANGE, Given.PERIODIC, Given.RETURN, Given.DID_NOT_HAPPEN);

  private NotificationEntry() {}

  static EntryPage page(PersonId person, Notifications.Counter counter, Typed typed) {
    String back = "/people/" + person.value();
    var fields = new ArrayList<EntryField>(List.of(
        choice(Radios.of("kind", "Which notification?", AT_THE_COUNTER.stream().map(g -> option(g, words(g))).toList())
            .hint("From somebody under a sexual risk order who is not on the register: the initial notification, or one of a change of name or home address").from(typed)),
        day(DateInput.of("on", "On which day was it made?").from(typed))));
    fields.addAll(where(counter, typed));
    fields.add(choice(Radios.of("way", "How was it given?", option("in-person", "In person"), option("remotely", "Remotely")).hint("Remotely only where the rules of that day let it be (Crime and Policing Act 2026, not verified)").from(typed).value(typed.raw("way").isEmpty() ? "in-person" : typed.raw("way"))));
    fields.add(line(Input.of("remotely", "If remotely: under what can this one be given so?").from(typed)));
    fields.addAll(List.of(
        choice(Radios.of("residence", "The home address given is", option("main", "a sole or main residence"),
            option("found", "a place where he can regularly be found: he has no sole or main residence")).from(typed)),
        choice(Radios.yesNo("fingerprints", "Were fingerprints taken?").from(typed)),
        choice(Radios.yesNo("photograph", "Was a photograph taken?").from(typed)),
        choice(Radios.of("change", "What changed?", Stream.concat(Stream.of(option("", "Nothing changed")), changes().stream()).toList())
            .hint("For a notification of a change, or at a periodic one. At the first notification nothing that was notified can have changed").from(typed)),
        day(DateInput.of("changed", "If something changed, on which day?").hint("A day to come, if a new name, home or stay is told in advance").from(typed)),
        choice(Radios.of("whole", "Was all that is held gone through and given again?", option("", "Not asked"), option("yes", "Yes"), option("no", "No"))
            .hint("A notification of a change repeats every item (section 84(1)), and so does a periodic one").from(typed)),
        line(Input.of("parent", "If a parent made it under a parental direction (section 89, not verified): who").hint("Only for a young person, who comes along").from(typed)),
        lines(Textarea.of("note", "Note").from(typed))));
    return EntryPage.of("Take a notification", back, back + "/notifications", typed, "Take it", fields.toArray(EntryField[]::new))
        .lead("The items given are entered on the next page, and then the receipt is printed.");
  }

  /** Which station of the force's list, or which place beside it; in words where the force keeps none. What was typed in words stands as the place, once there is a list to choose from. */
  private static List<EntryField> where(Notifications.Counter counter, Typed typed) {
    var offered = counter.offered(typedDay(typed));
    String chosen = typed.raw("station");
    if (offered.isEmpty()) {
      return List.of(line(Input.of("station", "Police station").hint("Where it was made, in person").from(typed).value(listed(counter, chosen).map(DirectoryEntry::name).orElse(chosen))));
    }
    var stations = new ArrayList<>(offered.stream().map(one -> option(one.id().toString(), one.name()).hint(one.about() + (one.inForce(counter.today()) ? "" : ". " + DirectoryPage.when(one)))).toList());
    stations.add(org.tutela.ui.component.Item.divider("or"));
    stations.add(option(ELSEWHERE, "Another place"));
    boolean words = !chosen.isEmpty() && id(chosen).isEmpty();
    return List.of(
        choice(Radios.of("station", "At which police station?", stations).hint("Where it was made, in person. The law asks for a prescribed police station in the local police area (section 87(1), not verified)").from(typed).value(words ? ELSEWHERE : chosen)),
        line(Input.of("place", "If at another place: where?").from(typed).value(words && !chosen.equals(ELSEWHERE) ? chosen : typed.raw("place"))),
        lines(Textarea.of("outside", "Why was it made there, and at no station of the list?").rows(3).from(typed)));
  }

  /** As typed, where it is a day. */
  private static Optional<LocalDate> typedDay(Typed typed) {
    var again = Typed.nothing();
    for (String part : List.of("on-day", "on-month", "on-year")) again.with(part, typed.raw(part));
    return again.date("on", "");
  }

  private static Optional<UUID> id(String typed) {
    return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(typed)) : Optional.empty();
  }

  private static Optional<DirectoryEntry> listed(Notifications.Counter counter, String typed) {
    return id(typed).flatMap(id -> counter.stations().stream().filter(one -> one.id().equals(id)).findFirst());
  }

  /** Its name where it was chosen from the list, and else in words. */
  private static String station(Notifications.Counter counter, Typed typed) {
    boolean list = !counter.offered(typedDay(typed)).isEmpty();
    // on a day without a list there is one field, whatever the form had before
    if (!list && typed.raw("station").equals(ELSEWHERE)) typed.with("station", typed.raw("place"));
    String chosen = typed.raw("station");
    String place = list ? typed.optional("place", Typed.LINE).orElse("") : "";
    if (id(chosen).isPresent()) return typed.choice("station", one -> listed(counter, one), "Choose the police station, or another place").map(DirectoryEntry::name).orElse("");
    if (!chosen.equals(ELSEWHERE)) return typed.required("station", Typed.LINE, list ? "Choose the police station, or another place" : "Enter the police station");
    if (place.isEmpty() && typed.error("place").isEmpty()) typed.problem("place", "Enter where it was made");
    return place;
  }

  static Optional<TakeNotification> read(PersonId person, Notifications.Counter counter, Typed typed) {
    var kind = typed.choice("kind", k -> Typed.constant(Given.class, k).filter(AT_THE_COUNTER::contains), "Choose the kind of notification");
    var on = typed.date("on", "Enter the day of the notification");
    String station = station(counter, typed);
    String outside = counter.offered(typedDay(typed)).isEmpty() ? "" : typed.optional("outside", Typed.TEXT).orElse("");
    // whoever says nothing of it was there in person
    var way = typed.raw("way").isEmpty() ? Optional.of(false) : typed.choice("way", one -> one.equals("in-person") || one.equals("remotely") ? Optional.of(one.equals("remotely")) : Optional.empty(), "Say how it was given");
    boolean remotely = way.filter(Boolean::booleanValue).isPresent();
    String under = typed.optional("remotely", Typed.LINE).orElse("");
    if (!remotely && !under.isEmpty() && way.isPresent()) typed.problem("way", "Leave empty under what it was given remotely, or say that it was");
    var residence = typed.choice("residence", r -> r.equals("main") || r.equals("found") ? Optional.of(r.equals("main")) : Optional.empty(), "Say which kind of home address it is");
    var fingerprints = typed.yesNo("fingerprints", "Say whether fingerprints were taken");
    var photograph = typed.yesNo("photograph", "Say whether a photograph was taken");
    var change = typed.raw("change").isEmpty() ? Optional.<ChangeKind>empty() : typed.choice("change", ChangeKind.class, "Choose what changed");
    var changed = typed.date("changed", "");
    var whole = typed.raw("whole").isEmpty() ? Optional.<Boolean>empty() : typed.yesNo("whole", "Say whether it was gone through");
    String parent = typed.optional("parent", Typed.LINE).orElse("");
    String note = typed.optional("note", Typed.TEXT).orElse("");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new TakeNotification(person, kind.orElseThrow(), on.orElseThrow(), station,
        residence.orElseThrow(), fingerprints.orElseThrow(), photograph.orElseThrow(), change, changed, whole, parent, note, outside, remotely ? Optional.of(under) : Optional.empty()));
  }

  static EntryPage item(Taken taken, Item item, PoliceAreas areas, Typed typed) {
    String back = "/register/notifications/" + taken.notification().id().value();
    boolean statutory = taken.ruleSet().requires(item);
    var fields = new ArrayList<EntryField>(List.of(ItemFields.inputs(item, typed)));
    if (item == Item.HOME) fields.add(pick(areas.field("Not known yet", typed)));
    var document = taken.ruleSet().further().ofDocument(item);
    if (!statutory) {
      fields.add(choice(Radios.of("footing", "On what footing is it held?", Arrays.stream(ItemDuty.Footing.values())
          .map(f -> option(f, f.title())).toList()).from(typed)));
    }
    return EntryPage.of("Add: " + item.title(), back, back + "/items/" + item.name(), typed, "Add", fields.toArray(EntryField[]::new))
        .lead((statutory && taken.underRiskOrder() ? "To be told under a sexual risk order (section 122F, not verified)." : statutory ? "To be notified by statute (section 83(5), with SI 2012/1876 in England and Wales; the list is not verified)."
            + (item == Item.HOUSEHOLD ? " Whether a stay there was long enough is worked out where stays are recorded, on the person's page." : "") : "Not a statutory item: not giving it is no breach of section 91. An order or a licence may require it.")
            + document.map(reason -> " %s (%s): where it is in a new name, ask whether they gave it.".formatted(reason.text(), reason.source())).orElse(""));
  }

  static Optional<AddItem> read(UUID notification, Item item, boolean statutory, PoliceAreas areas, Typed typed) {
    var filled = ItemFields.read(item, typed);
    var lies = item == Item.HOME ? areas.read(typed) : Optional.<PoliceArea>empty();
    var footing = statutory ? Optional.of(ItemDuty.Footing.VOLUNTARY) : typed.choice("footing", ItemDuty.Footing.class, "Choose the footing");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new AddItem(new NotificationId(notification), item, filled.orElseThrow().details(), filled.get().since(), footing.orElseThrow(), lies));
  }

  static List<org.tutela.ui.component.Item> changes() {
    return Arrays.stream(ChangeKind.values()).map(k -> option(k, k.title())).toList();
  }

  // the components and the law both have an Item
  private static org.tutela.ui.component.Item option(Enum<?> value, String text) {
    return org.tutela.ui.component.Item.of(value, text);
  }

  private static org.tutela.ui.component.Item option(String value, String text) {
    return org.tutela.ui.component.Item.of(value, text);
  }

  static String words(Given given) {
    return switch (given) {
      case INITIAL -> "Initial notification";
      case CHANGE -> "Notification of a change";
      case PERIODIC -> "Periodic notification";
      case TRAVEL -> "Notice of travel abroad";
      case RETURN -> "Notice of return";
      case DID_NOT_HAPPEN -> "Notice that a change did not happen";
    };
  }
}
