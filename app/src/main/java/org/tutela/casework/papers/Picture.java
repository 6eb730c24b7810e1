package org.tutela.casework.papers;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Decodes a picture, which proves that it is one, and writes it anew from its points alone: where it was taken, with what, and whatever else stood beside
 * it in the file stays behind. Its size is read first, since a small file can unpack to more than the machine has.
 */
final class Picture {
  static final int MOST_POINTS = 20_000_000;
  /** A picture that comes into view step by step has about ten; each is as much work as the whole. */
  private static final int MOST_SCANS = 100;
  private static final float QUALITY = 0.9f;
  private static final Content.Unfit TOO_MANY_POINTS = new Content.Unfit("The picture is larger than 20 million points, such as 5,000 by 4,000: make it smaller, and send that");
  private static final Content.Unfit DAMAGED = new Content.Unfit("The picture is cut off or damaged, or of a kind that cannot be read: save it anew as a JPEG or a PNG, and send that");

  private Picture() {}

  /** One at a time: a picture takes up to a hundred megabytes while it is decoded. */
  static synchronized Content anew(byte[] sent, String mediaType) {
    boolean jpeg = mediaType.equals(Content.JPEG);
    if (jpeg && scans(sent) > MOST_SCANS) return DAMAGED;
    ImageReader reader = ImageIO.getImageReadersByMIMEType(mediaType).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
      reader.setInput(in, true, true);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS) return TOO_MANY_POINTS;
      var warned = new AtomicBoolean();
      reader.addIIOReadWarningListener((_, _) -> warned.set(true));
      var read = reader.read(0);
      if (warned.get()) return DAMAGED;
      return new Content.Fit(mediaType, written(redrawn(read, jpeg ? Turn.of(sent) : Turn.NONE), mediaType));
    } catch (IOException | RuntimeException notAPicture) {
      // the readers answer broken bytes with whatever breaks first
      return DAMAGED;
    } finally {
      reader.dispose();
    }
  }

  private static int scans(byte[] sent) {
    int scans = 0;
    for (int i = 1; i < sent.length; i++) {
      if (sent[i - 1] == (byte) 0xff && sent[i] == (byte) 0xda) scans++;
    }
    return scans;
  }

  /** On white, upright, in the usual colours. */
  private static BufferedImage redrawn(BufferedImage read, Turn turn) {
    int width = read.getWidth();
    int height = read.getHeight();
    var canvas = new BufferedImage(turn.sideways() ? height : width, turn.sideways() ? width : height, BufferedImage.TYPE_3BYTE_BGR);
    var pen = canvas.createGraphics();
    try {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
      pen.drawImage(read, turn.upright(width, height), null);
    } finally {
      pen.dispose();
    }
    return canvas;
  }

  private static byte[] written(BufferedImage picture, String mediaType) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByMIMEType(mediaType).next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var how = writer.getDefaultWriteParam();
      if (mediaType.equals(Content.JPEG)) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
