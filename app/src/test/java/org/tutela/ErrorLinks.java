package org.tutela;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.MvcResult;

/** Whoever follows a link of an error summary stands at the field to mend: each leads to something on the same page. */
public final class ErrorLinks {
  /** Of a request that nobody could send from a page: made up, or for a form that its page does not show to the sender. */
  public static final String FORGED = "tests.forged";
  private static final Pattern LINK = Pattern.compile("href=\"#([^\"]*)\"[^>]*>([^<]*)<");

  private ErrorLinks() {}

  static void lead(MvcResult result) {
    var answer = result.getResponse();
    if (result.getRequest().getAttribute(FORGED) != null || answer.getStatus() != 422 || answer.getContentType() == null || !answer.getContentType().startsWith("text/html")) return;
    String page = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    int list = page.indexOf("govuk-error-summary__list");
    if (list < 0) return;
    var astray = LINK.matcher(page.substring(list, page.indexOf("</ul>", list))).results()
        .filter(link -> !page.contains(" id=\"" + link.group(1) + "\"")).map(link -> "#" + link.group(1) + " " + link.group(2)).toList();
    assertThat(astray).as("messages of an error summary that lead to nothing on the page").isEmpty();
  }
}
