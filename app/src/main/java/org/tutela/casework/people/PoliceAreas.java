package org.tutela.casework.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tutela.foundation.kernel.Area;
import org.tutela.foundation.kernel.Areas;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.Select.Option;
import org.tutela.ui.form.Typed;

/** The police areas to choose from on a form: nothing is chosen beforehand, so that an area that is held is one that somebody said. */
public record PoliceAreas(List<Area> forces) {
  public static final String FIELD = "police-area";
  private static final String ANOTHER = "another";

  public static PoliceAreas of(Areas areas) {
    return new PoliceAreas(areas.all());
  }

  /** @param none what it means to choose none */
  public Select field(String none, Typed typed) {
    var options = Stream.concat(Stream.of(Option.of("", none)), all().stream().map(area -> Option.of(code(area), words(area)))).toList();
    return Select.of(FIELD, "In which police area does it lie?", options).hint("A registrant notifies in the police area of the home address").from(typed);
  }

  /** One may be left out. */
  public Optional<PoliceArea> read(Typed typed) {
    return typed.raw(FIELD).isEmpty() ? Optional.empty() : needed(typed);
  }

  public Optional<PoliceArea> needed(Typed typed) {
    return typed.choice(FIELD, this::chosen, "Choose the police area from the list");
  }

  private Optional<PoliceArea> chosen(String value) {
    return all().stream().filter(area -> code(area).equals(value)).findFirst();
  }

  public List<PoliceArea> all() {
    return Stream.concat(forces.stream().map(force -> PoliceArea.of(force.code())), Stream.of(PoliceArea.ANOTHER)).toList();
  }

  /** As a list of another system names it: in small letters. */
  public String word(PoliceArea area) {
    return area.area().isEmpty() ? ANOTHER : words(area).toLowerCase(Locale.ROOT);
  }

  private static String code(PoliceArea area) {
    return area.force().isEmpty() ? ANOTHER : area.force();
  }

  public String words(PoliceArea area) {
    return area.area().map(code -> forces.stream().filter(force -> force.code().equals(code)).map(force -> force.name().en()).findFirst().orElse(code.value())).orElse("Another police area");
  }
}
