package org.tutela.portal.journey;

import static org.tutela.portal.journey.Field.Kind.EMAIL;
import static org.tutela.portal.journey.Field.Kind.NAME;
import static org.tutela.portal.journey.Field.Kind.PHONE;
import static org.tutela.portal.journey.Field.Kind.PLAIN;
import static org.tutela.portal.journey.Field.Kind.POSTCODE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
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
import org.tutela.portal.PortalSettings;
import org.tutela.ui.Words;
import org.tutela.ui.form.Typed;

/** What every page of the form asks, in both languages. */
@Component
public class Journeys {
  private static final Words CHOOSE = new Words("Choose an answer", "Dewiswch ateb");
  static final Words SAY_HOW = new Words("Say which other way", "Dywedwch pa ffordd arall");
  /** Longest free text here: the answers travel in the applicant's own browser until they are sent. */
  static final int TEXT = 5_000;
  private static final int SHORT_TEXT = 1_000;
  private static final Words MAY_BE_EMPTY = new Words("You can leave this empty.", "Gallwch adael hwn yn wag.");
  private static final Words SOMETHING_ELSE = new Words("If something else, what?", "Os rhywbeth arall, beth?");
  private static final Words GIVEN = new Words("First names", "Enwau cyntaf");
  private static final Words FAMILY = new Words("Last name", "Enw olaf");

  private final List<PortalSettings.Force> forces;

  Journeys(PortalSettings settings) {
    forces = settings.forces();
  }

  /** Which question still wants an answer, so that two errors in one summary can be told apart. */
  static Words choose(Words question) {
    return new Words(CHOOSE.en() + ": " + question.en(), CHOOSE.cy() + ": " + question.cy());
  }

