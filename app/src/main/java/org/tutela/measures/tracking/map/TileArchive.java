package org.tutela.measures.tracking.map;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** A PMTiles archive of version 3, in one directory: enough for a few thousand tiles, which is what is drawn here. */
final class TileArchive {
  private static final int HEADER = 127, ROOT_ENDS = 16_384;
  private static final byte PLAIN = 1, GZIP = 2, VECTOR = 1, CLUSTERED = 1;
  private final int from;
  private final int to;
  private final Map<Long, byte[]> tiles = new TreeMap<>();
  private final TreeSet<String> layers = new TreeSet<>();
  private double west = 180, south = 90, east = -180, north = -90;

  TileArchive(int from, int to) {
    this.from = from;
    this.to = to;
  }

  void add(int zoom, int x, int y, byte[] tile) {
    tiles.put(number(zoom, x, y), gzipped(tile));
  }

  void holds(String layer, List<List<Feature.Spot>> parts) {
    layers.add(layer);
    for (var part : parts) for (var spot : part) {
      west = Math.min(west, spot.longitude());
      east = Math.max(east, spot.longitude());
      south = Math.min(south, spot.latitude());
      north = Math.max(north, spot.latitude());
    }
  }

  /** Counted along Hilbert's curve, all tiles of the coarser levels first. */
  static long number(int zoom, int x, int y) {
    long before = ((1L << 2 * zoom) - 1) / 3;
    long along = 0;
    int a = x, b = y;
    for (int half = 1 << zoom >> 1; half > 0; half >>= 1) {
      int right = (a & half) > 0 ? 1 : 0, down = (b & half) > 0 ? 1 : 0;
      along += (long) half * half * (3 * right ^ down);
      if (down == 0) {
        if (right == 1) {
          a = half - 1 - a;
          b = half - 1 - b;
        }
        int turned = a;
        a = b;
        b = turned;
      }
    }
    return before + along;
  }

  byte[] bytes() {
    byte[] directory = directory();
    if (HEADER + directory.length > ROOT_ENDS) throw new IllegalStateException(tiles.size() + " tiles are more than one directory holds");
    String described = layers.stream().map(layer -> "{\"id\":\"" + layer + "\",\"fields\":{\"name\":\"String\"}}").collect(Collectors.joining(",", "{\"vector_layers\":[", "]}"));
    byte[] metadata = described.getBytes(StandardCharsets.UTF_8);
    long length = tiles.values().stream().mapToLong(tile -> tile.length).sum();
    var all = new Bytes().raw(header(directory.length, metadata.length, length)).raw(directory).raw(metadata);
    tiles.values().forEach(all::raw);
    return all.all();
  }

  private byte[] header(int directory, int metadata, long length) {
    var header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN).put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
    long data = (long) HEADER + directory + metadata;
    header.putLong(HEADER).putLong(directory).putLong((long) HEADER + directory).putLong(metadata).putLong(data).putLong(0).putLong(data).putLong(length);
    header.putLong(tiles.size()).putLong(tiles.size()).putLong(tiles.size()).put(CLUSTERED).put(PLAIN).put(GZIP).put(VECTOR).put((byte) from).put((byte) to);
    boolean empty = tiles.isEmpty();
    header.putInt(units(empty ? 0 : west)).putInt(units(empty ? 0 : south)).putInt(units(empty ? 0 : east)).putInt(units(empty ? 0 : north));
    return header.put((byte) from).putInt(units(empty ? 0 : (west + east) / 2)).putInt(units(empty ? 0 : (south + north) / 2)).array();
  }

  private static int units(double degrees) {
    return (int) Math.round(degrees * 1e7);
  }

  /** Column by column: which tiles, how many alike, how long, and where; one that lies right behind the one before says 0. */
  private byte[] directory() {
    var bytes = new Bytes().number(tiles.size());
    long last = 0;
    for (long number : tiles.keySet()) {
      bytes.number(number - last);
      last = number;
    }
    tiles.keySet().forEach(_ -> bytes.number(1));
    tiles.values().forEach(tile -> bytes.number(tile.length));
    for (int i = 0; i < tiles.size(); i++) bytes.number(i == 0 ? 1 : 0);
    return bytes.all();
  }

  private static byte[] gzipped(byte[] tile) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(tile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
