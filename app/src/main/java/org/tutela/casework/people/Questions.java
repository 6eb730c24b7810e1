package org.tutela.casework.people;

import java.util.ArrayList;
import java.util.List;

/** What to ask the applicant next. The same questions follow from what was told, whoever was found (matching M-5). */
final class Questions {
  private Questions() {}

  static List<String> worthAsking(NamedPerson told) {
    var questions = new ArrayList<String>();
    boolean dated = told.birth().filter(b -> b.kind() == Birth.Kind.DATE).isPresent();
    if (!dated) questions.add("When is their birthday, and how old are they?");
    if (told.surname().isBlank()) questions.add("What is their surname?");
    if (told.addressLines().isBlank() && told.postcodes().isEmpty()) questions.add("Where do they live, and where did they live before?");
    if (told.forenames().strip().indexOf(' ') < 0) questions.add("Do they have a middle name?");
    if (told.otherNames().isEmpty()) questions.add("Have they ever used another name, or a name online?");
    if (told.identifiers().isEmpty()) questions.add("Do you know their telephone number, e-mail address or vehicle?");
    questions.add("Do you have a photograph of them, or do they have a tattoo?");
    return questions;
  }
}
