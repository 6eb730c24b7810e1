package org.tutela.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadHtmlTest {
  @ParameterizedTest
  @DisplayName("security B7: marks that turn the direction of writing are not read, and stay in what somebody types")
  @CsvSource(textBlock = """
      td,       ,      abc\u202edef\u2066x\u2069\u200f, abcdefx
      p,        ,      محمد حسين,                       محمد حسين
      td,       ,      a < b\u202e,                     a &lt; b
      textarea, ,      abc\u202edef,                    abc\u202edef
      input,    value, abc\u202edef,                    abc\u202edef
      """)
  void marks(String tag, String attribute, String text, String written) {
    var to = new StringOutput();
    var html = new ReadHtml(to);
    html.setContext(tag, attribute);
    html.writeUserContent(text);
    assertThat(to.toString()).isEqualTo(written);
  }

  @Test
  @DisplayName("security B7: nor are they in what a component says")
  void prose() {
    for (var prose : List.of(Prose.of("abc\u202edef"), Prose.lines("abc\u2066def"), Prose.link("abc\u200fdef", "/"))) {
      var to = new StringOutput();
      prose.writeTo(to);
      assertThat(to.toString()).contains("abcdef");
    }
  }
}
