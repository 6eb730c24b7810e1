package org.tutela.casework.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.mappa.Category;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.mappa.Manage;
import org.tutela.measures.mappa.Mappa;
import org.tutela.measures.mappa.OfferTransfer;
import org.tutela.measures.mappa.TakeUp;
import org.tutela.measures.mappa.Transfers;

/** Photographs and documents on a person's record. */
@TutelaTest
class PersonFilesTest {
  private static final LocalDate TAKEN = LocalDate.of(2026, 5, 4);
  private static final As CARROW = As.officer().of("CARROW");
  @Autowired MockMvc web;
  @Autowired MutableClock clock;
  @Autowired People people;
  @Autowired PersonFiles files;
  @Autowired Mappa mappa;
  @Autowired Transfers transfers;
  @Autowired AllRows all;
  private PersonId person;
  private String path;

  @BeforeEach
  void someone() {
    person = As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Ignatius", "Wolverdene", Sex.MALE, Optional.of(Birth.on(LocalDate.of(1971, 2, 3))), Optional.empty()))).orThrow();
    path = "/people/" + person.value();
  }

  private UUID added(FileKind kind, LocalDate made, String shows, byte[] sent) {
    return As.officer(() -> files.add(new AddFile(person, kind, made, shows, Optional.of(sent)))).orThrow();
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.secure(true).with(who.signedIn())).andReturn().getResponse();
  }

  private MockHttpServletResponse sent(As who, String name, byte[] file, String what, String shows) throws Exception {
    var form = multipart(path + "/files").file(new MockMultipartFile("file", name, "image/png", file)).param("once", UUID.randomUUID().toString()).param("what", what)
        .param("made-day", "4").param("made-month", "5").param("made-year", "2026").param("shows", shows);
    return web.perform(form.secure(true).with(who.signedIn())).andReturn().getResponse();
  }

  private long rows() {
    return all.count("from papers.person_file where person_id = ?", person.value());
  }

  @Test
  @DisplayName("X8, 16.1 (service): photographs stand the newest first, each with what it shows in words, and say how the person came to look")
  void the_series_stands_in_the_order_of_its_days() throws Exception {
    added(FileKind.FACE, LocalDate.of(2019, 3, 1), "With a beard", Pictures.jpeg(300, 400));
    added(FileKind.MARK, TAKEN, "Swallow, on the back of the left hand", Pictures.png(200, 100));
    added(FileKind.FACE, LocalDate.of(2024, 8, 9), "Clean-shaven", Pictures.jpeg(320, 400));
    added(FileKind.ORDER, LocalDate.of(2020, 1, 2), "The order as drawn up", Pictures.pdf("An order"));
    var page = Jsoup.parse(answer(As.officer(), get(path + "/files")).getContentAsString());
    assertThat(page.select("img").eachAttr("alt")).containsExactly("Photograph of a mark, scar or tattoo, 4 May 2026: Swallow, on the back of the left hand", "Photograph of the face, 9 Aug 2024: Clean-shaven",
        "Photograph of the face, 1 Mar 2019: With a beard");
    assertThat(page.select("table").text()).contains("Order as made", "2 Jan 2020", "The order as drawn up", "Save the PDF");
    assertThat(Jsoup.parse(answer(As.officer(), get(path)).getContentAsString()).select("section[aria-labelledby=files]").text()).contains("3 photographs, the newest of the face taken 9 Aug 2024; 1 document.");
  }

  @Test
  @DisplayName("security S-10, L1: a file is encrypted as kept, and each opening of it is on record under the name of whoever opened it")
  void a_file_is_encrypted_and_its_opening_is_on_record() throws Exception {
    var id = added(FileKind.FACE, TAKEN, "Full face", Pictures.png(90, 120));
    byte[] kept = all.sql("select bytes from papers.person_file where id = :id").param("id", id).query(byte[].class).single();
    assertThat(Content.of(kept)).isInstanceOf(Content.Unfit.class);
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("PNG", "IHDR");

    var answer = answer(As.officer().second(), get(path + "/files/" + id));
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("image/png");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    assertThat(Pictures.read(answer.getContentAsByteArray()).getHeight()).isEqualTo(120);
    assertThat(all.count("from audit.entry where action = 'OPEN_PERSON_FILE' and object_kind = 'file' and object_id = ? and person_id = ? and actor_id = ? and allowed and details = 'kind=FACE'", id, person.value(), As.officer().second().id().value())).isOne();
    assertThat(all.count("from audit.entry where action = 'RECORD_PERSON' and object_kind = 'file' and object_id = ? and details = 'kind=FACE'", id)).isOne();
  }

  @Test
  void a_document_is_only_to_be_saved() throws Exception {
    byte[] pdf = Pictures.pdf("A letter");
    var answer = answer(As.officer(), get(path + "/files/" + added(FileKind.LETTER, TAKEN, "From a solicitor", pdf)));
    assertThat(answer.getContentType()).isEqualTo("application/pdf");
    assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getContentAsByteArray()).isEqualTo(pdf);
  }

  @Test
  void what_is_struck_out_nobody_opens_and_it_stays_recorded_with_the_reason() throws Exception {
    var wrong = added(FileKind.FACE, TAKEN, "Somebody else", Pictures.jpeg(80, 80));
    String strike = path + "/files/" + wrong + "/strike";
    assertThat(answer(As.officer(), get(strike)).getContentAsString()).contains("Photograph of the face of 4 May 2026: Somebody else");
    assertThat(answer(As.officer(), post(strike).param("once", UUID.randomUUID().toString()).param("reason", "")).getContentAsString()).contains("Say what is wrong with it");
    assertThat(answer(As.officer(), post(strike).param("once", UUID.randomUUID().toString()).param("reason", "It is his brother")).getStatus()).isEqualTo(303);
    String page = answer(As.officer(), get(path + "/files")).getContentAsString();
    assertThat(page).contains("Struck out 1 Jun 2026", "It is his brother", "Somebody else").doesNotContain("<img");
    assertThat(answer(As.officer(), get(path + "/files/" + wrong)).getStatus()).isEqualTo(404);
    assertThat(answer(As.responseOfficer(), get(path + "/safety/photograph")).getStatus()).isEqualTo(404);
    assertThat(As.officer(() -> files.strikeOut(new StrikeOutFile(person, wrong, "Again")))).isInstanceOf(Outcome.Conflict.class);
    assertThat(rows()).isOne();
    added(FileKind.PICTURE, TAKEN, "His brother", Pictures.jpeg(80, 80));
  }

  static Stream<Arguments> faults() {
    return Stream.of(Arguments.of("nothing", "", new byte[0], "LETTER", "Choose the file"), Arguments.of("an empty file", "a.png", new byte[0], "FACE", "The file is empty"),
        Arguments.of("more than 5 MB", "a.png", Arrays.copyOf(Pictures.png(9, 9), PersonFiles.LARGEST + 1), "FACE", "The file is larger than 5 MB"), Arguments.of("text with the name of a picture", "a.png", "hello".getBytes(StandardCharsets.US_ASCII), "FACE", "must be a JPEG, a PNG or a PDF"),
        Arguments.of("half a picture", "a.png", Arrays.copyOf(Pictures.png(90, 90), 200), "FACE", "cut off or damaged"), Arguments.of("a picture that unpacks to more than there is", "a.png", Pictures.pngOfSize(30_000, 30_000), "MARK", "larger than 20 million points"),
        Arguments.of("a PDF as a photograph", "a.png", Pictures.pdf("x"), "FACE", "A photograph must be a JPEG or a PNG"), Arguments.of("a name that is a way elsewhere", "../../../etc/passwd.png", "x".getBytes(StandardCharsets.US_ASCII), "OTHER", "must be a JPEG, a PNG or a PDF"));
  }

  @ParameterizedTest(name = "security B46 to B52: {0} is refused beside the field, and what was typed is kept")
  @MethodSource("faults")
  void what_is_no_file_of_a_record_is_refused(String what, String name, byte[] file, String kind, String why) throws Exception {
    var answer = sent(As.officer(), name, file, kind, "Scar <over> & under the eye");
    assertThat(answer.getStatus()).as(what).isEqualTo(422);
    var page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("#file-error").text()).contains(why);
    assertThat(page.select("[name=shows]").val()).isEqualTo("Scar <over> & under the eye");
    assertThat(page.select("[name=what][checked]").val()).isEqualTo(kind);
    assertThat(page.select("[name=made-day]").val()).isEqualTo("4");
    assertThat(answer.getContentAsString()).doesNotContain("passwd");
    assertThat(rows()).isZero();
  }

  @Test
  void its_kind_is_what_is_in_it_and_its_name_is_not_kept() throws Exception {
    assertThat(sent(As.officer(), "..\\..\\Wolverdene at 4 Mill Row.pdf", Pictures.jpeg(70, 70), "FACE", "Full face").getStatus()).isEqualTo(303);
    assertThat(all.sql("select media_type from papers.person_file where person_id = :id").param("id", person.value()).query(String.class).single()).isEqualTo("image/jpeg");
    assertThat(sent(As.officer(), "other.png", Pictures.jpeg(70, 70), "FACE", "Full face again").getContentAsString()).contains("This file is on the record already");
    assertThat(rows()).isOne();
  }

  @Test
  void days_that_cannot_be_are_refused() {
    clock.set(LocalDate.of(2026, 6, 1), java.time.LocalTime.NOON);
    assertThat(problem(FileKind.FACE, LocalDate.of(2026, 6, 2))).isEqualTo("made: The day must be today or in the past");
    assertThat(problem(FileKind.FACE, LocalDate.of(1971, 2, 2))).isEqualTo("made: The person was not born on this day");
    assertThat(problem(FileKind.LETTER, LocalDate.of(1899, 12, 31))).isEqualTo("made: The day must be in 1900 or later");
    assertThat(problem(FileKind.LETTER, LocalDate.of(1950, 1, 1))).isEqualTo("none");
  }

  private String problem(FileKind kind, LocalDate made) {
    return As.officer(() -> files.add(new AddFile(person, kind, made, "Words", Optional.of(Pictures.png(20, 20))))) instanceof Outcome.Refused<UUID>(var problems) ? problems.getFirst().field() + ": " + problems.getFirst().message() : "none";
  }

  @Test
  @DisplayName("G1, A-4: who may not change the record adds nothing, and another force finds neither the page nor the file")
  void who_may_not_does_not() throws Exception {
    var id = added(FileKind.FACE, TAKEN, "Full face", Pictures.jpeg(60, 60));
    assertThat(answer(As.decisionMaker(), get(path + "/files")).getContentAsString()).contains("Full face").doesNotContain("Strike out", "Add a photograph");
    assertThat(sent(As.decisionMaker(), "a.png", Pictures.png(30, 30), "FACE", "Another").getStatus()).isEqualTo(403);
    for (As stranger : new As[] {CARROW, As.officer().of("DYFFRYN")}) {
      for (String address : new String[] {"/files", "/files/new", "/files/" + id, "/files/" + id + "/strike"}) assertThat(answer(stranger, get(path + address)).getStatus()).as(address).isEqualTo(404);
    }
    for (As other : new As[] {As.callTaker(), As.operator(), As.auditor(), As.administrator(), As.informationOfficer(), As.responseOfficer()}) {
      assertThat(answer(other, get(path + "/files/" + id)).getStatus()).as(other.actor().roles().toString()).isEqualTo(403);
    }
    var elsewhere = As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Somebody", "Wolverdene", Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
    assertThat(answer(As.officer(), get("/people/" + elsewhere.value() + "/files/" + id)).getStatus()).isEqualTo(404);
    assertThat(rows()).isOne();
  }

  @Test
  @DisplayName("G4 (service): whoever meets the person sees the newest photograph of the face and its day, on record, and no other file or word of them")
  void whoever_meets_the_person_knows_the_face() throws Exception {
    assertThat(answer(As.responseOfficer(), get(path + "/safety")).getContentAsString()).doesNotContain("<img");
    assertThat(answer(As.responseOfficer(), get(path + "/safety/photograph")).getStatus()).isEqualTo(404);
    added(FileKind.MARK, TAKEN, "Swallow at the clinic in Aldmere", Pictures.png(200, 100));
    var newest = added(FileKind.FACE, LocalDate.of(2024, 8, 9), "Taken at the bail hostel", Pictures.jpeg(64, 48));
    added(FileKind.FACE, LocalDate.of(2019, 3, 1), "With a beard", Pictures.jpeg(50, 40));
    String page = answer(As.responseOfficer(), get(path + "/safety")).getContentAsString();
    assertThat(Jsoup.parse(page).select("main img").eachAttr("alt")).containsExactly("Photograph of the face, taken 9 Aug 2024");
    assertThat(page).doesNotContain("Swallow", "clinic", "hostel", "beard", newest.toString());
    var picture = answer(As.responseOfficer(), get(path + "/safety/photograph"));
    assertThat(Pictures.read(picture.getContentAsByteArray()).getWidth()).isEqualTo(64);
    assertThat(all.count("from audit.entry where action = 'SEE_SAFETY' and object_kind = 'file' and object_id = ? and actor_id = ?", newest, As.responseOfficer().id().value())).isOne();
    assertThat(answer(As.responseOfficer().of("CARROW"), get(path + "/safety/photograph")).getStatus()).isEqualTo(404);
    assertThat(answer(As.officer(), get(path + "/safety/photograph")).getStatus()).isEqualTo(403);
  }

  @Test
  void they_go_with_a_person_who_is_handed_over() throws Exception {
    var id = added(FileKind.FACE, TAKEN, "Full face", Pictures.jpeg(60, 60));
    var management = As.officer(() -> mappa.find(mappa.manage(new Manage(person, Category.ONE, Level.TWO, "Police", "North team", LocalDate.of(2025, 1, 6), Optional.empty())).orThrow())).orThrow();
    var offer = As.officer(() -> transfers.offer(new OfferTransfer(management.id(), As.CARROW, "Has moved", management.version()))).orThrow();
    CARROW.does(() -> transfers.takeUp(new TakeUp(offer, "Police", "South team", LocalDate.of(2026, 5, 28), Optional.empty()))).orThrow();
    assertThat(answer(CARROW, get(path + "/files")).getContentAsString()).contains("Full face");
    assertThat(answer(CARROW, get(path + "/files/" + id)).getStatus()).isEqualTo(200);
    assertThat(answer(As.officer(), get(path + "/files/" + id)).getStatus()).isEqualTo(404);
  }
}
