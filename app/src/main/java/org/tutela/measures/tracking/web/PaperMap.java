package org.tutela.measures.tracking.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.message.Report;

/** A picture of places on paper, north up. Whoever draws on it tells things apart by form, so that it can be printed without colours. */
final class PaperMap {
  static final int SIDE = 900;
  /** With more of them their marks would cover each other. */
  static final int MARKED = 40;
  static final Color INK = new Color(0x0b0c0c), PALE = new Color(0xb1b4b6), BLUE = new Color(0x1d70b8);
  private static final int EDGE = 40;
  private static final TrueTypeFont FONT = font();

  private final BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D g = image.createGraphics();
  private final int latitude;
  private final int longitude;
  private final double pixels;

  /** @param latitude of the middle @param reach metres from there that are to be on it */
  PaperMap(int latitude, int longitude, double reach) {
    this.latitude = latitude;
    this.longitude = longitude;
    pixels = (SIDE / 2.0 - EDGE) / reach;
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    fill(new Rectangle(SIDE, SIDE), Color.WHITE);
  }

  double x(int ofLongitude) {
    return SIDE / 2.0 + Metric.turn(longitude, ofLongitude) * Metric.east(latitude) * pixels;
  }

  double y(int ofLatitude) {
    return SIDE / 2.0 - (ofLatitude - latitude) * Metric.NORTH * pixels;
  }

  double length(double metres) {
    return metres * pixels;
  }

  /** @param radius as it is drawn, not on the ground */
  Shape round(int ofLatitude, int ofLongitude, double radius) {
    return new Ellipse2D.Double(x(ofLongitude) - radius, y(ofLatitude) - radius, 2 * radius, 2 * radius);
  }

  Shape between(Report from, Report to) {
    return new Line2D.Double(x(from.longitude()), y(from.latitude()), x(to.longitude()), y(to.latitude()));
  }

  /** Within which a position is with 95% probability; no device is better than five metres. */
  void confidence(Report report) {
    line(round(report.latitude(), report.longitude(), length(Math.max(5, report.accuracy() / 100.0))), PALE, 1.5f);
  }

  void point(Report report, Color within) {
    var ring = round(report.latitude(), report.longitude(), 7);
    fill(ring, within);
    line(ring, BLUE, 2.5f);
  }

  void mark(Report report, String mark) {
    write(mark, x(report.longitude()) + 10, y(report.latitude()) - 8);
  }

  void line(Shape shape, Color colour, float wide) {
    line(shape, colour, new BasicStroke(wide));
  }

  void broken(Shape shape, Color colour) {
    line(shape, colour, new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {10, 8}, 0));
  }

  private void line(Shape shape, Color colour, BasicStroke stroke) {
    g.setColor(colour);
    g.setStroke(stroke);
    g.draw(shape);
  }

  void fill(Shape shape, Color colour) {
    g.setColor(colour);
    g.fill(shape);
  }

  /** With a length of it in metres, and where north is. */
  byte[] png() {
    scale();
    g.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void scale() {
    double metres = 1;
    for (double each : new double[] {10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000}) if (each * pixels <= SIDE / 4.0) metres = each;
    double from = EDGE, to = EDGE + metres * pixels, y = SIDE - EDGE;
    var bar = new Path2D.Double();
    bar.moveTo(from, y - 8);
    bar.lineTo(from, y);
    bar.lineTo(to, y);
    bar.lineTo(to, y - 8);
    line(bar, INK, 2);
    write(Math.round(metres) + " m", from, y - 14);
    var north = new Path2D.Double();
    north.moveTo(SIDE - EDGE, EDGE + 60);
    north.lineTo(SIDE - EDGE, EDGE + 10);
    north.moveTo(SIDE - EDGE - 8, EDGE + 24);
    north.lineTo(SIDE - EDGE, EDGE + 10);
    north.lineTo(SIDE - EDGE + 8, EDGE + 24);
    line(north, INK, 2);
    write("N", SIDE - EDGE - 8, EDGE);
  }

  /** By the outlines of the letters: a server need not have fonts of its own. */
  private void write(String text, double x, double y) {
    double size = 22.0;
    var letters = new Path2D.Double();
    try {
      double unit = size / FONT.getUnitsPerEm();
      for (int i = 0; i < text.length(); i++) {
        int glyph = FONT.getUnicodeCmapLookup().getGlyphId(text.charAt(i));
        var outline = FONT.getGlyph().getGlyph(glyph);
        var to = AffineTransform.getTranslateInstance(x, y);
        to.scale(unit, -unit);
        if (outline != null) letters.append(to.createTransformedShape(outline.getPath()), false);
        x += FONT.getAdvanceWidth(glyph) * unit;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line(letters, Color.WHITE, 4);
    fill(letters, INK);
  }

  private static TrueTypeFont font() {
    try (var stream = PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      return new TTFParser().parse(new RandomAccessReadBuffer(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