  /** The question of a step; {@link Step#CHILDREN} and {@link Step#CHECK} have pages of their own. */
  public Question of(Step step) {
    return switch (step) {
      case NAME -> Question.of(new Words("What is your name?", "Beth yw eich enw?"),
              line("given", GIVEN, null, NAME, "given-name"), line("family", FAMILY, null, NAME, "family-name"))
          .before(new Words("You can leave this empty. We will still look at what you tell us, but we can tell you nothing unless we know who you are.",
              "Gallwch adael hwn yn wag. Byddwn yn dal i edrych ar yr hyn a ddywedwch, ond ni allwn ddweud dim wrthych oni bai ein bod yn gwybod pwy ydych chi."));
      case BIRTH -> Question.of(new Field.Birth("birth", new Words("What is your date of birth?", "Beth yw eich dyddiad geni?"),
          Optional.of(new Words("For example, 27 3 1984. You can leave this empty.", "Er enghraifft, 27 3 1984. Gallwch adael hwn yn wag.")), false));
      case ADDRESS -> Question.of(new Words("What is your address?", "Beth yw eich cyfeiriad?"),
              new Field.Lines("address", new Words("Address", "Cyfeiriad"), Optional.empty(), SHORT_TEXT, 4),
              new Field.Line("postcode", new Words("Postcode", "Cod post"), Optional.empty(), POSTCODE, 30, "postal-code"))
          .before(new Words("We write to this address only if you tell us that letters are safe. You can leave this empty.",
              "Dim ond os dywedwch wrthym fod llythyrau’n ddiogel y byddwn yn ysgrifennu i’r cyfeiriad hwn. Gallwch adael hwn yn wag."));
      case MEANS -> Question.of(means());
      case WHEN -> Question.of(new Field.Lines("when", new Words("When is it safe to contact you?", "Pryd mae’n ddiogel cysylltu â chi?"),
          Optional.of(new Words("For example, weekdays between 10 and 2. We will not contact you at other times. You can leave this empty.",
              "Er enghraifft, dyddiau’r wythnos rhwng 10 a 2. Ni fyddwn yn cysylltu â chi ar adegau eraill. Gallwch adael hwn yn wag.")), SHORT_TEXT, 3));
      case MESSAGE -> Question.of(one("message", new Words("May we leave a message that somebody else could see or hear?",
          "A gawn ni adael neges y gallai rhywun arall ei gweld neu ei chlywed?"),
          new Words("A message would say only that we called, not what about.", "Byddai neges yn dweud ein bod wedi galw, ond nid am beth."),
          options(Known.values()), CHOOSE));
      case HOME -> Question.of(new Words("Your safety when we contact you", "Eich diogelwch pan fyddwn yn cysylltu â chi"),
          one("home", new Words("Does the person you are asking about live with you, or see your post or telephone?",
              "A yw’r person rydych yn holi amdano yn byw gyda chi, neu’n gweld eich post neu’ch ffôn?"), null, options(Known.values()), CHOOSE),
          new Field.Lines("care", new Words("Is there anything else we should know to keep you safe?",
              "A oes unrhyw beth arall y dylem ei wybod i’ch cadw’n ddiogel?"), Optional.of(MAY_BE_EMPTY), SHORT_TEXT, 3));
      case TONGUE -> Question.of(one("tongue", new Words("Which language should we use with you?", "Pa iaith y dylem ei defnyddio gyda chi?"), null,
          options(Tongue.values(), Tongue.OTHER, line("otherTongue", new Words("If another language, which?", "Os iaith arall, pa un?"), null, PLAIN, "off")), CHOOSE));
      case AREA -> Question.of(one("area", new Words("Which police force covers the place where the child lives?",
          "Pa heddlu sy’n gwasanaethu’r lle y mae’r plentyn yn byw?"),
          new Words("If the children live in different places, choose for the one you worry about most.",
              "Os yw’r plant yn byw mewn gwahanol leoedd, dewiswch ar gyfer yr un rydych yn poeni fwyaf amdano."), areas(), CHOOSE));
      case PARENTS -> Question.of(one("parents", new Words("Do the children’s parents know that you are asking?", "A yw rhieni’r plant yn gwybod eich bod yn holi?"),
          new Words("We will not tell them without speaking to you first, unless a child is in danger.",
              "Ni fyddwn yn dweud wrthynt heb siarad â chi yn gyntaf, oni bai bod plentyn mewn perygl."), options(ParentsAware.values()), CHOOSE));
      case SUBJECT -> Question.of(new Words("Who are you asking about?", "Am bwy rydych chi’n holi?"),
              line("subjectGiven", GIVEN, null, NAME, "off"), line("subjectFamily", FAMILY, null, NAME, "off"),
              line("subjectOther", new Words("Other names they use or used", "Enwau eraill y maent yn eu defnyddio neu wedi’u defnyddio"),
                  new Words("Nicknames, earlier last names, other spellings. You can leave this empty.",
                      "Llysenwau, enwau olaf blaenorol, sillafiadau eraill. Gallwch adael hwn yn wag."), PLAIN, "off"))
          .before(new Words("Ask about one person. Give as much of the name as you know.", "Holwch am un person. Rhowch gymaint o’r enw ag y gwyddoch."));
      case SUBJECT_BIRTH -> Question.of(new Field.Birth("subjectBirth", new Words("When were they born, or how old are they?",
          "Pryd y cawsant eu geni, neu beth yw eu hoedran?"), Optional.of(new Words("A year alone will do. You can leave this empty.",
          "Bydd blwyddyn yn unig yn ddigon. Gallwch adael hwn yn wag.")), true));
      case SUBJECT_ADDRESS -> Question.of(new Field.Lines("subjectAddress", new Words("Where do they live?", "Ble maen nhw’n byw?"),
          Optional.of(new Words("An address, a street or a town; earlier places too if you know them. You can leave this empty.",
              "Cyfeiriad, stryd neu dref; lleoedd blaenorol hefyd os ydych yn eu gwybod. Gallwch adael hwn yn wag.")), SHORT_TEXT, 4));
      case SUBJECT_RELATION -> Question.of(one("subjectRelation", new Words("Who are they to you?", "Pwy ydyn nhw i chi?"), null,
          options(RelationToApplicant.values(), RelationToApplicant.OTHER,
              line("otherSubjectRelation", SOMETHING_ELSE, null, PLAIN, "off")), CHOOSE));
      case SUBJECT_MORE -> Question.of(new Words("What else do you know about them?", "Beth arall rydych yn ei wybod amdanynt?"),
              new Field.Lines("work", new Words("Their work or volunteering", "Eu gwaith neu eu gwirfoddoli"),
                  Optional.of(new Words("What they do and where, above all if children are there. You can leave this empty.",
                      "Beth y maent yn ei wneud ac ymhle, yn enwedig os oes plant yno. Gallwch adael hwn yn wag.")), SHORT_TEXT, 3),
              new Field.Lines("online", new Words("Names they use online", "Enwau y maent yn eu defnyddio ar-lein"),
                  Optional.of(new Words("Apps, games and the names used there. You can leave this empty.",
                      "Apiau, gemau a’r enwau a ddefnyddir yno. Gallwch adael hwn yn wag.")), SHORT_TEXT, 3));
      case ACCESS -> Question.of(new Words("What contact do they have with a child?", "Pa gyswllt sydd ganddynt â phlentyn?"),
          one("livesWithChild", new Words("Do they live with a child you named?", "A ydynt yn byw gyda phlentyn yr ydych wedi’i enwi?"), null, options(Known.values()), CHOOSE),
          one("unsupervised", new Words("Are they ever alone with a child, or could they be?", "A ydynt byth ar eu pen eu hunain gyda phlentyn, neu a allent fod?"), null, options(Known.values()), CHOOSE),
          one("onlineContact", new Words("Do they talk to a child online or by telephone?", "A ydynt yn siarad â phlentyn ar-lein neu dros y ffôn?"), null, options(Known.values()), CHOOSE));
      case FREQUENCY -> Question.of(new Words("How often, and how?", "Pa mor aml, a sut?"),
          one("frequency", new Words("How often do they see or speak to a child?", "Pa mor aml y maent yn gweld plentyn neu’n siarad ag ef?"), null, options(Frequency.values()), CHOOSE),
          new Field.Lines("how", new Words("Tell us more about the contact", "Dywedwch fwy wrthym am y cyswllt"), Optional.of(MAY_BE_EMPTY), SHORT_TEXT, 4));
      case WORRY -> Question.of(new Field.Lines("worry", new Words("What worries you?", "Beth sy’n eich poeni?"),
          Optional.of(new Words("In your own words. You may ask even if nothing in particular worries you: leave this empty then.",
              "Yn eich geiriau eich hun. Gallwch holi hyd yn oed os nad oes dim byd penodol yn eich poeni: gadewch hwn yn wag felly.")), TEXT, 10));
      case DANGER -> Question.of(new Words("Is a child in danger?", "A yw plentyn mewn perygl?"),
          one("dangerNow", new Words("Do you think that a child is in danger now?", "A ydych yn meddwl bod plentyn mewn perygl nawr?"), null, options(Known.values()), CHOOSE),
          one("dangerSoon", new Words("Will the person be alone with a child today or tonight?", "A fydd y person ar ei ben ei hun gyda phlentyn heddiw neu heno?"), null, options(Known.values()), CHOOSE),
          new Field.Lines("dangerWhat", new Words("What is happening?", "Beth sy’n digwydd?"), Optional.of(MAY_BE_EMPTY), SHORT_TEXT, 3));
      case HEARD -> Question.of(new Field.One("heard", new Words("How did you hear that you can ask?", "Sut y clywsoch y gallwch holi?"),
          Optional.of(MAY_BE_EMPTY), options(Heard.values()), Optional.empty()));
      case WARNINGS -> Question.of(new Field.Several("warnings", new Words("Before you send", "Cyn i chi anfon"),
          Optional.of(new Words("Tick each one to say that you understand it.", "Ticiwch bob un i ddweud eich bod yn ei ddeall.")),
          Arrays.stream(Warning.values()).filter(Labelled::offered).map(Journeys::option).toList(),
          new Words("Tick all four to go on", "Ticiwch bob un o’r pedwar i fynd ymlaen"), true));
      case CHILDREN, CHECK -> throw new IllegalArgumentException(step + " has a page of its own");
    };
  }

