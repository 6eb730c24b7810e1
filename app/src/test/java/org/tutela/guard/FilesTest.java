package org.tutela.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.measures.disclosure.Walk;

/**
 * The catalogue's family E through every form that takes a file: lists of registrants, places, crimes, the shape of a zone, photographs and documents. A list of crimes
 * that is text is taken with all of its rows, and says on its page what is wrong with each.
 */
@TutelaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesTest {
  @Autowired MockMvc web;
  @Autowired AllRows all;
  @Autowired AutowireCapableBeanFactory beans;
  private String zones;

  @BeforeAll
  void somebody() {
    zones = "/people/" + Walk.with(beans).cautioned().value() + "/zones";
  }

  private Stream<String> forms() {
    return Stream.of("/register/lists", "/tracking/places/file", "/tracking/scenes/list", zones, zones.replace("/zones", "/tracking/restore"), zones.replace("/zones", "/files"));
  }

  private MockHttpServletResponse sent(String path, String name, byte[] file) throws Exception {
    return web.perform(multipart(path).file(new MockMultipartFile("file", name, "text/csv", file)).param("once", UUID.randomUUID().toString())
        .param("file-kind", "SCHOOL").param("list-purpose", "So that the form is right").param("name", "A park").param("kind", "EXCLUSION").param("protects", "CHILDREN")
        .param("shape-kind", "CIRCLE").param("radius", "200").param("what", "LETTER").param("made-day", "1").param("made-month", "5").param("made-year", "2026").param("shows", "A letter").with(As.supervisor().signedIn())).andReturn().getResponse();
  }

  /** That it was refused, or what a list of crimes says of its rows. */
  private String page(String path, MockHttpServletResponse answer) throws Exception {
    if (path.equals("/tracking/scenes/list") && answer.getStatus() == 303) {
      answer = web.perform(get(answer.getRedirectedUrl()).with(As.supervisor().signedIn())).andReturn().getResponse();
      assertThat(answer.getStatus()).as(path).isEqualTo(200);
    } else {
      assertThat(answer.getStatus()).as(path).isEqualTo(422);
    }
    return answer.getContentAsString();
  }

  private long kept() {
    return all.count("from register.list") + all.count("from tracking.site") + all.count("from tracking.crime") + all.count("from tracking.rule") + all.count("from tracking.restored") + all.count("from papers.person_file");
  }

  private static Stream<Arguments> files() throws Exception {
    String secret = "<!ENTITY e SYSTEM \"file:///etc/passwd\">";
    String mark = "<kml><Placemark><name>%s</name><Point><coordinates>-1.5,52</coordinates></Point></Placemark></kml>";
    return Stream.of(
        of("B46: an archive", zipped("list.csv", 10)), of("B46: an archive that unpacks to a thousand times its size", zipped("list.csv", 10_000_000)),
        of("B46: an archive with a way out of it", zipped("../../../tmp/list.csv", 10)), of("B46: a packed text", packed("number,record\n".repeat(100_000))),
        of("B47: entities in entities", "<!DOCTYPE kml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>" + mark.formatted("&c;")),
        of("B47: an external entity", "<!DOCTYPE kml [" + secret + "]>" + mark.formatted("&e;")),
        of("B47: a parameter entity", "<!DOCTYPE kml [<!ENTITY % p SYSTEM \"http://169.254.169.254/\"> %p;]>" + mark.formatted("x")),
        of("B47: a document type elsewhere", "<!DOCTYPE kml SYSTEM \"http://169.254.169.254/kml.dtd\">" + mark.formatted("x")),
        of("B47: a picture with script", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script></svg>"),
        of("B48: PDF and archive in one", join("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), zipped("list.csv", 10))),
        of("B48: picture and script in one", join("GIF89a/*".getBytes(StandardCharsets.US_ASCII), new byte[] {(byte) 0xff, 0, (byte) 0xd9}, "*/=1;alert(1)".getBytes(StandardCharsets.US_ASCII))),
        of("B49: a picture of 50,000 by 50,000", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, (byte) 0xc3, 0x50, 0, 0, (byte) 0xc3, 0x50, 8, 2, 0, 0, 0}),
        of("B50: a PDF with script", "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj"),
        of("B51: nothing", new byte[0]), of("B51: one byte", new byte[] {'x'}));
  }

  private static Arguments of(String what, String text) {
    return of(what, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Arguments of(String what, byte[] bytes) {
    return Arguments.of(what, bytes);
  }

  private static byte[] zipped(String name, int size) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(new byte[size]);
    }
    return bytes.toByteArray();
  }

  private static byte[] packed(String text) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    var whole = new ByteArrayOutputStream();
    for (byte[] part : parts) whole.writeBytes(part);
    return whole.toByteArray();
  }

  @ParameterizedTest(name = "security {0} is refused with a page, unopened and unkept, by every form that takes a file")
  @MethodSource("files")
  void refused(String what, byte[] file) throws Exception {
    long before = kept();
    for (String path : forms().toList()) {
      var answer = sent(path, "list.csv", file);
      assertThat(page(path, answer)).as(path).contains("</html>").doesNotContain("root:", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload", "alert(1)</script>", "aaaaaaaaaaaaaaaaaaaa");
    }
    assertThat(kept()).isEqualTo(before);
  }

  @ParameterizedTest(name = "security B52: the name of a file that is sent is neither shown nor used: {0}")
  @ValueSource(strings = {"\u202efdp.exe", "../../etc/passwd", "CON", "name\r\nX-Injected: yes", "list.csv.exe", "<script>alert(1)</script>.csv"})
  void names(String name) throws Exception {
    for (String path : forms().toList()) {
      var answer = sent(path, name, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
      assertThat(answer.getHeader("X-Injected")).isNull();
      assertThat(page(path, answer)).as(path).doesNotContain("alert(1)", "passwd", "fdp.exe", "csv.exe");
    }
    assertThat(sent("/register/lists", "n".repeat(300) + ".csv", new byte[] {'x'}).getStatus()).isEqualTo(422);
  }

  @Test
  @DisplayName("security B81: what is masked stands nowhere in the page, so that no paper has it")
  void masked_on_paper() throws Exception {
    String person = zones.replace("/zones", "");
    web.perform(post(person + "/identifiers").param("once", UUID.randomUUID().toString()).param("kind", "PHONE").param("value", "07700 900987")
        .with(As.officer().signedIn()));
    String page = web.perform(get(person).with(As.officer().signedIn())).andReturn().getResponse().getContentAsString();
    assertThat(page).contains("987").doesNotContain("07700 900987").doesNotContain("07700900987").doesNotContain("+447700900987").doesNotContain("447700900987");
  }
}
