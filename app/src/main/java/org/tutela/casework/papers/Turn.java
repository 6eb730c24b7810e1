package org.tutela.casework.papers;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as it wrote beside the picture (Exif, tag 274): read before that is left behind, or faces would lie on their side.
 *
 * @param code 1 to 8; 1 is upright
 */
record Turn(int code) {
  static final Turn NONE = new Turn(1);
  private static final int ORIENTATION = 0x0112;

  static Turn of(byte[] jpeg) {
    try {
      return exif(ByteBuffer.wrap(jpeg));
    } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException broken) {
      // what is broken beside a picture says nothing of it
      return NONE;
    }
  }

  private static Turn exif(ByteBuffer jpeg) {
    int at = 2;
    while ((jpeg.get(at) & 0xff) == 0xff) {
      int marker = jpeg.get(at + 1) & 0xff;
      if (marker == 0xda || marker == 0xd9) break;
      int length = jpeg.getShort(at + 2) & 0xffff;
      if (marker == 0xe1 && jpeg.getInt(at + 4) == 0x45786966) return orientation(jpeg.slice(at + 10, length - 8));
      at += 2 + length;
    }
    return NONE;
  }

  private static Turn orientation(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int at = tiff.getInt(4);
    int entries = tiff.getShort(at) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = at + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xffff) != ORIENTATION) continue;
      int code = tiff.getShort(entry + 8);
      return code >= 1 && code <= 8 ? new Turn(code) : NONE;
    }
    return NONE;
  }

  boolean sideways() {
    return code >= 5;
  }

  /** Where each point of a picture of this size goes, for it to be upright. */
  AffineTransform upright(int width, int height) {
    return switch (code) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
