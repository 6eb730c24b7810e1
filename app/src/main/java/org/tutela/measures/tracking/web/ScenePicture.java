package org.tutela.measures.tracking.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
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
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.tutela.measures.tracking.scene.Nearness;
import org.tutela.measures.tracking.scene.Scene;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.message.Report;

/** One person's positions near a crime as a picture on paper, north up; told apart by form, so that it can be printed without colours. */
final class ScenePicture {
  static final String KEY = "On the map, north is up. The thick circle is around the place. A full point is certainly inside, a ring with a point inside, an empty ring possibly inside; the thin circle round each is its circle of confidence. "
      + "A thin line joins the positions of one run in the order of their times, a broken line passes through without a position inside.";
  private static final int SIDE = 900, EDGE = 40;
  /** With more of them their marks would cover each other: then only the first and the last of each run are written. */
  private static final int MARKED = 40;
  private static final Color INK = new Color(0x0b0c0c), PALE = new Color(0xb1b4b6), BLUE = new Color(0x1d70b8);
  private static final TrueTypeFont FONT = font();

  private final Scene scene;
  private final Nearness nearness;
  private final BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D g = image.createGraphics();
  private final double pixels;

  private ScenePicture(Scene scene, Nearness nearness) {
    this.scene = scene;
    this.nearness = nearness;
    double reach = Nearness.RADIUS;
    for (var near : nearness.near()) reach = Math.max(reach, near.distance() + near.report().accuracy() / 100.0);
    for (var end : ends(nearness)) reach = Math.max(reach, Metric.distance(scene.latitude(), scene.longitude(), end.latitude(), end.longitude()));
    pixels = (SIDE / 2.0 - EDGE) / reach;
  }

  static byte[] png(Scene scene, Nearness nearness) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new ScenePicture(scene, nearness).drawn(), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<Report> ends(Nearness nearness) {
    return nearness.passed().stream().flatMap(passed -> Stream.of(passed.from(), passed.to())).toList();
  }

  private BufferedImage drawn() {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, SIDE, SIDE);
    nearness.near().forEach(near -> line(round(near.report(), Math.max(5, near.report().accuracy() / 100.0) * pixels), PALE, new BasicStroke(1.5f)));
    line(new Ellipse2D.Double(SIDE / 2.0 - Nearness.RADIUS * pixels, SIDE / 2.0 - Nearness.RADIUS * pixels, 2 * Nearness.RADIUS * pixels, 2 * Nearness.RADIUS * pixels), INK, new BasicStroke(4));
    line(cross(), INK, new BasicStroke(2));
    var broken = new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {10, 8}, 0);
    nearness.passed().forEach(passed -> line(new Line2D.Double(x(passed.from()), y(passed.from()), x(passed.to()), y(passed.to())), BLUE, broken));
    runs();
    nearness.near().forEach(this::point);
    marks();
    scale();
    g.dispose();
    return image;
  }

  private void runs() {
    Report before = null;
    for (var near : nearness.near()) {
      var report = near.report();
      if (before != null && report.fixTime() - before.fixTime() <= Nearness.PAIR) line(new Line2D.Double(x(before), y(before), x(report), y(report)), BLUE, new BasicStroke(2));
      before = report;
    }
  }

  private void point(Nearness.Near near) {
    var ring = round(near.report(), 7);
    g.setColor(near.where() == Nearness.Where.CERTAIN ? BLUE : Color.WHITE);
    g.fill(ring);
    line(ring, BLUE, new BasicStroke(2.5f));
    g.setColor(BLUE);
    if (near.where() == Nearness.Where.INSIDE) g.fill(round(near.report(), 3));
  }

  private void marks() {
    var marks = nearness.marks();
    for (int i = 0; i < marks.size(); i++) {
      boolean first = i == 0 || letters(marks.get(i)).compareTo(letters(marks.get(i - 1))) != 0;
      boolean last = i == marks.size() - 1 || letters(marks.get(i)).compareTo(letters(marks.get(i + 1))) != 0;
      if (marks.size() <= MARKED || first || last) write(marks.get(i), x(nearness.near().get(i).report()) + 10, y(nearness.near().get(i).report()) - 8);
    }
  }

  private static String letters(String mark) {
    return mark.replaceAll("[0-9]+", "");
  }

  /** A length of it in metres, and where north is. */
  private void scale() {
    double metres = 1;
    for (double each : new double[] {10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000}) if (each * pixels <= SIDE / 4.0) metres = each;
    double from = EDGE, to = EDGE + metres * pixels, y = SIDE - EDGE;
    var bar = new Path2D.Double();
    bar.moveTo(from, y - 8);
    bar.lineTo(from, y);
    bar.lineTo(to, y);
    bar.lineTo(to, y - 8);
    line(bar, INK, new BasicStroke(2));
    write(Math.round(metres) + " m", from, y - 14);
    var north = new Path2D.Double();
    north.moveTo(SIDE - EDGE, EDGE + 60);
    north.lineTo(SIDE - EDGE, EDGE + 10);
    north.moveTo(SIDE - EDGE - 8, EDGE + 24);
    north.lineTo(SIDE - EDGE, EDGE + 10);
    north.lineTo(SIDE - EDGE + 8, EDGE + 24);
    line(north, INK, new BasicStroke(2));
    write("N", SIDE - EDGE - 8, EDGE);
  }

  private static Shape cross() {
    var cross = new Path2D.Double();
    cross.moveTo(SIDE / 2.0 - 8, SIDE / 2.0);
    cross.lineTo(SIDE / 2.0 + 8, SIDE / 2.0);
    cross.moveTo(SIDE / 2.0, SIDE / 2.0 - 8);
    cross.lineTo(SIDE / 2.0, SIDE / 2.0 + 8);
    return cross;
  }

  private double x(Report report) {
    return SIDE / 2.0 + Metric.turn(scene.longitude(), report.longitude()) * Metric.east(scene.latitude()) * pixels;
  }

  private double y(Report report) {
    return SIDE / 2.0 - (report.latitude() - scene.latitude()) * Metric.NORTH * pixels;
  }

  private Shape round(Report report, double radius) {
    return new Ellipse2D.Double(x(report) - radius, y(report) - radius, 2 * radius, 2 * radius);
  }

  private void line(Shape shape, Color colour, BasicStroke stroke) {
    g.setColor(colour);
    g.setStroke(stroke);
    g.draw(shape);
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
    line(letters, Color.WHITE, new BasicStroke(4));
    g.setColor(INK);
    g.fill(letters);
  }

  private static TrueTypeFont font() {
    try (var stream = PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      return new TTFParser().parse(new RandomAccessReadBuffer(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
