package org.tutela.simulator.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tour's browser, against a small server of pages. */
class FormTest {
  private static final String PAGE = """
      <html><head><title>Form</title></head><body><main><h1>A form</h1>
      <form action="/other" method="post"><button>Other</button></form>
      <form action="/save" method="post">
      <input type="hidden" name="token" value="t&amp;1"><input name="name" value="was here"><textarea name="words">
      old &lt;words&gt;</textarea>
      <input type="radio" name="one" value="a" checked><input type="radio" name="one" value="b">
      <input type="checkbox" name="many" value="x" checked><input type="checkbox" name="many" value="y"><input type="checkbox" name="many" value="z">
      <select name="pick"><option value="">Choose</option><option value="p" selected>P</option><option value="q">Q</option></select>
      <input name="on-day"><input name="on-month"><input name="on-year">
      <button name="how" value="slowly">Save</button><button>Save as well</button>
      </form></main></body></html>
      """;
  private static final String REFUSED = """
      <main><div class="govuk-error-summary"><ul class="govuk-error-summary__list"><li><a href="#name">Enter a name</a></li></ul></div><h1>A form</h1></main>
      """;

  private final List<String> received = new ArrayList<>();
  private HttpServer server;
  private Browser browser;

  @BeforeEach
  void serves() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/form", exchange -> {
      exchange.getResponseHeaders().add("Set-Cookie", "kept=a=b==; Path=/; HttpOnly; SameSite=Strict");
      exchange.getResponseHeaders().add("Set-Cookie", "gone=; Max-Age=0; Path=/");
      answer(exchange, 200, PAGE);
    });
    server.createContext("/save", exchange -> {
      received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      received.add(String.join("", exchange.getRequestHeaders().getOrDefault("Cookie", List.of())));
      exchange.getResponseHeaders().add("Location", "/saved");
      answer(exchange, 303, "");
    });
    server.createContext("/saved", exchange -> answer(exchange, 200, "<main><h1>Saved</h1></main>"));
    server.createContext("/refuse", exchange -> answer(exchange, 422, REFUSED));
    server.createContext("/away", exchange -> {
      exchange.getResponseHeaders().add("Location", "http://elsewhere.example/");
      answer(exchange, 303, "");
    });
    server.start();
    browser = new Browser(HttpClient.newHttpClient(), URI.create("http://localhost:" + server.getAddress().getPort()));
  }

  private static void answer(HttpExchange exchange, int status, String html) throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @AfterEach
  void stops() {
    server.stop(0);
  }

  @Test
  void what_the_page_put_into_the_form_goes_with_what_is_filled_in() {
    var form = browser.open("/form").form("Save");
    assertThat(form.body()).isEqualTo("token=t%261&name=was+here&words=old+%3Cwords%3E&one=a&many=x&pick=p&on-day=&on-month=&on-year=&how=slowly");
    form.fill("name", "Ŵyn & Co").fill("one", "b").fill("many", "z").fill("pick", "q").fill("words", "two\nlines").fill("on", LocalDate.of(2026, 3, 7));
    assertThat(form.body()).isEqualTo(
        "token=t%261&name=%C5%B4yn+%26+Co&words=two%0Alines&one=b&many=x&many=z&pick=q&on-day=7&on-month=3&on-year=2026&how=slowly");
  }

  @Test
  void sending_goes_where_the_form_says_with_the_cookies_kept_and_ends_on_the_page_it_leads_to() {
    Page saved = browser.open("/form").form("Save").send();
    assertThat(saved.heading()).isEqualTo("Saved");
    assertThat(saved.path()).isEqualTo("/saved");
    assertThat(received.get(1)).isEqualTo("kept=a=b==");
  }

  @Test
  void what_the_page_does_not_offer_cannot_be_filled_in() {
    var form = browser.open("/form").form("Save");
    assertThatThrownBy(() -> form.fill("nothing", "x")).isInstanceOf(DidNotHold.class).hasMessageContaining("Has no field “nothing”");
    assertThatThrownBy(() -> form.fill("one", "c")).hasMessageContaining("Does not offer “c” for “one”");
    assertThatThrownBy(() -> form.fill("pick", "r")).hasMessageContaining("Does not offer “r”");
    assertThatThrownBy(() -> form.fill("token", "mine")).hasMessageContaining("hidden");
    assertThatThrownBy(() -> browser.open("/form").form("Delete")).hasMessageContaining("Has no button “Delete”, on “A form”");
  }

  @Test
  void a_refusal_is_told_in_the_words_of_the_page() {
    Page refused = browser.open("/refuse");
    assertThatThrownBy(() -> refused.saying("Saved")).hasMessageContaining("Answered 422 and not 200").hasMessageContaining("The page says: Enter a name");
    assertThat(refused.answering(422).problems()).containsExactly("Enter a name");
    assertThatThrownBy(() -> browser.open("/saved").saying("Anything else")).hasMessageContaining("Does not say “Anything else”");
  }

  @Test
  void nobody_is_led_to_another_host() {
    assertThatThrownBy(() -> browser.open("/away")).hasMessageContaining("Sent away to elsewhere.example");
  }
}
