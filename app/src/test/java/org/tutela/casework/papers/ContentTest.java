package org.tutela.casework.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContentTest {
  private static final String SECRET = "51.5007N 0.1246W";

  private static byte[] fit(byte[] sent) {
    assertThat(Content.of(sent)).isInstanceOf(Content.Fit.class);
    return ((Content.Fit) Content.of(sent)).bytes();
  }

  private static boolean has(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
  }

  @Test
  @DisplayName("security B49: what a camera wrote beside the picture stays behind, and so does what follows it in the file")
  void a_picture_is_written_anew_without_what_stood_beside_it() {
    byte[] jpeg = Pictures.join(Pictures.withExif(Pictures.jpeg(80, 60), 1, SECRET), "<script>alert(1)</script>PK\5\6".getBytes(StandardCharsets.US_ASCII));
    assertThat(has(jpeg, SECRET)).isTrue();
    byte[] kept = fit(jpeg);
    assertThat(has(kept, SECRET) || has(kept, "Exif") || has(kept, "script")).isFalse();
    assertThat(Pictures.read(kept).getWidth()).isEqualTo(80);

    byte[] png = Pictures.png(80, 60);
    byte[] told = Pictures.join(Arrays.copyOf(png, 33), chunk("tEXt", "Comment\0" + SECRET), Arrays.copyOfRange(png, 33, png.length), "tail".getBytes(StandardCharsets.US_ASCII));
    byte[] clean = fit(told);
    assertThat(has(clean, SECRET) || has(clean, "tEXt") || has(clean, "tail")).isFalse();
    assertThat(new Color(Pictures.read(clean).getRGB(2, 2))).isEqualTo(Color.RED);
  }

  private static byte[] chunk(String kind, String text) {
    byte[] body = (kind + text).getBytes(StandardCharsets.ISO_8859_1);
    var sum = new java.util.zip.CRC32();
    sum.update(body);
    return java.nio.ByteBuffer.allocate(body.length + 8).putInt(body.length - 4).put(body).putInt((int) sum.getValue()).array();
  }

  /** Where the red, green and blue corners of the picture as stored are seen by whoever looks at it upright. */
  @ParameterizedTest(name = "held so that the camera wrote {0}: {1} by {2}")
  @CsvSource({"1, 80, 48, UL, UR, LL", "2, 80, 48, UR, UL, LR", "3, 80, 48, LR, LL, UR", "4, 80, 48, LL, LR, UL", "5, 48, 80, UL, LL, UR", "6, 48, 80, UR, LR, UL", "7, 48, 80, LR, UR, LL", "8, 48, 80, LL, UL, LR",
      "0, 80, 48, UL, UR, LL", "9, 80, 48, UL, UR, LL"})
  void it_stands_upright_however_the_camera_was_held(int orientation, int width, int height, String red, String green, String blue) {
    var upright = Pictures.read(fit(Pictures.withExif(Pictures.jpeg(80, 48), orientation, "")));
    assertThat(upright.getWidth() + " by " + upright.getHeight()).isEqualTo(width + " by " + height);
    assertThat(seen(upright, red)).isEqualTo("red");
    assertThat(seen(upright, green)).isEqualTo("green");
    assertThat(seen(upright, blue)).isEqualTo("blue");
  }

  private static String seen(BufferedImage picture, String corner) {
    var point = new Color(picture.getRGB(corner.endsWith("L") ? 3 : picture.getWidth() - 4, corner.startsWith("U") ? 3 : picture.getHeight() - 4));
    if (point.getRed() > 150 && point.getGreen() < 100) return "red";
    if (point.getGreen() > 150 && point.getRed() < 100) return "green";
    return point.getBlue() > 150 && point.getRed() < 100 ? "blue" : point.toString();
  }

  static Stream<Arguments> unfit() {
    byte[] jpeg = Pictures.jpeg(400, 300);
    byte[] png = Pictures.png(400, 300);
    return Stream.of(
        Arguments.of("a PNG of 30,000 by 30,000 points", Pictures.pngOfSize(30_000, 30_000), "larger than 20 million"), Arguments.of("a JPEG of 30,000 by 30,000 points", Pictures.jpegOfSize(30_000, 30_000), "larger than 20 million"),
        Arguments.of("a PNG of two thousand million by two", Pictures.pngOfSize(2_000_000_000, 2), "larger than 20 million"), Arguments.of("a PNG of no size", Pictures.pngOfSize(0, 0), "cut off or damaged"),
        Arguments.of("half a JPEG", Arrays.copyOf(jpeg, jpeg.length / 2), "cut off"), Arguments.of("a JPEG without its end", Arrays.copyOf(jpeg, jpeg.length - 2), "cut off"), Arguments.of("the first bytes of a JPEG", Arrays.copyOf(jpeg, 3), "cut off"),
        Arguments.of("half a PNG", Arrays.copyOf(png, png.length / 2), "cut off"), Arguments.of("the first bytes of a PNG", Arrays.copyOf(png, 8), "cut off"),
        Arguments.of("a JPEG that is unpacked over and over", Pictures.join(jpeg, new String(new char[300]).replace("\0", "\u00ff\u00da").getBytes(StandardCharsets.ISO_8859_1)), "cut off or damaged"),
        Arguments.of("a GIF", "GIF89a.............".getBytes(StandardCharsets.US_ASCII), "must be a JPEG, a PNG or a PDF"), Arguments.of("an SVG", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.US_ASCII), "must be a JPEG"),
        Arguments.of("a HEIC", "\0\0\0\30ftypheic\0\0\0\0mif1".getBytes(StandardCharsets.ISO_8859_1), "save it as JPEG first"), Arguments.of("a program", "MZ\220\0".getBytes(StandardCharsets.ISO_8859_1), "must be a JPEG"),
        Arguments.of("half a PDF", Arrays.copyOf(Pictures.pdf("x"), 40), "The PDF is cut off"), Arguments.of("a PDF that is an archive", Pictures.pdf("PK\5\6"), "an archive as well"),
        Arguments.of("a PDF with a script", Pictures.pdf("<</S/JavaScript/JS(app.alert(1))>>"), "a script"), Arguments.of("a PDF that starts something", Pictures.pdf("<</S/Launch>>"), "a script"),
        Arguments.of("a PDF with a file in it", Pictures.pdf("<</EmbeddedFiles 5 0 R>>"), "another file in it"), Arguments.of("one byte", new byte[] {'x'}, "must be a JPEG"));
  }

  @ParameterizedTest(name = "security B48, B50: {0} is refused, with what to do")
  @MethodSource("unfit")
  void what_is_no_whole_picture_or_document_is_refused(String what, byte[] sent, String why) {
    assertThat(Content.of(sent)).as(what).isInstanceOfSatisfying(Content.Unfit.class, unfit -> assertThat(unfit.why()).contains(why));
  }

  @Test
  void a_document_is_kept_as_it_came() {
    byte[] sent = Pictures.pdf("A letter");
    assertThat(Content.of(sent)).isEqualTo(new Content.Fit(Content.PDF, sent));
  }

  @Test
  void broken_bytes_are_a_picture_or_are_refused_and_nothing_else_comes_of_them() {
    var random = new Random(20261127);
    for (byte[] whole : new byte[][] {Pictures.withExif(Pictures.jpeg(60, 40), 6, SECRET), Pictures.png(60, 40)}) {
      for (int i = 0; i < 1_000; i++) {
        byte[] broken = whole.clone();
        for (int hits = random.nextInt(1, 6); hits > 0; hits--) broken[random.nextInt(3, broken.length)] = (byte) random.nextInt();
        assertThat(Content.of(random.nextBoolean() ? broken : Arrays.copyOf(broken, random.nextInt(1, broken.length)))).isNotNull();
      }
    }
  }
}