  /** The page of one child. */
  public Question child() {
    return Question.of(new Words("Tell us about the child", "Dywedwch wrthym am y plentyn"),
            line("given", GIVEN, null, NAME, "off"), line("family", FAMILY, new Words("You can leave this empty if you do not know it.", "Gallwch adael hwn yn wag os nad ydych yn ei wybod."), NAME, "off"),
            new Field.Birth("birth", new Words("When was the child born, or how old are they?", "Pryd y ganed y plentyn, neu beth yw ei oedran?"),
                Optional.of(new Words("A year or an age alone will do.", "Bydd blwyddyn neu oedran yn unig yn ddigon.")), true),
            new Field.Lines("lives", new Words("Where does the child live?", "Ble mae’r plentyn yn byw?"),
                Optional.of(new Words("For example, with me, or an address.", "Er enghraifft, gyda mi, neu gyfeiriad.")), SHORT_TEXT, 3),
            one("relation", new Words("What are you to the child?", "Beth ydych chi i’r plentyn?"), null, options(RelationToChild.values(), RelationToChild.OTHER,
                line("otherRelation", SOMETHING_ELSE, null, PLAIN, "off")), CHOOSE))
        .before(new Words("Tell us as much as you know. One name, even a first name, is enough.",
            "Dywedwch gymaint ag y gwyddoch. Mae un enw, hyd yn oed enw cyntaf, yn ddigon."));
  }

