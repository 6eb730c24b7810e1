package org.tutela.ui.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;

/** What a component says: plain text, always escaped, or content another template made. */
public sealed interface Prose extends Content {

  record Plain(String text) implements Prose {
    @Override
    public void writeTo(TemplateOutput output) {
      output.writeContent(Escape.text(ReadHtml.read(text)));
    }

    @Override
    public boolean isEmptyContent() {
      return text.isEmpty();
    }
  }

  /** Text whose line breaks are kept, such as an address. */
  record Lines(String text) implements Prose {
    @Override
    public void writeTo(TemplateOutput output) {
      output.writeContent(ReadHtml.read(text).lines().map(Escape::text).reduce((a, b) -> a + "<br>" + b).orElse(""));
    }

    @Override
    public boolean isEmptyContent() {
      return text.isEmpty();
    }
  }

  record Link(String text, String href, String hidden) implements Prose {
    @Override
    public void writeTo(TemplateOutput output) {
      output.writeContent("<a class=\"govuk-link\" href=\"" + Escape.address(href) + "\">" + Escape.text(ReadHtml.read(text))
          + (hidden.isEmpty() ? "" : "<span class=\"govuk-visually-hidden\"> " + Escape.text(hidden) + "</span>") + "</a>");
    }

    @Override
    public boolean isEmptyContent() {
      return false;
    }
  }

  /** One below the other; what is empty takes no line. */
  record Stack(List<Prose> parts) implements Prose {
    @Override
    public void writeTo(TemplateOutput output) {
      var between = "";
      for (var part : parts) {
        if (part.isEmptyContent()) continue;
        output.writeContent(between);
        part.writeTo(output);
        between = "<br>";
      }
    }

    @Override
    public boolean isEmptyContent() {
      return parts.stream().allMatch(Prose::isEmptyContent);
    }
  }

  record Rich(Content content) implements Prose {
    @Override
    public void writeTo(TemplateOutput output) {
      content.writeTo(output);
    }

    @Override
    public boolean isEmptyContent() {
      return content.isEmptyContent();
    }
  }

  static Prose of(String text) {
    return text == null ? null : new Plain(text);
  }

  static Prose of(Content content) {
    return content == null || content instanceof Prose ? (Prose) content : new Rich(content);
  }

  static Prose lines(String text) {
    return new Lines(text);
  }

  static Prose stack(Prose... parts) {
    return new Stack(List.of(parts));
  }

  static Prose link(String text, String href) {
    return new Link(text, href, "");
  }

  /** @param hidden read out after the text, so that two links with the same words can be told apart */
  static Prose link(String text, String href, String hidden) {
    return new Link(text, href, hidden);
  }

  static boolean shown(Content prose) {
    return prose != null && !prose.isEmptyContent();
  }
}
