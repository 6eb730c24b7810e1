package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.measures.register.list.Column;

@TutelaTest
class ListPagesTest {
  @Autowired MockMvc web;
  @Autowired ListWork work;
  @Autowired MutableClock clock;

  private MockHttpServletResponse answer(As who, org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(path).param("once", UUID.randomUUID().toString());
  }

  private MockHttpServletResponse send(String text) throws Exception {
    return answer(As.supervisor(), multipart("/register/lists").file(new MockMultipartFile("file", "list.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
        .param("once", UUID.randomUUID().toString()));
  }

  @Test
  void a_supervisor_sends_a_list_sees_it_checked_loads_it_and_gets_back_what_is_to_be_mended() throws Exception {
    clock.pass(Duration.ofDays(400)); // the page of lists shows the last fifty, and other tests send some
    String number = UUID.randomUUID().toString().substring(0, 8);
    String heading = "number,record,forenames,surname,born,kind,on,statute,section,court,disposal,months\n";
    var sent = send(heading + number + ",person,Ada,Harcombe" + number + ",1970-01-01,,,,,,,\n" + number + ",conviction,,,,conviction,2020-01-01,Sexual Offences Act 2003,1,Aldmere Crown Court,custody,24\n"
        + number + "b,person,Ida,Harcombe,1970-01-02,,,,,,,\n");
    String path = sent.getRedirectedUrl();
    assertThat(answer(As.supervisor(), get(path)).getContentAsString()).contains("Being checked", "0 of 2 people", "<progress", "Look again");
    var id = new ListId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    As.supervisor(() -> work.step(id, 10)).orThrow();
    assertThat(answer(As.supervisor(), get(path)).getContentAsString()).contains("1 person can be loaded, 1 person has to be mended", "Load those who can be loaded", "There is no row “conviction”", "data-heading=\"Row of the file\">4</td>");
    assertThat(answer(As.supervisor(), form(path + "/load")).getStatus()).isEqualTo(303);
    As.supervisor(() -> work.step(id, 10)).orThrow();
    assertThat(answer(As.supervisor(), get(path)).getContentAsString()).contains("1 person was loaded", "Delete the rows to mend");
    var file = answer(As.supervisor(), get(path + "/to-mend"));
    assertThat(file.getHeader("Content-Disposition")).contains("attachment", "to-mend.csv");
    assertThat(file.getContentAsString(StandardCharsets.UTF_8)).startsWith("number,record,").contains(number + "b,person,Ida").contains("There is no row “conviction”");
    assertThat(answer(As.supervisor(), form(path + "/give-up")).getStatus()).isEqualTo(303);
    assertThat(answer(As.supervisor(), get("/register/lists")).getContentAsString()).contains(path);
  }

  @Test
  void no_file_or_another_file_is_said_beside_the_field() throws Exception {
    var nothing = answer(As.supervisor(), form("/register/lists"));
    assertThat(nothing.getStatus()).isEqualTo(422);
    assertThat(nothing.getContentAsString()).contains("Choose the file");
    var another = send("a,b\n1,2\n");
    assertThat(another.getStatus()).isEqualTo(422);
    assertThat(another.getContentAsString()).contains("The heading has a column “a”, which is none of a list");
  }

  @Test
  void an_officer_is_not_led_there_and_may_not_come() throws Exception {
    assertThat(answer(As.officer(), get("/register")).getContentAsString()).doesNotContain("/register/lists");
    assertThat(answer(As.supervisor(), get("/register")).getContentAsString()).contains("/register/lists");
    assertThat(answer(As.officer(), get("/register/lists")).getStatus()).isEqualTo(403);
  }

  @Test
  void the_guide_explains_every_column_as_the_page_does() throws Exception {
    String guide = Files.readString(Path.of("..", "docs", "how-to", "load-registrants.md"));
    for (var column : Column.values()) assertThat(guide).contains("| `%s` | %s | %s |".formatted(column.title(), column.rows(), column.meaning()));
  }
}