  /** What no field alone can say. */
  void checkTogether(Step step, Typed typed) {
    if (step == Step.SUBJECT && typed.raw("subjectGiven").isBlank() && typed.raw("subjectFamily").isBlank() && typed.raw("subjectOther").isBlank()) {
      typed.problem("subjectGiven", new Words("Enter at least one name of the person", "Rhowch o leiaf un enw’r person").in(typed.language()));
    }
    if (step == Step.MEANS && typed.chose("means", "NONE") && typed.all("means").size() > 1) {
      typed.problem("means", new Words("Choose ways to contact you, or ask us not to, but not both",
          "Dewiswch ffyrdd o gysylltu â chi, neu gofynnwch i ni beidio, ond nid y ddau").in(typed.language()));
    }
  }

  private static Field means() {
    var phone = new Field.Line("phone", new Words("Telephone number", "Rhif ffôn"), Optional.empty(), PHONE, 40, "tel");
    var text = new Field.Line("text", new Words("Number for texts", "Rhif ar gyfer negeseuon testun"), Optional.empty(), PHONE, 40, "tel");
    var email = new Field.Line("email", new Words("Email address", "Cyfeiriad e-bost"), Optional.empty(), EMAIL, 254, "email");
    var other = line("otherMeans", new Words("Which other way?", "Pa ffordd arall?"), null, PLAIN, "off");
    var options = options(ContactMeans.values()).stream().map(o -> switch (ContactMeans.valueOf(o.value())) {
      case PHONE -> revealing(o, phone);
      case TEXT -> revealing(o, text);
      case EMAIL -> revealing(o, email);
      case OTHER -> revealing(o, other);
      case POST, NONE, NOT_SAID -> o;
    }).toList();
    return new Field.Several("means", new Words("How can we contact you safely?", "Sut gallwn ni gysylltu â chi’n ddiogel?"),
        Optional.of(new Words("Choose only ways that nobody else can see or hear.", "Dewiswch ffyrdd na all neb arall eu gweld na’u clywed yn unig.")),
        options, new Words("Choose at least one way, or ask us not to contact you", "Dewiswch o leiaf un ffordd, neu gofynnwch i ni beidio â chysylltu â chi"), false);
  }

  private List<Field.Option> areas() {
    var areas = new java.util.ArrayList<Field.Option>();
    forces.forEach(f -> areas.add(new Field.Option(f.code(), new Words(f.en(), f.cy()), Optional.empty())));
    areas.add(new Field.Option("NOT_SURE", new Words("I am not sure", "Dydw i ddim yn siŵr"), Optional.empty()));
    return List.copyOf(areas);
  }

  private static Field.Line line(String name, Words label, Words hint, Field.Kind kind, String autocomplete) {
    return new Field.Line(name, label, Optional.ofNullable(hint), kind, kind == NAME ? Typed.NAME : Typed.LINE, autocomplete);
  }

  private static Field.One one(String name, Words label, Words hint, List<Field.Option> options, Words missing) {
    return new Field.One(name, label, Optional.ofNullable(hint), options, Optional.of(missing));
  }

  private static Field.Option option(Labelled choice) {
    return new Field.Option(choice.name(), new Words(choice.en(), choice.cy()), Optional.empty());
  }

  private static Field.Option revealing(Field.Option option, Field.Line line) {
    return new Field.Option(option.value(), option.words(), Optional.of(line));
  }

  private static List<Field.Option> options(Labelled[] choices) {
    return Arrays.stream(choices).filter(Labelled::offered).map(Journeys::option).toList();
  }

  private static List<Field.Option> options(Labelled[] choices, Labelled with, Field.Line line) {
    return options(choices).stream().map(o -> o.value().equals(with.name()) ? revealing(o, line) : o).toList();
  }
}
