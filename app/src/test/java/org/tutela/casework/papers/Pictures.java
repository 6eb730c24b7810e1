package org.tutela.casework.papers;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures of nobody, and files that pretend to be one. */
public final class Pictures {
  private Pictures() {}

  /** Red in the upper left corner, green in the upper right, blue in the lower left. */
  static BufferedImage corners(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var pen = picture.createGraphics();
    pen.setColor(Color.LIGHT_GRAY);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 4, height / 4);
    pen.setColor(Color.GREEN);
    pen.fillRect(width - width / 4, 0, width / 4, height / 4);
    pen.setColor(Color.BLUE);
    pen.fillRect(0, height - height / 4, width / 4, height / 4);
    pen.dispose();
    return picture;
  }

  public static byte[] png(int width, int height) {
    return written(corners(width, height), "png");
  }

  public static byte[] jpeg(int width, int height) {
    return written(corners(width, height), "jpg");
  }

  static byte[] written(BufferedImage picture, String form) {
    var bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, form, bytes)) throw new IllegalStateException("no writer of " + form);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static BufferedImage read(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a camera writes it, held some way, with words beside the picture. */
  static byte[] withExif(byte[] jpeg, int orientation, String words) {
    byte[] said = words.getBytes(StandardCharsets.US_ASCII);
    int tiff = 8 + 2 + 2 * 12 + 4 + said.length;
    var segment = ByteBuffer.allocate(4 + 6 + tiff);
    segment.putShort((short) 0xffe1).putShort((short) (2 + 6 + tiff)).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    segment.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
    segment.putShort((short) 0x010e).putShort((short) 2).putInt(said.length).putInt(8 + 2 + 24 + 4);
    segment.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
    segment.putInt(0).put(said);
    return join(java.util.Arrays.copyOf(jpeg, 2), segment.array(), java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  /** The size stands where a reader looks for it, and nothing behind it fits. */
  static byte[] pngOfSize(int width, int height) {
    byte[] png = png(8, 8);
    var header = ByteBuffer.wrap(png);
    header.putInt(16, width).putInt(20, height);
    var sum = new java.util.zip.CRC32();
    sum.update(png, 12, 17);
    header.putInt(29, (int) sum.getValue());
    return png;
  }

  static byte[] jpegOfSize(int width, int height) {
    byte[] jpeg = jpeg(8, 8);
    for (int i = 0; i < jpeg.length - 9; i++) {
      if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
    }
    return jpeg;
  }

  public static byte[] pdf(String words) {
    return ("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% " + words + "\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] join(byte[]... parts) {
    var whole = new ByteArrayOutputStream();
    for (byte[] part : parts) whole.writeBytes(part);
    return whole.toByteArray();
  }
}
