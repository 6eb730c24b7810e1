package org.tutela.ui.component;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.Map;

/** The templates as they stand in the source folder. */
public final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.create(new DirectoryCodeResolver(Path.of("src/main/jte")), Path.of("target/jte-test"), ContentType.Html);

  static {
    ENGINE.setTrimControlStructures(false);
  }

  private Templates() {}

  public static String component(String name, Object component) {
    var output = new StringOutput();
    ENGINE.render("components/" + name + ".jte", component, output);
    return output.toString();
  }

  public static String page(String name, Map<String, Object> parameters) {
    var output = new StringOutput();
    ENGINE.render(name, parameters, output);
    return output.toString();
  }
}
