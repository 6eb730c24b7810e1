package org.tutela.ui.component;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.regex.Pattern;

/** Marks that turn the direction of writing make a name read as another: they are left out of what is read, and kept in the fields in which somebody typed them. */
public final class ReadHtml extends OwaspHtmlTemplateOutput {
  private static final Pattern TURNING = Pattern.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]+");
  private boolean read;

  public ReadHtml(TemplateOutput to) {
    super(to);
  }

  @Override
  public void setContext(String tag, String attribute) {
    super.setContext(tag, attribute);
    read = attribute == null && !"textarea".equals(tag);
  }

  @Override
  public void writeUserContent(String value) {
    super.writeUserContent(read && value != null ? read(value) : value);
  }

  static String read(String text) {
    return TURNING.matcher(text).replaceAll("");
  }
}
