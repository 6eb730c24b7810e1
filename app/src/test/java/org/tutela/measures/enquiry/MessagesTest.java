package org.tutela.measures.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.intake.ContactMeans;
import org.tutela.intake.Known;

/** A neutral line to whoever asked: only where, and only how, they have said that it is safe (SC-1, P-10). */
@TutelaTest
class MessagesTest {
  @Autowired Enquiries enquiries;
  @Autowired MockMvc web;
  @Autowired AllRows all;

  private UUID application(String means, Known message) {
    var set = Arrays.stream(means.split(" ")).map(ContactMeans::valueOf).collect(Collectors.toSet());
    return As.callTaker(() -> enquiries.receive(Requests.keyIn(Requests.mother(set, message), MutableClock.START))).orThrow().value();
  }

  private Document page(UUID application) throws Exception {
    return Jsoup.parse(web.perform(get("/applications/" + application + "/letters").with(As.officer().signedIn())).andReturn().getResponse().getContentAsString());
  }

  private int send(UUID application, String chosen) throws Exception {
    return web.perform(post("/applications/" + application + "/letters").param("once", UUID.randomUUID().toString()).param("letter", chosen).with(As.officer().signedIn())).andReturn().getResponse().getStatus();
  }

  @ParameterizedTest(name = "by {0}, a message is safe: {1}")
  @CsvSource({"EMAIL, YES, EMAIL", "TEXT, YES, SMS", "EMAIL TEXT PHONE, YES, EMAIL SMS", "PHONE POST, YES, ''", "EMAIL TEXT, NO, ''", "EMAIL TEXT, NOT_SURE, ''", "EMAIL TEXT, NOT_SAID, ''", "EMAIL NONE, YES, ''"})
  void is_offered_only_as_they_said_and_cannot_be_forced(String means, Known message, String offered) throws Exception {
    var application = application(means, message);
    var lines = page(application).select("input[name=letter]").eachAttr("value").stream().filter(List.of("EMAIL", "SMS")::contains).toList();
    assertThat(String.join(" ", lines)).isEqualTo(offered);
    for (String channel : List.of("EMAIL", "SMS")) if (!lines.contains(channel)) assertThat(send(application, channel)).as(channel).isEqualTo(422);
    assertThat(all.count("from post.message where source_id = ?", application)).isZero();
  }

  @Test
  void says_nothing_of_why_and_stands_with_the_application() throws Exception {
    var application = application("EMAIL", Known.YES);
    assertThat(send(application, "EMAIL")).isEqualTo(303);
    assertThat(all.sql("select recipient || ': ' || body from post.message where source_id = :id").param("id", application).query(String.class).list())
        .containsExactly("imogen@home.example: Please contact Northmere Police when it suits you. You can call 101.");
    assertThat(page(application).text()).contains("imogen@home.example E-mail Please contact Northmere Police when it suits you.");
  }
}
